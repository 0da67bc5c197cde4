/**
 * The master's side of authentication over libprocess: one session for each attempt, and who has proved to be whom.
 *
 *   authenticatee ─ Authenticate(pid) ─►  ─ Mechanisms ─►  ◄─ Start ─  ─ Step(challenge) ─►  ◄─ Step(response) ─  ─ Completed ─►
 *
 * Source: internal messages, section 4.
 * @module
 */
import type { Random, Timers } from "@meseta/base";
import { DecodeError, decodeUtf8, encodeUtf8, internal, type MessageCodec } from "@meseta/protocol";
import type { IncomingMessage } from "../fast-lane/message.ts";
import type { HttpNode } from "../http-node.ts";
import { judgeCramMd5, MECHANISM } from "./cram-md5.ts";
import type { Credentials } from "./credentials.ts";

/** Attempts under way at once; whoever comes beyond that has to try again. */
export const SESSIONS_MAX = 10_000;

export interface AuthenticatorOptions {
  readonly node: Pick<HttpNode, "actor" | "link" | "send" | "upid" | "address">;
  /** Empty: every attempt fails. */
  readonly credentials: Credentials;
  readonly timeoutMs: number;
  readonly timers: Timers;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly onEvent: (text: string) => void;
}

interface Session {
  readonly id: string;
  readonly peer: string; // the authenticatee's UPID
  readonly held: DisposableStack;
  challenge: string | undefined; // once it was sent
}

export class Authenticator implements Disposable {
  readonly #options: AuthenticatorOptions;
  readonly #sessions = new Map<string, Session>(); // by the UPID that is to be authenticated
  readonly #principals = new Map<string, string>(); // by UPID
  readonly #waiting = new Map<string, () => void>(); // by UPID
  #next = 1;

  constructor(options: AuthenticatorOptions) {
    this.#options = options;
  }

  /** Whom the process at `pid` has proved to be. */
  principalOf(pid: string): string | undefined {
    return this.#principals.get(pid);
  }

  /** Calls `go` at once, or when the attempt of `pid` that is under way has ended; only the last of several is called then. */
  whenSettled(pid: string, go: () => void): void {
    if (this.#sessions.has(pid)) this.#waiting.set(pid, go);
    else go();
  }

  /** The process is gone: whoever comes from there next has to prove itself again. */
  forget(pid: string): void {
    this.#principals.delete(pid);
    this.#waiting.delete(pid);
    this.#end(pid);
  }

  /** AuthenticateMessage. An attempt under way, and an earlier success, count no more. @throws {DecodeError} */
  start({ from, body }: IncomingMessage): void {
    const { pid } = internal.AuthenticateMessage.decode(body);
    const { node, timers, timeoutMs } = this.#options;
    this.#principals.delete(pid);
    this.#end(pid);
    if (this.#sessions.size >= SESSIONS_MAX) return;
    const held = new DisposableStack();
    const session: Session = {
      id: `crammd5-authenticator-session(${this.#next++})`,
      peer: from,
      held,
      challenge: undefined,
    };
    this.#sessions.set(pid, session);
    held.use(node.actor(session.id, (message) => this.#receive(pid, session, message)));
    held.use(node.link(from, () => this.#settle(pid, session)));
    held.use(timers.after(timeoutMs, () => this.#settle(pid, session)));
    this.#send(session, internal.AuthenticationMechanismsMessage, { mechanisms: [MECHANISM] });
  }

  [Symbol.dispose](): void {
    this.#waiting.clear();
    for (const pid of [...this.#sessions.keys()]) this.#end(pid);
  }

  #receive(pid: string, session: Session, { from, name, body }: IncomingMessage): void {
    if (from !== session.peer || this.#sessions.get(pid) !== session) return;
    try {
      if (name === "mesos.internal.AuthenticationStartMessage") {
        return this.#challenge(pid, session, internal.AuthenticationStartMessage.decode(body));
      }
      if (name === "mesos.internal.AuthenticationStepMessage" && session.challenge !== undefined) {
        return this.#judge(pid, session, session.challenge, internal.AuthenticationStepMessage.decode(body));
      }
      this.#refuse(pid, session, `Unexpected ${name}`);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.#refuse(pid, session, `Cannot read ${name}`);
    }
  }

  #challenge(pid: string, session: Session, message: internal.AuthenticationStartMessage): void {
    if (session.challenge !== undefined) return this.#refuse(pid, session, "Authentication was started already");
    if (message.mechanism !== MECHANISM)
      return this.#refuse(pid, session, `Unsupported mechanism ${message.mechanism}`);
    if ((message.data?.length ?? 0) > 0) return this.#refuse(pid, session, "Unexpected data in the start");
    const { random, nowMs, node } = this.#options;
    const number = Buffer.from(random.bytes(8)).readBigUInt64BE();
    session.challenge = `<${number}.${Math.floor(nowMs() / 1000)}@${node.address.ip}>`;
    this.#send(session, internal.AuthenticationStepMessage, { data: encodeUtf8(session.challenge) });
  }

  #judge(pid: string, session: Session, challenge: string, { data }: internal.AuthenticationStepMessage): void {
    const verdict = judgeCramMd5(decodeUtf8(data), challenge, this.#options.credentials);
    if (verdict.kind === "error") return this.#refuse(pid, session, verdict.problem);
    if (verdict.kind === "failed") {
      this.#options.onEvent(`${pid}: authentication failed`);
      this.#send(session, internal.AuthenticationFailedMessage, {});
    } else {
      this.#options.onEvent(`${pid}: authenticated as '${verdict.principal}'`);
      this.#principals.set(pid, verdict.principal);
      this.#send(session, internal.AuthenticationCompletedMessage, {});
    }
    this.#settle(pid, session);
  }

  #refuse(pid: string, session: Session, error: string): void {
    this.#options.onEvent(`${pid}: authentication ended: ${error}`);
    this.#send(session, internal.AuthenticationErrorMessage, { error });
    this.#settle(pid, session);
  }

  /** The attempt is over, however it went: what waited for that goes on. */
  #settle(pid: string, session: Session): void {
    if (this.#sessions.get(pid) !== session) return;
    this.#end(pid);
    const go = this.#waiting.get(pid);
    this.#waiting.delete(pid);
    go?.();
  }

  #end(pid: string): void {
    const session = this.#sessions.get(pid);
    this.#sessions.delete(pid);
    session?.held.dispose();
  }

  #send<Body>(session: Session, codec: MessageCodec<Body>, body: Body): void {
    const { node } = this.#options;
    node.send(node.upid(session.id), session.peer, codec.typeName, codec.encode(body));
  }
}
