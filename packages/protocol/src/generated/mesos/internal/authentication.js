// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../../codec.ts";
import { jsonBytes, jsonString } from "../../../json-writer.ts";
import { unknownFields } from "../../../wire-reader.ts";

export function encode$AuthenticateMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.pid;
  if (v === undefined) unset("mesos.internal.AuthenticateMessage", "pid");
  w.string(v);
  w.uint32(10);

}
export function decode$AuthenticateMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.pid = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.pid === undefined) r.incomplete = true;
  return m;
}
export function json$AuthenticateMessage(m) {
  let s = "";
  let v;
  v = m.pid;
  if (v !== undefined) s += (s === "" ? '{"pid":' : ',"pid":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AuthenticateMessage = messageCodec("mesos.internal.AuthenticateMessage", encode$AuthenticateMessage, decode$AuthenticateMessage, json$AuthenticateMessage, () => [
  { name: "pid", number: 1, label: "required", type: "string" },
]);

export function encode$AuthenticationMechanismsMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.mechanisms;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      w.string(v);
      w.uint32(10);
    }
  }

}
export function decode$AuthenticationMechanismsMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.mechanisms ??= []).push(r.string());
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AuthenticationMechanismsMessage(m) {
  let s = "";
  let v;
  v = m.mechanisms;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"mechanisms":' : ',"mechanisms":') + "[" + jsonString(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + jsonString(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationMechanismsMessage = messageCodec("mesos.internal.AuthenticationMechanismsMessage", encode$AuthenticationMechanismsMessage, decode$AuthenticationMechanismsMessage, json$AuthenticationMechanismsMessage, () => [
  { name: "mechanisms", number: 1, label: "repeated", type: "string" },
]);

export function encode$AuthenticationStartMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v !== undefined) {
    w.lengthDelimited(v);
    w.uint32(18);
  }
  v = m.mechanism;
  if (v === undefined) unset("mesos.internal.AuthenticationStartMessage", "mechanism");
  w.string(v);
  w.uint32(10);

}
export function decode$AuthenticationStartMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.mechanism = r.string();
        break;
      }
      case 18: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.mechanism === undefined) r.incomplete = true;
  return m;
}
export function json$AuthenticationStartMessage(m) {
  let s = "";
  let v;
  v = m.mechanism;
  if (v !== undefined) s += (s === "" ? '{"mechanism":' : ',"mechanism":') + jsonString(v);
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationStartMessage = messageCodec("mesos.internal.AuthenticationStartMessage", encode$AuthenticationStartMessage, decode$AuthenticationStartMessage, json$AuthenticationStartMessage, () => [
  { name: "mechanism", number: 1, label: "required", type: "string" },
  { name: "data", number: 2, label: "optional", type: "bytes" },
]);

export function encode$AuthenticationStepMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.data;
  if (v === undefined) unset("mesos.internal.AuthenticationStepMessage", "data");
  w.lengthDelimited(v);
  w.uint32(10);

}
export function decode$AuthenticationStepMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.data = r.byteArray();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.data === undefined) r.incomplete = true;
  return m;
}
export function json$AuthenticationStepMessage(m) {
  let s = "";
  let v;
  v = m.data;
  if (v !== undefined) s += (s === "" ? '{"data":' : ',"data":') + jsonBytes(v);
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationStepMessage = messageCodec("mesos.internal.AuthenticationStepMessage", encode$AuthenticationStepMessage, decode$AuthenticationStepMessage, json$AuthenticationStepMessage, () => [
  { name: "data", number: 1, label: "required", type: "bytes" },
]);

export function encode$AuthenticationCompletedMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$AuthenticationCompletedMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AuthenticationCompletedMessage(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationCompletedMessage = messageCodec("mesos.internal.AuthenticationCompletedMessage", encode$AuthenticationCompletedMessage, decode$AuthenticationCompletedMessage, json$AuthenticationCompletedMessage, () => [

]);

export function encode$AuthenticationFailedMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);

}
export function decode$AuthenticationFailedMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AuthenticationFailedMessage(m) {
  let s = "";
  let v;
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationFailedMessage = messageCodec("mesos.internal.AuthenticationFailedMessage", encode$AuthenticationFailedMessage, decode$AuthenticationFailedMessage, json$AuthenticationFailedMessage, () => [

]);

export function encode$AuthenticationErrorMessage(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.error;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$AuthenticationErrorMessage(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.error = r.string();
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$AuthenticationErrorMessage(m) {
  let s = "";
  let v;
  v = m.error;
  if (v !== undefined) s += (s === "" ? '{"error":' : ',"error":') + jsonString(v);
  return s === "" ? "{}" : s + "}";
}
export const AuthenticationErrorMessage = messageCodec("mesos.internal.AuthenticationErrorMessage", encode$AuthenticationErrorMessage, decode$AuthenticationErrorMessage, json$AuthenticationErrorMessage, () => [
  { name: "error", number: 1, label: "optional", type: "string" },
]);
