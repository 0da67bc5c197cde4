/**
 * Who may call what: every endpoint of a master belongs to a realm, or to nobody's.
 * Source: operator API, section 1; libprocess reference, section 9.2.
 * @module
 */
import { basicGuard, type Guard, guarded, type HttpHandler, type HttpNode, OPEN_DOOR } from "@meseta/runtime";
import type { AuthenticationOptions } from "../authentication-flags.ts";

export interface Realms {
  readonly scheduler: Guard;
  readonly readonly: Guard;
  readonly readwrite: Guard;
}

/** Open to anyone. Every path that is in no list needs what operators need. */
const OPEN: ReadonlySet<string> = new Set(["/", "/health", "/redirect", "/version"]);
const READONLY: ReadonlySet<string> = new Set([
  "/allocator/explanation",
  "/allocator/offer_constraints_debug",
  "/flags",
  "/frameworks",
  "/maintenance/status",
  "/metrics",
  "/metrics/snapshot",
  "/registrar(1)/registry",
  "/roles",
  "/slaves",
  "/state",
  "/state-summary",
  "/tasks",
]);

export function realmsOf(options: AuthenticationOptions): Realms {
  const guard = (isGuarded: boolean, realm: string) =>
    isGuarded ? basicGuard(`mesos-master-${realm}`, options.credentials) : OPEN_DOOR;
  return {
    scheduler: guard(options.httpFrameworks, "scheduler"),
    readonly: guard(options.httpReadonly, "readonly"),
    readwrite: guard(options.httpReadwrite, "readwrite"),
  };
}

/** A node whose routes ask for credentials first, by the realm of their path, and then whatever `within` asks. */
export function guardedRoutes(
  node: Pick<HttpNode, "route">,
  realms: Realms,
  within: (handler: HttpHandler) => HttpHandler = (handler) => handler,
): Pick<HttpNode, "route"> {
  return {
    route(path, handler, options) {
      const guard = OPEN.has(path) ? OPEN_DOOR : READONLY.has(path) ? realms.readonly : realms.readwrite;
      node.route(path, guarded(guard, within(handler)), options);
    },
  };
}
