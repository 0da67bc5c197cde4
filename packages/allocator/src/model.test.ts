import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "@meseta/base/testing";
import { type Quantities, quantities, Resources } from "@meseta/resources";
import fc from "fast-check";
import { HierarchicalAllocator } from "./hierarchical.ts";
import { DRF, PRIORITY } from "./policy.ts";
import { NO_QUOTA, type Quota } from "./quota.ts";
import { aFramework, anAgent, formatOffer, SlowAllocator } from "./testing.ts";

// Random histories: every decision as the slow model takes it, nothing handed out twice, nothing beyond what there is.
const AGENTS = ["a1", "a2", "a3", "a4"];
const TOTALS = [
  "cpus:2;mem:64",
  "cpus:1;mem:128;cpus(eng):1",
  "cpus:4;mem:32;gpus:1",
  "cpus:1;mem:64;cpus(ops):2;ports:[1-4]",
  "cpus(eng/ui):1;mem(eng/ui):64;cpus:3;mem:96",
];
const REVOCABLE = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 2 }, revocable: {} }]);
const FRAMEWORKS = ["f1", "f2", "f3", "f4"];
const ROLES = ["eng", "ops", "eng/ui", "eng/db", "*"];
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
const frameworkInfo = fc.record({
  framework,
  roles: fc.uniqueArray(role, { minLength: 1 }),
  suppressed: fc.uniqueArray(role, { maxLength: 1 }),
  capabilities: fc.subarray(["GPU_RESOURCES", "REVOCABLE_RESOURCES"]),
  priority: fc.constantFrom(0, 0, 1),
  minimum: fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, fc.constantFrom(...MINIMA)),
});
const total = fc.constantFrom(...TOTALS);
const step = fc.oneof(
  fc.record({
    do: fc.constantFrom("addAgent" as const, "updateAgent" as const),
    agent,
    total,
    revocable: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom("removeAgent" as const, "agentOff" as const, "agentOn" as const), agent }),
  fc.record({ do: fc.constantFrom("addFramework" as const, "updateFramework" as const), info: frameworkInfo }),
  fc.record({
    do: fc.constantFrom("removeFramework" as const, "frameworkOff" as const, "frameworkOn" as const),
    framework,
  }),
  fc.record({ do: fc.constantFrom("suppress" as const, "revive" as const), framework, role }),
  fc.record({ do: fc.constant("weight" as const), role, weight: fc.constantFrom(1, 2, 0.5) }),
  fc.record({ do: fc.constant("priority" as const), role, priority: fc.constantFrom(0, 1) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("quota" as const), role, quota: fc.constantFrom(...QUOTAS) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("decline" as const),
      which: fc.nat(),
      refuseMs: fc.constantFrom(0, 50, 5000),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("declineAll" as const),
      refuseMs: fc.constantFrom(0, 5000),
      afterMs: fc.constantFrom(0, 60, 3000),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("finish" as const), which: fc.nat(), half: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("allocate" as const), afterMs: fc.constantFrom(0, 60, 3000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type FrameworkInfo = typeof frameworkInfo extends fc.Arbitrary<infer I> ? I : never;

const REFUSE_MS_MIN = 100;

/** The real allocator and the model, told the same. */
class Pair {
  readonly fast: HierarchicalAllocator;
  readonly slow: SlowAllocator;
  readonly limits: { readonly agentsMax: number } | undefined;
  held: { frameworkId: string; agentId: string; resources: Resources }[] = [];
  nowMs = 0;

  constructor(options: { byPriority: boolean; agentsMax: number | undefined }) {
    const { byPriority, agentsMax } = options;
    this.fast = new HierarchicalAllocator({
      random: seededRandom(1),
      refuseMsMin: REFUSE_MS_MIN,
      policy: byPriority ? PRIORITY : DRF,
    });
    this.slow = new SlowAllocator({ refuseMsMin: REFUSE_MS_MIN, byPriority });
    this.limits = agentsMax === undefined ? undefined : { agentsMax };
  }

  take(one: Step): void {
    const { fast, slow } = this;
    switch (one.do) {
      case "addAgent":
      case "updateAgent": {
        const plain = anAgent(one.agent, one.total);
        const info = one.revocable ? { ...plain, total: plain.total.plus(REVOCABLE) } : plain;
        const known = slow.agents.has(one.agent);
        if (one.do === "addAgent" && known) return;
        if (one.do === "addAgent") fast.addAgent(info);
        else fast.updateAgent(info);
        if (one.do === "addAgent") slow.addAgent(info);
        else slow.updateAgent(info);
        return;
      }
      case "removeAgent":
        this.held = this.held.filter((offer) => offer.agentId !== one.agent);
        fast.removeAgent(one.agent);
        return slow.removeAgent(one.agent);
      case "agentOff":
        fast.deactivateAgent(one.agent);
        return slow.setAgentActive(one.agent, false);
      case "agentOn":
        fast.activateAgent(one.agent);
        return slow.setAgentActive(one.agent, true);
      case "addFramework":
        if (slow.frameworks.has(one.info.framework)) return;
        fast.addFramework(infoOf(one.info));
        return slow.addFramework(infoOf(one.info));
      case "updateFramework":
        fast.updateFramework(infoOf(one.info));
        return slow.updateFramework(infoOf(one.info));
      case "removeFramework":
        fast.removeFramework(one.framework);
        return slow.removeFramework(one.framework);
      case "frameworkOff":
        fast.deactivateFramework(one.framework);
        return slow.setFrameworkActive(one.framework, false);
      case "frameworkOn":
        fast.activateFramework(one.framework);
        return slow.setFrameworkActive(one.framework, true);
      case "suppress":
        fast.suppress(one.framework, [one.role]);
        return slow.suppress(one.framework, one.role);
      case "revive":
        fast.revive(one.framework, [one.role]);
        return slow.revive(one.framework, one.role);
      case "weight":
        fast.updateWeights([[one.role, one.weight]]);
        return slow.setWeight(one.role, one.weight);
      case "priority":
        fast.updatePriorities([[one.role, one.priority]]);
        return slow.setPriority(one.role, one.priority);
      case "quota":
        fast.updateQuota(one.role, one.quota);
        return slow.setQuota(one.role, one.quota);
      case "decline":
        return this.#giveBack(one.which, { filter: { refuseMs: one.refuseMs }, half: false });
      case "declineAll":
        while (this.held.length > 0) this.#giveBack(0, { filter: { refuseMs: one.refuseMs }, half: false });
        return this.#allocate(one.afterMs);
      case "finish":
        return this.#giveBack(one.which, { filter: undefined, half: one.half });
      case "allocate":
        return this.#allocate(one.afterMs);
    }
  }

  #giveBack(which: number, options: { filter: { refuseMs: number } | undefined; half: boolean }): void {
    const at = this.held.length === 0 ? -1 : which % this.held.length;
    const one = this.held[at];
    if (one === undefined) return;
    const part = options.half ? one.resources.named("cpus") : one.resources;
    this.held = this.held
      .with(at, { ...one, resources: one.resources.minus(part) })
      .filter((rest) => !rest.resources.isEmpty);
    this.fast.recover(one.frameworkId, one.agentId, part, this.nowMs, options.filter);
    this.slow.recover(one.frameworkId, one.agentId, part, this.nowMs, options.filter);
  }

  #allocate(afterMs: number): void {
    this.nowMs += afterMs;
    let waiting = this.fast.waitingAgents(this.nowMs);
    for (;;) {
      const agentsMax = this.limits?.agentsMax ?? Infinity;
      const visited = this.#visitedOf(waiting, agentsMax);
      const round = this.fast.allocate(this.nowMs, this.limits);
      this.held.push(...round.offers);
      // Where a round is cut into slices, the model looks at the others only after the last.
      const expected = this.slow.allocate(this.nowMs, visited, { others: !round.more });
      assert.deepEqual(round.offers.map(formatOffer), expected.map(formatOffer));
      waiting = this.fast.waitingAgents(this.nowMs);
      if (!round.more) break;
    }
    assert.deepEqual(waiting, []);
    this.#checkBooks();
  }

  /** The first agents that have something to offer, as many as a slice takes. */
  #visitedOf(waiting: readonly string[], agentsMax: number): string[] {
    return waiting.filter((id) => this.slow.isOfferable(id)).slice(0, agentsMax);
  }

  /** Nothing is given twice, no agent gave more than it had when that was given, and what was said to be held is held. */
  #checkBooks(): void {
    for (const [agentId, { given }] of this.slow.agents) {
      for (const frameworkId of new Set([...given.keys(), ...FRAMEWORKS])) {
        const expected = given.get(frameworkId) ?? Resources.EMPTY;
        assert.ok(this.fast.held(frameworkId, agentId).equals(expected), `${frameworkId} on ${agentId}`);
      }
    }
  }
}

function infoOf({ framework: id, roles, suppressed, capabilities, priority, minimum }: FrameworkInfo) {
  const minAllocatable = minimum === undefined ? undefined : new Map(roles.map((one) => [one, minimum]));
  return aFramework(id, roles, {
    suppressedRoles: suppressed,
    capabilities,
    priority,
    ...(minAllocatable === undefined ? {} : { minAllocatable }),
  });
}

for (const byPriority of [false, true]) {
  for (const agentsMax of [undefined, 1]) {
    const slices = agentsMax === undefined ? "in one go" : "agent by agent";
    test(`HierarchicalAllocator by ${byPriority ? "priority" : "fairness"}, ${slices}, decides as the slow model does`, () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 20, maxLength: 80, size: "max" }), (history) => {
          const pair = new Pair({ byPriority, agentsMax });
          for (const one of history) pair.take(one);
        }),
        { numRuns: 400 },
      );
    });
  }
}
