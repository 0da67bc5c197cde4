/**
 * What an operation on resources must look like to be performed.
 * Source: scheduler API, sections 2.4 (steps 2 and 3), 8.2, 8.3 and 8.5; operator API, section 5.1.
 * @module
 */
import { hasCapability, type v1 } from "@meseta/protocol";
import { type Identity, isOneKind, Resources, resourcesProblem, toThousandths } from "@meseta/resources";
import type { Agent, Framework } from "../records.ts";
import { idProblem } from "./ids.ts";

/** Who wants it: a framework, or an operator under the principal it proved to be, if it did. */
export type Asker =
  | { readonly kind: "framework"; readonly framework: Framework }
  | { readonly kind: "operator"; readonly principal: string | undefined };

export interface OperationContext {
  readonly agent: Agent;
  readonly asker: Asker;
  /** What tasks and executors of all frameworks hold on the agent. */
  readonly used: Resources;
}

/** The part of an operation that carries its resources, or undefined when there is none. */
function partsOf(operation: v1.Offer_Operation): (v1.Resource | undefined)[] | undefined {
  const { reserve, unreserve, create, destroy } = operation;
  const { grow_volume: grow, shrink_volume: shrink, create_disk: createDisk, destroy_disk: destroyDisk } = operation;
  switch (operation.type) {
    case "RESERVE":
      return reserve && [...(reserve.resources ?? []), ...(reserve.source ?? [])];
    case "UNRESERVE":
      return unreserve && [...(unreserve.resources ?? [])];
    case "CREATE":
      return create && [...(create.volumes ?? [])];
    case "DESTROY":
      return destroy && [...(destroy.volumes ?? [])];
    case "GROW_VOLUME":
      return grow && [grow.volume, grow.addition];
    case "SHRINK_VOLUME":
      return shrink && [shrink.volume];
    case "CREATE_DISK":
      return createDisk && [createDisk.source];
    case "DESTROY_DISK":
      return destroyDisk && [destroyDisk.source];
    default:
      return undefined;
  }
}

/** Is it one we know, with its own part, and are the resource messages in that part valid? */
export function structureProblem(operation: v1.Offer_Operation): string | undefined {
  const parts = partsOf(operation);
  if (parts === undefined) return `'${(operation.type ?? "UNKNOWN").toLowerCase()}' is expected to be set`;
  const resources = parts.filter((part) => part !== undefined);
  return resourcesProblem(resources, operation.type?.toLowerCase())?.message;
}

/** What is wrong with an operation whose structure is right and whose resources are normalized. */
export function operationProblem(operation: v1.Offer_Operation, given: OperationContext): string | undefined {
  const resources = Resources.fromWire((partsOf(operation) ?? []).filter((part) => part !== undefined));
  if (resources.isEmpty) return `${operation.type ?? "UNKNOWN"} needs resources`;
  const providers = new Set(resources.entries.map(({ identity }) => identity.providerId));
  if (providers.size > 1) return "The resources are of more than one resource provider";
  if (given.asker.kind === "operator" && resources.allocationRoles().length > 0) {
    return "An operator's resources must not have 'allocation_info'";
  }
  switch (operation.type) {
    case "RESERVE":
      return reserveProblem(operation.reserve ?? {}, given);
    case "UNRESERVE":
      return eachProblem(resources, ({ reservations, disk, name }) => {
        if (reservations.at(-1)?.type !== "DYNAMIC") return `Resource '${name}' is not dynamically reserved`;
        return (
          disk?.persistence && `A dynamically reserved persistent volume '${disk.persistence.id}' cannot be unreserved`
        );
      });
    case "CREATE":
      return createProblem(resources, given);
    case "DESTROY":
      return destroyProblem(resources, given);
    case "GROW_VOLUME":
      return operation.grow_volume && growProblem(operation.grow_volume, given);
    case "SHRINK_VOLUME":
      return operation.shrink_volume && shrinkProblem(operation.shrink_volume, given);
    case "CREATE_DISK":
      return operation.create_disk && createDiskProblem(operation.create_disk);
    case "DESTROY_DISK":
      return operation.destroy_disk && destroyDiskProblem(operation.destroy_disk);
    default:
      return `Operations of type ${operation.type ?? "UNKNOWN"} are not known`;
  }
}

/** Step 3: may the operation carry an id on this agent? */
export function operationIdProblem(operation: v1.Offer_Operation, agent: Agent): string | undefined {
  if (operation.id === undefined) return undefined;
  if (!can(agent, "RESOURCE_PROVIDER")) {
    return `Operation requested feedback, but agent ${agent.id} does not have the required RESOURCE_PROVIDER capability`;
  }
  const ofAgent = (partsOf(operation) ?? []).some((part) => part !== undefined && part.provider_id === undefined);
  if (!ofAgent || can(agent, "AGENT_OPERATION_FEEDBACK")) return undefined;
  return `Operation on agent default resources requested feedback, but agent ${agent.id} does not have the required AGENT_OPERATION_FEEDBACK capability`;
}

