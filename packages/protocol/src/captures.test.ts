/**
 * Every body in the recordings of real Mesos decodes and encodes again to the same bytes or the same JSON text. Each message
 * falls in exactly one class, and the classes are counted: nothing is left out unseen.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { executor, agent, master, scheduler, messageByName, RecordReader, v1, type MessageCodec } from "./index.ts";
import { parseExactJson } from "./json-syntax.ts";

interface Recorded {
  stream: number;
  to_port: number;
  from_port: number;
  start: string;
  headers: [string, string][];
  body?: Body;
  chunks?: Body[];
}
type Body = { text: string } | { base64: string };
type Codec = MessageCodec<object>;

const captures = new URL("../../../interop/captures/", import.meta.url);

function bytesOf(body: Body): Buffer {
  return "text" in body ? Buffer.from(body.text) : Buffer.from(body.base64, "base64");
}

function headerOf(message: Recorded, name: string): string {
  return message.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}

/** The types of call, plain answer and streamed event of an API, by path and port. */
function apiOf(path: string, port: number): { call: Codec; response?: Codec; event?: Codec } | undefined {
  if (path.endsWith("/api/v1/scheduler")) return { call: scheduler.Call, event: scheduler.Event };
  if (path.endsWith("/api/v1/executor")) return { call: executor.Call, event: executor.Event };
  if (!path.endsWith("/api/v1")) return undefined;
  if (port === 5051) return { call: agent.Call, response: agent.Response };
  return { call: master.Call, response: master.Response, event: master.Event };
}

/** Numbers whose last digit JavaScript prints otherwise, though they name the same double. */
const DOUBLE = /\d+\.\d{6,}/g;
const sameDigits = (text: string) => text.replaceAll(DOUBLE, (digits) => String(Number(digits)));

class Checker {
  readonly counts: Record<string, number> = {};
  readonly #requests = new Map<number, Recorded[]>();

  #count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  check(message: Recorded): void {
    if (message.start.startsWith("HTTP/")) this.#response(message, this.#requests.get(message.stream)?.shift());
    else this.#request(message);
  }

  #request(message: Recorded): void {
    const queue = this.#requests.get(message.stream) ?? [];
    this.#requests.set(message.stream, [...queue, message]);
    const [method = "", target = ""] = message.start.split(" ");
    const path = target.split("?", 1)[0] as string;
    const body = Buffer.concat(
      [message.body, ...(message.chunks ?? [])].flatMap((part) => (part ? [bytesOf(part)] : [])),
    );
    const name = /^\/[^/]+\/(mesos\.[\w.]+)$/.exec(path)?.[1];
    if (name !== undefined) {
      const codec = messageByName(name);
      assert.ok(codec, name);
      this.#protobuf(codec as Codec, body, "libprocess message");
      return;
    }
    const api = apiOf(path, message.to_port);
    if (method !== "POST" || api === undefined)
      return this.#count(body.length > 0 ? "legacy request with a body" : "legacy request");
    this.#body(api.call, body, headerOf(message, "content-type"), "call");
  }

  #response(message: Recorded, request: Recorded | undefined): void {
    const type = headerOf(message, "content-type");
    if (message.body === undefined && message.chunks === undefined) return this.#count("response without a body");
    if (!message.start.startsWith("HTTP/1.1 200")) return this.#count("refusal in plain text");
    assert.ok(request, "a response with a body answers a recorded request");
    const path = (request.start.split(" ")[1] as string).split("?", 1)[0] as string;
    const api = apiOf(path, request.to_port);
    if (api === undefined || type.startsWith("text/")) return this.#count(`legacy response: ${type}`);
    if (message.chunks === undefined) {
      assert.ok(api.response);
      return this.#body(api.response, bytesOf(message.body as Body), type, "response");
    }
    assert.ok(api.event);
    const reader = new RecordReader();
    for (const chunk of message.chunks) {
      const records = reader.push(bytesOf(chunk));
      assert.equal(records.length, 1, "a chunk is a record");
      for (const record of records) this.#body(api.event, record, type, "event");
    }
    assert.equal(reader.isPartial, false);
  }

  #body(codec: Codec, body: Uint8Array, type: string, what: string): void {
    if (type === "application/x-protobuf") return this.#protobuf(codec, body, `${what} in protobuf`);
    if (type !== "application/json") return this.#count(`${what} in ${type}`);
    const value = codec.fromJson(body);
    this.#json(codec, value, Buffer.from(body).toString(), what);
    assert.ok(codec.equals(codec.decode(codec.encode(value)), value), "protobuf carries what JSON carries");
  }

  #protobuf(codec: Codec, body: Uint8Array, what: string): void {
    const value = codec.decode(body);
    const again = Buffer.from(codec.encode(value));
    if (!again.equals(body)) {
      // Listings carry AgentInfo.checkpoint in the order of numbers, events after all other fields, as we always do.
      assert.equal(codec, master.Response, codec.typeName);
      assert.deepEqual(again.toSorted(), Buffer.from(body).toSorted(), "the same fields in another order");
      what += ", AgentInfo in the order of numbers";
    }
    const json = codec.toJson(value, { listing: true });
    // Not the same message: JSON has made defaults explicit.
    assert.equal(codec.toJson(codec.fromJson(json), { listing: true }), json);
    this.#count(what);
  }

  #json(codec: Codec, value: object, text: string, what: string): void {
    // Clients order keys as they like and leave defaults out; only what Mesos wrote has to come out the same.
    if (what === "call") return this.#count("call in JSON");
    const plain = codec.toJson(value);
    const isListing = sameDigits(plain) !== sameDigits(text);
    const json = isListing ? codec.toJson(value, { listing: true }) : plain;
    assert.equal(sameDigits(json), sameDigits(text));
    assert.deepEqual(parseExactJson(json), parseExactJson(text));
    this.#count(isListing ? `${what} in JSON, as a listing` : `${what} in JSON`);
  }
}

