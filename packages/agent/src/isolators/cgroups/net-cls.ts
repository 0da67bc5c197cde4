/**
 * Class ids of network packets: a number for each container, by which the machine's traffic control and firewall know its packets.
 *
 * ```text
 *  0x AAAA BBBB      AAAA: the agent's, the same for all its containers      BBBB: the container's, while it lives
 * ```
 *
 * Source: agent, section 4.3; tc(8), classids. The kernel reads `net_cls.classid` as that number.
 * @module
 */
import { FlagError } from "@meseta/base";
import { IsolationError } from "../isolator.ts";
import type { Controller } from "./controller.ts";

export const netClass: Controller = { name: "net_cls", v1: ["net_cls"], v2: undefined };
export const CLASS_FILE = "net_cls.classid";

const HANDLE_MAX = 0xffff;

/** Handles of an agent: its own, and from which to which those of its containers are. 1 ≤ first ≤ last ≤ 0xFFFF. */
export interface ClassRange {
  readonly primary: number;
  readonly first: number;
  readonly last: number;
}

/**
 * What `--cgroups_net_cls_primary_handle` and `--cgroups_net_cls_secondary_handles` say; undefined: containers get no ids.
 *
 * @throws {FlagError}
 */
export function classRange(primary: string | undefined, secondary: string | undefined): ClassRange | undefined {
  const name = "cgroups_net_cls_secondary_handles";
  if (primary === undefined) {
    if (secondary === undefined) return undefined;
    throw FlagError.of(name, secondary, "given together with --cgroups_net_cls_primary_handle");
  }
  const own = handle(primary);
  if (own === undefined) throw FlagError.of("cgroups_net_cls_primary_handle", primary, "0x0001 to 0xFFFF");
  const [first, last, ...more] = (secondary ?? "0x0001,0xFFFF").split(",").map((one) => handle(one.trim()));
  if (first === undefined || last === undefined || more.length > 0 || first > last) {
    throw FlagError.of(name, secondary ?? "", "the first and the last of a range, as in 0x0001,0xFFFF");
  }
  return { primary: own, first, last };
}

function handle(text: string): number | undefined {
  const value = /^0x[0-9A-Fa-f]{1,4}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= HANDLE_MAX ? value : undefined;
}

/** Who has which id. One that was given back is given again only when the rest of the range has had its turn. */
export class ClassIds {
  readonly #range: ClassRange;
  readonly #ids = new Map<string, number>();
  readonly #taken = new Set<number>();
  #next: number;

  constructor(range: ClassRange) {
    this.#range = range;
    this.#next = range.first;
  }

  /** Gives a container an id. @throws {IsolationError} when all are taken */
  take(containerId: string): number {
    const { primary, first, last } = this.#range;
    for (let tries = first; tries <= last; tries++) {
      const secondary = this.#next;
      this.#next = secondary === last ? first : secondary + 1;
      const id = primary * 0x1_0000 + secondary;
      if (this.#taken.has(id)) continue;
      this.#keep(containerId, id);
      return id;
    }
    throw new IsolationError(
      `Cannot give container ${containerId} a class id: all ${last - first + 1} of --cgroups_net_cls_secondary_handles are taken`,
    );
  }

  /** A container of an earlier agent process has this id, whatever range that was of. */
  recover(containerId: string, id: number): void {
    if (id > 0) this.#keep(containerId, id);
  }

  get(containerId: string): number | undefined {
    return this.#ids.get(containerId);
  }

  giveBack(containerId: string): void {
    const id = this.#ids.get(containerId);
    if (id === undefined) return;
    this.#ids.delete(containerId);
    this.#taken.delete(id);
  }

  #keep(containerId: string, id: number): void {
    this.#ids.set(containerId, id);
    this.#taken.add(id);
  }
}
