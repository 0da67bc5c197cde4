/** What an agent answers before it can answer. Source: agent, sections 1.1 and 8.1. */
import assert from "node:assert/strict";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { startAgent } from "./agent.ts";
import { FakeMaster } from "./testing.ts";
import { settings } from "./testing/registered-agent.ts";

/** A port that was free just now. */
async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address() as { port: number };
    server.close(() => resolve(port));
  });
  return promise;
}

test("between listening and being ready an agent lives, and is not there for anything else: 503, not 404", async (t) => {
  const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-starting-")));
  const master = await FakeMaster.listen();
  t.after(async () => {
    await master[Symbol.asyncDispose]();
    await rm(workDir, { recursive: true, force: true });
  });
  // An estimator that takes until it is told to set itself up: it is asked for after the port is open.
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  Object.assign(globalThis, { startingGate: gate.promise, startingAsked: asked.resolve });
  const estimator = join(workDir, "estimator.mjs");
  await writeFile(estimator, "startingAsked(); await startingGate; export default { oversubscribable: () => [] };");
  const oversubscription = { estimator, parameters: {}, estimateIntervalMs: 15_000, correctionIntervalMsMin: 0 };
  const port = await freePort();
  const starting = startAgent({ ...settings(workDir, master), port, oversubscription });
  await asked.promise;
  const status = async (path: string, method = "GET") =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
  const paths = ["/state", "/slave(1)/state", "/flags", "/metrics/snapshot", "/files/browse", "/monitor/statistics"];
  for (const path of paths) assert.equal(await status(path), 503, path);
  for (const path of ["/api/v1", "/api/v1/executor"]) assert.equal(await status(path, "POST"), 503, path);
  assert.equal(await status("/health"), 200);
  gate.resolve();
  await using agent = await starting;
  assert.equal(await status("/state"), 200);
  assert.equal(await status("/nothing"), 404);
  await agent.shutdown();
});
