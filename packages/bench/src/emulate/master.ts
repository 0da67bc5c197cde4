/**
 * A master as a process of its own, for benchmarks: `node master.ts [DIRECTORY]`, where its registry is. Prints its port, and its
 * memory when asked by a line on standard input.
 */
import { createInterface } from "node:readline";
import { startMaster } from "@meseta/master";

const [directory] = process.argv.slice(2);
const registry =
  directory === undefined ? ({ kind: "in_memory" } as const) : ({ kind: "embedded", directory } as const);
const master = await startMaster({ ip: "127.0.0.1", port: 0, registry });
console.log(JSON.stringify({ port: master.address.port }));
const lines = createInterface({ input: process.stdin });
lines.on("line", () => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({
      rss_mb: rss / 2 ** 20,
      heap_mb: heapUsed / 2 ** 20,
      external_mb: external / 2 ** 20,
      cpu_ms: (user + system) / 1000,
    }),
  );
});
lines.on("close", () => process.exit(0));
