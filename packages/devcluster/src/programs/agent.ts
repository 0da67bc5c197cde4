/** An agent as a process: options as JSON in the first argument; prints one JSON line when it serves. */
import { type AgentOptions, startAgent } from "@meseta/agent";
import { aborted, createLog, untilSignal } from "@meseta/runtime";
import type { ProgramOptions } from "../node-process.ts";

const { logFile, ...options } = JSON.parse(process.argv[2] ?? "{}") as ProgramOptions<AgentOptions>;
await untilSignal(async (signal) => {
  await using agent = await startAgent({ ...options, log: createLog({ name: "agent", file: logFile }) });
  console.log(JSON.stringify(agent.address));
  await Promise.race([agent.finished, aborted(signal)]);
});
