import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { agentPid, aTask, CAPABILITIES } from "../../testing.ts";
import { accept, AGENT_VERSION, DISK, offered, report, sized, started, statuses, VOLUME } from "./testing.ts";

const RESERVE: v1.Offer_Operation = { type: "RESERVE", reserve: { resources: [DISK] } };
const CREATE: v1.Offer_Operation = { type: "CREATE", create: { volumes: [VOLUME] } };
const DESTROY: v1.Offer_Operation = { type: "DESTROY", destroy: { volumes: [VOLUME] } };
const UNRESERVE: v1.Offer_Operation = { type: "UNRESERVE", unreserve: { resources: [DISK] } };

test("RESERVE and CREATE in one ACCEPT reach the agent as two operations, and what they made is offered at once", () => {
  const { master, framework, agentId } = started();
  accept(framework, RESERVE, CREATE);
  const told = master.sentOf("mesos.internal.ApplyOperationMessage");
  assert.deepEqual(
    told.map(({ operation_info: info, framework_id, resource_version_uuid }) => [
      info.type,
      framework_id?.value,
      resource_version_uuid.uuid.value,
    ]),
    [
      ["RESERVE", framework.id, AGENT_VERSION],
      ["CREATE", framework.id, AGENT_VERSION],
    ],
  );
  assert.deepEqual(told[0]?.operation_info.reserve?.resources?.[0]?.allocation_info, { role: "store" });
  assert.equal(framework.offers.length, 2, "the rest was refused for long, but the agent has more than that now");
  assert.equal(offered(framework).split(";")[0], Resources.fromWire([VOLUME]).toString());
  assert.equal(master.core.view.agents.get(agentId)?.total.scalar("disk"), 1024);
});

test("A volume that is created can be launched on in the same ACCEPT, and in a later one", () => {
  const { master, framework } = started();
  const offer = framework.offers[0]!;
  const task = (id: string, resources: v1.Resource[]) => aTask(offer, id, "cpus:1", { resources });
  const cpu = Resources.parse("cpus:1;mem:32").toWire();
  accept(framework, RESERVE, CREATE, { type: "LAUNCH", launch: { task_infos: [task("a", [...cpu, VOLUME])] } });
  assert.deepEqual(framework.updates, []);
  assert.equal(master.sentOf("mesos.internal.RunTaskMessage").length, 1);
  accept(framework, DESTROY);
  assert.equal(master.sentOf("mesos.internal.ApplyOperationMessage").length, 2, "it is in use, and not even offered");
});

test("DESTROY and UNRESERVE give back what the agent began with", () => {
  const { master, framework, agentId } = started();
  accept(framework, RESERVE, CREATE);
  accept(framework, DESTROY, UNRESERVE);
  assert.equal(master.core.view.agents.get(agentId)?.total.toString(), "cpus:4;mem:4096;disk:1024");
  framework.call({ type: "REVIVE" });
  assert.equal(master.core.view.offers.size > 0, true);
  const all = [...master.core.view.offers.values()].map(({ resources }) => resources.unallocate());
  assert.equal(Resources.sum(all).scalar("disk"), 1024);
});

test("GROW_VOLUME and SHRINK_VOLUME change the volume for later offers, and not in the same ACCEPT", () => {
  const { framework } = started();
  accept(framework, { type: "RESERVE", reserve: { resources: [sized(DISK, 100)] } }, CREATE);
  const grow: v1.Offer_Operation = {
    type: "GROW_VOLUME",
    id: { value: "grow" },
    grow_volume: { volume: VOLUME, addition: sized(DISK, 36) },
  };
  const shrink = (value: number, subtract: number): v1.Offer_Operation => ({
    type: "SHRINK_VOLUME",
    id: { value: "shrink" },
    shrink_volume: { volume: sized(VOLUME, value), subtract: { value: subtract } },
  });
  accept(framework, grow, shrink(100, 36));
  assert.deepEqual(
    statuses(framework).map(({ operation_id, state }) => [operation_id?.value, state]),
    [["shrink", "OPERATION_ERROR"]],
  );
  assert.equal(offered(framework).split(";")[0], Resources.fromWire([sized(VOLUME, 100)]).toString());
  accept(framework, shrink(100, 60));
  const made = Resources.fromWire([sized(VOLUME, 40), sized(DISK, 60)]);
  assert.equal(offered(framework).split(";").slice(0, 2).join(";"), made.toString());
});