export function can(agent: Agent, capability: v1.AgentInfo_Capability_Type): boolean {
  return agent.capabilities.some(({ type }) => type === capability);
}

function reserveProblem(reserve: v1.Offer_Operation_Reserve, given: OperationContext): string | undefined {
  const { asker, agent } = given;
  const resources = Resources.fromWire(reserve.resources);
  if (resources.isEmpty) return "RESERVE needs resources";
  const allocated = allocationProblem(resources, asker);
  if (allocated !== undefined) return allocated;
  const source = reserve.source ?? [];
  if (source.length > 0) {
    if (asker.kind === "framework") return "'reserve.source' is not for frameworks to set";
    const problem = sourceProblem(Resources.fromWire(source), resources);
    if (problem !== undefined) return problem;
  }
  return eachProblem(resources, (identity) => {
    const top = identity.reservations.at(-1);
    if (top?.type !== "DYNAMIC") return `Resource '${identity.name}' is not dynamically reserved`;
    if (identity.revocable) return `Resource '${identity.name}' is revocable and cannot be reserved`;
    const principal = principalProblem("reservation", top.principal, asker);
    if (principal !== undefined) return principal;
    if (asker.kind === "framework") {
      const { framework } = asker;
      if (!framework.roles.includes(top.role)) {
        return `A reserve operation was attempted for role '${top.role}', which is not one of the framework's roles ${framework.roles.join(", ")}`;
      }
      if (identity.allocationRole !== top.role) {
        return `A reserve operation was attempted for role '${top.role}' with resources allocated to role '${identity.allocationRole ?? ""}'`;
      }
    }
    return reservationsProblem(identity, agent);
  });
}

function sourceProblem(source: Resources, target: Resources): string | undefined {
  const stacks = [source, target].map(
    (side) => new Set(side.entries.map(({ identity }) => JSON.stringify(identity.reservations))),
  );
  if (stacks.some((stack) => stack.size !== 1))
    return "All resources of 'source', and of 'resources', must be reserved alike";
  if (source.toUnreserved().equals(target.toUnreserved())) return undefined;
  return "'source' and 'resources' differ in more than their reservations";
}

/** What a reservation stack asks of an agent. */
function reservationsProblem({ reservations, name }: Identity, agent: Agent): string | undefined {
  const role = reservations.at(-1)?.role ?? "*";
  if (role.includes("/") && !can(agent, "HIERARCHICAL_ROLE")) {
    return `Resource '${name}' is reserved to the hierarchical role '${role}', which agent ${agent.id} does not support`;
  }
  if (reservations.length > 1 && !can(agent, "RESERVATION_REFINEMENT")) {
    return `Resource '${name}' has a refined reservation, which agent ${agent.id} does not support`;
  }
  return undefined;
}

function createProblem(volumes: Resources, given: OperationContext): string | undefined {
  const { asker, agent } = given;
  const seen = new Set(agent.total.persistentVolumes().entries.map(({ identity }) => volumeKey(identity)));
  const allocated = allocationProblem(volumes, asker);
  if (allocated !== undefined) return allocated;
  return eachProblem(volumes, (identity) => {
    const { disk, reservations, revocable, shared } = identity;
    const { persistence, volume } = disk ?? {};
    if (persistence === undefined) return "Only persistent volumes can be created";
    const invalid = idProblem("Persistence id", persistence.id);
    if (invalid !== undefined) return invalid;
    if (reservations.length === 0) return "Persistent volumes cannot be created from unreserved resources";
    if (revocable) return "Persistent volumes cannot be created from revocable resources";
    if (volume === undefined) return `Persistent volume '${persistence.id}' needs 'volume' to be set`;
    if (volume.host_path !== undefined) return `Persistent volume '${persistence.id}' should not have 'host_path' set`;
    if (volume.mode !== "RW") return `Persistent volume '${persistence.id}' must be created with mode RW`;
    if (shared && asker.kind === "framework" && !hasCapability(asker.framework.info, "SHARED_RESOURCES")) {
      return `Create volume operation has been attempted by framework ${asker.framework.id} with no SHARED_RESOURCES capability`;
    }
    const key = volumeKey(identity);
    if (seen.has(key)) return `Persistence ID '${persistence.id}' is not unique`;
    seen.add(key);
    return principalProblem("persistent volume", persistence.principal, asker) ?? reservationsProblem(identity, agent);
  });
}

