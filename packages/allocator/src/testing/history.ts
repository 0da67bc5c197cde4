/** Random histories: everything that can happen to an allocator, as data that fast-check draws and shrinks. @module */
import { type Quantities, quantities, Resources } from "@meseta/resources";
import fc from "fast-check";
import type { AllocatorAgent, AllocatorFramework } from "../port.ts";
import { NO_QUOTA, type Quota } from "../quota.ts";
import { aFramework, anAgent } from "../testing.ts";

export const FRAMEWORKS = ["f1", "f2", "f3", "f4"];
const AGENTS = ["a1", "a2", "a3", "a4"];
const ROLES = ["eng", "ops", "eng/ui", "eng/db", "*"];
const REVOCABLE = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 2 }, revocable: {} }]);
const REFINED = Resources.fromWire([
  {
    name: "mem",
    type: "SCALAR",
    scalar: { value: 32 },
    reservations: [
      { type: "STATIC", role: "eng" },
      { type: "DYNAMIC", role: "eng/ui" },
    ],
  },
]);
const TOTALS = [
  "cpus:2;mem:64",
  "cpus:1;mem:128;cpus(eng):1",
  "cpus:4;mem:32;gpus:1",
  "cpus:1;mem:64;cpus(ops):2;ports:[1-4]",
  "cpus(eng/ui):1;mem(eng/ui):64;cpus:3;mem:96",
];
const QUOTAS: readonly Quota[] = [
  NO_QUOTA,
  { guarantees: quantities({ cpus: 2, mem: 64 }), limits: quantities({ cpus: 2, mem: 64 }) },
  { guarantees: quantities({ cpus: 1 }), limits: new Map() },
  { guarantees: new Map(), limits: quantities({ cpus: 1.5 }) },
  { guarantees: new Map(), limits: quantities({ cpus: 3, mem: 96, gpus: 0 }) },
  {
    guarantees: new Map(),
    limits: new Map([
      ["cpus", 0],
      ["mem", 0],
      ["gpus", 0],
    ]),
  },
];
const MINIMA: readonly (readonly Quantities[] | undefined)[] = [undefined, [], [quantities({ cpus: 2 })]];

const agent = fc.constantFrom(...AGENTS);
const framework = fc.constantFrom(...FRAMEWORKS);
const role = fc.constantFrom(...ROLES);
const usually = <Value>(value: Value) => ({ weight: 12, arbitrary: fc.constant(value) });

const agentInfo = fc.record({
  agent,
  total: fc.constantFrom(...TOTALS),
  revocable: fc.boolean(),
  refined: fc.boolean(),
  region: fc.oneof(usually(undefined), fc.constantFrom("here", "there")),
  hostname: fc.oneof(usually(undefined), fc.constant("moved")),
  capabilities: fc.oneof(
    usually(["MULTI_ROLE", "HIERARCHICAL_ROLE"]),
    fc.subarray(["MULTI_ROLE", "HIERARCHICAL_ROLE"]),
  ),
});

const frameworkInfo = fc.record({
  framework,
  roles: fc.uniqueArray(role, { minLength: 1 }),
  suppressed: fc.uniqueArray(role, { maxLength: 1 }),
  capabilities: fc.subarray([
    "GPU_RESOURCES",
    "REVOCABLE_RESOURCES",
    "MULTI_ROLE",
    "RESERVATION_REFINEMENT",
    "REGION_AWARE",
  ]),
  priority: fc.constantFrom(0, 0, 1),
  minimum: fc.oneof(usually(undefined), fc.constantFrom(...MINIMA)),
  avoids: fc.oneof(usually(undefined), agent),
});

const used = fc.oneof(usually(undefined), fc.record({ framework, role, cpus: fc.constantFrom(0.5, 1) }));
const refusal = { which: fc.nat(), refuseMs: fc.constantFrom(0, 50, 5000) };

export const step = fc.oneof(
  fc.record({ do: fc.constant("addAgent" as const), info: agentInfo, used }),
  fc.record({ do: fc.constant("updateAgent" as const), info: agentInfo }),
  fc.record({ do: fc.constantFrom("removeAgent" as const, "agentOff" as const, "agentOn" as const), agent }),
  fc.record({ do: fc.constant("whitelist" as const), agents: fc.oneof(fc.constant(undefined), fc.subarray(AGENTS)) }),
  fc.record({ do: fc.constant("away" as const), agent, away: fc.boolean() }),
  fc.record({ do: fc.constantFrom("addFramework" as const, "updateFramework" as const), info: frameworkInfo }),
  fc.record({
    do: fc.constantFrom("removeFramework" as const, "frameworkOff" as const, "frameworkOn" as const),
    framework,
  }),
  fc.record({ do: fc.constantFrom("suppress" as const, "revive" as const), framework, role }),
  fc.record({ do: fc.constant("weight" as const), role, weight: fc.constantFrom(1, 2, 0.5) }),
  fc.record({ do: fc.constant("priority" as const), role, priority: fc.constantFrom(0, 1) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("quota" as const), role, quota: fc.constantFrom(...QUOTAS) }) },
  fc.record({ do: fc.constant("operate" as const), agent, role: fc.constantFrom("eng", "ops", "eng/ui") }),
  fc.record({ do: fc.constant("bring" as const), agent, framework, role, cpus: fc.constantFrom(0.5, 1) }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("reserve" as const, "unreserve" as const), which: fc.nat() }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("decline" as const), ...refusal }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("declineAll" as const),
      refuseMs: fc.constantFrom(0, 5000),
      afterMs: fc.constantFrom(0, 60, 3000),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("finish" as const), which: fc.nat(), half: fc.boolean() }) },
  fc.record({
    do: fc.constant("answer" as const),
    framework,
    agent,
    refuseMs: fc.constantFrom(undefined, 0, 50, 5000),
  }),
  { weight: 8, arbitrary: fc.record({ do: fc.constant("allocate" as const), afterMs: fc.constantFrom(0, 60, 3000) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type AgentInfo = typeof agentInfo extends fc.Arbitrary<infer I> ? I : never;
type FrameworkInfo = typeof frameworkInfo extends fc.Arbitrary<infer I> ? I : never;

export function agentOf({
  agent: id,
  total,
  revocable,
  refined,
  region,
  hostname,
  capabilities,
}: AgentInfo): AllocatorAgent {
  const parts = [Resources.parse(total), ...(revocable ? [REVOCABLE] : []), ...(refined ? [REFINED] : [])];
  return anAgent(id, "", {
    total: Resources.sum(parts),
    hostname: hostname ?? `host of ${id}`,
    capabilities,
    ...(region === undefined ? {} : { region }),
  });
}

export function frameworkOf(info: FrameworkInfo): AllocatorFramework {
  const { framework: id, roles, suppressed, capabilities, priority, minimum, avoids } = info;
  return aFramework(id, roles, {
    suppressedRoles: suppressed,
    capabilities,
    priority,
    ...(minimum === undefined ? {} : { minAllocatable: new Map(roles.map((one) => [one, minimum])) }),
    ...(avoids === undefined
      ? {}
      : { offerConstraints: new Map([[roles[0]!, (one: AllocatorAgent) => one.id !== avoids]]) }),
  });
}

export function hostsOf(agents: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return agents === undefined ? undefined : new Set(agents.map((id) => `host of ${id}`));
}
