/** Attaching to containers over HTTP, for tests: reading what they write, and typing. @module */
import assert from "node:assert/strict";
import { type ClientRequest, request } from "node:http";
import { agent as api, encodeRecord, RecordReader, type v1 } from "@meseta/protocol";

export const JSON_TYPE = "application/json";
export const RECORDIO = "application/recordio";

/** Reads what a container writes; `text` grows, and `ended` settles with the stream. */
export class Reading {
  readonly response: Response;
  readonly text = { STDOUT: "", STDERR: "", STDIN: "", UNKNOWN: "" };
  readonly ended: Promise<void>;
  readonly #abort: AbortController;
  #changed = Promise.withResolvers<void>();
  #isOver = false;

  constructor(response: Response, abort: AbortController, decode: (record: Uint8Array) => api.ProcessIO) {
    this.response = response;
    this.#abort = abort;
    this.ended = this.#read(decode);
    void this.ended.finally(() => (this.#isOver = true)).catch(() => {}); // whoever waits for it hears
  }

  async until(channel: "STDOUT" | "STDERR", text: string): Promise<void> {
    while (!this.text[channel].includes(text)) await this.#more(text);
  }

  /** Waits until what it wrote ends so, however much that is. */
  async untilEnd(text: string): Promise<void> {
    while (!this.text.STDOUT.endsWith(text)) await this.#more(text);
  }

  /** Waits until what it wrote matches, and returns the match. */
  async untilMatch(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.text.STDOUT);
      if (match !== null) return match;
      await this.#more(String(pattern));
    }
  }

  async #more(wanted: string): Promise<void> {
    assert.ok(!this.#isOver, `the output has ended without ${wanted}: ${JSON.stringify(this.text)}`);
    await Promise.race([this.#changed.promise, this.ended.catch(() => {})]);
  }

  leave(): void {
    this.#abort.abort();
  }

  async #read(decode: (record: Uint8Array) => api.ProcessIO): Promise<void> {
    const records = new RecordReader();
    for await (const chunk of this.response.body!) {
      for (const record of records.push(chunk)) {
        const { data } = decode(record);
        if (data !== undefined) this.text[data.type ?? "UNKNOWN"] += Buffer.from(data.data ?? []).toString();
      }
      this.#changed.resolve();
      this.#changed = Promise.withResolvers<void>();
    }
  }
}

export async function stream(url: string, call: api.Call, headers: Record<string, string> = {}): Promise<Reading> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": JSON_TYPE, ...headers },
    body: api.Call.toJson(call),
    signal: abort.signal,
  });
  assert.equal(response.status, 200, response.ok ? "" : await response.text());
  const isProtobuf = [response.headers.get("content-type"), response.headers.get("message-content-type")].includes(
    "application/x-protobuf",
  );
  return new Reading(response, abort, isProtobuf ? api.ProcessIO.decode : api.ProcessIO.fromJson);
}

export const session = (root: v1.ContainerID, value: string, fields: Partial<v1.CommandInfo> = {}): api.Call => ({
  type: "LAUNCH_NESTED_CONTAINER_SESSION",
  launch_nested_container_session: { container_id: { value: "s", parent: root }, command: { value, ...fields } },
});

export async function attachInput(url: string, records: readonly api.Call[], message: string | undefined = JSON_TYPE) {
  const body = Buffer.concat(records.map((call) => encodeRecord(api.Call.toJson(call))));
  const headers: Record<string, string> = { "Content-Type": RECORDIO };
  if (message !== "") headers["Message-Content-Type"] = message;
  const response = await fetch(url, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
}

export const named = (root: v1.ContainerID, value = "s"): api.Call => ({
  type: "ATTACH_CONTAINER_INPUT",
  attach_container_input: { type: "CONTAINER_ID", container_id: { value, parent: root } },
});
export const io = (process_io: api.ProcessIO): api.Call => ({
  type: "ATTACH_CONTAINER_INPUT",
  attach_container_input: { type: "PROCESS_IO", process_io },
});
export const typed = (text: string) => io({ type: "DATA", data: { type: "STDIN", data: Buffer.from(text) } });

/** Input that is typed as a test goes on, in an open request. */
export class Typing implements Disposable {
  readonly #request: ClientRequest;
  readonly #type: typeof JSON_TYPE | "application/x-protobuf";
  /** The answer, once there is one. */
  readonly answer: Promise<{ readonly status: number; readonly text: string }>;

  constructor(url: string, type: typeof JSON_TYPE | "application/x-protobuf" = JSON_TYPE) {
    this.#type = type;
    this.#request = request(url, {
      method: "POST",
      headers: { "Content-Type": RECORDIO, "Message-Content-Type": type },
    });
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
    this.answer = promise;
    promise.catch(() => {}); // whoever waits for it hears
    this.#request.on("error", reject).on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
  }

  /** Returns false when the other side does not keep up. */
  send(call: api.Call): boolean {
    const bytes = this.#type === JSON_TYPE ? api.Call.toJson(call) : api.Call.encode(call);
    return this.#request.write(encodeRecord(bytes));
  }

  sendRaw(bytes: string): void {
    this.#request.write(bytes);
  }

  end(): void {
    this.#request.end();
  }

  [Symbol.dispose](): void {
    this.#request.destroy();
  }
}
