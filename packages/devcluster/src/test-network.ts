/**
 * Hosts on one machine: network namespaces joined by a bridge, whose cables can be pulled. What is sent into a pulled cable is lost
 * without a word, as in a real outage. Lives in a network and a mount namespace of its own, so the machine's network is not touched
 * and nothing stays behind, however the program ends.
 * @module
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { run } from "./system-command.ts";

/** Set in a program that runs inside `insideOwnNetwork`. */
const INSIDE = "MESETA_INSIDE_OWN_NETWORK";
const SUBNET = "10.77.0";
const NAMES = "/run/netns";
/** An address of nobody: what is sent there gets lost. */
const NOWHERE = "02:00:00:00:00:01";

/** Why hosts cannot be made here; false when they can. */
export function ownNetworkMissing(): string | false {
  if (process.getuid?.() !== 0) return "network namespaces need root";
  if (!existsSync("/usr/bin/unshare")) return "unshare is not installed: Debian's util-linux has it";
  if (spawnSync("ip", ["-V"]).status !== 0) return "ip is not installed: Debian's iproute2 has it";
  const bridge = spawnSync("unshare", ["--net", "ip", "link", "add", "br0", "type", "bridge"], { encoding: "utf8" });
  return bridge.status === 0 ? false : `this kernel makes no bridges: ${bridge.stderr.trim()}`;
}

/** Is this program inside namespaces of its own already? */
export function isInsideOwnNetwork(): boolean {
  return process.env[INSIDE] === "1";
}

/** Runs this program again, with the same arguments, inside namespaces of its own; resolves with its exit code. */
export async function insideOwnNetwork(): Promise<number> {
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const child = spawn("unshare", ["--net", "--mount", "--fork", "--kill-child=SIGTERM", ...again], {
    stdio: "inherit",
    env: { ...process.env, [INSIDE]: "1" },
  });
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

export interface Host {
  readonly name: string;
  readonly ip: string;
  /** What a command line starts with to run there. */
  readonly within: readonly string[];
}

export class TestNetwork {
  /** Where this program itself is to be found, by every host. */
  readonly ip = `${SUBNET}.1`;
  readonly #hosts = new Map<string, Host>();

  /** @throws {Error} outside namespaces of its own */
  constructor(names: readonly string[]) {
    if (!isInsideOwnNetwork()) throw new Error("Cannot make hosts: this program is not in a network of its own");
    mkdirSync(NAMES, { recursive: true });
    run("mount", "-t", "tmpfs", "hosts", NAMES);
    run("ip", "link", "set", "lo", "up");
    run("ip", "link", "add", "bridge", "type", "bridge");
    run("ip", "address", "add", `${this.ip}/24`, "dev", "bridge");
    run("ip", "link", "set", "bridge", "up");
    for (const [index, name] of names.entries()) this.#hosts.set(name, this.#plugIn(name, `${SUBNET}.${index + 10}`));
  }

  host(name: string): Host {
    const host = this.#hosts.get(name);
    if (host === undefined) throw new Error(`There is no host ${name}`);
    return host;
  }

  /** Pulls the cable of a host. */
  cut(name: string): void {
    run("ip", "link", "set", this.host(name).name, "down");
  }

  mend(name: string): void {
    run("ip", "link", "set", this.host(name).name, "up");
  }

  /** Loses what `from` sends to `to`, and only that. */
  deafen(from: string, to: string): void {
    const { ip } = this.host(to);
    run(...inside(from), "ip", "neighbour", "replace", ip, "lladdr", NOWHERE, "nud", "permanent", "dev", "eth0");
  }

  undeafen(from: string, to: string): void {
    run(...inside(from), "ip", "neighbour", "del", this.host(to).ip, "dev", "eth0");
  }

  #plugIn(name: string, ip: string): Host {
    run("ip", "netns", "add", name);
    run("ip", "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name);
    run("ip", "link", "set", name, "master", "bridge", "up");
    run(...inside(name), "ip", "link", "set", "lo", "up");
    run(...inside(name), "ip", "address", "add", `${ip}/24`, "dev", "eth0");
    run(...inside(name), "ip", "link", "set", "eth0", "up");
    return { name, ip, within: inside(name) };
  }
}

function inside(name: string): [string, ...string[]] {
  return ["nsenter", `--net=${NAMES}/${name}`];
}
