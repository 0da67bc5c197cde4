/**
 * Where persistent volumes are, and where tasks see them.
 * Source: agent, sections 3.2 and 9.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Identity, Resources } from "@meseta/resources";
import type { Context } from "./context.ts";

/** A persistent volume on the disk. `whole`: its directory is the root of a disk of its own, and stays when it is destroyed. */
export interface VolumePlace {
  readonly path: string;
  readonly whole: boolean;
}

/** One that goes. `tomb` names the removal: that it is done is known by that name, though a new volume is at the path. */
export interface DoomedVolume extends VolumePlace {
  readonly tomb?: string; // absent in what earlier versions wrote down
}

/** A volume as a container has it: `target` in the sandbox leads to `path`. */
export interface VolumeMount {
  readonly path: string;
  readonly target: string;
  /** Whether it is only to be read, where it is mounted: a link cannot keep anyone from writing. */
  readonly readOnly?: boolean;
  /**
   * Of a part of a sandbox: whose. `path` is made in there if it is missing, leads through no link, and if that or the target
   * cannot be had, the container fails.
   */
  readonly inside?: string;
}

/** The place of every persistent volume in `resources`. */
export function volumePlaces(workDir: string, resources: Resources): VolumePlace[] {
  return resources.persistentVolumes().entries.flatMap(({ identity }) => placeOf(workDir, identity) ?? []);
}

/** The roots of the MOUNT disks in `resources`. */
export function mountRoots(workDir: string, resources: Resources): string[] {
  return resources.entries.flatMap(({ identity: { disk } }) => {
    return disk?.source?.type === "MOUNT" ? [rootOf(workDir, disk.source.mount?.root)] : [];
  });
}

/** What containers that hold these resources see of volumes. */
export function volumeMounts(workDir: string, resources: readonly v1.Resource[] | undefined): VolumeMount[] {
  const mounts: VolumeMount[] = [];
  for (const { identity } of Resources.fromWire(resources).persistentVolumes()) {
    const place = placeOf(workDir, identity);
    const { container_path: target, mode } = identity.disk?.volume ?? {};
    if (place === undefined || target === undefined) continue;
    mounts.push({ path: place.path, target, ...(mode === "RO" && { readOnly: true }) });
  }
  return mounts;
}

/**
 * What a container sees of sandboxes, as links: only where there is no isolator that mounts volumes, which then sees to all kinds
 * of them.
 */
export function linkedVolumes(
  { options }: Context,
  container: v1.ContainerInfo | undefined,
  sandbox: string,
  around: string | undefined,
): VolumeMount[] | { readonly problem: string } {
  return options.isolators.has("filesystem/linux") ? [] : sandboxVolumes(container, sandbox, around);
}

/**
 * What a container sees of its own sandbox and of that of the container around it, as its ContainerInfo asks.
 * Source: agent, section 4.3, `volume/sandbox_path`.
 */
function sandboxVolumes(
  container: v1.ContainerInfo | undefined,
  sandbox: string,
  around: string | undefined,
): VolumeMount[] | { readonly problem: string } {
  const mounts: VolumeMount[] = [];
  for (const { source, host_path: hostPath, container_path: target } of container?.volumes ?? []) {
    if (source?.type !== "SANDBOX_PATH" || source.sandbox_path === undefined || hostPath !== undefined) {
      return {
        problem: `The volume at '${target}' needs isolator filesystem/linux, which this agent does not have: only SANDBOX_PATH volumes do without`,
      };
    }
    const { path, type } = source.sandbox_path;
    if (
      path === "" ||
      path.startsWith("/") ||
      path.split("/").some((part) => part === ".." || part === "." || part === "")
    ) {
      return { problem: `The volume at '${target}' names '${path}', which must be a path inside the sandbox` };
    }
    if (type === "PARENT" && around === undefined) {
      return { problem: `The volume at '${target}' is in the parent's sandbox, and the container is in no other` };
    }
    const root = type === "PARENT" ? around! : sandbox;
    mounts.push({ path: `${root}/${path}`, target, inside: root });
  }
  return mounts;
}

function placeOf(workDir: string, { disk, reservations }: Identity): VolumePlace | undefined {
  const id = disk?.persistence?.id;
  if (disk === undefined || id === undefined) return undefined;
  const role = (reservations.at(-1)?.role ?? "*").replaceAll("/", " ");
  const below = `volumes/roles/${role}/${id}`;
  const { source } = disk;
  if (source === undefined) return { path: `${workDir}/${below}`, whole: false };
  if (source.type === "PATH") return { path: `${rootOf(workDir, source.path?.root)}/${below}`, whole: false };
  if (source.type === "MOUNT") return { path: rootOf(workDir, source.mount?.root), whole: true };
  return undefined; // what only providers have
}

/** The root of a disk: relative ones are below the work directory. */
export function rootOf(workDir: string, root = ""): string {
  return root.startsWith("/") ? root : `${workDir}/${root}`;
}
