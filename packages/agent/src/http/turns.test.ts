import assert from "node:assert/strict";
import test from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { Turns } from "./turns.ts";

test("wait() lets one through at once, and the others in even steps; time that nobody used is not saved up", async () => {
  const clock = new FakeClock(0);
  const turns = new Turns({ nowMs: () => clock.nowMs(), timers: clock }, 2);
  const passed: number[] = [];
  const come = () => void turns.wait().then(() => passed.push(clock.nowMs()));
  const pass = async (ms: number) => {
    clock.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  for (let count = 0; count < 3; count++) come();
  for (let step = 0; step < 5; step++) await pass(step === 0 ? 0 : 250);
  assert.deepEqual(passed, [0, 500, 1_000]);
  await pass(9_000);
  come();
  come();
  await pass(0);
  assert.equal(passed.length, 4);
  await pass(500);
  assert.equal(passed.length, 5);
});
