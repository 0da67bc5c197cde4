/**
 * What keeps a container apart from its neighbours, one idea each. An isolator adds its part to the plan by which a container is
 * launched; isolation.pl carries that out, so that what an isolator wants is done before the command runs, and by a process that
 * outlives the agent.
 * Source: agent, sections 3.3 and 4.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import type { ContainerKind } from "../core/effects.ts";
import type { Limitation } from "../core/inputs.ts";
import type { Rootfs } from "../images/rootfs.ts";
import type { VolumeMount } from "../core/volumes.ts";
import type { LaunchPlan } from "../launcher/launch-plan.ts";
import type { UserIds } from "../launcher/launch-spec.ts";
import type { Allowance } from "./allowance.ts";
import type { GivenDevice } from "./cgroups/devices.ts";

/** A container as isolators see it. */
export interface Container {
  /** Its own id behind those of the containers around it. */
  readonly id: string;
  readonly kind: ContainerKind;
  /** The container around it. */
  readonly parent: Container | undefined;
  /** Its sandbox. */
  readonly directory: string;
  readonly user: UserIds | undefined;
  readonly info: v1.ContainerInfo | undefined;
  /** Whether it is a task's command, or inside a pod: then the kernel may choose it first when the machine lacks memory. */
  readonly isTask: boolean;
  readonly volumes: readonly VolumeMount[];
  /** Devices that it was given, besides those that everybody may use. */
  devices?: readonly GivenDevice[];
  /** What it may use; undefined: it has no share of its own. Changes as tasks come and go. */
  allowance: Allowance | undefined;
  /** What it has instead of the machine's files, if it has an image. */
  rootfs?: Rootfs | undefined;
  /** Those of the volumes that are images, in their order. */
  readonly imageVolumes?: readonly Rootfs[];
  /** Its first process, and what stands for its namespaces; undefined while it has none. */
  pid: number | undefined;
}

export type { Limitation } from "../core/inputs.ts";
export type Limited = (containerId: string, limitation: Limitation) => void;

/** A container cannot be isolated as it should be, or not at all on this machine: the message says what to do. */
export class IsolationError extends Error {
  readonly code = "ISOLATION";
}

export interface Isolator {
  /** As in `--isolation`, or what pulled it in. */
  readonly name: string;
  /** Kinds of containers that it has nothing to do with. */
  readonly ignores?: ReadonlySet<ContainerKind>;
  /**
   * Adds to the plan of a container that is about to be launched.
   *
   * @throws {IsolationError} or rejects, when the container asks for what cannot be
   */
  prepare?(container: Container, plan: LaunchPlan): void | Promise<void>;
  /** The allowance of a container that runs changed, and `container.allowance` is the new one. @throws {IsolationError} */
  update?(container: Container): void;
  /** What it used up to now. */
  usage?(container: Container): Partial<v1.ResourceStatistics>;
  /** What there is to say about it besides. */
  status?(container: Container): Partial<v1.ContainerStatus>;
  /** Begins to look among those that live for containers that exceed their allowance. */
  watch?(limited: Limited, live: () => Iterable<Container>): AsyncDisposable | Disposable;
  /** These are left of an earlier agent process; whatever else is, is to go. */
  recover?(containers: readonly Container[]): void | Promise<void>;
  /** The container has ended, in whatever way; nothing of it may stay. */
  cleanup?(container: Container): void | Promise<void>;
}
