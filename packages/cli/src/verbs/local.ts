import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AGENT_FLAGS, agentOptionsFromFlags, agentResources, measureMachine, startAgent } from "@meseta/agent";
import { loadPolicies, MASTER_FLAGS, masterOptionsFromFlags, startMaster } from "@meseta/master";
import { Resources } from "@meseta/resources";
import { aborted } from "@meseta/runtime";
import { daemonFlags, serving, warnIfOpen } from "../daemon.ts";
import { CliError, EXIT } from "../errors.ts";
import type { FlagSpec } from "../flag-values.ts";
import { type MachineResources, shareOf } from "../local-cluster.ts";
import type { Verb } from "../verb.ts";

const AGENTS_MAX = 64;

const OWN_FLAGS: readonly FlagSpec[] = [
  { name: "agents", type: "int", default: "1", help: "how many agents, on the ports after the master's" },
  {
    name: "work_dir",
    type: "string",
    help: "directory of everything; a temporary one, removed at the end, unless given",
  },
];
const NOT_FOR_AGENTS = new Set([
  "ip",
  "port",
  "advertise_ip",
  "advertise_port",
  "ip_discovery_command",
  "agent_subsystems",
  "hostname",
  "master",
  "work_dir",
  "runtime_dir",
]);

/** The master's flags, and those of agents that mean the same for all of them. */
const FLAGS: readonly FlagSpec[] = [
  ...OWN_FLAGS,
  ...MASTER_FLAGS.filter((spec) => spec.name !== "work_dir"),
  ...AGENT_FLAGS.filter(({ name }) => !NOT_FOR_AGENTS.has(name) && !MASTER_FLAGS.some((one) => one.name === name)),
];

/** `meseta local`: a master and its agents in one process, until SIGINT or SIGTERM; what runs then is ended. */
export const verb: Verb = {
  kind: "daemon",
  async run(args, io) {
    const flags = await daemonFlags("local", "a whole cluster on this machine", FLAGS, args, io);
    if (flags === undefined) return EXIT.done;
    return serving("cluster", async () => {
      await using stack = new AsyncDisposableStack();
      const { values, log } = flags;
      const count = Number(values["agents"] ?? "1");
      if (!Number.isInteger(count) || count < 1 || count > AGENTS_MAX) {
        throw new CliError(EXIT.usage, `Cannot start ${values["agents"]} agents: expected 1 to ${AGENTS_MAX}`);
      }
      const workDir = values["work_dir"] ?? (await temporaryDirectory(stack));
      const masterFlags = { ...values, work_dir: join(workDir, "master") };
      const masterOptions = masterOptionsFromFlags(masterFlags, log, await loadPolicies(values));
      const ip = masterOptions.ip ?? "127.0.0.1";
      warnIfOpen("cluster", ip, io);
      const master = stack.use(await startMaster(masterOptions));
      io.err(`Master at http://${master.address.ip}:${master.address.port}\n`);

      const machine = machineResources();
      // Who may come in to the master may come in to its agents.
      const httpCredentials = values["http_credentials"] ?? values["credentials"];
      for (let at = 0; at < count; at++) {
        const resources = shareOf(machine, { at, count, given: values["resources"] });
        const own = {
          ip,
          port: String(masterOptions.port === 0 ? 0 : master.address.port + 1 + at),
          master: `${master.address.ip}:${master.address.port}`,
          work_dir: join(workDir, `agent-${at + 1}`),
          resources,
          ...(httpCredentials !== undefined && { http_credentials: httpCredentials }),
          // Nor may two agents have one cache.
          ...(values["fetcher_cache_dir"] !== undefined && {
            fetcher_cache_dir: join(values["fetcher_cache_dir"], `agent-${at + 1}`),
          }),
          // What is in a cgroup that an agent does not know it destroys.
          cgroups_root: `${values["cgroups_root"] ?? "mesos"}-${master.address.port}-${at + 1}`,
          ...(values["docker_store_dir"] !== undefined && {
            docker_store_dir: join(values["docker_store_dir"], `agent-${at + 1}`),
          }),
        };
        const agent = await startAgent(agentOptionsFromFlags({ ...values, ...own }, log));
        stack.use(agent);
        // Runs before the agent is disposed of: nothing of a local cluster is to outlive it.
        stack.defer(() => agent.shutdown());
        io.err(`Agent ${at + 1} at http://${agent.address.ip}:${agent.address.port} with ${resources}\n`);
      }
      io.err(
        `Ready. Stop it with Ctrl-C. Try: meseta run --master=${master.address.ip}:${master.address.port} --follow -- uname -a\n`,
      );
      await aborted(io.signal);
      io.err("Stopping…\n");
    });
  },
};

async function temporaryDirectory(stack: AsyncDisposableStack): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-"));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function machineResources(): MachineResources {
  const all = Resources.fromWire(agentResources(undefined, measureMachine(tmpdir())));
  return {
    cpus: all.scalar("cpus"),
    mem: all.scalar("mem"),
    disk: all.scalar("disk"),
    ports: { begin: 31_000, end: 32_000 },
  };
}
