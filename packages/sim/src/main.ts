/**
 * Runs simulations: `npm run sim -- --seeds 500`. A failure prints what happened last and the one line that replays it.
 * @module
 */
import { parseArgs } from "node:util";
import { simulate, SimulationFailure } from "./simulation.ts";

const USAGE = `usage: npm run -s sim -- [options]

  --seeds=N        how many seeds to run (100)
  --from=N         the first of them (1)
  --seed=N         this one alone, with its whole trace
  --minutes=N      stop after so long, with what was run until then (3)
  --json           one document instead of progress
`;
/** Lines of the trace that a failure shows. */
const TRACE_LINES = 60;

interface Summary {
  seeds: number;
  steps: number;
  tasks: number;
  masters: number;
  virtualHours: number;
  stoppedEarly: boolean;
}

function main(): number {
  const options = readOptions();
  if (options === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { from, count, minutes, isAlone, json } = options;
  const summary: Summary = { seeds: 0, steps: 0, tasks: 0, masters: 0, virtualHours: 0, stoppedEarly: false };
  const startMs = performance.now();
  for (let seed = from; seed < from + count; seed++) {
    if (performance.now() - startMs > minutes * 60_000) {
      summary.stoppedEarly = true;
      break;
    }
    try {
      const onTrace = isAlone && !json ? (line: string) => void process.stdout.write(`${line}\n`) : undefined;
      const result = simulate({ seed, ...(onTrace !== undefined && { onTrace }) });
      summary.seeds++;
      summary.steps += result.steps;
      summary.tasks += result.tasks;
      summary.masters += result.masters;
      summary.virtualHours += result.virtualMs / 3_600_000;
    } catch (error) {
      if (!(error instanceof SimulationFailure)) throw error;
      report(error, { json, isAlone });
      return 1;
    }
    if (!json && !isAlone && process.stderr.isTTY) process.stderr.write(`\r${summary.seeds} of ${count} seeds`);
  }
  const seconds = (performance.now() - startMs) / 1000;
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, from, ...summary, seconds })}\n`);
  else process.stdout.write(`\r${inWords(summary, { from, seconds })}\n`);
  return 0;
}

function report(failure: SimulationFailure, { json, isAlone }: { json: boolean; isAlone: boolean }): void {
  const replay = `npm run -s sim -- --seed=${failure.seed}`;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ok: false, seed: failure.seed, problem: failure.message, replay })}\n`);
    return;
  }
  if (!isAlone) for (const line of failure.trace.slice(-TRACE_LINES)) process.stderr.write(`${line}\n`);
  process.stderr.write(`\nfailed: ${failure.message}\nreplay: ${replay}\n`);
}

function inWords(summary: Summary, { from, seconds }: { from: number; seconds: number }): string {
  const { seeds, steps, tasks, masters, virtualHours, stoppedEarly } = summary;
  const end = stoppedEarly ? ", then the time was up" : "";
  return (
    `${seeds} seeds from ${from} on: every rule held${end}\n` +
    `${steps.toLocaleString("en")} steps, ${tasks.toLocaleString("en")} tasks, ${masters} masters, ` +
    `${virtualHours.toFixed(0)} hours of virtual time in ${seconds.toFixed(0)} s`
  );
}

function readOptions(): { from: number; count: number; minutes: number; isAlone: boolean; json: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: "string", default: "100" },
        from: { type: "string", default: "1" },
        seed: { type: "string" },
        minutes: { type: "string", default: "3" },
        json: { type: "boolean", default: false },
      },
    });
    const isAlone = values.seed !== undefined;
    const from = Number(values.seed ?? values.from);
    const count = isAlone ? 1 : Number(values.seeds);
    const minutes = Number(values.minutes);
    if (![from, count].every((value) => Number.isSafeInteger(value) && value > 0) || !(minutes > 0)) return undefined;
    return { from, count, minutes, isAlone, json: values.json };
  } catch {
    return undefined; // an option that is not one: the usage says which are
  }
}

process.exitCode = main();
