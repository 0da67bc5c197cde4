// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../../codec.ts";
import { jsonMap, jsonString } from "../../../json-writer.ts";
import { setEntry, unknownFields } from "../../../wire-reader.ts";
import {
  Resource as mesos_v1_mesos$Resource,
  Value_Scalar as mesos_v1_mesos$Value_Scalar,
  decode$Resource as mesos_v1_mesos$decode$Resource,
  decode$Value_Scalar as mesos_v1_mesos$decode$Value_Scalar,
  encode$Resource as mesos_v1_mesos$encode$Resource,
  encode$Value_Scalar as mesos_v1_mesos$encode$Value_Scalar,
  json$Resource as mesos_v1_mesos$json$Resource,
  json$Value_Scalar as mesos_v1_mesos$json$Value_Scalar,
} from "./mesos.js";

export function encode$QuotaInfo(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.guarantee;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.principal;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(10);
  }

}
export function decode$QuotaInfo(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.role = r.string();
        break;
      }
      case 18: {
        m.principal = r.string();
        break;
      }
      case 26: {
        (m.guarantee ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$QuotaInfo(m) {
  let s = "";
  let v;
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.principal;
  if (v !== undefined) s += (s === "" ? '{"principal":' : ',"principal":') + jsonString(v);
  v = m.guarantee;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"guarantee":' : ',"guarantee":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const QuotaInfo = messageCodec("mesos.v1.quota.QuotaInfo", encode$QuotaInfo, decode$QuotaInfo, json$QuotaInfo, () => [
  { name: "role", number: 1, label: "optional", type: "string" },
  { name: "principal", number: 2, label: "optional", type: "string" },
  { name: "guarantee", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$QuotaRequest(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.guarantee;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Resource(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(26);
    }
  }
  v = m.role;
  if (v !== undefined) {
    w.string(v);
    w.uint32(18);
  }
  v = m.force;
  if (v !== undefined) {
    w.bool(v);
    w.uint32(8);
  }

}
export function decode$QuotaRequest(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        m.force = r.bool();
        break;
      }
      case 18: {
        m.role = r.string();
        break;
      }
      case 26: {
        (m.guarantee ??= []).push(mesos_v1_mesos$decode$Resource(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$QuotaRequest(m) {
  let s = "";
  let v;
  v = m.force;
  if (v !== undefined) s += (s === "" ? '{"force":' : ',"force":') + v;
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.guarantee;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"guarantee":' : ',"guarantee":') + "[" + mesos_v1_mesos$json$Resource(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$Resource(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const QuotaRequest = messageCodec("mesos.v1.quota.QuotaRequest", encode$QuotaRequest, decode$QuotaRequest, json$QuotaRequest, () => [
  { name: "force", number: 1, label: "optional", type: "bool" },
  { name: "role", number: 2, label: "optional", type: "string" },
  { name: "guarantee", number: 3, label: "repeated", type: mesos_v1_mesos$Resource },
]);

export function encode$QuotaConfig(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.limits;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(26);
    }
  }
  v = m.guarantees;
  if (v !== undefined) {
    const map = v;
    const keys = Object.keys(map);
    for (let i = keys.length - 1; i >= 0; i--) {
      const start = w.size;
      v = map[keys[i]];
      {
        const start = w.size;
        mesos_v1_mesos$encode$Value_Scalar(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
      w.string(keys[i]);
      w.uint32(10);
      w.uint32(w.size - start);
      w.uint32(18);
    }
  }
  v = m.role;
  if (v === undefined) unset("mesos.v1.quota.QuotaConfig", "role");
  w.string(v);
  w.uint32(10);

}
export function decode$QuotaConfig(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.role = r.string();
        break;
      }
      case 18: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = mesos_v1_mesos$decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.guarantees ??= {}), key, value ?? mesos_v1_mesos$decode$Value_Scalar(r, r.position));
        break;
      }
      case 26: {
        const last = r.message();
        let key = "";
        let value;
        while (r.position < last) {
          const inner = r.tag();
          if (inner === 10) key = r.string();
          else if (inner === 18) {
            value = mesos_v1_mesos$decode$Value_Scalar(r, r.message(), value);
          } else r.skip(inner);
        }
        if (r.position !== last) r.overrun(last);
        setEntry((m.limits ??= {}), key, value ?? mesos_v1_mesos$decode$Value_Scalar(r, r.position));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.role === undefined) r.incomplete = true;
  return m;
}
export function json$QuotaConfig(m) {
  let s = "";
  let v;
  v = m.role;
  if (v !== undefined) s += (s === "" ? '{"role":' : ',"role":') + jsonString(v);
  v = m.guarantees;
  if (v !== undefined) {
    v = jsonMap(v, (v) => mesos_v1_mesos$json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"guarantees":' : ',"guarantees":') + v;
  }
  v = m.limits;
  if (v !== undefined) {
    v = jsonMap(v, (v) => mesos_v1_mesos$json$Value_Scalar(v));
    if (v !== "") s += (s === "" ? '{"limits":' : ',"limits":') + v;
  }
  return s === "" ? "{}" : s + "}";
}
export const QuotaConfig = messageCodec("mesos.v1.quota.QuotaConfig", encode$QuotaConfig, decode$QuotaConfig, json$QuotaConfig, () => [
  { name: "role", number: 1, label: "required", type: "string" },
  { name: "guarantees", number: 2, label: "map", type: mesos_v1_mesos$Value_Scalar },
  { name: "limits", number: 3, label: "map", type: mesos_v1_mesos$Value_Scalar },
]);

export function encode$QuotaStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.configs;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$QuotaConfig(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.infos;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$QuotaInfo(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$QuotaStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.infos ??= []).push(decode$QuotaInfo(r, r.message()));
        break;
      }
      case 18: {
        (m.configs ??= []).push(decode$QuotaConfig(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$QuotaStatus(m) {
  let s = "";
  let v;
  v = m.infos;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"infos":' : ',"infos":') + "[" + json$QuotaInfo(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$QuotaInfo(v);
    }
    s += "]";
  }
  v = m.configs;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"configs":' : ',"configs":') + "[" + json$QuotaConfig(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$QuotaConfig(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const QuotaStatus = messageCodec("mesos.v1.quota.QuotaStatus", encode$QuotaStatus, decode$QuotaStatus, json$QuotaStatus, () => [
  { name: "infos", number: 1, label: "repeated", type: QuotaInfo, deprecated: true },
  { name: "configs", number: 2, label: "repeated", type: QuotaConfig },
]);
