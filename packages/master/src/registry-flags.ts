/**
 * The flags that say where decisions are written down.
 * Source: master reference, section 2.2.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { parseCoordinationAddress, SESSION_TIMEOUT_MS_DEFAULT } from "@meseta/runtime";
import type { CoordinationOptions } from "./master.ts";
import type { RegistryLocation } from "./registrar/open-store.ts";

export const REGISTRY_FLAGS: readonly FlagSpec[] = [
  {
    name: "registry",
    type: "string",
    default: undefined,
    help: "where decisions are written down: with zk or etcd there, with work_dir in it (embedded), else in_memory; Mesos's replicated_log means the first of these",
  },
  {
    name: "zk",
    type: "string",
    default: undefined,
    help: "elect the leader in ZooKeeper: zk://host:port,…/path, or file:///path of a file that says so",
  },
  { name: "etcd", type: "string", default: undefined, help: "elect the leader in etcd: http://host:port,…/path" },
  {
    name: "zk_session_timeout",
    type: "duration",
    default: "10secs",
    help: "how long ZooKeeper or etcd waits for a silent master until another one leads",
  },
  {
    name: "quorum",
    type: "int",
    default: undefined,
    help: "taken from Mesos's command lines, and without a meaning here",
  },
];

/** @throws {FlagError} naming the flag, its value and what it should be. */
export function registryFromFlags(flags: Flags): RegistryLocation {
  const workDir = flags.text("work_dir");
  const isCoordinated = coordinationFromFlags(flags) !== undefined;
  const fallback = isCoordinated || workDir !== undefined ? "replicated_log" : "in_memory";
  const kind = flags.text("registry") ?? fallback;
  switch (kind) {
    case "in_memory":
      return { kind };
    case "embedded":
    case "replicated_log":
      if (isCoordinated) {
        if (kind === "embedded") throw FlagError.of("registry", kind, "left out together with --zk or --etcd");
        return { kind: "coordinated" };
      }
      if (workDir === undefined) throw FlagError.of("registry", kind, "given together with --work_dir");
      return { kind: "embedded", directory: join(workDir, "registry") };
    default:
      throw FlagError.of("registry", kind, "embedded, replicated_log or in_memory");
  }
}

/** Where masters are elected; undefined: this one is alone. @throws {FlagError} */
export function coordinationFromFlags(flags: Flags): CoordinationOptions | undefined {
  const [zk, etcd] = [flags.text("zk"), flags.text("etcd")];
  if (zk !== undefined && etcd !== undefined) throw FlagError.of("etcd", etcd, "given without --zk");
  const given = zk ?? etcd;
  if (given === undefined) return undefined;
  const name = zk === undefined ? "etcd" : "zk";
  const address = contentOf(name, given);
  try {
    const isRight = (parseCoordinationAddress(address).kind === "zookeeper") === (name === "zk");
    if (!isRight) throw new SyntaxError(name === "zk" ? "expected zk://…" : "expected http://… or etcd://…");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The value is left out: it may hold a password.
    throw new FlagError(`Cannot use --${name}: ${error.message}`);
  }
  return { address, sessionTimeoutMs: flags.ms("zk_session_timeout") ?? SESSION_TIMEOUT_MS_DEFAULT };
}

/** `file:///path` stands for what is in that file: a password does not have to be on the command line. */
function contentOf(name: string, text: string): string {
  if (!text.startsWith("file://")) return text;
  try {
    return readFileSync(text.slice("file://".length), "utf8").trim();
  } catch (cause) {
    throw FlagError.of(name, text, `a file that can be read: ${(cause as Error).message}`);
  }
}
