/**
 * Where masters may be found, and which of them to try next.
 * Source: scheduler API, section 1.3; clients in the wild, Q10.
 * @module
 */
import type { Random, Timers } from "@meseta/base";
import { isCoordinationAddress, type MasterGroup, openMasterGroup, parseCoordinationAddress } from "@meseta/runtime";
import { MesosError } from "./errors.ts";

const MASTER_PORT = 5050;

/** How often in a row one master may send us to another before we take a rest. */
export const REDIRECTS_MAX = 5;

/**
 * Reads `host:port`, `http://host:port` or a comma-separated list of them into origins; the port is 5050 unless given.
 *
 * @throws {MesosError} `BAD_ANSWER` when an element is no address.
 * @example parseMasters("10.0.0.1,10.0.0.2:6060") // ["http://10.0.0.1:5050", "http://10.0.0.2:6060"]
 */
export function parseMasters(text: string): string[] {
  const origins = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(originOf);
  if (origins.length === 0) throw new MesosError("BAD_ANSWER", `Cannot find a master: '${text}' names no address`);
  return origins;
}

function originOf(text: string): string {
  const url = URL.parse(text.includes("://") ? text : `http://${text}`);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") {
    throw new MesosError("BAD_ANSWER", `Cannot find a master at '${text}': expected host:port or http://host:port`);
  }
  const hasPort = url.port !== "" || /:(80|443)(\/|$)/.test(text);
  return `${url.protocol}//${url.hostname}:${hasPort ? url.port || (url.protocol === "http:" ? 80 : 443) : MASTER_PORT}`;
}

/** Where to look for the leader. */
export interface Masters extends AsyncDisposable {
  /** The origin last tried, or to be tried; for people to read. */
  readonly current: string;
  /** The origin to try now; waits while nobody leads, and until then says `current`. Ends with the signal. */
  find(signal: AbortSignal): Promise<string>;
  /** The current one told us who leads. Returns false when `location` is no address. */
  follow(location: string | undefined): boolean;
  /** The current one was of no use. */
  advance(): void;
  /** Called when another one leads than `find` said. */
  onNews: (leader: string) => void;
}

/**
 * The masters at `host:port`, at several of them separated by commas, or wherever they are elected: `zk://…`, `etcd://…`.
 *
 * @throws {MesosError} `BAD_ANSWER` when the text is no address
 */
export function openMasters(text: string, ports: { readonly timers: Timers; readonly random: Random }): Masters {
  return isCoordinationAddress(text) ? new ElectedMasters(text, ports) : new MasterList(parseMasters(text));
}

/** Whichever master is elected. Nothing is asked before the first `find`. */
class ElectedMasters implements Masters {
  onNews: (leader: string) => void = () => {};
  readonly #open: () => MasterGroup;
  readonly #text: string;
  #group: MasterGroup | undefined;
  #leader: string | undefined;
  #pointed: string | undefined;
  #known = Promise.withResolvers<void>();

  constructor(text: string, ports: { readonly timers: Timers; readonly random: Random }) {
    this.#text = text.replace(/\/\/[^@/]*@/, "//");
    let address: ReturnType<typeof parseCoordinationAddress>;
    try {
      address = parseCoordinationAddress(text);
    } catch (cause) {
      throw new MesosError("BAD_ANSWER", `Cannot find a master: ${(cause as Error).message}`, { cause });
    }
    this.#open = () =>
      openMasterGroup({ address, ...ports, onLeader: (leader) => this.#take(leader?.info.address, leader?.info.port) });
  }

  get current(): string {
    return this.#pointed ?? this.#leader ?? this.#text;
  }

  async find(signal: AbortSignal): Promise<string> {
    this.#group ??= this.#open();
    const ended = new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    while (this.#pointed === undefined && this.#leader === undefined && !signal.aborted) {
      await Promise.race([this.#known.promise, ended]);
    }
    return this.current;
  }

  follow(location: string | undefined): boolean {
    const url = location === undefined || this.#leader === undefined ? null : URL.parse(location, this.current);
    if (url === null || url.host === "") return false;
    this.#pointed = url.origin;
    return true;
  }

  advance(): void {
    this.#pointed = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#group?.[Symbol.asyncDispose]();
  }

  #take(address: { hostname?: string; ip?: string; port: number } | undefined, port = MASTER_PORT): void {
    const host = address?.ip ?? address?.hostname;
    this.#leader = host === undefined ? undefined : `http://${host}:${address?.port ?? port}`;
    this.#pointed = undefined;
    if (this.#leader === undefined) return;
    this.#known.resolve();
    this.#known = Promise.withResolvers();
    this.onNews(this.#leader);
  }
}

/** Goes through the masters in turn, and follows where they point. */
export class MasterList implements Masters {
  onNews: (leader: string) => void = () => {}; // there is none: nobody tells us
  readonly #known: readonly string[];
  #at = 0;
  #pointed: string | undefined;

  constructor(origins: readonly string[]) {
    this.#known = origins;
  }

  get current(): string {
    return this.#pointed ?? this.#known[this.#at]!;
  }

  find(): Promise<string> {
    return Promise.resolve(this.current);
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  follow(location: string | undefined): boolean {
    const url = location === undefined ? null : URL.parse(location, this.current);
    if (url === null || url.host === "") return false;
    this.#pointed = url.origin;
    return true;
  }

  advance(): void {
    if (this.#pointed === undefined) this.#at = (this.#at + 1) % this.#known.length;
    this.#pointed = undefined;
  }
}
