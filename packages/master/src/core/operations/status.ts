/**
 * What agents report of operations, who acknowledges it, and what becomes of operations that nobody can ask after any more.
 * Source: scheduler API, sections 2.10 and 8.6; internal messages, section 5.3.
 * @module
 */
import { type internal, isOperationEnd, type scheduler, type v1 } from "@meseta/protocol";
import { conversionOf, Resources, takenBy } from "@meseta/resources";
import type { Context } from "../context.ts";
import { requestAllocation } from "../offers.ts";
import type { Agent, Framework, Operation } from "../records.ts";
import { can } from "../validation/operation.ts";
import { convertTotal, countEnd, forgetOperation, keyOf, noteOperation, providerPart } from "./apply.ts";
import { undoOperation } from "./kept.ts";

/** How long operations of frameworks that may yet return are left to them. */
const ADOPTION_MS = 600_000;

/** UpdateOperationStatus from an agent. */
export function operationStatus(context: Context, message: internal.UpdateOperationStatusMessage): void {
  const agent = context.agents.get(message.agent_id?.value ?? "");
  if (agent === undefined) {
    context.count("master/invalid_operation_status_updates");
    return;
  }
  const framework = context.frameworks.get(message.framework_id?.value ?? "");
  if (message.operation_uuid === undefined) {
    // The answer to a framework that asked for one this master does not know.
    if (framework !== undefined) tell(context, framework, withoutUuid(message.status));
    return;
  }
  const operation = agent.operations.get(keyOf(message.operation_uuid.value));
  if (operation === undefined) {
    context.count("master/invalid_operation_status_updates");
    context.log(`agent ${agent.id}: an operation nobody here knows is ${message.status.state}`, "warn");
    if (agent.hasListedOperations) acknowledgeForgotten(context, agent, message);
    return;
  }
  context.count("master/valid_operation_status_updates");
  if (message.status.uuid === undefined && isOperationEnd(operation.latest.state)) {
    // It was acknowledged before, and the agent has forgotten it since it listed it last.
    forgetOperation(context, agent, operation);
    return;
  }
  advance(context, agent, operation, message);
  deliver(context, agent, operation, message.status);
}

/** Notes a status, and settles the resources when it is the end. */
function advance(
  context: Context,
  agent: Agent,
  operation: Operation,
  { status, latest_status: latest = status }: internal.UpdateOperationStatusMessage,
): void {
  const hasEnded = isOperationEnd(operation.latest.state);
  const seen = status.uuid === undefined ? undefined : keyOf(status.uuid.value);
  if (!operation.statuses.some(({ uuid }) => uuid !== undefined && keyOf(uuid.value) === seen)) {
    operation.statuses.push(status);
  }
  if (hasEnded) return; // the end is final
  operation.latest = latest;
  if (!isOperationEnd(latest.state)) return;
  context.log(
    `agent ${agent.id}: ${operation.info.type ?? ""} is ${latest.state} framework=${operation.frameworkId ?? "-"}`,
  );
  countEnd(context, operation.info, latest.state);
  if (conversionOf(operation.info) === undefined) settleDisk(context, agent, operation, latest);
  else if (latest.state !== "OPERATION_FINISHED") undoOperation(context, agent, operation);
  requestAllocation(context);
}

/** The outcome of a disk operation is the provider's to say; until then its source was held. */
function settleDisk(context: Context, agent: Agent, operation: Operation, latest: v1.OperationStatus): void {
  const consumed = takenBy(operation.info);
  const frameworkId = operation.frameworkId ?? "";
  if (latest.state !== "OPERATION_FINISHED") {
    context.recover(frameworkId, agent.id, consumed);
    return;
  }
  const role = consumed.allocationRoles()[0] ?? "*";
  const converted = Resources.fromWire(latest.converted_resources).unallocate().allocate(role);
  context.allocator.updateAllocation(frameworkId, agent.id, consumed, converted);
  convertTotal(agent, { consumed, converted });
  context.recover(frameworkId, agent.id, converted);
}

/** The framework hears of its operation if it gave it a name; otherwise there is nobody to acknowledge it but us. */
function deliver(context: Context, agent: Agent, operation: Operation, status: v1.OperationStatus): void {
  const framework = context.frameworks.get(operation.frameworkId ?? "");
  if (operation.info.id !== undefined && framework !== undefined) tell(context, framework, status);
  else if (isOurs(context, operation)) return acknowledgeOurselves(context, agent, operation, status);
  if (status.uuid === undefined && isOperationEnd(operation.latest.state)) forgetOperation(context, agent, operation);
}

/** Will no framework ever acknowledge it? One that is only unknown yet may still come back. */
function isOurs(context: Context, { info, frameworkId }: Operation): boolean {
  return info.id === undefined || frameworkId === undefined || context.completedFrameworks.has(frameworkId);
}

function acknowledgeOurselves(context: Context, agent: Agent, operation: Operation, status: v1.OperationStatus): void {
  if (status.uuid !== undefined) sendAcknowledgement(context, agent, operation, status.uuid);
  if (isOperationEnd(status.state)) forgetOperation(context, agent, operation);
}

/** Of an agent whose operations are all known here it was acknowledged before, and that got lost. */
function acknowledgeForgotten(context: Context, agent: Agent, message: internal.UpdateOperationStatusMessage): void {
  const { operation_uuid, status } = message;
  if (operation_uuid === undefined || status.uuid === undefined) return;
  const { resource_provider_id } = status;
  acknowledge(context, agent, {
    status_uuid: status.uuid,
    operation_uuid,
    ...(resource_provider_id && { resource_provider_id }),
  });
}

