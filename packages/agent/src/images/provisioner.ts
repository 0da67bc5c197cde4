/**
 * Root file systems for containers, made of the layers of images.
 *
 * ```text
 *  <work_dir>/provisioner/containers/<container id>/container.json          what it has, for the next agent process
 *                                                   backends/overlay/scratch/<random>/{upper,work}
 *                                                   backends/<backend>/rootfses/<random>/
 * ```
 *
 * An overlay is mounted by the container itself, among its own mounts: it goes when they go, and no crash of an agent leaves one behind.
 * Source: agent, sections 3.2 and 5.2.
 * @module
 */
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type InsideStep, MOUNT_FLAGS } from "../launcher/launch-plan.ts";
import type { Backend } from "./flags.ts";
import { ImageError } from "./image-error.ts";
import type { ImageRuntime } from "./manifest.ts";
import type { Rootfs } from "./rootfs.ts";
import type { ImageStore, LayerForm, StoredImage } from "./store.ts";
import { unpackLayer } from "./unpacker.ts";

const run = promisify(execFile);

/** What is written down of one root file system. */
interface Provisioned {
  /** Whether it is the container's own, or a volume. */
  readonly isRoot: boolean;
  readonly image: string;
  readonly layers: readonly string[];
  readonly backend: Backend;
  readonly rootfs: string;
  readonly runtime: ImageRuntime;
}

export interface ProvisionerOptions {
  readonly workDir: string;
  readonly backend: Backend;
  readonly store: ImageStore;
  readonly sandboxDirectory: string;
  readonly layerBytesMax: number;
  /** Whether what images say of how to run them is not passed on. */
  readonly ignoreRuntime: boolean;
}

const NOTHING_SAID: ImageRuntime = { entrypoint: [], cmd: [], environment: [], workingDirectory: "", user: "" };

/** What the store has to keep for a backend. */
export const layerForm = (backend: Backend): LayerForm => (backend === "overlay" ? "overlay" : "tar");

export class Provisioner {
  readonly #options: ProvisionerOptions;
  readonly #directory: string;
  /** By container. */
  readonly #provisioned = new Map<string, readonly Provisioned[]>();

  constructor(options: ProvisionerOptions) {
    this.#options = options;
    this.#directory = join(options.workDir, "provisioner/containers");
  }

