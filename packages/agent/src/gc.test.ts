/** Old sandboxes. Source: agent, section 8.6. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { SandboxCollector } from "./gc.ts";

const workDir = await mkdtemp(join(tmpdir(), "meseta-gc-"));
after(() => rm(workDir, { recursive: true, force: true }));

async function sandbox(executor: string, container: string): Promise<string> {
  const path = join(workDir, `slaves/A/frameworks/F/executors/${executor}/runs/${container}`);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "stdout"), "out");
  return path;
}

const WEEK_MS = 7 * 24 * 3_600_000;
const collector = (headroom = 0) =>
  new SandboxCollector({ workDir, delayMs: WEEK_MS, headroom, onProblem: (text) => assert.fail(text) });
const executors = () => readdir(join(workDir, "slaves/A/frameworks/F/executors")).catch((): string[] => []);

test("a sandbox is deleted when it is as old as the disk allows, the empty directories above it too", async () => {
  const collected = collector();
  const ageMs = await collected.allowedAgeMs();
  assert.ok(ageMs > 0 && ageMs <= WEEK_MS);
  collected.schedule(await sandbox("old", "c1"), 0);
  collected.schedule(await sandbox("new", "c2"), ageMs / 2);
  await collected.collect(ageMs * 1.1); // the disk may have got a little fuller meanwhile
  assert.deepEqual(await executors(), ["new"]);
  assert.deepEqual([collected.removed, collected.pending], [1, 1]);
  await collected.collect(ageMs * 1.6);
  assert.deepEqual(await readdir(join(workDir, "slaves/A/frameworks")), []);
});

test("an executor keeps its directory while it has another run", async () => {
  const collected = collector();
  collected.schedule(await sandbox("twice", "c1"), 0);
  await sandbox("twice", "c2");
  await collected.collect(WEEK_MS);
  assert.deepEqual(await readdir(join(workDir, "slaves/A/frameworks/F/executors/twice/runs")), ["c2"]);
});

test("on a disk that is too full everything that ended goes at once", async () => {
  const collected = collector(1);
  collected.schedule(await sandbox("full", "c1"), 1_000);
  await collected.collect(1_001);
  assert.equal((await executors()).includes("full"), false);
});

test("sandboxes of earlier agents are found and wait their turn by their age; live ones are left alone", async () => {
  await rm(join(workDir, "slaves"), { recursive: true, force: true });
  const [ancient, live] = [await sandbox("ancient", "c1"), await sandbox("live", "c2")];
  await sandbox("recent", "c3");
  await utimes(ancient, 1, 1);
  const collected = collector();
  await collected.adopt((path) => path === live);
  assert.equal(collected.pending, 2);
  await collected.collect(Date.now());
  assert.deepEqual((await executors()).toSorted(), ["live", "recent"]);
});
