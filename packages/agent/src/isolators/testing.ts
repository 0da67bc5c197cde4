/** Containers, fixture trees and what this machine has, for the tests of isolators. @module */
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import type { LaunchPlan } from "../launcher/launch-plan.ts";
import { allowanceOf } from "./allowance.ts";
import type { Container } from "./isolator.ts";
import { type Kernel, systemKernel } from "./kernel.ts";

/** A container with an allowance of `resources` and `limits`: `mem` in MB. */
export function aContainer(
  id: string,
  fields: Partial<Omit<Container, "allowance">> & {
    readonly resources?: string;
    readonly limits?: Readonly<Record<string, number>>;
  } = {},
): Container {
  const { resources, limits = {}, ...rest } = fields;
  const wire = Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, { value }]));
  return {
    id,
    kind: rest.parent === undefined ? "executor" : "nested",
    parent: undefined,
    directory: `/sandboxes/${id}`,
    user: undefined,
    info: undefined,
    isTask: true,
    volumes: [],
    pid: undefined,
    allowance: resources === undefined ? undefined : allowanceOf(parseResources(resources), wire),
    ...rest,
  };
}

export const linux = (linux_info: v1.LinuxInfo): v1.ContainerInfo => ({ type: "MESOS", linux_info });

export interface CgroupPlace extends Disposable {
  readonly name: string;
  readonly version: 1 | 2;
  readonly hierarchy: string;
  readonly root: string;
  readonly kernel: Kernel;
  readonly subsystems: readonly string[];
}

const SUBSYSTEMS = ["cpu", "cpuacct", "memory", "freezer", "pids", "cpuset", "blkio", "devices", "net_cls"];
const CONTROLLERS = ["cpu", "memory", "pids", "cpuset", "io"];
const ROOT = "/sys/fs/cgroup";

/** A directory that looks as the kernel's does. */
export function fixtureTree(version: 1 | 2): CgroupPlace {
  const hierarchy = mkdtempSync(join(tmpdir(), "meseta-cgroups-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(hierarchy, path, ".."), { recursive: true });
    writeFileSync(join(hierarchy, path), text);
  };
  if (version === 2) {
    write("cgroup.controllers", `${CONTROLLERS.join(" ")}\n`);
    write("cgroup.subtree_control", "");
  } else {
    for (const name of SUBSYSTEMS) write(`${name}/cgroup.procs`, "");
    write("cpuset/cpuset.cpus", "0-3\n");
    write("cpuset/cpuset.mems", "0\n");
  }
  return {
    name: `a fixture of version ${version}`,
    version,
    hierarchy,
    root: "mesos",
    subsystems: version === 1 ? SUBSYSTEMS : CONTROLLERS,
    // Files of a cgroup go with its directory.
    kernel: { ...systemKernel, removeDirectory: (path) => rmSync(path, { recursive: true, force: true }) },
    [Symbol.dispose]: () => rmSync(hierarchy, { recursive: true }),
  };
}

/** The kernel's own cgroups of one version, or why they cannot be tried here. */
export function kernelTree(version: 1 | 2): CgroupPlace | string {
  if (process.getuid?.() !== 0) return "needs root";
  const hierarchy =
    version === 1 ? ROOT : [ROOT, join(ROOT, "unified")].find((path) => existsSync(`${path}/cgroup.controllers`));
  const marks = version === 1 ? "freezer/cgroup.procs" : "cgroup.controllers";
  if (hierarchy === undefined || !existsSync(join(hierarchy, marks)))
    return `this kernel has no cgroups of version ${version} mounted`;
  const root = `meseta-test-${process.pid}-${Math.floor(performance.now())}`;
  const subsystems =
    version === 1
      ? SUBSYSTEMS.filter((name) => existsSync(join(hierarchy, name, "cgroup.procs")))
      : (systemKernel.read(`${hierarchy}/cgroup.controllers`) ?? "").trim().split(" ");
  return {
    name: `the kernel's cgroups of version ${version}`,
    version,
    hierarchy,
    root,
    kernel: systemKernel,
    subsystems,
    [Symbol.dispose]: () => {
      for (const base of version === 1 ? subsystems.map((name) => join(hierarchy, name)) : [hierarchy]) {
        removeTree(join(base, root));
      }
    },
  };
}

function removeTree(path: string): void {
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) removeTree(join(path, entry.name));
  }
  rmdirSync(path);
}

/** Does what a supervisor does before there is a process. */
export function carryOut(kernel: Kernel, plan: LaunchPlan): void {
  for (const step of plan.before) {
    if (step[0] === "mkdir") kernel.makeDirectory(step[1]);
    if (step[0] === "write") kernel.write(step[1], step[2]);
  }
}
