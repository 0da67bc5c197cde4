/** Child processes that speak JSON lines. @module */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { NODE_ENVIRONMENT } from "@meseta/devcluster";

/** A program of this package as a process; every line it prints is a JSON answer. Ends with its scope. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #answers: unknown[] = [];
  readonly #exited = Promise.withResolvers<void>();
  #waiting: PromiseWithResolvers<unknown> | undefined;

  constructor(program: string, args: readonly string[] = [], nodeFlags: readonly string[] = []) {
    const path = new URL(`./${program}.ts`, import.meta.url).pathname;
    this.#process = spawn(process.execPath, [...profileFlags(), ...nodeFlags, path, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...NODE_ENVIRONMENT, ...process.env },
    });
    this.#process.once("exit", () => {
      this.#exited.resolve();
      this.#waiting?.reject(new Error(`${program} ended without an answer`));
    });
    createInterface({ input: this.#process.stdout! }).on("line", (line) => {
      const answer: unknown = JSON.parse(line);
      if (this.#waiting === undefined) this.#answers.push(answer);
      else this.#waiting.resolve(answer);
      this.#waiting = undefined;
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** The next line it prints. */
  async answer<Answer>(): Promise<Answer> {
    const ready = this.#answers.shift();
    if (ready !== undefined) return ready as Answer;
    this.#waiting = Promise.withResolvers<unknown>();
    return (await this.#waiting.promise) as Answer;
  }

  /** Sends a line, and gives the next one it prints. */
  async ask<Answer>(line = ""): Promise<Answer> {
    this.#process.stdin?.write(`${line}\n`);
    return await this.answer<Answer>();
  }

  async exited(): Promise<void> {
    await this.#exited.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null) this.#process.stdin?.end();
    await this.#exited.promise;
  }
}

/** With `MESETA_BENCH_PROFILE=DIRECTORY` every child leaves a processor profile there, to be opened in a browser's tools. */
function profileFlags(): string[] {
  const directory = process.env["MESETA_BENCH_PROFILE"];
  return directory === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${directory}`];
}
