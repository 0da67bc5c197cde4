/** The update manager. Source: agent, section 8.5. */
import assert from "node:assert/strict";
import test from "node:test";
import { seededRandom } from "@meseta/base/testing";
import type { internal, v1 } from "@meseta/protocol";
import fc from "fast-check";
import { Alarms } from "./alarms.ts";
import { hex } from "./context.ts";
import { UpdateStreams } from "./update-streams.ts";

const RUN = { frameworkId: "F", executorId: "E", containerId: "C" };

function setUp() {
  const alarms = new Alarms();
  const forwarded: internal.StatusUpdate[] = [];
  const records: internal.StatusUpdateRecord[] = [];
  const events = {
    forward: (update: internal.StatusUpdate) => void forwarded.push(update),
    record: (_run: unknown, _task: string, record: internal.StatusUpdateRecord) => void records.push(record),
  };
  const streams = new UpdateStreams(alarms, events, hex);
  streams.resume(0);
  return { alarms, streams, forwarded, records };
}

const random = seededRandom(7);
function update(state: v1.TaskState, taskId = "t"): internal.StatusUpdate {
  const uuid = random.bytes(16);
  const status = { task_id: { value: taskId }, state, uuid };
  return { framework_id: { value: "F" }, agent_id: { value: "A" }, status, timestamp: 1, uuid };
}

test("add() sends the head at once, and again after 10 s, 20 s … 10 min", () => {
  const { alarms, streams, forwarded } = setUp();
  streams.add(update("TASK_RUNNING"), undefined, 0);
  const times = [0];
  for (let count = 1; count < 10; count++) {
    const atMs = alarms.nextMs!;
    alarms.ring(atMs);
    times.push(atMs);
  }
  const gaps = times.slice(1).map((atMs, index) => (atMs - times[index]!) / 1000);
  assert.deepEqual(gaps, [10, 20, 40, 80, 160, 320, 600, 600, 600]);
  assert.equal(forwarded.length, 10);
  assert.equal(new Set(forwarded.map(({ uuid }) => hex(uuid!))).size, 1);
});

test("acknowledge() takes the head alone, and only with its uuid", () => {
  const { streams, forwarded } = setUp();
  const [first, second] = [update("TASK_STARTING"), update("TASK_RUNNING")];
  streams.add(first, undefined, 0);
  streams.add(second, undefined, 0);
  assert.equal(streams.acknowledge("F", "t", second.uuid!, 1).kind, "ignored");
  assert.equal(streams.acknowledge("F", "t", first.uuid!, 1).kind, "acknowledged");
  assert.equal(streams.acknowledge("F", "t", first.uuid!, 1).kind, "ignored", "a second time");
  assert.deepEqual(forwarded, [first, second]);
});

test("acknowledging an end closes the stream, with whatever was behind it", () => {
  const { alarms, streams, forwarded } = setUp();
  const end = update("TASK_FINISHED");
  streams.add(end, undefined, 0);
  streams.add(update("TASK_RUNNING"), undefined, 0);
  assert.deepEqual(streams.acknowledge("F", "t", end.uuid!, 1), {
    kind: "acknowledged",
    update: end,
    isTerminal: true,
  });
  assert.equal(streams.pending, 0);
  assert.equal(streams.hasPending("F"), false);
  assert.equal(alarms.nextMs, undefined);
  assert.equal(forwarded.length, 1);
});

test("add() knows an update that was there before", () => {
  const { streams, forwarded } = setUp();
  const again = update("TASK_RUNNING");
  assert.equal(streams.add(again, undefined, 0), true);
  streams.acknowledge("F", "t", again.uuid!, 1);
  assert.equal(streams.add(again, undefined, 2), false);
  assert.equal(forwarded.length, 1);
});

test("pause() and resume(): every head again, at the first interval", () => {
  const { alarms, streams, forwarded } = setUp();
  streams.add(update("TASK_RUNNING", "a"), undefined, 0);
  streams.add(update("TASK_RUNNING", "b"), undefined, 0);
  alarms.ring(30_000);
  streams.pause();
  assert.equal(alarms.nextMs, undefined);
  const before = forwarded.length;
  streams.resume(50_000);
  assert.equal(forwarded.length, before + 2);
  assert.equal(alarms.nextMs, 60_000);
});

test("recover() rebuilds what was never acknowledged, from records in order", () => {
  const before = setUp();
  const all = [update("TASK_STARTING"), update("TASK_RUNNING"), update("TASK_FINISHED")];
  for (const one of all) before.streams.add(one, RUN, 0);
  before.streams.acknowledge("F", "t", all[0]!.uuid!, 1);
  assert.deepEqual(
    before.records.map(({ type }) => type),
    ["UPDATE", "UPDATE", "UPDATE", "ACK"],
  );

  const after = setUp();
  after.streams.pause();
  const { isComplete, updates } = after.streams.recover("F", "t", RUN, before.records);
  assert.deepEqual([isComplete, updates.length], [false, 3]);
  after.streams.resume(5);
  assert.deepEqual(after.forwarded, [all[1]]);
  after.streams.acknowledge("F", "t", all[1]!.uuid!, 6);
  after.streams.acknowledge("F", "t", all[2]!.uuid!, 7);
  assert.equal(setUp().streams.recover("F", "t", RUN, [...before.records, ...after.records]).isComplete, true);
});

test("whatever happens, one update of a task is in flight, and they leave in order", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const), task: fc.constantFrom("a", "b"), end: fc.boolean() }),
    fc.record({ kind: fc.constant("ack" as const), task: fc.constantFrom("a", "b"), wrong: fc.boolean() }),
    fc.record({ kind: fc.constantFrom("pause" as const, "resume" as const, "tick" as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { alarms, streams, forwarded } = setUp();
      const added = new Map<string, string[]>([
        ["a", []],
        ["b", []],
      ]);
      const acknowledged = new Map<string, number>([
        ["a", 0],
        ["b", 0],
      ]);
      let nowMs = 0;
      for (const one of steps) {
        nowMs += 1;
        if (one.kind === "add") {
          const made = update(one.end ? "TASK_KILLING" : "TASK_RUNNING", one.task);
          streams.add(made, undefined, nowMs);
          added.get(one.task)!.push(hex(made.uuid!));
        } else if (one.kind === "ack") {
          const head = streams.pendingOf("F", one.task)[0];
          if (head === undefined) continue;
          const uuid = one.wrong ? random.bytes(16) : head.uuid!;
          const result = streams.acknowledge("F", one.task, uuid, nowMs);
          assert.equal(result.kind, one.wrong ? "ignored" : "acknowledged");
          if (!one.wrong) acknowledged.set(one.task, acknowledged.get(one.task)! + 1);
        } else if (one.kind === "pause") streams.pause();
        else if (one.kind === "resume") streams.resume(nowMs);
        else {
          nowMs += 15_000;
          alarms.ring(nowMs);
        }
        const last = forwarded.at(-1);
        if (last !== undefined) {
          const task = last.status.task_id.value;
          const position = added.get(task)!.indexOf(hex(last.uuid!));
          assert.ok(position <= acknowledged.get(task)!, "sent before its predecessor was acknowledged");
        }
      }
      for (const task of ["a", "b"]) {
        const first = forwarded.filter(({ status }) => status.task_id.value === task).map(({ uuid }) => hex(uuid!));
        // One that was acknowledged while the streams paused never leaves, so these are some of them, in order.
        const sent = new Set(first);
        assert.deepEqual(
          [...sent],
          added.get(task)!.filter((uuid) => sent.has(uuid)),
        );
      }
    }),
  );
});
