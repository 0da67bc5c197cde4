/**
 * How masters introduce themselves where they are elected.
 * Source: master reference, section 9; client quirk Q30.
 * @module
 */
import { DecodeError, parseUpid, v1 } from "@meseta/protocol";

/** A master's JSON as Mesos writes it: keys sorted, at every depth. */
export function memberJson(info: v1.MasterInfo): string {
  return JSON.stringify(sorted(JSON.parse(v1.MasterInfo.toJson(info))));
}

/** Reads what a master wrote: JSON, protobuf or, in old clusters, its UPID; undefined when it is none of these. */
export function readMember(data: Uint8Array, form: "json" | "protobuf" | "upid"): v1.MasterInfo | undefined {
  try {
    if (form === "json") return v1.MasterInfo.fromJson(data);
    if (form === "protobuf") return v1.MasterInfo.decode(data);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
  const pid = Buffer.from(data).toString();
  const upid = parseUpid(pid);
  if (upid === undefined) return undefined;
  const { host: ip, port } = upid;
  return { id: "", ip: 0, port, pid, hostname: ip, address: { ip, port } };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
