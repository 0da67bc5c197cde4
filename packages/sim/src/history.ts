/**
 * What was seen to happen, and what must never: the rules that hold after every step.
 * @module
 */
import type { AgentState, ContainerRequest, OutgoingMessage } from "@meseta/agent";
import type { MasterCore } from "@meseta/master";
import { isTerminal, type v1 } from "@meseta/protocol";
import type { AgentMachine, AgentObserver } from "./agent-machine.ts";
import type { Scheduler, SchedulerObserver } from "./scheduler.ts";

/** A rule that does not hold. */
export class Violation extends Error {
  override readonly name = "Violation";
  readonly rule: Rule;

  constructor(rule: Rule, text: string) {
    super(`${rule}: ${text}`);
    this.rule = rule;
  }
}

export type Rule =
  | "nothing is given twice"
  | "no container runs twice"
  | "what is acknowledged is not repeated"
  | "updates come in order"
  | "terminal is final"
  | "no task is lost that its agent runs"
  | "no container is left alone"
  | "every update is acknowledged in the end"
  | "reconciliation tells the truth"
  | "everything comes back in the end";

const key = (frameworkId: string, taskId: string): string => `${frameworkId}/${taskId}`;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

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

  sent(machine: AgentMachine, message: OutgoingMessage): void {
    if (message.name !== "mesos.internal.StatusUpdateMessage") return;
    const { framework_id, status, uuid } = message.body.update;
    if (uuid === undefined) return;
    const task = key(framework_id.value, status.task_id.value);
    const id = hex(uuid);
    if (this.#acknowledged.has(id)) {
      throw new Violation(
        "what is acknowledged is not repeated",
        `${machine.name} sends ${status.state} of ${task} again`,
      );
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
    if (!isPending && this.#sent.get(key(frameworkId, taskId))?.includes(id) === true) this.#acknowledged.add(id);
  }

  started(machine: AgentMachine, container: ContainerRequest): void {
    const { containerId, executorId, frameworkId } = container.run!;
    if (this.#containers.has(containerId)) {
      throw new Violation("no container runs twice", `${machine.name} starts ${key(frameworkId, executorId)} again`);
    }
    this.#containers.add(containerId);
  }

  heard(scheduler: Scheduler, status: v1.TaskStatus): void {
    const task = key(scheduler.id ?? "", status.task_id.value);
    const ended = this.#ended.get(task);
    if (ended !== undefined && !isTerminal(status.state) && !MAY_RETURN.has(ended)) {
      throw new Violation("terminal is final", `${task} was ${ended}, and now is ${status.state}`);
    }
    if (isTerminal(status.state) && ended === undefined) this.#ended.set(task, status.state);
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

  /** An agent's process is over, and with it every update that is not checkpointed: what was unheard stays so. */
  ended(machine: AgentMachine, state: Readonly<AgentState>): void {
    const kept = new Set<string>();
    for (const framework of state.frameworks.values()) {
      for (const executor of framework.executors.values()) {
        if (!executor.checkpoint) continue;
        for (const id of [...executor.tasks.keys(), ...executor.terminated.keys()]) kept.add(key(framework.id, id));
      }
    }
    for (const [task, uuids] of this.#sent) {
      if (this.#senders.get(task) === machine && !kept.has(task)) uuids.splice(this.#heard.get(task) ?? 0);
    }
  }
}

/** The master says these of tasks it has lost sight of; they may come back. Source: scheduler API, section 5.1. */
const MAY_RETURN: ReadonlySet<v1.TaskState> = new Set<v1.TaskState>(["TASK_LOST", "TASK_DROPPED"]);

/** No agent gives away more than it has, and no offer overlaps with another or with what runs. */
export function checkNothingIsGivenTwice(core: MasterCore): void {
  for (const agent of core.view.agents.values()) {
    const given = core.view.usedOnAgent(agent).plus(core.view.offeredOn(agent)).unallocate();
    if (agent.total.contains(given)) continue;
    const text = `agent ${agent.id} has ${agent.total.toString()} and gives ${given.toString()}`;
    throw new Violation("nothing is given twice", text);
  }
}

/** Tasks an agent's core holds for alive: framework id and task id → state. */
export function liveTasks(state: Readonly<AgentState>): Map<string, v1.TaskState> {
  const tasks = new Map<string, v1.TaskState>();
  for (const framework of state.frameworks.values()) {
    for (const executor of framework.executors.values()) {
      for (const task of executor.tasks.values()) tasks.set(key(framework.id, task.task_id.value), task.state);
    }
  }
  return tasks;
}

export { key as taskKey };
