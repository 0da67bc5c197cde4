/**
 * HTTP and TCP checks, made from where the container is: in the network of the agent's machine, or in one of its own.
 * Source: agent, section 7.2.
 * @module
 */
import { connect, type Socket } from "node:net";
import type { Dispatcher } from "undici";
import type { Probe } from "../core/effects.ts";
import type { ProbeOutcome } from "../core/inputs.ts";

/** Makes probes. How long one may take is the core's to say: it gives it up. */
export interface Prober extends AsyncDisposable {
  /** `done` is called once, unless the probe is given up first. */
  probe(probe: Probe, done: (outcome: ProbeOutcome) => void): void;
  giveUp(id: number): void;
}

const REDIRECTIONS_MAX = 20;
const HEADERS = { "User-Agent": "meseta-health-check", Accept: "*/*" } as const;

export class LoopbackProber implements Prober {
  readonly #running = new Map<number, AbortController>();
  readonly #namespaceOf: (containerId: string) => string | undefined;
  #client: Dispatcher | undefined;

  /** @param namespaceOf the file that stands for the network of a container; undefined for the machine's */
  constructor(namespaceOf: (containerId: string) => string | undefined = () => undefined) {
    this.#namespaceOf = namespaceOf;
  }

  probe({ id, containerId, target }: Probe, done: (outcome: ProbeOutcome) => void): void {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const { signal } = controller;
    const namespace = this.#namespaceOf(containerId);
    const outcome =
      target.kind === "http" ? this.#request(target.url, namespace, signal) : reach(target, namespace, signal);
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

  async #request(url: string, namespace: string | undefined, signal: AbortSignal): Promise<ProbeOutcome> {
    if (namespace !== undefined) {
      const { statusWithin } = await import("./relay.ts"); // and with it HTTP and TLS clients of Node's
      return { kind: "http", statusCode: await statusWithin(namespace, url, HEADERS, signal) };
    }
    const { origin, pathname, search } = new URL(url);
    // Whose certificate it is does not matter: the task is looked at, not trusted.
    const { Agent, interceptors } = await import("undici"); // which an agent without such checks does not need
    this.#client ??= new Agent({ connect: { rejectUnauthorized: false }, headersTimeout: 0, bodyTimeout: 0 }).compose(
      interceptors.redirect({ maxRedirections: REDIRECTIONS_MAX }),
    );
    const response = await this.#client.request({
      origin,
      path: pathname + search,
      method: "GET",
      headers: HEADERS,
      reset: true, // each attempt is a connection of its own
      signal,
    });
    await response.body.dump();
    return { kind: "http", statusCode: response.statusCode };
  }
}

/** Whether somebody listens there. */
async function reach(
  { host, port }: { readonly host: string; readonly port: number },
  namespace: string | undefined,
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  if (namespace !== undefined) {
    const { connectWithin } = await import("./relay.ts");
    const connection = await connectWithin(namespace, { host, port }, signal).catch(() => undefined); // nobody there
    connection?.destroy();
    return { kind: "tcp", connected: connection !== undefined };
  }
  return await new Promise((resolve) => {
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
