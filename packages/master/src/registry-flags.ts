/**
 * The flags that say where decisions are written down.
 * Source: master reference, section 2.2.
 * @module
 */
import { join } from "node:path";
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import type { RegistryLocation } from "./registrar/open-store.ts";

export const REGISTRY_FLAGS: readonly FlagSpec[] = [
  {
    name: "registry",
    type: "string",
    default: undefined,
    help: "where decisions are written down: embedded (in work_dir, and what counts when that is given; Mesos's replicated_log means the same) or in_memory",
  },
];

/** @throws {FlagError} naming the flag, its value and what it should be. */
export function registryFromFlags(flags: Flags): RegistryLocation {
  const workDir = flags.text("work_dir");
  const kind = flags.text("registry") ?? (workDir === undefined ? "in_memory" : "embedded");
  switch (kind) {
    case "in_memory":
      return { kind };
    case "embedded":
    case "replicated_log":
      if (workDir === undefined) throw FlagError.of("registry", kind, "given together with --work_dir");
      return { kind: "embedded", directory: join(workDir, "registry") };
    default:
      throw FlagError.of("registry", kind, "embedded, replicated_log or in_memory");
  }
}
