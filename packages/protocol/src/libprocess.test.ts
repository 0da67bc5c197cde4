import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { messageByName } from "./codec.ts";
import "./index.ts";
import { classifyRequest, encodeMessageRequest, type Classified } from "./libprocess.ts";

interface Vectors {
  messages: {
    title: string;
    from: string;
    to: string;
    message: string;
    body_hex: string;
    request_base64: string;
  }[];
}
const path = new URL("../../../interop/vectors/libprocess-requests.json", import.meta.url);
const vectors = JSON.parse(readFileSync(path, "utf8")) as Vectors;

for (const { title, from, to, message, body_hex: hex, request_base64: request } of vectors.messages) {
  test(`encodeMessageRequest() is byte for byte what a Mesos peer sends: ${title}`, () => {
    const codec = messageByName(message);
    assert.ok(codec, message);
    const body = codec.encode(codec.decode(Buffer.from(hex, "hex")));
    assert.equal(Buffer.from(body).toString("hex"), hex);
    const bytes = Buffer.from(encodeMessageRequest({ from, to, name: message, body }));
    assert.equal(bytes.toString("latin1"), Buffer.from(request, "base64").toString("latin1"));

    const [head = ""] = bytes.toString("latin1").split("\r\n\r\n", 1);
    const [start = "", ...lines] = head.split("\r\n");
    const headers = new Map(
      lines.map((line) => [line.split(": ")[0]?.toLowerCase(), line.slice(line.indexOf(":") + 2)]),
    );
    const [method = "", target = ""] = start.split(" ");
    const classified = classifyRequest(method, target, (name) => headers.get(name));
    assert.deepEqual(classified, { kind: "message", from, to: to.split("@")[0], name: message });
  });
}

const from = "slave(1)@10.0.0.2:5051";
const name = "mesos.internal.PingSlaveMessage";
const rows: { request: string; headers: Record<string, string>; is: Classified }[] = [
  { request: `POST /master/${name}`, headers: {}, is: { kind: "http" } },
  { request: `GET /master/${name}`, headers: { "libprocess-from": from }, is: { kind: "http" } },
  { request: `POST /master/${name}`, headers: { "user-agent": "curl/8" }, is: { kind: "http" } },
  {
    request: `POST /master/${name}`,
    headers: { "user-agent": `libprocess/${from}` },
    is: { kind: "message", from, to: "master", name },
  },
  {
    request: `POST /master/${name}`,
    headers: { "libprocess-from": ` ${from} `, "user-agent": "libprocess/other@10.0.0.9:1" },
    is: { kind: "message", from, to: "master", name },
  },
  {
    request: "POST /slave%281%29/a/b%20c",
    headers: { "libprocess-from": "nobody" },
    is: { kind: "message", from: "@0.0.0.0:0", to: "slave(1)", name: "a/b%20c" },
  },
  {
    request: "POST /a+b",
    headers: { "libprocess-from": from },
    is: { kind: "message", from, to: "a b", name: "" },
  },
  {
    request: "POST master/x",
    headers: { "libprocess-from": from },
    is: { kind: "refused", status: 400, reason: "Request path is not absolute" },
  },
  {
    request: "POST /%zz/x",
    headers: { "libprocess-from": from },
    is: { kind: "refused", status: 500, reason: "Failed to decode path segment: %zz" },
  },
];
for (const { request, headers, is } of rows) {
  test(`classifyRequest() takes ${request} with ${JSON.stringify(headers)} for ${is.kind}`, () => {
    const [method = "", target = ""] = request.split(" ");
    assert.deepEqual(
      classifyRequest(method, target, (header) => headers[header]),
      is,
    );
  });
}
