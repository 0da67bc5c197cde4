import assert from "node:assert/strict";
import test from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { giveHeapRoom } from "./heap-room.ts";

function roomFor(members: number, nodeFlags: readonly string[] = ["--heap-growing-percent=50"]) {
  const timers = new FakeClock();
  const flags: string[] = [];
  const herd = { missing: members };
  const room = giveHeapRoom({ timers, missing: () => herd.missing, setFlags: (flag) => flags.push(flag), nodeFlags });
  return { timers, flags, herd, room };
}

test("the heap may grow while a herd returns, and is kept small again when nine of ten are back", () => {
  const { timers, flags, herd } = roomFor(20_000);
  herd.missing = 2_001;
  timers.advance(5_000);
  assert.deepEqual(flags, ["--heap-growing-percent=400"]);
  herd.missing = 2_000;
  timers.advance(1_000);
  timers.advance(120_000);
  assert.deepEqual(flags, ["--heap-growing-percent=400", "--heap-growing-percent=50"]);
});

test("whoever has not come after a minute is not waited for", () => {
  const { timers, flags } = roomFor(20_000);
  timers.advance(59_000);
  assert.equal(flags.length, 1);
  timers.advance(1_000);
  assert.equal(flags.length, 2);
});

test("few agents need no room, and a master that ends gives it back once", () => {
  assert.deepEqual(roomFor(999).flags, []);
  const { timers, flags, room } = roomFor(1_000, []);
  room[Symbol.dispose]();
  room[Symbol.dispose]();
  timers.advance(120_000);
  assert.deepEqual(flags, ["--heap-growing-percent=400", "--heap-growing-percent=0"]);
});

test("V8 takes these flags while it runs", () => {
  const timers = new FakeClock();
  giveHeapRoom({ timers, missing: () => 5_000 })[Symbol.dispose]();
});
