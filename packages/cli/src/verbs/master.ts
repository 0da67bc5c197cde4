import { loadPolicies, MASTER_FLAGS, masterOptionsFromFlags, startMaster } from "@meseta/master";
import { aborted } from "@meseta/runtime";
import { daemonFlags, serving, warnIfOpen } from "../daemon.ts";
import { CliError, EXIT } from "../errors.ts";
import type { Verb } from "../verb.ts";

/** `meseta master`: one master, until SIGINT or SIGTERM. */
export const verb: Verb = {
  kind: "daemon",
  async run(args, io) {
    const flags = await daemonFlags("master", "runs a master", MASTER_FLAGS, args, io);
    if (flags === undefined) return EXIT.done;
    return serving("master", async () => {
      const options = masterOptionsFromFlags(flags.values, flags.log, await loadPolicies(flags.values));
      await using master = await startMaster(options);
      const { agents, frameworks, httpFrameworks, httpReadwrite } = options.authentication ?? {};
      if (!agents || !frameworks || !httpFrameworks || !httpReadwrite) {
        warnIfOpen("master", options.ip ?? "127.0.0.1", io);
      }
      io.err(`Master at http://${master.address.ip}:${master.address.port}\n`);
      const ended = await Promise.race([master.finished, aborted(io.signal)]);
      if (ended?.problem !== undefined) throw new CliError(EXIT.failed, `The master ended: ${ended.problem}`);
    });
  },
};
