/**
 * What frameworks of a simulation do besides running command tasks: some seeds have some of it, so that none costs much more.
 * @module
 */
import { seededRandom } from "@meseta/base/testing";

export interface Work {
  /** Task groups, under default executors. */
  readonly pods: boolean;
  /** Reservations and persistent volumes. */
  readonly operations: boolean;
}

/** Keeps what a seed does besides apart from the course that it takes anyhow. */
const SALT = 0x77_6f_72_6b;

/** The work of a seed. */
export function workOf(seed: number): Work {
  const random = seededRandom(seed ^ SALT);
  return { pods: random.float() < 0.4, operations: random.float() < 0.4 };
}
