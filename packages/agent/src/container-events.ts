/** What becomes of containers, as inputs of the core. @module */
import type { ContainerizerEvents } from "./containerizer.ts";
import type { Input } from "./core/inputs.ts";

export function containerEvents(post: (input: Input) => void, problem: (text: string) => void): ContainerizerEvents {
  return {
    networks: (containerId, networks) => post({ kind: "containerNetworks", containerId, networks }),
    cgroups: (containerId, cgroups) => post({ kind: "containerCgroups", containerId, cgroups }),
    launching: (containerId, pid) => post({ kind: "containerLaunching", containerId, pid }),
    started: (containerId, pid, inspected) => post({ kind: "containerStarted", containerId, pid, inspected }),
    exited: (containerId, status, limitation) =>
      post({ kind: "containerExited", containerId, status, ...(limitation !== undefined && { limitation }) }),
    updateFailed: (containerId, reason) => post({ kind: "containerUpdateFailed", containerId, problem: reason }),
    failed: (containerId, stage, reason) => post({ kind: "containerFailed", containerId, stage, problem: reason }),
    problem,
  };
}
