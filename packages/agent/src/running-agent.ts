/** An agent, as whoever started it has it. @module */

export interface RunningAgent extends AsyncDisposable {
  readonly address: { readonly ip: string; readonly port: number };
  /** Known once the agent has registered, or recovered. */
  readonly agentId: string | undefined;
  readonly workDir: string;
  /** Settles when the agent ends by itself: shut down by its master, or after `shutdown`. Rejects when it is broken. */
  readonly finished: Promise<{ readonly problem?: string }>;
  /** Ends every executor, unregisters, and then ends: what SIGUSR1 does. Disposing alone leaves executors running. */
  shutdown(): Promise<void>;
}
