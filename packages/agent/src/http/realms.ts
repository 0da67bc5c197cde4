/**
 * Who may call what: every endpoint of an agent belongs to a realm, or to nobody's; and endpoints that an operator has closed.
 * Source: agent, sections 1.1, 10.1 and 11; operator API, section 1.2; master reference, section 7.2.
 * @module
 */
import {
  basicGuard,
  type Credentials,
  guarded,
  type HttpHandler,
  type HttpNode,
  OPEN_DOOR,
  textResponse,
} from "@meseta/runtime";

import type { ExecutorTokenOptions } from "./executor-tokens.ts";

export interface AccessOptions {
  readonly credentials: Credentials;
  /** Whether those who read state, metrics and files say who they are. */
  readonly httpReadonly: boolean;
  /** Whether those who call `/api/v1` do. */
  readonly httpReadwrite: boolean;
  /** Paths that answer nobody, without the name of the agent's actor. */
  readonly disabledPaths: ReadonlySet<string>;
  /** What custom executors prove who they are with; nothing unless given. */
  readonly executors?: ExecutorTokenOptions;
}

export const OPEN_ACCESS: AccessOptions = {
  credentials: new Map(),
  httpReadonly: false,
  httpReadwrite: false,
  disabledPaths: new Set(),
};

/** Open to anyone. Executors have tokens instead; every path that is in no list needs what readers need. */
const OPEN: ReadonlySet<string> = new Set(["/health", "/version", "/api/v1/executor"]);
const READWRITE: ReadonlySet<string> = new Set(["/api/v1"]);

/** A node whose routes are closed, or ask for credentials first, by their path. */
export function guardedRoutes(node: Pick<HttpNode, "route">, access: AccessOptions): Pick<HttpNode, "route"> {
  const guard = (isGuarded: boolean, realm: string) =>
    isGuarded ? basicGuard(`mesos-agent-${realm}`, access.credentials) : OPEN_DOOR;
  const readonly = guard(access.httpReadonly, "readonly");
  const readwrite = guard(access.httpReadwrite, "readwrite");
  return {
    route(path, handler, options) {
      const asked = OPEN.has(path) ? OPEN_DOOR : READWRITE.has(path) ? readwrite : readonly;
      const inner = access.disabledPaths.has(path) ? disabled(path) : guarded(asked, handler);
      node.route(path, inner, options);
    },
  };
}

function disabled(path: string): HttpHandler {
  const answer = textResponse(403, `Endpoint '${path}' is disabled`);
  return () => answer;
}
