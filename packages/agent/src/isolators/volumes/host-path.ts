/** Paths of the machine as volumes. Source: agent, section 4.3. @module */
import { mkdirSync, statSync } from "node:fs";
import { isAbsolute, normalize } from "node:path";
import type { v1 } from "@meseta/protocol";
import { MOUNT_FLAGS } from "../../launcher/launch-plan.ts";
import { IsolationError, type Isolator } from "../isolator.ts";
import { systemMounts } from "../../disks.ts";
import { bindVolume, shareVolume } from "./bind.ts";
import { mustBeShared } from "./propagation.ts";

export function hostPathVolumes(options: { readonly forceCreation: readonly string[] }): Isolator {
  return {
    name: "volume/host_path",
    ignores: new Set(["debug"]),
    prepare(container, plan) {
      for (const volume of container.info?.volumes ?? []) {
        const path = hostPathOf(volume);
        if (path === undefined || !isAbsolute(path)) continue; // another isolator's
        makeSource(path, options.forceCreation);
        const mode = volume.source?.host_path?.mount_propagation?.mode;
        const where = { containerPath: volume.container_path, readOnly: volume.mode === "RO" };
        if (mode === "BIDIRECTIONAL") {
          mustBeShared(path, systemMounts());
          shareVolume(container, plan, { ...where, path });
          continue;
        }
        const both = { ...where, base: path, below: "" };
        const slave = MOUNT_FLAGS.slave | MOUNT_FLAGS.recursive;
        bindVolume(container, plan, { ...both, ...(mode === "HOST_TO_CONTAINER" && { propagation: slave }) });
      }
    },
  };
}

/** The host path of a volume in either of its forms; undefined for other volumes. */
export function hostPathOf({ source, host_path: old }: v1.Volume): string | undefined {
  return source === undefined ? old : source.type === "HOST_PATH" ? source.host_path?.path : undefined;
}

function makeSource(path: string, prefixes: readonly string[]): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  const clean = normalize(path);
  const isAllowed = prefixes.some((prefix) => clean === prefix || clean.startsWith(`${prefix.replace(/\/$/, "")}/`));
  if (!isAllowed) {
    throw new IsolationError(
      `Cannot mount ${path}: there is nothing at that path, and it is not below one of --host_path_volume_force_creation`,
    );
  }
  mkdirSync(clean, { recursive: true });
}
