// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec } from "../../codec.ts";
import { unknownFields } from "../../wire-reader.ts";

export function encode$Duration(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.nanos;
  if (v !== undefined) {
    w.int32(v);
    w.uint32(16);
  }
  v = m.seconds;
  if (v !== undefined) {
    w.int64(v);
    w.uint32(8);
  }

}
export function decode$Duration(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.seconds = r.int64();
        break;
      }
      case 16: {
        m.nanos = r.int32();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Duration(m) {
  let s = "";
  let v;
  v = m.seconds;
  if (v !== undefined) s += (s === "" ? '{"seconds":' : ',"seconds":') + v;
  v = m.nanos;
  if (v !== undefined) s += (s === "" ? '{"nanos":' : ',"nanos":') + v;
  return s === "" ? "{}" : s + "}";
}
export const Duration = messageCodec("google.protobuf.Duration", encode$Duration, decode$Duration, json$Duration, () => [
  { name: "seconds", number: 1, label: "optional", type: "int64" },
  { name: "nanos", number: 2, label: "optional", type: "int32" },
]);
