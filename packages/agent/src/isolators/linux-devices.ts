/**
 * The devices that operators allow, in containers that have a /dev of their own.
 * Source: agent, section 4.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { ruleOf } from "./cgroups/devices.ts";
import type { Isolator } from "./isolator.ts";

export function linuxDevices(allowed: readonly v1.DeviceAccess[]): Isolator {
  return {
    name: "linux/devices",
    prepare({ rootfs }, plan) {
      if (rootfs === undefined) return;
      for (const one of allowed) {
        const { path } = one.device;
        if (path?.startsWith("/dev/") !== true || path.includes("..")) continue; // numbers alone have no place
        const { kind, major, minor } = ruleOf(one);
        if (major === "*" || minor === "*") continue;
        plan.inside.push(["node", `${rootfs.path}${path}`, major, minor, kind]);
      }
    },
  };
}
