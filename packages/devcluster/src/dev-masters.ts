/**
 * Several masters that elect a leader in etcd or ZooKeeper, as processes. One that ends by itself is started again, as whoever runs
 * masters does.
 * @module
 */
import type { MasterOptions } from "@meseta/master";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NodeProcess, NodeStartError } from "./node-process.ts";
import type { Host } from "./test-network.ts";

export interface DevMastersOptions {
  readonly count: number;
  /** `zk://…` or `etcd://…`. */
  readonly address: string;
  readonly sessionTimeoutMs: number;
  /** Where their logs go. */
  readonly directory: string;
  readonly master?: Partial<MasterOptions>;
  /** Where each of them runs, if not here. */
  readonly hosts?: readonly Host[];
}

const PORT_ATTEMPTS_MAX = 100;

/** One place for a master: it keeps its port. */
class Seat {
  process: NodeProcess | undefined;
  port = 0;
  isWanted = true;
  starting: Promise<void> | undefined;
}

export class DevMasters implements AsyncDisposable {
  readonly address: string;
  /** How often one ended by itself. */
  restarts = 0;
  readonly #options: DevMastersOptions;
  readonly #seats: readonly Seat[];

  private constructor(options: DevMastersOptions) {
    this.address = options.address;
    this.#options = options;
    this.#seats = Array.from({ length: options.count }, () => new Seat());
  }

  static async start(options: DevMastersOptions): Promise<DevMasters> {
    const masters = new DevMasters(options);
    await Promise.all(masters.#seats.map((_, index) => masters.startOne(index)));
    return masters;
  }

  startOne(index: number): Promise<void> {
    const seat = this.#seats[index]!;
    seat.isWanted = true;
    const before = seat.starting ?? Promise.resolve();
    seat.starting = before.then(async () => {
      if (seat.process === undefined && seat.isWanted) await this.#start(seat); // or it is there again already
    });
    return seat.starting;
  }

  async #start(seat: Seat): Promise<void> {
    const index = this.#seats.indexOf(seat);
    const { address, sessionTimeoutMs, directory, master, hosts } = this.#options;
    const host = hosts?.[index];
    const options = {
      coordination: { address, sessionTimeoutMs },
      registry: { kind: "coordinated" as const },
      ...master,
      ...(host !== undefined && { ip: host.ip }),
      port: seat.port,
      logFile: join(directory, `master-${index + 1}.log`),
    };
    const started = await onceItsPortIsFree(() => NodeProcess.start("master", options, host?.within));
    seat.process = started;
    seat.port = started.address.port;
    void started.exited.then(async () => {
      if (seat.process === started) seat.process = undefined;
      if (!seat.isWanted) return;
      this.restarts++;
      await this.startOne(index);
    });
  }

  /** kill -9; it stays dead until `startOne`. */
  async killOne(index: number): Promise<void> {
    const seat = this.#seats[index]!;
    seat.isWanted = false;
    await seat.starting;
    await seat.process?.kill();
  }

  /** SIGSTOP or SIGCONT. */
  signal(index: number, signal: "SIGSTOP" | "SIGCONT"): void {
    const { process: child } = this.#seats[index]!;
    if (child !== undefined) process.kill(child.pid, signal);
  }

  /** Waits until one leads, other than `notThis`, and has recovered; returns its index and address. */
  async leader(notThis?: number): Promise<{ index: number; address: string }> {
    for (;;) {
      for (const [index, { process: master }] of this.#seats.entries()) {
        if (master === undefined || index === notThis) continue;
        const address = `${master.address.ip}:${master.address.port}`;
        if (await leads(address)) return { index, address };
      }
      await sleep(20);
    }
  }

  /** An endpoint of the leader, as JSON. */
  async get<Answer>(path: string): Promise<Answer> {
    const { address } = await this.leader();
    return (await (await fetch(`http://${address}${path}`)).json()) as Answer;
  }

  /** Waits until the leader counts `count` connected agents. */
  async untilAgents(count: number): Promise<void> {
    for (;;) {
      const metrics = await this.get<Record<string, number>>("/metrics/snapshot").catch(() => undefined);
      if (metrics?.["master/slaves_connected"] === count) return;
      await sleep(20);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const seat of this.#seats) seat.isWanted = false;
    await Promise.all(
      this.#seats.map(async (seat) => {
        await seat.starting; // it may be on its way
        await seat.process?.[Symbol.asyncDispose]();
      }),
    );
  }
}

/** While a master is dead, a connection of somebody else may have its port for a while. */
async function onceItsPortIsFree(start: () => Promise<NodeProcess>): Promise<NodeProcess> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      const isTaken = error instanceof NodeStartError && error.message.includes("EADDRINUSE");
      if (!isTaken || attempt === PORT_ATTEMPTS_MAX) throw error;
      await sleep(200);
    }
  }
}

async function leads(address: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${address}/api/v1`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"type":"GET_HEALTH"}',
      redirect: "manual",
      signal: AbortSignal.timeout(2_000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // it is starting, or dead
  }
}
