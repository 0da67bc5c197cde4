/**
 * Removes images when the disk that they are on fills.
 * Source: agent, section 5.4.
 * @module
 */
import { statfs } from "node:fs/promises";
import type { Timers } from "@meseta/base";
import type { ImageGcConfig } from "./flags.ts";

export interface ImageGcOptions {
  readonly gc: ImageGcConfig;
  readonly storeDir: string;
  readonly timers: Timers;
  readonly prune: () => Promise<void>;
  readonly onProblem: (text: string) => void;
  /** The part of a disk that is used; the system's answer unless given. */
  readonly usage?: (path: string) => Promise<number>;
}

export class ImageGc implements Disposable {
  readonly #options: ImageGcOptions;
  readonly #timer: Disposable;

  constructor(options: ImageGcOptions) {
    this.#options = options;
    this.#timer = options.timers.every(options.gc.intervalMs, () => void this.look());
  }

  /** Prunes if there is less room than there should be. */
  async look(): Promise<void> {
    const { gc, storeDir, prune, onProblem, usage = diskUsage } = this.#options;
    try {
      if (gc.headroom + (await usage(storeDir)) > 1) await prune();
    } catch (error) {
      onProblem(`Cannot make room for images: ${(error as Error).message}`);
    }
  }

  [Symbol.dispose](): void {
    this.#timer[Symbol.dispose]();
  }
}

async function diskUsage(path: string): Promise<number> {
  const { blocks, bavail, bfree } = await statfs(path);
  const used = blocks - bfree;
  return used + bavail === 0 ? 1 : used / (used + bavail);
}
