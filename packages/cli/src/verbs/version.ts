import type { Verb } from "../verb.ts";
import { VERSION } from "../version.ts";

type Options = { json?: boolean; master?: string };

/** `meseta version`: ours, and with `--master` the cluster's. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    command
      .option("--json", "one JSON document for programs")
      .option("--master <host:port>", "ask this master for its version, too")
      .action(async (options: Options) => {
        const versions: Record<string, string> = { meseta: VERSION, node: process.versions.node };
        if (options.master !== undefined) {
          const { MasterApi, masterAddress } = await import("../master-api.ts"); // not for nothing: it knows every message
          const info = await new MasterApi(await masterAddress(options.master, io), io).version();
          versions["master"] = info?.version ?? "unknown";
        }
        if (options.json === true) io.out(`${JSON.stringify(versions, undefined, 2)}\n`);
        else for (const [name, version] of Object.entries(versions)) io.out(`${name} ${version}\n`);
      });
  },
};