test("An operation with an id is reported to its framework until that acknowledges its end", () => {
  const { master, framework, agentId } = started();
  accept(framework, { ...RESERVE, id: { value: "op" } });
  assert.deepEqual(statuses(framework), [], "nothing is said of pending ones");
  const uuid = report(master, "OPERATION_FINISHED");
  const [status] = statuses(framework);
  assert.equal(status?.state, "OPERATION_FINISHED");
  assert.equal(status?.operation_id?.value, "op");
  assert.deepEqual(status?.uuid?.value, uuid);
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 0);
  const acknowledge = (value: Uint8Array) =>
    framework.call({
      type: "ACKNOWLEDGE_OPERATION_STATUS",
      acknowledge_operation_status: { agent_id: { value: agentId }, uuid: value, operation_id: { value: "op" } },
    });
  acknowledge(AGENT_VERSION);
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 0, "that is another's uuid");
  acknowledge(uuid);
  const [sent] = master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage");
  assert.deepEqual(sent?.status_uuid.value, uuid);
  assert.equal(master.core.view.agents.get(agentId)?.operations.size, 0);
  assert.equal(master.core.view.frameworks.get(framework.id)?.operations.size, 0);
});

test("Operations without an id, and those of a framework that was torn down, are acknowledged by the master", () => {
  const { master, framework, agentId } = started();
  accept(framework, RESERVE, { ...CREATE, id: { value: "named" } });
  report(master, "OPERATION_FINISHED", { back: 1 });
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 1);
  framework.call({ type: "TEARDOWN" });
  report(master, "OPERATION_FINISHED");
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 2);
  assert.equal(master.core.view.agents.get(agentId)?.operations.size, 0);
});

test("What the agent did not do is undone in the books", () => {
  const { master, framework, agentId } = started();
  accept(framework, { ...RESERVE, id: { value: "op" } });
  framework.call({ type: "DECLINE", decline: { offer_ids: [framework.offers.at(-1)!.id] } });
  report(master, "OPERATION_DROPPED");
  assert.equal(statuses(framework).at(-1)?.state, "OPERATION_DROPPED");
  assert.equal(master.core.view.agents.get(agentId)?.total.toString(), "cpus:4;mem:4096;disk:1024");
});

test("An agent without RESOURCE_PROVIDER is told everything it has to keep, and nothing is tracked", () => {
  const capabilities = CAPABILITIES.filter(({ type }) => type !== "RESOURCE_PROVIDER");
  const { master, framework, agentId } = started({ capabilities });
  accept(framework, RESERVE, CREATE);
  const told = master.sentOf("mesos.internal.CheckpointResourcesMessage");
  assert.deepEqual(
    told.map(({ resources = [] }) => Resources.fromWire(resources).toString()),
    [Resources.fromWire([DISK]).toString(), Resources.fromWire([VOLUME]).toString()],
  );
  assert.equal(master.core.view.agents.get(agentId)?.operations.size, 0);
  accept(framework, { ...DESTROY, id: { value: "op" } });
  assert.match(statuses(framework)[0]?.message ?? "", /RESOURCE_PROVIDER/);
});

test("A shared volume is destroyed only with its last copy, and other offers of it are taken back", () => {
  const shared = { ...VOLUME, shared: {} };
  const { master, framework } = started({ minAllocatable: "" });
  accept(framework, RESERVE, { type: "CREATE", create: { volumes: [shared] } });
  const other = master.subscribe({
    roles: ["store"],
    principal: "p",
    capabilities: [{ type: "MULTI_ROLE" }, { type: "SHARED_RESOURCES" }, { type: "RESERVATION_REFINEMENT" }],
  });
  master.advance(2000);
  const holders = () => [...master.core.view.offers.values()].filter(({ resources }) => !resources.shared().isEmpty);
  assert.equal(holders().length, 2, "each is offered a copy");
  const destroy: v1.Offer_Operation = { type: "DESTROY", destroy: { volumes: [shared] } };
  accept(framework, destroy);
  assert.deepEqual(holders(), [], "nobody is offered what is gone");
  assert.equal(other.all("RESCIND").length, 1);
});

test("Operations of an agent that becomes unreachable are forgotten, and who named one is told", () => {
  const { master, framework, agentId } = started();
  accept(framework, { ...RESERVE, id: { value: "op" } }, CREATE);
  master.silent.add(agentPid());
  master.advance(120_000);
  assert.deepEqual(
    statuses(framework).map(({ operation_id, state, uuid, agent_id }) => [operation_id?.value, state, uuid, agent_id]),
    [["op", "OPERATION_UNREACHABLE", undefined, { value: agentId }]],
  );
  framework.call({
    type: "RECONCILE_OPERATIONS",
    reconcile_operations: { operations: [{ operation_id: { value: "op" }, agent_id: { value: agentId } }] },
  });
  assert.equal(statuses(framework).at(-1)?.state, "OPERATION_UNREACHABLE");
});

