/**
 * All that an agent does with images: pulls them, makes root file systems of them, says what they run, and removes them.
 * Source: agent, section 5.
 * @module
 */
import { join } from "node:path";
import type { Timers } from "@meseta/base";
import { decodeUtf8, type v1 } from "@meseta/protocol";
import { silentLog, systemClock, systemTimers } from "@meseta/runtime";
import type { ContainerRequest, Program } from "../core/effects.ts";
import { containerProgramOf, programOf } from "../core/environment.ts";
import { type Container, IsolationError, type Isolator } from "../isolators/isolator.ts";
import { rootfsOf } from "../isolators/mounts.ts";
import type { Selection } from "../isolators/selection.ts";
import { FETCHER_DEFAULTS } from "../fetcher/flags.ts";
import type { AgentOptions } from "../options.ts";
import { IMAGE_DEFAULTS, type ImageOptions } from "./flags.ts";
import { ImageGc } from "./gc.ts";
import { ImageError } from "./image-error.ts";
import { chooseBackend, layerForm, Provisioner } from "./provisioner.ts";
import { canonicalName, Puller, type WantedImage } from "./puller.ts";
import { parseReference } from "./reference.ts";
import type { Rootfs } from "./rootfs.ts";
import { imageEnvironment, imageProgram, lookerEnvironment } from "./runtime.ts";
import { ImageStore } from "./store.ts";

export interface ImagesOptions {
  readonly images: ImageOptions;
  /** The names of the agent's isolators. */
  readonly isolators: ReadonlySet<string>;
  readonly workDir: string;
  readonly stallTimeoutMs: number;
  readonly hadoopHome: string | undefined;
  readonly timers: Timers;
  readonly nowMs: () => number;
  readonly log: (level: "info" | "warn", text: string) => void;
}

/** A request that has only to be carried out, and the file systems it has. */
export interface Imaged {
  readonly request: ContainerRequest & { readonly program: Program | undefined };
  readonly rootfs: Rootfs | undefined;
  readonly volumes: readonly Rootfs[];
}

/** Whether a container has anything to do with images, its own or those of the container it looks at. */
export function concernsImages({ program, info, kind }: ContainerRequest, parent: Container | undefined): boolean {
  if (program?.kind === "image" || volumeImages(info).length > 0) return true;
  return kind === "debug" && parent !== undefined && rootfsOf(parent) !== undefined;
}

const volumeImages = (info: v1.ContainerInfo | undefined): v1.Image[] =>
  (info?.volumes ?? []).flatMap(({ image }) => image ?? []);

/** An agent without images: those who ask for one are told so. */
const NONE =
  "This agent has no container images: start it with --image_providers=DOCKER and --isolation=filesystem/linux,docker/runtime,…";

const storeDirectory = ({ images, workDir }: ImagesOptions): string => images.storeDir ?? join(workDir, "store/docker");

interface Parts {
  readonly store: ImageStore;
  readonly puller: Puller;
  readonly provisioner: Provisioner;
}

export class Images implements Disposable {
  readonly #options: ImagesOptions;
  readonly #parts: Parts | undefined;
  readonly #gc: ImageGc | undefined;
  /** Containers that are being prepared, with images that are not yet known to be in use. */
  #preparing = 0;

