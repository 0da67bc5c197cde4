/** A master as a process: options as JSON in the first argument; prints one JSON line when it serves. */
import { type MasterOptions, startMaster } from "@meseta/master";
import { aborted, createLog, untilSignal } from "@meseta/runtime";
import type { ProgramOptions } from "../node-process.ts";

const { logFile, ...options } = JSON.parse(process.argv[2] ?? "{}") as ProgramOptions<MasterOptions>;
await untilSignal(async (signal) => {
  await using master = await startMaster({ ...options, log: createLog({ name: "master", file: logFile }) });
  console.log(JSON.stringify(master.address));
  const ended = await Promise.race([master.finished, aborted(signal)]);
  if (ended?.problem !== undefined) process.exitCode = 1;
});
