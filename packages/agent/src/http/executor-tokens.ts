/**
 * Tokens by which custom executors prove who they are: given in their environment, shown with every call.
 * Source: agent, sections 1.1 and 1.6; master reference, section 5.3.
 * @module
 */
import { type HttpRequest, type PlainResponse, readToken, signToken, textResponse, TokenError } from "@meseta/runtime";
import type { ContainerRequest, RunKey } from "../core/effects.ts";

const VARIABLE = "MESOS_EXECUTOR_AUTHENTICATION_TOKEN";
const REALM = 'Bearer realm="mesos-agent-executor"';

export interface ExecutorTokenOptions {
  readonly key: Uint8Array;
  /** Whether calls without one are refused; otherwise tokens are given, and not looked at. */
  readonly isRequired: boolean;
}

/** The container of a custom executor, with its token. Tasks get none: what they run is not what talks to the agent. */
export function withToken(container: ContainerRequest, tokens: ExecutorTokenOptions | undefined): ContainerRequest {
  const { run, kind, isTask, program, environment } = container;
  if (tokens === undefined || run === undefined || kind !== "executor" || isTask === true || program === undefined) {
    return container;
  }
  const token = signToken({ fid: run.frameworkId, eid: run.executorId, cid: run.containerId }, tokens.key);
  return { ...container, environment: [...environment, [VARIABLE, token]] };
}

/** Who calls, if anyone is asked: the run that the token names, or the answer to send instead. */
export function callerOf(
  request: Pick<HttpRequest, "header">,
  tokens: ExecutorTokenOptions | undefined,
  nowMs: number,
): { readonly caller: RunKey | undefined } | { readonly refused: PlainResponse } {
  if (tokens?.isRequired !== true) return { caller: undefined };
  const header = request.header("Authorization");
  if (header === undefined) return refusal("Missing 'Authorization' header", REALM);
  const [scheme, token, ...more] = header.split(" ");
  if (scheme !== "Bearer" || token === undefined || more.length > 0) return invalid("Scheme is not 'Bearer'");
  try {
    const { fid, eid, cid } = readToken(token, tokens.key, nowMs);
    if (typeof fid !== "string" || typeof eid !== "string" || typeof cid !== "string") {
      return invalid("Token names no executor");
    }
    return { caller: { frameworkId: fid, executorId: eid, containerId: cid } };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    return invalid(error.message);
  }
}

function invalid(why: string) {
  return refusal(why, `${REALM}, error="invalid_token", error_description="${why}"`);
}

function refusal(why: string, challenge: string) {
  return { refused: textResponse(401, why, { "WWW-Authenticate": challenge }) };
}
