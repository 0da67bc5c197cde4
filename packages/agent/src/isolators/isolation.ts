/**
 * All isolators of an agent together: containers come, change and go, and each isolator has its part in that.
 * Source: agent, sections 3.3, 3.6 and 4.1.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { nearest } from "../core/containers.ts";
import { emptyPlan, isEmptyPlan, type LaunchPlan } from "../launcher/launch-plan.ts";
import type { MemoryLack } from "../launcher/run-record.ts";
import type { Allowance } from "./allowance.ts";
import type { Container, Isolator, Limitation, Limited } from "./isolator.ts";
import type { Selection } from "./selection.ts";

export interface IsolationEvents {
  /** A container takes more than it may, and has to end. Told once. */
  limited: Limited;
  problem(text: string): void;
}

export class Isolation implements AsyncDisposable {
  readonly #selection: Selection;
  readonly #events: IsolationEvents;
  readonly #containers = new Map<string, Container>();
  readonly #watches: (AsyncDisposable | Disposable)[] = [];
  readonly #limited = new Map<string, Limitation>();
  readonly #cleaning = new Set<Promise<void>>();

  constructor(selection: Selection, events: IsolationEvents) {
    this.#selection = selection;
    this.#events = events;
  }

  /** Whether any isolator has anything to do with the launch of containers. */
  get isNeeded(): boolean {
    return this.#selection.isolators.some((isolator) => isolator.prepare !== undefined);
  }

  /** Whether containers have class ids of packets, which those are told who ask for their status. */
  get classifies(): boolean {
    return this.#selection.cgroups?.classifies ?? false;
  }

  get names(): ReadonlySet<string> {
    return this.#selection.names;
  }

  /** Containers of an earlier agent process that still run; whatever else is left of it goes. Then exceeding begins to count. */
  async recover(containers: readonly Container[]): Promise<void> {
    for (const container of containers) this.#containers.set(container.id, container);
    const { isolators } = this.#selection;
    for (const isolator of isolators) await isolator.recover?.(containers);
    for (const isolator of isolators) {
      const handle = isolator.watch?.(
        (id, limitation) => this.#limit(id, limitation),
        () => this.#containers.values(),
      );
      if (handle !== undefined) this.#watches.push(handle);
    }
  }

  get(containerId: string): Container | undefined {
    return this.#containers.get(containerId);
  }

  /**
   * The plan of a container, from here on known; undefined when nothing is to be done. A promise only where an isolator has to wait.
   *
   * @throws {IsolationError} or rejects, when it asks for what cannot be; whatever was prepared is cleaned up
   */
  prepare(container: Container): LaunchPlan | undefined | Promise<LaunchPlan | undefined> {
    this.#containers.set(container.id, container);
    const plan = emptyPlan();
    const isolators = this.#of(container);
    for (const [index, isolator] of isolators.entries()) {
      const waiting = isolator.prepare?.(container, plan);
      if (waiting === undefined) continue;
      return this.#prepareRest(container, plan, waiting, isolators.slice(index + 1));
    }
    return isEmptyPlan(plan) ? undefined : plan;
  }

  /** A container has a process by which others can enter its namespaces. */
  started(containerId: string, pid: number): void {
    const container = this.#containers.get(containerId);
    if (container !== undefined) container.pid = pid;
  }

  /** @throws {IsolationError} when what the kernel was told was refused: the container cannot go on */
  update(containerId: string, allowance: Allowance): void {
    const container = this.#containers.get(containerId);
    if (container === undefined) return;
    container.allowance = allowance;
    for (const isolator of this.#of(container)) isolator.update?.(container);
  }

  usage(containerId: string): Partial<v1.ResourceStatistics> {
    const container = this.#containers.get(containerId);
    if (container === undefined) return {};
    return Object.assign({}, ...this.#of(container).map((isolator) => isolator.usage?.(container) ?? {}));
  }

  status(containerId: string): Partial<v1.ContainerStatus> {
    const container = this.#containers.get(containerId);
    if (container === undefined) return {};
    return Object.assign({}, ...this.#of(container).map((isolator) => isolator.status?.(container) ?? {}));
  }

  /** The memory of a container ran out, and it is being killed for it. */
  lacking(containerId: string, lack: MemoryLack): void {
    const limitation = this.limitationOf(containerId, lack);
    if (limitation !== undefined) this.#limited.set(containerId, limitation);
  }

  /** Why a container that ended had to, if it had: for its own excess, or that of one around it. */
  limitationOf(containerId: string, lack: MemoryLack | undefined): Limitation | undefined {
    if (lack !== undefined) return this.#selection.cgroups?.limitation(lack, this.#containers.get(containerId));
    return nearest(containerId, (id) => this.#limited.get(id));
  }

  /** A container ended. What is left of it goes, in the reverse order; what cannot is told as a problem. */
  async cleanup(containerId: string): Promise<void> {
    const cleaning = this.#cleanup(containerId);
    this.#cleaning.add(cleaning);
    await cleaning;
    this.#cleaning.delete(cleaning);
  }

  async #cleanup(containerId: string): Promise<void> {
    const container = this.#containers.get(containerId);
    if (container === undefined) return;
    this.#containers.delete(containerId);
    this.#limited.delete(containerId);
    for (const isolator of this.#of(container).toReversed()) {
      try {
        await isolator.cleanup?.(container);
      } catch (error) {
        this.#events.problem(`Cannot clean up after container ${containerId}: ${(error as Error).message}`);
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const watch of this.#watches.splice(0)) {
      if (Symbol.asyncDispose in watch) await watch[Symbol.asyncDispose]();
      else watch[Symbol.dispose]();
    }
    await Promise.all(this.#cleaning);
  }

  async #prepareRest(
    container: Container,
    plan: LaunchPlan,
    waiting: Promise<void>,
    rest: readonly Isolator[],
  ): Promise<LaunchPlan> {
    await waiting;
    for (const isolator of rest) await isolator.prepare?.(container, plan);
    return plan;
  }

  #limit(containerId: string, limitation: Limitation): void {
    const root = containerId.split(".")[0]!;
    if (!this.#containers.has(root) || this.#limited.has(root)) return;
    this.#limited.set(root, limitation);
    this.#events.limited(root, limitation);
  }

  #of({ kind }: Container): Isolator[] {
    return this.#selection.isolators.filter(({ ignores }) => ignores?.has(kind) !== true);
  }
}
