/** The process behind `meseta`. @module */
import { enableCompileCache } from "node:module";
import { processIo } from "./io.ts";

enableCompileCache();
const { runCommandLine } = await import("./program.ts");

const ending = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  // Only the first is ours: a second one ends the process as it would any other.
  process.once(name, () => ending.abort(new Error(`Received ${name}`)));
}
// A reader that went away (`meseta tasks | head -1`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), processIo(ending.signal));
