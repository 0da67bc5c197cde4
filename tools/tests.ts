/**
 * Runs the test files of the checkout and tells what passed, what failed and what was left out. What it prints is TAP: a line
 * for each test file as it ends, in the end the counts as Node's own TAP reporter gives them, for the tools that read those.
 * @module
 */
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { projectFiles } from "./files.ts";
import { ROOT } from "./run.ts";

export interface TestOutcome {
  readonly passed: number;
  /** `file: test name`. */
  readonly failed: readonly string[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}

/** No test may take longer, real servers and compilers included. */
const TEST_TIMEOUT_MS = 120_000;

/** Runs every `*.test.ts` whose path contains `pattern`, a process per file, as many at once as there are processors. */
export async function runTests(pattern = ""): Promise<TestOutcome> {
  const files = projectFiles().filter((path) => path.endsWith(".test.ts") && path.includes(pattern));
  const failed: string[] = [];
  const leftOut: { name: string; reason: string }[] = [];
  let passed = 0;
  const startMs = performance.now();
  process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "node-compile-cache"); // a process per file, one compilation for all
  // The slow ones first, so that no processor waits for the last of them.
  const slowFirst = files.toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
  process.stdout.write("TAP version 13\n");
  let ended = 0;
  const stream = run({
    files: slowFirst.map((path) => `${ROOT}${path}`),
    concurrency: Math.max(1, Math.min(4, availableParallelism())),
    timeout: TEST_TIMEOUT_MS,
    execArgv: ["--no-warnings"],
  });
  for await (const event of stream) {
    if (event.type === "test:summary" && event.data.file !== undefined) {
      const { file, success, counts } = event.data;
      const outcome = `${success ? "ok" : "not ok"} ${++ended} - ${file.replace(ROOT, "")}`;
      process.stdout.write(
        `${outcome} # ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
      );
    }
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { name, file = "", skip, details } = event.data as TestEvent;
    const where = `${file.replace(ROOT, "")}: ${name}`;
    if (details.type === "suite" || name === file || name === file.replace(ROOT, "")) {
      if (event.type === "test:pass" || !isFileFailure(details)) continue;
    }
    if (event.type === "test:fail") {
      failed.push(where);
      process.stdout.write(`# failed: ${where}\n${explain(details)}\n`);
    } else if (skip === undefined || skip === false) passed++;
    else leftOut.push({ name: where, reason: typeof skip === "string" && skip !== "" ? skip : "no reason given" });
  }
  const durationMs = performance.now() - startMs;
  const counts = {
    tests: passed + failed.length + leftOut.length,
    pass: passed,
    fail: failed.length,
    skipped: leftOut.length,
  };
  process.stdout.write(`1..${ended}\n`);
  for (const [name, count] of Object.entries(counts)) process.stdout.write(`# ${name} ${count}\n`);
  process.stdout.write(`# duration_ms ${durationMs.toFixed(0)}\n`);
  return { passed, failed, leftOut };
}

interface TestEvent {
  readonly name: string;
  readonly file?: string;
  readonly skip?: string | boolean;
  readonly details: { readonly type?: string; readonly error?: Error & { readonly failureType?: string } };
}

/** A whole file that failed: it could not be loaded, crashed or ran out of time. Its tests' failures are counted one by one. */
function isFileFailure({ error }: TestEvent["details"]): boolean {
  return error?.failureType !== "subtestsFailed";
}

function explain({ error }: TestEvent["details"]): string {
  const cause = (error?.cause ?? error) as Error | undefined;
  return String(cause?.stack ?? cause).replaceAll(/^/gm, "#     ");
}

function isSlow(path: string): boolean {
  return /^(interop|examples)\/|^packages\/(devcluster|agent|cli)\//.test(path);
}
