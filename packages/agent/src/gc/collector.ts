/**
 * Sandboxes of executors that ended are deleted when they are old, sooner when the disk fills.
 * Source: agent, section 8.6.
 * @module
 */
import { statfs, readdir, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Timers } from "@meseta/base";
import { unmountBelow } from "./unmount.ts";

/** How full a filesystem is, 0 … 1; a port, so that tests can fill disks. */
export type DiskUsage = (path: string) => Promise<number>;

export const systemDiskUsage: DiskUsage = async (path) => {
  const { blocks, bfree } = await statfs(path);
  return blocks === 0 ? 0 : 1 - bfree / blocks;
};

export interface CollectorOptions {
  readonly workDir: string;
  readonly delayMs: number;
  /** The part of the disk that shall stay free, 0 … 1. */
  readonly headroom: number;
  readonly diskUsage?: DiskUsage;
  /** Whether containers inside others, too, are deleted before those around them. */
  readonly nested?: boolean;
  readonly onProblem: (text: string) => void;
}

interface Candidate {
  readonly path: string;
  readonly endedMs: number;
}

/**
 * How old sandboxes may be. Source: agent, section 8.6.
 *
 * @param usage how full the disk is, 0 … 1
 * @returns milliseconds; 0 when the disk is too full
 * @example allowedAgeMs({ delayMs: 1000, headroom: 0.1 }, 0.4) // 500
 */
export function allowedAgeMs({ delayMs, headroom }: { delayMs: number; headroom: number }, usage: number): number {
  return delayMs * Math.max(0, 1 - headroom - usage);
}

export class SandboxCollector {
  readonly #options: CollectorOptions;
  readonly #candidates: Candidate[] = []; // oldest first
  #collecting: Promise<void> | undefined;
  removed = 0;
  failed = 0;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** How many wait to be deleted. */
  get pending(): number {
    return this.#candidates.length;
  }

  /** The container of a sandbox ended at `nowMs`. */
  schedule(path: string, nowMs: number): void {
    this.#candidates.push({ path, endedMs: nowMs });
  }

  /** So did one inside another, whose sandbox may go before the other's. */
  scheduleNested(path: string, nowMs: number): void {
    if (this.#options.nested === true) this.schedule(path, nowMs);
  }

  /** Finds sandboxes of earlier agent processes; `isLive` says which are in use. */
  async adopt(isLive: (containerId: string) => boolean): Promise<void> {
    const found: Candidate[] = [];
    const runs = await runsBelow(join(this.#options.workDir, "slaves")).catch((error: Error) => {
      this.#options.onProblem(`Cannot look for old sandboxes: ${error.message}`);
      return [];
    });
    for (const path of runs) {
      if (isLive(basename(path))) continue;
      const info = await stat(path).catch(() => undefined);
      if (info !== undefined) found.push({ path, endedMs: info.mtimeMs });
    }
    this.#candidates.unshift(...found.toSorted((a, b) => a.endedMs - b.endedMs));
  }

  /** How old sandboxes may be, going by how full the disk is; 0 when it is too full. */
  async allowedAgeMs(): Promise<number> {
    const { diskUsage = systemDiskUsage, workDir } = this.#options;
    return allowedAgeMs(this.#options, await diskUsage(workDir));
  }

  /** Looks at the disk every so often, until disposed of. What is being deleted then is deleted to its end. */
  watch(timers: Timers, periodMs: number, nowMs: () => number): AsyncDisposable {
    const timer = timers.every(periodMs, () => {
      this.#collecting ??= this.collect(nowMs())
        .catch((error: Error) => this.#options.onProblem(`Cannot collect sandboxes: ${error.message}`))
        .finally(() => (this.#collecting = undefined));
    });
    return {
      [Symbol.asyncDispose]: async () => {
        timer[Symbol.dispose]();
        await this.#collecting;
      },
    };
  }

  /** Deletes whatever is older than allowed. */
  async collect(nowMs: number): Promise<void> {
    const ageMs = await this.allowedAgeMs();
    while (this.#candidates.length > 0 && nowMs - this.#candidates[0]!.endedMs >= ageMs) {
      const { path } = this.#candidates.shift()!;
      try {
        await unmountBelow(path);
        await rm(path, { recursive: true, force: true });
        this.removed++;
        if (/\/runs\/[^/]+$/.test(path)) await removeEmptyParents(path);
      } catch (error) {
        this.failed++;
        this.#options.onProblem(`Cannot delete sandbox ${path}: ${(error as Error).message}`);
      }
    }
  }
}

/** The executor and framework directories go when the last run in them has gone. */
async function removeEmptyParents(run: string): Promise<void> {
  const runs = dirname(run);
  const left = await readdir(runs).catch(() => ["unreadable"]);
  if (left.some((name) => name !== "latest")) return;
  await rm(runs, { recursive: true, force: true });
  const executor = dirname(runs);
  // …/slaves/<agent>/frameworks/<framework>/executors/<executor>, up to what an agent of another id has left.
  let directory = executor;
  for (let level = 0; level < 5; level++, directory = dirname(directory)) {
    const isGone = await rmdir(directory).then(
      () => true,
      () => false, // not empty: another executor or framework is still in it
    );
    if (!isGone) return;
  }
}

async function runsBelow(slaves: string): Promise<string[]> {
  const list = async (path: string) => {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  };
  const runs: string[] = [];
  for (const agent of await list(slaves)) {
    for (const framework of await list(join(agent, "frameworks"))) {
      for (const executor of await list(join(framework, "executors")))
        runs.push(...(await list(join(executor, "runs"))));
    }
  }
  return runs;
}
