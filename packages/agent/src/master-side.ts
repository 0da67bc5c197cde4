/** An agent's ties to its master: who leads, the link whose breaking it notices, and the proof of who it is. @module */
import { invariant, type Random, type Timers } from "@meseta/base";
import { authenticate, type AuthenticationTiming, type Credential, type HttpNode } from "@meseta/runtime";
import type { Input } from "./core/inputs.ts";
import type { MasterDetector } from "./detector.ts";

export interface MasterSideOptions {
  readonly node: HttpNode;
  readonly upid: string;
  readonly detector: MasterDetector;
  readonly credential: Credential | undefined;
  readonly timing: AuthenticationTiming | undefined;
  readonly timers: Timers;
  readonly random: Random;
  /** Takes what becomes of it all to the core. */
  readonly post: (input: Input) => void;
}

export class MasterSide implements Disposable {
  readonly #options: MasterSideOptions;
  #link: Disposable | undefined;
  #watch: Disposable | undefined;
  #attempt: Disposable | undefined; // to prove who we are

  constructor(options: MasterSideOptions) {
    this.#options = options;
  }

  /** Links to a master, instead of to any other. */
  link(to: string): void {
    this.#link?.[Symbol.dispose]();
    const handle = this.#options.node.link(to, (upid) => {
      if (this.#link === handle) this.#link = undefined;
      this.#options.post({ kind: "linkBroken", upid });
    });
    this.#link = handle;
  }

  authenticate(master: string): void {
    this.#attempt?.[Symbol.dispose]();
    const { node, upid, credential, timing, timers, random, post } = this.#options;
    invariant(credential !== undefined, "Only who has a credential proves who it is");
    this.#attempt = authenticate({
      node,
      credential,
      ...(timing !== undefined && { timing }),
      pid: upid,
      master,
      timers,
      random,
      onDone: (outcome) => post({ kind: "authenticated", by: master, outcome }),
    });
  }

  /** Looks for the leading master, and goes on looking; again, if it did already. */
  detect(): void {
    const { detector, post } = this.#options;
    if (this.#watch !== undefined) return detector.refresh();
    this.#watch = detector.watch((leader) => {
      post({ kind: "masterDetected", master: leader?.upid, hostname: leader?.hostname });
    });
  }

  [Symbol.dispose](): void {
    this.#watch?.[Symbol.dispose]();
    this.#attempt?.[Symbol.dispose]();
    this.#link?.[Symbol.dispose]();
  }
}
