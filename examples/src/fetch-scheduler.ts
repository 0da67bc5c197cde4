/**
 * A framework whose tasks bring their tool along: a web server of its own hands it out, the agent fetches it once, checks that it is
 * what it should be, and gives it to every task.
 *
 *   node examples/src/fetch-scheduler.ts --master=127.0.0.1:5050 [--credential=FILE]
 *
 * @module
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { commandTask, isTerminal, takeResources } from "@meseta/sdk";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { clientOf } from "./options.ts";

const TASKS = ["one", "two", "three"];
const TOOL = '#!/bin/sh\necho "made by $1" > result && grep -q "$1" result\n';
const checksum = createHash("sha256").update(TOOL).digest("hex");

let downloads = 0;
const server = createServer((_request, response) => {
  downloads++;
  response.writeHead(200, { "Content-Length": Buffer.byteLength(TOOL) }).end(TOOL);
}).listen(0, "127.0.0.1");
await once(server, "listening");
const tool: v1.CommandInfo_URI = {
  value: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tool.sh#sha256=${checksum}`,
  executable: true,
  cache: true,
  output_file: "bin/tool",
};

await using client = clientOf("fetch");

const waiting = [...TASKS];
let ended = 0;

for await (const event of client.events()) {
  switch (event.type) {
    case "OFFERS":
      for (const offer of event.offers.offers ?? []) {
        const tasks = tasksOn(offer);
        if (tasks.length === 0) await client.decline([offer], { refuseSeconds: 5 });
        else await client.launch(offer, tasks);
      }
      break;
    case "UPDATE": {
      const { status } = event.update;
      console.log(`${status.task_id.value}: ${status.state} ${status.message ?? ""}`);
      if (!isTerminal(status.state)) break;
      if (status.state !== "TASK_FINISHED") process.exitCode = 1;
      if (++ended < TASKS.length) break;
      console.log(
        `${ended} tasks had the tool, and it was downloaded ${downloads === 1 ? "once" : `${downloads} times`}`,
      );
      server.close();
      await client.teardown(); // ends the loop
    }
  }
}

/** As many of the tasks that wait as there is room for. */
function tasksOn({ resources, agent_id: agent }: v1.Offer): v1.TaskInfo[] {
  let left = Resources.fromWire(resources);
  const tasks: v1.TaskInfo[] = [];
  for (let id = waiting[0]; id !== undefined; id = waiting[0]) {
    const taken = takeResources(left, { cpus: 0.1, mem: 32 });
    if (taken === undefined) break;
    left = left.minus(taken);
    waiting.shift();
    const task = commandTask({ id, agentId: agent.value, resources: taken, command: `bin/tool ${id}` });
    tasks.push({ ...task, command: { ...task.command, uris: [tool] } });
  }
  return tasks;
}
