/**
 * An executor on the full client: for each task it tells whether the number it was given is prime. Agents start it; see
 * custom-executor-scheduler.ts, which also sends it a message.
 * @module
 */
import { ExecutorClient, readExecutorEnvironment } from "@meseta/sdk";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

await using client = new ExecutorClient({ environment: readExecutorEnvironment(process.env) });

for await (const event of client.events()) {
  switch (event.type) {
    case "SUBSCRIBED":
      console.log(`subscribed with the agent on ${event.subscribed.agent_info.hostname}`);
      break;
    case "LAUNCH": {
      const { task_id, data } = event.launch.task;
      client.update({ task_id, state: "TASK_RUNNING" });
      const number = Number(decoder.decode(data));
      const factor = leastFactor(number);
      console.log(`${number}: ${factor}`);
      client.update({
        task_id,
        state: "TASK_FINISHED",
        data: encoder.encode(factor === number ? "prime" : `${factor}`),
      });
      break;
    }
    case "MESSAGE":
      // Sent back as it came: framework messages are bytes that the cluster does not look into.
      await client.message(event.message.data);
      break;
    case "KILL":
      client.update({ task_id: event.kill.task_id, state: "TASK_KILLED" });
      break;
    case "SHUTDOWN":
      await client.flushed();
      await client[Symbol.asyncDispose](); // ends the loop
  }
}

function leastFactor(number: number): number {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return factor;
  return number;
}
