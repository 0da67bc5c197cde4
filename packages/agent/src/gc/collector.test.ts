/** Old sandboxes. Source: agent, section 8.6. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import fc from "fast-check";
import { allowedAgeMs, SandboxCollector, systemDiskUsage } from "./collector.ts";
import { mountsBelow } from "./unmount.ts";

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
  assert.deepEqual(await readdir(join(workDir, "slaves")), []);
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
  await collected.adopt((containerId) => live.endsWith(`/${containerId}`));
  assert.equal(collected.pending, 2);
  await collected.collect(Date.now());
  assert.deepEqual((await executors()).toSorted(), ["live", "recent"]);
});

test("allowedAgeMs() is Mesos's formula: never more than the delay, never less than nothing, less the fuller the disk", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat(1e9), part, part, part, (delayMs, headroom, usage, more) => {
      const age = allowedAgeMs({ delayMs, headroom }, usage);
      assert.ok(age >= 0 && age <= delayMs);
      assert.ok(allowedAgeMs({ delayMs, headroom }, Math.min(1, usage + more)) <= age);
      if (usage >= 1 - headroom) assert.equal(age, 0);
      assert.equal(age, Math.max(0, delayMs * Math.max(0, 1 - headroom - usage)));
    }),
  );
});

test("however the disk fills and time goes, exactly what is old enough goes, oldest first", async () => {
  const steps = fc.array(fc.tuple(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      let usage = 0;
      const options = { workDir, delayMs: 200, headroom: 0.1, diskUsage: () => Promise.resolve(usage) };
      const collected = new SandboxCollector({ ...options, onProblem: (text) => assert.fail(text) });
      let expected: number[] = [];
      let nowMs = 0;
      for (const [elapsed, full, isNew] of history) {
        nowMs += elapsed;
        usage = full;
        if (isNew) {
          collected.schedule(join(workDir, `no/runs/${nowMs}`), nowMs);
          expected.push(nowMs);
        }
        await collected.collect(nowMs);
        const ageMs = 200 * Math.max(0, 1 - 0.1 - full);
        expected = expected.filter((endedMs) => nowMs - endedMs < ageMs);
        assert.equal(collected.pending, expected.length);
      }
    }),
    { numRuns: 50 },
  );
});

test("a sandbox inside another goes by itself only when that is wanted, and leaves what is around it", async () => {
  const run = await sandbox("pod", "root");
  const nested = join(run, "containers/child");
  await mkdir(nested, { recursive: true });
  const options = { workDir, delayMs: 10, headroom: 0, diskUsage: () => Promise.resolve(0), onProblem: assert.fail };
  const [without, wanted] = [new SandboxCollector(options), new SandboxCollector({ ...options, nested: true })];
  for (const one of [without, wanted]) one.scheduleNested(nested, 0);
  assert.equal(without.pending, 0);
  await wanted.collect(10);
  assert.deepEqual(await readdir(join(run, "containers")), []);
});

test("mountsBelow() names the innermost first, and nobody else's", () => {
  const lines = ["/", "/w", "/w/s", "/w/s/a\\040b", "/w/s/a\\040b/c", "/w/sister"].map(
    (at, n) => `${n} 1 0:1 / ${at} rw - x x rw`,
  );
  assert.deepEqual(mountsBelow("/w/s", lines.join("\n")), ["/w/s/a b/c", "/w/s/a b", "/w/s"]);
});

test(
  "a small disk that fills makes room; what is mounted in a sandbox is unmounted, not emptied",
  rootOnly(),
  async (t) => {
    const disk = await mkdtemp(join(tmpdir(), "meseta-disk-"));
    const elsewhere = await mkdtemp(join(tmpdir(), "meseta-elsewhere-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
    t.after(async () => {
      execFileSync("umount", [disk]);
      for (const path of [disk, elsewhere]) await rm(path, { recursive: true, force: true });
    });
    await writeFile(join(elsewhere, "precious"), "x");
    const path = join(disk, "slaves/A/frameworks/F/executors/E/runs/c");
    await mkdir(join(path, "mounted"), { recursive: true });
    execFileSync("mount", ["--bind", elsewhere, join(path, "mounted")]);
    const collected = new SandboxCollector({ workDir: disk, delayMs: 1_000, headroom: 0.1, onProblem: assert.fail });
    collected.schedule(path, 0);
    await collected.collect(50);
    assert.equal(collected.pending, 1);
    await writeFile(join(path, "stdout"), Buffer.alloc(3.8 * 1024 * 1024));
    await collected.collect(51); // 95 % used, and 90 % may be
    assert.equal(collected.removed, 1);
    assert.deepEqual(await readdir(elsewhere), ["precious"]);
    assert.ok((await systemDiskUsage(disk)) < 0.1);
  },
);

function rootOnly(): { readonly skip: string | false } {
  return { skip: process.getuid?.() === 0 ? false : "only root can mount" };
}
