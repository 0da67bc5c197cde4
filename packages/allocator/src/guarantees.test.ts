import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aFramework } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

/** Agents, frameworks without quota and frameworks with a guarantee, in the order in which they come. */
const arrivals = fc
  .record({
    agents: fc.array(fc.record({ cpus: fc.integer({ min: 1, max: 8 }), mem: fc.integer({ min: 64, max: 512 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    greedy: fc.integer({ min: 0, max: 4 }),
    shares: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 5 }),
    nested: fc.boolean(),
    order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  })
  .map(({ agents, greedy, shares, nested, order }) => {
    const events = [
      ...agents.map((agent, at) => ({ do: "agent" as const, id: `a${at}`, ...agent })),
      ...Array.from({ length: greedy }, (_, at) => ({ do: "framework" as const, id: `g${at}`, role: `greedy${at}` })),
      ...shares.map((_, at) => ({ do: "framework" as const, id: `p${at}`, role: nested ? `top/p${at}` : `p${at}` })),
    ];
    const shuffled = events
      .map((event, at) => ({ event, key: order[at % order.length]! }))
      .sort((a, b) => a.key - b.key);
    return { agents, shares, nested, events: shuffled.map(({ event }) => event) };
  });

// Everybody keeps whatever is offered, so that a guarantee that is not kept free is lost for good.
test("Guarantees that the cluster can hold are met, whoever comes first and takes all there is", () => {
  fc.assert(
    fc.property(arrivals, ({ agents, shares, nested, events }) => {
      const total = shares.reduce((sum, share) => sum + share, 0);
      const sum = (name: "cpus" | "mem") => agents.reduce((all, agent) => all + agent[name], 0);
      // All of the cluster is promised, in whole units.
      const guarantees = shares.map((share) => ({
        cpus: Math.floor((sum("cpus") * share) / total),
        mem: Math.floor((sum("mem") * share) / total),
      }));
      const cluster = new TestCluster({ minAllocatable: "" });
      if (nested) cluster.quota("top", { cpus: sum("cpus"), mem: sum("mem") }, {});
      for (const [at, guarantee] of guarantees.entries())
        cluster.quota(nested ? `top/p${at}` : `p${at}`, guarantee, {});
      for (const event of events) {
        if (event.do === "agent") cluster.addAgent(event.id, `cpus:${event.cpus};mem:${event.mem}`);
        else cluster.allocator.addFramework(aFramework(event.id, [event.role]));
        cluster.run();
      }
      for (const [at, { cpus, mem }] of guarantees.entries()) {
        const held = (name: string) =>
          cluster.open
            .filter(({ frameworkId }) => frameworkId === `p${at}`)
            .reduce((all, { resources }) => all + resources.scalar(name), 0);
        assert.ok(
          held("cpus") >= cpus && held("mem") >= mem,
          `p${at} has ${held("cpus")} of ${cpus}, ${held("mem")} of ${mem}`,
        );
      }
    }),
    { numRuns: 300 },
  );
});
