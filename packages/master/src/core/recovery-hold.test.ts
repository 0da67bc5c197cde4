import assert from "node:assert/strict";
import { test } from "node:test";
import { internal, type quota } from "@meseta/protocol";
import { type TestFramework, TestMaster } from "../testing.ts";
import type { MasterConfig } from "./config.ts";
import type { RegistryChange } from "./registry.ts";

const QUOTA: quota.QuotaConfig = { role: "eng", guarantees: { cpus: { value: 1 } }, limits: {} };

/** A master that takes over from one that had five agents, and a framework that would take anything. */
function takenOver(config: Partial<MasterConfig> = {}, quotas: readonly quota.QuotaConfig[] = [QUOTA]) {
  const agents = Array.from({ length: 5 }, (_, at): RegistryChange => {
    const id = `old-S${at}`;
    const info = internal.SlaveInfo.encode({ id: { value: id }, hostname: "localhost" });
    return { kind: "agent", id, to: { state: "admitted", info, deactivated: false, drain: undefined } };
  });
  const records = [...agents, ...quotas.map((to): RegistryChange => ({ kind: "quota", role: to.role, to }))];
  const master = new TestMaster(config, {}, records);
  return { master, framework: master.subscribe() };
}

function come(master: TestMaster, framework: TestFramework, count: number): number {
  const first = master.core.view.agents.size;
  for (let at = 0; at < count; at++) master.register("cpus:2;mem:64", { port: 6000 + first + at });
  return framework.offers.length;
}

// Source: allocator, section 14, item 5: 5 agents in the registry, a factor of 0.8.
test("With quota nothing is offered until four of five agents are back", () => {
  const { master, framework } = takenOver();
  assert.equal(come(master, framework, 3), 0);
  assert.equal(come(master, framework, 1), 4);
  assert.equal(come(master, framework, 1), 5);
});

test("With quota nothing is offered until agents had time to come back", () => {
  const { master, framework } = takenOver({ allocatorRecoveryTimeoutMs: 60_000 });
  assert.equal(come(master, framework, 1), 0);
  master.advance(59_000);
  assert.equal(framework.offers.length, 0);
  master.advance(1000);
  assert.equal(framework.offers.length, 1);
});

for (const [what, config, quotas] of [
  ["Without quota", {}, []],
  ["With a quota of nothing", {}, [{ role: "eng" }]],
  ["With a factor that rounds to no agent", { agentRecoveryFactor: 0.1 }, [QUOTA]],
] as const) {
  test(`${what} the first agent that comes is offered`, () => {
    const { master, framework } = takenOver(config, quotas);
    assert.equal(come(master, framework, 1), 1);
  });
}
