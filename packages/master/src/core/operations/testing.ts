/** A master, an agent and a framework that change resources, for tests. @module */
import { parseUuid, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { agentPid, anAgentInfo, CAPABILITIES, type TestFramework, TestMaster } from "../../testing.ts";

export const AGENT_VERSION = parseUuid("11111111-1111-4111-8111-111111111111")!;

export const DISK: v1.Resource = {
  name: "disk",
  type: "SCALAR",
  scalar: { value: 64 },
  reservations: [{ type: "DYNAMIC", role: "store", principal: "p" }],
};
export const VOLUME: v1.Resource = {
  ...DISK,
  disk: { persistence: { id: "v", principal: "p" }, volume: { mode: "RW", container_path: "data" } },
};

export const sized = (wire: v1.Resource, value: number): v1.Resource => ({ ...wire, scalar: { value } });

/** A framework in role `store`, with everything it takes, and an agent it is offered. */
export function started(
  options: {
    readonly info?: Partial<v1.FrameworkInfo>;
    readonly capabilities?: readonly v1.AgentInfo_Capability[];
    readonly withoutVersion?: boolean;
    readonly resources?: string;
    readonly minAllocatable?: string;
  } = {},
): { master: TestMaster; framework: TestFramework; agentId: string } {
  const { minAllocatable } = options;
  const master = new TestMaster({}, minAllocatable === undefined ? {} : { minAllocatable });
  const agentId = join(master, options);
  const framework = master.subscribe({
    roles: ["store"],
    principal: "p",
    capabilities: [
      { type: "MULTI_ROLE" },
      { type: "RESERVATION_REFINEMENT" },
      { type: "SHARED_RESOURCES" },
      { type: "PARTITION_AWARE" },
    ],
    ...options.info,
  });
  return { master, framework, agentId };
}

export function join(
  master: TestMaster,
  options: {
    readonly capabilities?: readonly v1.AgentInfo_Capability[];
    readonly withoutVersion?: boolean;
    readonly resources?: string;
  } = {},
): string {
  master.fromAgent(agentPid(), {
    name: "mesos.internal.RegisterSlaveMessage",
    body: {
      agent: anAgentInfo(options.resources ?? "cpus:4;mem:4096;disk:1024"),
      version: "1.12.0",
      agent_capabilities: options.capabilities ?? CAPABILITIES,
      ...(options.withoutVersion === true ? {} : { resource_version_uuid: { value: AGENT_VERSION } }),
    },
  });
  return master.agentIdOf(agentPid());
}

/** Accepts the newest offer with these operations. */
export function accept(framework: TestFramework, ...operations: v1.Offer_Operation[]): void {
  const offer = framework.offers.at(-1)!;
  framework.call({ type: "ACCEPT", accept: { offer_ids: [offer.id], operations, filters: { refuse_seconds: 1000 } } });
}

export function statuses(framework: TestFramework): v1.OperationStatus[] {
  return framework.all("UPDATE_OPERATION_STATUS").flatMap((event) => event.update_operation_status?.status ?? []);
}

/** The agent reports on the operation it was told last, or the one before when told so. Returns the status's uuid. */
export function report(
  master: TestMaster,
  state: v1.OperationState,
  options: { readonly back?: number; readonly more?: Partial<v1.OperationStatus> } = {},
): Uint8Array {
  const told = master.sentOf("mesos.internal.ApplyOperationMessage").at(-1 - (options.back ?? 0))!;
  const uuid = parseUuid(`22222222-2222-4222-8222-${String(master.clock.nowMs()).padStart(12, "0").slice(-12)}`)!;
  const agent_id = { value: master.agentIdOf(agentPid()) };
  const { id } = told.operation_info;
  const status: v1.OperationStatus = {
    ...(id === undefined ? {} : { operation_id: id }),
    state,
    uuid: { value: uuid },
    agent_id,
    ...options.more,
  };
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UpdateOperationStatusMessage",
    body: {
      ...(told.framework_id === undefined ? {} : { framework_id: told.framework_id }),
      agent_id,
      status,
      latest_status: status,
      operation_uuid: told.operation_uuid,
    },
  });
  return uuid;
}

/** What the framework was offered last, without its allocation. */
export function offered(framework: TestFramework): string {
  return Resources.fromWire(framework.offers.at(-1)?.resources).unallocate().toString();
}
