/**
 * Images on the disk, by what they contain: each layer once, however many images have it.
 *
 * ```text
 *  <docker_store_dir>/staging/<random>   a pull that is not complete; of no account after a restart
 *                     layers/<sha256>/   rootfs.overlay or layer.tar
 *                     configs/<sha256>   configurations of images
 *                     storedImages       names and what they stand for
 *                     gc/                on its way out
 * ```
 *
 * Whatever has its name is complete and on the disk: it was made in `staging`, synced and renamed.
 * Source: agent, section 5.2, rules 4 to 7.
 * @module
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageError } from "./image-error.ts";
import { type ImageConfig, parseConfig } from "./manifest.ts";
import { DIGEST } from "./reference.ts";
import type { FoundImage, SourceLayer } from "./source.ts";
import { syncFileSystem, unpackLayer } from "./unpacker.ts";

/** How layers are kept: as an overlay takes them, or as archives to be unpacked over each other. */
export type LayerForm = "overlay" | "tar";

export interface StoredImage {
  readonly name: string;
  readonly configDigest: string;
  readonly config: ImageConfig;
  /** Digests of its layers, the lowest first, each once. */
  readonly layers: readonly string[];
}

export interface StoreOptions {
  readonly directory: string;
  readonly form: LayerForm;
  readonly layerBytesMax: number;
  readonly log: (level: "info" | "warn", text: string) => void;
}

const LAYERS_AT_ONCE = 3;
const MB = 1024 * 1024;

interface Record {
  readonly config: string;
  readonly layers: readonly string[];
}

export class ImageStore {
  readonly #options: StoreOptions;
  readonly #images = new Map<string, Record>();
  #writing: Promise<void> = Promise.resolve();
  /** Pulls that are under way. */
  #pulls = 0;

  private constructor(options: StoreOptions) {
    this.#options = options;
  }

