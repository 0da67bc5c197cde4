// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { jsonBytes, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";

export const Operation_Type = enumTable("mesos.internal.state.Operation.Type", ["SNAPSHOT", "DIFF", "EXPUNGE"], [1, 3, 2]);

export function encode$Entry(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.value;
  if (v === undefined) unset("mesos.internal.state.Entry", "value");
  w.lengthDelimited(v);
  w.uint32(26);
  v = m.uuid;
  if (v === undefined) unset("mesos.internal.state.Entry", "uuid");
  w.lengthDelimited(v);
  w.uint32(18);
  v = m.name;
  if (v === undefined) unset("mesos.internal.state.Entry", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Entry(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      case 18: {
        m.uuid = r.byteArray();
        break;
      }
      case 26: {
        m.value = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined || m.uuid === undefined || m.value === undefined) r.incomplete = true;
  return m;
}
export function json$Entry(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  v = m.uuid;
  if (v !== undefined) s += (s === "" ? '{"uuid":' : ',"uuid":') + jsonBytes(v);
  v = m.value;
  if (v !== undefined) s += (s === "" ? '{"value":' : ',"value":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const Entry = messageCodec("mesos.internal.state.Entry", encode$Entry, decode$Entry, json$Entry, () => [
  { name: "name", number: 1, label: "required", type: "string" },
  { name: "uuid", number: 2, label: "required", type: "bytes" },
  { name: "value", number: 3, label: "required", type: "bytes" },
]);

export function encode$Operation(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.diff;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Operation_Diff(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(34);
  }
  v = m.expunge;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Operation_Expunge(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(26);
  }
  v = m.snapshot;
  if (v !== undefined) {
    {
      const start = w.size;
      encode$Operation_Snapshot(w, v);
      w.uint32(w.size - start);
    }
    w.uint32(18);
  }
  v = m.type;
  if (v === undefined) unset("mesos.internal.state.Operation", "type");
  w.int32(enumNumber(Operation_Type.numberOf, v));
  w.uint32(8);

}
export function decode$Operation(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = Operation_Type.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.type = v;
        break;
      }
      case 18: {
        m.snapshot = decode$Operation_Snapshot(r, r.message(), m.snapshot);
        break;
      }
      case 34: {
        m.diff = decode$Operation_Diff(r, r.message(), m.diff);
        break;
      }
      case 26: {
        m.expunge = decode$Operation_Expunge(r, r.message(), m.expunge);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.type === undefined) r.incomplete = true;
  return m;
}
export function json$Operation(m) {
  let s = "";
  let v;
  v = m.type;
  if (v !== undefined) s += (s === "" ? '{"type":' : ',"type":') + '"' + v + '"';
  v = m.snapshot;
  if (v !== undefined) s += (s === "" ? '{"snapshot":' : ',"snapshot":') + json$Operation_Snapshot(v);
  v = m.diff;
  if (v !== undefined) s += (s === "" ? '{"diff":' : ',"diff":') + json$Operation_Diff(v);
  v = m.expunge;
  if (v !== undefined) s += (s === "" ? '{"expunge":' : ',"expunge":') + json$Operation_Expunge(v);
  return s === "" ? "{}" : s + "}";
}
export const Operation = messageCodec("mesos.internal.state.Operation", encode$Operation, decode$Operation, json$Operation, () => [
  { name: "type", number: 1, label: "required", type: Operation_Type },
  { name: "snapshot", number: 2, label: "optional", type: Operation_Snapshot },
  { name: "diff", number: 4, label: "optional", type: Operation_Diff },
  { name: "expunge", number: 3, label: "optional", type: Operation_Expunge },
]);

export function encode$Operation_Snapshot(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.entry;
  if (v === undefined) unset("mesos.internal.state.Operation.Snapshot", "entry");
  {
    const start = w.size;
    encode$Entry(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Operation_Snapshot(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.entry = decode$Entry(r, r.message(), m.entry);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.entry === undefined) r.incomplete = true;
  return m;
}
export function json$Operation_Snapshot(m) {
  let s = "";
  let v;
  v = m.entry;
  if (v !== undefined) s += (s === "" ? '{"entry":' : ',"entry":') + json$Entry(v);
  return s === "" ? "{}" : s + "}";
}
export const Operation_Snapshot = messageCodec("mesos.internal.state.Operation.Snapshot", encode$Operation_Snapshot, decode$Operation_Snapshot, json$Operation_Snapshot, () => [
  { name: "entry", number: 1, label: "required", type: Entry },
]);

export function encode$Operation_Diff(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.entry;
  if (v === undefined) unset("mesos.internal.state.Operation.Diff", "entry");
  {
    const start = w.size;
    encode$Entry(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$Operation_Diff(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.entry = decode$Entry(r, r.message(), m.entry);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.entry === undefined) r.incomplete = true;
  return m;
}
export function json$Operation_Diff(m) {
  let s = "";
  let v;
  v = m.entry;
  if (v !== undefined) s += (s === "" ? '{"entry":' : ',"entry":') + json$Entry(v);
  return s === "" ? "{}" : s + "}";
}
export const Operation_Diff = messageCodec("mesos.internal.state.Operation.Diff", encode$Operation_Diff, decode$Operation_Diff, json$Operation_Diff, () => [
  { name: "entry", number: 1, label: "required", type: Entry },
]);

export function encode$Operation_Expunge(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.name;
  if (v === undefined) unset("mesos.internal.state.Operation.Expunge", "name");
  w.string(v);
  w.uint32(10);

}
export function decode$Operation_Expunge(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.name = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.name === undefined) r.incomplete = true;
  return m;
}
export function json$Operation_Expunge(m) {
  let s = "";
  let v;
  v = m.name;
  if (v !== undefined) s += (s === "" ? '{"name":' : ',"name":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const Operation_Expunge = messageCodec("mesos.internal.state.Operation.Expunge", encode$Operation_Expunge, decode$Operation_Expunge, json$Operation_Expunge, () => [
  { name: "name", number: 1, label: "required", type: "string" },
]);
