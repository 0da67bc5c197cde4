/**
 * Where the cgroups of containers are, in either version.
 *
 * ```text
 *  v1  /sys/fs/cgroup/<subsystem>/<root>/<container>/mesos/<container inside it>     a tree for each subsystem
 *  v2  /sys/fs/cgroup/<root>/<container>/mesos/<container inside it>                 one tree; processes are in …/leaf
 * ```
 *
 * Source: agent, sections 4.1 (rule 7) and 4.2.
 * @module
 */
import type { LaunchPlan } from "../../launcher/launch-plan.ts";
import { IsolationError } from "../isolator.ts";
import type { Kernel } from "../kernel.ts";
import { destroyCgroup } from "./destroy.ts";

/** Of the agent itself, below the root of those of containers. Source: agent, section 12.6. */
export const AGENT_CGROUP = "slave";

export interface HierarchyOptions {
  readonly kernel: Kernel;
  /** `--cgroups_hierarchy` and `--cgroups_root`. */
  readonly hierarchy: string;
  readonly root: string;
}

/** Which version a machine has. Source: agent, section 4.1, rule 7. */
export function cgroupVersion(kernel: Kernel, hierarchy: string): 1 | 2 | undefined {
  if (kernel.exists(`${hierarchy}/cgroup.controllers`)) return 2;
  return kernel.exists(`${hierarchy}/freezer/cgroup.procs`) ? 1 : undefined;
}

export class CgroupHierarchy {
  readonly version: 1 | 2;
  readonly kernel: Kernel;
  readonly #options: HierarchyOptions;
  /** v1: the subsystems in use, each by the directory of its tree; co-mounted ones have one tree. */
  readonly #trees = new Map<string, string>();
  /** v2: the controllers in use. */
  readonly #controllers: readonly string[];

  /**
   * Makes the root of all containers' cgroups.
   *
   * @param subsystems what isolators need, by the names of the version that this machine has
   * @throws {IsolationError} when something is missing or cannot be written
   */
  constructor(options: HierarchyOptions, subsystems: (version: 1 | 2) => readonly string[]) {
    const { kernel, hierarchy, root } = options;
    this.#options = options;
    this.kernel = kernel;
    const version = cgroupVersion(kernel, hierarchy);
    if (version === undefined) {
      throw new IsolationError(
        `Cannot use cgroups: neither version 2 nor a freezer of version 1 is mounted at ${hierarchy}. ` +
          "Mount them, name where they are by --cgroups_hierarchy, or leave cgroups/* out of --isolation",
      );
    }
    this.version = version;
    const wanted = subsystems(version);
    this.#controllers = version === 2 ? wanted : [];
    try {
      if (version === 1) this.#openTrees(["freezer", ...wanted]);
      else this.#openUnified();
    } catch (cause) {
      if (cause instanceof IsolationError) throw cause;
      throw new IsolationError(
        `Cannot make cgroup '${root}' below ${hierarchy}: ${(cause as Error).message}. ` +
          "Run the agent as root with that file system mounted read-write, or leave cgroups/* out of --isolation",
        { cause },
      );
    }
  }

  /** The directory of a container's cgroup, of a v1 subsystem or of the one v2 tree. */
  directoryOf(subsystem: string, containerId: string): string {
    const path = containerId.split(".").join("/mesos/");
    return `${this.#rootOf(subsystem)}/${path}`;
  }

