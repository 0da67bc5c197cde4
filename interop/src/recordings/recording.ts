/** Every message of a recording that masters, agents, drivers and frameworks say to each other, whatever the codec. @module */
import { readFileSync } from "node:fs";
import { messageByName, RecordReader, scheduler } from "@meseta/protocol";

/** Anything JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Something said at `t` seconds, `body` as JSON text: of a call in JSON the recorded text, of all else what our codec writes.
 * UPIDs and stream ids are the recorded ones.
 */
export type Said = { readonly line: number; readonly t: number; readonly body: string } & (
  | { readonly kind: "message"; readonly from: string; readonly to: string; readonly name: string }
  | {
      readonly kind: "call";
      readonly path: string;
      readonly type: string;
      readonly media: string;
      readonly streamId: string | undefined;
    }
  | { readonly kind: "event"; readonly type: string; readonly streamId: string }
);

interface Chunk {
  readonly t?: number;
  readonly text?: string;
  readonly base64?: string;
}

interface HttpMessage {
  readonly t: number;
  readonly start: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Chunk;
  readonly chunks?: readonly Chunk[];
}

/** Lines `from` to `to`, counted from 1: libprocess messages, scheduler calls and their events, in order of first bytes. */
export function readRecording(file: string, from: number, to: number): Said[] {
  const lines = readFileSync(new URL(`../../captures/${file}`, import.meta.url), "utf8")
    .split("\n")
    .slice(from - 1, to);
  return lines
    .flatMap((text, index) => saidIn(from + index, JSON.parse(text) as HttpMessage))
    .toSorted((a, b) => a.t - b.t || a.line - b.line);
}

/** Whether a message is one that a master, or its observer of an agent, sends. */
export function isMaster(upid: string): boolean {
  return /^(master|slave-observer\(\d+\))@/.test(upid);
}

/** Which agent an observer watches is told by its number, and ours counts from another start. */
export function anyObserver(upid: string): string {
  return upid.replace(/^slave-observer\(\d+\)/, "slave-observer");
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
  const media = header("content-type") ?? "";
  const isJson = media === "application/json";
  const [, path] = /^POST (\S*\/api\/v1\/scheduler) /.exec(start) ?? [];
  const streamId = header("mesos-stream-id");
  if (path !== undefined) {
    const call = isJson ? scheduler.Call.fromJson(bytes) : scheduler.Call.decode(bytes);
    const body = isJson ? bytes.toString() : scheduler.Call.toJson(call);
    return [{ kind: "call", line, t, path, type: call.type ?? "", media, streamId, body }];
  }
  if (streamId === undefined || !start.startsWith("HTTP/1.1 200")) return [];
  const records = new RecordReader();
  return (message.chunks ?? []).flatMap((chunk) =>
    records.push(bytesOf(chunk)).map((record) => {
      const event = isJson ? scheduler.Event.fromJson(record) : scheduler.Event.decode(record);
      const body = scheduler.Event.toJson(event);
      return { kind: "event" as const, line, t: chunk.t ?? t, type: event.type ?? "", streamId, body };
    }),
  );
}

function bytesOf(chunk: Chunk | undefined): Uint8Array {
  if (chunk === undefined) return new Uint8Array(0);
  return chunk.text === undefined ? Buffer.from(chunk.base64 ?? "", "base64") : Buffer.from(chunk.text);
}
