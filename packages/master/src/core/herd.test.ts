import assert from "node:assert/strict";
import { test } from "node:test";
import { Herd } from "./herd.ts";

test("a few agents are pinged at once, and the next few a second later", () => {
  const herd = new Herd();
  for (let agent = 0; agent < 50; agent++) assert.equal(herd.delayMs(10, 15_000), 0);
  assert.ok(herd.delayMs(10, 15_000) > 0);
  assert.equal(herd.delayMs(1_010, 15_000), 0);
});

test("the pings of a herd are spread evenly over the interval", () => {
  const herd = new Herd();
  const perSecond = Array.from({ length: 15 }, () => 0);
  for (let agent = 0; agent < 50 + 15_000; agent++) {
    const delayMs = herd.delayMs(0, 15_000);
    if (delayMs > 0) perSecond[Math.min(14, Math.floor((delayMs - 1) / 1_000))]!++;
  }
  for (const count of perSecond) assert.ok(Math.abs(count - 1_000) < 20, `${count} in a second`);
});
