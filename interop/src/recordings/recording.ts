/** A recording of real Mesos as a list of steps, in the order of their first bytes. @module */
import { readFileSync } from "node:fs";
import { messageByName, RecordReader, scheduler } from "@meseta/protocol";

interface Chunk {
  readonly t: number;
  readonly text?: string;
  readonly base64?: string;
}

interface HttpMessage {
  readonly t: number;
  readonly stream: number;
  readonly to_port: number;
  readonly start: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Omit<Chunk, "t">;
  readonly chunks?: readonly Chunk[];
}

/** Anything JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Step = { readonly line: number; readonly t: number } & (
  | { readonly kind: "agent-sends"; readonly name: string; readonly text: string }
  | { readonly kind: "master-sends"; readonly name: string; readonly text: string }
  | { readonly kind: "call"; readonly text: string; readonly streamId: string | undefined; readonly connection: number }
  | { readonly kind: "event"; readonly text: string; readonly streamId: string; readonly connection: number }
);

/** Lines `from` to `to` (from 1) of a recording, as far as agent, master and JSON frameworks talk to each other. */
export function readRecording(name: string, from: number, to: number): Step[] {
  const path = new URL(`../../captures/${name}`, import.meta.url);
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .slice(from - 1, to);
  const steps = lines.flatMap((text, index) => stepsOf(from + index, JSON.parse(text) as HttpMessage));
  return steps.toSorted((a, b) => a.t - b.t || a.line - b.line);
}

function stepsOf(line: number, message: HttpMessage): Step[] {
  const { t, start, to_port, stream } = message;
  const header = (name: string) => message.headers.find(([each]) => each.toLowerCase() === name)?.[1];
  const bytes = bytesOf(message);
  const [, actor, name] = /^POST \/([^/]+)\/(mesos\.internal\.\w+) /.exec(start) ?? [];
  if (name !== undefined) {
    const codec = messageByName(name);
    if (codec === undefined) throw new Error(`Line ${line}: no codec for ${name}`);
    const text = codec.toJson(codec.decode(bytes));
    const sender = header("libprocess-from") ?? "";
    if (to_port === 5050 && actor === "master" && sender.startsWith("slave(1)@"))
      return [{ kind: "agent-sends", line, t, name, text }];
    if (to_port === 5051 && /^(master|slave-observer\(\d+\))@/.test(sender))
      return [{ kind: "master-sends", line, t, name, text }];
    return []; // between agent and executors, or a pong
  }
  if (/^POST \S*\/api\/v1\/scheduler /.test(start) && header("content-type") === "application/json") {
    const text = new TextDecoder().decode(bytes);
    return [{ kind: "call", line, t, text, streamId: header("mesos-stream-id"), connection: stream }];
  }
  const streamId = header("mesos-stream-id");
  if (!start.startsWith("HTTP/1.1 200") || streamId === undefined || header("content-type") !== "application/json")
    return [];
  const records = new RecordReader();
  return (message.chunks ?? []).flatMap((chunk) =>
    records.push(chunkBytes(chunk)).map((record) => ({
      kind: "event" as const,
      line,
      t: chunk.t,
      text: scheduler.Event.toJson(scheduler.Event.fromJson(record)),
      streamId,
      connection: stream,
    })),
  );
}

function bytesOf({ body, chunks }: HttpMessage): Uint8Array {
  if (body !== undefined) return chunkBytes(body);
  return Buffer.concat((chunks ?? []).map(chunkBytes));
}

function chunkBytes({ text, base64 }: Omit<Chunk, "t">): Uint8Array {
  return text === undefined ? Buffer.from(base64 ?? "", "base64") : Buffer.from(text);
}
