/**
 * Operations on resources: applied at once where their outcome is known beforehand, recorded, and sent to their agent.
 * Source: scheduler API, sections 2.4 and 8; internal messages, section 5.3.
 * @module
 */
import { formatUuid, type internal, parseUuid, type v1 } from "@meseta/protocol";
import {
  type Conversion,
  conversionOf,
  convertResource,
  exchanged,
  isSpeculative,
  needsCheckpoint,
  type Resources,
  takenBy,
} from "@meseta/resources";
import { invariant } from "@meseta/base";
import type { Acceptance } from "../accept.ts";
import type { Context } from "../context.ts";
import { rescindOffer } from "../offers.ts";
import type { Agent, Framework, Operation } from "../records.ts";
import { can, operationIdProblem, operationProblem, structureProblem } from "../validation/operation.ts";

/** Performs an operation of a framework if nothing is wrong with it, and returns what that leaves of the offers. */
export function performOperation(context: Context, acceptance: Acceptance, wanted: v1.Offer_Operation): Acceptance {
  const { framework, agent, role } = acceptance;
  const refuse = (problem: string): Acceptance => {
    refuseOperation(context, framework, wanted, problem);
    return acceptance;
  };
  const malformed = structureProblem(wanted) ?? operationIdProblem(wanted, agent);
  if (malformed !== undefined) return refuse(malformed);
  const operation = normalized(wanted, role);
  const used = context.usedOnAgent(agent);
  const problem = operationProblem(operation, { agent, asker: { kind: "framework", framework }, used });
  if (problem !== undefined) return refuse(problem);
  const consumed = takenBy(operation);
  if (!acceptance.remaining.contains(consumed)) {
    return refuse(
      `${operation.type ?? ""} needs ${consumed.toString()}, which ${acceptance.remaining.toString()} does not contain`,
    );
  }
  const rest = acceptance.remaining.minus(consumed);
  if (operation.type === "DESTROY" && holdsAny(rest, consumed)) {
    return refuse("More copies of the shared volume are held than are to be destroyed");
  }
  const unready = sendProblem(operation, agent);
  if (unready !== undefined) return refuse(unready);
  const conversion = conversionOf(operation);
  if (conversion === undefined) {
    send(context, agent, operation, framework.id);
    return { ...acceptance, remaining: rest };
  }
  context.allocator.updateAllocation(framework.id, agent.id, consumed, conversion.converted);
  convertTotal(agent, conversion);
  if (operation.type === "DESTROY") rescindHolders(context, agent, consumed);
  send(context, agent, operation, framework.id);
  // What was resized is for later offers only.
  if (operation.type === "GROW_VOLUME" || operation.type === "SHRINK_VOLUME") {
    return { ...acceptance, remaining: rest, aside: acceptance.aside.plus(conversion.converted) };
  }
  return {
    ...acceptance,
    remaining: rest.plus(conversion.converted),
    produced: acceptance.produced.plus(conversion.converted),
  };
}

function holdsAny(resources: Resources, wanted: Resources): boolean {
  const keys = new Set(wanted.entries.map(({ identity }) => identity.key));
  return resources.entries.some(({ identity }) => keys.has(identity.key));
}

/** Why an operation that is valid cannot be sent, if so. */
export function sendProblem(operation: v1.Offer_Operation, agent: Agent): string | undefined {
  if (!can(agent, "RESOURCE_PROVIDER")) {
    return isSpeculative(operation) ? undefined : `Agent ${agent.id} does not have the RESOURCE_PROVIDER capability`;
  }
  return versionFor(operation, agent) === undefined
    ? `Agent ${agent.id} or its resource provider is not known well enough to change its resources`
    : undefined;
}

/** Only operations with an id get an answer. Source: scheduler API, section 8.6. */
export function refuseOperation(
  context: Context,
  framework: Framework,
  operation: v1.Offer_Operation,
  why: string,
): void {
  context.log(`framework ${framework.id}: operation ${operation.type ?? "UNKNOWN"} refused: ${why}`, "warn");
  countEnd(context, operation, "OPERATION_ERROR");
  if (operation.id === undefined) return;
  context.event(framework, {
    type: "UPDATE_OPERATION_STATUS",
    update_operation_status: { status: { operation_id: operation.id, state: "OPERATION_ERROR", message: why } },
  });
}

export function countEnd(context: Context, { type }: v1.Offer_Operation, state: v1.OperationState): void {
  const end = state.toLowerCase().replace("operation_", "");
  context.count(`master/operations/${end}`);
  if (type !== undefined) context.count(`master/operations/${type.toLowerCase()}/${end}`);
}

/** The agent has what the operation made, as soon as the operation is under way. */
export function convertTotal(agent: Agent, { consumed, converted }: Conversion): void {
  agent.total = exchanged(agent.total, consumed.unallocate(), converted.unallocate());
}

