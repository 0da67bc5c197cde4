/**
 * What was seen of operations on resources, and what must hold of them.
 * @module
 */
import type { CheckpointRecord, OutgoingMessage } from "@meseta/agent";
import type { MasterCore } from "@meseta/master";
import { isOperationEnd, type v1 } from "@meseta/protocol";
import { needsCheckpoint, Resources } from "@meseta/resources";
import type { AgentMachine } from "./agent-machine.ts";
import { hex, taskKey as keyOf, Violation } from "./rules.ts";
import type { Scheduler } from "./scheduler.ts";

type Report = Extract<OutgoingMessage, { name: "mesos.internal.UpdateOperationStatusMessage" }>["body"];
type Kept = Extract<CheckpointRecord, { kind: "resources" }>;
type MasterAgent = MasterCore["view"]["agents"] extends ReadonlyMap<string, infer Agent> ? Agent : never;

export class OperationHistory {
  /** Operations that an agent wrote down as done: framework and operation → agent. */
  readonly #done = new Map<string, string>();
  readonly #acknowledged = new Set<string>();
  /** How operations ended, as their frameworks were told first. */
  readonly #ended = new Map<string, v1.OperationState>();

  wrote({ operations }: Kept): void {
    for (const { framework_id, agent_id, info } of operations) {
      if (info.id !== undefined) this.#done.set(keyOf(framework_id?.value ?? "", info.id.value), agent_id?.value ?? "");
    }
  }

  sent(machine: string, { status }: Report): void {
    if (status.uuid === undefined || !this.#acknowledged.has(hex(status.uuid.value))) return;
    const text = `${machine} sends ${status.state} of operation ${status.operation_id?.value ?? "without an id"} again`;
    throw new Violation("what is acknowledged is not repeated", text);
  }

  /** An agent was told that the status of that uuid arrived, and took note. */
  acknowledged(machine: AgentMachine, uuid: Uint8Array): void {
    const id = hex(uuid);
    const waits = [...machine.core!.state.operations.values()];
    if (waits.every(({ latest_status: { uuid: own } }) => own === undefined || hex(own.value) !== id)) {
      this.#acknowledged.add(id);
    }
  }

  heard(scheduler: Scheduler, { operation_id, state }: v1.OperationStatus): void {
    const operation = keyOf(scheduler.id ?? "", operation_id?.value ?? "");
    const ended = this.#ended.get(operation);
    const isFinal = state === "OPERATION_PENDING" || isOperationEnd(state);
    if (ended !== undefined && isFinal && state !== ended) {
      throw new Violation("terminal is final", `operation ${operation} was ${ended}, and now is ${state}`);
    }
    if (isOperationEnd(state)) this.#ended.set(operation, state);
  }

  /** Once healed: what a framework knows of its operations is what their agents did. */
  check(scheduler: Scheduler, isThere: (agentId: string) => boolean): void {
    for (const { id, agentId, state } of scheduler.operations.known.values()) {
      if (!isThere(agentId)) continue;
      const isDone = this.#done.has(keyOf(scheduler.id!, id));
      const isTrue = isDone ? state === "OPERATION_FINISHED" : state !== undefined && NOT_DONE.has(state);
      if (isTrue) continue;
      const text = `${scheduler.name} holds operation ${id} for ${state ?? "asked for"}, and really it is ${isDone ? "" : "not "}done`;
      throw new Violation("an operation ends as it is told", text);
    }
  }
}

/** How an operation may be told that no agent did: not at all well, or that nobody ever heard of it. */
const NOT_DONE: ReadonlySet<v1.OperationState> = new Set<v1.OperationState>([
  "OPERATION_ERROR",
  "OPERATION_DROPPED",
  "OPERATION_UNKNOWN",
]);

/** Once healed: an agent and its master have the same reservations and volumes, made of what the agent has. */
export function checkSameResources(machine: AgentMachine, agent: MasterAgent): void {
  const { operations, checkpointed } = machine.core!.state;
  const waiting = Math.max(operations.size, agent.operations.size);
  if (waiting > 0) {
    const text = `${machine.name} and its master hold ${operations.size} and ${agent.operations.size} operations`;
    throw new Violation("every update is acknowledged in the end", text);
  }
  const kept = needsCheckpoint(agent.total);
  if (!kept.equals(checkpointed)) {
    const text = `${machine.name} keeps ${checkpointed.toString()}, and its master believes in ${kept.toString()}`;
    throw new Violation("master and agent keep the same", text);
  }
  checkConserved(machine.name, agent.total, machine.resources);
}

/** Whatever became of them, resources are as many as before. */
export function checkConserved(name: string, total: Resources, configured: string): void {
  if (total.withoutVolumes().toUnreserved().equals(Resources.parse(configured))) return;
  throw new Violation("resources are conserved", `${name} has ${configured}, and its master ${total.toString()}`);
}