  /** Opens the store; what earlier pulls left half done is removed. */
  static async open(options: StoreOptions): Promise<ImageStore> {
    const store = new ImageStore(options);
    for (const name of ["staging", "gc"]) {
      const leftovers = store.#path(name);
      await rm(leftovers, { recursive: true, force: true });
      await mkdir(leftovers, { recursive: true, mode: 0o700 });
    }
    for (const name of ["layers", "configs"]) await mkdir(store.#path(name), { recursive: true, mode: 0o700 });
    await store.#read();
    return store;
  }

  get staging(): string {
    return this.#path("staging");
  }

  get isPulling(): boolean {
    return this.#pulls > 0;
  }

  get names(): string[] {
    return [...this.#images.keys()];
  }

  /** What an overlay mounts, or what is unpacked, of a layer. */
  layerPath(digest: string): string {
    return join(this.#layer(digest), this.#options.form === "overlay" ? "rootfs.overlay" : "layer.tar");
  }

  /** An image of which everything is here; undefined otherwise. */
  async find(name: string): Promise<StoredImage | undefined> {
    const record = this.#images.get(name);
    if (record === undefined) return undefined;
    const there = await Promise.all(record.layers.map((layer) => exists(this.layerPath(layer))));
    if (!there.every(Boolean)) return undefined;
    const bytes = await readFile(this.#config(record.config)).catch(() => undefined);
    if (bytes === undefined || digestOf(bytes) !== record.config) return undefined;
    return { name, configDigest: record.config, config: parseConfig(bytes), layers: record.layers };
  }

  /** Adds an image: fetches the layers that are not here, and then says so on the disk. */
  async add(name: string, found: FoundImage, signal: AbortSignal): Promise<StoredImage> {
    this.#pulls++;
    const staging = join(this.staging, randomUUID());
    try {
      await mkdir(staging);
      const config = parseConfig(found.config);
      const layers = [...new Set(config.diffIds)];
      const fetched = await this.#fetch(name, found.layers, staging, signal);
      const configDigest = digestOf(found.config);
      await writeFile(join(staging, "config"), found.config);
      await syncFileSystem(staging, signal);
      for (const digest of fetched) await this.#publish(join(staging, hexOf(digest)), this.#layer(digest));
      await rename(join(staging, "config"), this.#config(configDigest));
      this.#images.set(name, { config: configDigest, layers });
      await this.#write();
      return { name, configDigest, config, layers };
    } finally {
      this.#pulls--;
      await rm(staging, { recursive: true, force: true });
    }
  }

  /**
   * Removes images but those in `names`, and layers but theirs and those in `layers`.
   *
   * @throws {ImageError} while anything is pulled
   */
  async prune(keep: { readonly names: ReadonlySet<string>; readonly layers: ReadonlySet<string> }): Promise<void> {
    if (this.isPulling) throw new ImageError("Cannot prune images while one is pulled");
    for (const name of this.#images.keys()) if (!keep.names.has(name)) this.#images.delete(name);
    await this.#write();
    const records = [...this.#images.values()];
    const layers = new Set([...keep.layers, ...records.flatMap((record) => record.layers)].map(hexOf));
    const configs = new Set(records.map(({ config }) => hexOf(config)));
    const unused = async (kind: "layers" | "configs", kept: ReadonlySet<string>) =>
      (await readdir(this.#path(kind))).filter((one) => !kept.has(one)).map((one) => this.#path(`${kind}/${one}`));
    const paths = [...(await unused("layers", layers)), ...(await unused("configs", configs))];
    const moved: string[] = [];
    for (const path of this.isPulling ? [] : paths) {
      const target = this.#path(`gc/${randomUUID()}`);
      await rename(path, target);
      moved.push(target);
    }
    this.#options.log("info", `images: ${paths.length} layers and configurations are removed`);
    void Promise.all(moved.map((path) => rm(path, { recursive: true, force: true }))).catch((error: Error) => {
      this.#options.log("warn", `Cannot remove old layers: ${error.message}`);
    });
  }

  /** Fetches and unpacks the layers that are missing, and returns their digests. */
  async #fetch(name: string, all: readonly SourceLayer[], staging: string, signal: AbortSignal): Promise<string[]> {
    const missing = new Map<string, SourceLayer>();
    for (const layer of all) if (!(await exists(this.layerPath(layer.diffId)))) missing.set(layer.diffId, layer);
    const { log } = this.#options;
    const total = [...missing.values()].reduce((sum, { size }) => sum + size, 0);
    log("info", `image ${name}: ${all.length} layers, ${missing.size} to fetch, ${(total / MB).toFixed(1)}MB`);
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const waiting = [...missing.values()];
    let done = 0;
    let bytes = 0;
    const work = async () => {
      for (let layer = waiting.shift(); layer !== undefined && !either.aborted; layer = waiting.shift()) {
        try {
          await this.#fetchOne(layer, staging, either, (count) => void (bytes += count));
        } catch (error) {
          failed.abort(error);
          throw error;
        }
        done++;
        log(
          "info",
          `image ${name}: ${done} of ${missing.size} layers, ${(bytes / MB).toFixed(1)} of ${(total / MB).toFixed(1)}MB`,
        );
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: LAYERS_AT_ONCE }, work));
    signal.throwIfAborted();
    if (workers.some(({ status }) => status === "rejected")) throw failed.signal.reason;
    return [...missing.keys()];
  }

  async #fetchOne(
    layer: SourceLayer,
    staging: string,
    signal: AbortSignal,
    progress: (bytes: number) => void,
  ): Promise<void> {
    const { form, layerBytesMax: bytesMax } = this.#options;
    const blob = join(staging, `${hexOf(layer.diffId)}.blob`);
    const directory = join(staging, hexOf(layer.diffId));
    await mkdir(directory);
    await layer.fetch(blob, progress);
    const target =
      form === "overlay"
        ? ({ mode: "overlay", directory: join(directory, "rootfs.overlay") } as const)
        : { tar: join(directory, "layer.tar") };
    await unpackLayer(blob, target, { diffId: layer.diffId, bytesMax, signal });
    await rm(blob);
  }

  /** Another pull may have brought the same layer meanwhile. */
  async #publish(from: string, to: string): Promise<void> {
    try {
      await rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
      const form = this.#options.form === "overlay" ? "rootfs.overlay" : "layer.tar";
      if (!(await exists(join(to, form)))) await rename(join(from, form), join(to, form)); // it is here in the other form
    }
  }

  async #read(): Promise<void> {
    const text = await readFile(this.#path("storedImages"), "utf8").catch(() => undefined);
    if (text === undefined) return;
    try {
      const { images } = JSON.parse(text) as { images: { name: string; config: string; layers: string[] }[] };
      for (const { name, config, layers } of images) {
        if (![config, ...layers].every((digest) => DIGEST.test(digest)))
          throw new ImageError(`a digest of ${name} is none`);
        this.#images.set(name, { config, layers });
      }
    } catch (error) {
      this.#images.clear();
      this.#options.log(
        "warn",
        `Cannot read ${this.#path("storedImages")}, images are pulled again: ${(error as Error).message}`,
      );
    }
  }

  /** One after the other: each has all that is known when its turn comes. */
  #write(): Promise<void> {
    const write = async () => {
      const images = Array.from(this.#images, ([name, record]) => ({ name, ...record }));
      const path = this.#path("storedImages");
      const file = await open(`${path}.new`, "w", 0o600);
      try {
        await file.writeFile(JSON.stringify({ images }));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.new`, path);
    };
    const written = this.#writing.then(write);
    this.#writing = written.catch(() => {}); // whoever asked for it hears of it
    return written;
  }

  #path(name: string): string {
    return join(this.#options.directory, name);
  }

  #layer(digest: string): string {
    return this.#path(`layers/${hexOf(digest)}`);
  }

  #config(digest: string): string {
    return this.#path(`configs/${hexOf(digest)}`);
  }
}

const hexOf = (digest: string): string => digest.slice("sha256:".length);
const digestOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