  /**
   * Makes a root file system of each image, in their order; `hasRoot`: the first is the container's own, others are volumes. On
   * failure what was begun goes with `destroy`.
   */
  async provision(
    containerId: string,
    images: readonly StoredImage[],
    { hasRoot, signal }: { readonly hasRoot: boolean; readonly signal: AbortSignal },
  ): Promise<Rootfs[]> {
    const { backend } = this.#options;
    const all = images.map(({ name, layers, config }, index): Provisioned => {
      const { diffIds: _, ...runtime } = config;
      return { isRoot: hasRoot && index === 0, image: name, layers, backend, rootfs: randomUUID(), runtime };
    });
    const directory = join(this.#directory, containerId);
    this.#provisioned.set(containerId, all); // from here on its layers are in use
    await mkdir(directory, { recursive: true, mode: 0o711 });
    await writeFile(join(directory, "container.json.new"), JSON.stringify(all));
    await rename(join(directory, "container.json.new"), join(directory, "container.json"));
    for (const one of all) {
      if (one.layers.length === 0) throw new ImageError(`the image ${one.image} is empty`);
      await mkdir(this.#rootfs(containerId, one), { recursive: true, mode: 0o755 });
      if (backend === "overlay") await this.#makeScratch(containerId, one);
      else await this.#copy(containerId, one, signal);
      signal.throwIfAborted();
    }
    return all.map((one) => this.#described(containerId, one));
  }

  /** Containers of an earlier agent process that still run; what others had is removed. */
  async recover(live: ReadonlySet<string>): Promise<void> {
    for (const id of await readdir(this.#directory).catch(() => [])) {
      const all = live.has(id) ? await this.#read(id) : undefined;
      if (all === undefined) await this.destroy(id);
      else this.#provisioned.set(id, all);
    }
  }

  /** The root file system that a container has, if it has one. */
  rootfsOf(containerId: string): Rootfs | undefined {
    const own = this.#provisioned.get(containerId)?.find(({ isRoot }) => isRoot);
    return own === undefined ? undefined : this.#described(containerId, own);
  }

  /** Layers and images that containers have, which therefore stay. */
  inUse(): { readonly names: ReadonlySet<string>; readonly layers: ReadonlySet<string> } {
    const all = [...this.#provisioned.values()].flat();
    return {
      names: new Set(all.map(({ image }) => image)),
      layers: new Set(all.flatMap(({ layers }) => layers)),
    };
  }

  /** Removes what a container had, whichever backend made it. */
  async destroy(containerId: string): Promise<void> {
    await rm(join(this.#directory, containerId), { recursive: true, force: true });
    this.#provisioned.delete(containerId);
  }

  async #read(containerId: string): Promise<readonly Provisioned[] | undefined> {
    const text = await readFile(join(this.#directory, containerId, "container.json"), "utf8").catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Provisioned[]);
  }

  #rootfs(containerId: string, { backend, rootfs }: Provisioned): string {
    return join(this.#directory, containerId, "backends", backend, "rootfses", rootfs);
  }

  #scratch(containerId: string, { rootfs }: Provisioned): string {
    return join(this.#directory, containerId, "backends/overlay/scratch", rootfs);
  }

  async #makeScratch(containerId: string, one: Provisioned): Promise<void> {
    const scratch = this.#scratch(containerId, one);
    await mkdir(join(scratch, "upper"), { recursive: true, mode: 0o755 });
    await mkdir(join(scratch, "work"), { mode: 0o700 });
  }

  async #copy(containerId: string, one: Provisioned, signal: AbortSignal): Promise<void> {
    const { store, layerBytesMax: bytesMax } = this.#options;
    const directory = this.#rootfs(containerId, one);
    for (const layer of one.layers) {
      await unpackLayer(store.layerPath(layer), { mode: "plain", directory }, { bytesMax, signal });
    }
  }

  #described(containerId: string, one: Provisioned): Rootfs {
    const path = this.#rootfs(containerId, one);
    const { store, sandboxDirectory, ignoreRuntime } = this.#options;
    const runtime = ignoreRuntime ? NOTHING_SAID : one.runtime;
    const steps: InsideStep[] =
      one.backend === "overlay"
        ? [
            [
              "overlay",
              path,
              MOUNT_FLAGS.noDevices,
              this.#scratch(containerId, one),
              ...one.layers.map((layer) => store.layerPath(layer)),
            ],
          ]
        : [
            ["bind", path, "", path, "", 0, MOUNT_FLAGS.private, ""],
            ["mount", "none", path, "", MOUNT_FLAGS.bind | MOUNT_FLAGS.remount | MOUNT_FLAGS.noDevices, ""],
          ];
    return { path, steps, runtime, sandboxDirectory };
  }
}

/**
 * The backend to use: the one that is wanted, or the first that works.
 *
 * @throws {ImageError} when the wanted one does not
 */
export async function chooseBackend(wanted: Backend | undefined, workDir: string): Promise<Backend> {
  if (wanted === "copy") return wanted;
  const problem = await overlayProblem(join(workDir, "provisioner"));
  if (problem === undefined) return "overlay";
  if (wanted === undefined) return "copy";
  throw new ImageError(`Cannot use --image_provisioner_backend=overlay: ${problem}`);
}

/** Why no overlay can be mounted over a directory; undefined where one can. It is tried. */
export async function overlayProblem(directory: string): Promise<string | undefined> {
  const trial = join(directory, `trial-${randomUUID()}`);
  const [lower, upper, work, merged] = ["lower", "upper", "work", "merged"].map((name) => join(trial, name));
  try {
    for (const path of [lower, upper, work, merged]) await mkdir(path!, { recursive: true });
    const data = `lowerdir=${lower},upperdir=${upper},workdir=${work}`;
    await run("unshare", ["--mount", "mount", "-t", "overlay", "-o", data, "overlay", merged!]);
    return undefined;
  } catch (error) {
    const { stderr } = error as { readonly stderr?: string };
    return (stderr ?? "").trim() || (error as Error).message;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}
