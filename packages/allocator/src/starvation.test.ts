import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "@meseta/base/testing";
import { quantities } from "@meseta/resources";
import fc from "fast-check";
import type { AllocatedOffer } from "./port.ts";
import { aFramework } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

/**
 * Some frameworks refuse all they see, for no time at all or for a while, so that their turn comes again and again; one, which holds
 * more than they do, would take anything. How many rounds until it sees an offer?
 */
function roundsUntilServed(options: { decliners: number; agents: number; refuseMs: number; seed: number }): number {
  const { decliners, agents, refuseMs, seed } = options;
  const random = seededRandom(seed);
  const cluster = new TestCluster({ refuseMsMin: 20 });
  cluster.addUsed("held", "cpus:8;mem:8192", { framework: "patient", role: "patient" });
  for (let agent = 0; agent < agents; agent++) cluster.addAgent(`a${agent}`, "cpus:1;mem:1024");
  for (let framework = 0; framework < decliners; framework++) {
    cluster.allocator.addFramework({ id: `d${framework}`, roles: ["decliners"], capabilities: [] });
  }
  cluster.allocator.addFramework({ id: "patient", roles: ["patient"], capabilities: [] });
  for (let round = 1; ; round++) {
    if (cluster.round().some(({ frameworkId }) => frameworkId === "patient")) return round;
    assert.ok(round < 100_000, "it starves");
    cluster.giveBack({ refuseMs: refuseMs * random.float() });
    cluster.nowMs += 20;
  }
}

test("Whatever others refuse, who has demand is offered something before all have been offered five times", () => {
  fc.assert(
    fc.property(
      fc.record({
        decliners: fc.integer({ min: 1, max: 40 }),
        agents: fc.integer({ min: 1, max: 5 }),
        refuseMs: fc.constantFrom(0, 20, 1000, 60_000),
        seed: fc.nat(),
      }),
      (options) => {
        const clients = options.decliners + 1;
        assert.ok(roundsUntilServed(options) <= Math.ceil((4 * clients) / options.agents) + clients + 1);
      },
    ),
    { numRuns: 60 },
  );
});

test("Where offers are taken, impatience changes nothing: who holds more waits", () => {
  const cluster = new TestCluster();
  cluster.addUsed("held", "cpus:50;mem:1600", { framework: "rich", role: "rich" });
  cluster.subscribe("poor", "poor");
  cluster.subscribe("rich", "rich");
  const served = Array.from({ length: 49 }, (_, agent) => cluster.add(`a${agent}`, "cpus:1;mem:32").split(":")[0]);
  assert.deepEqual(new Set(served), new Set(["poor"]));
});

const DECLINERS = 300;
const SEEKERS = 12;
const AGENTS = 40;
const ROUNDS = 600;
const ROUND_MS = 20;

/** How each decliner refuses: never for long, for a while, or as its fancy takes it. */
const TEMPERS_MS = [0, 500, 5000];

/**
 * A day in a crowded cluster: hundreds of frameworks in a tree of roles refuse what they see, each in its own way; a dozen seekers,
 * who hold most of the cluster already and so stand behind all others, look for an agent that is large enough, one of the few, and
 * keep what they get for a while. Returns, of each seeker, the longest it went without an offer that fits, in offers to everybody.
 */
function crowdedDay(seed: number): number[] {
  const random = seededRandom(seed);
  const cluster = new TestCluster({ refuseMsMin: ROUND_MS, random: seededRandom(seed) });
  const { allocator } = cluster;
  for (let at = 0; at < SEEKERS; at++) {
    const role = `seekers/s${at}`;
    const minAllocatable = new Map([[role, [quantities({ cpus: 4 })]]]);
    cluster.addUsed(`held ${at}`, "cpus:32;mem:32768", { framework: `s${at}`, role });
    allocator.addFramework(aFramework(`s${at}`, [role], { minAllocatable }));
  }
  for (let at = 0; at < DECLINERS; at++) allocator.addFramework(aFramework(`d${at}`, [`crowd/c${at % 30}`]));
  for (let at = 0; at < AGENTS; at++) cluster.addAgent(`a${at}`, at % 8 === 0 ? "cpus:4;mem:4096" : "cpus:1;mem:1024");

  const waitedFrom = Array.from({ length: SEEKERS }, () => 0);
  const longest = Array.from({ length: SEEKERS }, () => 0);
  const kept: { readonly offer: AllocatedOffer; readonly untilMs: number }[] = [];
  let offers = 0;
  for (let round = 0; round < ROUNDS; round++, cluster.nowMs += ROUND_MS) {
    for (const offer of allocator.allocate(cluster.nowMs, { agentsMax: 8 }).offers) {
      offers++;
      const { frameworkId, agentId, resources } = offer;
      const number = Number(frameworkId.slice(1));
      if (frameworkId.startsWith("d")) {
        const refuseMs = TEMPERS_MS[number % TEMPERS_MS.length]! * random.float();
        allocator.recover(frameworkId, agentId, resources, cluster.nowMs, { refuseMs });
        continue;
      }
      longest[number] = Math.max(longest[number]!, offers - waitedFrom[number]!);
      waitedFrom[number] = offers;
      kept.push({ offer, untilMs: cluster.nowMs + 200 });
    }
    while (kept[0] !== undefined && kept[0].untilMs <= cluster.nowMs) {
      const { frameworkId, agentId, resources } = kept.shift()!.offer;
      allocator.recover(frameworkId, agentId, resources, cluster.nowMs);
    }
  }
  return longest.map((most, at) => Math.max(most, offers - waitedFrom[at]!));
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`A crowd of ${DECLINERS} that declines in turn starves nobody (seed ${seed})`, () => {
    const longest = crowdedDay(seed);
    const bound = 5 * (DECLINERS + SEEKERS); // five turns of everybody
    assert.ok(Math.max(...longest) <= bound, `longest waits: ${longest.join()}, more than ${bound}`);
  });
}
