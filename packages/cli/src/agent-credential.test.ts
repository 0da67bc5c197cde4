/** What the command line tells agents that want to know who asks. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startAgent } from "@meseta/agent";
import { startMaster } from "@meseta/master";
import { EXIT } from "./errors.ts";
import { tell } from "./testing.ts";

test("agents that want to know who asks: their credential opens them, and the master's is not told", async () => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-cli-"));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const credentials = new Map([["me", "of agents"]]);
  const access = { credentials, httpReadonly: true, httpReadwrite: true, disabledPaths: new Set<string>() };
  const master = stack.use(await startMaster({ port: 0 }));
  const address = `127.0.0.1:${master.address.port}`;
  const resources = "cpus:4;mem:1024;disk:1024;ports:[]";
  const options = { master: address, workDir: join(directory, "agent"), port: 0, resources, switchUser: false };
  const agent = await startAgent({ ...options, access });
  stack.defer(() => agent.shutdown());
  const meseta = (...args: string[]) => tell(args, { env: { MESETA_MASTER: address } });
  const [mine, wrong] = [join(directory, "mine"), join(directory, "wrong")];
  await writeFile(mine, '{"principal":"me","secret":"of agents"}', { mode: 0o600 });
  await writeFile(wrong, '{"principal":"me","secret":"guess"}', { mode: 0o600 });
  const known = `--agent-credential=${mine}`;

  assert.equal((await meseta("run", "-fq", known, "--", "echo in")).out, "in\n");
  const ending = new AbortController();
  const env = { MESETA_MASTER: address };
  const running = tell(["run", "-q", "--name=long", "--", "echo begun; sleep 1000"], { env, signal: ending.signal });
  stack.defer(async () => {
    ending.abort();
    await running;
  });
  for (let seen = ""; !seen.includes('"RUNNING"'); seen = (await meseta("tasks", "--json")).out);
  for (const [verb, ...rest] of [
    ["logs", "long"],
    ["exec", "long", "--", "true"],
    ["attach", "long"],
  ] as const) {
    for (const more of [[], [`--credential=${mine}`], [`--agent-credential=${wrong}`]]) {
      const without = await meseta(verb, ...more, ...rest);
      assert.equal(without.code, EXIT.refused, `${verb}: ${without.err}`);
      assert.match(without.err, /--agent-credential=FILE/);
    }
  }
  assert.equal((await meseta("exec", known, "long", "--", "echo", "beside")).out, "beside\n");
  assert.equal((await meseta("logs", known, "long")).out, "begun\n");
});
