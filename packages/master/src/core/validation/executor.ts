/**
 * What an executor must look like to be launched with.
 * Source: scheduler API, section 5.6 (E1 to E11).
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Agent, Framework } from "../records.ts";
import { containerProblem, environmentProblem, negativeProblem } from "./command.ts";
import { holdingProblem } from "./holding.ts";
import { idProblem } from "./ids.ts";

interface Holder {
  readonly framework: Framework;
  readonly agent: Agent;
}

/** E1 to E7, which hold for every executor. */
export function executorProblem(executor: v1.ExecutorInfo, { framework, agent }: Holder): string | undefined {
  const id = executor.executor_id.value;
  return (
    typeProblem(executor) ??
    idProblem("Executor id", id) ?? // E2
    negativeProblem("executor.shutdown_grace_period", executor.shutdown_grace_period) ?? // E3
    environmentProblem("executor.command", executor.command) ??
    containerProblem(executor.container) ?? // E4
    (executor.framework_id?.value === framework.id
      ? undefined // E5
      : `ExecutorInfo has an invalid FrameworkID (Actual: ${executor.framework_id?.value ?? "(none)"} vs Expected: ${framework.id})`) ??
    holdingProblem("Executor", Resources.fromWire(executor.resources)) ?? // E6
    knownProblem(agent.executors.get(framework.id)?.get(id), executor)
  );
}

/** E8 to E11, which hold for the executors of LAUNCH. */
export function launchExecutorProblem(executor: v1.ExecutorInfo): string | undefined {
  if (executor.type !== undefined && executor.type !== "CUSTOM") {
    return `Executor type ${executor.type} cannot be used with LAUNCH`; // E8
  }
  if (executor.command === undefined) return `Executor ${executor.executor_id.value} has no command`; // E9
  if (!Resources.fromWire(executor.resources).shared().isEmpty) return "Executors cannot use shared resources"; // E10
  if (executor.container?.linux_info?.share_cgroups !== true) return undefined; // E11
  return "'executor.container.linux_info.share_cgroups' cannot be true";
}

const IDENTITY_FIELDS = ["type", "data", "command", "name", "source", "container", "discovery"] as const;

/** Do the two describe one executor? Labels and the grace period may differ. */
export function sameExecutor(known: v1.ExecutorInfo, wanted: v1.ExecutorInfo): boolean {
  if (known === wanted) return true;
  if (known.framework_id?.value !== wanted.framework_id?.value) return false;
  if (!Resources.fromWire(known.resources).equals(Resources.fromWire(wanted.resources))) return false;
  return IDENTITY_FIELDS.every((field) => text(known[field]) === text(wanted[field]));
}

/** E1. */
function typeProblem({ type, command, container }: v1.ExecutorInfo): string | undefined {
  if (type === "CUSTOM" && command === undefined) return "'ExecutorInfo.command' must be set for 'CUSTOM' executor";
  if (type !== "DEFAULT") return undefined;
  if (command !== undefined) return "'ExecutorInfo.command' must not be set for 'DEFAULT' executor";
  if (container === undefined) return undefined;
  if (container.type !== "MESOS") return "'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor";
  return container.mesos?.image === undefined
    ? undefined
    : "'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor";
}

/** E7. */
function knownProblem(known: v1.ExecutorInfo | undefined, wanted: v1.ExecutorInfo): string | undefined {
  if (known === undefined || sameExecutor(known, wanted)) return undefined;
  return `ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID '${wanted.executor_id.value}'`;
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? `${item}n` : item)) ?? "";
}
