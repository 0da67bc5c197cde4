/** Flags. Source: agent, section 12. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { AGENT_FLAGS, agentOptionsFromFlags } from "./options.ts";

const NEEDED = { master: "m:5050", work_dir: "/w" };

test("flags become options, in milliseconds, and are shown as Mesos shows them", () => {
  const options = agentOptionsFromFlags({
    ...NEEDED,
    port: "6000",
    executor_shutdown_grace_period: "60secs",
    switch_user: "0",
    executor_environment_variables: '{"A":"1"}',
    gc_disk_headroom: "0.25",
  });
  assert.equal(options.port, 6000);
  assert.equal(options.executorShutdownGraceMs, 60_000);
  assert.equal(options.switchUser, false);
  assert.deepEqual(options.executorEnvironment, { A: "1" });
  assert.equal(options.gcDiskHeadroom, 0.25);
  assert.equal(options.flags?.["executor_shutdown_grace_period"], "1mins");
  assert.equal(options.flags?.["registration_backoff_factor"], "1secs");
  assert.equal("resources" in options, false);
});

const refused = [
  [{ master: "m:1" }, /work_dir/],
  [{ work_dir: "/w" }, /master/],
  [{ ...NEEDED, port: "many" }, /--port='many': it must be a whole number/],
  [{ ...NEEDED, gc_delay: "soon" }, /a duration/],
  [{ ...NEEDED, switch_user: "maybe" }, /true or false/],
  [{ ...NEEDED, registration_backoff_factor: "2mins" }, /1mins at most/],
  [{ ...NEEDED, executor_reregistration_timeout: "16secs" }, /15secs at most/],
  [{ ...NEEDED, executor_environment_variables: "{" }, /JSON/],
  [{ ...NEEDED, executor_environment_variables: '{"A":1}' }, /texts/],
  [{ ...NEEDED, gc_disk_headroom: "-1" }, /a number/],
  [{ ...NEEDED, resources: "file:///no/such/file" }, /--resources='file:.*it must be a file to be read: ENOENT/],
] as const;
for (const [flags, problem] of refused) {
  test(`${JSON.stringify(flags)} is refused: ${problem.source}`, () => {
    assert.throws(() => agentOptionsFromFlags(flags), problem);
  });
}

test("resources may be in a file", async (t) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-resources-"));
  t.after(() => rm(directory, { recursive: true, force: true }));
  const path = join(directory, "a file");
  await writeFile(path, "cpus:3");
  assert.equal(agentOptionsFromFlags({ ...NEEDED, resources: pathToFileURL(path).href }).resources, "cpus:3");
});

test("every flag says what it does, and its default can be used", () => {
  for (const { name, help } of AGENT_FLAGS) {
    assert.match(name, /^[a-z0-9_]+$/);
    assert.ok(help.length > 10, name);
  }
  assert.ok(agentOptionsFromFlags(NEEDED));
});
