/**
 * Containers in cgroups: made before a container starts, changed with its allowance, removed with everything in them.
 * Source: agent, sections 4.1 to 4.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { LaunchPlan } from "../../launcher/launch-plan.ts";
import type { MemoryLack } from "../../launcher/run-record.ts";
import { memoryOf } from "../allowance.ts";
import { type Container, IsolationError, type Isolator, type Limitation } from "../isolator.ts";
import { blkio } from "./blkio.ts";
import { type CgroupOptions, type Controller, numberIn, type ReadCgroup, type Setting } from "./controller.ts";
import { cpu } from "./cpu.ts";
import { deviceProgram } from "./device-program.ts";
import { deviceRules, devices, ruleText } from "./devices.ts";
import { CgroupHierarchy, cgroupVersion, type HierarchyOptions } from "./hierarchy.ts";
import { memory } from "./memory.ts";
import { CLASS_FILE, ClassIds, netClass } from "./net-cls.ts";
import { cpuset, hugetlb, io, netPriority, perfEvent, pids } from "./others.ts";

/** Every controller, by the name it has behind `cgroups/`. */
export const CONTROLLERS: readonly Controller[] = [
  cpu,
  memory,
  pids,
  cpuset,
  blkio,
  devices,
  hugetlb,
  netClass,
  netPriority,
  perfEvent,
];

export interface CgroupIsolatorOptions extends HierarchyOptions, CgroupOptions {
  /** Names behind `cgroups/`; `all` for everything this machine has. */
  readonly names: readonly string[];
  /** `--cgroups_destroy_timeout`. */
  readonly destroyTimeoutMs: number;
}

export class CgroupIsolator implements Isolator {
  readonly name = "cgroups";
  readonly #options: CgroupIsolatorOptions;
  readonly #controllers: readonly Controller[];
  readonly #hierarchy: CgroupHierarchy;
  /** How many devices containers were given, where that cannot change afterwards. */
  readonly #devicesAtLaunch = new Map<string, number>();
  readonly #classIds: ClassIds | undefined;

