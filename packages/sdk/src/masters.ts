/**
 * Where masters may be found, and which of them to try next.
 * Source: scheduler API, section 1.3; clients in the wild, Q10.
 * @module
 */
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

/** Goes through the masters in turn, and follows where they point. */
export class MasterList {
  readonly #known: readonly string[];
  #at = 0;
  #pointed: string | undefined;

  constructor(origins: readonly string[]) {
    this.#known = origins;
  }

  get current(): string {
    return this.#pointed ?? this.#known[this.#at]!;
  }

  /** The current one told us who leads. Returns false when `location` is no address. */
  follow(location: string | undefined): boolean {
    const url = location === undefined ? null : URL.parse(location, this.current);
    if (url === null || url.host === "") return false;
    this.#pointed = url.origin;
    return true;
  }

  /** The current one was of no use. */
  advance(): void {
    if (this.#pointed === undefined) this.#at = (this.#at + 1) % this.#known.length;
    this.#pointed = undefined;
  }
}
