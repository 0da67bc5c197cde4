/**
 * How decisions look in a store. Each record is a `mesos.registry.Registry` that holds nothing else, so that all of them, one
 * after the other, are the registry as Mesos has it. A record also names what a master must know to understand it.
 * @module
 */
import {
  decodeUtf8,
  DecodeError,
  internal,
  onlyField,
  registry,
  soleContent,
  type v1,
  WireWriter,
} from "@meseta/protocol";
import { type AgentRecord, type AgentWishes, machineKey, type RegistryChange } from "../core/registry.ts";
import { type StoreChange, StoreError } from "./store.ts";

/** What this master understands beyond the oldest registries. Source: master reference, section 8.1. */
const UNDERSTOOD: ReadonlySet<string> = new Set(["AGENT_DRAINING", "QUOTA_V2"]);

/** A change as its key and bytes. */
export function encodeChange(change: RegistryChange): StoreChange {
  return { key: keyOf(change), value: encodeValue(change) };
}

/** The bytes of a record; undefined when it is deleted. */
export function encodeValue(change: RegistryChange): Uint8Array | undefined {
  if (change.to === undefined) return undefined;
  const { kind, to } = change;
  if (kind === "agent" && to.state === "admitted" && !to.deactivated && to.drain === undefined) return member(to.info);
  return registry.Registry.encode(registryOf(change));
}

const tagOf = (number: number) => number * 8 + 2;
const MEMBERS = tagOf(registry.Registry.byName.get("agents")!.number);
const MEMBER = tagOf(registry.Registry_Slaves.byName.get("agents")!.number);
const INFO = tagOf(registry.Registry_Slave.byName.get("info")!.number);
const ID = internal.SlaveInfo.byName.get("id")!.number;
const writer = new WireWriter();

/** An agent of which nobody wished anything, as nearly all are: what it said of itself, and three heads before that. */
function member(info: Uint8Array): Uint8Array {
  writer.raw(info);
  writer.close(0, INFO);
  writer.close(0, MEMBER);
  writer.close(0, MEMBERS);
  return writer.finish();
}

/** The change that `member` made the bytes of; undefined for other records, and for what needs a closer look. */
function memberOf(value: Uint8Array): RegistryChange | undefined {
  const end = value.length;
  const from = soleContent(value, INFO, soleContent(value, MEMBER, soleContent(value, MEMBERS, 0, end), end), end);
  const id = from < 0 ? undefined : onlyField(value, ID, from, end);
  const text = id === undefined ? -1 : soleContent(value, ID_TEXT, id.from, id.to);
  if (id === undefined || text < 0) return undefined;
  const info = value.subarray(from, end);
  return { kind: "agent", id: decodeUtf8(value, text, id.to), to: { state: "admitted", info, deactivated: false } };
}

const ID_TEXT = tagOf(1);

/** Decodes what `encodeChange` made. @throws {StoreError} `CORRUPT` when this master cannot understand the record. */
export function decodeRecord(key: string, value: Uint8Array): RegistryChange {
  const known = memberOf(value);
  if (known !== undefined) return known;
  let record: registry.Registry;
  try {
    record = registry.Registry.decode(value);
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new StoreError("CORRUPT", `Cannot read the registry's record '${key}': ${cause.message}`, { cause });
  }
  for (const { capability } of record.minimum_capabilities ?? []) {
    if (UNDERSTOOD.has(capability)) continue;
    throw new StoreError(
      "CORRUPT",
      `Cannot lead: the registry's record '${key}' needs a master capable of ${capability}`,
    );
  }
  const change = changeOf(record);
  if (change === undefined) throw new StoreError("CORRUPT", `Cannot read the registry's record '${key}': it is empty`);
  return change;
}

/** What a change makes of the registry. Deletions make nothing. */
export function registryOf(change: RegistryChange): registry.Registry {
  switch (change.kind) {
    case "agent":
      return change.to === undefined ? {} : agentRegistry(change.id, change.to);
    case "machine":
      return change.to === undefined ? {} : { machines: { machines: [{ info: change.to }] } };
    case "schedule":
      return change.to === undefined ? {} : { schedules: [change.to] };
    case "quota":
      return change.to === undefined ? {} : { quota_configs: [change.to], ...needs("QUOTA_V2") };
    case "weight":
      return change.to === undefined ? {} : { weights: [{ info: { role: change.role, weight: change.to } }] };
  }
}

