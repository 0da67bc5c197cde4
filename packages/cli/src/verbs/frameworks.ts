import type { master } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { showListing } from "../listing.ts";
import { MasterApi, masterAddress } from "../master-api.ts";
import { shortId } from "../short-ids.ts";
import { type AskOptions, type Verb, withAskOptions } from "../verb.ts";

interface FrameworkRow {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly roles: readonly string[];
  readonly state: "active" | "inactive" | "disconnected" | "recovered" | "completed";
  readonly used: string; // as the --resources flag writes it
  readonly cpus: number;
  readonly mem: number;
}

type Options = AskOptions & { all?: boolean };

/** `meseta frameworks`: who runs things here. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    withAskOptions(command, { watch: true })
      .option("-a, --all", "completed ones, too")
      .action(async (options: Options) => {
        const api = new MasterApi(await masterAddress(options.master, io), io);
        await showListing<FrameworkRow>(
          {
            key: "frameworks",
            load: async () => {
              const { frameworks = [], completed_frameworks: completed = [] } = await api.frameworks();
              return [
                ...frameworks.map((one) => rowOf(one, false)),
                ...(options.all === true ? completed.map((one) => rowOf(one, true)) : []),
              ];
            },
            idOf: (row) => row.id,
            empty: "No frameworks are registered.",
            columns: [
              { title: "FRAMEWORK", value: (row) => shortId(row.id), wide: (row) => row.id },
              { title: "NAME", value: (row) => row.name },
              { title: "USER", value: (row) => row.user },
              { title: "ROLES", value: (row) => row.roles.join(",") },
              { title: "STATE", value: (row) => row.state },
              { title: "CPUS", value: (row) => String(row.cpus), alignRight: true },
              { title: "MEM", value: (row) => String(row.mem), alignRight: true },
              { title: "USED", wide: (row) => row.used },
            ],
          },
          options,
          io,
        );
      });
  },
};

function rowOf(framework: master.Response_GetFrameworks_Framework, isCompleted: boolean): FrameworkRow {
  const { framework_info: info } = framework;
  const used = Resources.fromWire(framework.allocated_resources).unallocate();
  return {
    id: info.id?.value ?? "",
    name: info.name,
    user: info.user,
    roles: info.roles !== undefined && info.roles.length > 0 ? info.roles : [info.role ?? "*"],
    state: isCompleted ? "completed" : stateOf(framework),
    used: used.toString(),
    cpus: used.scalar("cpus"),
    mem: used.scalar("mem"),
  };
}

function stateOf({ active, connected, recovered }: master.Response_GetFrameworks_Framework): FrameworkRow["state"] {
  if (recovered) return "recovered";
  if (!connected) return "disconnected";
  return active ? "active" : "inactive";
}
