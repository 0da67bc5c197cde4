/**
 * Where persistent volumes are, and where tasks see them.
 * Source: agent, sections 3.2 and 9.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Identity, Resources } from "@meseta/resources";

/** A persistent volume on the disk. `whole`: its directory is the root of a disk of its own, and stays when it is destroyed. */
export interface VolumePlace {
  readonly path: string;
  readonly whole: boolean;
}

/** A volume as a container has it: `target` in the sandbox leads to `path`. */
export interface VolumeMount {
  readonly path: string;
  readonly target: string;
}

/** The place of every persistent volume in `resources`. */
export function volumePlaces(workDir: string, resources: Resources): VolumePlace[] {
  return resources.persistentVolumes().entries.flatMap(({ identity }) => placeOf(workDir, identity) ?? []);
}

/** What containers that hold these resources see of volumes. */
export function volumeMounts(workDir: string, resources: readonly v1.Resource[] | undefined): VolumeMount[] {
  const mounts: VolumeMount[] = [];
  for (const { identity } of Resources.fromWire(resources).persistentVolumes()) {
    const place = placeOf(workDir, identity);
    const target = identity.disk?.volume?.container_path;
    if (place !== undefined && target !== undefined) mounts.push({ path: place.path, target });
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

function rootOf(workDir: string, root = ""): string {
  return root.startsWith("/") ? root : `${workDir}/${root}`;
}
