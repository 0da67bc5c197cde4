/**
 * From a container request to a running command: sandbox, files, process.
 * Source: agent, sections 3.2 and 3.3.
 * @module
 */
import { accessSync, chownSync, closeSync, constants, openSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { ContainerRequest, Program, RunKey } from "./core/effects.ts";
import { sandboxPath } from "./core/environment.ts";
import type { VolumeMount } from "./core/volumes.ts";
import { FETCH_BYTES_MAX, fetchAll } from "./fetcher/fetcher.ts";
import type { Launcher } from "./launcher/launcher.ts";
import type { UserIds } from "./launcher/launch-spec.ts";
import { findUser } from "./launcher/users.ts";
import { linkLatest, linkTask, makeNestedDirectory, makeRunDirectory } from "./sandboxes.ts";
import { linkVolumes } from "./volumes.ts";

export interface ContainerizerEvents {
  /** The launcher has a container, and a supervisor, of that process id, that is about to start its command. */
  launching(containerId: string, pid: number): void;
  /** A container that is to have no process is there. */
  started(containerId: string): void;
  /** A container did not get as far as the launcher. */
  failed(containerId: string, stage: "sandbox" | "launch" | "destroyed", problem: string): void;
  /** Something less went wrong. */
  problem(text: string): void;
}

export interface ContainerizerOptions {
  readonly workDir: string;
  readonly launcher: Launcher;
  readonly fetchStallTimeoutMs: number;
  readonly events: ContainerizerEvents;
}

const SIGKILL = 9;

export class Containerizer {
  readonly #options: ContainerizerOptions;
  readonly #preparing = new Map<string, AbortController>();
  /** Containers whose URIs all came, and those with one that did not. */
  readonly fetches = { succeeded: 0, failed: 0 };

  constructor(options: ContainerizerOptions) {
    this.#options = options;
  }

  /** Makes a container; a failure is told as an event. */
  launch(request: ContainerRequest): void {
    const isOwnUser = request.user === undefined || process.getuid?.() !== 0 || request.user === "root";
    // The common case has nothing to wait for, and a short command is soon started.
    if (isOwnUser && request.uris.length === 0) {
      if (this.#makeSandbox(request, undefined)) this.#start(request, undefined);
      return;
    }
    const controller = new AbortController();
    const { containerId } = request;
    this.#preparing.set(containerId, controller);
    void this.#prepare(request, isOwnUser ? undefined : request.user, controller.signal).finally(() => {
      this.#preparing.delete(containerId);
    });
  }

  /** Lets a container that runs see volumes; a target that is taken, or outside the sandbox, is passed over with a word. */
  showVolumes(agentId: string, run: RunKey, volumes: readonly VolumeMount[]): void {
    const directory = sandboxPath(this.#options.workDir, agentId, run);
    for (const problem of linkVolumes(directory, volumes)) this.#options.events.problem(problem);
  }

  /** Kills a container, whether it is being prepared or runs. */
  destroy(containerId: string): void {
    const preparing = this.#preparing.get(containerId);
    if (preparing !== undefined) preparing.abort(new Error("The container was destroyed"));
    else this.#options.launcher.kill(containerId, SIGKILL);
  }

  async #prepare(request: ContainerRequest, userName: string | undefined, signal: AbortSignal): Promise<void> {
    const { containerId, directory } = request;
    const fail = (stage: "sandbox" | "launch", error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error);
      this.#options.events.failed(containerId, signal.aborted ? "destroyed" : stage, problem);
    };
    let user: UserIds | undefined;
    try {
      user = userName === undefined ? undefined : await findUser(userName);
    } catch (error) {
      return fail("sandbox", error);
    }
    if (signal.aborted) return fail("sandbox", signal.reason);
    if (!this.#makeSandbox(request, user)) return;
    try {
      const stallTimeoutMs = this.#options.fetchStallTimeoutMs;
      await fetchAll(request.uris, { directory, user, stallTimeoutMs, bytesMax: FETCH_BYTES_MAX, signal });
      if (request.uris.length > 0) this.fetches.succeeded++;
    } catch (error) {
      this.fetches.failed++;
      return fail("launch", error);
    }
    if (signal.aborted) return fail("launch", signal.reason);
    this.#start(request, user);
  }

  /** Makes the sandbox, unless it is that of the container around. False, and an event, when that fails. */
  #makeSandbox(request: ContainerRequest, user: UserIds | undefined): boolean {
    const { containerId, directory, kind } = request;
    if (kind === "debug") return true;
    try {
      if (kind === "executor") makeRunDirectory(directory, request.program === undefined);
      else makeNestedDirectory(directory);
      if (request.taskId !== undefined) linkTask(directory, request.taskId);
      for (const problem of linkVolumes(directory, request.volumes, user)) this.#options.events.problem(problem);
      if (user !== undefined) {
        chownSync(directory, user.uid, user.gid);
        for (const name of ["stdout", "stderr"]) {
          const path = join(directory, name);
          closeSync(openSync(path, "a", 0o644));
          chownSync(path, user.uid, user.gid);
        }
      }
      return true;
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      const problem = `Failed to create the sandbox: ${(error as Error).message}`;
      this.#options.events.failed(containerId, "sandbox", problem);
      return false;
    }
  }

  #start(request: ContainerRequest, user: UserIds | undefined): void {
    const { program, containerId, directory } = request;
    if (program === undefined) this.#options.events.started(containerId);
    else if (!this.#startProgram(request, program, user)) return;
    if (request.kind !== "executor") return;
    try {
      linkLatest(directory, containerId); // for people to find; the command need not wait for it
    } catch (error) {
      this.#options.events.problem(`Cannot link ${directory} as the latest run: ${(error as Error).message}`);
    }
  }

  #startProgram(request: ContainerRequest, program: Program, user: UserIds | undefined): boolean {
    const { containerId, directory, environment } = request;
    try {
      const resolved =
        program.kind === "shell" ? program : { ...program, file: resolveFile(program.file, directory, environment) };
      this.#options.launcher.launch({
        containerId,
        directory,
        program: resolved,
        environment,
        ...(user !== undefined && { user }),
      });
    } catch (error) {
      this.#options.events.failed(containerId, "launch", (error as Error).message);
      return false;
    }
    const supervisor = this.#options.launcher.supervisorOf(containerId);
    if (supervisor !== undefined) this.#options.events.launching(containerId, supervisor);
    return true;
  }
}

/**
 * Finds the program as execvp would, and in the sandbox besides. What is not to be found is left as it is: the attempt to run
 * it fails, and says so in the sandbox.
 */
function resolveFile(file: string, directory: string, environment: ContainerRequest["environment"]): string {
  if (isAbsolute(file)) return file;
  const inSandbox = join(directory, file);
  if (file.includes("/") || isExecutable(inSandbox)) return inSandbox;
  const path = environment.find(([name]) => name === "PATH")?.[1] ?? "";
  for (const part of path.split(":")) {
    const candidate = join(part === "" ? directory : part, file);
    if (isAbsolute(candidate) && isExecutable(candidate)) return candidate;
  }
  return file;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not for us: the search goes on
  }
}
