/**
 * What a scheduler launches under executors, new or such as it has there already: groups of tasks under a default executor, single
 * tasks under one of its own.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { World } from "./world.ts";

const EXECUTOR_RESOURCES = Resources.parse("cpus:0.1;mem:32;disk:16");

export interface GroupPlan {
  readonly world: World;
  /** What each task needs. */
  readonly need: Resources;
  readonly frameworkId: string;
  newId(): string;
  /** The executors of tasks that the scheduler holds for alive on the offer's agent; undefined for command tasks. */
  readonly executorsThere: readonly (string | undefined)[];
}

/** A group of one to four tasks that fits the offer; undefined when not even one does. */
export function planGroup(offer: v1.Offer, plan: GroupPlan): v1.Offer_Operation_LaunchGroup | undefined {
  const { world, need, frameworkId } = plan;
  const room = Resources.fromWire(offer.resources).unallocate();
  const wanted = world.between(1, 4);
  let taken = EXECUTOR_RESOURCES;
  let count = 0;
  for (; count < wanted && room.contains(taken.plus(need)); count++) taken = taken.plus(need);
  if (count === 0) return undefined;
  const known = world.chance(0.4) ? world.pick(plan.executorsThere.filter((id) => id !== undefined)) : undefined;
  const tasks = Array.from({ length: count }, () => ({ ...newTask(offer, plan), command: { value: "work" } }));
  const executor: v1.ExecutorInfo = {
    type: "DEFAULT",
    executor_id: { value: known ?? `pod-${tasks[0]!.name}` },
    framework_id: { value: frameworkId },
    resources: EXECUTOR_RESOURCES.toWire(),
  };
  return { executor, task_group: { tasks } };
}

/** A task for an executor of the framework's own, if the offer has room for both. */
export function planExecutorTask(offer: v1.Offer, plan: GroupPlan): v1.TaskInfo | undefined {
  const { world, need, frameworkId } = plan;
  const room = Resources.fromWire(offer.resources).unallocate();
  if (!room.contains(EXECUTOR_RESOURCES.plus(need))) return undefined;
  const known = world.chance(0.6) ? world.pick(plan.executorsThere.filter((id) => id !== undefined)) : undefined;
  const task = newTask(offer, plan);
  return {
    ...task,
    executor: {
      type: "CUSTOM",
      executor_id: { value: known ?? `executor-${task.name}` },
      framework_id: { value: frameworkId },
      command: { value: "run" },
      resources: EXECUTOR_RESOURCES.toWire(),
    },
  };
}

function newTask({ agent_id }: v1.Offer, plan: GroupPlan): v1.TaskInfo {
  const id = plan.newId();
  return { name: id, task_id: { value: id }, agent_id, resources: plan.need.toWire() };
}
