/**
 * A framework with an executor of its own: asks custom-executor.ts which numbers are prime, and sends it a message.
 *
 *   node examples/src/custom-executor-scheduler.ts --master=127.0.0.1:5050
 *
 * @module
 */
import { userInfo } from "node:os";
import { commandInfo, executorTask, isTerminal, nodeCommand, SchedulerClient, takeResources } from "@meseta/sdk";
import { masterOption } from "./options.ts";

const NUMBERS = [999_983, 1_000_001, 1_000_003, 1_000_000_007, 1_000_000_011];
const GREETING = "are you there?";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

await using client = new SchedulerClient({
  master: masterOption(),
  framework: {
    user: userInfo().username,
    name: "primes",
    roles: ["*"],
    capabilities: [{ type: "MULTI_ROLE" }, { type: "PARTITION_AWARE" }],
  },
});

const EXECUTOR_ID = "primes";
const answers = new Map<string, string>();
let launched = false;
let echoed = false;
for await (const event of client.events()) {
  if (event.type === "OFFERS") {
    for (const offer of event.offers.offers ?? []) {
      // All tasks go to one executor, so they are launched on one offer: room for it, and for each of them.
      const executorPart = launched ? undefined : takeResources(offer.resources, { cpus: 0.1, mem: 64 });
      const taskPart = takeResources(offer.resources, { cpus: 0.05, mem: 16 });
      const all = takeResources(offer.resources, { cpus: 0.1 + 0.05 * NUMBERS.length, mem: 64 + 16 * NUMBERS.length });
      if (executorPart === undefined || taskPart === undefined || all === undefined) {
        await client.decline([offer]);
        continue;
      }
      launched = true;
      const executor = {
        type: "CUSTOM" as const,
        executor_id: { value: EXECUTOR_ID },
        framework_id: { value: client.frameworkId ?? "" },
        command: commandInfo(nodeCommand(`${import.meta.dirname}/custom-executor.ts`)),
        resources: executorPart.toWire(),
      };
      const agentId = offer.agent_id.value;
      const tasks = NUMBERS.map((number) =>
        executorTask({ id: `${number}`, agentId, resources: taskPart, executor, data: encoder.encode(`${number}`) }),
      );
      await client.launch(offer, tasks);
    }
  } else if (event.type === "UPDATE") {
    const { status } = event.update;
    if (!isTerminal(status.state)) continue;
    const answer = status.data === undefined ? (status.message ?? status.state) : decoder.decode(status.data);
    console.log(`${status.task_id.value}: ${answer === "prime" ? "is prime" : `is divisible by ${answer}`}`);
    answers.set(status.task_id.value, status.state === "TASK_FINISHED" ? answer : "failed");
    await client.acknowledge(status);
    if (answers.size === NUMBERS.length && status.agent_id !== undefined) {
      await client.message(status.agent_id.value, EXECUTOR_ID, encoder.encode(GREETING));
    }
  } else if (event.type === "MESSAGE") {
    echoed = decoder.decode(event.message.data) === GREETING;
    console.log(`the executor ${echoed ? "is there" : "is confused"}`);
    await client.teardown();
  } else if (event.type === "DISCONNECTED") {
    console.error(event.reason.message);
  }
}

const expected = ["prime", "101", "prime", "prime"];
const right = expected.every((answer, at) => answers.get(`${NUMBERS[at]}`) === answer);
process.exitCode = right && echoed ? 0 : 1;
