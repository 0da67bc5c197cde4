/** An image cannot be had or used: the message says which, from where, and why. @module */

export class ImageError extends Error {
  readonly code = "IMAGE";
}

/** What the deepest cause of an error says: clients wrap what the system told them. */
export function causeOf(error: unknown): string {
  let at = error as Error;
  while (at.cause instanceof Error) at = at.cause;
  if (at instanceof AggregateError && at.errors.length > 0) return causeOf(at.errors[0]);
  return at.message === "" ? ((at as NodeJS.ErrnoException).code ?? at.name) : at.message;
}
