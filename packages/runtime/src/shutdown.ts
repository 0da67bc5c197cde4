/**
 * Runs a process until it is told to stop: `main` gets a signal that SIGINT and SIGTERM abort, cleans up, and returns; the
 * process then ends by running out of work. A second SIGINT or SIGTERM ends it at once.
 *
 * @example await untilSignal(async (signal) => { await using master = await startMaster(options); await aborted(signal); });
 */
export async function untilSignal(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals) => {
    // gone after the first, so the second has its usual effect
    controller.abort(new Error(`Received ${name}`));
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    await main(controller.signal);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

/** Resolves when `signal` is aborted; at once when it is already. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => resolve(), { once: true });
  await promise;
}
