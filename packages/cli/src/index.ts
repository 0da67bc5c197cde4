/** The `meseta` command. @module */
export { CliError, EXIT, type ExitCode } from "./errors.ts";
export type { Io } from "./io.ts";
export { runCommandLine } from "./program.ts";
