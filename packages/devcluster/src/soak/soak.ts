/**
 * Three masters on a real store, agents and frameworks that never stop launching, and something that kills, freezes, cuts off and
 * restarts whatever it meets. In the end every task that ran must have been told of as finished, once, and none may have run twice.
 * @module
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@meseta/base/testing";
import { EtcdServer, ZooKeeperServer } from "@meseta/runtime/testing";
import { DevAgent } from "../dev-cluster.ts";
import { DevMasters } from "../dev-masters.ts";
import { type Host, TestNetwork } from "../test-network.ts";
import { type CrewMember, SdkMember, unsettled } from "./crew.ts";
import { Faults, hostOf } from "./faults.ts";
import { ForeignMember, type ForeignOptions } from "./foreign.ts";
import { Relay } from "./relay.ts";
import { report, type SoakReport } from "./report.ts";

export interface SoakOptions {
  readonly store: "etcd" | "zookeeper";
  readonly seconds: number;
  readonly seed: number;
  /** Every process on a host of its own, and cables that are pulled. This program must be inside a network of its own. */
  readonly cuts?: boolean;
  /** Frameworks of other people's making, beside ours. */
  readonly clients?: (place: ClientPlace) => readonly Pick<ForeignOptions, "name" | "command" | "checkpoints">[];
  readonly onEvent?: (text: string) => void;
}

/** What a client needs to know. */
export interface ClientPlace {
  /** `zk://…` or `etcd://…`. */
  readonly election: string;
  /** `ip:port` that leads to the leader. */
  readonly relay: string;
  /** Where it is to be found itself. */
  readonly ip: string;
}

const SESSION_TIMEOUT_MS = 2_000;
const MASTERS = 3;
const AGENTS = 3;
const FRAMEWORKS = 3;
/** Agents are given up after five pings of this. */
const PING_TIMEOUT_MS = 1_000;
const PINGS = 5;
/** How long everything may take to settle once nothing is disturbed any more. */
const SETTLE_MS = 90_000;
const LOOPBACK = "127.0.0.1";

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-soak-"));
  const ran = join(directory, "ran");
  await mkdir(ran, { mode: 0o777 });
  const network = options.cuts === true ? new TestNetwork(hostNames()) : undefined;
  const at = (name: string): Host | undefined => network?.host(name);
  try {
    await using server = await (options.store === "etcd" ? EtcdServer : ZooKeeperServer).run({
      host: at(hostOf.store),
    });
    const election = `${options.store === "etcd" ? "etcd" : "zk"}://${server.address}/mesos`;
    await using masters = await DevMasters.start({
      count: MASTERS,
      address: election,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      directory,
      master: { config: { agentPingTimeoutMs: PING_TIMEOUT_MS, agentPingsMax: PINGS } },
      ...(network !== undefined && { hosts: range(MASTERS).map((index) => network.host(hostOf.master(index))) }),
    });
    await using stack = new AsyncDisposableStack();
    const resources = { resources: "cpus:4;mem:2048", switchUser: false };
    const agents = range(AGENTS).map((index) =>
      stack.use(new DevAgent(hostOf.agent(index), directory, election, resources, at(hostOf.agent(index)))),
    );
    await Promise.all(agents.map((agent) => agent.start()));
    const ownIp = network?.ip ?? LOOPBACK;
    const relay = stack.use(await Relay.start(ownIp, async () => (await masters.leader()).address));
    const ours = range(FRAMEWORKS).map((index) => stack.use(new SdkMember(index, election, ran)));
    const place = { election, relay: relay.address, ip: at(hostOf.frameworks)?.ip ?? LOOPBACK };
    const foreign = (options.clients?.(place) ?? []).map(({ command, ...client }) => {
      const [first, ...rest] = [...(at(hostOf.frameworks)?.within ?? []), ...command];
      const logFile = join(directory, `${client.name}.log`);
      return stack.use(
        new ForeignMember({ ...client, command: [first!, ...rest], directory: ran, workDirectory: directory, logFile }),
      );
    });
    const crew = [...ours, ...foreign];
    const faults = new Faults(
      {
        server,
        masters,
        masterCount: MASTERS,
        agents,
        foreign,
        sessionTimeoutMs: SESSION_TIMEOUT_MS,
        agentTimeoutMs: PING_TIMEOUT_MS * PINGS,
        network,
        random: seededRandom(options.seed),
      },
      options.onEvent,
    );
    const untilMs = performance.now() + options.seconds * 1000;
    const working = crew.map((member) => member.work(untilMs));
    await faults.run(untilMs);
    await Promise.all(working);
    options.onEvent?.("at rest");
    await settle(crew);
    return await report(ran, crew, {
      faults: faults.counts,
      masterRestarts: masters.restarts,
      frameworkRestarts: foreign.reduce((sum, { restarts }) => sum + restarts, 0),
    });
  } finally {
    if (process.env["MESETA_KEEP"] === undefined) await rm(directory, { recursive: true, force: true });
    else options.onEvent?.(`kept ${directory}`);
  }
}

function hostNames(): string[] {
  return [...range(MASTERS).map(hostOf.master), ...range(AGENTS).map(hostOf.agent), hostOf.store, hostOf.frameworks];
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

async function settle(crew: readonly CrewMember[]): Promise<void> {
  const untilMs = performance.now() + SETTLE_MS;
  while (performance.now() < untilMs && crew.some((member) => unsettled(member).length > 0)) await sleep(100);
}
