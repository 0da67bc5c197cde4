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
  /** Single tasks for executors of the frameworks' own. */
  readonly executors: boolean;
}

/** Keeps what a seed does besides apart from the course that it takes anyhow. */
const SALT = 0x77_6f_72_6b;

/** The work of a seed. */
export function workOf(seed: number): Work {
  const random = seededRandom(seed ^ SALT);
  const [pods, operations, executors] = [random.float() < 0.4, random.float() < 0.4, random.float() < 0.4];
  return { pods, operations, executors };
}