  /** @throws {IsolationError} when this machine has not what the names stand for */
  constructor(options: CgroupIsolatorOptions) {
    this.#options = options;
    const version = cgroupVersion(options.kernel, options.hierarchy) ?? 1;
    this.#controllers = options.names.includes("all") ? present(options, version) : named(options.names, version);
    if (version === 2 && options.limitSwap) {
      throw new IsolationError("Cannot use --cgroups_limit_swap with cgroups of version 2: leave it out");
    }
    if (options.classIds !== undefined && this.has(netClass.name)) this.#classIds = new ClassIds(options.classIds);
    this.#hierarchy = new CgroupHierarchy(options, () =>
      this.#controllers.flatMap((one) => subsystemsOf(one, version)),
    );
  }

  get version(): 1 | 2 {
    return this.#hierarchy.version;
  }

  /** Whether containers are given class ids. */
  get classifies(): boolean {
    return this.#classIds !== undefined;
  }

  /** Whether a controller is in use, by its name behind `cgroups/`. */
  has(name: string): boolean {
    return this.#controllers.some((controller) => controller.name === name);
  }

  prepare(container: Container, plan: LaunchPlan): void {
    const own = isOwner(container);
    this.#hierarchy.prepare(plan, container.id, container.parent?.id, own);
    this.#watchMemory(container, plan);
    if (own) this.#classify(container, plan);
    if (!own || container.allowance === undefined) return;
    for (const [subsystem, file, text] of this.#settings(container, undefined)) {
      plan.before.push(["write", `${this.#hierarchy.directoryOf(subsystem, container.id)}/${file}`, text]);
    }
    if (this.has("devices")) this.#allowDevices(container, plan);
    if (plan.watch !== undefined) this.#scoreOom(container, plan);
  }

  #classify({ id }: Container, plan: LaunchPlan): void {
    const classId = this.#classIds?.take(id);
    if (classId === undefined) return;
    plan.before.push(["write", `${this.#hierarchy.directoryOf(netClass.name, id)}/${CLASS_FILE}`, `${classId}`]);
  }

  /** A container without a cgroup of its own has the class of the one around it. */
  status(container: Container): Partial<v1.ContainerStatus> {
    let owner = container;
    while (!isOwner(owner)) owner = owner.parent!;
    const classid = this.#classIds?.get(owner.id);
    return classid === undefined ? {} : { cgroup_info: { net_cls: { classid } } };
  }

  #allowDevices({ id, devices = [] }: Container, plan: LaunchPlan): void {
    if (this.version === 2) {
      const rules = [...deviceRules(this.#options), ...devices.map(({ rule }) => rule)];
      const program = Buffer.from(deviceProgram(rules)).toString("hex");
      plan.before.push(["devices", this.#hierarchy.directoryOf("", id), program]);
      this.#devicesAtLaunch.set(id, devices.length);
      return;
    }
    const allow = `${this.#hierarchy.directoryOf("devices", id)}/devices.allow`;
    for (const { rule } of devices) plan.before.push(["write", allow, ruleText(rule)]);
  }

  /** Devices that a container has been given, or lost, since it was launched. */
  #updateDevices({ id, devices = [] }: Container): void {
    if (this.version === 1) {
      const allow = `${this.#hierarchy.directoryOf("devices", id)}/devices.allow`;
      for (const { rule } of devices) this.#write(allow, ruleText(rule));
    } else if (devices.length > (this.#devicesAtLaunch.get(id) ?? devices.length)) {
      throw new IsolationError("Cannot give devices to a container that runs where cgroups are of version 2");
    }
  }

  #write(path: string, text: string): void {
    try {
      this.#options.kernel.write(path, text);
    } catch (cause) {
      throw new IsolationError(`Cannot write '${text}' to ${path}: ${(cause as Error).message}`, { cause });
    }
  }

  /** Whoever shares a cgroup watches it, too: the kernel may kill any of them first, and each tells its own end. */
  #watchMemory(container: Container, plan: LaunchPlan): void {
    const watched = this.#controllers.find((controller) => controller.watched !== undefined)?.watched;
    if (watched === undefined) return;
    let owner = container;
    while (!isOwner(owner)) owner = owner.parent!;
    if (owner.allowance === undefined) return;
    plan.watch = { version: this.version, directory: this.#hierarchy.directoryOf(watched, owner.id) };
  }

  update(container: Container): void {
    if (!isOwner(container) || container.allowance === undefined) return;
    for (const [subsystem, file, text] of this.#settings(container, this.#reader(container))) {
      this.#write(`${this.#hierarchy.directoryOf(subsystem, container.id)}/${file}`, text);
    }
    if (this.has("devices")) this.#updateDevices(container);
  }

  usage(container: Container): Partial<v1.ResourceStatistics> {
    if (!isOwner(container)) return {};
    const read = this.#reader(container);
    return Object.assign({}, ...this.#controllers.map((one) => one.usage?.(this.version, read, this.#options) ?? {}));
  }

  /** What is to be said of a container whose memory ran out. */
  limitation(lack: MemoryLack, container: Container | undefined): Limitation | undefined {
    const controller = this.#controllers.find((one) => one.limitation !== undefined);
    const allowance = container?.allowance;
    return controller?.limitation!(this.version, lack, allowance === undefined ? undefined : memoryOf(allowance));
  }

  async recover(containers: readonly Container[]): Promise<void> {
    for (const container of containers.filter(isOwner)) {
      const text = this.#reader(container)(netClass.name, CLASS_FILE);
      this.#classIds?.recover(container.id, numberIn(text) ?? 0);
    }
    const known = new Set(containers.map(({ id }) => id));
    const orphans = this.#hierarchy.containers().filter((id) => !known.has(id));
    await Promise.all(orphans.map((id) => this.#destroy(id)));
  }

  cleanup(container: Container): Promise<void> {
    this.#devicesAtLaunch.delete(container.id);
    return this.#destroy(container.id).finally(() => this.#classIds?.giveBack(container.id));
  }

  #destroy(containerId: string): Promise<void> {
    return this.#hierarchy.destroy(containerId, this.#options.destroyTimeoutMs);
  }

  #settings({ allowance }: Container, read: ReadCgroup | undefined): Setting[] {
    return this.#controllers.flatMap((one) => one.settings?.(this.version, allowance!, this.#options, read) ?? []);
  }

  #reader(container: Container): ReadCgroup {
    return (subsystem, file) => {
      return this.#options.kernel.read(`${this.#hierarchy.directoryOf(subsystem, container.id)}/${file}`);
    };
  }

  /** A task that asked for less than it may have goes first when the machine itself lacks memory. Version 1 only. */
  #scoreOom({ allowance, isTask }: Container, plan: LaunchPlan): void {
    const request = memoryOf(allowance!);
    const { mem } = allowance!.limit;
    if (this.version === 2 || !isTask || request === undefined || mem === undefined || mem <= request) return;
    const total = /^MemTotal: +(\d+) kB/m.exec(this.#options.kernel.read("/proc/meminfo") ?? "");
    if (total === null) return;
    const score = 1000 - Math.floor((1000 * request) / (Number(total[1]) * 1024));
    plan.last.push(["write", "/proc/self/oom_score_adj", `${score}`]);
  }
}

/** Whether a container has a share of its own: the outermost do, others where they do not share their parent's. */
function isOwner(container: Container): boolean {
  return container.parent === undefined || container.info?.linux_info?.share_cgroups === false;
}

function named(names: readonly string[], version: 1 | 2): Controller[] {
  return names.map((name) => {
    const controller = CONTROLLERS.find((one) => one.name === name)!;
    if (controller[`v${version}`] !== undefined) return controller;
    throw new IsolationError(
      `Cannot use isolator cgroups/${name}: version ${version} of cgroups has nothing of that name`,
    );
  });
}

function present({ kernel, hierarchy }: HierarchyOptions, version: 1 | 2): Controller[] {
  const available = (kernel.read(`${hierarchy}/cgroup.controllers`) ?? "").split(/\s+/);
  const has = (subsystem: string) =>
    version === 1
      ? kernel.exists(`${hierarchy}/${subsystem}/cgroup.procs`)
      : subsystem === "" || available.includes(subsystem);
  return [...CONTROLLERS, io].filter((one) => one[`v${version}`]?.every(has) ?? false);
}

function subsystemsOf(controller: Controller, version: 1 | 2): string[] {
  return (controller[`v${version}`] ?? []).filter((subsystem) => subsystem !== "");
}
