/** Finds the field that holds a given byte: called once decoding has failed, to say where. @module */
import { isMessage, type MessageDescriptor } from "./descriptor.ts";
import { WireError, WireReader } from "./wire-reader.ts";

/** Returns the dotted path of the field in which `offset` lies, as deep as the bytes make sense; "" if in none. */
export function locate(descriptor: MessageDescriptor, bytes: Uint8Array, offset: number): string {
  const reader = new WireReader(bytes);
  let path = "";
  let type = descriptor;
  let end = reader.length;
  const seen = new Map<string, number>();
  try {
    while (reader.position < end) {
      const tag = reader.tag();
      const field = type.fields.find((candidate) => candidate.number === tag >>> 3);
      const name = field?.name ?? `#${tag >>> 3}`;
      const index = seen.get(name) ?? 0;
      seen.set(name, index + 1);
      const step = field?.label === "repeated" ? `${name}[${index}]` : name;
      const here = path === "" ? step : `${path}.${step}`;
      if ((tag & 7) === 2) {
        let fieldEnd: number;
        try {
          fieldEnd = reader.message();
        } catch {
          return here;
        }
        if (offset > fieldEnd || (offset === fieldEnd && fieldEnd !== end)) {
          reader.position = fieldEnd;
        } else if (field !== undefined && field.label !== "map" && isMessage(field.type)) {
          [path, type, end] = [here, field.type, fieldEnd];
          seen.clear();
        } else {
          return here;
        }
      } else {
        try {
          reader.skip(tag);
        } catch {
          return here;
        }
        if (offset < reader.position) return here;
      }
    }
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
  }
  return path;
}
