/**
 * `node soak.ts --store=etcd|zookeeper [--seconds=600] [--seed=N]`: disturbs a cluster for that long, and ends with 1 if a task or an
 * update was lost or doubled.
 * @module
 */
import { inspect, parseArgs } from "node:util";
import { soak } from "../soak.ts";

const { values } = parseArgs({
  options: { store: { type: "string" }, seconds: { type: "string" }, seed: { type: "string" } },
});
const { store = "etcd" } = values;
if (store !== "etcd" && store !== "zookeeper") throw new Error(`Cannot soak on '${store}': expected etcd or zookeeper`);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const seconds = Number(values.seconds ?? 600);
console.error(`soak on ${store} for ${seconds} s with --seed=${seed}`);
const startMs = performance.now();
const onEvent = (text: string) => console.error(`${((performance.now() - startMs) / 1000).toFixed(1)} s: ${text}`);
const report = await soak({ store, seconds, seed, onEvent }).catch((error: unknown) => {
  console.error(inspect(error, { depth: 5 })); // what was suppressed, too
  process.exit(1);
});
console.log(JSON.stringify({ store, seconds, seed, ...report }));
process.exitCode = report.problems.length === 0 ? 0 : 1;
