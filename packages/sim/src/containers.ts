/**
 * The containers of one machine, which outlive its agent's process: they start, run for a while, and end by themselves or because
 * somebody wants them to. One without a program is there until it is destroyed.
 * @module
 */
import type { ContainerRequest, Input } from "@meseta/agent";
import type { World } from "./world.ts";

export interface Container {
  readonly request: ContainerRequest;
  state: "starting" | "running" | "ended";
  status: number;
  readonly pid: number;
  /** It does not end because somebody asks it to. */
  isDeaf: boolean;
  /** What will end it by itself. */
  end: Disposable | undefined;
}

/** Who wants to know. */
export interface ContainerEvents {
  /** The agent's process is told, if there is one. */
  tell(input: Input): void;
  started(container: ContainerRequest): void;
  /** A container runs, and the new agent process has no record of it. */
  stranger(container: ContainerRequest): void;
  /** A container ended by itself, and nobody was told yet. */
  endedByItself(container: ContainerRequest, status: number): void;
}

const SIGTERM = 15;
const SIGKILL = 9;

export class Containers {
  readonly #name: string;
  readonly #world: World;
  readonly #events: ContainerEvents;
  readonly #all = new Map<string, Container>();
  #pid = 100;

  constructor(machine: string, world: World, events: ContainerEvents) {
    this.#name = machine;
    this.#world = world;
    this.#events = events;
  }

  /** Those with a process that runs. */
  get running(): Container[] {
    return [...this.#all.values()].filter(({ state, request }) => state === "running" && request.program !== undefined);
  }

  /** Those that have a volume, by name. */
  holding(path: string): string[] {
    return [...this.#all.values()]
      .filter(({ state, request }) => state !== "ended" && request.volumes.some((volume) => volume.path === path))
      .map(({ request }) => nameOf(request));
  }

  launch(request: ContainerRequest): void {
    const world = this.#world;
    const id = request.containerId;
    const isNested = request.kind === "nested";
    const container: Container = {
      request,
      state: "starting",
      status: 0,
      pid: this.#pid++,
      isDeaf: isNested && world.chance(0.1),
      end: undefined,
    };
    this.#all.set(id, container);
    if (world.chance(0.03)) {
      container.state = "ended";
      return void world.after(world.between(1, 50), () =>
        this.#events.tell({ kind: "containerFailed", containerId: id, stage: "launch", problem: "no luck" }),
      );
    }
    if (request.program === undefined) return this.#startHollow(id, container);
    world.after(world.between(1, 20), () => {
      if (container.state === "starting") {
        this.#events.tell({ kind: "containerLaunching", containerId: id, pid: container.pid });
      }
    });
    world.after(world.between(20, 200), () => {
      if (container.state !== "starting" || this.#all.get(id) !== container) return;
      container.state = "running";
      this.#events.started(request);
      this.#events.tell({ kind: "containerStarted", containerId: id, pid: container.pid });
      if (isCustom(request)) return; // what it does is its own affair
      if (isNested && world.chance(0.2)) return; // a service, which goes on until somebody ends it
      const forMs = world.chance(0.6) ? world.between(10, 4_000) : world.between(10_000, 100_000);
      const status = world.chance(0.8) ? 0 : world.between(1, 3) << 8;
      container.end = world.after(forMs, () => {
        this.#events.endedByItself(request, status);
        this.#finish(id, container, status);
      });
    });
  }

  isRunning(id: string): boolean {
    return this.#all.get(id)?.state === "running";
  }

  /** The program of a container that runs ends by itself. */
  exit(id: string, status: number): void {
    const container = this.#all.get(id);
    if (container?.state === "running") this.#finish(id, container, status);
  }

  /** A signal is on its way. */
  signal(id: string, signal: number): void {
    const world = this.#world;
    const container = this.#all.get(id);
    if (container !== undefined) world.after(world.between(0, 200), () => this.#end(id, container, signal));
  }

  destroy(id: string): void {
    const container = this.#all.get(id);
    if (container?.state === "running" && container.request.program === undefined) this.#all.delete(id);
    else this.signal(id, SIGKILL);
  }

  forget(id: string): void {
    this.#all.delete(id);
  }

  /** Ends whatever a new agent process finds no record of. */
  destroyStrangers(wanted: ReadonlySet<string>): void {
    for (const [id, container] of this.#all) {
      if (wanted.has(id)) continue;
      if (container.state === "running") this.#events.stranger(container.request);
      this.#end(id, container, SIGKILL);
      this.#all.delete(id);
    }
  }

  /** What a new agent process finds of a container; one that had not started never will. */
  outcome(id: string) {
    const container = this.#all.get(id);
    if (container === undefined || container.request.program === undefined) return { kind: "lost" } as const;
    if (container.state === "starting") {
      container.state = "ended";
      this.#all.delete(id);
      return { kind: "lost" } as const;
    }
    if (container.state === "running") return { kind: "running", pid: container.pid } as const;
    return { kind: "exited", status: container.status, pid: container.pid } as const;
  }

  /** The machine lost power. */
  clear(): void {
    for (const container of this.#all.values()) {
      container.end?.[Symbol.dispose]();
      container.state = "ended";
    }
    this.#all.clear();
  }

  #startHollow(id: string, container: Container): void {
    this.#world.after(this.#world.between(0, 20), () => {
      if (container.state !== "starting" || this.#all.get(id) !== container) return;
      container.state = "running";
      this.#events.tell({ kind: "containerStarted", containerId: id, pid: undefined });
    });
  }

  /** A signal ends a container, unless it has ended before. */
  #end(id: string, container: Container, signal: number): void {
    if (container.state === "ended" || (container.isDeaf && signal === SIGTERM)) return;
    container.end?.[Symbol.dispose]();
    if (container.state === "starting") {
      container.state = "ended";
      container.status = signal;
      return this.#events.tell({ kind: "containerFailed", containerId: id, stage: "destroyed", problem: "destroyed" });
    }
    this.#finish(id, container, signal);
  }

  #finish(id: string, container: Container, status: number): void {
    container.state = "ended";
    container.status = status;
    this.#world.trace(`${this.#name}: container of ${nameOf(container.request)} ends with ${status}`);
    this.#events.tell({ kind: "containerExited", containerId: id, status });
  }
}

/** Whether it is the container of a framework's own executor. */
export function isCustom({ kind, isTask, program }: ContainerRequest): boolean {
  return kind === "executor" && isTask !== true && program !== undefined;
}

/** Whose container it is, in a word. */
export function nameOf({ taskId, run }: ContainerRequest): string {
  return taskId ?? run?.executorId ?? "nobody";
}
