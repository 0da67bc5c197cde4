/** Whatever happens in whatever order, some things stay true. */
import { isTerminal } from "@meseta/protocol";
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { AGENT_ID, aFramework, anExecutorTask, aTask, FRAMEWORK_ID } from "../testing.ts";
import { hex } from "./context.ts";

const TASKS = ["a", "b", "c"];
const task = fc.constantFrom(...TASKS);
const step = fc.oneof(
  fc.record({ kind: fc.constant("run" as const), task, custom: fc.boolean(), launch: fc.option(fc.boolean()) }),
  fc.record({
    kind: fc.constantFrom("launching" as const, "started" as const, "kill" as const, "subscribe" as const),
    task,
  }),
  fc.record({ kind: fc.constant("exited" as const), task, status: fc.constantFrom(0, 9, 256) }),
  fc.record({
    kind: fc.constant("failed" as const),
    task,
    stage: fc.constantFrom("sandbox" as const, "launch" as const),
  }),
  fc.record({
    kind: fc.constant("update" as const),
    task,
    state: fc.constantFrom("TASK_RUNNING" as const, "TASK_FINISHED" as const),
  }),
  fc.record({ kind: fc.constant("acknowledge" as const), task }),
  fc.record({ kind: fc.constant("advance" as const), ms: fc.constantFrom(100, 3_000, 20_000, 80_000) }),
  fc.record({
    kind: fc.constantFrom("lose-master" as const, "find-master" as const, "teardown" as const, "ping" as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const executorOf = (id: string) => `x-${id}`;

function perform(harness: CoreHarness, one: Step, uuid: Uint8Array): void {
  const live = (id: string) =>
    harness.launches().findLast(({ run }) => run!.executorId === id || run!.executorId === executorOf(id));
  switch (one.kind) {
    case "run": {
      const info = one.custom ? anExecutorTask(one.task, executorOf(one.task)) : aTask(one.task);
      harness.run(info, {
        framework: aFramework({ checkpoint: true }),
        ...(one.launch !== null && { launch_executor: one.launch }),
      });
      return;
    }
    case "kill":
      harness.kill(one.task);
      return;
    case "subscribe":
      harness.subscribe(executorOf(one.task));
      return;
    case "update": {
      const status = { task_id: { value: one.task }, state: one.state, uuid, source: "SOURCE_EXECUTOR" } as const;
      harness.call({ type: "UPDATE", update: { status } }, executorOf(one.task));
      return;
    }
    case "acknowledge":
      if (harness.updatesOf(one.task).length > 0) harness.acknowledge(one.task);
      return;
    case "advance":
      harness.advance(one.ms);
      return;
    case "lose-master":
      harness.step({ kind: "masterDetected", master: undefined });
      return;
    case "find-master":
      harness.step({ kind: "masterDetected", master: MASTER });
      harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
      return;
    case "ping":
      harness.message("mesos.internal.PingSlaveMessage", { connected: true });
      return;
    case "teardown":
      harness.message("mesos.internal.ShutdownFrameworkMessage", { framework_id: { value: FRAMEWORK_ID } });
      return;
  }
  const container = live(one.task)?.containerId;
  if (container === undefined) return;
  if (one.kind === "launching") harness.step({ kind: "containerLaunching", containerId: container, pid: 1 });
  else if (one.kind === "started") harness.step({ kind: "containerStarted", containerId: container, pid: 1 });
  else if (one.kind === "exited") harness.step({ kind: "containerExited", containerId: container, status: one.status });
  else if (one.kind === "failed")
    harness.step({ kind: "containerFailed", containerId: container, stage: one.stage, problem: "no" });
}

test("an ended task stays ended, updates leave in order and one at a time, records come before what they are about", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const harness = CoreHarness.registered();
      for (const [index, one] of steps.entries()) perform(harness, one, new Uint8Array(16).fill(index + 1));

      const recorded = new Set<string>();
      for (const effect of harness.effects) {
        if (
          effect.kind === "checkpoint" &&
          effect.record.kind === "update" &&
          effect.record.record.update !== undefined
        ) {
          recorded.add(hex(effect.record.record.update.uuid!));
        }
        if (effect.kind !== "send" || effect.message.name !== "mesos.internal.StatusUpdateMessage") continue;
        const { update } = effect.message.body;
        if (update.executor_id !== undefined)
          assert.ok(recorded.has(hex(update.uuid!)), "sent before it was written down");
      }
      for (const executor of harness.core.state.byContainer.values()) {
        for (const [id, one] of executor.tasks)
          assert.ok(!isTerminal(one.state), `task ${id} ended and is still among the living`);
        for (const [id, one] of executor.terminated)
          assert.ok(isTerminal(one.state), `task ${id} lives among the dead`);
        for (const id of executor.queued.keys()) assert.ok(executor.tasks.has(id), `queued task ${id} is not known`);
      }
      for (const id of TASKS) {
        const pending = harness.core.updates.pendingOf(FRAMEWORK_ID, id);
        assert.equal(
          new Set(pending.map(({ uuid }) => hex(uuid!))).size,
          pending.length,
          `an update of ${id} waits twice`,
        );
      }
      for (const stream of harness.core.state.byStream.keys()) {
        assert.ok(
          !harness.of("closeStream").some((effect) => effect.stream === stream),
          "a closed stream is still known",
        );
      }
    }),
    { numRuns: 300 },
  );
});

test("the same inputs and the same seed give the same effects", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.integer(), (steps, seed) => {
      const run = () => {
        const harness = new CoreHarness({}, seed);
        harness.step({ kind: "start", recovered: undefined });
        harness.step({ kind: "masterDetected", master: MASTER });
        harness.admit();
        for (const [index, one] of steps.entries()) perform(harness, one, new Uint8Array(16).fill(index + 1));
        return JSON.stringify(harness.effects);
      };
      assert.equal(run(), run());
    }),
    { numRuns: 50 },
  );
});
