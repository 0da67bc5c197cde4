/** An agent as a process of its own, for tests that kill it: options as JSON in the first argument. */
import { startAgent } from "../agent.ts";
import type { AgentOptions } from "../options.ts";

const agent = await startAgent(JSON.parse(process.argv[2]!) as AgentOptions);
process.stdout.write(`${JSON.stringify(agent.address)}\n`);
process.on("SIGTERM", () => void agent[Symbol.asyncDispose]());
process.on("SIGUSR1", () => void agent.shutdown());
