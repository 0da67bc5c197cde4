/** Secrets as files that are in memory only. Source: agent, section 4.3. @module */
import type { v1 } from "@meseta/protocol";
import { IsolationError, type Isolator } from "../isolator.ts";
import { placeOf } from "./bind.ts";

export const secretVolumes: Isolator = {
  name: "volume/secret",
  ignores: new Set(["debug", "standalone"]),
  prepare(container, plan) {
    for (const { source, container_path: path } of container.info?.volumes ?? []) {
      if (source?.type !== "SECRET") continue;
      const [at, inside] = placeOf(container, path);
      const { uid = 0, gid = 0 } = container.user ?? {};
      plan.inside.push(["secret", secretHex(source.secret, path), container.directory, at, inside, `${uid}:${gid}`]);
    }
  },
};

/** Only secrets that bring their value are known: nobody here looks up others. */
function secretHex(secret: v1.Secret | undefined, path: string): string {
  const data = secret?.type === "REFERENCE" ? undefined : secret?.value?.data;
  if (data !== undefined) return Buffer.from(data).toString("hex");
  throw new IsolationError(`Cannot resolve the secret of the volume at ${path}: only VALUE secrets are known`);
}
