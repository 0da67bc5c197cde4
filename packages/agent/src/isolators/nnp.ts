/** No process of a container gains privileges by executing a program. Source: agent, section 4.3. @module */
import type { Isolator } from "./isolator.ts";

export const linuxNnp: Isolator = {
  name: "linux/nnp",
  prepare: (_container, plan) => void plan.final.push(["nnp"]),
};
