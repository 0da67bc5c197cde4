/**
 * What a container may use, by what is in it: requests, which it is sure of, and limits, which it may reach.
 * Source: agent, section 3.7.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";
import { isDocker } from "./docker.ts";
import type { Executor } from "./model.ts";

/** Limits as the wire has them: `cpus`, and `mem` in MB; a value may be infinite. */
export type Limits = Readonly<Record<string, v1.Value_Scalar>>;

/** What a container may use. */
export interface Share {
  readonly resources: readonly v1.Resource[];
  readonly limits: Limits | undefined;
}

/** One thing in a container: an executor, or a task. */
interface Part {
  readonly resources?: readonly v1.Resource[];
  readonly limits?: Limits;
}

const LIMITED = ["cpus", "mem"] as const;
const THOUSAND = 1000;

/** The isolators that a limit needs, one of them at least. */
export function isolatorsFor(limited: string): readonly string[] {
  return limited === "mem" ? ["cgroups/mem", "cgroups/all"] : ["cgroups/cpu", "cgroups/all"];
}

/** What the container of an executor may use now: its own share, and that of the tasks in it that have not ended. */
export function containerShare({ options }: Context, executor: Executor): Share {
  const tasks: Part[] = [...executor.tasks.values()];
  return {
    resources: [executor.info, ...tasks].flatMap(({ resources }) => resources ?? []),
    limits: sharedLimits(executor.info, tasks, options.cpuRequestsAreLimits),
  };
}

/**
 * The limits of a container that several tasks share. An executor's own request counts in full. Where only some have a limit, the
 * requests of the others are added, but for cpus only if requests are limits, too; else a container has none.
 *
 * @param cfs whether requests of cpus are limits by themselves (`--cgroups_enable_cfs`)
 */
export function sharedLimits(executor: Part, tasks: readonly Part[], cfs: boolean): Limits | undefined {
  const limits: Record<string, v1.Value_Scalar> = {};
  for (const name of LIMITED) {
    const isLimited = (task: Part) => task.limits?.[name] !== undefined;
    if (!tasks.some(isLimited) || (name === "cpus" && !cfs && !tasks.every(isLimited))) continue;
    const value = tasks.reduce(
      (sum, task) => sum + (task.limits?.[name]?.value ?? request(task, name)),
      request(executor, name),
    );
    limits[name] = { value };
  }
  return Object.keys(limits).length === 0 ? undefined : limits;
}

const request = ({ resources }: Part, name: string): number =>
  (Resources.fromWire(resources).quantities().get(name) ?? 0) / THOUSAND;

/** What is in the container of a custom executor has changed: what it may use changes with it. */
export function updateContainer(context: Context, executor: Executor): void {
  if (executor.kind === "command" || executor.state === "terminated") return;
  const { isolators } = context.options;
  if (!isDocker(executor.info.container) && ![...isolators].some((name) => name.startsWith("cgroups/"))) return;
  const { containerId } = executor.run;
  context.effects.push({ kind: "update", containerId, share: containerShare(context, executor) });
}
