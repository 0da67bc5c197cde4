/**
 * The persistent volumes on the disk of one machine, and who has them.
 * @module
 */
import type { ContainerRequest, Effect } from "@meseta/agent";
import type { Containers } from "./containers.ts";
import { Violation } from "./rules.ts";

type VolumesEffect = Extract<Effect, { kind: "volumes" }>;

export class Volumes {
  readonly #machine: string;
  readonly #paths = new Set<string>();
  readonly #tombs = new Set<string>();

  constructor(machine: string) {
    this.#machine = machine;
  }

  /** Removes volumes, unless that was done before, and makes others; none may go while somebody has it. */
  apply({ make, remove }: VolumesEffect, containers: Containers): void {
    for (const { path, tomb } of remove) {
      if (tomb !== undefined && this.#tombs.has(tomb)) continue;
      if (tomb !== undefined) this.#tombs.add(tomb);
      const [holder] = containers.holding(path);
      if (holder !== undefined) throw this.#violation(`removes ${path}, which ${holder} has`);
      this.#paths.delete(path);
    }
    for (const { path } of make) this.#paths.add(path);
  }

  /** Nobody asks for these removals any more. */
  settle(removed: VolumesEffect["remove"]): void {
    for (const { tomb } of removed) if (tomb !== undefined) this.#tombs.delete(tomb);
  }

  /** A container is about to get its volumes: they have to be there, and nobody else's. */
  take({ containerId, run, volumes }: ContainerRequest, containers: Containers): void {
    for (const { path, inside } of volumes) {
      if (inside !== undefined) continue;
      const name = run?.executorId ?? containerId;
      if (!this.#paths.has(path)) throw this.#violation(`gives ${path} to ${name}, and it is not there`);
      const [holder] = containers.holding(path);
      if (holder !== undefined) throw this.#violation(`gives ${path} to ${name}, and ${holder} has it`);
    }
  }

  #violation(text: string): Violation {
    return new Violation("a volume is in one hand", `${this.#machine} ${text}`);
  }
}
