/** What an agent does when it is to be emptied. Source: agent, sections 1.5 and 8.7. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { killedBy } from "../launcher/exit-status.ts";
import { AGENT_ID, aFramework, aTask, FRAMEWORK_ID } from "../testing.ts";
import { generatedExecutorInfo } from "./command-executor.ts";

const AWARE = aFramework({ capabilityTypes: ["PARTITION_AWARE", "TASK_KILLING_STATE"] });

function running(framework: v1.FrameworkInfo = AWARE, more: Partial<v1.TaskInfo> = {}): CoreHarness {
  const harness = CoreHarness.registered();
  harness.run(aTask("t", more), { framework });
  harness.started("t");
  harness.acknowledgeAll("t");
  const launches = harness.of("launch"); // by which containers are found
  harness.effects.splice(0, harness.effects.length, ...launches);
  return harness;
}
const drain = (harness: CoreHarness, config: v1.DrainConfig = {}) =>
  harness.message("mesos.internal.DrainSlaveMessage", { config });
const records = (harness: CoreHarness) => harness.of("checkpoint").map(({ record }) => record.kind);

test("draining kills what runs, says why, takes nothing new, and ends with the last acknowledgement", () => {
  const harness = running();
  drain(harness);
  assert.deepEqual(records(harness)[0], "drain");
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  harness.exited("t", killedBy(15));
  harness.acknowledgeAll("t");
  assert.deepEqual(
    harness.updatesOf("t").map(({ status }) => [status.state, status.reason]),
    [
      ["TASK_KILLING", "REASON_AGENT_DRAINING"],
      ["TASK_KILLED", "REASON_AGENT_DRAINING"],
    ],
  );
  assert.equal(records(harness).at(-1), "drained");
  assert.equal(harness.core.state.drain, undefined);
});

test("a task that arrives meanwhile is dropped", () => {
  const harness = running();
  drain(harness);
  harness.run(aTask("late"), { framework: AWARE });
  assert.deepEqual(
    [harness.lastOf("late")?.state, harness.lastOf("late")?.reason],
    ["TASK_DROPPED", "REASON_AGENT_DRAINING"],
  );
});

// Grace of the task, limit of the drain, and when the kill comes. Source: operator API, section 5.5.
const graces: [string, number | undefined, number | undefined, number][] = [
  ["neither", undefined, undefined, 3],
  ["the task's own", 60, undefined, 60],
  ["the drain's", undefined, 10, 10],
  ["the task's, which is shorter", 5, 10, 5],
  ["the drain's, which is shorter", 60, 10, 10],
];
for (const [what, own, limit, expected] of graces) {
  test(`the grace period is ${what}`, () => {
    const seconds = (value: number) => ({ nanoseconds: value * 1e9 });
    const harness = running(AWARE, own === undefined ? {} : { kill_policy: { grace_period: seconds(own) } });
    drain(harness, limit === undefined ? {} : { max_grace_period: seconds(limit) });
    harness.advance(expected * 1000 - 1);
    assert.equal(harness.of("signal").length, 1);
    harness.advance(1);
    assert.equal(harness.of("signal").at(-1)?.signal, 9);
  });
}

test("when the agent is to be gone, partition-aware frameworks hear TASK_GONE_BY_OPERATOR, others TASK_KILLED", () => {
  for (const [framework, state] of [
    [aFramework({ capabilityTypes: ["PARTITION_AWARE"] }), "TASK_GONE_BY_OPERATOR"],
    [aFramework(), "TASK_KILLED"],
  ] as const) {
    const harness = running(framework);
    drain(harness, { mark_gone: true });
    harness.exited("t", killedBy(15));
    assert.equal(harness.lastOf("t")?.state, state);
  }
});

test("with nothing here there is nothing to drain", () => {
  const harness = CoreHarness.registered();
  drain(harness);
  assert.deepEqual(records(harness), []);
  harness.run(aTask("t"));
  assert.equal(harness.launches().length, 1);
});

test("an agent that starts again goes on draining", () => {
  const info = aTask("t");
  const { command: _command, ...rest } = info;
  const harness = CoreHarness.recovered({
    agentId: AGENT_ID,
    frameworks: [
      {
        info: aFramework({ checkpoint: true }),
        pid: "",
        executors: [
          {
            info: generatedExecutorInfo(info, FRAMEWORK_ID),
            containerId: "c-1",
            generated: true,
            ended: false,
            subscribed: false,
            container: { kind: "running", pid: 7 },
            tasks: [
              { task: { ...rest, framework_id: { value: FRAMEWORK_ID }, state: "TASK_STAGING" }, info, records: [] },
            ],
          },
        ],
      },
    ],
    drain: {},
  });
  assert.deepEqual(
    harness.of("signal").map(({ signal }) => signal),
    [15],
  );
  harness.step({ kind: "masterDetected", master: MASTER });
  harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
  harness.step({ kind: "containerExited", containerId: "c-1", status: killedBy(15) });
  harness.acknowledgeAll("t");
  assert.equal(records(harness).at(-1), "drained");
});
