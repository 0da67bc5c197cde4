import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DecodeError, internal, RawTask, reportedTask, splitTasks, v1 } from "./index.ts";
import { arbitraryMessage } from "./testing.ts";

const { ReregisterSlaveMessage } = internal;
const TASKS = ReregisterSlaveMessage.byName.get("tasks")!.number;
const wholeOf = (whole: v1.Task | RawTask) => (whole instanceof RawTask ? whole.read() : whole);

test("splitTasks() says of each task what decoding it all says, and leaves the rest", () => {
  const law = fc.property(arbitraryMessage(ReregisterSlaveMessage.typeName, { beyondJson: true }), (any) => {
    const message = any as internal.ReregisterSlaveMessage;
    const split = splitTasks(ReregisterSlaveMessage.encode(message), TASKS);
    assert.ok(split !== undefined);
    const { tasks = [], ...rest } = message;
    assert.ok(ReregisterSlaveMessage.equals(ReregisterSlaveMessage.decode(split.rest), rest));
    assert.equal(split.tasks.length, tasks.length);
    for (const [at, said] of split.tasks.entries()) {
      const { whole, ...known } = said;
      const { whole: _whole, ...expected } = reportedTask(tasks[at]!);
      assert.deepEqual(known, expected);
      assert.deepEqual(wholeOf(whole), tasks[at]);
      if (whole instanceof RawTask) assert.deepEqual(whole.readLatestStatus(), tasks[at]!.statuses?.at(-1));
    }
  });
  fc.assert(law, { numRuns: 100 });
});

test("splitTasks() leaves any other bytes to the decoder", () => {
  const message: internal.ReregisterSlaveMessage = {
    agent: { hostname: "h" },
    frameworks: [],
    tasks: [
      {
        name: "t",
        task_id: { value: "t" },
        framework_id: { value: "F" },
        agent_id: { value: "S" },
        state: "TASK_RUNNING",
        resources: [{ name: "cpus", type: "SCALAR", scalar: { value: 1 } }],
        statuses: [{ task_id: { value: "t" }, state: "TASK_RUNNING" }],
      },
    ],
  };
  const bytes = ReregisterSlaveMessage.encode(message);
  for (let at = 0; at < bytes.length; at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const damaged = bytes.slice();
      damaged[at] = value;
      const split = splitTasks(damaged, TASKS);
      if (split === undefined) continue;
      // What was taken is at least what the decoder would have taken of it; what was not looked at may be nonsense.
      for (const { whole, taskId } of split.tasks) {
        try {
          assert.equal(wholeOf(whole).task_id.value, taskId);
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error;
        }
      }
    }
    assert.doesNotThrow(() => splitTasks(bytes.subarray(0, at), TASKS));
  }
});
