/**
 * The disks that an operator offers beside that of the work directory.
 *
 * ```text
 *  PATH   a directory: made if missing; volumes are directories below <root>/volumes, and it may be offered in any pieces
 *  MOUNT  a disk mounted at its root: one volume or none, which is all of it
 * ```
 * Source: agent, sections 8.1 and 9.3.
 * @module
 */
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import type { v1 } from "@meseta/protocol";
import { rootOf } from "./core/volumes.ts";
import { mountsBelow } from "./gc/unmount.ts";

/** What is mounted where, as this process sees it: proc(5), mountinfo. */
export const systemMounts = (): string => readFileSync("/proc/self/mountinfo", "utf8");

/** Whether something is mounted right at a path. */
export function isMountPoint(path: string, mountinfo: string): boolean {
  const real = realpathOf(path);
  return real !== undefined && mountsBelow(real, mountinfo).includes(real);
}

/** The roots of an agent's PATH disks, each once. */
export function pathRoots(resources: readonly v1.Resource[], workDir: string): string[] {
  const roots = resources.flatMap(({ disk }) => {
    return disk?.source?.type === "PATH" ? [rootOf(workDir, disk.source.path?.root)] : [];
  });
  return [...new Set(roots)];
}

/**
 * Makes the roots of PATH disks, and returns why an agent cannot offer these resources; undefined when it can.
 *
 * @param mountinfo what is mounted where
 */
export function prepareDisks(
  resources: readonly v1.Resource[],
  workDir: string,
  mountinfo: string,
): string | undefined {
  const kept: Place[] = [{ what: "the work directory", path: workDir }];
  const mounts: Place[] = [];
  for (const { disk } of resources) {
    const source = disk?.source;
    if (source === undefined) continue;
    const given = source.type === "PATH" ? source.path?.root : source.mount?.root;
    if (source.type !== "PATH" && source.type !== "MOUNT") {
      return `${source.type} disks come from resource providers only: --resources takes PATH and MOUNT disks, or none of a type`;
    }
    if (given === undefined || given === "") return `a ${source.type} disk needs a root`;
    const root = rootOf(workDir, given);
    const problem = source.type === "PATH" ? makeRoot(root) : mountProblem(root, mountinfo);
    if (problem !== undefined) return problem;
    const place = { what: `the ${source.type} disk at ${given}`, path: realpathSync(root) };
    (source.type === "PATH" ? kept : mounts).push(place);
  }
  return overlap(mounts, kept);
}

interface Place {
  readonly what: string;
  readonly path: string; // real
}

function makeRoot(root: string): string | undefined {
  try {
    mkdirSync(root, { recursive: true });
    return undefined;
  } catch (error) {
    return `the root of the PATH disk at ${root} cannot be made: ${(error as Error).message}`;
  }
}

function mountProblem(root: string, mountinfo: string): string | undefined {
  if (isMountPoint(root, mountinfo)) return undefined;
  const state = realpathOf(root) === undefined ? "does not exist" : "is no mount point";
  return `the MOUNT disk at ${root} ${state}: mount its disk there, or offer the directory as a PATH disk`;
}

/** Whoever destroys the volume of a MOUNT disk deletes all that is on it: nothing else may be there. */
function overlap(mounts: readonly Place[], kept: readonly Place[]): string | undefined {
  for (const [at, mount] of mounts.entries()) {
    const below = `${mount.path === "/" ? "" : mount.path}/`;
    const others = [...kept, ...mounts.filter((_, index) => index !== at)];
    const inside = others.find(({ path }) => path === mount.path || path.startsWith(below));
    if (inside === undefined) continue;
    if (inside.path === mount.path && mounts.includes(inside)) {
      return `${mount.what} is named twice: a MOUNT disk is offered whole`;
    }
    return `${inside.what} is on ${mount.what}, all of which is deleted with the volume on it`;
  }
  return undefined;
}

function realpathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