test("An agent's operations and the master's are brought together when it registers again", () => {
  const { master, framework, agentId } = started();
  accept(framework, { ...RESERVE, id: { value: "op" } });
  const pending = master.sentOf("mesos.internal.ApplyOperationMessage")[0]!;
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UpdateSlaveMessage",
    body: { agent_id: { value: agentId }, operations: {}, resource_providers: {} },
  });
  const [asked] = master.sentOf("mesos.internal.ReconcileOperationsMessage");
  assert.deepEqual(asked?.operations?.[0]?.operation_uuid, pending.operation_uuid);
  report(master, "OPERATION_DROPPED", { more: { uuid: undefined! } });
  assert.equal(statuses(framework).at(-1)?.state, "OPERATION_DROPPED");
  assert.equal(master.core.view.agents.get(agentId)?.operations.size, 0, "nobody acknowledges what has no uuid");
});

test("Operations an agent brings along are its framework's; of one that does not return the master adopts them", () => {
  const { master, framework, agentId } = started();
  const brought = (name: string, frameworkId: string, byte: number): v1.Operation => {
    const status: v1.OperationStatus = {
      operation_id: { value: name },
      state: "OPERATION_FINISHED",
      uuid: { value: new Uint8Array(16).fill(0x40 + byte) },
    };
    return {
      framework_id: { value: frameworkId },
      agent_id: { value: agentId },
      info: { ...RESERVE, id: { value: name } },
      latest_status: status,
      statuses: [status],
      uuid: { value: new Uint8Array(16).fill(0x48 + byte) },
    };
  };
  const operations = [brought("mine", framework.id, 0), brought("lost", "nobody", 1)];
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UpdateSlaveMessage",
    body: { agent_id: { value: agentId }, operations: { operations }, resource_providers: {} },
  });
  framework.call({ type: "RECONCILE_OPERATIONS", reconcile_operations: {} });
  assert.deepEqual(
    statuses(framework).map(({ operation_id, uuid }) => [operation_id?.value, uuid]),
    [["mine", undefined]],
  );
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 0);
  master.advance(600_000);
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 1);
});

test("A resource provider's disk is made by CREATE_DISK, and is there when the provider says so", () => {
  const { master, framework, agentId } = started();
  const raw: v1.Resource = {
    name: "disk",
    type: "SCALAR",
    scalar: { value: 500 },
    provider_id: { value: "csi" },
    disk: { source: { type: "RAW", profile: "fast" } },
  };
  const providers = [
    {
      info: { id: { value: "csi" }, type: "t", name: "n" },
      total_resources: [raw],
      operations: {},
      resource_version_uuid: { value: AGENT_VERSION },
    },
  ];
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UpdateSlaveMessage",
    body: { agent_id: { value: agentId }, operations: {}, resource_providers: { providers } },
  });
  framework.call({ type: "DECLINE", decline: { offer_ids: [framework.offers[0]!.id] } });
  const create: v1.Offer_Operation = {
    type: "CREATE_DISK",
    id: { value: "disk" },
    create_disk: { source: sized(raw, 100), target_type: "MOUNT" },
  };
  const holding = framework.offers.findLast(({ resources }) => JSON.stringify(resources).includes("csi"))!;
  framework.call({
    type: "ACCEPT",
    accept: { offer_ids: [holding.id], operations: [create], filters: { refuse_seconds: 0 } },
  });
  const [told] = master.sentOf("mesos.internal.ApplyOperationMessage");
  assert.equal(told?.resource_version_uuid.resource_provider_id?.value, "csi");
  assert.equal(master.core.view.agents.get(agentId)?.total.scalar("disk"), 1524);
  const made: v1.Resource = {
    ...sized(raw, 100),
    disk: { source: { type: "MOUNT", id: "m1", profile: "fast", mount: { root: "/mnt" } } },
  };
  report(master, "OPERATION_FINISHED", { more: { converted_resources: [made] } });
  assert.equal(statuses(framework).at(-1)?.state, "OPERATION_FINISHED");
  const total = master.core.view.agents.get(agentId)?.total;
  assert.equal(total?.contains(Resources.fromWire([made])), true);
  assert.equal(total.scalar("disk"), 1524);
});
