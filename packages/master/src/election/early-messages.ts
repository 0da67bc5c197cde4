import type { IncomingMessage } from "@meseta/runtime";

const MESSAGES_MAX = 50_000;
const BYTES_MAX = 64 * 1024 * 1024;

/**
 * What arrives between a master's election and the moment it has read its registry: agents hear of a new leader when it does, and
 * would all have to ask again. Mesos drops these messages.
 */
export class EarlyMessages {
  #kept: { to: string; message: IncomingMessage }[] = [];
  #bytes = 0;

  /** False when there is no more room. */
  tryKeep(to: string, message: IncomingMessage): boolean {
    if (this.#kept.length >= MESSAGES_MAX || this.#bytes + message.body.length > BYTES_MAX) return false;
    this.#kept.push({ to, message: { ...message, body: message.body.slice() } }); // its bytes are lent to us
    this.#bytes += message.body.length;
    return true;
  }

  /** In the order in which they came. */
  take(): readonly { readonly to: string; readonly message: IncomingMessage }[] {
    const kept = this.#kept;
    this.#kept = [];
    this.#bytes = 0;
    return kept;
  }
}
