/** How the command line fails: with a sentence, advice where there is some, and an exit code with a meaning. @module */

/** The exit codes. `run --follow` passes the task's own code on instead. */
export const EXIT = { done: 0, failed: 1, usage: 2, unreachable: 3, refused: 4, timedOut: 124 } as const;

export type ExitCode = number;

/** A failure to be told in one sentence: what could not be done, to what, and why. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code = "CLI_FAILED";
  readonly exitCode: ExitCode;
  readonly advice: string | undefined; // what to try

  constructor(exitCode: ExitCode, message: string, options: { advice?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.exitCode = exitCode;
    this.advice = options.advice;
  }
}

/** The text of whatever was thrown, with its cause's, which often says more. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return cause === "" || error.message.includes(cause) ? error.message : `${error.message}: ${cause}`;
}
