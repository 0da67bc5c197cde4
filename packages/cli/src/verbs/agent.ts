import { AGENT_FLAGS, agentOptionsFromFlags, startAgent } from "@meseta/agent";
import { aborted } from "@meseta/runtime";
import { daemonFlags, serving, warnIfOpen } from "../daemon.ts";
import { CliError, EXIT } from "../errors.ts";
import type { Verb } from "../verb.ts";

/** `meseta agent`: one agent, until SIGINT, SIGTERM, or its master ends it. Its tasks outlive it and are found again.
 * SIGUSR1 ends the tasks too, and unregisters. */
export const verb: Verb = {
  kind: "daemon",
  async run(args, io) {
    const flags = await daemonFlags("agent", "runs an agent", AGENT_FLAGS, args, io);
    if (flags === undefined) return EXIT.done;
    return serving("agent", async () => {
      const { logFile, values, log } = flags;
      const options = { ...(logFile !== undefined && { logFile }), ...agentOptionsFromFlags(values, log) };
      const { ip = "127.0.0.1", access } = options;
      const isAsking = access?.httpReadonly === true && access.httpReadwrite;
      warnIfOpen("agent", ip, io, isAsking ? "executors and masters" : "anybody");
      await using agent = await startAgent(options);
      io.err(`Agent at http://${agent.address.ip}:${agent.address.port}, work directory ${agent.workDir}\n`);
      const onUserSignal = () => void agent.shutdown(); // `finished` tells when it is done, and how
      process.on("SIGUSR1", onUserSignal);
      const ended = await Promise.race([agent.finished, aborted(io.signal)]);
      process.off("SIGUSR1", onUserSignal);
      if (ended?.problem !== undefined) throw new CliError(EXIT.failed, `The agent ended: ${ended.problem}`);
    });
  },
};
