/** An agent as a process of its own, for tests that kill it: options as JSON in the first argument; `tell` has it log. */
import { createLog, silentLog } from "@meseta/runtime";
import { startAgent } from "../agent.ts";
import type { AgentOptions } from "../options.ts";

const [, , options = "{}", mode] = process.argv;
const log = mode === "tell" ? createLog({ name: "agent", level: "warn" }) : silentLog;
const agent = await startAgent({ ...(JSON.parse(options) as AgentOptions), log });
process.stdout.write(`${JSON.stringify(agent.address)}\n`);
process.on("SIGTERM", () => void agent[Symbol.asyncDispose]());
process.on("SIGUSR1", () => void agent.shutdown());
