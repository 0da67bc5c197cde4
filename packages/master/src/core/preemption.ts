/**
 * Preemption, carried out: offers are taken back and tasks killed until a higher class has what it needs.
 * @module
 */
import type { Revocation } from "@meseta/allocator";
import { addQuantities, containsQuantities, type Quantities, type Resources } from "@meseta/resources";
import { type Context, isFreed } from "./context.ts";
import { rescindOffer } from "./offers.ts";
import type { Agent, Framework } from "./records.ts";
import { kill } from "./tasks.ts";

/** What a revocation has reached so far. */
interface Taken {
  readonly freed: Quantities; // what is on its way back
  readonly lost: Quantities; // the same, of what quota counts: never more than may go
}

const NOTHING: Taken = { freed: new Map(), lost: new Map() };

/** Takes from these frameworks what is wanted of them: first what they were only offered, then tasks, the youngest first. */
export function revoke(context: Context, revocations: readonly Revocation[]): void {
  for (const revocation of revocations) {
    const framework = context.frameworks.get(revocation.frameworkId);
    const agent = context.agents.get(revocation.agentId);
    if (framework === undefined || agent === undefined) continue;
    const taken = takeOffers(context, framework, agent, revocation);
    takeTasks(context, { framework, agent, revocation }, taken);
  }
}

function takeOffers(context: Context, framework: Framework, agent: Agent, revocation: Revocation): Taken {
  let taken = NOTHING;
  for (const id of [...agent.offers]) {
    const offer = context.offers.get(id);
    if (offer?.frameworkId !== framework.id || offer.role !== revocation.role) continue;
    if (isEnough(taken, revocation)) break;
    if (!maySpare(taken, offer.resources, revocation)) continue;
    taken = withTaken(taken, offer.resources);
    rescindOffer(context, offer);
  }
  return taken;
}

function takeTasks(
  context: Context,
  from: { framework: Framework; agent: Agent; revocation: Revocation },
  taken: Taken,
): void {
  const { framework, agent, revocation } = from;
  const tasks = [...(agent.tasks.get(framework.id)?.values() ?? [])].filter(
    (task) => !isFreed(task) && !task.resources.allocatedTo(revocation.role).isEmpty,
  );
  for (const task of tasks.toReversed()) {
    if (isEnough(taken, revocation)) return;
    if (!maySpare(taken, task.resources, revocation)) continue;
    taken = withTaken(taken, task.resources);
    context.log(`framework ${framework.id}: task ${task.id} is preempted on agent ${agent.id}`, "warn");
    context.count("master/tasks_preempted");
    kill(context, framework, { task_id: { value: task.id }, agent_id: { value: agent.id } });
  }
}

function isEnough({ freed }: Taken, { wanted }: Revocation): boolean {
  return freed.size > 0 && containsQuantities(freed, wanted);
}

/** May this go as well without falling below what a guarantee covers? */
function maySpare({ lost }: Taken, resources: Resources, { spare }: Revocation): boolean {
  return containsQuantities(spare, addQuantities(lost, plainOf(resources)));
}

function withTaken({ freed, lost }: Taken, resources: Resources): Taken {
  return {
    freed: addQuantities(freed, resources.quantities()),
    lost: addQuantities(lost, plainOf(resources)),
  };
}

function plainOf(resources: Resources): Quantities {
  return resources.unreserved().nonRevocable().scalars().quantities();
}
