/**
 * The other side: a process proves to a master who it is, and tries again until it is told yes or no.
 * Source: internal messages, sections 3 and 4.
 * @module
 */
import type { Random, Timers } from "@meseta/base";
import { DecodeError, encodeUtf8, internal, type MessageCodec } from "@meseta/protocol";
import type { IncomingMessage } from "../fast-lane/message.ts";
import type { HttpNode } from "../http-node.ts";
import { cramMd5Response, MECHANISM } from "./cram-md5.ts";
import type { Credential } from "./credentials.ts";

/** How long to wait for an answer: between `timeoutMsMin` and as much as grows by `backoffMs`, doubling, up to `timeoutMsMax`. */
export interface AuthenticationTiming {
  readonly backoffMs: number;
  readonly timeoutMsMin: number;
  readonly timeoutMsMax: number;
}

const TIMING: AuthenticationTiming = { backoffMs: 1_000, timeoutMsMin: 5_000, timeoutMsMax: 60_000 };

export interface AuthenticateeOptions {
  readonly node: Pick<HttpNode, "actor" | "send" | "upid">;
  readonly credential: Credential;
  /** The process that is to be authenticated. */
  readonly pid: string;
  readonly master: string;
  readonly timers: Timers;
  readonly random: Random;
  readonly timing?: AuthenticationTiming;
  /** Called once, unless it was disposed of before. A failure is final: the master knows no such principal and secret. */
  readonly onDone: (outcome: "completed" | "failed") => void;
}

let attempts = 0;

/** Starts proving; the attempt ends when it is disposed of. */
export function authenticate(options: AuthenticateeOptions): Disposable {
  return new Authenticatee(options);
}

class Authenticatee implements Disposable {
  readonly #options: AuthenticateeOptions;
  #held = new DisposableStack();
  #attempt = 0;
  #session: string | undefined; // the UPID of the master's end, once it has spoken

  constructor(options: AuthenticateeOptions) {
    this.#options = options;
    this.#begin();
  }

  [Symbol.dispose](): void {
    this.#held.dispose();
  }

  /** An attempt that gets no answer, or an error, is followed by another. */
  #begin(): void {
    const { node, pid, master, timers, random, timing = TIMING } = this.#options;
    const { backoffMs, timeoutMsMin, timeoutMsMax } = timing;
    this.#held = new DisposableStack();
    this.#session = undefined;
    const id = `crammd5-authenticatee(${++attempts})`;
    const ceilingMs = Math.min(timeoutMsMin + backoffMs * 2 ** Math.min(++this.#attempt, 30), timeoutMsMax);
    const timeoutMs = timeoutMsMin + random.float() * (ceilingMs - timeoutMsMin);
    this.#held.use(node.actor(id, (message) => this.#receive(id, message)));
    this.#held.use(timers.after(timeoutMs, () => this.#again()));
    node.send(
      node.upid(id),
      master,
      "mesos.internal.AuthenticateMessage",
      internal.AuthenticateMessage.encode({ pid }),
    );
  }

  #again(): void {
    this.#held.dispose();
    this.#begin();
  }

  #receive(id: string, { from, name, body }: IncomingMessage): void {
    if (this.#session !== undefined && from !== this.#session) return;
    try {
      switch (name) {
        case "mesos.internal.AuthenticationMechanismsMessage": {
          const { mechanisms = [] } = internal.AuthenticationMechanismsMessage.decode(body);
          if (!mechanisms.includes(MECHANISM)) return this.#finish("failed");
          this.#session = from;
          const start = { mechanism: MECHANISM, data: new Uint8Array(0) };
          return this.#answer(id, from, internal.AuthenticationStartMessage, start);
        }
        case "mesos.internal.AuthenticationStepMessage": {
          const { data } = internal.AuthenticationStepMessage.decode(body);
          const response = encodeUtf8(cramMd5Response(this.#options.credential, data));
          return this.#answer(id, from, internal.AuthenticationStepMessage, { data: response });
        }
        case "mesos.internal.AuthenticationCompletedMessage":
          return this.#finish("completed");
        case "mesos.internal.AuthenticationFailedMessage":
          return this.#finish("failed");
        default:
          return; // an error: the time-out brings the next attempt
      }
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error; // what cannot be read was not said
    }
  }

  #answer<Body>(id: string, to: string, codec: MessageCodec<Body>, body: Body): void {
    const { node } = this.#options;
    node.send(node.upid(id), to, codec.typeName, codec.encode(body));
  }

  #finish(outcome: "completed" | "failed"): void {
    this.#held.dispose();
    this.#options.onDone(outcome);
  }
}