/** Tells the agent, and keeps a record until the end of the operation is acknowledged. */
export function send(
  context: Context,
  agent: Agent,
  operation: v1.Offer_Operation,
  frameworkId: string | undefined,
): void {
  context.log(
    `agent ${agent.id}: ${operation.type ?? ""} ${takenBy(operation).toString()} framework=${frameworkId ?? "-"}`,
  );
  if (!can(agent, "RESOURCE_PROVIDER")) return sendCheckpointed(context, agent);
  const uuid = parseUuid(context.random.uuid());
  const version = versionFor(operation, agent);
  invariant(uuid !== undefined && version !== undefined, "An operation is sent to an agent that is known well enough");
  const record: Operation = {
    uuid,
    frameworkId,
    agentId: agent.id,
    info: operation,
    latest: {
      ...(operation.id === undefined ? {} : { operation_id: operation.id }),
      state: "OPERATION_PENDING",
      agent_id: { value: agent.id },
      ...providerPart(operation),
    },
    statuses: [],
  };
  noteOperation(context, agent, record);
  context.send(agent.pid, {
    name: "mesos.internal.ApplyOperationMessage",
    body: {
      ...(frameworkId === undefined ? {} : { framework_id: { value: frameworkId } }),
      operation_info: operation,
      operation_uuid: { value: uuid },
      resource_version_uuid: version,
    },
  });
}

/** What agents without resource providers are told instead: everything they have to keep. */
export function sendCheckpointed(context: Context, agent: Agent): void {
  const resources = needsCheckpoint(agent.total).toWire();
  context.send(agent.pid, {
    name: "mesos.internal.CheckpointResourcesMessage",
    body: resources.length > 0 ? { resources } : {},
  });
}

export function noteOperation(context: Context, agent: Agent, operation: Operation): void {
  const key = keyOf(operation.uuid);
  agent.operations.set(key, operation);
  context.frameworks.get(operation.frameworkId ?? "")?.operations.set(key, operation);
}

export function forgetOperation(context: Context, agent: Agent, operation: Operation): void {
  const key = keyOf(operation.uuid);
  agent.operations.delete(key);
  context.frameworks.get(operation.frameworkId ?? "")?.operations.delete(key);
}

/** A UUID as the key of maps. */
export function keyOf(uuid: Uint8Array): string {
  return formatUuid(uuid) ?? "";
}

/** The id of the provider whose resources it is about, in the form of a status. */
export function providerPart(operation: v1.Offer_Operation): { resource_provider_id?: v1.ResourceProviderID } {
  const value = takenBy(operation).entries[0]?.identity.providerId;
  return value === undefined ? {} : { resource_provider_id: { value } };
}

function versionFor(operation: v1.Offer_Operation, agent: Agent): internal.ResourceVersionUUID | undefined {
  const provider = providerPart(operation).resource_provider_id;
  const uuid =
    provider === undefined ? agent.resourceVersionUuid : agent.providers?.get(provider.value)?.resourceVersionUuid;
  if (uuid === undefined) return undefined;
  return provider === undefined ? { uuid } : { resource_provider_id: provider, uuid };
}

/** A volume that is destroyed must not be in anyone's hands. */
function rescindHolders(context: Context, agent: Agent, volumes: Resources): void {
  const bare = volumes.unallocate();
  for (const id of [...agent.offers]) {
    const offer = context.offers.get(id);
    if (offer !== undefined && holdsAny(offer.resources.unallocate(), bare)) rescindOffer(context, offer);
  }
}

/**
 * The operation with its resources in post-refinement format, and allocated to `role` where they do not say so; an operator's are
 * not allocated. Source: scheduler API, section 2.4, step 4.
 */
export function normalized(operation: v1.Offer_Operation, role: string | undefined): v1.Offer_Operation {
  const one = (wire: v1.Resource): v1.Resource => {
    const converted = convertResource(wire, "post");
    if (role === undefined || wire.allocation_info !== undefined) return converted;
    return { ...converted, allocation_info: { role } };
  };
  const all = (list: readonly v1.Resource[] | undefined) => (list ?? []).map(one);
  const { reserve, unreserve, create, destroy } = operation;
  const { grow_volume: grow, shrink_volume: shrink, create_disk: createDisk, destroy_disk: destroyDisk } = operation;
  return {
    ...operation,
    ...(reserve && {
      reserve: {
        resources: all(reserve.resources),
        ...(reserve.source === undefined ? {} : { source: all(reserve.source) }),
      },
    }),
    ...(unreserve && { unreserve: { resources: all(unreserve.resources) } }),
    ...(create && { create: { volumes: all(create.volumes) } }),
    ...(destroy && { destroy: { volumes: all(destroy.volumes) } }),
    ...(grow && { grow_volume: { volume: one(grow.volume), addition: one(grow.addition) } }),
    ...(shrink && { shrink_volume: { ...shrink, volume: one(shrink.volume) } }),
    ...(createDisk && { create_disk: { ...createDisk, source: one(createDisk.source) } }),
    ...(destroyDisk && { destroy_disk: { ...destroyDisk, source: one(destroyDisk.source) } }),
  };
}
