/**
 * Whole GPUs, each for one container: its devices are allowed in the container's cgroup, and shown to it if it has a /dev of its own.
 *
 * Which container has which is written down, for the next agent process to know.
 * Source: agent, sections 4.3 (`gpu/nvidia`) and 8.2.
 * @module
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LaunchPlan } from "../../launcher/launch-plan.ts";
import type { GivenDevice } from "../cgroups/devices.ts";
import { type Container, IsolationError, type Isolator } from "../isolator.ts";
import type { Device, Gpu, GpuCatalog } from "./catalog.ts";

export interface GpuOptions {
  readonly catalog: GpuCatalog;
  /** `--nvidia_gpu_devices`: those that may be given away, by index; all unless given. */
  readonly indexes: readonly number[] | undefined;
  /** Where what containers have is kept. */
  readonly stateDir: string;
}

const THOUSAND = 1000;

/** The GPUs that an agent offers. @throws {IsolationError} when one that the operator names is not there */
export function offeredGpus(catalog: GpuCatalog, indexes: readonly number[] | undefined): readonly Gpu[] {
  const all = catalog.gpus();
  if (indexes === undefined) return all;
  return [...new Set(indexes)].map((index) => {
    const gpu = all[index];
    if (gpu !== undefined) return gpu;
    throw new IsolationError(`Cannot use --nvidia_gpu_devices: there is no GPU ${index}, but ${all.length} of them`);
  });
}

export class NvidiaGpus implements Isolator {
  readonly name = "gpu/nvidia";
  readonly #options: GpuOptions;
  readonly #free: Gpu[];
  readonly #held = new Map<string, Gpu[]>();

  constructor(options: GpuOptions) {
    this.#options = options;
    this.#free = [...offeredGpus(options.catalog, options.indexes)];
  }

  prepare(container: Container, plan: LaunchPlan): void {
    this.#give(container);
    if (container.rootfs === undefined) return; // it sees the machine's /dev
    for (const { path, rule } of devicesOf(container)) {
      plan.inside.push(["node", `${container.rootfs.path}${path}`, rule.major, rule.minor, "c"]);
    }
  }

  update(container: Container): void {
    this.#give(container);
  }

  recover(containers: readonly Container[]): void {
    const live = new Map(containers.map((container) => [container.id, container]));
    for (const id of this.#written()) {
      const container = live.get(id);
      if (container === undefined) this.#forget(id);
      else this.#take(container, this.#read(id));
    }
  }

  cleanup({ id }: Container): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    this.#free.push(...held);
    this.#free.sort((a, b) => a.index - b.index);
    this.#forget(id);
  }

  /** Has a container have as many as it is allowed; those inside one use what that has. */
  #give(container: Container): void {
    if (container.parent !== undefined || container.allowance === undefined) return;
    const thousandths = container.allowance.request.get("gpus") ?? 0;
    if (thousandths % THOUSAND !== 0) {
      throw new IsolationError(`Cannot give ${thousandths / THOUSAND} GPUs to a container: only whole ones are given`);
    }
    const held = this.#held.get(container.id) ?? [];
    const lacking = thousandths / THOUSAND - held.length;
    if (lacking > this.#free.length) {
      throw new IsolationError(`Cannot give ${lacking} more GPUs to a container: only ${this.#free.length} are free`);
    }
    if (lacking > 0) this.#take(container, [...held, ...this.#free.slice(0, lacking)]);
    if (lacking < 0) this.#release(container, held.slice(0, lacking), held.slice(lacking));
  }

  #take(container: Container, gpus: readonly Gpu[]): void {
    for (const gpu of gpus) {
      const at = this.#free.findIndex(({ index }) => index === gpu.index);
      if (at >= 0) this.#free.splice(at, 1);
    }
    this.#hold(container, gpus);
  }

  #release(container: Container, kept: readonly Gpu[], released: readonly Gpu[]): void {
    this.#free.push(...released);
    this.#free.sort((a, b) => a.index - b.index);
    this.#hold(container, kept);
  }

  #hold(container: Container, gpus: readonly Gpu[]): void {
    this.#held.set(container.id, [...gpus]);
    container.devices = gpus.length === 0 ? [] : [...gpus, ...this.#options.catalog.shared()].map(given);
    const { stateDir } = this.#options;
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    const path = join(stateDir, container.id);
    writeFileSync(`${path}.new`, JSON.stringify(gpus.map(({ index }) => index)));
    renameSync(`${path}.new`, path); // a crash leaves the one or the other
  }

  #written(): string[] {
    try {
      return readdirSync(this.#options.stateDir);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return []; // nobody ever had one
      throw error;
    }
  }

  #read(containerId: string): Gpu[] {
    const indexes: unknown = JSON.parse(readFileSync(join(this.#options.stateDir, containerId), "utf8"));
    const all = this.#options.catalog.gpus();
    return Array.isArray(indexes) ? indexes.flatMap((index) => all[Number(index)] ?? []) : [];
  }

  #forget(containerId: string): void {
    rmSync(join(this.#options.stateDir, containerId), { force: true });
  }
}

/** The devices of a container are those of the outermost one around it. */
function devicesOf(container: Container): readonly GivenDevice[] {
  return container.parent === undefined ? (container.devices ?? []) : devicesOf(container.parent);
}

/** What a container may do with a device: use it, not make it. */
function given({ path, major, minor }: Device): GivenDevice {
  return { path, rule: { kind: "c", major, minor, access: "rw" } };
}
