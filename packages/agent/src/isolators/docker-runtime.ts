/**
 * Has the command start where its image says; what runs, and in which environment, is decided along with the image.
 * Source: agent, sections 4.3 and 5.3.
 * @module
 */
import type { Isolator } from "./isolator.ts";
import { rootfsOf } from "./mounts.ts";

export const dockerRuntime: Isolator = {
  name: "docker/runtime",
  prepare(container, plan) {
    const directory = rootfsOf(container)?.runtime.workingDirectory ?? "";
    if (directory !== "") plan.workingDirectory = directory;
  },
};
