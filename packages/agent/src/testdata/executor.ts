/**
 * A custom executor: runs nothing, but reports, obeys and remembers. With `protobuf` as its argument it speaks that.
 * It comes back after its agent was restarted, with whatever was not acknowledged.
 */
import { randomUUID } from "node:crypto";
import { executor as api, parseUuid, RecordReader, type v1 } from "@meseta/protocol";

const env = (name: string) => process.env[name]!;
const isJson = process.argv[2] !== "protobuf";
const type = isJson ? "application/json" : "application/x-protobuf";
const url = `http://${env("MESOS_AGENT_ENDPOINT")}/api/v1/executor`;
const ids = { executor_id: { value: env("MESOS_EXECUTOR_ID") }, framework_id: { value: env("MESOS_FRAMEWORK_ID") } };
const tasks = new Map<string, v1.TaskInfo>();
const unacknowledged = new Map<string, v1.TaskStatus>();

const encode = (call: api.Call) => (isJson ? api.Call.toJson(call) : Buffer.from(api.Call.encode(call)));
const token = process.env["MESOS_EXECUTOR_AUTHENTICATION_TOKEN"];
const headers = { "Content-Type": type, Accept: type, ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
const post = (call: api.Call) => fetch(url, { method: "POST", headers, body: encode(call) });

async function update(taskId: string, state: v1.TaskState): Promise<void> {
  const status: v1.TaskStatus = { task_id: { value: taskId }, state, source: "SOURCE_EXECUTOR", uuid: parseUuid(randomUUID())! };
  unacknowledged.set(Buffer.from(status.uuid!).toString("hex"), status);
  await post({ ...ids, type: "UPDATE", update: { status } }).catch(() => {}); // told again on the next SUBSCRIBE
}

async function handle(event: api.Event): Promise<void> {
  if (event.type === "LAUNCH") {
    const { task } = event.launch!;
    tasks.set(task.task_id.value, task);
    await update(task.task_id.value, "TASK_RUNNING");
    if (task.name === "quick") await update(task.task_id.value, "TASK_FINISHED");
    if (task.name === "crash") process.exit(3);
  } else if (event.type === "KILL") {
    await update(event.kill!.task_id.value, "TASK_KILLED");
  } else if (event.type === "ACKNOWLEDGED") {
    tasks.delete(event.acknowledged!.task_id.value);
    unacknowledged.delete(Buffer.from(event.acknowledged!.uuid).toString("hex"));
  } else if (event.type === "MESSAGE") {
    await post({ ...ids, type: "MESSAGE", message: { data: event.message!.data } });
  } else if (event.type === "SHUTDOWN") {
    process.exit(0);
  }
}

for (;;) {
  try {
    const updates = [...unacknowledged.values()].map((status) => ({ status }));
    const subscribe = { unacknowledged_tasks: [...tasks.values()], unacknowledged_updates: updates };
    const response = await post({ ...ids, type: "SUBSCRIBE", subscribe });
    const reader = new RecordReader();
    if (response.status === 200) {
      for await (const chunk of response.body!) {
        for (const record of reader.push(chunk)) await handle(isJson ? api.Event.fromJson(record) : api.Event.decode(record));
      }
    }
  } catch {
    if (env("MESOS_CHECKPOINT") !== "1") process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
