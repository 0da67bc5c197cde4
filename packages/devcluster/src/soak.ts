/**
 * Three masters on a real store, agents and frameworks that never stop launching, and something that kills, freezes and restarts
 * whatever it meets. In the end every task that ran must have been told of as finished, once, and none may have run twice.
 * @module
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "@meseta/base";
import { seededRandom } from "@meseta/base/testing";
import { isTerminal, type v1 } from "@meseta/protocol";
import { EtcdServer, type TestServer, ZooKeeperServer } from "@meseta/runtime/testing";
import { DevAgent } from "./dev-cluster.ts";
import { DevMasters } from "./dev-masters.ts";
import { TestScheduler } from "./testing.ts";

export interface SoakOptions {
  readonly store: "etcd" | "zookeeper";
  readonly seconds: number;
  readonly seed: number;
  readonly onEvent?: (text: string) => void;
}

export interface SoakReport {
  readonly launched: number;
  readonly finished: number;
  /** Launches that never reached an agent, and were told of as lost. */
  readonly neverStarted: number;
  /** Ended by an agent that was killed while it started them, and told of as lost. */
  readonly cutShort: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly masterRestarts: number;
  /** What must be empty: tasks that came to their end and were not told of as finished, or ran or finished twice. */
  readonly problems: readonly string[];
}

