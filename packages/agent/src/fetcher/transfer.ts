/**
 * From a source to a file, within limits: what stops coming fails, and so does what does not stop coming.
 * Source: agent, section 6.2.
 * @module
 */
import { createHash, type Hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { FetchError, reasonOf } from "./errors.ts";
import { pour } from "./place.ts";
import type { Opened } from "./source.ts";
import type { Checksum } from "./uri.ts";

export interface TransferLimits {
  /** How long nothing may come. */
  readonly stallTimeoutMs: number;
  readonly bytesMax: number;
  readonly checksum: Checksum | undefined;
  readonly signal: AbortSignal;
}

/**
 * Opens something and copies it.
 *
 * @param open gets the signal that ends it
 * @param target what to write to, once it is known how much will come
 * @returns the number of bytes; undefined when there was no target after all
 * @throws {FetchError} with the reason; or the signal's
 */
export async function transfer(
  open: (signal: AbortSignal) => Promise<Opened>,
  target: (opened: Opened) => FileHandle | undefined | Promise<FileHandle | undefined>,
  { stallTimeoutMs, bytesMax, checksum, signal }: TransferLimits,
): Promise<number | undefined> {
  const stalled = new AbortController();
  const either = AbortSignal.any([signal, stalled.signal]);
  const timer = setTimeout(() => stalled.abort(new FetchError(`nothing came for ${stallTimeoutMs}ms`)), stallTimeoutMs);
  try {
    const opened = await open(either);
    opened.body.on("error", () => undefined); // whoever reads hears of it, however early it comes
    if (opened.bytes !== undefined && opened.bytes > bytesMax) {
      opened.body.destroy();
      throw new FetchError(`it is larger than ${bytesMax} bytes`);
    }
    const file = await target(opened);
    if (file === undefined) return void opened.body.destroy();
    const hash = checksum && createHash(checksum.algorithm);
    let bytes = 0;
    await pour(opened.body, file, either, (chunk) => {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > bytesMax) throw new FetchError(`it is larger than ${bytesMax} bytes`);
      hash?.update(chunk);
    });
    if (opened.bytes !== undefined && bytes < opened.bytes) {
      throw new FetchError(`it ended after ${bytes} of ${opened.bytes} bytes`);
    }
    verify(checksum, hash);
    return bytes;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (stalled.signal.aborted) throw stalled.signal.reason;
    if (error instanceof FetchError) throw error;
    throw new FetchError(reasonOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function verify(checksum: Checksum | undefined, hash: Hash | undefined): void {
  if (checksum === undefined || hash === undefined) return;
  const found = hash.digest("hex");
  if (found === checksum.digest) return;
  throw new FetchError(`its ${checksum.algorithm} is ${found}, not ${checksum.digest}`);
}
