/**
 * Sandboxes of executors that ended are deleted when they are old, sooner when the disk fills.
 * Source: agent, section 8.6.
 * @module
 */
import { statfs, readdir, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface CollectorOptions {
  readonly workDir: string;
  readonly delayMs: number;
  /** The part of the disk that shall stay free, 0 … 1. */
  readonly headroom: number;
  readonly onProblem: (text: string) => void;
}

interface Candidate {
  readonly path: string;
  readonly endedMs: number;
}

export class SandboxCollector {
  readonly #options: CollectorOptions;
  readonly #candidates: Candidate[] = []; // oldest first
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

  /** Finds sandboxes of earlier agent processes; `isLive` says which are in use. */
  async adopt(isLive: (path: string) => boolean): Promise<void> {
    const found: Candidate[] = [];
    for (const path of await runsBelow(join(this.#options.workDir, "slaves"))) {
      if (isLive(path)) continue;
      const info = await stat(path).catch(() => undefined);
      if (info !== undefined) found.push({ path, endedMs: info.mtimeMs });
    }
    this.#candidates.unshift(...found.toSorted((a, b) => a.endedMs - b.endedMs));
  }

  /** How old sandboxes may be, going by how full the disk is; 0 when it is too full. */
  async allowedAgeMs(): Promise<number> {
    const { blocks, bfree } = await statfs(this.#options.workDir);
    const usage = blocks === 0 ? 0 : 1 - bfree / blocks;
    return this.#options.delayMs * Math.max(0, 1 - this.#options.headroom - usage);
  }

  /** Deletes whatever is older than allowed. */
  async collect(nowMs: number): Promise<void> {
    const ageMs = await this.allowedAgeMs();
    while (this.#candidates.length > 0 && nowMs - this.#candidates[0]!.endedMs >= ageMs) {
      const { path } = this.#candidates.shift()!;
      try {
        await rm(path, { recursive: true, force: true });
        this.removed++;
        await removeEmptyParents(path);
      } catch (error) {
        this.failed++;
        this.#options.onProblem(`Cannot delete sandbox ${path}: ${(error as Error).message}`);
      }
    }
  }
}

/** The run, executor and framework directories go when the last run in them has gone. */
async function removeEmptyParents(run: string): Promise<void> {
  const runs = dirname(run);
  const left = await readdir(runs).catch(() => ["unreadable"]);
  if (left.some((name) => name !== "latest")) return;
  await rm(runs, { recursive: true, force: true });
  const executor = dirname(runs);
  for (const directory of [executor, dirname(executor), dirname(dirname(executor))]) {
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
