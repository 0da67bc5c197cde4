/** The soak as a program: flags, progress on standard error, one JSON document in the end. @module */
import { inspect, parseArgs } from "node:util";
import { insideOwnNetwork, isInsideOwnNetwork } from "../test-network.ts";
import { soak, type SoakOptions } from "./soak.ts";

/** Runs a soak as the command line says; the exit code is 1 if a task or an update was lost or doubled. */
export async function runSoak(clients?: SoakOptions["clients"]): Promise<void> {
  const { values } = parseArgs({
    options: {
      store: { type: "string", default: "etcd" },
      seconds: { type: "string", default: "600" },
      seed: { type: "string" },
      cuts: { type: "boolean", default: false },
    },
  });
  const { store, cuts } = values;
  if (store !== "etcd" && store !== "zookeeper")
    throw new Error(`Cannot soak on '${store}': expected etcd or zookeeper`);
  if (cuts && !isInsideOwnNetwork()) {
    process.exitCode = await insideOwnNetwork();
    return;
  }
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const seconds = Number(values.seconds);
  console.error(`soak on ${store} for ${seconds} s with --seed=${seed}`);
  const startMs = performance.now();
  const onEvent = (text: string) => console.error(`${((performance.now() - startMs) / 1000).toFixed(1)} s: ${text}`);
  const options: SoakOptions = { store, seconds, seed, cuts, onEvent, ...(clients !== undefined && { clients }) };
  const outcome = await soak(options).catch((error: unknown) => {
    console.error(inspect(error, { depth: 5 })); // what was suppressed, too
  });
  process.exitCode = 1;
  if (outcome === undefined) return;
  console.log(JSON.stringify({ store, seconds, seed, cuts, ...outcome }));
  if (outcome.problems.length === 0) process.exitCode = 0;
}
