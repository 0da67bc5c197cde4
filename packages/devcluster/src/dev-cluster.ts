/**
 * A whole cluster on loopback ports: real processes, real sockets, real tasks. For the demo, the tests and the benchmarks.
 * @module
 */
import type { AgentOptions } from "@meseta/agent";
import type { MasterOptions } from "@meseta/master";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Address, NodeProcess } from "./node-process.ts";
import type { Host } from "./test-network.ts";

export interface DevClusterOptions {
  /** One agent each; at least its resources should differ from the machine's, or three agents promise it three times. */
  readonly agents: readonly Partial<AgentOptions>[];
  readonly master?: Partial<MasterOptions>;
  /** Where logs, sandboxes and checkpoints go; a temporary directory, removed in the end, unless given. */
  readonly directory?: string;
}

/** An agent of the cluster: it keeps its port and its directory when it is started again. */
export class DevAgent implements AsyncDisposable {
  readonly workDir: string;
  readonly logFile: string;
  readonly #options: Partial<AgentOptions> & { workDir: string; master: string };
  readonly #within: readonly string[] | undefined;
  #process: NodeProcess | undefined;
  #address: Address | undefined;

  /** On `host`, if not here. */
  constructor(name: string, directory: string, master: string, options: Partial<AgentOptions>, host?: Host) {
    this.#within = host?.within;
    this.workDir = join(directory, name);
    this.logFile = join(directory, `${name}.log`);
    const runtimeDir = join(directory, `${name}-run`);
    const where = host === undefined ? {} : { ip: host.ip };
    this.#options = { registrationBackoffMs: 10, runtimeDir, ...where, ...options, workDir: this.workDir, master };
  }

  /** Where it listens, or listened last. */
  get address(): Address {
    if (this.#address === undefined) throw new Error("This agent was never started");
    return this.#address;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  async start(): Promise<void> {
    const port = this.#address?.port ?? this.#options.port ?? 0;
    this.#process = await NodeProcess.start("agent", { ...this.#options, port, logFile: this.logFile }, this.#within);
    this.#address = this.#process.address;
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
    this.#process = undefined;
  }

  async kill(): Promise<void> {
    await this.#process?.kill();
    this.#process = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process?.[Symbol.asyncDispose]();
  }
}

export class DevCluster implements AsyncDisposable {
  readonly directory: string;
  readonly agents: readonly DevAgent[];
  readonly #temporary: boolean;
  readonly #masterOptions: Partial<MasterOptions>;
  #master: NodeProcess;

  private constructor(directory: string, temporary: boolean, master: NodeProcess, options: DevClusterOptions) {
    this.directory = directory;
    this.#temporary = temporary;
    this.#master = master;
    this.#masterOptions = options.master ?? {};
    const address = `${master.address.ip}:${master.address.port}`;
    this.agents = options.agents.map((agent, index) => new DevAgent(`agent-${index + 1}`, directory, address, agent));
  }

  /** Starts everything and resolves once every agent is registered. */
  static async start(options: DevClusterOptions): Promise<DevCluster> {
    const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "meseta-")));
    const logFile = join(directory, "master.log");
    const registry = { kind: "embedded" as const, directory: join(directory, "registry") };
    const masterOptions = { port: 0, registry, ...options.master };
    const master = await NodeProcess.start("master", { ...masterOptions, logFile });
    const cluster = new DevCluster(directory, options.directory === undefined, master, {
      ...options,
      master: masterOptions,
    });
    try {
      await Promise.all(cluster.agents.map((agent) => agent.start()));
      await cluster.untilAgents(cluster.agents.length);
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      throw error;
    }
    return cluster;
  }

  /** `host:port` of the master. */
  get master(): string {
    return `${this.#master.address.ip}:${this.#master.address.port}`;
  }

  get masterPid(): number {
    return this.#master.pid;
  }

  /** kill -9 of the master, and another one in its place. */
  async killMaster(): Promise<void> {
    const { ip, port } = this.#master.address;
    await this.#master.kill();
    this.#master = await NodeProcess.start("master", {
      ...this.#masterOptions,
      ip,
      port,
      logFile: join(this.directory, "master.log"),
    });
  }

  /** Waits until the master counts `count` connected agents. */
  async untilAgents(count: number): Promise<void> {
    for (;;) {
      const metrics = await this.get<Record<string, number>>("/metrics/snapshot");
      if (metrics["master/slaves_connected"] === count) return;
      await sleep(10);
    }
  }

  /** A legacy endpoint of the master, as JSON. */
  async get<Answer>(path: string): Promise<Answer> {
    const response = await fetch(`http://${this.master}${path}`);
    return (await response.json()) as Answer;
  }

  /** Stops everything; tasks that would outlive their agent are killed with the frameworks that own them. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#teardownFrameworks();
    for (const agent of this.agents) await agent[Symbol.asyncDispose]();
    await this.#master[Symbol.asyncDispose]();
    if (this.#temporary) await rm(this.directory, { recursive: true, force: true });
  }

  async #teardownFrameworks(): Promise<void> {
    const state = await this.get<{ frameworks: { id: string }[] }>("/state").catch(() => ({ frameworks: [] }));
    for (const { id } of state.frameworks) {
      await fetch(`http://${this.master}/api/v1`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ type: "TEARDOWN", teardown: { framework_id: { value: id } } }),
      });
    }
    const idle = (agent: DevAgent) =>
      agent.pid === 0 ? Promise.resolve(true) : fetchExecutors(agent.address).then((count) => count === 0);
    for (let round = 0; round < 200; round++) {
      if ((await Promise.all(this.agents.map(idle))).every(Boolean)) return;
      await sleep(25);
    }
  }
}

async function fetchExecutors(address: Address): Promise<number> {
  const response = await fetch(`http://${address.ip}:${address.port}/containers`);
  return ((await response.json()) as unknown[]).length;
}
