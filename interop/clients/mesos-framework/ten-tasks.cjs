// Ten tasks to TASK_FINISHED with the npm package mesos-framework, then TEARDOWN. One JSON line for everything that is seen.
// Usage: node ten-tasks.cjs HOST PORT, in a directory where it may write ./logs.
"use strict";
const { Mesos, Scheduler } = require("mesos-framework");

const mesos = Mesos.getMesos();
const [host, port] = process.argv.slice(2);
const finished = new Set();
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const scheduler = new Scheduler({
  masterUrl: host,
  port,
  masterConnectionTimeout: 30,
  frameworkName: "ten-tasks",
  logging: { level: "error" },
  tasks: {
    short: {
      priority: 1,
      instances: 10,
      commandInfo: new mesos.CommandInfo(null, null, true, "exit 0", null, null),
      resources: { cpus: 0.1, mem: 32, ports: 1, disk: 0 },
    },
  },
});

scheduler.on("ready", () => scheduler.subscribe());
scheduler.on("subscribed", ({ frameworkId, mesosStreamId }) => tell({ type: "subscribed", frameworkId, mesosStreamId }));
scheduler.on("heartbeat", () => tell({ type: "heartbeat" }));
scheduler.on("error", ({ message }) => {
  if (finished.size === 10) return; // the master ends the stream of a framework that is torn down, often before its 202 is read
  tell({ type: "error", message });
  process.exit(1);
});
scheduler.on("sent_teardown", () => {
  tell({ type: "teardown" });
  process.exit(0);
});
scheduler.on("update", ({ status }) => {
  const task = status.task_id.value;
  tell({ type: "update", task, state: status.state });
  if (status.state !== "TASK_FINISHED" || finished.has(task)) return;
  finished.add(task);
  if (finished.size === 10) scheduler.teardown();
});
