/**
 * HTTP and TCP checks, made from the network of the agent's machine: that is where containers are that have none of their own.
 * Source: agent, section 7.2.
 * @module
 */
import { connect, type Socket } from "node:net";
import { Agent, type Dispatcher, interceptors } from "undici";
import type { Probe } from "../core/effects.ts";
import type { ProbeOutcome } from "../core/inputs.ts";

/**
 * Makes probes. Another implementation may enter a container's network first; the core says which container it is.
 * How long a probe may take is the core's to say, too: it gives it up.
 */
export interface Prober extends AsyncDisposable {
  /** `done` is called once, unless the probe is given up first. */
  probe(probe: Probe, done: (outcome: ProbeOutcome) => void): void;
  giveUp(id: number): void;
}

const REDIRECTIONS_MAX = 20;

export class LoopbackProber implements Prober {
  readonly #running = new Map<number, AbortController>();
  #client: Dispatcher | undefined;

  probe({ id, target }: Probe, done: (outcome: ProbeOutcome) => void): void {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const outcome =
      target.kind === "http" ? this.#request(target.url, controller.signal) : reach(target, controller.signal);
    void outcome
      .catch((error: Error): ProbeOutcome => ({ kind: "failed", problem: reasonOf(error) }))
      .then((result) => {
        if (this.#running.delete(id)) done(result);
      });
  }

  giveUp(id: number): void {
    const controller = this.#running.get(id);
    this.#running.delete(id);
    controller?.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const id of [...this.#running.keys()]) this.giveUp(id);
    await this.#client?.destroy();
  }

  async #request(url: string, signal: AbortSignal): Promise<ProbeOutcome> {
    const { origin, pathname, search } = new URL(url);
    // Whose certificate it is does not matter: the task is looked at, not trusted.
    this.#client ??= new Agent({ connect: { rejectUnauthorized: false }, headersTimeout: 0, bodyTimeout: 0 }).compose(
      interceptors.redirect({ maxRedirections: REDIRECTIONS_MAX }),
    );
    const response = await this.#client.request({
      origin,
      path: pathname + search,
      method: "GET",
      headers: { "User-Agent": "meseta-health-check", Accept: "*/*" },
      reset: true, // each attempt is a connection of its own
      signal,
    });
    await response.body.dump();
    return { kind: "http", statusCode: response.statusCode };
  }
}

/** Whether somebody listens there. */
function reach(
  { host, port }: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ host, port });
    const end = (connected: boolean) => {
      socket.destroy();
      resolve({ kind: "tcp", connected });
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    signal.addEventListener("abort", () => end(false), { once: true });
  });
}

function reasonOf(error: Error & { readonly code?: string }): string {
  return error.message === "" ? (error.code ?? error.name) : error.message;
}
