/** Where masters agree on a leader: `zk://[user:password@]host:port,…/path` or `etcd://host:port,…/path`. @module */

export interface CoordinationAddress {
  readonly kind: "zookeeper" | "etcd";
  /** `host:port`, at least one. */
  readonly servers: readonly string[];
  /** `/mesos`: begins with a slash, does not end with one. */
  readonly path: string;
  readonly credential: { readonly user: string; readonly password: string } | undefined;
}

const KINDS = {
  "zk:": { kind: "zookeeper", port: "2181", path: undefined },
  "etcd:": { kind: "etcd", port: "2379", path: "/meseta" },
  "http:": { kind: "etcd", port: "2379", path: "/meseta" },
} as const;

/** Does that text say how to find masters, not where one is? */
export function isCoordinationAddress(text: string): boolean {
  return /^(zk|etcd):\/\//.test(text);
}

/**
 * Reads an address. Ports have their usual defaults; a path is needed with `zk://`, as Mesos has it.
 *
 * @throws {SyntaxError} that says what is wrong; it does not repeat a password
 * @example parseCoordinationAddress("zk://10.0.0.1:2181,10.0.0.2:2181/mesos").path // "/mesos"
 */
export function parseCoordinationAddress(text: string): CoordinationAddress {
  const match = /^([a-z]+:)\/\/(?:([^@/]*)@)?([^@/]+)(\/.*)?$/.exec(text);
  const scheme = match?.[1] ?? "";
  if (match === null || !(scheme in KINDS)) {
    throw new SyntaxError("expected zk://host:port,…/path or etcd://host:port,…/path");
  }
  const { kind, port, path: pathDefault } = KINDS[scheme as keyof typeof KINDS];
  const [, , login, hosts = "", givenPath = ""] = match;
  const path = givenPath.replace(/\/+$/, "") || pathDefault;
  if (path === undefined) throw new SyntaxError("a path other than / is needed, such as /mesos");
  if (!/^(\/[^/\s]+)+$/.test(path)) throw new SyntaxError("its path is none");
  const servers = hosts.split(",").map((host) => (/:\d{1,5}$/.test(host) ? host : `${host}:${port}`));
  if (servers.some((server) => !/^[^:\s]+:\d+$/.test(server))) throw new SyntaxError("expected host:port,host:port,…");
  const colon = login?.indexOf(":") ?? -1;
  if (login !== undefined && colon < 1) throw new SyntaxError("expected user:password before the @");
  const credential =
    login === undefined ? undefined : { user: login.slice(0, colon), password: login.slice(colon + 1) };
  return { kind, servers, path, credential };
}
