/** Where the long-running verbs log to, under Mesos's names for it. Source: agent, section 12.1. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { AGENT_FLAGS } from "@meseta/agent";
import { daemonFlags } from "./daemon.ts";
import { EXIT } from "./errors.ts";
import { typedInput } from "./testing.ts";
import { VERSION } from "./version.ts";

async function read(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let out = "";
  const flags = await daemonFlags("agent", "runs an agent", AGENT_FLAGS, args, {
    out: (text) => void (out += String(text)),
    err() {},
    input: typedInput([]),
    env,
    isTerminal: false,
    columns: 80,
    signal: new AbortController().signal,
  });
  return { flags, out };
}

test("--version is told, and MESOS_VERSION in an environment means nothing", async () => {
  assert.deepEqual(await read(["--version"]), { flags: undefined, out: `meseta ${VERSION}\n` });
  assert.ok((await read([], { MESOS_VERSION: "1.11.0" })).flags);
});

test("--log_dir and --logging_level say where to log, and what", async (t) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-log-"));
  t.after(() => rm(directory, { recursive: true, force: true }));
  const { flags } = await read([`--log_dir=${directory}`], { MESOS_LOGGING_LEVEL: "WARNING" });
  const path = join(directory, "meseta-agent.log");
  assert.equal(flags?.logFile, path);
  flags.log.info({}, "not told");
  flags.log.warn({}, "told");
  while (!(await readFile(path, "utf8").catch(() => "")).includes('"told"')) await new Promise(setImmediate);
  assert.doesNotMatch(await readFile(path, "utf8"), /not told/);
  await assert.rejects(read(["--logging_level=LOUD"]), { exitCode: EXIT.usage, message: /INFO, WARNING, ERROR/ });
});

test("--quiet keeps standard error empty", () => {
  const script = `
    import { AGENT_FLAGS } from "@meseta/agent";
    import { daemonFlags } from "./packages/cli/src/daemon.ts";
    for (const args of [["--quiet"], []]) {
      const { log } = await daemonFlags("agent", "", AGENT_FLAGS, args, { out() {}, env: {} });
      log.error({}, "said " + args.length);
    }`;
  const cwd = new URL("../../..", import.meta.url);
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd, encoding: "utf8" });
  assert.match(stderr, /said 0/);
  assert.doesNotMatch(stderr, /said 1/);
});