/** What a record is kept under. */
export function keyOf(change: RegistryChange): string {
  switch (change.kind) {
    case "agent":
      return `agents/${keyPart(change.id)}`;
    case "machine":
      return `machines/${keyPart(machineKey(change.id))}`;
    case "schedule":
      return "maintenance/schedule";
    case "quota":
      return `quotas/${keyPart(change.role)}`;
    case "weight":
      return `weights/${keyPart(change.role)}`;
  }
}

/** A name as a part of a key: ASCII without slashes. */
function keyPart(name: string): string {
  if (/^[\w.-]*$/.test(name)) return name; // nearly all are
  return encodeURIComponent(name.toWellFormed());
}

function agentRegistry(id: string, record: AgentRecord): registry.Registry {
  switch (record.state) {
    case "admitted": {
      const info = internal.SlaveInfo.decode(record.info);
      return { agents: { agents: [{ info, ...wishesToWire(record) }] }, ...drainingNeeds(record) };
    }
    case "unreachable": {
      const agents = [{ id: { value: id }, timestamp: timeInfo(record.sinceMs), ...wishesToWire(record) }];
      return { unreachable: { agents }, ...drainingNeeds(record) };
    }
    case "gone":
      return { gone: { agents: [{ id: { value: id }, timestamp: timeInfo(record.sinceMs) }] } };
  }
}

function changeOf(record: registry.Registry): RegistryChange | undefined {
  const admitted = record.agents?.agents?.[0];
  if (admitted !== undefined) {
    const { info } = admitted;
    const to = { state: "admitted", info: internal.SlaveInfo.encode(info).slice(), ...wishesOf(admitted) } as const;
    return { kind: "agent", id: info.id?.value ?? "", to };
  }
  const unreachable = record.unreachable?.agents?.[0];
  if (unreachable !== undefined) {
    const to = { state: "unreachable", sinceMs: msOf(unreachable.timestamp), ...wishesOf(unreachable) } as const;
    return { kind: "agent", id: unreachable.id.value, to };
  }
  const gone = record.gone?.agents?.[0];
  if (gone !== undefined) {
    return { kind: "agent", id: gone.id.value, to: { state: "gone", sinceMs: msOf(gone.timestamp) } };
  }
  const machine = record.machines?.machines?.[0];
  if (machine !== undefined) return { kind: "machine", id: machine.info.id, to: machine.info };
  const schedule = record.schedules?.[0];
  if (schedule !== undefined) return { kind: "schedule", to: schedule };
  const quota = record.quota_configs?.[0];
  if (quota !== undefined) return { kind: "quota", role: quota.role, to: quota };
  const weight = record.weights?.[0];
  if (weight !== undefined) return { kind: "weight", role: weight.info.role ?? "*", to: weight.info.weight };
  return undefined;
}

function wishesToWire({ drain, deactivated }: AgentWishes): { drain_info?: v1.DrainInfo; deactivated?: boolean } {
  return { ...(drain === undefined ? {} : { drain_info: drain }), ...(deactivated ? { deactivated } : {}) };
}

function wishesOf({ drain_info, deactivated }: { drain_info?: v1.DrainInfo; deactivated?: boolean }): AgentWishes {
  return { ...(drain_info === undefined ? {} : { drain: drain_info }), deactivated: deactivated ?? false };
}

function drainingNeeds({ drain, deactivated }: AgentWishes): registry.Registry {
  return drain !== undefined || deactivated ? needs("AGENT_DRAINING") : {};
}

function needs(capability: string): registry.Registry {
  return { minimum_capabilities: [{ capability }] };
}

function timeInfo(ms: number): v1.TimeInfo {
  return { nanoseconds: BigInt(Math.round(ms * 1000)) * 1000n };
}

function msOf({ nanoseconds }: v1.TimeInfo): number {
  return Number(BigInt(nanoseconds) / 1000n) / 1000;
}
