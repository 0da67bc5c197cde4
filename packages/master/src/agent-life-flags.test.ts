import assert from "node:assert/strict";
import { test } from "node:test";
import { masterOptionsFromFlags } from "./flags.ts";

// Source: master reference, sections 2.2, 2.3 and 13.
const refused: [flag: string, value: string][] = [
  ["agent_reregister_timeout", "5mins"],
  ["recovery_agent_removal_limit", "25"],
  ["recovery_agent_removal_limit", "101%"],
  ["agent_removal_rate_limit", "10mins"],
  ["agent_removal_rate_limit", "0/10mins"],
  ["registry_max_agent_count", "-1"],
];
for (const [flag, value] of refused) {
  test(`--${flag}=${value} is refused, and named`, () => {
    assert.throws(() => masterOptionsFromFlags({ [flag]: value }), new RegExp(flag));
  });
}

test("the flags about agents reach the core in its units", () => {
  const { config } = masterOptionsFromFlags({
    agent_removal_rate_limit: "2/10mins",
    recovery_agent_removal_limit: "25%",
    registry_max_agent_age: "1days",
  });
  assert.equal(config?.agentRemovalPeriodMs, 300_000);
  assert.equal(config?.recoveryRemovalShareMax, 0.25);
  assert.equal(config?.registryAgentAgeMsMax, 86_400_000);
  assert.equal(config?.agentReregisterTimeoutMs, 600_000);
});
