/** Whether what is mounted below a path of the machine shows in other places. Source: mount_namespaces(7). @module */
import { realpathSync } from "node:fs";
import { unescaped } from "../../gc/unmount.ts";
import { IsolationError } from "../isolator.ts";

/**
 * What is mounted below a path shows elsewhere only if the mount that the path is on is shared.
 *
 * @throws {IsolationError} when it is not
 */
export function mustBeShared(path: string, mountinfo: string): void {
  const real = realpathSync(path);
  let found: Mount | undefined;
  for (const mount of mountsIn(mountinfo)) {
    const { target } = mount;
    const isAround = target === "/" || real === target || real.startsWith(`${target}/`);
    // Of several at one place the last is on top.
    if (isAround && (found === undefined || target.length >= found.target.length)) found = mount;
  }
  if (found?.isShared === true) return;
  const target = found?.target ?? "/";
  throw new IsolationError(
    `Cannot mount ${path} with propagation BIDIRECTIONAL: the mount at ${target} is not shared. Share it (mount --make-shared ${target}), or mount something shared there`,
  );
}

interface Mount {
  readonly target: string;
  readonly isShared: boolean;
}

/** Source: proc(5), mountinfo: the fields between the sixth and a lone dash say how mounts propagate. */
function mountsIn(mountinfo: string): Mount[] {
  return mountinfo.split("\n").flatMap((line) => {
    const fields = line.split(" ");
    const target = fields[4];
    if (target === undefined) return [];
    const optional = fields.slice(6, fields.indexOf("-", 6));
    return [{ target: unescaped(target), isShared: optional.some((one) => one.startsWith("shared:")) }];
  });
}
