/**
 * The smallest framework: waits for an offer, launches one command on it, and follows it to its end.
 *
 *   node examples/src/hello-scheduler.ts --master=127.0.0.1:5050
 *
 * @module
 */
import { userInfo } from "node:os";
import { commandTask, isTerminal, SchedulerClient, takeResources } from "@meseta/sdk";
import { masterOption } from "./options.ts";

const NEEDS = { cpus: 0.1, mem: 32 };

await using client = new SchedulerClient({
  master: masterOption(),
  framework: {
    user: userInfo().username,
    name: "hello",
    roles: ["*"],
    capabilities: [{ type: "MULTI_ROLE" }, { type: "PARTITION_AWARE" }],
  },
});

let launched = false;
for await (const event of client.events()) {
  switch (event.type) {
    case "SUBSCRIBED":
      console.log(`subscribed as ${client.frameworkId}`);
      break;
    case "OFFERS":
      for (const offer of event.offers.offers ?? []) {
        const resources = launched ? undefined : takeResources(offer.resources, NEEDS);
        if (resources === undefined) {
          await client.decline([offer]);
          continue;
        }
        const command = 'echo "hello from $(hostname)"';
        await client.launch(offer, [commandTask({ id: "hello", agentId: offer.agent_id.value, resources, command })]);
        launched = true;
        console.log(`launched on ${offer.hostname}`);
      }
      break;
    case "UPDATE": {
      const { status } = event.update;
      console.log(`${status.task_id.value}: ${status.state} ${status.message ?? ""}`);
      if (!isTerminal(status.state)) break;
      if (status.state !== "TASK_FINISHED") process.exitCode = 1;
      await client.acknowledge(status);
      await client.teardown(); // ends the loop
      break;
    }
    case "DISCONNECTED":
      console.error(event.reason.message);
  }
}
