import assert from "node:assert/strict";
import { test } from "node:test";
import { JSON_TYPE, PROTOBUF_TYPE, RawTask, scheduler, v1, WireWriter } from "@meseta/protocol";
import { type Answer, answerStatus } from "../core/answers.ts";
import { answerWriter } from "./answers.ts";

const task = { taskId: 'web.1,"timestamp":0.0', agentId: "S1", executorId: undefined, state: "TASK_RUNNING" } as const;
const status: v1.TaskStatus = { task_id: { value: task.taskId }, state: "TASK_RUNNING", healthy: true };
const whole: v1.Task = {
  name: "t",
  task_id: status.task_id,
  framework_id: { value: "F" },
  agent_id: { value: "S1" },
  state: "TASK_RUNNING",
  statuses: [status],
};
const bytes = v1.Task.encode(whole);
const answers: { what: string; answer: Omit<Answer, "written"> }[] = [
  { what: "a task nobody reported yet", answer: { ...task, state: "TASK_STAGING", latest: undefined } },
  { what: "one that runs", answer: { ...task, latest: status } },
  { what: "one that is known by its bytes", answer: { ...task, latest: new RawTask(bytes, 0, bytes.length) } },
  {
    what: "one with an executor, a health, a check and a container",
    answer: {
      ...task,
      executorId: "default",
      latest: {
        ...status,
        healthy: false,
        check_status: { type: "HTTP", http: { status_code: 503 } },
        container_status: { container_id: { value: "c" }, network_infos: [{ name: "net" }] },
      },
    },
  },
];
const times = [0, 1_700_000_000, 1_700_000_000.123456, 1e-7];

for (const { what, answer } of answers) {
  test(`answerWriter() writes ${what} as the event it is, at any time, also when kept`, () => {
    for (const type of [PROTOBUF_TYPE, JSON_TYPE, PROTOBUF_TYPE] as const) {
      const kept: Answer = { ...answer, written: undefined };
      for (const time of times) {
        const writer = new WireWriter();
        answerWriter([kept], type, time)(writer, 0);
        const event: scheduler.Event = { type: "UPDATE", update: { status: answerStatus(kept, time) } };
        const expected =
          type === JSON_TYPE ? Buffer.from(scheduler.Event.toJson(event)) : scheduler.Event.encode(event);
        assert.deepEqual(Buffer.from(writer.finish()), Buffer.from(expected));
      }
    }
  });
}
