/** How many short containers a second the launcher alone runs. @module */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Launcher } from "./launcher.ts";

export interface LauncherBenchResult {
  readonly tasks: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/**
 * Runs `tasks` times `/bin/true`, `concurrency` at a time, each in a sandbox directory of its own.
 *
 * @returns tasks per second from the first launch to the last exit
 */
export async function benchLauncher(options: { tasks: number; concurrency: number }): Promise<LauncherBenchResult> {
  const root = mkdtempSync(join(tmpdir(), "meseta-launcher-"));
  const { promise: done, resolve, reject } = Promise.withResolvers<void>();
  let ended = 0;
  let launched = 0;
  const next = () => {
    const id = `bench-${launched++}`;
    const directory = join(root, id);
    mkdirSync(directory);
    launcher.launch({
      containerId: id,
      directory,
      program: { kind: "shell", text: "/bin/true" },
      environment: [["PATH", "/usr/bin:/bin"]],
    });
  };
  const launcher = await Launcher.open({
    runtimeDir: join(root, "runtime"),
    events: {
      started: () => {},
      exited: (id) => {
        launcher.forget(id);
        if (++ended === options.tasks) resolve();
        else if (launched < options.tasks) next();
      },
      failed: (id, problem) => reject(new Error(`${id}: ${problem}`)),
      problem: (text) => reject(new Error(text)),
    },
  });
  const startMs = performance.now();
  for (let index = 0; index < Math.min(options.concurrency, options.tasks); index++) next();
  await done;
  const seconds = (performance.now() - startMs) / 1000;
  await launcher[Symbol.asyncDispose]();
  rmSync(root, { recursive: true, force: true });
  return { tasks: options.tasks, seconds, perSecond: options.tasks / seconds };
}
