/**
 * Frameworks other people's clients are made of, as processes. Each reads what it has to know from its standard input, one JSON line,
 * and says on its standard output what it does and hears; one that ends, or is killed, is started again with what it knew.
 *
 * ```text
 * to it    {"name":"go","frameworkId":"…","next":12,"open":["go.3"],"outstanding":8,"directory":"…"}   then "rest"
 * from it  {"type":"subscribed","message":"FRAMEWORK-ID"}  {"type":"launch","task":"go.12"}
 *          {"type":"update","task":"go.12","state":"TASK_RUNNING","reason":"…","uuid":"hex"}
 * ```
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, type WriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { v1 } from "@meseta/protocol";
import { type CrewMember, isEnd, OUTSTANDING, type Told } from "./crew.ts";

export interface ForeignOptions {
  readonly name: string;
  /** Runs the client. */
  readonly command: readonly [string, ...string[]];
  /** Do its tasks survive their agent's process? */
  readonly checkpoints: boolean;
  /** Where its tasks leave their lines. */
  readonly directory: string;
  /** Where it may write whatever it wants to. */
  readonly workDirectory: string;
  readonly logFile: string;
}

interface Line {
  readonly type: "subscribed" | "launch" | "update" | "error";
  readonly task?: string;
  readonly state?: v1.TaskState;
  readonly reason?: string;
  readonly uuid?: string;
  readonly message?: string;
}

/** A client that ended is started again after this. */
const RESTART_PAUSE_MS = 1_000;

export class ForeignMember implements CrewMember {
  readonly name: string;
  readonly checkpoints: boolean;
  readonly launched: string[] = [];
  readonly told: Told[] = [];
  /** How often it was started again. */
  restarts = 0;
  readonly #options: ForeignOptions;
  readonly #log: WriteStream;
  #child: ChildProcess | undefined;
  #frameworkId: string | undefined;
  #isResting = false;
  #isOver = false;

  constructor(options: ForeignOptions) {
    this.name = options.name;
    this.checkpoints = options.checkpoints;
    this.#options = options;
    this.#log = createWriteStream(options.logFile, { flags: "a" });
    void this.#run();
  }

  async work(untilMs: number): Promise<void> {
    await sleep(untilMs - performance.now());
    this.#isResting = true;
    this.#child?.stdin?.write("rest\n");
  }

  hear(): void {} // `told` is as its lines come

  /** kill -9, and it is started again. */
  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      await this.#once();
      if (this.#isOver) return;
      this.restarts++;
      await sleep(RESTART_PAUSE_MS);
    }
  }

  async #once(): Promise<void> {
    const [program, ...args] = this.#options.command;
    const child = spawn(program, args, { cwd: this.#options.workDirectory, stdio: ["pipe", "pipe", "pipe"] });
    this.#child = child;
    child.stdin.on("error", () => {}); // it ended; its close tells
    const ended = new Set(this.told.filter(isEnd).map(({ task }) => task));
    const known = {
      name: this.name,
      frameworkId: this.#frameworkId,
      next: this.launched.length,
      open: this.launched.filter((id) => !ended.has(id)),
      outstanding: OUTSTANDING,
      directory: this.#options.directory,
    };
    child.stdin.write(`${JSON.stringify(known)}\n`);
    if (this.#isResting) child.stdin.write("rest\n");
    createInterface({ input: child.stderr }).on("line", (text) => void this.#log.write(`${text}\n`));
    createInterface({ input: child.stdout }).on("line", (text) => this.#heard(text));
    await new Promise<void>((resolve) => {
      child.once("error", (error) => {
        this.#log.write(`${error.message}\n`);
        resolve();
      });
      child.once("close", () => resolve());
    });
  }

  #heard(text: string): void {
    this.#log.write(`${text}\n`);
    if (!text.startsWith("{")) return; // the client's own log
    const { type, task, state, reason, uuid, message } = JSON.parse(text) as Line;
    if (type === "subscribed") this.#frameworkId = message;
    if (type === "launch") this.launched.push(task!);
    if (type === "update") {
      this.told.push({ task: task!, state: state!, reason, uuid: uuid === "" ? undefined : uuid });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    const child = this.#child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const closed = new Promise((resolve) => void child.once("close", resolve));
      child.kill("SIGKILL");
      await closed;
    }
    await new Promise((resolve) => void this.#log.end(resolve));
  }
}
