/** Docker's client, as the launcher runs it: for a container, and for commands beside one. Source: decision 0081. @module */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { outerId } from "../core/containers.ts";
import { dockerName } from "../core/docker.ts";
import type { ContainerRequest, Program } from "../core/effects.ts";
import { DEFAULT_PATH, type Environment } from "../core/environment.ts";
import { RunOptionsError, type RunWords, variableOptions } from "./run-options.ts";

/** A command, as the launcher takes it. */
export interface ClientCommand {
  readonly program: Program;
  readonly environment: Environment;
}

const RUN = fileURLToPath(new URL("./run.sh", import.meta.url));
const EXEC = fileURLToPath(new URL("./exec.sh", import.meta.url));

export class DockerClient {
  readonly #path: string;
  readonly #socket: string;
  readonly #directory: string;

  /**
   * @param path of the program
   * @param socket the path of the engine's
   * @param runtimeDir for files of variables, which only the client is to read
   */
  constructor(path: string, socket: string, runtimeDir: string) {
    this.#path = path;
    this.#socket = socket;
    this.#directory = join(runtimeDir, "docker");
    mkdirSync(join(this.#directory, "config"), { recursive: true, mode: 0o700 });
  }

  /** What runs a container, and lives as long as that does. */
  run(containerId: string, { words, file, own }: RunWords): ClientCommand {
    return this.#command([RUN, dockerName(containerId)], words(this.#keep(containerId, file)), own);
  }

  /** What runs a command beside a task, in the task's container. */
  exec({ containerId, program, environment }: ContainerRequest): ClientCommand {
    if (program === undefined || program.kind === "image") throw new RunOptionsError("There is no command");
    const { words, file, own } = variableOptions(environment);
    const command =
      program.kind === "shell" ? ["/bin/sh", "-c", program.text] : [program.file, ...program.argv.slice(1)];
    const options = [...words(this.#keep(containerId, file)), `--env=${markOf(containerId)}`];
    return this.#command([EXEC], ["exec", ...options, dockerName(outerId(containerId) ?? ""), ...command], own);
  }

  /** The client has read what was kept for it, or never will. */
  forget(containerId: string): void {
    rmSync(this.#pathOf(containerId), { force: true });
  }

  #keep(containerId: string, variables: string): string {
    const path = this.#pathOf(containerId);
    if (variables !== "") writeFileSync(path, variables, { mode: 0o600 });
    return path;
  }

  #pathOf(containerId: string): string {
    return join(this.#directory, `${containerId}.env`);
  }

  #command(
    [script, ...before]: readonly [string, ...string[]],
    words: readonly string[],
    own: Environment,
  ): ClientCommand {
    const argv = ["sh", script, this.#path, `unix://${this.#socket}`, ...before, ...words];
    const environment = [...own, ["PATH", DEFAULT_PATH], ["DOCKER_CONFIG", join(this.#directory, "config")]] as const;
    return { program: { kind: "file", file: "/bin/sh", argv }, environment };
  }
}

/** By this variable the processes of a command are found, in the container that it runs in. */
export const markOf = (containerId: string): string => `MESETA_CHECK=${containerId}`;
