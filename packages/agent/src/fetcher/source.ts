/** Where files come from: one source for each way of getting them. @module */
import type { Readable } from "node:stream";
import type { UserIds } from "../launcher/launch-spec.ts";
import type { FetchUri } from "./uri.ts";

/** A file that is about to come. Whoever does not read the body to its end destroys it. */
export interface Opened {
  /** How long it is, if that is known beforehand. */
  readonly bytes: number | undefined;
  readonly body: Readable;
}

export interface OpenOptions {
  /** On whose behalf; undefined is the agent's own user. */
  readonly user: UserIds | undefined;
  /** Whether it is worth an effort to learn the length. */
  readonly wantsBytes: boolean;
  readonly signal: AbortSignal;
}

/** One way of getting files. */
export interface Source {
  /** @throws {FetchError} or the system's error when it is not to be had */
  open(uri: FetchUri, options: OpenOptions): Promise<Opened>;
}
