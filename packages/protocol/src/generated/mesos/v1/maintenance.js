// Generated from the .proto files by `npm run generate`. Do not edit.
import { messageCodec, unset } from "../../../codec.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  InverseOfferStatus as mesos_v1_allocator$InverseOfferStatus,
  decode$InverseOfferStatus as mesos_v1_allocator$decode$InverseOfferStatus,
  encode$InverseOfferStatus as mesos_v1_allocator$encode$InverseOfferStatus,
  json$InverseOfferStatus as mesos_v1_allocator$json$InverseOfferStatus,
} from "./allocator.js";
import {
  MachineID as mesos_v1_mesos$MachineID,
  Unavailability as mesos_v1_mesos$Unavailability,
  decode$MachineID as mesos_v1_mesos$decode$MachineID,
  decode$Unavailability as mesos_v1_mesos$decode$Unavailability,
  encode$MachineID as mesos_v1_mesos$encode$MachineID,
  encode$Unavailability as mesos_v1_mesos$encode$Unavailability,
  json$MachineID as mesos_v1_mesos$json$MachineID,
  json$Unavailability as mesos_v1_mesos$json$Unavailability,
} from "./mesos.js";

export function encode$Window(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.unavailability;
  if (v === undefined) unset("mesos.v1.maintenance.Window", "unavailability");
  {
    const start = w.size;
    mesos_v1_mesos$encode$Unavailability(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.machine_ids;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$MachineID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Window(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.machine_ids ??= []).push(mesos_v1_mesos$decode$MachineID(r, r.message()));
        break;
      }
      case 18: {
        m.unavailability = mesos_v1_mesos$decode$Unavailability(r, r.message(), m.unavailability);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.unavailability === undefined) r.incomplete = true;
  return m;
}
export function json$Window(m) {
  let s = "";
  let v;
  v = m.machine_ids;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"machine_ids":' : ',"machine_ids":') + "[" + mesos_v1_mesos$json$MachineID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$MachineID(v);
    }
    s += "]";
  }
  v = m.unavailability;
  if (v !== undefined) s += (s === "" ? '{"unavailability":' : ',"unavailability":') + mesos_v1_mesos$json$Unavailability(v);
  return s === "" ? "{}" : s + "}";
}
export const Window = messageCodec("mesos.v1.maintenance.Window", encode$Window, decode$Window, json$Window, () => [
  { name: "machine_ids", number: 1, label: "repeated", type: mesos_v1_mesos$MachineID },
  { name: "unavailability", number: 2, label: "required", type: mesos_v1_mesos$Unavailability },
]);

export function encode$Schedule(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.windows;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$Window(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$Schedule(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.windows ??= []).push(decode$Window(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$Schedule(m) {
  let s = "";
  let v;
  v = m.windows;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"windows":' : ',"windows":') + "[" + json$Window(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$Window(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const Schedule = messageCodec("mesos.v1.maintenance.Schedule", encode$Schedule, decode$Schedule, json$Schedule, () => [
  { name: "windows", number: 1, label: "repeated", type: Window },
]);

export function encode$ClusterStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.down_machines;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_mesos$encode$MachineID(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.draining_machines;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        encode$ClusterStatus_DrainingMachine(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(10);
    }
  }

}
export function decode$ClusterStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        (m.draining_machines ??= []).push(decode$ClusterStatus_DrainingMachine(r, r.message()));
        break;
      }
      case 18: {
        (m.down_machines ??= []).push(mesos_v1_mesos$decode$MachineID(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  return m;
}
export function json$ClusterStatus(m) {
  let s = "";
  let v;
  v = m.draining_machines;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"draining_machines":' : ',"draining_machines":') + "[" + json$ClusterStatus_DrainingMachine(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + json$ClusterStatus_DrainingMachine(v);
    }
    s += "]";
  }
  v = m.down_machines;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"down_machines":' : ',"down_machines":') + "[" + mesos_v1_mesos$json$MachineID(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_mesos$json$MachineID(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ClusterStatus = messageCodec("mesos.v1.maintenance.ClusterStatus", encode$ClusterStatus, decode$ClusterStatus, json$ClusterStatus, () => [
  { name: "draining_machines", number: 1, label: "repeated", type: ClusterStatus_DrainingMachine },
  { name: "down_machines", number: 2, label: "repeated", type: mesos_v1_mesos$MachineID },
]);

export function encode$ClusterStatus_DrainingMachine(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.statuses;
  if (v !== undefined) {
    const list = v;
    for (let i = list.length - 1; i >= 0; i--) {
      v = list[i];
      {
        const start = w.size;
        mesos_v1_allocator$encode$InverseOfferStatus(w, v);
        w.uint32(w.size - start);
      }
      w.uint32(18);
    }
  }
  v = m.id;
  if (v === undefined) unset("mesos.v1.maintenance.ClusterStatus.DrainingMachine", "id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$MachineID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(10);

}
export function decode$ClusterStatus_DrainingMachine(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 10: {
        m.id = mesos_v1_mesos$decode$MachineID(r, r.message(), m.id);
        break;
      }
      case 18: {
        (m.statuses ??= []).push(mesos_v1_allocator$decode$InverseOfferStatus(r, r.message()));
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.id === undefined) r.incomplete = true;
  return m;
}
export function json$ClusterStatus_DrainingMachine(m) {
  let s = "";
  let v;
  v = m.id;
  if (v !== undefined) s += (s === "" ? '{"id":' : ',"id":') + mesos_v1_mesos$json$MachineID(v);
  v = m.statuses;
  if (v !== undefined && v.length > 0) {
    const list = v;
    v = list[0];
    s += (s === "" ? '{"statuses":' : ',"statuses":') + "[" + mesos_v1_allocator$json$InverseOfferStatus(v);
    for (let i = 1; i < list.length; i++) {
      v = list[i];
      s += "," + mesos_v1_allocator$json$InverseOfferStatus(v);
    }
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}
export const ClusterStatus_DrainingMachine = messageCodec("mesos.v1.maintenance.ClusterStatus.DrainingMachine", encode$ClusterStatus_DrainingMachine, decode$ClusterStatus_DrainingMachine, json$ClusterStatus_DrainingMachine, () => [
  { name: "id", number: 1, label: "required", type: mesos_v1_mesos$MachineID },
  { name: "statuses", number: 2, label: "repeated", type: mesos_v1_allocator$InverseOfferStatus },
]);
