/** Estimators and controllers. Source: agent, section 9.1. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { fixedEstimator } from "./fixed.ts";
import { loadController } from "./load.ts";
import { usageSlackEstimator } from "./usage-slack.ts";

interface Held {
  readonly cpus?: number;
  readonly revocable?: number;
  /** Seconds of processors used so far. */
  readonly used?: number;
}
const cpus = (value: number, fields: Partial<v1.Resource> = {}): v1.Resource => ({
  name: "cpus",
  type: "SCALAR",
  scalar: { value },
  role: "*",
  ...fields,
});
function executor(
  id: string,
  { cpus: own = 0, revocable = 0, used = 0 }: Held,
  timestamp: number,
): v1.ResourceUsage_Executor {
  const allocation_info = { role: "web" };
  return {
    executor_info: { executor_id: { value: id }, framework_id: { value: "F" } },
    allocated: [
      ...(own > 0 ? [cpus(own, { allocation_info })] : []),
      ...(revocable > 0 ? [cpus(revocable, { allocation_info, revocable: {} })] : []),
    ],
    statistics: { timestamp, cpus_user_time_secs: used / 2, cpus_system_time_secs: used / 2 },
    container_id: { value: `container-${id}` },
  };
}
const usage =
  (held: Readonly<Record<string, Held>>, timestamp = 0) =>
  () => ({
    executors: Object.entries(held).map(([id, one]) => executor(id, one, timestamp)),
  });
const amount = (list: readonly v1.Resource[]) => Resources.fromWire(list).revocable().scalar("cpus");

test("fixed: the same always, less what is taken, and all of it revocable", async () => {
  const estimator = fixedEstimator({ resources: "cpus:4;mem:64" });
  assert.equal(amount(await estimator.oversubscribable(usage({}))), 4);
  const left = await estimator.oversubscribable(usage({ a: { cpus: 8, revocable: 1.5 } }));
  assert.equal(amount(left), 2.5);
  assert.ok(left.every(({ revocable }) => revocable !== undefined));
});

// headroom 0.2: of 10 cpus 8 can be idle. Looks are 10 seconds apart.
const looks: readonly {
  readonly used: number;
  readonly revocable?: number;
  readonly expected: number;
  readonly why: string;
}[] = [
  { used: 0, expected: 0, why: "not known yet" },
  { used: 20, expected: 6, why: "8 - 2" },
  { used: 30, expected: 6, why: "the most of late was 2, not 1" },
  { used: 40, revocable: 4, expected: 2, why: "4 of 6 are taken" },
  { used: 50, expected: 6, why: "the 2 is still among the last four" },
  { used: 60, expected: 7, why: "and now it is not: 8 - 1" },
  { used: 220, expected: 0, why: "16 are more than there are" },
];
test("usage-slack: what is idle, by the most that was used of late", async () => {
  const estimator = usageSlackEstimator({});
  for (const [at, { used, revocable = 0, expected, why }] of looks.entries()) {
    const now = { a: { cpus: 10, used }, ...(revocable > 0 && { b: { revocable } }) };
    const list = await estimator.oversubscribable(usage(now, at * 10));
    assert.equal(amount(list), expected, why);
  }
});

test("usage-slack: counts in tenths, and nothing below one", async () => {
  const estimator = usageSlackEstimator({ headroom: "0", window: "1" });
  await estimator.oversubscribable(usage({ a: { cpus: 1, used: 0 } }, 0));
  assert.equal(amount(await estimator.oversubscribable(usage({ a: { cpus: 1, used: 4.4 } }, 10))), 0.5);
  assert.deepEqual(await estimator.oversubscribable(usage({ a: { cpus: 1, used: 13.5 } }, 20)), []);
});

for (const { load, expected } of [
  { load: [99, 3, 1], expected: [] },
  { load: [0, 3.5, 1], expected: ["best-effort", "mixed"] },
  { load: [0, 3, 1.5], expected: ["best-effort", "mixed"] },
]) {
  test(`load: at ${load.join(", ")} these make room: ${expected.join(", ") || "nobody"}`, async () => {
    const parameters = { load_threshold_5min: "3", load_threshold_15min: "1" };
    const controller = loadController(parameters, () => load);
    const held = { paid: { cpus: 1 }, "best-effort": { revocable: 1 }, mixed: { cpus: 1, revocable: 1 } };
    const corrections = await controller.corrections(usage(held));
    assert.deepEqual(
      corrections.map(({ kill }) => kill?.executor_id?.value),
      expected,
    );
    assert.ok(corrections.every(({ kill }) => kill?.framework_id?.value === "F" && kill.container_id !== undefined));
  });
}

const wrong = [
  [() => fixedEstimator({}), /resources is missing/],
  [() => fixedEstimator({ resources: "cpus" }), /parameter resources/],
  [() => usageSlackEstimator({ headroom: "2" }), /headroom must be at most 1/],
  [() => usageSlackEstimator({ window: "0" }), /window must be a number of at least 1/],
  [() => loadController({}, () => []), /both missing/],
  [() => loadController({ load_threshold_5min: "high" }, () => []), /load_threshold_5min must be a number/],
] as const;
for (const [make, problem] of wrong) {
  test(`a module cannot be set up so: ${problem.source}`, () => assert.throws(make, problem));
}
