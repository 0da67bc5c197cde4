/** What an agent makes of operations on its resources. Source: agent, sections 8.4, 9.2 and 9.3. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { AGENT_ID, aTask, FRAMEWORK_ID } from "../testing.ts";
import { stripped } from "./books.ts";

const INFO = {
  hostname: "10.0.0.2",
  port: 5051,
  resources: Resources.parse("cpus:8;disk:1000").toWire(),
  checkpoint: true,
};
const DISK: v1.Resource = {
  name: "disk",
  type: "SCALAR",
  scalar: { value: 64 },
  allocation_info: { role: "a/b" },
  reservations: [{ type: "DYNAMIC", role: "a/b", principal: "p" }],
};
const VOLUME: v1.Resource = {
  ...DISK,
  disk: { persistence: { id: "v", principal: "p" }, volume: { mode: "RW", container_path: "data" } },
};
const sized = (wire: v1.Resource, value: number): v1.Resource => ({ ...wire, scalar: { value } });
const RESERVE: v1.Offer_Operation = { type: "RESERVE", reserve: { resources: [DISK] } };
const CREATE: v1.Offer_Operation = { type: "CREATE", create: { volumes: [VOLUME] } };
const DESTROY: v1.Offer_Operation = { type: "DESTROY", destroy: { volumes: [VOLUME] } };

let operations = 0;
function apply(harness: CoreHarness, info: v1.Offer_Operation, uuid = freshUuid()): Uint8Array {
  harness.message("mesos.internal.ApplyOperationMessage", {
    framework_id: { value: FRAMEWORK_ID },
    operation_info: info,
    operation_uuid: { value: uuid },
    resource_version_uuid: { uuid: { value: harness.core.state.resourceVersion } },
  });
  return uuid;
}

function freshUuid(): Uint8Array {
  const uuid = new Uint8Array(16).fill(++operations);
  uuid[6] = 0x40;
  return uuid;
}

const registered = () => CoreHarness.registered({ info: INFO, workDir: "/var/lib/agent" });
const reports = (harness: CoreHarness) => harness.sent("mesos.internal.UpdateOperationStatusMessage");
const kept = (harness: CoreHarness) => harness.core.state.checkpointed.toString();
const bare = (...wires: v1.Resource[]) => Resources.fromWire(wires).unallocate().toString();

test("an operation is written down before its volume is made, and reported after", () => {
  const harness = registered();
  apply(harness, RESERVE);
  harness.effects.length = 0;
  const uuid = apply(harness, { ...CREATE, id: { value: "op" } });
  const kinds = harness.effects.map(({ kind }) => kind).filter((kind) => kind !== "log" && kind !== "wake");
  assert.deepEqual(kinds, ["checkpoint", "volumes", "send"]);
  assert.deepEqual(harness.of("volumes")[0]?.make, [{ path: "/var/lib/agent/volumes/roles/a b/v", whole: false }]);
  const [report] = reports(harness);
  assert.equal(report?.status.state, "OPERATION_FINISHED");
  assert.equal(report?.status.operation_id?.value, "op");
  assert.equal(report?.status.agent_id?.value, AGENT_ID);
  assert.equal(report?.status.uuid?.value.length, 16);
  assert.equal(report?.status.converted_resources, undefined);
  assert.deepEqual(report?.operation_uuid?.value, uuid);
  assert.equal(kept(harness), bare(VOLUME));
});

// Every conversion of the agent's total, one after the other.
const steps: [string, v1.Offer_Operation, v1.Resource[]][] = [
  ["RESERVE", { type: "RESERVE", reserve: { resources: [sized(DISK, 100)] } }, [sized(DISK, 100)]],
  ["CREATE", CREATE, [sized(DISK, 36), VOLUME]],
  [
    "GROW_VOLUME",
    { type: "GROW_VOLUME", grow_volume: { volume: VOLUME, addition: sized(DISK, 36) } },
    [sized(VOLUME, 100)],
  ],
  [
    "SHRINK_VOLUME",
    { type: "SHRINK_VOLUME", shrink_volume: { volume: sized(VOLUME, 100), subtract: { value: 36 } } },
    [VOLUME, sized(DISK, 36)],
  ],
  ["DESTROY", DESTROY, [sized(DISK, 100)]],
  ["UNRESERVE", { type: "UNRESERVE", unreserve: { resources: [sized(DISK, 100)] } }, []],
];
test("reservations and volumes come and go, and the total stays what it is", () => {
  const harness = registered();
  for (const [what, operation, expected] of steps) {
    apply(harness, operation);
    assert.equal(Resources.fromWire(expected).unallocate().equals(harness.core.state.checkpointed), true, what);
  }
  const removed = harness.of("volumes").flatMap(({ remove }) => remove);
  assert.deepEqual(
    removed.map(({ path, whole }) => ({ path, whole })),
    [{ path: "/var/lib/agent/volumes/roles/a b/v", whole: false }],
  );
  assert.equal(harness.core.state.operations.size, steps.length);
});

test("a report is repeated until it is acknowledged, and then forgotten", () => {
  const harness = registered();
  const operation_uuid = { value: apply(harness, RESERVE) };
  harness.advance(10_000);
  harness.advance(20_000);
  assert.equal(reports(harness).length, 3);
  const status_uuid = reports(harness)[0]!.status.uuid!;
  harness.message("mesos.internal.AcknowledgeOperationStatusMessage", { operation_uuid, status_uuid: operation_uuid });
  assert.equal(harness.core.state.operations.size, 1, "another status's acknowledgement");
  harness.message("mesos.internal.AcknowledgeOperationStatusMessage", { operation_uuid, status_uuid });
  harness.advance(1_000_000);
  assert.equal(reports(harness).length, 3);
  assert.deepEqual(harness.of("checkpoint").at(-1)?.record, {
    kind: "resources",
    resources: harness.core.state.checkpointed.toWire(),
    operations: [],
    removing: [],
  });
});

test("what tasks use is not converted, and what was converted is not used as what it was", () => {
  const harness = registered();
  const plain = (value: number): v1.Resource => {
    return { name: "disk", type: "SCALAR", scalar: { value }, allocation_info: { role: "*" } };
  };
  harness.run(aTask("before", { resources: [plain(990)] }));
  apply(harness, RESERVE);
  assert.equal(reports(harness).at(-1)?.status.state, "OPERATION_DROPPED", "the task has what it needs");
  assert.equal(kept(harness), "");
  apply(harness, { type: "RESERVE", reserve: { resources: [sized(DISK, 8)] } });
  assert.equal(reports(harness).at(-1)?.status.state, "OPERATION_FINISHED");
  // Its master believes that the reservation is gone; nobody asked this agent.
  harness.run(aTask("after", { resources: [plain(4)] }));
  assert.equal(harness.updatesOf("after").at(-1)?.status.reason, "REASON_INVALID_OFFERS");
  harness.run(aTask("fits", { resources: [plain(2)] }));
  assert.notEqual(harness.updatesOf("fits").at(-1)?.status.reason, "REASON_INVALID_OFFERS");
});

test("an operation that comes twice is done once", () => {
  const harness = registered();
  const uuid = apply(harness, RESERVE);
  apply(harness, RESERVE, uuid);
  assert.equal(kept(harness), bare(DISK));
  assert.equal(reports(harness).length, 2);
});

test("volumes are where their disks are, and a MOUNT disk is one volume or none", () => {
  const path: v1.Resource = { ...DISK, disk: { source: { type: "PATH", path: { root: "/disk" } } } };
  const relative: v1.Resource = { ...DISK, disk: { source: { type: "PATH", path: { root: "below" } } } };
  const mount: v1.Resource = { ...DISK, disk: { source: { type: "MOUNT", mount: { root: "/mnt/a" } } } };
  const { reservations: _, ...plain } = DISK;
  const resources = [path, relative, mount].map(({ disk }) => ({ ...plain, disk: disk! }));
  const info = { ...INFO, resources: Resources.fromWire(resources).unallocate().toWire() };
  const harness = CoreHarness.registered({ info, workDir: "/var/lib/agent" });
  const reserve = (wire: v1.Resource) => apply(harness, { type: "RESERVE", reserve: { resources: [wire] } });
  const volumeOn = (wire: v1.Resource) => ({ ...wire, disk: { ...wire.disk, ...VOLUME.disk } });
  const create = (wire: v1.Resource) => apply(harness, { type: "CREATE", create: { volumes: [volumeOn(wire)] } });
  for (const wire of [path, relative, mount]) reserve(wire);
  for (const wire of [sized(path, 32), sized(relative, 1), sized(mount, 32), mount]) create(wire);
  const made = harness.of("volumes").flatMap(({ make }) => make);
  assert.deepEqual(made, [
    { path: "/disk/volumes/roles/a b/v", whole: false },
    { path: "/var/lib/agent/below/volumes/roles/a b/v", whole: false },
    { path: "/mnt/a", whole: true },
  ]);
  const states = reports(harness).map(({ status }) => status.state);
  assert.deepEqual(states.slice(3), [
    "OPERATION_FINISHED",
    "OPERATION_FINISHED",
    "OPERATION_DROPPED", // half of a MOUNT disk
    "OPERATION_FINISHED",
  ]);
});

test("what is removed is written down until it is gone, and not again", () => {
  const harness = registered();
  apply(harness, RESERVE);
  apply(harness, CREATE);
  apply(harness, DESTROY);
  const other = { ...VOLUME, disk: { ...VOLUME.disk, persistence: { id: "other" } } };
  apply(harness, { type: "CREATE", create: { volumes: [other] } });
  apply(harness, { type: "DESTROY", destroy: { volumes: [other] } });
  const removing = () => {
    const records = harness.of("checkpoint").flatMap(({ record }) => (record.kind === "resources" ? [record] : []));
    return records.at(-1)!.removing.map(({ path }) => path.split("/").at(-1));
  };
  assert.deepEqual(removing(), ["v", "other"]);
  const [first, second] = harness.of("volumes").flatMap(({ remove }) => remove);
  assert.notEqual(first?.tomb, second?.tomb);
  harness.step({ kind: "volumesDone", removed: [{ ...first!, tomb: second!.tomb! }] });
  assert.deepEqual(removing(), ["v", "other"], "another removal of that volume");
  const effects = harness.step({ kind: "volumesDone", removed: [first!] });
  assert.deepEqual(removing(), ["other"], "its removal comes later");
  assert.deepEqual(
    effects.map(({ kind }) => kind).filter((kind) => kind !== "wake"),
    ["checkpoint", "volumesSettled"],
  );
});

test("an agent that starts again finishes a removal though a new volume is there, if it can know that it was not done", () => {
  const path = "/var/lib/agent/volumes/roles/a b/v";
  const resources = Resources.fromWire([VOLUME]).unallocate().toWire();
  for (const tomb of ["0b0f4a3e-0000-4000-8000-000000000000", undefined]) {
    const harness = new CoreHarness({ info: INFO, workDir: "/var/lib/agent" });
    const removal = { path, whole: false, ...(tomb !== undefined && { tomb }) };
    const recovered = { agentId: AGENT_ID, frameworks: [] };
    harness.step({ kind: "start", recovered, resources: { resources, operations: [], removing: [removal] } });
    const [effect] = harness.of("volumes");
    assert.deepEqual(effect?.make, [{ path, whole: false }]);
    assert.deepEqual(effect.remove, tomb === undefined ? [] : [removal]);
  }
});

test("an agent that starts again deletes nothing on a disk that it does not offer any more", () => {
  const offered: v1.Resource = {
    name: "disk",
    type: "SCALAR",
    scalar: { value: 64 },
    disk: { source: { type: "MOUNT", mount: { root: "/mnt/a" } } },
  };
  const harness = new CoreHarness({ info: { ...INFO, resources: [offered] }, workDir: "/var/lib/agent" });
  const removing = ["/mnt/a", "/mnt/b"].map((path) => ({ path, whole: true }));
  harness.step({ kind: "start", recovered: undefined, resources: { resources: [], operations: [], removing } });
  assert.deepEqual(harness.of("volumes"), [{ kind: "volumes", make: [], remove: [{ path: "/mnt/a", whole: true }] }]);
});

// Source: internal messages, section 9: what would abort Mesos's agent.
const droppedRows: [string, v1.Offer_Operation][] = [
  ["of a kind that only providers do", { type: "CREATE_DISK", create_disk: { source: DISK, target_type: "MOUNT" } }],
  ["on what the agent does not have", { type: "RESERVE", reserve: { resources: [sized(DISK, 5000)] } }],
  ["on a volume that is not there", DESTROY],
  ["without its own part", { type: "CREATE" }],
];
for (const [what, operation] of droppedRows) {
  test(`an operation ${what} is dropped, and nothing changes`, () => {
    const harness = registered();
    apply(harness, { ...operation, id: { value: "op" } });
    const [report] = reports(harness);
    assert.equal(report?.status.state, "OPERATION_DROPPED");
    assert.equal(report?.status.operation_id?.value, "op");
    assert.equal(report?.status.uuid, undefined);
    assert.equal(kept(harness), "");
  });
}

test("a master that asks after operations hears of those that are here, and that others were dropped", () => {
  const harness = registered();
  const known = { value: apply(harness, RESERVE) };
  const unknown = { value: freshUuid() };
  harness.message("mesos.internal.ReconcileOperationsMessage", {
    operations: [{ operation_uuid: known }, { operation_uuid: unknown }],
  });
  harness.message("mesos.internal.ReconcileOperationsMessage", {
    framework_id: { value: FRAMEWORK_ID },
    operations: [{ operation_id: { value: "op" }, resource_provider_id: { value: "csi" } }],
  });
  assert.deepEqual(
    reports(harness)
      .slice(1)
      .map(({ status, operation_uuid }) => [status.state, operation_uuid]),
    [
      ["OPERATION_FINISHED", known],
      ["OPERATION_DROPPED", unknown],
      ["OPERATION_UNKNOWN", undefined],
    ],
  );
});

test("a task runs on a reservation or volume the agent keeps, sees the volume, and is dropped without it", () => {
  const harness = registered();
  const cpus = aTask("t").resources!;
  harness.run(aTask("early", { resources: [...cpus, VOLUME] }));
  assert.equal(harness.lastOf("early")?.reason, "REASON_RESOURCES_UNKNOWN");
  apply(harness, RESERVE);
  apply(harness, CREATE);
  const readOnly = {
    ...VOLUME,
    disk: { ...VOLUME.disk, volume: { mode: "RO", container_path: "elsewhere" } },
  } as const;
  harness.run(aTask("t", { resources: [...cpus, readOnly] }));
  assert.deepEqual(harness.launches()[0]?.volumes, [
    { path: "/var/lib/agent/volumes/roles/a b/v", target: "elsewhere", readOnly: true },
  ]);
});

test("an agent that starts again tells the master what it keeps, repeats reports, and finishes what it was removing", () => {
  const harness = new CoreHarness({ info: INFO, workDir: "/var/lib/agent" });
  const uuid = { value: freshUuid() };
  const status: v1.OperationStatus = { state: "OPERATION_FINISHED", uuid };
  harness.step({
    kind: "start",
    recovered: { agentId: AGENT_ID, frameworks: [] },
    resources: {
      resources: Resources.fromWire([VOLUME]).unallocate().toWire(),
      operations: [{ info: RESERVE, latest_status: status, statuses: [status], uuid }],
      removing: [{ path: "/var/lib/agent/volumes/roles/a b/gone", whole: false }],
    },
  });
  assert.deepEqual(harness.of("volumes"), [
    {
      kind: "volumes",
      make: [{ path: "/var/lib/agent/volumes/roles/a b/v", whole: false }],
      remove: [{ path: "/var/lib/agent/volumes/roles/a b/gone", whole: false }],
    },
  ]);
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.advance(1000);
  const [register] = harness.sent("mesos.internal.ReregisterSlaveMessage");
  assert.equal(register?.checkpointed_resources?.[0]?.role, "a/b", "in the form of before refinement");
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  assert.deepEqual(
    harness.sent("mesos.internal.UpdateSlaveMessage")[0]?.operations?.operations?.map((one) => one.uuid),
    [uuid],
  );
  assert.equal(reports(harness).length, 1);
});

test("CheckpointResources replaces all that is kept, if the agent has it", () => {
  const harness = registered();
  const { allocation_info: _, ...volume } = VOLUME;
  harness.message("mesos.internal.CheckpointResourcesMessage", { resources: [volume] });
  assert.equal(kept(harness), bare(VOLUME));
  harness.message("mesos.internal.CheckpointResourcesMessage", { resources: [sized(volume, 9999)] });
  assert.equal(kept(harness), bare(VOLUME));
  harness.message("mesos.internal.CheckpointResourcesMessage", {});
  assert.equal(kept(harness), "");
});

test("stripped() takes refined reservations back to what the agent was started with", () => {
  const refined = Resources.fromWire([
    {
      name: "disk",
      type: "SCALAR",
      scalar: { value: 5 },
      reservations: [
        { type: "STATIC", role: "a" },
        { type: "DYNAMIC", role: "a/b" },
        { type: "DYNAMIC", role: "a/b/c" },
      ],
    },
  ]);
  assert.equal(stripped(refined).toString(), "disk(a):5");
});
