import { Resources } from "@meseta/resources";
import type { master } from "@meseta/protocol";
import { showListing } from "../listing.ts";
import { MasterApi, masterAddress } from "../master-api.ts";
import { shortId } from "../short-ids.ts";
import { type AskOptions, type Verb, withAskOptions } from "../verb.ts";

interface AgentRow {
  readonly id: string;
  readonly hostname: string;
  readonly address: string;
  readonly active: boolean;
  readonly version: string;
  readonly total: string; // as the --resources flag writes it
  readonly used: string; // in use or offered
  readonly cpus: readonly [used: number, total: number];
  readonly mem: readonly [used: number, total: number];
}

/** `meseta agents`: the machines of the cluster, and how much of them is in use. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    withAskOptions(command, { watch: true }).action(async (options: AskOptions) => {
      const api = new MasterApi(await masterAddress(options.master, io), io);
      await showListing<AgentRow>(
        {
          key: "agents",
          load: async () => (await api.agents()).map(rowOf),
          idOf: (row) => row.id,
          empty: "No agents are registered.",
          columns: [
            { title: "AGENT", value: (row) => shortId(row.id), wide: (row) => row.id },
            { title: "HOST", value: (row) => row.hostname },
            { title: "ADDRESS", value: (row) => row.address },
            { title: "STATE", value: (row) => (row.active ? "active" : "inactive") },
            { title: "CPUS", value: (row) => row.cpus.join("/"), alignRight: true },
            { title: "MEM", value: (row) => row.mem.join("/"), alignRight: true },
            { title: "USED", value: (row) => row.used },
            { title: "TOTAL", wide: (row) => row.total },
            { title: "VERSION", wide: (row) => row.version },
          ],
        },
        options,
        io,
      );
    });
  },
};

function rowOf(agent: master.Response_GetAgents_Agent): AgentRow {
  const total = Resources.fromWire(agent.total_resources ?? agent.agent_info.resources);
  const used = Resources.fromWire([...(agent.allocated_resources ?? []), ...(agent.offered_resources ?? [])]);
  return {
    id: agent.agent_info.id?.value ?? "",
    hostname: agent.agent_info.hostname,
    address: agent.pid?.slice(agent.pid.lastIndexOf("@") + 1) ?? "",
    active: agent.active,
    version: agent.version,
    total: total.toString(),
    used: used.unallocate().toString(),
    cpus: [used.scalar("cpus"), total.scalar("cpus")],
    mem: [used.scalar("mem"), total.scalar("mem")],
  };
}
