// Generated from the .proto files by `npm run generate`. Do not edit.
import { enumNumber, messageCodec, unset } from "../../../codec.ts";
import { enumTable } from "../../../descriptor.ts";
import { unknownFields } from "../../../wire-reader.ts";
import {
  FrameworkID as mesos_v1_mesos$FrameworkID,
  TimeInfo as mesos_v1_mesos$TimeInfo,
  decode$FrameworkID as mesos_v1_mesos$decode$FrameworkID,
  decode$TimeInfo as mesos_v1_mesos$decode$TimeInfo,
  encode$FrameworkID as mesos_v1_mesos$encode$FrameworkID,
  encode$TimeInfo as mesos_v1_mesos$encode$TimeInfo,
  json$FrameworkID as mesos_v1_mesos$json$FrameworkID,
  json$TimeInfo as mesos_v1_mesos$json$TimeInfo,
} from "./mesos.js";

export const InverseOfferStatus_Status = enumTable("mesos.v1.allocator.InverseOfferStatus.Status", ["UNKNOWN", "ACCEPT", "DECLINE"], [1, 2, 3]);

export function encode$InverseOfferStatus(w, m) {
  let v = m[unknownFields];
  if (v !== undefined) w.raw(v);
  v = m.timestamp;
  if (v === undefined) unset("mesos.v1.allocator.InverseOfferStatus", "timestamp");
  {
    const start = w.size;
    mesos_v1_mesos$encode$TimeInfo(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(26);
  v = m.framework_id;
  if (v === undefined) unset("mesos.v1.allocator.InverseOfferStatus", "framework_id");
  {
    const start = w.size;
    mesos_v1_mesos$encode$FrameworkID(w, v);
    w.uint32(w.size - start);
  }
  w.uint32(18);
  v = m.status;
  if (v === undefined) unset("mesos.v1.allocator.InverseOfferStatus", "status");
  w.int32(enumNumber(InverseOfferStatus_Status.numberOf, v));
  w.uint32(8);

}
export function decode$InverseOfferStatus(r, end, m = {}) {
  while (r.position < end) {
    const tag = r.tag();
    switch (tag) {
      case 8: {
        const number = r.int32();
        const v = InverseOfferStatus_Status.nameOf[number];
        if (v === undefined) r.keep(m);
        else m.status = v;
        break;
      }
      case 18: {
        m.framework_id = mesos_v1_mesos$decode$FrameworkID(r, r.message(), m.framework_id);
        break;
      }
      case 26: {
        m.timestamp = mesos_v1_mesos$decode$TimeInfo(r, r.message(), m.timestamp);
        break;
      }
      default:
        r.unknown(m, tag);
    }
  }
  if (r.position !== end) r.overrun(end);
  if (m.status === undefined || m.framework_id === undefined || m.timestamp === undefined) r.incomplete = true;
  return m;
}
export function json$InverseOfferStatus(m) {
  let s = "";
  let v;
  v = m.status;
  if (v !== undefined) s += (s === "" ? '{"status":' : ',"status":') + '"' + v + '"';
  v = m.framework_id;
  if (v !== undefined) s += (s === "" ? '{"framework_id":' : ',"framework_id":') + mesos_v1_mesos$json$FrameworkID(v);
  v = m.timestamp;
  if (v !== undefined) s += (s === "" ? '{"timestamp":' : ',"timestamp":') + mesos_v1_mesos$json$TimeInfo(v);
  return s === "" ? "{}" : s + "}";
}
export const InverseOfferStatus = messageCodec("mesos.v1.allocator.InverseOfferStatus", encode$InverseOfferStatus, decode$InverseOfferStatus, json$InverseOfferStatus, () => [
  { name: "status", number: 1, label: "required", type: InverseOfferStatus_Status },
  { name: "framework_id", number: 2, label: "required", type: mesos_v1_mesos$FrameworkID },
  { name: "timestamp", number: 3, label: "required", type: mesos_v1_mesos$TimeInfo },
]);
