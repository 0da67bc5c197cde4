import assert from "node:assert/strict";
import { test } from "node:test";
import { Resources } from "@meseta/resources";
import { AgentLedger } from "./ledger.ts";
import { anAgent } from "./testing.ts";

const ports = Resources.parse("cpus:1;ports:[1-2]").allocate("r");

test("AgentLedger frees a port that two frameworks were said to hold when the last gives it back", () => {
  const ledger = new AgentLedger(anAgent("a1", "cpus:4;ports:[1-10]"));
  ledger.give("f1", ports);
  ledger.give("f2", ports);
  ledger.takeBack("f1", ports);
  assert.equal(ledger.available.toString(), "cpus:3;ports:[3-10]");
  ledger.takeBack("f2", ports);
  assert.ok(ledger.available.equals(ledger.agent.total));
});

test("AgentLedger.takeBack() returns no more than the framework held", () => {
  const ledger = new AgentLedger(anAgent("a1", "cpus:4"));
  ledger.give("f1", Resources.parse("cpus:1").allocate("r"));
  assert.equal(ledger.takeBack("f1", Resources.parse("cpus:3").allocate("r")).scalar("cpus"), 1);
  assert.ok(ledger.takeBack("f2", ports).isEmpty);
  assert.equal(ledger.available.scalar("cpus"), 4);
});

test("AgentLedger.update() to less than is given offers nothing until enough comes back", () => {
  const ledger = new AgentLedger(anAgent("a1", "cpus:4"));
  const two = Resources.parse("cpus:2").allocate("r");
  ledger.give("f1", two.plus(two));
  ledger.update(anAgent("a1", "cpus:1"));
  ledger.takeBack("f1", two);
  assert.ok(ledger.available.isEmpty);
  ledger.takeBack("f1", two);
  assert.equal(ledger.available.scalar("cpus"), 1);
});