const SESSION_TIMEOUT_MS = 2_000;
const MASTERS = 3;
const AGENTS = 3;
const FRAMEWORKS = 3;
const OUTSTANDING = 10;
/** How long everything may take to settle once nothing is disturbed any more. */
const SETTLE_MS = 60_000;

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-soak-"));
  await mkdir(join(directory, "ran"));
  try {
    await using server = await (options.store === "etcd" ? EtcdServer.run() : ZooKeeperServer.run());
    const address = `${options.store === "etcd" ? "etcd" : "zk"}://${server.address}/mesos`;
    await using masters = await DevMasters.start({
      count: MASTERS,
      address,
      sessionTimeoutMs: SESSION_TIMEOUT_MS,
      directory,
    });
    await using stack = new AsyncDisposableStack();
    const agents = Array.from({ length: AGENTS }, (_, at) =>
      stack.use(
        new DevAgent(`agent-${at + 1}`, directory, address, { resources: "cpus:4;mem:2048", switchUser: false }),
      ),
    );
    await Promise.all(agents.map((agent) => agent.start()));
    const crew = Array.from({ length: FRAMEWORKS }, (_, at) =>
      stack.use(new Worker(address, at, join(directory, "ran"))),
    );
    const faults = new Faults({ server, masters, agents, random: seededRandom(options.seed) }, options.onEvent);
    const untilMs = performance.now() + options.seconds * 1000;
    const working = crew.map((worker) => worker.work(untilMs));
    await faults.run(untilMs);
    await Promise.all(working);
    await settle(crew);
    return await report(directory, crew, { faults: faults.counts, masterRestarts: masters.restarts });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A framework that keeps some tasks going. */
class Worker implements AsyncDisposable {
  readonly scheduler: TestScheduler;
  readonly ids: string[] = [];
  readonly #name: string;
  readonly #directory: string;

  constructor(master: string, index: number, directory: string) {
    this.#name = `w${index}`;
    this.#directory = directory;
    const format = index % 2 === 0 ? "protobuf" : "json";
    this.scheduler = new TestScheduler(master, { format, info: { name: this.#name, failover_timeout: 3600 } });
  }

  /** Tasks not told of as ended. */
  get open(): string[] {
    return this.#notTold(({ state }) => isTerminal(state));
  }

  /** Tasks of which the last word is still to come: an answer to reconciliation that one has finished announces its update. */
  get unsettled(): string[] {
    return this.#notTold(({ state, uuid }) => isTerminal(state) && (uuid !== undefined || state !== "TASK_FINISHED"));
  }

  #notTold(isEnd: (status: v1.TaskStatus) => boolean): string[] {
    const ended = new Set(this.scheduler.updates.filter(isEnd).map(({ task_id }) => task_id.value));
    return this.ids.filter((id) => !ended.has(id));
  }

  async work(untilMs: number): Promise<void> {
    while (performance.now() < untilMs) {
      for (let open = this.open.length; open < OUTSTANDING; open++) {
        const id = `${this.#name}.${this.ids.length}`;
        this.ids.push(id);
        const path = join(this.#directory, id);
        this.scheduler.launch(id, `echo begun >> '${path}'; sleep 0.5; echo ended >> '${path}'`);
      }
      await sleep(100);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.scheduler[Symbol.asyncDispose]();
  }
}

interface Cluster {
  readonly server: TestServer;
  readonly masters: DevMasters;
  readonly agents: readonly DevAgent[];
  readonly random: Random;
}

/** What goes wrong, one thing after the other, each mended before the next. */
class Faults {
  readonly counts: Record<string, number> = {};
  readonly #cluster: Cluster;
  readonly #onEvent: (text: string) => void;

  constructor(cluster: Cluster, onEvent: (text: string) => void = () => {}) {
    this.#cluster = cluster;
    this.#onEvent = onEvent;
  }

  async run(untilMs: number): Promise<void> {
    const { server, masters, agents } = this.#cluster;
    const kinds: [name: string, act: () => Promise<void>][] = [
      ["leader killed", async () => await this.#killMaster((await masters.leader()).index)],
      ["leader killed", async () => await this.#killMaster((await masters.leader()).index)],
      ["some master killed", async () => await this.#killMaster(this.#below(MASTERS))],
      ["leader frozen past its session", async () => await this.#freezeLeader()],
      ["agent killed", async () => await this.#killAgent(agents[this.#below(agents.length)]!)],
      ["store frozen for a moment", async () => await this.#freezeStore(server, 700)],
      ["store killed for a moment", async () => await this.#killStore(server, 300)],
      ["store killed past the sessions", async () => await this.#killStore(server, SESSION_TIMEOUT_MS * 2)],
    ];
    await masters.untilAgents(agents.length);
    while (performance.now() < untilMs) {
      const [name, act] = kinds[this.#below(kinds.length)]!;
      this.#onEvent(name);
      this.counts[name] = (this.counts[name] ?? 0) + 1;
      await act();
      await masters.untilAgents(agents.length);
      await sleep(this.#below(2_000));
    }
  }

  async #killMaster(index: number): Promise<void> {
    await this.#cluster.masters.killOne(index);
    await sleep(this.#below(SESSION_TIMEOUT_MS * 2));
    await this.#cluster.masters.startOne(index);
  }

  async #freezeLeader(): Promise<void> {
    const { masters } = this.#cluster;
    const { index } = await masters.leader();
    masters.signal(index, "SIGSTOP");
    await masters.leader(index);
    masters.signal(index, "SIGCONT");
  }

  async #killAgent(agent: DevAgent): Promise<void> {
    await agent.kill();
    await sleep(this.#below(1_000));
    await agent.start();
  }

  async #freezeStore(server: TestServer, ms: number): Promise<void> {
    server.freeze();
    await sleep(ms);
    server.thaw();
  }

  async #killStore(server: TestServer, ms: number): Promise<void> {
    await server.stop();
    await sleep(ms);
    await server.start();
  }

  #below(limit: number): number {
    return Math.floor(this.#cluster.random.float() * limit);
  }
}

async function settle(crew: readonly Worker[]): Promise<void> {
  const untilMs = performance.now() + SETTLE_MS;
  while (performance.now() < untilMs && crew.some(({ unsettled }) => unsettled.length > 0)) await sleep(100);
}

async function report(
  directory: string,
  crew: readonly Worker[],
  rest: Pick<SoakReport, "faults" | "masterRestarts">,
): Promise<SoakReport> {
  const ran = new Map<string, readonly string[]>();
  for (const id of await readdir(join(directory, "ran"))) {
    ran.set(id, (await readFile(join(directory, "ran", id), "utf8")).trim().split("\n"));
  }
  const problems: string[] = [];
  let finished = 0;
  let neverStarted = 0;
  let cutShort = 0;
  for (const { ids, scheduler } of crew) {
    for (const id of ids) {
      const updates = scheduler.updates.filter(({ task_id }) => task_id.value === id);
      const ends = new Set(
        updates
          .filter(({ state, uuid }) => isTerminal(state) && uuid !== undefined)
          .map(({ state, uuid }) => `${state} ${Buffer.from(uuid!).toString("hex")}`),
      );
      const lines = ran.get(id) ?? [];
      const begun = lines.filter((line) => line === "begun").length;
      if (begun > 1) problems.push(`${id} ran ${begun} times`);
      if (ends.size > 1) problems.push(`${id} ended ${ends.size} times: ${[...ends].join(", ")}`);
      const told = updates.map(({ state, reason = "" }) => `${state} ${reason}`.trim()).join(", ");
      const isFinished = [...ends].some((end) => end.startsWith("TASK_FINISHED"));
      const isTold = updates.some(({ state }) => isTerminal(state));
      if (isFinished) finished++;
      else if (lines.includes("ended")) problems.push(`${id} came to its end and was told of as ${told}`);
      else if (!isTold) problems.push(`${id} was not told of as ended: ${told}`);
      // An agent that dies while it starts a task has not written it down, ends it when it is back, and says so.
      else if (begun > 0) cutShort++;
      else neverStarted++;
    }
  }
  const launched = crew.reduce((sum, { ids }) => sum + ids.length, 0);
  return { launched, finished, neverStarted, cutShort, ...rest, problems };
}