function sendAcknowledgement(context: Context, agent: Agent, operation: Operation, uuid: v1.UUID): void {
  acknowledge(context, agent, {
    status_uuid: uuid,
    operation_uuid: { value: operation.uuid },
    ...providerPart(operation.info),
  });
}

function acknowledge(context: Context, agent: Agent, body: internal.AcknowledgeOperationStatusMessage): void {
  context.send(agent.pid, { name: "mesos.internal.AcknowledgeOperationStatusMessage", body });
}

export function tell(context: Context, framework: Framework, status: v1.OperationStatus): void {
  context.event(framework, { type: "UPDATE_OPERATION_STATUS", update_operation_status: { status } });
}

export function withoutUuid({ uuid: _uuid, ...status }: v1.OperationStatus): v1.OperationStatus {
  return status;
}

/** ACKNOWLEDGE_OPERATION_STATUS: passed on to the agent; the one for the end ends the record. */
export function acknowledgeOperation(
  context: Context,
  framework: Framework,
  call: scheduler.Call_AcknowledgeOperationStatus,
): void {
  const agent = context.agents.get(call.agent_id?.value ?? "");
  const operation = [...framework.operations.values()].find(
    ({ info, agentId }) => info.id?.value === call.operation_id.value && agentId === agent?.id,
  );
  const status = operation?.statuses.find(({ uuid }) => uuid !== undefined && keyOf(uuid.value) === keyOf(call.uuid));
  const needed = call.resource_provider_id === undefined ? "AGENT_OPERATION_FEEDBACK" : "RESOURCE_PROVIDER";
  if (agent?.connected !== true || !can(agent, needed) || operation === undefined || status === undefined) {
    context.count("master/invalid_operation_status_update_acknowledgements");
    return;
  }
  context.count("master/valid_operation_status_update_acknowledgements");
  sendAcknowledgement(context, agent, operation, { value: call.uuid });
  if (isOperationEnd(status.state)) forgetOperation(context, agent, operation);
}

/** What an agent says it has of operations, after it registered (again): the two sides are brought together. */
export function takeOperations(context: Context, agent: Agent, reported: readonly v1.Operation[]): void {
  const keys = new Set(reported.map(({ uuid }) => keyOf(uuid.value)));
  const missing = [...agent.operations.values()].filter(({ uuid }) => !keys.has(keyOf(uuid)));
  const brought = reported.filter(({ uuid }) => !agent.operations.has(keyOf(uuid.value)));
  // What this master has forgotten may have been acknowledged while the list was on its way.
  const doubted = agent.hasListedOperations ? brought : [];
  agent.hasListedOperations = true;
  const asked = [...missing, ...doubted.map(({ uuid, info }) => ({ uuid: uuid.value, info }))];
  if (asked.length > 0) {
    context.send(agent.pid, {
      name: "mesos.internal.ReconcileOperationsMessage",
      body: {
        operations: asked.map(({ uuid, info }) => ({ operation_uuid: { value: uuid }, ...providerPart(info) })),
      },
    });
  }
  for (const wire of brought) {
    const operation: Operation = {
      uuid: wire.uuid.value,
      frameworkId: wire.framework_id?.value,
      agentId: agent.id,
      info: wire.info,
      latest: wire.latest_status,
      statuses: [...(wire.statuses ?? [])],
    };
    noteOperation(context, agent, operation);
    if (!isOurs(context, operation) && !context.frameworks.has(operation.frameworkId ?? "")) {
      context.after(ADOPTION_MS, () => adopt(context, agent, operation));
    }
  }
}

/** A framework that has not come back will not acknowledge. */
function adopt(context: Context, agent: Agent, operation: Operation): void {
  if (context.agents.get(agent.id) !== agent || context.frameworks.has(operation.frameworkId ?? "")) return;
  context.log(
    `agent ${agent.id}: ${operation.info.type ?? ""} of framework ${operation.frameworkId ?? "-"} is adopted`,
  );
  const status = operation.statuses.at(-1);
  if (status !== undefined && agent.connected) acknowledgeOurselves(context, agent, operation, status);
}

/** An agent is lost: its operations are forgotten, and who named one is told. */
export function loseOperations(context: Context, agent: Agent, state: v1.OperationState | undefined): void {
  for (const operation of [...agent.operations.values()]) {
    const framework = context.frameworks.get(operation.frameworkId ?? "");
    forgetOperation(context, agent, operation);
    const { id } = operation.info;
    if (state === undefined || framework === undefined || id === undefined) continue;
    if (isOperationEnd(operation.latest.state)) continue;
    tell(context, framework, {
      operation_id: id,
      state,
      agent_id: { value: agent.id },
      ...providerPart(operation.info),
    });
  }
}

/** A framework is removed: its operations go on, and their ends are ours to acknowledge. */
export function orphanOperations(context: Context, framework: Framework): void {
  for (const operation of [...framework.operations.values()]) {
    framework.operations.delete(keyOf(operation.uuid));
    const agent = context.agents.get(operation.agentId);
    const status = operation.statuses.at(-1);
    if (agent?.connected === true && status !== undefined) acknowledgeOurselves(context, agent, operation, status);
  }
}

/** A framework is known (again): operations that agents brought along are its own. */
export function claimOperations(context: Context, framework: Framework): void {
  for (const agent of context.agents.values()) {
    for (const [key, operation] of agent.operations) {
      if (operation.frameworkId === framework.id) framework.operations.set(key, operation);
    }
  }
}
