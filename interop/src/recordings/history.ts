/** Every message of a recording that one node sends or gets, event by event, whatever the codec. @module */
import { readFileSync } from "node:fs";
import { messageByName, RecordReader, scheduler } from "@meseta/protocol";
import type { Json } from "./recording.ts";

interface Chunk {
  readonly t?: number;
  readonly text?: string;
  readonly base64?: string;
}

interface HttpMessage {
  readonly t: number;
  readonly stream: number;
  readonly start: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Chunk;
  readonly chunks?: readonly Chunk[];
}

/** Something said, `body` as JSON text. UPIDs and stream ids are the recorded ones. */
export type Said = { readonly line: number; readonly t: number; readonly body: string } & (
  | { readonly kind: "message"; readonly from: string; readonly to: string; readonly name: string }
  | { readonly kind: "call"; readonly path: string; readonly type: string; readonly streamId: string | undefined }
  | { readonly kind: "event"; readonly type: string; readonly streamId: string }
);

/** Lines `from` to `to`, counted from 1: libprocess messages, scheduler calls and their events, in order of first bytes. */
export function readHistory(file: string, from: number, to: number): Said[] {
  const lines = readFileSync(new URL(`../../captures/${file}`, import.meta.url), "utf8")
    .split("\n")
    .slice(from - 1, to);
  return lines
    .flatMap((text, index) => saidIn(from + index, JSON.parse(text) as HttpMessage))
    .toSorted((a, b) => a.t - b.t || a.line - b.line);
}

function saidIn(line: number, message: HttpMessage): Said[] {
  const { start, t } = message;
  const header = (name: string) => message.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  const bytes = Buffer.concat([message.body, ...(message.chunks ?? [])].map(bytesOf));
  const [, actor, name] = /^POST \/([^/]+)\/(mesos\.\S+) /.exec(start) ?? [];
  if (actor !== undefined && name !== undefined) {
    const codec = messageByName(name);
    if (codec === undefined) throw new Error(`Line ${line}: no codec for ${name}`);
    const to = `${actor}@${header("host")}`;
    const body = codec.toJson(codec.decode(bytes));
    return [{ kind: "message", line, t, from: header("libprocess-from") ?? "", to, name, body }];
  }
  const json = header("content-type") === "application/json";
  const [, path] = /^POST (\S*\/api\/v1\/scheduler) /.exec(start) ?? [];
  if (path !== undefined) {
    const call = json ? scheduler.Call.fromJson(bytes) : scheduler.Call.decode(bytes);
    const body = scheduler.Call.toJson(call);
    return [{ kind: "call", line, t, path, type: call.type ?? "", streamId: header("mesos-stream-id"), body }];
  }
  const streamId = header("mesos-stream-id");
  if (streamId === undefined || !start.startsWith("HTTP/1.1 200")) return [];
  const records = new RecordReader();
  return (message.chunks ?? []).flatMap((chunk) =>
    records.push(bytesOf(chunk)).map((record) => {
      const event = json ? scheduler.Event.fromJson(record) : scheduler.Event.decode(record);
      const body = scheduler.Event.toJson(event);
      return { kind: "event" as const, line, t: chunk.t ?? t, type: event.type ?? "", streamId, body };
    }),
  );
}

function bytesOf(chunk: Chunk | undefined): Uint8Array {
  if (chunk === undefined) return new Uint8Array(0);
  return chunk.text === undefined ? Buffer.from(chunk.base64 ?? "", "base64") : Buffer.from(chunk.text);
}

/** What arrived, by key; the next of a key can be waited for, for so long that only a message that never comes is late. */
export class Arrivals {
  readonly #items: { readonly key: string; readonly body: Json }[] = [];
  #changed = Promise.withResolvers<void>();

  put(key: string, body: string): void {
    this.#items.push({ key, body: JSON.parse(body) as Json });
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }

  /** @throws {Error} when none has come after `LATE_MS`. */
  async next(key: string, what: string): Promise<Json> {
    const late = AbortSignal.timeout(LATE_MS);
    const isLate = new Promise<void>((resolve) => late.addEventListener("abort", () => resolve()));
    for (;;) {
      const at = this.#items.findIndex((item) => item.key === key);
      if (at >= 0) return this.#items.splice(at, 1)[0]!.body;
      if (late.aborted) throw new Error(`${what}: no ${key} came; here is ${JSON.stringify(this.#items)}`);
      await Promise.race([this.#changed.promise, isLate]);
    }
  }

  /** What came and was not asked for. */
  get left(): string[] {
    return this.#items.map(({ key }) => key);
  }
}

const LATE_MS = 8_000;
