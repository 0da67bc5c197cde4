/**
 * What the stores on servers leave beside the records with each commit: whose it is, which, and of what. It tells a deposed master
 * from one whose answer was lost on the way.
 * @module
 */
import { createHash } from "node:crypto";
import type { StoreChange } from "../store.ts";

export interface Mark {
  /** One claim of one master. */
  readonly claim: string;
  /** Commits under that claim so far. */
  readonly commit: number;
  /** A digest of the last one. */
  readonly of: string;
}

/** The mark that a commit of `changes` leaves, after `last`. */
export function markOf(last: Mark, changes: readonly StoreChange[]): Mark {
  const hash = createHash("sha256");
  for (const { key, value } of changes) {
    hash.update(`${key.length} ${value?.length ?? -1} ${key}`);
    if (value !== undefined) hash.update(value);
  }
  return { claim: last.claim, commit: last.commit + 1, of: hash.digest("base64").slice(0, 22) };
}

export function markBytes(mark: Mark): Buffer {
  return Buffer.from(JSON.stringify(mark));
}

/** Is the mark found there the one of this commit, the one before it, or somebody else's? */
export function isMarkOf(found: Uint8Array | undefined, last: Mark, mark: Mark): "this" | "last" | "other" {
  if (found === undefined) return "other";
  const text = Buffer.from(found).toString();
  if (text === JSON.stringify(mark)) return "this";
  return text === JSON.stringify(last) ? "last" : "other";
}
