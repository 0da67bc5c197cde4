/**
 * A framework that runs a task with a terminal, reads what it shows, and types at it.
 *
 *   node examples/src/terminal-scheduler.ts --master=127.0.0.1:5050 [--credential=FILE]
 *
 * @module
 */
import { request } from "node:http";
import { agent as api, encodeRecord, RecordReader, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { commandTask, isTerminal, launchOperation, takeResources } from "@meseta/sdk";
import { clientOf } from "./options.ts";

await using client = clientOf("terminal");

/** It waits for a key first: what is written before somebody is attached is not repeated. */
const COMMAND = 'read -r key; printf "your name? "; read -r name; echo "hello, $name"';
let agentUrl = "";
let launched = false;

for await (const event of client.events()) {
  switch (event.type) {
    case "OFFERS":
      for (const offer of event.offers.offers ?? []) {
        const taken = launched ? undefined : takeResources(Resources.fromWire(offer.resources), { cpus: 0.1, mem: 32 });
        if (taken === undefined) {
          await client.decline([offer], { refuseSeconds: 5 });
          continue;
        }
        launched = true;
        const { ip, hostname, port } = offer.url?.address ?? { hostname: offer.hostname, port: 5051 };
        agentUrl = `http://${ip ?? hostname ?? offer.hostname}:${port}/api/v1`;
        const task = commandTask({ id: "asked", agentId: offer.agent_id.value, resources: taken, command: COMMAND });
        const container: v1.ContainerInfo = { type: "MESOS", tty_info: { window_size: { rows: 24, columns: 80 } } };
        await client.accept([offer], [launchOperation([{ ...task, container }])]);
      }
      break;
    case "UPDATE": {
      const { status } = event.update;
      if (status.state === "TASK_RUNNING") await converse(status.container_status!.container_id!);
      console.log(`${status.task_id.value}: ${status.state} ${status.message ?? ""}`);
      if (!isTerminal(status.state)) break;
      if (status.state !== "TASK_FINISHED") process.exitCode = 1;
      await client.teardown(); // ends the loop
    }
  }
}

/** Shows what the terminal shows, and answers when it is asked for a name; to the end of the task. */
async function converse(container_id: v1.ContainerID): Promise<void> {
  const screen = await fetch(agentUrl, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: api.Call.toJson({ type: "ATTACH_CONTAINER_OUTPUT", attach_container_output: { container_id } }),
  });
  const keyboard = request(agentUrl, {
    method: "POST",
    headers: { "Content-Type": "application/recordio", "Message-Content-Type": "application/json" },
  });
  const send = (attach_container_input: api.Call_AttachContainerInput) => {
    keyboard.write(encodeRecord(api.Call.toJson({ type: "ATTACH_CONTAINER_INPUT", attach_container_input })));
  };
  const type = (text: string) => {
    const data = { type: "STDIN", data: Buffer.from(text) } as const;
    send({ type: "PROCESS_IO", process_io: { type: "DATA", data } });
  };
  send({ type: "CONTAINER_ID", container_id });
  type("\n");
  const records = new RecordReader();
  for await (const chunk of screen.body!) {
    for (const record of records.push(chunk)) {
      const text = Buffer.from(api.ProcessIO.fromJson(record).data?.data ?? []).toString();
      process.stdout.write(text);
      if (text.includes("your name?")) type("framework\n");
    }
  }
  keyboard.end();
}
