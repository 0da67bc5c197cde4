/** What goes wrong with fetching, in words for whoever reads a task's status. @module */

/** A URI could not be brought here. The message says why; whoever asked says which. */
export class FetchError extends Error {
  readonly code = "FETCH_FAILED";
}

/**
 * The reason of an error in a line: what a library wrapped is unwrapped, and a full disk is called that.
 *
 * @example reasonOf(Object.assign(new Error("ENOSPC: …, write"), { code: "ENOSPC" })) // "the disk is full"
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return "the disk is full";
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof FetchError) && error.cause instanceof Error && error.message === "fetch failed") {
    return reasonOf(error.cause);
  }
  return error.message === "" ? (code ?? error.name) : error.message;
}
