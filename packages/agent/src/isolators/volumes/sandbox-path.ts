/** Parts of a sandbox, its own or that of the container around, as volumes. Source: agent, section 4.3. @module */
import { isAbsolute } from "node:path";
import type { v1 } from "@meseta/protocol";
import { type Container, IsolationError, type Isolator } from "../isolator.ts";
import { bindVolume, relativePath } from "./bind.ts";
import { hostPathOf } from "./host-path.ts";

export const sandboxPathVolumes: Isolator = {
  name: "volume/sandbox_path",
  ignores: new Set(["debug"]),
  prepare(container, plan) {
    for (const volume of container.info?.volumes ?? []) {
      const source = sandboxOf(container, volume);
      if (source === undefined) continue;
      bindVolume(container, plan, {
        base: source.directory,
        below: relativePath(source.path),
        containerPath: volume.container_path,
        readOnly: volume.mode === "RO",
        ...(container.user !== undefined && { owner: container.user }),
      });
    }
  },
};

function sandboxOf(
  container: Container,
  volume: v1.Volume,
): { readonly directory: string; readonly path: string } | undefined {
  const { source } = volume;
  const host = hostPathOf(volume);
  if (host !== undefined) return isAbsolute(host) ? undefined : { directory: container.directory, path: host };
  if (source?.type !== "SANDBOX_PATH" || source.sandbox_path === undefined) return undefined;
  const { type, path } = source.sandbox_path;
  if (isAbsolute(path)) throw new IsolationError(`Cannot use the sandbox path '${path}': it must be relative`);
  if (type === "PARENT") {
    if (container.parent === undefined) {
      throw new IsolationError(`Cannot use the sandbox path '${path}' of a parent: the container has none`);
    }
    return { directory: container.parent.directory, path };
  }
  if (type === "SELF" && !isAbsolute(volume.container_path)) {
    throw new IsolationError(
      `Cannot use the sandbox path '${path}' at '${volume.container_path}': that must be absolute`,
    );
  }
  return { directory: container.directory, path };
}
