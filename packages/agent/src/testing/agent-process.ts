/** An agent in a process of its own, so that it can be killed. @module */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import type { AgentOptions } from "../options.ts";
import { FakeMaster } from "../testing.ts";
import { isRegistered, settings } from "./registered-agent.ts";

export async function agentProcess(
  options: AgentOptions,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const script = fileURLToPath(new URL("../testdata/agent-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, port: (JSON.parse(line.toString()) as { port: number }).port };
}

export async function kill9(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** An agent that is registered with a stand-in master, to be killed and started again; all of it ends with its test. */
export class MortalAgent {
  readonly workDir: string;
  readonly master: FakeMaster;
  readonly port: number;
  readonly #options: AgentOptions;
  #child: ChildProcess;

  private constructor(master: FakeMaster, options: AgentOptions, first: { child: ChildProcess; port: number }) {
    this.workDir = options.workDir;
    this.master = master;
    this.port = first.port;
    this.#options = { ...options, port: first.port };
    this.#child = first.child;
  }

  /** @param fields options that can be told in JSON */
  static async start(t: TestContext, fields: Partial<AgentOptions> = {}): Promise<MortalAgent> {
    const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-mortal-")));
    const master = await FakeMaster.listen();
    const options = { ...settings(workDir, master), ...fields };
    const agent = new MortalAgent(master, options, await agentProcess(options));
    t.after(async () => {
      const child = agent.#child;
      if (child.exitCode === null && child.signalCode === null) await kill9(child);
      await master[Symbol.asyncDispose]();
      await rm(workDir, { recursive: true, force: true });
    });
    await master.until(isRegistered(master));
    return agent;
  }

  async kill(): Promise<void> {
    await kill9(this.#child);
  }

  async startAgain(fields: Partial<AgentOptions> = {}): Promise<void> {
    this.#child = (await agentProcess({ ...this.#options, ...fields })).child;
  }
}
