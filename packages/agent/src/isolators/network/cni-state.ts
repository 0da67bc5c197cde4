/**
 * What an agent has to know of the networks that containers joined, also after it was killed: a directory for each container.
 *
 * ```text
 *   <container>/ns                              stands for the network namespace, by a mount
 *              /hosts  hostname  resolv.conf    shown in the container
 *              /<network>/network.conf          as it was when the container joined
 *                        /<interface>/network.info    what the plugins said
 * ```
 * Source: agent, section 4.4, rule 5.
 * @module
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { v1 } from "@meseta/protocol";
import type { NetworkConfig } from "./cni-config.ts";
import type { Attachment } from "./cni-plugin.ts";

const run = promisify(execFile);
const NSFS_MAGIC = 0x6e73_6673;
/** Of files shown in containers. */
const SHOWN = ["hosts", "hostname", "resolv.conf"] as const;

/** A network that a container joined, or was about to. */
export interface Joined {
  readonly attachment: Attachment;
  /** What the plugins said; undefined if they never came to that. */
  readonly result: unknown;
}

export class CniState {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  namespaceOf(containerId: string): string {
    return join(this.#directory, containerId, "ns");
  }

  /** Makes a network namespace that lives without a process in it. @throws when the kernel or `unshare` objects */
  async makeNamespace(containerId: string): Promise<void> {
    mkdirSync(join(this.#directory, containerId), { recursive: true, mode: 0o755 });
    const path = this.namespaceOf(containerId);
    writeFileSync(path, "");
    await run("unshare", [`--net=${path}`, "--", "true"]);
  }

  /** Before plugins are called: they have to be called again in the end, however far they came. */
  note({ containerId, network, interfaceName, info }: Attachment): void {
    const directory = join(this.#directory, containerId, network.name);
    mkdirSync(join(directory, interfaceName), { recursive: true });
    writeFileSync(join(directory, "network.conf"), JSON.stringify(network));
    writeFileSync(join(directory, interfaceName, "container.info"), JSON.stringify(info));
  }

  noteResult({ containerId, network, interfaceName }: Attachment, result: unknown): void {
    writeFileSync(
      join(this.#directory, containerId, network.name, interfaceName, "network.info"),
      JSON.stringify(result ?? null),
    );
  }

  /** The networks of a container. */
  read(containerId: string): Joined[] {
    const directory = join(this.#directory, containerId);
    const namespace = this.namespaceOf(containerId);
    return directoriesIn(directory).flatMap((name) => {
      const network = readJson(join(directory, name, "network.conf")) as NetworkConfig | undefined;
      if (network === undefined) return []; // killed before it was written whole: no plugin was called
      return directoriesIn(join(directory, name)).flatMap((interfaceName) => {
        const place = join(directory, name, interfaceName);
        const info = readJson(join(place, "container.info")) as v1.NetworkInfo | undefined;
        if (info === undefined) return [];
        const attachment = { containerId, namespace, interfaceName, network, info };
        return [{ attachment, result: readJson(join(place, "network.info")) }];
      });
    });
  }

  /** Writes what the container sees of itself and of name servers. */
  show(containerId: string, files: Readonly<Record<(typeof SHOWN)[number], string>>): void {
    for (const name of SHOWN) writeFileSync(join(this.#directory, containerId, name), files[name], { mode: 0o644 });
  }

  /** The files of a container, and where they belong. */
  shown(containerId: string): { readonly source: string; readonly target: string }[] {
    return SHOWN.map((name) => ({ source: join(this.#directory, containerId, name), target: `/etc/${name}` }));
  }

  containers(): string[] {
    return directoriesIn(this.#directory);
  }

  /** A namespace that went with the machine left an empty file, which no plugin can make anything of. */
  dropLostNamespace(containerId: string): void {
    const path = this.namespaceOf(containerId);
    if (existsSync(path) && statfsSync(path).type !== NSFS_MAGIC) rmSync(path);
  }

  async remove(containerId: string): Promise<void> {
    const path = this.namespaceOf(containerId);
    if (existsSync(path) && statfsSync(path).type === NSFS_MAGIC) await run("umount", ["-l", "--", path]);
    rmSync(join(this.#directory, containerId), { recursive: true, force: true });
  }
}

function directoriesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined; // not there, or not written whole
  }
}
