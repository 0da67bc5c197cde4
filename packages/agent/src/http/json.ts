/** Legacy JSON: numbers that look like doubles, messages as the v1 API writes them. @module */
import type { MessageCodec } from "@meseta/protocol";

/** A number that Mesos writes as a double: with a decimal point, also when it is whole. */
export function double(value: number): unknown {
  const text = Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : JSON.stringify(value);
  return rawJson(text);
}

/** Text that `JSON.stringify` copies as it is; the library types do not know it yet. */
const { rawJSON: rawJson } = JSON as unknown as { rawJSON: (text: string) => unknown };

/** A message as an object of the legacy endpoints. */
export function plain<T>(codec: MessageCodec<T>, value: T): unknown {
  return JSON.parse(codec.toJson(value));
}

/** Numbers of a summary as doubles, texts as they are. */
export function doubles(summary: Readonly<Record<string, number | string>>): Record<string, unknown> {
  const entries = Object.entries(summary).map(([name, value]) => [
    name,
    typeof value === "number" ? double(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
