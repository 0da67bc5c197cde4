/** What a verb is, and the options that reading verbs share. @module */
import { type Command, Option } from "commander";
import type { ExitCode } from "./errors.ts";
import type { Io } from "./io.ts";
import type { OutputOptions } from "./output.ts";

/** One file of `verbs/` exports one of these. */
export type Verb =
  | { readonly kind: "command"; readonly define: (command: Command, io: Io, exit: (code: ExitCode) => void) => void }
  | { readonly kind: "daemon"; readonly run: (args: readonly string[], io: Io) => Promise<ExitCode> };

/** What every verb that asks a master can be told. */
export interface AskOptions extends OutputOptions {
  readonly master?: string;
}

/** Adds `--master`, `--json`, `-q`, and `--watch` where it makes sense. */
export function withAskOptions(command: Command, options: { readonly watch?: boolean } = {}): Command {
  command
    .option("--master <address>", "the master to ask, or zk://… or etcd://… (MESETA_MASTER, or 127.0.0.1:5050)")
    .option("--json", "one JSON document for programs")
    .option("-q, --quiet", "ids only")
    .addOption(new Option("-o, --output <form>", "how").choices(["table", "wide", "json"]).default("table"));
  if (options.watch === true) command.option("--watch", "go on: a line of JSON for each change");
  return command;
}
