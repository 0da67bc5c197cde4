/** Thrown when we, not a peer and not the world, are wrong. Nothing catches it but the end of the process. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/**
 * Ends the current step when `condition` is false: the state can no longer be trusted, and recovery reads what is durable.
 *
 * @throws {InvariantError} with `message`, which names what should have held and the value that did not.
 * @example invariant(weight > 0, `Weight must be positive: ${weight}`);
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
