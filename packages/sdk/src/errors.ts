/** What can go wrong between a framework and a cluster. @module */

/**
 * - `UNREACHABLE`: nobody answered, or the connection broke; trying again later may help
 * - `NOT_LEADER`: that master does not lead (now), or is not ready; another one, or later, may
 * - `REFUSED`: the call was understood and refused; trying again unchanged will not help
 * - `NOT_SUBSCRIBED`: there is no subscription at the moment, so the call was not sent
 * - `ENDED`: the master, or the agent, ended the subscription for good
 * - `BAD_ANSWER`: what came back cannot be read
 */
export type MesosErrorCode = "UNREACHABLE" | "NOT_LEADER" | "REFUSED" | "NOT_SUBSCRIBED" | "ENDED" | "BAD_ANSWER";

/** The message names act, thing and reason: `Cannot accept offer O7: HTTP 400 (Framework is unknown)`. */
export class MesosError extends Error {
  override readonly name = "MesosError";
  readonly code: MesosErrorCode;
  readonly status: number | undefined; // of the HTTP answer, when there was one

  constructor(code: MesosErrorCode, message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status;
  }
}

/** The text of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What an answer other than yes means. Source: scheduler API, section 1.2; clients in the wild, Q14. */
export function refusal(act: string, answer: { readonly status: number; readonly text: string }): MesosError {
  const { status, text } = answer;
  const reason = text.trim() === "" ? "" : ` (${text.trim()})`;
  return new MesosError(codeOf(status), `${act}: HTTP ${status}${reason}`, { status });
}

function codeOf(status: number): MesosErrorCode {
  if (status === 307 || status === 404 || status === 503) return "NOT_LEADER";
  return status === 429 || status >= 500 ? "UNREACHABLE" : "REFUSED";
}
