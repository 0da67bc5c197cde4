import assert from "node:assert/strict";
import { test } from "node:test";
import { Backlog } from "./backlog.ts";

/** A backlog whose items each take a millisecond, and turns that come when they are called. */
function aBacklog() {
  const taken: number[] = [];
  const held: boolean[] = [];
  const turns: (() => void)[] = [];
  let nowMs = 0;
  const backlog = new Backlog({
    hold: (isHeld) => held.push(isHeld),
    nowMs: () => nowMs,
    later: (run) => turns.push(run),
  });
  const push = (item: number, bytes: number) =>
    backlog.push(() => {
      nowMs++;
      taken.push(item);
      if (item === 100) push(101, 1);
    }, bytes);
  return { backlog, push, taken, held, turns };
}

test("what waits is taken in order, a slice a turn", () => {
  const { backlog, push, taken, turns } = aBacklog();
  for (let item = 0; item < 7; item++) push(item, 1);
  assert.deepEqual(taken, []);
  const sizes: number[] = [];
  while (turns.length > 0) {
    turns.shift()!();
    sizes.push(taken.length);
    assert.ok(turns.length <= 1);
  }
  assert.deepEqual(sizes, [3, 6, 7]);
  assert.deepEqual(taken, [0, 1, 2, 3, 4, 5, 6]);
  assert.ok(backlog.isEmpty);
});

test("what is pushed while something is taken comes after it", () => {
  const { push, taken, turns } = aBacklog();
  push(100, 1);
  push(5, 1);
  while (turns.length > 0) turns.shift()!();
  assert.deepEqual(taken, [100, 5, 101]);
});

test("peers are held while much waits, and let go once, when little does", () => {
  const { push, held, turns } = aBacklog();
  for (let item = 0; item < 12; item++) push(item, 1024 * 1024);
  assert.deepEqual(held, [true]);
  while (turns.length > 0) turns.shift()!();
  assert.deepEqual(held, [true, false]);
});
