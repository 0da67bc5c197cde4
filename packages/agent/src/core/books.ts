/**
 * What the agent has, and what of it is used, in its own books. A master that took an operation for done which never was may count
 * on resources that are not there, or not of that kind: the agent goes by what it knows.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { Context } from "./context.ts";

/** What the agent has: as configured, with reservations and volumes in place of what they are made of. */
export function totalOf(context: Context): Resources {
  const { checkpointed } = context.state;
  return baseOf(context).minus(stripped(checkpointed)).plus(checkpointed);
}

/** What nobody uses. Shared volumes are always in it, revocable resources never: those are lent out beside the books. */
export function availableOn(context: Context, total = totalOf(context)): Resources {
  return total.minus(bookable(usedOn(context)));
}

/** Is there room for what the master wants run, reservations and volumes as they are here? */
export function hasRoomFor(context: Context, wanted: readonly v1.Resource[]): boolean {
  // Without reservations both sides count the same: what the agent was started with.
  if (context.state.checkpointed.isEmpty) return true;
  return availableOn(context).contains(bookable(Resources.fromWire(wanted).unallocate()));
}

/** Held by tasks that have not ended and executors that report to the master. The master wrote off frameworks that it shuts down. */
function usedOn({ state }: Context): Resources {
  const held: v1.Resource[] = [];
  for (const framework of state.frameworks.values()) {
    if (framework.state === "terminating") continue;
    for (const executor of framework.executors.values()) {
      if (executor.kind !== "command" && executor.state !== "terminated") held.push(...(executor.info.resources ?? []));
      for (const task of executor.tasks.values()) held.push(...(task.resources ?? []));
    }
  }
  return Resources.fromWire(held).unallocate();
}

function bookable(resources: Resources): Resources {
  return resources.nonShared().nonRevocable();
}

/** What the agent was started with. */
export function baseOf(context: Context): Resources {
  return Resources.fromWire(context.state.info.resources);
}

/** What kept resources are made of: without volumes, and without dynamic reservations. */
export function stripped(kept: Resources): Resources {
  let rest = kept.withoutVolumes();
  for (;;) {
    const { entries } = rest;
    if (entries.every(({ identity }) => identity.reservations.at(-1)?.type !== "DYNAMIC")) return rest;
    const dynamic = rest.filter(({ reservations }) => reservations.at(-1)?.type === "DYNAMIC");
    rest = rest.filter(({ reservations }) => reservations.at(-1)?.type !== "DYNAMIC").plus(dynamic.popReservation());
  }
}
