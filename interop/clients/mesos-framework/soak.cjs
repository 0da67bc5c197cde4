// A framework on the npm package mesos-framework that keeps tasks going for as long as it is let. Usage: node soak.cjs HOST:PORT,
// which leads to whichever master leads, in a directory where it may write ./logs. The lines it reads and prints are described in
// packages/devcluster/src/soak/foreign.ts. When a request fails it ends, and is started again with what it knew.
"use strict";
const { createInterface } = require("node:readline");
const { Mesos, Scheduler } = require("mesos-framework");

const mesos = Mesos.getMesos();
const [host, port] = process.argv[2].split(":");
const TERMINAL = new Set(["TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_LOST", "TASK_ERROR"]);
const RECONCILE_EVERY_MS = 5_000;
const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const input = createInterface({ input: process.stdin });
input.once("line", (text) => {
  const known = JSON.parse(text);
  let isResting = false;
  input.on("line", () => (isResting = true));
  input.on("close", () => process.exit(0));
  run(known, () => isResting);
});

function run(known, isResting) {
  const open = new Map(known.open.map((id) => [id, "unknown"])); // task → its agent
  const scheduler = new Scheduler({
    masterUrl: host,
    port,
    masterConnectionTimeout: 30,
    frameworkName: known.name,
    frameworkFailoverTimeout: 3600,
    logging: { level: "error" },
    handlers: {
      OFFERS: ({ offers }) => offers.forEach((offer) => answer(offer)),
      UPDATE: (update) => {
        const { status } = update;
        const task = status.task_id.value;
        const uuid = status.uuid === undefined ? "" : Buffer.from(status.uuid, "base64").toString("hex");
        tell({ type: "update", task, state: status.state, reason: status.reason, uuid });
        if (TERMINAL.has(status.state)) open.delete(task);
        scheduler.acknowledge(update);
      },
    },
  });
  if (known.frameworkId !== undefined) scheduler.frameworkId = known.frameworkId;
  scheduler.on("ready", () => scheduler.subscribe());
  scheduler.on("subscribed", ({ frameworkId }) => tell({ type: "subscribed", message: frameworkId }));
  scheduler.on("error", (error) => {
    const message = typeof error === "string" ? error : error.message;
    tell({ type: "error", message });
    if (/problem with the request|Error registering/.test(message)) process.exit(1);
  });
  setInterval(() => {
    if (scheduler.mesosStreamId) for (const [task, agent] of open) scheduler.reconcile(task, agent);
  }, RECONCILE_EVERY_MS);

  function answer(offer) {
    const filters = new mesos.Filters(0.2);
    let room = roomOf(offer);
    const tasks = [];
    for (; room > 0 && !isResting() && open.size < known.outstanding; room--) {
      const id = `${known.name}.${known.next++}`;
      open.set(id, offer.agent_id.value);
      tell({ type: "launch", task: id });
      tasks.push(taskInfo(id, offer.agent_id, `${known.directory}/${id}`));
    }
    if (tasks.length === 0) return scheduler.decline([offer.id], filters);
    const launch = new mesos.Offer.Operation.Launch(tasks);
    scheduler.accept([offer.id], new mesos.Offer.Operation(mesos.Offer.Operation.Type.LAUNCH, launch), filters);
  }
}

function taskInfo(id, agentId, path) {
  const scalar = (name, value) => ({ name, type: "SCALAR", scalar: { value } });
  return {
    name: id,
    task_id: { value: id },
    agent_id: agentId,
    command: { shell: true, value: `echo begun >> '${path}'; sleep 0.5; echo ended >> '${path}'` },
    resources: [scalar("cpus", 0.1), scalar("mem", 32)],
  };
}

function roomOf({ resources }) {
  const sum = (wanted) =>
    resources.filter(({ name }) => name === wanted).reduce((total, { scalar }) => total + scalar.value, 0);
  return Math.floor(Math.min(sum("cpus") / 0.1, sum("mem") / 32));
}