const expected: Record<string, Record<string, number>> = {
  "cluster.jsonl": {
    "libprocess message": 125,
    "call in JSON": 41,
    "call in protobuf": 12,
    "event in JSON": 44,
    "event in protobuf": 8,
    "response in protobuf": 2,
    "response without a body": 170,
    "legacy request": 1,
    "legacy response: application/json": 1,
  },
  "frameworks.jsonl": {
    "libprocess message": 99,
    "call in protobuf": 26,
    "event in protobuf": 33,
    "response without a body": 116,
  },
  "failover-zookeeper.jsonl": {
    "libprocess message": 14,
    "response without a body": 13,
    "legacy request": 2,
    "legacy response: application/json": 2,
  },
  "operator.jsonl": {
    "libprocess message": 46,
    "call in JSON": 95,
    "call in text/plain": 1, // refused with 415
    "event in JSON": 26,
    "event in JSON, as a listing": 1, // SUBSCRIBED brings a GET_STATE answer along
    "response in JSON": 24,
    "response in JSON, as a listing": 12,
    "response in protobuf": 28,
    "response in protobuf, AgentInfo in the order of numbers": 2,
    "response without a body": 79,
    "refusal in plain text": 14,
    // The legacy endpoints have JSON of their own making, which no message describes.
    "legacy request": 51,
    "legacy request with a body": 10,
    "legacy response: application/json": 37,
    "legacy response: application/octet-stream": 1,
    "legacy response: text/html": 1,
    "legacy response: text/javascript": 1,
    "legacy response: text/plain; charset=utf-8": 1,
  },
};

for (const [file, counts] of Object.entries(expected)) {
  test(`every body in ${file} comes out of the codecs as it went in`, () => {
    const checker = new Checker();
    readFileSync(new URL(file, captures), "utf8")
      .trimEnd()
      .split("\n")
      .forEach((line, i) => {
        try {
          checker.check(JSON.parse(line) as Recorded);
        } catch (cause) {
          throw new Error(`${file} #${i + 1} failed: ${(cause as Error).message}`, { cause });
        }
      });
    assert.deepEqual(checker.counts, counts);
  });
}

test("MasterInfo with sorted keys is what masters write to ZooKeeper", () => {
  const nodes = JSON.parse(readFileSync(new URL("znodes.json", captures), "utf8")) as { data: string }[];
  for (const { data } of nodes)
    assert.equal(v1.MasterInfo.toJson(v1.MasterInfo.fromJson(data), { sortKeys: true }), data);
});
