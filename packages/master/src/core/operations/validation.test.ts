import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { aTask, CAPABILITIES } from "../../testing.ts";
import { accept, DISK, sized, started, statuses, VOLUME } from "./testing.ts";

const withoutCapability = (name: string) => CAPABILITIES.filter(({ type }) => type !== name);
const reserve = (...resources: v1.Resource[]): v1.Offer_Operation => ({ type: "RESERVE", reserve: { resources } });
const unreserve = (...resources: v1.Resource[]): v1.Offer_Operation => ({
  type: "UNRESERVE",
  unreserve: { resources },
});
const create = (...volumes: v1.Resource[]): v1.Offer_Operation => ({ type: "CREATE", create: { volumes } });
const destroy = (...volumes: v1.Resource[]): v1.Offer_Operation => ({ type: "DESTROY", destroy: { volumes } });
const grow = (volume: v1.Resource, addition: v1.Resource): v1.Offer_Operation => ({
  type: "GROW_VOLUME",
  grow_volume: { volume, addition },
});
const shrink = (volume: v1.Resource, value: number): v1.Offer_Operation => ({
  type: "SHRINK_VOLUME",
  shrink_volume: { volume, subtract: { value } },
});
const dynamic = (role: string, principal = "p"): v1.Resource => ({
  ...DISK,
  reservations: [{ type: "DYNAMIC", role, principal }],
});
const volume = (change: Partial<v1.Resource_DiskInfo>): v1.Resource => ({
  ...VOLUME,
  disk: { ...VOLUME.disk, ...change },
});
const mount = { source: { type: "MOUNT", mount: { root: "/m" } } } as const;
const raw = (source: Partial<v1.Resource_DiskInfo_Source>): v1.Resource => ({
  ...sized(DISK, 1),
  provider_id: { value: "csi" },
  disk: { source: { type: "RAW", ...source } },
});
const VOLUME_EXISTS = [reserve(sized(DISK, 100)), create(VOLUME)];

interface Row {
  readonly what: string;
  readonly operation: v1.Offer_Operation;
  readonly says: RegExp;
  readonly before?: readonly v1.Offer_Operation[];
  readonly agentLacks?: string;
  readonly info?: Partial<v1.FrameworkInfo>;
}