  private constructor(options: ImagesOptions, parts: Parts | undefined) {
    this.#options = options;
    this.#parts = parts;
    const { gc } = options.images;
    if (gc === undefined || parts === undefined) return;
    const { timers, log } = options;
    this.#gc = new ImageGc({
      gc,
      storeDir: storeDirectory(options),
      timers,
      prune: () => this.prune([]),
      onProblem: (text) => log("warn", text),
    });
  }

  /**
   * Opens the store and finds out how root file systems are made here.
   *
   * @throws {IsolationError} when the flags contradict each other, or this machine
   */
  static async open(
    agent: Pick<AgentOptions, "images" | "fetcher" | "timers" | "clock" | "log">,
    isolators: ReadonlySet<string>,
    workDir: string,
  ): Promise<Images> {
    const { images = IMAGE_DEFAULTS, fetcher = FETCHER_DEFAULTS } = agent;
    const { timers = systemTimers, clock = systemClock, log: sink = silentLog } = agent;
    const log = (level: "info" | "warn", text: string) => sink[level]({}, text);
    const nowMs = () => clock.nowMs();
    const { stallTimeoutMs, hadoopHome } = fetcher;
    return Images.#open({ images, isolators, workDir, stallTimeoutMs, hadoopHome, timers, nowMs, log });
  }

  static async #open(options: ImagesOptions): Promise<Images> {
    const { images, isolators, workDir, log } = options;
    const needy = ["docker/runtime", "volume/image"].find((name) => isolators.has(name));
    if (!images.isEnabled) {
      if (images.gc !== undefined) throw new IsolationError("Cannot use --image_gc_config without --image_providers");
      if (needy === "docker/runtime") log("info", "docker/runtime has nothing to do without --image_providers");
      return new Images(options, undefined);
    }
    if (!isolators.has("filesystem/linux")) {
      throw new IsolationError("Cannot use --image_providers without filesystem/linux in --isolation");
    }
    const backend = await chooseBackend(images.backend, workDir);
    const directory = storeDirectory(options);
    log("info", `images: root file systems by ${backend}, store ${directory}`);
    const { layerBytesMax, sandboxDirectory, ignoreRuntime } = images;
    const store = await ImageStore.open({ directory, form: layerForm(backend), layerBytesMax, log });
    const { stallTimeoutMs, hadoopHome, nowMs } = options;
    return new Images(options, {
      store,
      puller: new Puller({ images, store, stallTimeoutMs, hadoopHome, log, nowMs }),
      provisioner: new Provisioner({ workDir, backend, store, sandboxDirectory, layerBytesMax, ignoreRuntime }),
    });
  }

  /** The isolators of the agent, and what removes root file systems: that is among them, since they hear of every end. */
  among(selection: Selection): Selection {
    const provisioner = this.#parts?.provisioner;
    if (provisioner === undefined) return selection;
    const own: Isolator = {
      name: "provisioner",
      async recover(containers) {
        await provisioner.recover(new Set(containers.map(({ id }) => id)));
        for (const container of containers) container.rootfs = provisioner.rootfsOf(container.id);
      },
      cleanup: ({ id }) => provisioner.destroy(id),
    };
    return { ...selection, isolators: [own, ...selection.isolators] };
  }

  /**
   * Pulls the images of a container if need be, makes its root file system, and says what it runs.
   *
   * @throws {ImageError} with a sentence for whoever wanted the container; nothing is left of it then
   */
  async prepare(request: ContainerRequest, parent: Container | undefined, signal: AbortSignal): Promise<Imaged> {
    const around = request.kind === "debug" && parent !== undefined ? rootfsOf(parent) : undefined;
    const { program } = request;
    if (around !== undefined && program?.kind !== "image") {
      const environment = lookerEnvironment(request, around);
      return { request: { ...request, program, environment }, rootfs: undefined, volumes: [] };
    }
    if (this.#parts === undefined) throw new ImageError(NONE);
    const { provisioner, puller } = this.#parts;
    const own = program?.kind === "image" ? request.info?.mesos?.image : undefined;
    const images = [...(own === undefined ? [] : [own]), ...volumeImages(request.info)].map(wantedImage);
    this.#preparing++;
    try {
      const stored = await Promise.all(images.map((image) => puller.get(image, signal)));
      const rootfses = await provisioner.provision(request.containerId, stored, { hasRoot: own !== undefined, signal });
      const rootfs = own === undefined ? undefined : rootfses[0];
      const volumes = own === undefined ? rootfses : rootfses.slice(1);
      return { request: this.#resolved(request, rootfs), rootfs, volumes };
    } catch (error) {
      await provisioner.destroy(request.containerId);
      throw error;
    } finally {
      this.#preparing--;
    }
  }

  /**
   * Removes images that no container has, but those that are excluded, by their names.
   *
   * @throws {ImageError} while any is pulled
   */
  async prune(excluded: readonly string[]): Promise<void> {
    if (this.#parts === undefined) throw new ImageError(NONE);
    const { provisioner, store } = this.#parts;
    if (this.#preparing > 0) throw new ImageError("Cannot prune images while a container waits for one");
    const { names, layers } = provisioner.inUse();
    const { images } = this.#options;
    const all = [...excluded, ...(images.gc?.excluded ?? [])].map((name) =>
      canonicalName(parseReference(name), images),
    );
    await store.prune({ names: new Set([...names, ...all]), layers });
  }

  [Symbol.dispose](): void {
    this.#gc?.[Symbol.dispose]();
  }

  #resolved(request: ContainerRequest, rootfs: Rootfs | undefined): Imaged["request"] {
    const { program, environment } = request;
    if (program?.kind !== "image" || rootfs === undefined) return { ...request, program: noImage(program) };
    const { isolators, images, log } = this.#options;
    const isApplied = isolators.has("docker/runtime") && !images.ignoreRuntime;
    const { runtime, sandboxDirectory } = rootfs;
    if (isApplied && runtime.user !== "") {
      log("info", `container ${request.containerId}: its image's user '${runtime.user}' is ignored, as with Mesos`);
    }
    const resolved = isApplied ? imageProgram(program.command, runtime) : programOf(program.command);
    if ("problem" in resolved) throw new ImageError(resolved.problem);
    const variables = isApplied ? runtime : { environment: [] };
    return {
      ...request,
      program: resolved,
      environment: imageEnvironment(environment, program.command, variables, sandboxDirectory),
    };
  }
}

/** The program of a container that has images only for volumes. */
function noImage(program: ContainerRequest["program"]): Program | undefined {
  if (program?.kind !== "image") return program;
  const resolved = containerProgramOf(program.command, undefined);
  if ("problem" in resolved || resolved.kind === "image") throw new ImageError("The container has no image");
  return resolved;
}

function wantedImage({ type, docker, cached = true }: v1.Image): WantedImage {
  if (type !== "DOCKER" || docker === undefined) {
    throw new ImageError(`Images of type ${type} are not supported by this agent: only DOCKER is`);
  }
  const { name, config } = docker;
  if (config === undefined) return { name, cached };
  const data = config.type === "REFERENCE" ? undefined : config.value?.data;
  if (data === undefined) {
    throw new ImageError(`Cannot resolve the secret of image '${name}': only VALUE secrets are known`);
  }
  return { name, cached, config: decodeUtf8(data) };
}
