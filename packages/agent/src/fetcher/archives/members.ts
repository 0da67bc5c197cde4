/**
 * What an archive may hold: nothing that would be outside of where it is unpacked, no devices, and not more than is allowed.
 * Source: agent, section 6.1.
 * @module
 */
import { dirname } from "node:path";

/** What archives may unpack to. */
export interface ArchiveLimits {
  readonly bytesMax: number;
  readonly entriesMax: number;
  /** How many times its own size an archive may unpack to, if that is more than `RATIO_BYTES_MIN`. */
  readonly ratioMax: number;
}

/** Below this, an archive may be as dense as it likes. */
export const RATIO_BYTES_MIN = 64 * 1024 * 1024;

/** The archive refuses to be unpacked safely. */
export class ArchiveError extends Error {
  readonly code = "ARCHIVE_REFUSED";
}

export interface Member {
  readonly name: string;
  readonly kind: "file" | "directory" | "symlink" | "hardlink" | "other";
  readonly bytes: number;
  /** Of links. */
  readonly target?: string | undefined;
}

/** Looks at the members of one archive, in their order. */
export class MemberCheck {
  readonly #limits: ArchiveLimits;
  readonly #archiveBytes: number;
  readonly #files = new Set<string>();
  readonly #links = new Set<string>();
  /** Everything that has something below it. */
  readonly #parents = new Set<string>();
  #entries = 0;
  /** What the members so far unpack to. */
  bytes = 0;

  constructor(archiveBytes: number, limits: ArchiveLimits) {
    this.#archiveBytes = archiveBytes;
    this.#limits = limits;
  }

  /** @throws {ArchiveError} when the archive must not be unpacked */
  take({ name, kind, bytes, target }: Member): void {
    const { entriesMax } = this.#limits;
    if (++this.#entries > entriesMax) throw new ArchiveError(`the archive has more than ${entriesMax} members`);
    this.grow(bytes);
    if (kind === "other") throw new ArchiveError(`the archive holds '${name}', a device or a pipe`);
    const path = pathOf(name);
    // The directory that it is unpacked in may be named, but is nothing else.
    if (path === undefined || (path === "" && kind !== "directory")) {
      throw new ArchiveError(`the archive holds '${name}', which would be outside of the sandbox`);
    }
    if (path === "") return;
    const fresh: string[] = [];
    // What has something below it already is no link, and nor is anything above that.
    for (let above = dirname(path); above !== "." && !this.#parents.has(above); above = dirname(above)) {
      if (this.#links.has(above)) throw new ArchiveError(`the archive holds '${name}', which is below a link`);
      fresh.push(above);
    }
    for (const above of fresh) this.#parents.add(above);
    if (this.#links.has(path)) throw new ArchiveError(`the archive holds '${name}' twice, once as a link`);
    if (kind === "file") this.#files.add(path);
    else if (kind === "hardlink") this.#hardlink(name, path, target);
    else if (kind === "symlink") this.#symlink(name, path, target);
  }

  /** More bytes came of it. @throws {ArchiveError} when they are too many */
  grow(bytes: number): void {
    this.bytes += bytes;
    const { bytesMax, ratioMax } = this.#limits;
    if (this.bytes > bytesMax) throw new ArchiveError(`the archive unpacks to more than ${bytesMax} bytes`);
    if (this.bytes > RATIO_BYTES_MIN && this.bytes > this.#archiveBytes * ratioMax) {
      throw new ArchiveError(`the archive unpacks to more than ${ratioMax} times its size`);
    }
  }

  /** Only to a file before it: a second name of a symbolic link would lead from another place. */
  #hardlink(name: string, path: string, target: string | undefined): void {
    const file = target === undefined ? undefined : pathOf(target);
    if (file === undefined || !this.#files.has(file)) {
      throw new ArchiveError(`the archive holds a link out of the sandbox: '${name}' to '${target ?? ""}'`);
    }
    this.#files.add(path);
  }

  /** Up as far as there is anything above it, then down. No link is above it, so its place is what its name says. */
  #symlink(name: string, path: string, target: string | undefined): void {
    const parts = (target ?? "").split("/").filter((part) => part !== "" && part !== ".");
    const up = parts.findIndex((part) => part !== "..");
    const climbs = up < 0 ? parts.length : up;
    const isInside =
      target !== undefined &&
      target !== "" &&
      !target.startsWith("/") &&
      climbs < path.split("/").length &&
      !parts.slice(climbs).includes("..");
    if (!isInside) {
      throw new ArchiveError(`the archive holds a link out of the sandbox: '${name}' to '${target ?? ""}'`);
    }
    if (this.#files.has(path) || this.#parents.has(path)) {
      throw new ArchiveError(`the archive holds '${name}' twice, once as a link`);
    }
    this.#links.add(path);
  }
}

/** A member's path from where it is unpacked; undefined when it is not below that. */
function pathOf(name: string): string | undefined {
  if (name === "" || name.startsWith("/") || name.includes("\0")) return undefined;
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  return parts.includes("..") ? undefined : parts.join("/");
}