// Source: scheduler API, sections 2.4, 8.2, 8.3 and 8.5; operator API, section 5.1.
const rows: readonly Row[] = [
  { what: "an operation without its own part", operation: { type: "RESERVE" }, says: /'reserve' is expected/ },
  { what: "RV3 a negative amount", operation: reserve(sized(DISK, -1)), says: /negative/ },
  { what: "RESERVE of nothing", operation: reserve(), says: /needs resources/ },
  {
    what: "RESERVE with a source",
    operation: { type: "RESERVE", reserve: { resources: [DISK], source: [sized(DISK, 64)] } },
    says: /source/,
  },
  {
    what: "RESERVE of a static reservation",
    operation: reserve({ ...DISK, reservations: [{ type: "STATIC", role: "store" }] }),
    says: /not dynamically reserved/,
  },
  { what: "RESERVE of what is revocable", operation: reserve({ ...DISK, revocable: {} }), says: /revocable/ },
  { what: "RESERVE to another role", operation: reserve(dynamic("other")), says: /not one of the framework's roles/ },
  { what: "RESERVE for another principal", operation: reserve(dynamic("store", "q")), says: /'q'.*not 'p'/ },
  {
    what: "RESERVE without a principal",
    operation: reserve({ ...DISK, reservations: [{ type: "DYNAMIC", role: "store" }] }),
    says: /must be 'p'/,
  },
  {
    what: "RESERVE to one role of what is allocated to another",
    operation: reserve({ ...DISK, allocation_info: { role: "elsewhere" } }),
    says: /allocated to role 'elsewhere'/,
  },
  {
    what: "RESERVE to a hierarchical role on an agent without these",
    operation: reserve(dynamic("a/b")),
    agentLacks: "MULTI_LEVEL",
    info: { roles: ["store"] },
    says: /not one of the framework's roles/,
  },
  { what: "RESERVE of more than is offered", operation: reserve(sized(DISK, 2000)), says: /does not contain/ },
  {
    what: "RESERVE of two providers' resources",
    operation: reserve(DISK, { ...DISK, provider_id: { value: "csi" } }),
    says: /more than one resource provider/,
  },
  {
    what: "UNRESERVE of what is not reserved",
    operation: unreserve(sized({ ...DISK, reservations: [] }, 1)),
    says: /not dyn/,
  },
  { what: "UNRESERVE of a volume", operation: unreserve(VOLUME), before: VOLUME_EXISTS, says: /cannot be unreserved/ },
  { what: "CREATE without persistence", operation: create(DISK), says: /Only persistent volumes/ },
  { what: "CREATE with a bad id", operation: create(volume({ persistence: { id: "a/b" } })), says: /slash/ },
  {
    what: "CREATE from unreserved disk",
    operation: create({ ...VOLUME, reservations: [] }),
    says: /unreserved/,
  },
  { what: "CREATE without a volume", operation: create(volume({ volume: undefined! })), says: /'volume' to be set/ },
  {
    what: "CREATE at a host path",
    operation: create(volume({ volume: { mode: "RW", container_path: "d", host_path: "/h" } })),
    says: /host_path/,
  },
  {
    what: "CREATE read-only",
    operation: create(volume({ volume: { mode: "RO", container_path: "d" } })),
    says: /mode RW/,
  },
  {
    what: "CREATE for another principal",
    operation: create(volume({ persistence: { id: "v", principal: "q" } })),
    says: /'q'.*not 'p'/,
  },
  {
    what: "CREATE of a shared volume by a framework that does not share",
    operation: create({ ...VOLUME, shared: {} }),
    info: { capabilities: [{ type: "MULTI_ROLE" }] },
    says: /SHARED_RESOURCES/,
  },
  { what: "CREATE of an id that is taken", operation: create(VOLUME), before: VOLUME_EXISTS, says: /not unique/ },
  { what: "CREATE of one id twice", operation: create(VOLUME, sized(VOLUME, 32)), says: /not unique/ },
  { what: "DESTROY of what is no volume", operation: destroy(DISK), says: /Only persistent/ },
  { what: "DESTROY of an unknown volume", operation: destroy(VOLUME), says: /not found/ },
  {
    what: "GROW_VOLUME by nothing",
    operation: grow(VOLUME, sized(DISK, 0)),
    before: VOLUME_EXISTS,
    says: /greater than/,
  },
  {
    what: "GROW_VOLUME by another kind",
    operation: grow(VOLUME, { ...sized(DISK, 1), reservations: [] }),
    before: VOLUME_EXISTS,
    says: /Incompatible/,
  },
  { what: "GROW_VOLUME of no volume", operation: grow(DISK, DISK), says: /not a persistent volume/ },
  {
    what: "GROW_VOLUME of a shared volume",
    operation: grow({ ...VOLUME, shared: {} }, DISK),
    says: /Shared persistent/,
  },
  {
    what: "GROW_VOLUME on an agent that cannot",
    operation: grow(VOLUME, DISK),
    agentLacks: "RESIZE_VOLUME",
    says: /RESIZE_VOLUME/,
  },
  { what: "SHRINK_VOLUME by nothing", operation: shrink(VOLUME, 0), says: /greater than zero/ },
  { what: "SHRINK_VOLUME by all of it", operation: shrink(VOLUME, 64), says: /smaller than/ },
  { what: "SHRINK_VOLUME of a mount", operation: shrink(volume(mount), 1), says: /MOUNT/ },
  {
    what: "CREATE_DISK of the agent's own disk",
    operation: { type: "CREATE_DISK", create_disk: { source: DISK, target_type: "MOUNT" } },
    says: /resource provider/,
  },
  {
    what: "CREATE_DISK of what is not raw",
    operation: { type: "CREATE_DISK", create_disk: { source: raw({ type: "MOUNT" }), target_type: "MOUNT" } },
    says: /RAW/,
  },
  {
    what: "CREATE_DISK to something else",
    operation: { type: "CREATE_DISK", create_disk: { source: raw({ profile: "x" }), target_type: "PATH" } },
    says: /neither MOUNT or BLOCK/,
  },
  {
    what: "CREATE_DISK without any profile",
    operation: { type: "CREATE_DISK", create_disk: { source: raw({}), target_type: "MOUNT" } },
    says: /must be set/,
  },
  {
    what: "CREATE_DISK with two profiles",
    operation: {
      type: "CREATE_DISK",
      create_disk: { source: raw({ profile: "x" }), target_type: "MOUNT", target_profile: "y" },
    },
    says: /must not be set/,
  },
  {
    what: "DESTROY_DISK of the agent's own disk",
    operation: { type: "DESTROY_DISK", destroy_disk: { source: DISK } },
    says: /resource provider/,
  },
  {
    what: "DESTROY_DISK without an id",
    operation: { type: "DESTROY_DISK", destroy_disk: { source: raw({}) } },
    says: /without an id/,
  },
  {
    what: "an id on an agent without feedback",
    operation: reserve(DISK),
    agentLacks: "AGENT_OPERATION_FEEDBACK",
    says: /AGENT_OPERATION_FEEDBACK/,
  },
];
for (const { what, operation, says, before = [], agentLacks, info } of rows) {
  test(`ACCEPT with ${what} is answered OPERATION_ERROR, and nothing is done`, () => {
    const capabilities = agentLacks === undefined ? CAPABILITIES : withoutCapability(agentLacks);
    const { master, framework } = started({ capabilities, ...(info === undefined ? {} : { info }) });
    accept(framework, ...before, { ...operation, id: { value: "op" } });
    const [status, ...others] = statuses(framework);
    assert.equal(others.length, 0);
    assert.equal(status?.state, "OPERATION_ERROR");
    assert.match(status?.message ?? "", says);
    assert.equal(status?.uuid, undefined);
    assert.equal(status?.agent_id, undefined);
    assert.equal(master.sentOf("mesos.internal.ApplyOperationMessage").length, before.length);
  });
}

test("An operation that is refused does not stop the ones after it, and without an id nobody is told", () => {
  const { master, framework } = started();
  accept(framework, reserve(dynamic("other")), reserve(DISK));
  assert.deepEqual(statuses(framework), []);
  assert.equal(master.sentOf("mesos.internal.ApplyOperationMessage").length, 1);
});

test("DESTROY of a volume that a task uses is refused", () => {
  const { framework } = started();
  const offer = framework.offers[0]!;
  const task = aTask(offer, "t", "cpus:1", { resources: [{ ...VOLUME, shared: {} }] });
  const shared = { ...VOLUME, shared: {} };
  accept(
    framework,
    reserve(DISK),
    create(shared),
    { type: "LAUNCH", launch: { task_infos: [task] } },
    { ...destroy(shared), id: { value: "op" } },
  );
  assert.match(statuses(framework)[0]?.message ?? "", /in use/);
});

test("An agent that never said which state its resources are in is not sent operations", () => {
  const { framework } = started({ withoutVersion: true });
  accept(framework, { ...reserve(DISK), id: { value: "op" } });
  assert.match(statuses(framework)[0]?.message ?? "", /not known well enough/);
});
