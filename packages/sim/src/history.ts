/**
 * What was seen to happen, and what must never: the rules that hold after every step.
 * @module
 */
import type { AgentState, CheckpointRecord, ContainerRequest, OutgoingMessage } from "@meseta/agent";
import type { MasterCore } from "@meseta/master";
import { isTerminal, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { AgentMachine, AgentObserver } from "./agent-machine.ts";
import { nameOf } from "./containers.ts";
import { OperationHistory } from "./operation-history.ts";
import { ExecutorHistory } from "./executor-history.ts";
import { PodHistory } from "./pod-history.ts";
import { type HeardEnds, hex, taskKey, Violation } from "./rules.ts";
import type { Scheduler, SchedulerObserver } from "./scheduler.ts";

/** Watches messages as they pass, and throws as soon as one breaks a rule. */
export class History implements AgentObserver, SchedulerObserver {
  /** The uuids of a task's updates in the order in which its agent first sent them. */
  readonly #sent = new Map<string, string[]>();
  readonly #senders = new Map<string, AgentMachine>();
  /** How far into that list its framework has heard. */
  readonly #heard = new Map<string, number>();
  readonly #acknowledged = new Set<string>();
  readonly #ended = new Map<string, v1.TaskState>();
  readonly #containers = new Set<string>();
  readonly #ends = new Map<string, string>(); // task → the uuid of the update that told its end
  readonly #told = new Map<string, Set<v1.TaskState>>();
  readonly pods = new PodHistory();
  readonly operations = new OperationHistory();
  readonly executors = new ExecutorHistory();

  sent(machine: AgentMachine, message: OutgoingMessage): void {
    if (message.name === "mesos.internal.UpdateOperationStatusMessage") {
      return this.operations.sent(machine.name, message.body);
    }
    if (message.name !== "mesos.internal.StatusUpdateMessage") return;
    const { framework_id, status, uuid } = message.body.update;
    if (uuid === undefined) return;
    const task = taskKey(framework_id.value, status.task_id.value);
    const id = hex(uuid);
    if (this.#acknowledged.has(id)) {
      throw new Violation(
        "what is acknowledged is not repeated",
        `${machine.name} sends ${status.state} of ${task} again`,
      );
    }
    if (isTerminal(status.state)) {
      const end = this.#ends.get(task) ?? id;
      if (end !== id)
        throw new Violation("an end is told once", `${machine.name} tells ${status.state} of ${task}, too`);
      this.#ends.set(task, end);
    }
    const uuids = this.#sent.get(task) ?? [];
    if (!uuids.includes(id)) uuids.push(id);
    this.#sent.set(task, uuids);
    this.#senders.set(task, machine);
  }

  acknowledged(machine: AgentMachine, frameworkId: string, taskId: string, uuid: Uint8Array): void {
    // An acknowledgement that came late, or to an agent that lost the update, is not taken.
    const pending = machine.core?.updates.pendingOf(frameworkId, taskId) ?? [];
    const id = hex(uuid);
    const isPending = pending.some((update) => update.uuid !== undefined && hex(update.uuid) === id);
    if (!isPending && this.#sent.get(taskKey(frameworkId, taskId))?.includes(id) === true) this.#acknowledged.add(id);
  }

  /** Every end that frameworks were told of their tasks. */
  get heardEnds(): HeardEnds {
    return this.#told;
  }

  acknowledgedOperation(machine: AgentMachine, uuid: Uint8Array): void {
    this.operations.acknowledged(machine, uuid);
  }

  keptResources(record: Extract<CheckpointRecord, { kind: "resources" }>): void {
    this.operations.wrote(record);
  }

  heardOperation(scheduler: Scheduler, status: v1.OperationStatus): void {
    this.operations.heard(scheduler, status);
  }

  started(machine: AgentMachine, container: ContainerRequest): void {
    const { containerId } = container;
    if (this.#containers.has(containerId)) {
      throw new Violation(
        "no container runs twice",
        `${machine.name} starts ${taskKey(container.run!.frameworkId, nameOf(container))} again`,
      );
    }
    this.#containers.add(containerId);
  }

  heard(scheduler: Scheduler, status: v1.TaskStatus): void {
    const task = taskKey(scheduler.id ?? "", status.task_id.value);
    const ended = this.#ended.get(task);
    if (ended !== undefined && !isTerminal(status.state) && !MAY_RETURN.has(ended)) {
      throw new Violation("terminal is final", `${task} was ${ended}, and now is ${status.state}`);
    }
    if (isTerminal(status.state)) {
      if (ended === undefined) this.#ended.set(task, status.state);
      const told = this.#told.get(task) ?? new Set();
      this.#told.set(task, told.add(status.state));
    }
    if (status.uuid === undefined) return;
    const place = this.#sent.get(task)?.indexOf(hex(status.uuid)) ?? -1;
    const next = this.#heard.get(task) ?? 0;
    if (place > next) {
      throw new Violation(
        "updates come in order",
        `${task}: update ${place} (${status.state}) came before update ${next}`,
      );
    }
    if (place === next) this.#heard.set(task, next + 1);
  }

  launchedTogether(machine: AgentMachine, containers: readonly ContainerRequest[]): void {
    checkAgentHoldsNoMore(machine);
    this.pods.launchedTogether(machine.name, containers);
  }

  abandoned(machine: AgentMachine, container: ContainerRequest): void {
    const text = `${machine.name} forgot ${taskKey(container.run!.frameworkId, nameOf(container))}, which runs`;
    throw new Violation("what runs outlives its agent", text);
  }

  endedByItself(machine: AgentMachine, container: ContainerRequest, status: number): void {
    this.pods.endedByItself(machine.name, container, status);
  }

  doomed(_machine: AgentMachine, containerId: string): void {
    this.pods.doomed(containerId);
  }

  endIsSafe(machine: AgentMachine, task: { frameworkId: string; taskId: string }, state: v1.TaskState): void {
    const framework = machine.core?.state.frameworks.get(task.frameworkId);
    if (framework?.info.checkpoint !== true) return; // it is lost with the agent's process
    this.executors.endIsSafe(machine.name, taskKey(task.frameworkId, task.taskId), state);
  }

  lostPower(machine: AgentMachine): void {
    this.pods.lostPower(machine.name, (task) => this.#ends.has(task));
    this.executors.lostPower(machine.name);
  }

  groupLaunched(scheduler: Scheduler, taskIds: readonly string[]): void {
    this.pods.asked(scheduler.id!, taskIds);
  }

  /** An agent's process is over, and with it every update that is not checkpointed: what was unheard stays so. */
  ended(machine: AgentMachine, state: Readonly<AgentState>): void {
    const kept = new Set<string>();
    for (const framework of state.frameworks.values()) {
      for (const executor of framework.executors.values()) {
        if (!executor.checkpoint) continue;
        for (const id of [...executor.tasks.keys(), ...executor.terminated.keys()]) kept.add(taskKey(framework.id, id));
      }
    }
    for (const [task, uuids] of this.#sent) {
      if (this.#senders.get(task) !== machine || kept.has(task)) continue;
      const forgotten = uuids.splice(this.#heard.get(task) ?? 0);
      if (forgotten.includes(this.#ends.get(task) ?? "")) this.#ends.delete(task);
    }
  }
}

/** The master says these of tasks it has lost sight of; they may come back. Source: scheduler API, section 5.1. */
const MAY_RETURN: ReadonlySet<v1.TaskState> = new Set<v1.TaskState>(["TASK_LOST", "TASK_DROPPED"]);

/** What was last looked at, by agent: where nothing is another now, it still holds. */
const looked = new WeakMap<object, readonly unknown[]>();

/** No agent gives away more than it has, and no offer overlaps with another or with what runs. */
export function checkNothingIsGivenTwice({ view }: MasterCore): void {
  for (const agent of view.agents.values()) {
    const parts: unknown[] = [agent.total];
    for (const id of agent.offers) parts.push(view.offers.get(id)?.resources);
    for (const id of agent.tasks.keys()) parts.push(...view.partsOn(agent, id));
    for (const id of agent.executors.keys()) if (!agent.tasks.has(id)) parts.push(...view.partsOn(agent, id));
    if (isSame(parts, looked.get(agent))) continue;
    looked.set(agent, parts);
    const given = view.usedOnAgent(agent).plus(view.offeredOn(agent)).unallocate();
    if (agent.total.contains(given)) continue;
    const text = `agent ${agent.id} has ${agent.total.toString()} and gives ${given.toString()}`;
    throw new Violation("nothing is given twice", text);
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[] | undefined): boolean {
  return one.length === other?.length && one.every((part, index) => part === other[index]);
}

/** What an agent itself runs fits into it, its executors included, whatever its master believes. */
function checkAgentHoldsNoMore({ name, core, resources }: AgentMachine): void {
  const held: { readonly who: string; readonly what: Resources }[] = [];
  for (const framework of core!.state.frameworks.values()) {
    for (const executor of framework.executors.values()) {
      if (executor.kind !== "command" && executor.state !== "terminated") {
        held.push({ who: executor.id, what: Resources.fromWire(executor.info.resources) });
      }
      for (const task of executor.tasks.values()) {
        held.push({ who: task.task_id.value, what: Resources.fromWire(task.resources) });
      }
    }
  }
  const sum = Resources.sum(held.map(({ what }) => what.unallocate().withoutVolumes().toUnreserved()));
  if (Resources.parse(resources).contains(sum)) return;
  const text = `${name} has ${resources} and runs ${sum.toString()}: ${held.map(({ who }) => who).join(", ")}`;
  throw new Violation("nothing is given twice", text);
}

/** Tasks an agent's core holds for alive: framework id and task id → state. */
export function liveTasks(state: Readonly<AgentState>): Map<string, v1.TaskState> {
  const tasks = new Map<string, v1.TaskState>();
  for (const framework of state.frameworks.values()) {
    for (const executor of framework.executors.values()) {
      for (const task of executor.tasks.values()) tasks.set(taskKey(framework.id, task.task_id.value), task.state);
    }
  }
  return tasks;
}
