/** What became of the containers of an earlier agent process. @module */
import type { Log } from "@meseta/runtime";
import { type CheckpointedAgent, withContainers } from "../checkpoint/recover.ts";
import type { RecoveredContainer as CoreContainer, Limitation, RecoveredState } from "../core/inputs.ts";
import type { Launcher } from "./launcher.ts";
import type { MemoryLack } from "./run-record.ts";

/** Finds out what became of checkpointed containers, and destroys those that belong to nobody. */
export async function recoverContainers(
  launcher: Launcher,
  checkpointed: CheckpointedAgent | undefined,
  log: Log,
  limitationOf: (containerId: string, lack: MemoryLack | undefined) => Limitation | undefined = () => undefined,
): Promise<RecoveredState | undefined> {
  const executors = checkpointed?.frameworks.flatMap((framework) => framework.executors) ?? [];
  const live = executors.filter((executor) => !executor.ended);
  const standalone = checkpointed?.standalone ?? [];
  const wanted = new Set([
    ...standalone.map(({ containerId }) => containerId),
    ...live.flatMap(({ containerId, containers }) => [containerId, ...containers.map((inner) => inner.containerId)]),
  ]);
  const containers = launcher.recover(wanted);
  for (const id of await launcher.leftovers()) {
    if (wanted.has(id)) continue;
    log.warn({ container: id }, "destroying an orphan container");
    launcher.destroyOrphan(id);
  }
  if (checkpointed === undefined) return undefined;
  log.info({ agent: checkpointed.agentId, executors: executors.length }, "recovered");
  const outcomeOf = (id: string): CoreContainer => {
    const container = containers.get(id);
    if (container === undefined || container.kind === "lost") return { kind: "lost" };
    if (container.kind === "running") return { kind: "running", pid: container.supervisor };
    const limitation = container.lack === undefined ? undefined : limitationOf(id, container.lack);
    return {
      kind: "exited",
      status: container.status,
      pid: container.supervisor,
      ...(limitation !== undefined && { limitation }),
    };
  };
  return {
    agentId: checkpointed.agentId,
    errors: checkpointed.problems.length,
    isReconfigured: checkpointed.isReconfigured ?? false,
    frameworks: withContainers(checkpointed.frameworks, outcomeOf),
    drain: checkpointed.drain,
    standalone: standalone.map((one) => ({ ...one, outcome: outcomeOf(one.containerId) })),
  };
}