function volumeKey({ reservations, disk }: Identity): string {
  return JSON.stringify([reservations.at(-1)?.role ?? "*", disk?.persistence?.id ?? ""]);
}

function destroyProblem(volumes: Resources, { agent, used }: OperationContext): string | undefined {
  const bare = volumes.unallocate();
  const inUse = used.unallocate();
  return eachProblem(bare, (identity) => {
    const id = identity.disk?.persistence?.id;
    if (id === undefined) return "Only persistent volumes can be destroyed";
    if (identity.providerId !== undefined) return undefined;
    const same = (other: Identity) => other.key === identity.key;
    if (agent.total.filter(same).isEmpty) return `Persistent volumes not found: '${id}'`;
    return inUse.filter(same).isEmpty ? undefined : `Persistent volumes in use: '${id}'`;
  });
}

function growProblem(
  { volume, addition }: v1.Offer_Operation_GrowVolume,
  { agent }: OperationContext,
): string | undefined {
  const grown = Resources.fromWire([volume]);
  const added = Resources.fromWire([addition]);
  if (added.isEmpty || addition.scalar === undefined) return "The size of 'addition' must be greater than zero";
  const problem = resizeProblem(volume, agent) ?? (addition.provider_id && "'addition' is of a resource provider");
  if (problem !== undefined) return problem;
  if (isOneKind(grown.withoutVolumes(), added)) return undefined;
  return `Incompatible resources in the 'volume' and 'addition' fields: ${grown.toString()} and ${added.toString()}`;
}

function shrinkProblem(
  { volume, subtract }: v1.Offer_Operation_ShrinkVolume,
  { agent }: OperationContext,
): string | undefined {
  const problem = resizeProblem(volume, agent);
  if (problem !== undefined) return problem;
  const less = toThousandths(subtract.value);
  if (!(less > 0)) return "Value of 'subtract' must be greater than zero";
  if (less >= toThousandths(volume.scalar?.value ?? 0)) return "Value of 'subtract' should be smaller than the volume";
  return volume.disk?.source?.type === "MOUNT" ? "A volume on a MOUNT disk cannot be shrunk" : undefined;
}

function resizeProblem(volume: v1.Resource, agent: Agent): string | undefined {
  if (volume.disk?.persistence === undefined) return "'volume' is not a persistent volume";
  if (volume.provider_id !== undefined) return "Volumes of a resource provider cannot be resized";
  if (volume.shared !== undefined) return "Shared persistent volumes cannot be resized";
  return can(agent, "RESIZE_VOLUME")
    ? undefined
    : `Agent ${agent.id} does not have the required RESIZE_VOLUME capability`;
}

function createDiskProblem({ source, target_type, target_profile }: v1.Offer_Operation_CreateDisk): string | undefined {
  const disk = source.disk?.source;
  if (source.provider_id === undefined) return "'source' is not managed by a resource provider";
  if (disk?.type !== "RAW") return "'source' is not a RAW disk resource";
  if (target_type !== "MOUNT" && target_type !== "BLOCK") return "'target_type' is neither MOUNT or BLOCK";
  if (disk.profile === undefined && target_profile === undefined)
    return "'target_profile' must be set when 'source' has no profile";
  if (disk.profile !== undefined && target_profile !== undefined)
    return "'target_profile' must not be set when 'source' has a profile";
  return undefined;
}

function destroyDiskProblem({ source }: v1.Offer_Operation_DestroyDisk): string | undefined {
  const disk = source.disk?.source;
  if (source.provider_id === undefined) return "'source' is not managed by a resource provider";
  if (disk?.type !== "MOUNT" && disk?.type !== "BLOCK" && disk?.type !== "RAW") {
    return "'source' is neither a MOUNT, BLOCK or RAW disk resource";
  }
  if (disk.id === undefined) return "'source' is a disk without an id";
  return source.disk?.persistence && "'source' is a persistent volume: destroy the volume first";
}

function allocationProblem(resources: Resources, asker: Asker): string | undefined {
  if (asker.kind === "operator" || resources.allocationRoles().length <= 1) return undefined;
  return `The resources are allocated to several roles: ${resources.allocationRoles().join(", ")}`;
}

/** Who has a principal can only act under it. */
function principalProblem(what: string, principal: string | undefined, asker: Asker): string | undefined {
  const own = asker.kind === "framework" ? asker.framework.info.principal : asker.principal;
  if (own === undefined || own === principal) return undefined;
  if (principal === undefined) return `A ${what} needs a principal, and it must be '${own}'`;
  return `The principal '${principal}' of a ${what} is not '${own}', who asks for it`;
}

function eachProblem(resources: Resources, problemOf: (identity: Identity) => string | undefined): string | undefined {
  for (const { identity } of resources) {
    const problem = problemOf(identity);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
