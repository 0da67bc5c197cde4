/** Volumes at their places in a container. Source: agent, sections 4.3 and 9.3. @module */
import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { type LaunchPlan, MOUNT_FLAGS } from "../../launcher/launch-plan.ts";
import { type Container, IsolationError } from "../isolator.ts";

export interface BoundVolume {
  /** A directory that the agent trusts, and a path below it that it does not. */
  readonly base: string;
  readonly below: string;
  readonly containerPath: string;
  readonly readOnly: boolean;
  /** A flag of mount(2); private unless given. */
  readonly propagation?: number;
  /** Who is to own what has to be made of the source. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/**
 * Shows a volume: below the sandbox, where the way is made, or at an absolute path, which has to be there unless an image is.
 *
 * @throws {IsolationError} when it cannot be there
 */
export function bindVolume(container: Container, plan: LaunchPlan, volume: BoundVolume): void {
  const { base, below, containerPath, readOnly, owner } = volume;
  const propagation = volume.propagation ?? MOUNT_FLAGS.private | MOUNT_FLAGS.recursive;
  const flags = readOnly ? MOUNT_FLAGS.readOnly : 0;
  const owned = owner === undefined ? "" : `${owner.uid}:${owner.gid}`;
  const [at, inside] = placeOf(container, containerPath);
  plan.inside.push(["bind", base, below, at, inside, flags, propagation, owned]);
}

/**
 * Shows a path of the machine as one with the machine's: what is mounted below it on either side shows on the other.
 *
 * @throws {IsolationError} when it cannot be there
 */
export function shareVolume(
  container: Container,
  plan: LaunchPlan,
  {
    path,
    containerPath,
    readOnly,
  }: { readonly path: string; readonly containerPath: string; readonly readOnly: boolean },
): void {
  const [at, inside] = placeOf(container, containerPath);
  const tree = plan.shared.push(path) - 1;
  plan.inside.push(["attach", tree, at, inside, readOnly ? MOUNT_FLAGS.readOnly : 0]);
}

/** Where a container's path is: a base that is trusted, and a path below it. */
export function placeOf(container: Container, containerPath: string): [base: string, below: string] {
  const { rootfs } = container;
  if (rootfs !== undefined) {
    const inside = isAbsolute(containerPath) ? "" : `${rootfs.sandboxDirectory}/`;
    return [rootfs.path, `${inside}${relativePath(containerPath)}`];
  }
  if (!isAbsolute(containerPath)) return [container.directory, relativePath(containerPath)];
  // What the container around has mounted there is not for us to see.
  if (container.parent === undefined && statSync(containerPath, { throwIfNoEntry: false }) === undefined) {
    throw new IsolationError(`Cannot mount a volume at ${containerPath}: there is nothing at that path`);
  }
  return [containerPath, ""];
}

/** A path below a directory, which it must not leave. */
export function relativePath(path: string): string {
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  if (names.length === 0 || names.includes("..")) {
    throw new IsolationError(
      `Cannot use the path '${path}' of a volume: it must lead to something below its directory`,
    );
  }
  return names.join("/");
}
