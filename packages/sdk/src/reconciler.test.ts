import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import type { v1 } from "@meseta/protocol";
import { RECONCILE_PAUSE_MS, Reconciler } from "./reconciler.ts";

const task = (id: string): v1.TaskInfo => ({ name: id, task_id: { value: id }, agent_id: { value: "S0" } });
const status = (id: string, state: v1.TaskState): v1.TaskStatus => ({ task_id: { value: id }, state });

/** A reconciler whose questions are noted as "*" for all tasks, or the ids. */
function asking() {
  const clock = new FakeClock();
  const asked: string[] = [];
  const reconciler = new Reconciler(clock, (tasks) => {
    asked.push(tasks.length === 0 ? "*" : tasks.map((one) => one.task_id.value).join());
  });
  return { clock, asked, reconciler };
}

test("Reconciler asks for all, then for each, and again with longer pauses until every task was heard of", () => {
  const { clock, asked, reconciler } = asking();
  for (const id of ["a", "b", "done"]) reconciler.launched(task(id));
  reconciler.updated(status("done", "TASK_FINISHED"));
  reconciler.start();
  assert.deepEqual(asked.splice(0), ["*", "a,b"]);
  reconciler.updated(status("a", "TASK_RUNNING"));
  clock.advance(5_000);
  assert.deepEqual(asked.splice(0), ["b"]);
  clock.advance(9_999);
  assert.deepEqual(asked.splice(0), []);
  clock.advance(1);
  assert.deepEqual(asked.splice(0), ["b"]);
  reconciler.updated(status("b", "TASK_FAILED"));
  clock.advance(600_000);
  assert.deepEqual(asked, []);
});

test("Reconciler asks again after TASK_UNKNOWN, and believes the third answer", () => {
  const { clock, asked, reconciler } = asking();
  reconciler.launched(task("a"));
  reconciler.start();
  for (const pauseMs of [5_000, 10_000]) {
    asked.length = 0;
    reconciler.updated(status("a", "TASK_UNKNOWN"));
    clock.advance(pauseMs);
    assert.deepEqual(asked, ["a"]);
  }
  reconciler.updated(status("a", "TASK_UNKNOWN"));
  asked.length = 0;
  clock.advance(600_000);
  reconciler.start();
  assert.deepEqual(asked, ["*"]);
});

test("Reconciler asks again after an answer that a task finished: the update with its data may still come", () => {
  const { clock, asked, reconciler } = asking();
  const answer: v1.TaskStatus = { ...status("a", "TASK_FINISHED"), reason: "REASON_RECONCILIATION" };
  for (const last of [[answer, answer], [{ ...status("a", "TASK_FINISHED"), uuid: new Uint8Array(16) }]]) {
    reconciler.launched(task("a"));
    reconciler.start();
    reconciler.updated(answer);
    assert.deepEqual(asked.splice(0), ["*", "a"]);
    clock.advance(5_000);
    assert.deepEqual(asked.splice(0), ["a"]);
    for (const update of last) reconciler.updated(update);
    clock.advance(600_000);
    assert.deepEqual(asked, []);
  }
});

test("Reconciler asks about tasks whose launch broke off, also when the subscription goes on", () => {
  const { clock, asked, reconciler } = asking();
  for (const id of ["told", "lost"]) reconciler.launched(task(id));
  reconciler.doubt([task("told"), task("lost"), task("never launched")]);
  assert.deepEqual(asked, []);
  reconciler.updated(status("told", "TASK_RUNNING"));
  clock.advance(RECONCILE_PAUSE_MS);
  assert.deepEqual(asked, ["lost"]);
  reconciler.updated(status("lost", "TASK_LOST"));
  clock.advance(10 * RECONCILE_PAUSE_MS);
  assert.deepEqual(asked, ["lost"]);
});