  /**
   * Has a container's cgroups made and entered.
   *
   * @param own whether it has a share of its own; else it is in its parent's, and only killed by itself
   */
  prepare(plan: LaunchPlan, containerId: string, parentId: string | undefined, own: boolean): void {
    if (this.version === 2) return this.#prepareUnified(plan, containerId, parentId);
    // The kernel need not stop every fork of the machine to move a thread that moves itself, which `tasks` says. In a new cgroup of
    // cpu it waits for its turn, so that comes last.
    const subsystems = [...this.#trees.keys()].toSorted((a, b) => Number(a === "cpu") - Number(b === "cpu"));
    for (const subsystem of subsystems) {
      const isOwn = own || subsystem === "freezer";
      const owner = isOwn ? containerId : this.ownerOf(subsystem, parentId!);
      const directory = this.directoryOf(subsystem, owner);
      if (isOwn) {
        if (parentId !== undefined) plan.before.push(["mkdir", this.#holderOf(directory)]);
        plan.before.push(["mkdir", directory]);
        plan.remove.push({ kind: subsystem === "freezer" ? "freeze" : "signal", directory });
        if (subsystem === "cpuset") this.#copyCpuset(plan, directory);
      }
      plan.join.push(`${directory}/tasks`);
    }
  }

  /** The nearest container around one, itself included, that has a cgroup of its own in a subsystem. */
  ownerOf(subsystem: string, containerId: string): string {
    for (let id = containerId; ; id = id.slice(0, id.lastIndexOf("."))) {
      if (!id.includes(".") || this.kernel.exists(this.directoryOf(subsystem, id))) return id;
    }
  }

  /** Destroys whatever is left of a container's cgroups, processes included. */
  async destroy(containerId: string, timeoutMs: number): Promise<void> {
    const directories = this.version === 2 ? [this.directoryOf("", containerId)] : this.#directories(containerId);
    const [first] = directories;
    for (const directory of directories) {
      await destroyCgroup(this.kernel, directory, { version: this.version, freezes: directory === first, timeoutMs });
    }
  }

  /** The outermost containers that have a cgroup, whoever made it. */
  containers(): string[] {
    const roots = this.version === 2 ? [this.#rootOf("")] : [...this.#trees.values()];
    const names = new Set(roots.flatMap((root) => this.kernel.directories(root)));
    names.delete(AGENT_CGROUP);
    return [...names];
  }

  #directories(containerId: string): string[] {
    return [...this.#trees.keys()].map((subsystem) => this.directoryOf(subsystem, containerId));
  }

  #rootOf(subsystem: string): string {
    const { hierarchy, root } = this.#options;
    return this.version === 2
      ? `${hierarchy}/${root}`
      : (this.#trees.get(subsystem) ?? `${hierarchy}/${subsystem}/${root}`);
  }

  /** The cgroup between a container's and those of the containers inside it. */
  #holderOf(directory: string): string {
    return directory.slice(0, directory.lastIndexOf("/"));
  }

  #openTrees(subsystems: readonly string[]): void {
    const { kernel } = this;
    const { hierarchy, root } = this.#options;
    const seen = new Set<string>();
    for (const subsystem of subsystems) {
      const base = `${hierarchy}/${subsystem}`;
      if (!kernel.exists(`${base}/cgroup.procs`)) {
        throw new IsolationError(
          `Cannot use cgroup subsystem '${subsystem}': it is not mounted at ${base}. ` +
            `Mount it (mount -t cgroup -o ${subsystem} ${subsystem} ${base}), or leave the isolator that needs it out of --isolation`,
        );
      }
      const real = kernel.realPath(base);
      if (seen.has(real)) continue; // mounted together with another
      seen.add(real);
      let directory = real;
      for (const name of root.split("/")) {
        directory += `/${name}`;
        kernel.makeDirectory(directory);
        if (subsystem === "cpuset") {
          for (const [path, text] of cpusetOf(kernel, directory)) kernel.write(path, text);
        }
      }
      this.#trees.set(subsystem, directory);
    }
  }

  #openUnified(): void {
    const { kernel } = this;
    const { hierarchy, root } = this.#options;
    const available = (kernel.read(`${hierarchy}/cgroup.controllers`) ?? "").split(/\s+/);
    const missing = this.#controllers.filter((controller) => !available.includes(controller));
    if (missing.length > 0) {
      throw new IsolationError(
        `Cannot use cgroup controller '${missing.join("', '")}': ${hierarchy}/cgroup.controllers does not list it. ` +
          "A version 1 hierarchy may hold it, or the kernel was started without it; or leave the isolator out of --isolation",
      );
    }
    let directory = hierarchy;
    for (const name of root.split("/")) {
      this.#enable(directory);
      directory += `/${name}`;
      kernel.makeDirectory(directory);
    }
    this.#enable(directory);
  }

  #enable(directory: string): void {
    const text = this.#controllers.map((controller) => `+${controller}`).join(" ");
    if (text !== "") this.kernel.write(`${directory}/cgroup.subtree_control`, text);
  }

  #prepareUnified(plan: LaunchPlan, containerId: string, parentId: string | undefined): void {
    const directory = this.directoryOf("", containerId);
    const text = this.#controllers.map((controller) => `+${controller}`).join(" ");
    if (parentId !== undefined) {
      const holder = this.#holderOf(directory);
      if (text !== "") plan.before.push(["write", `${this.directoryOf("", parentId)}/cgroup.subtree_control`, text]);
      plan.before.push(["mkdir", holder]);
      if (text !== "") plan.before.push(["write", `${holder}/cgroup.subtree_control`, text]);
    }
    plan.before.push(["mkdir", directory], ["mkdir", `${directory}/leaf`]);
    plan.join.push(`${directory}/leaf/cgroup.procs`);
    plan.remove.push({ kind: this.kernel.exists(`${this.#rootOf("")}/cgroup.kill`) ? "kill" : "signal", directory });
  }

  /** A new cpuset is empty, and nobody may enter an empty one. */
  #copyCpuset(plan: LaunchPlan, directory: string): void {
    const root = this.#rootOf("cpuset");
    for (const file of ["cpuset.cpus", "cpuset.mems"]) {
      const text = this.kernel.read(`${root}/${file}`)?.trim();
      if (text !== undefined && text !== "") plan.before.push(["write", `${directory}/${file}`, text]);
    }
  }
}

/** What a new cpuset needs of its parent's; nothing in other subsystems. */
export function cpusetOf(kernel: Kernel, directory: string): [path: string, text: string][] {
  const parent = directory.slice(0, directory.lastIndexOf("/"));
  return ["cpuset.cpus", "cpuset.mems"].flatMap((file): [string, string][] => {
    const own = kernel.read(`${directory}/${file}`)?.trim() ?? "";
    const text = kernel.read(`${parent}/${file}`)?.trim() ?? "";
    return own === "" && text !== "" ? [[`${directory}/${file}`, text]] : [];
  });
}
