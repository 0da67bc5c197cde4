import { test } from "node:test";
import fc from "fast-check";
import { DRF, PRIORITY, RANDOM } from "./policy.ts";
import { step } from "./testing/history.ts";
import { Pair, type PairOptions } from "./testing/pair.ts";

const OPTIONS: readonly PairOptions[] = [
  { policy: DRF, quotaCovers: "subtree", agentsMax: undefined },
  { policy: DRF, quotaCovers: "subtree", agentsMax: 1 },
  { policy: DRF, quotaCovers: "role", agentsMax: undefined },
  { policy: PRIORITY, quotaCovers: "subtree", agentsMax: undefined },
  { policy: PRIORITY, quotaCovers: "subtree", agentsMax: 1 },
  { policy: RANDOM, quotaCovers: "subtree", agentsMax: undefined },
];

/** How many steps one long history has. */
const STEPS = 2000;

for (const options of OPTIONS) {
  const { policy, quotaCovers, agentsMax } = options;
  const how = `by ${policy.name}, quota of a ${quotaCovers}, ${agentsMax === undefined ? "in one go" : "agent by agent"}`;

  test(`HierarchicalAllocator ${how}, decides as the slow model does over short histories`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80, size: "max" }), (history) => {
        const pair = new Pair(options);
        for (const one of history) pair.take(one);
      }),
      { numRuns: 100 },
    );
  });

  test(`HierarchicalAllocator ${how}, decides as the slow model does over one long history`, (context) => {
    const seed = Number(process.env["MESETA_SEED"] ?? Math.trunc(Math.random() * 2 ** 31));
    context.diagnostic(`seed ${seed}; MESETA_SEED=${seed} repeats it`);
    const pair = new Pair(options);
    for (const [at, one] of fc.sample(step, { numRuns: STEPS, seed }).entries()) {
      try {
        pair.take(one);
      } catch (cause) {
        throw new Error(`Step ${at} of seed ${seed}: ${JSON.stringify(one)}`, { cause });
      }
    }
  });
}
