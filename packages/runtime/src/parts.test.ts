import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { systemTimers } from "./clock.ts";
import { writeFileAtomic } from "./files.ts";
import { Metrics, TimerMetric } from "./metrics.ts";
import { keepThreadPoolAwake } from "./thread-pool.ts";

test("writeFileAtomic() replaces whole files and leaves nothing else behind, also when it fails", async () => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-files-"));
  try {
    const path = join(directory, "a", "b");
    await writeFileAtomic(path, "one");
    await writeFileAtomic(path, "two", { fsync: false });
    assert.equal(await readFile(path, "utf8"), "two");
    await assert.rejects(writeFileAtomic(join(path, "below-a-file"), "three"), { code: "EEXIST" });
    await assert.rejects(writeFileAtomic(join(directory, "a"), "a directory is in the way"), { code: "EISDIR" });
    assert.deepEqual(await readdir(join(directory, "a")), ["b"]);
    assert.deepEqual(await readdir(directory), ["a"]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test("Metrics shows the same values under Mesos's keys and to Prometheus", async () => {
  const metrics = new Metrics();
  const counter = metrics.counter("master/tasks_finished");
  counter.increment();
  counter.increment(2);
  let running = 4;
  metrics.gauge("master/tasks_running", () => running);
  assert.deepEqual(metrics.snapshot(), { "master/tasks_finished": 3, "master/tasks_running": 4 });
  metrics.family(() => [["allocator/roles/eng/share", 0.5]]);
  assert.equal(metrics.snapshot()["allocator/roles/eng/share"], 0.5);
  assert.match(
    await metrics.prometheus(),
    /# TYPE mesos_allocator_roles_eng_share gauge\nmesos_allocator_roles_eng_share 0\.5\n/,
  );
  running = 5;
  assert.match(await metrics.prometheus(), /mesos_master_tasks_running 5\n/);
  assert.throws(() => metrics.counter("master/tasks_running"), RangeError);
});

// Source: master reference, section 13, row 12.
test("TimerMetric shows nothing before the first time, that alone after it, and shares from the second on", () => {
  const timer = new TimerMetric("x_ms");
  assert.deepEqual(timer.values(), new Map());
  timer.record(100);
  assert.deepEqual(timer.values(), new Map([["x_ms", 100]]));
  for (let ms = 1; ms <= 99; ms++) timer.record(ms);
  const values = timer.values();
  const shown = ["", "/count", "/min", "/max", "/p50", "/p99", "/p9999"].map((end) => values.get(`x_ms${end}`));
  assert.deepEqual(shown, [99, 100, 1, 100, 51, 100, 100]);
});

test("keepThreadPoolAwake() gives the pool something to do now and then, until its last holder leaves", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const queued = () => process.getActiveResourcesInfo().filter((kind) => kind === "FSReqCallback").length;
  const one = keepThreadPoolAwake();
  const other = keepThreadPoolAwake();
  one[Symbol.dispose]();
  one[Symbol.dispose]();
  const before = queued();
  t.mock.timers.tick(500);
  assert.equal(queued(), before + 1);
  other[Symbol.dispose]();
  t.mock.timers.tick(500);
  assert.equal(queued(), before + 1);
});

test("systemTimers.after() holds longer than setTimeout can, and can be cancelled", () => {
  const timer = systemTimers.after(400 * 86_400_000, () => assert.fail("a year has not passed"));
  timer[Symbol.dispose]();
});
