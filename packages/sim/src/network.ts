/**
 * The network between processes, as TCP has it: what is sent over one connection arrives in order or not at all. A connection
 * that breaks loses what was under way; each end learns of that in its own time. Messages of different connections overtake each
 * other, and those that peers repeat by themselves may come twice.
 * @module
 */
import type { World } from "./world.ts";

/** A process that can be reached. A restarted one is another. */
export interface Endpoint {
  readonly name: string;
  isAlive: boolean;
}

export interface Sending {
  /** For the trace. */
  readonly label: string;
  /** Whether the sender repeats such messages by itself, so that this one may come twice. */
  readonly mayRepeat: boolean;
  /** It goes back over the connection on which the other end asked for it. */
  readonly isAnswer?: boolean;
}

export interface NetworkFaults {
  /** Share of messages with which their connection breaks. */
  readonly breaks: number;
  /** Share of messages that come twice, of those for which that may be. */
  readonly duplicates: number;
  readonly delayMs: { readonly low: number; readonly high: number };
}

export const QUIET: NetworkFaults = { breaks: 0, duplicates: 0, delayMs: { low: 1, high: 5 } };

/** How long it takes an end to notice that a connection is no more. */
const NOTICE_MS_MAX = 3_000;

interface Connection {
  epoch: number;
  /** Nothing gets through before. */
  blockedUntilMs: number;
  readonly arrivals: Map<Endpoint, number>; // when the last message to that end arrives
  readonly resets: Map<Endpoint, number>; // how often what was under way to that end was given up
  /** When an end learns of the last break; what it sends before goes nowhere. */
  readonly noticeMs: Map<Endpoint, number>;
  readonly watchers: { readonly of: Endpoint; readonly notice: () => void }[];
}

export class Network {
  readonly #world: World;
  readonly #connections = new Map<Endpoint, Map<Endpoint, Connection>>();
  faults: NetworkFaults = QUIET;

  constructor(world: World) {
    this.#world = world;
  }

  /** Sends over the connection of two processes; `deliver` is called when and if it arrives. */
  send(from: Endpoint, to: Endpoint, what: Sending, deliver: () => void): void {
    const world = this.#world;
    if (!to.isAlive) return this.breakConnection(from, to); // refused
    if (world.chance(this.faults.breaks)) {
      world.trace(`network: ${from.name} ⇢ ${to.name} breaks at ${what.label}`);
      return this.breakConnection(from, to);
    }
    const connection = this.#between(from, to);
    if (what.isAnswer !== true && world.nowMs < (connection.noticeMs.get(from) ?? 0)) return; // into a socket that is dead
    this.#deliver(connection, { from, to }, what.label, deliver);
    if (what.mayRepeat && world.chance(this.faults.duplicates)) {
      this.#deliver(connection, { from, to }, `${what.label} again`, deliver);
    }
  }

  /** Calls `notice` once, when `of` learns that its connection to `to` broke. */
  watch(of: Endpoint, to: Endpoint, notice: () => void): void {
    const connection = this.#between(of, to);
    if (connection.watchers.some((watcher) => watcher.of === of)) return;
    connection.watchers.push({ of, notice });
    if (!to.isAlive) this.breakConnection(of, to);
  }

  unwatch(of: Endpoint, to: Endpoint): void {
    const { watchers } = this.#between(of, to);
    const index = watchers.findIndex((watcher) => watcher.of === of);
    if (index >= 0) watchers.splice(index, 1);
  }

  /** Gives up what is under way from one process to another. */
  reset(from: Endpoint, to: Endpoint): void {
    const { resets, arrivals } = this.#between(from, to);
    resets.set(to, (resets.get(to) ?? 0) + 1);
    arrivals.delete(to);
  }

  breakConnection(one: Endpoint, other: Endpoint): void {
    const connection = this.#between(one, other);
    connection.epoch++;
    connection.arrivals.clear();
    for (const end of [one, other]) {
      const inMs = this.#world.between(0, NOTICE_MS_MAX);
      connection.noticeMs.set(end, this.#world.nowMs + inMs);
      this.#world.after(inMs, () => this.#notice(connection, end));
    }
  }

  /** Names the connection that two processes have now: another number means another connection. */
  connectionOf(one: Endpoint, other: Endpoint): number {
    return this.#between(one, other).epoch;
  }

  /** Nothing gets through between two processes for a while; what waits arrives afterwards, unless the connection gives up. */
  partition(one: Endpoint, other: Endpoint, forMs: number): void {
    const connection = this.#between(one, other);
    connection.blockedUntilMs = Math.max(connection.blockedUntilMs, this.#world.nowMs + forMs);
  }

  /** The process is gone; whoever is connected learns of it. */
  ended(process: Endpoint): void {
    process.isAlive = false;
    for (const other of [...(this.#connections.get(process)?.keys() ?? [])]) this.breakConnection(process, other);
  }

  #notice(connection: Connection, end: Endpoint): void {
    const index = connection.watchers.findIndex(({ of }) => of === end);
    const [watcher] = index < 0 ? [] : connection.watchers.splice(index, 1);
    if (end.isAlive) watcher?.notice();
  }

  #deliver(connection: Connection, ends: { from: Endpoint; to: Endpoint }, label: string, deliver: () => void): void {
    const world = this.#world;
    const { low, high } = this.faults.delayMs;
    const leavesMs = Math.max(world.nowMs, connection.blockedUntilMs);
    const atMs = Math.max(leavesMs + world.between(low, high), connection.arrivals.get(ends.to) ?? 0);
    connection.arrivals.set(ends.to, atMs);
    const { epoch } = connection;
    const reset = connection.resets.get(ends.to);
    world.after(atMs - world.nowMs, () => {
      if (connection.epoch !== epoch || connection.resets.get(ends.to) !== reset || !ends.to.isAlive) return;
      world.trace(`${ends.from.name} → ${ends.to.name}: ${label}`);
      deliver();
    });
  }

  #between(one: Endpoint, other: Endpoint): Connection {
    const known = this.#connections.get(one)?.get(other);
    if (known !== undefined) return known;
    const connection: Connection = {
      epoch: 0,
      blockedUntilMs: 0,
      arrivals: new Map(),
      resets: new Map(),
      noticeMs: new Map(),
      watchers: [],
    };
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      let row = this.#connections.get(a);
      if (row === undefined) this.#connections.set(a, (row = new Map()));
      row.set(b, connection);
    }
    return connection;
  }
}
