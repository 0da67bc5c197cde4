/**
 * Does this master lead? And if not, who does, and what do those hear who asked the wrong one.
 *
 *   following ─► recovering ─► leading ─► ended
 *
 * A master that has led and does no longer ends: everything it holds may be out of date, and whoever runs it starts another.
 * Source: master reference, section 9; operator API, section 1.5.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import {
  type DirectHandler,
  type HttpHandler,
  type HttpNode,
  type HttpRequest,
  type PlainResponse,
  textResponse,
} from "@meseta/runtime";

export type Standing = "following" | "recovering" | "leading" | "ended";

/** What every master answers for itself. Source: operator API, R6. */
const OWN_PATHS = [
  "/health",
  "/flags",
  "/version",
  "/metrics",
  "/files",
  "/logging/toggle",
  "/system/stats.json",
  "/registrar(1)/registry",
  "/allocator",
  "/redirect",
];
/** What needs a registry. The other endpoints answer from what there is. Source: operator API, R5. */
const V1_PATHS = ["/api/v1"];

export class Leadership {
  standing: Standing = "following";
  /** Whoever leads, as far as this master knows. */
  leader: v1.MasterInfo | undefined;
  electedMs: number | undefined;

  /** Where `/redirect` points; undefined while nobody leads. */
  get location(): string | undefined {
    const { leader } = this;
    if (leader === undefined) return undefined;
    return `//${leader.hostname ?? leader.address?.ip ?? leader.address?.hostname}:${leader.port}`;
  }

  /** The answer for who asks for something that only a leader may serve; undefined: serve it. */
  refuse(request: HttpRequest): PlainResponse | undefined {
    const { path, query } = request;
    if (path === "/" || OWN_PATHS.some((own) => isAtOrBelow(path, own))) return undefined;
    if (this.standing === "leading") return undefined;
    if (this.standing === "recovering") {
      const needsRegistry = V1_PATHS.some((own) => isAtOrBelow(path, own));
      return needsRegistry ? textResponse(503, "Master has not finished recovery") : undefined;
    }
    const { location } = this;
    if (location === undefined || this.standing === "ended") return textResponse(503, "No leader elected");
    const rest = query.size === 0 ? "" : `?${query.toString()}`;
    return { status: 307, headers: { Location: `${location}/master${path}${rest}` } };
  }
}

/** Routes that answer only while this master may. */
export function ledRoutes(node: HttpNode, leadership: Leadership): Pick<HttpNode, "route" | "direct"> {
  return {
    route(path: string, handler: HttpHandler, options?: { exact?: boolean }): void {
      node.route(path, ledHandler(leadership, handler), options);
    },
    direct(path: string, handler: DirectHandler): void {
      node.direct(path, (request) => leadership.refuse(request) ?? handler(request));
    },
  };
}

/** Handles only while this master may. */
export function ledHandler(leadership: Leadership, handler: HttpHandler): HttpHandler {
  return (request, principal) => leadership.refuse(request) ?? handler(request, principal);
}

function isAtOrBelow(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
