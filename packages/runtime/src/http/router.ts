/**
 * Longest-prefix routing as libprocess does it: trailing slashes do not count, and a path is shortened from the right until
 * a handler matches, so `/slaves/S1` reaches the handler of `/slaves`.
 * Source: libprocess reference, section 9.1; client quirks Q11, Q13.
 * @module
 */
import type { HttpHandler, HttpRequest } from "./message.ts";

/** Which requests a handler takes while they still come; the others it is handed whole. */
export type Streams = (head: Pick<HttpRequest, "header">) => boolean;

export interface Route {
  readonly handler: HttpHandler;
  readonly exact: boolean;
  readonly streams: Streams | undefined;
}

export interface RouteOptions {
  readonly exact?: boolean;
  readonly streams?: Streams;
}

export class Router {
  readonly #routes = new Map<string, Route>();
  readonly #delegate: string;
  #otherwise: Route | undefined;

  /** `delegate` is the actor whose name may be left out: with `master`, `/state` and `/master/state` are the same. */
  constructor(delegate: string) {
    this.#delegate = delegate;
  }

  /** Serves `path` and, unless `exact`, everything below it that has no handler of its own. */
  route(path: string, handler: HttpHandler, { exact = false, streams }: RouteOptions = {}): void {
    this.#routes.set(path, { handler, exact, streams });
  }

  /** Serves what nothing else does, whatever its path; undefined: nobody does. */
  otherwise(handler: HttpHandler | undefined): void {
    this.#otherwise = handler === undefined ? undefined : { handler, exact: false, streams: undefined };
  }

  /** Returns the decoded path as its handler shall see it; undefined when it is malformed or tries to climb. */
  normalize(rawPath: string): string | undefined {
    let path: string;
    try {
      path = decodeURIComponent(rawPath);
    } catch {
      return undefined; // a malformed escape names nothing
    }
    if (!path.startsWith("/") || path.includes("/..") || path.includes("\0")) return undefined;
    path = path.replace(/\/+$/, "");
    const prefix = `/${this.#delegate}`;
    if (path === prefix) path = "";
    else if (path.startsWith(`${prefix}/`)) path = path.slice(prefix.length);
    return path === "" ? "/" : path;
  }

  /** Returns the route of a normalized path, or whoever serves the rest; or undefined. */
  find(path: string): Route | undefined {
    let prefix = path;
    for (;;) {
      const route = this.#routes.get(prefix);
      if (route !== undefined && (!route.exact || prefix === path)) return route;
      const cut = prefix.lastIndexOf("/");
      if (cut <= 0) return this.#otherwise;
      prefix = prefix.slice(0, cut);
    }
  }
}
