/** Images as volumes. Source: agent, section 4.3. */
import { IsolationError, type Isolator } from "../isolator.ts";
import { bindVolume } from "./bind.ts";

export const imageVolumes: Isolator = {
  name: "volume/image",
  ignores: new Set(["debug"]),
  prepare(container, plan) {
    const volumes = (container.info?.volumes ?? []).filter(({ image }) => image !== undefined);
    for (const [index, { container_path: containerPath, mode, host_path: hostPath }] of volumes.entries()) {
      const rootfs = container.imageVolumes?.[index];
      if (rootfs === undefined) throw new IsolationError(`There is no image for the volume at ${containerPath}`);
      if (hostPath !== undefined) {
        throw new IsolationError(`Cannot mount both an image and ${hostPath} at ${containerPath}`);
      }
      plan.inside.push(...rootfs.steps);
      bindVolume(container, plan, { base: rootfs.path, below: "", containerPath, readOnly: mode === "RO" });
    }
  },
};
