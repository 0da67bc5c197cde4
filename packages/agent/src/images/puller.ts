/**
 * Images by their names: from the store if they are there, else from where they come, each once at a time.
 * Source: agent, section 5.2, rules 5 and 7.
 * @module
 */
import { type DockerConfig, parseDockerConfig } from "./docker-config.ts";
import { findInArchives } from "./archive-source.ts";
import { causeOf, ImageError } from "./image-error.ts";
import type { ImageOptions } from "./flags.ts";
import { type ImageReference, parseReference, versionText } from "./reference.ts";
import { registryOf } from "./registry-address.ts";
import type { FoundImage } from "./source.ts";
import type { ImageStore, StoredImage } from "./store.ts";

/** An image as a framework names it. */
export interface WantedImage {
  readonly name: string;
  /** Whether one that is here will do. */
  readonly cached: boolean;
  /** A Docker `config.json` to pull it with. */
  readonly config?: string | undefined;
}

export interface PullerOptions {
  readonly images: ImageOptions;
  readonly store: ImageStore;
  readonly stallTimeoutMs: number;
  /** Where Hadoop's configuration is, for archives in HDFS. */
  readonly hadoopHome?: string | undefined;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly nowMs: () => number;
}

interface Pull {
  readonly image: Promise<StoredImage>;
  readonly controller: AbortController;
  waiters: number;
}

export class Puller {
  readonly #options: PullerOptions;
  readonly #pulls = new Map<string, Pull>();

  constructor(options: PullerOptions) {
    this.#options = options;
  }

  /**
   * The image, with everything of it on the disk.
   *
   * @throws {ImageError} that says which image, from where, and what went wrong; the signal's reason when that aborts
   */
  async get(wanted: WantedImage, signal: AbortSignal): Promise<StoredImage> {
    const reference = parseReference(wanted.name);
    const name = canonicalName(reference, this.#options.images);
    const { store } = this.#options;
    if (wanted.cached) {
      const stored = await store.find(name);
      if (stored !== undefined) return stored;
    }
    const own =
      wanted.config === undefined
        ? undefined
        : parseDockerConfig(wanted.config, `the config of image '${wanted.name}'`);
    // Whoever brings credentials of its own is not served by the pull of somebody else, which may fail for the lack of them.
    const key = `${name} ${wanted.config ?? ""}`;
    let pull = this.#pulls.get(key);
    if (pull === undefined) {
      const controller = new AbortController();
      const image = this.#pull(name, reference, own, controller.signal).finally(() => this.#pulls.delete(key));
      pull = { image, controller, waiters: 0 };
      this.#pulls.set(key, pull);
      image.catch(() => {}); // those who wait hear of it
    }
    return this.#wait(key, pull, signal);
  }

  /** Whoever gives up no longer waits; the last to do so ends the pull. */
  async #wait(key: string, pull: Pull, signal: AbortSignal): Promise<StoredImage> {
    const aborted = Promise.withResolvers<never>();
    const onAbort = () => aborted.reject(signal.reason);
    signal.throwIfAborted();
    signal.addEventListener("abort", onAbort, { once: true });
    pull.waiters++;
    try {
      return await Promise.race([pull.image, aborted.promise]);
    } finally {
      signal.removeEventListener("abort", onAbort);
      if (--pull.waiters === 0 && signal.aborted) {
        if (this.#pulls.get(key) === pull) this.#pulls.delete(key);
        pull.controller.abort(signal.reason);
      }
    }
  }

  async #pull(
    name: string,
    reference: ImageReference,
    own: DockerConfig | undefined,
    signal: AbortSignal,
  ): Promise<StoredImage> {
    const { images, store, log, nowMs } = this.#options;
    const isLocal = reference.registry === undefined && isDirectory(images.registry);
    const from = isLocal ? `directory ${images.registry}` : `registry ${hostOf(reference, images)}`;
    const startMs = nowMs();
    log("info", `image ${name}: pulling from ${from}`);
    try {
      await using found = await this.#find(reference, isLocal, own, signal);
      const stored = await store.add(name, found, signal);
      log("info", `image ${name}: pulled as ${found.digest} in ${((nowMs() - startMs) / 1000).toFixed(1)}s`);
      return stored;
    } catch (error) {
      signal.throwIfAborted();
      const problem = `Failed to pull image '${textOf(reference)}' from ${from}: ${causeText(error)}`;
      log("warn", problem);
      throw new ImageError(problem, { cause: error });
    }
  }

  async #find(
    reference: ImageReference,
    isLocal: boolean,
    own: DockerConfig | undefined,
    signal: AbortSignal,
  ): Promise<FoundImage> {
    const { images, store, stallTimeoutMs, hadoopHome } = this.#options;
    if (isLocal) {
      const options = { staging: store.staging, bytesMax: images.layerBytesMax, signal };
      if (images.registry.startsWith("/")) return findInArchives(images.registry, reference, options);
      const { findInHdfs } = await import("./hdfs-source.ts");
      return findInHdfs(images.registry, reference, { ...options, stallTimeoutMs, hadoopHome });
    }
    const { findInRegistry } = await import("./registry-source.ts"); // and with it a library of 10 MB
    const { registry, insecureRegistries: insecure, registryCa: ca, credentials, helpers } = images;
    return findInRegistry(reference, { registry, insecure, ca, credentials, helpers, stallTimeoutMs }, { own, signal });
  }
}

/** Our own errors say all there is to say; others have their story one level down. */
const causeText = (error: unknown): string => (error instanceof ImageError ? error.message : causeOf(error));

const textOf = ({ registry, repository, version }: ImageReference): string =>
  `${registry === undefined ? "" : `${registry}/`}${repository}${version.kind === "tag" ? `:${version.tag}` : `@${version.digest}`}`;

const hostOf = (reference: ImageReference, { registry }: Pick<ImageOptions, "registry">): string =>
  registryOf(reference, registry)
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");

/** Whether what `--docker_registry` names is a directory of archives, here or in HDFS. */
export const isDirectory = (registry: string): boolean => /^(?:\/|hdfs:\/\/)/.test(registry);

/** By what an image is known in the store: two names of the same are one. */
export function canonicalName(reference: ImageReference, { registry }: Pick<ImageOptions, "registry">): string {
  const { repository, version } = reference;
  return `${hostOf(reference, { registry })}/${repository}${version.kind === "tag" ? ":" : "@"}${versionText(reference)}`;
}
