/**
 * Debian's Docker engine, for tests: each in mount namespaces of its own, so that nothing of it stays mounted, and where it has a bridge
 * in a network of its own, so that the machine's is left alone.
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { TestContext } from "node:test";
import { type RunningAgent, startAgent } from "../agent.ts";
import { aLayer } from "../images/testing/image.ts";
import type { AgentOptions } from "../options.ts";
import { isRegistered, settings } from "../testing/registered-agent.ts";
import { AGENT_ID, aTask, FakeMaster, FRAMEWORK_ID } from "../testing.ts";
import type { v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { DockerEngine } from "./engine.ts";
import { DOCKER_DEFAULTS, type DockerOptions } from "./flags.ts";

const has = (name: string) =>
  (process.env["PATH"] ?? "").split(delimiter).some((directory) => existsSync(join(directory, name)));

/** Why no engine can be tried here; false where one can. */
export function noEngine(...more: readonly string[]): string | false {
  if (process.getuid?.() !== 0) return "needs root";
  const needed = ["dockerd", "docker", "containerd", "runc", "busybox", "unshare", "nsenter", "perl", ...more];
  const missing = needed.find((name) => !has(name));
  if (missing !== undefined) return `needs ${missing}`;
  const hasCgroups = existsSync("/sys/fs/cgroup/devices") || existsSync("/sys/fs/cgroup/cgroup.controllers");
  return !hasCgroups && "needs cgroups that are mounted";
}

/** What images of tests have. */
const APPLETS = [
  "sh",
  "echo",
  "sleep",
  "cat",
  "httpd",
  "nc",
  "id",
  "env",
  "kill",
  "hostname",
  "test",
  "dd",
  "tail",
  "head",
  "pwd",
  "touch",
  "true",
  "mkdir",
];

export class TestEngine implements AsyncDisposable {
  readonly socket: string;
  readonly #directory: string;
  readonly #holder: ChildProcess;
  readonly #words: readonly string[];
  #daemon: ChildProcess | undefined;

  private constructor(directory: string, isBridged: boolean) {
    this.#directory = directory;
    this.socket = join(directory, "s");
    const own = ["--mount", ...(isBridged ? ["--net"] : [])];
    this.#holder = spawn("unshare", [...own, "sleep", "infinity"], { stdio: "ignore" });
    const network = isBridged ? ["--bip=172.30.77.1/24"] : ["--bridge=none", "--iptables=false", "--ip-forward=false"];
    const places = [`--data-root=${directory}/data`, `--exec-root=${directory}/x`, `--pidfile=${directory}/pid`];
    this.#words = [
      ...["--target", String(this.#holder.pid), ...own, "--"],
      ...["dockerd", ...places, `--host=unix://${this.socket}`, "--live-restore", "--log-level=error", ...network],
    ];
  }

  static async start(options: { readonly isBridged?: boolean } = {}): Promise<TestEngine> {
    const { isBridged = false } = options;
    const engine = new TestEngine(await mkdtemp(join(tmpdir(), "mdk-")), isBridged);
    await until(() => hasOwn(engine.#holder.pid!, isBridged ? "net" : "mnt"));
    if (isBridged) engine.within("ip", "link", "set", "lo", "up");
    await engine.startDaemon();
    const image = aLayer([
      { path: "bin/busybox", content: readFileSync("/bin/busybox"), mode: 0o755 },
      ...APPLETS.map((name) => ({ path: `bin/${name}`, type: "2", link: "busybox" })),
    ]);
    engine.import(image.blob, "bb");
    return engine;
  }

  /** Makes an image of a file system. `changes` are lines of a Dockerfile. */
  import(root: Buffer, name: string, ...changes: readonly string[]): void {
    const words = changes.flatMap((change) => ["--change", change]);
    execFileSync("docker", ["--host", `unix://${this.socket}`, "import", ...words, "-", name], {
      input: root,
      stdio: "pipe",
    });
  }

  /** Makes an image of that of most tests, with other words about how it is run. */
  derive(name: string, ...changes: readonly string[]): void {
    this.docker("create", "--name", name, "bb", "true");
    this.docker("commit", ...changes.flatMap((change) => ["--change", change]), name, name);
    this.docker("rm", name);
  }

  docker(...words: readonly string[]): string {
    return execFileSync("docker", ["--host", `unix://${this.socket}`, ...words], { stdio: "pipe" })
      .toString()
      .trim();
  }

  /** Runs a program in the engine's network. */
  within(...words: readonly string[]): string {
    return execFileSync("nsenter", [`--net=/proc/${this.#holder.pid}/ns/net`, "--", ...words], {
      stdio: "pipe",
    }).toString();
  }

  /** Starts it, unless it runs. */
  async startDaemon(): Promise<void> {
    if (this.#daemon !== undefined && this.#daemon.exitCode === null) return;
    const daemon = spawn("nsenter", this.#words, { stdio: "ignore" });
    this.#daemon = daemon;
    const engine = new DockerEngine(this.socket);
    for (;;) {
      if (daemon.exitCode !== null) throw new Error(`dockerd ends with ${daemon.exitCode}`);
      try {
        await engine.version();
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    await engine[Symbol.asyncDispose]();
  }

  /** Its containers go on. */
  async stopDaemon(): Promise<void> {
    const daemon = this.#daemon;
    if (daemon === undefined || daemon.exitCode !== null) return;
    const ended = once(daemon, "exit");
    process.kill(Number(readFileSync(join(this.#directory, "pid"), "utf8")), "SIGTERM");
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ids = this.docker("ps", "--all", "--quiet")
      .split("\n")
      .filter((id) => id !== "");
    if (ids.length > 0) this.docker("rm", "--force", "--volumes", ...ids);
    await this.stopDaemon();
    const ended = once(this.#holder, "exit");
    this.#holder.kill("SIGKILL");
    await ended;
    await rm(this.#directory, { recursive: true, force: true });
  }
}

function hasOwn(pid: number, kind: string): boolean {
  const link = (of: string) => execFileSync("readlink", [`/proc/${of}/ns/${kind}`]).toString();
  return link(String(pid)) !== link("self");
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export interface DockerScene {
  readonly master: FakeMaster;
  readonly agent: RunningAgent;
  readonly workDir: string;
  readonly sandbox: (executorId: string) => string;
  readonly printed: (executorId: string, file?: string) => string;
  readonly ask: (path: string) => Promise<unknown>;
}

export const dockerOptions = (engine: TestEngine, fields: Partial<DockerOptions> = {}): DockerOptions => ({
  ...DOCKER_DEFAULTS,
  containerizers: ["docker", "mesos"],
  socket: engine.socket,
  ...fields,
});

/** An agent that has this engine, registered with a stand-in master. */
export async function dockerAgent(
  t: TestContext,
  engine: TestEngine,
  fields: Partial<DockerOptions> = {},
  options: Partial<AgentOptions> = {},
): Promise<DockerScene> {
  const closing = new AsyncDisposableStack();
  t.after(() => closing.disposeAsync());
  const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-docker-")));
  closing.defer(() => rm(workDir, { recursive: true, force: true }));
  const master = closing.use(await FakeMaster.listen());
  const agent = await startAgent({
    ...settings(workDir, master),
    docker: dockerOptions(engine, fields),
    executorShutdownGraceMs: 2_000, // so that what is left at the end of a test has none
    ...options,
  });
  closing.defer(() => agent.shutdown());
  await master.until(isRegistered(master));
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${agent.address.port}${path}`)).json();
  return { master, agent, workDir, ask, ...sandboxes(workDir) };
}

export function sandboxes(workDir: string): Pick<DockerScene, "sandbox" | "printed"> {
  const sandbox = (executorId: string) =>
    join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/${executorId}/runs/latest`);
  const printed = (executorId: string, file = "stdout") =>
    readFileSync(join(sandbox(executorId), file), "utf8").trimEnd();
  return { sandbox, printed };
}

/** A task in a container of an engine. */
export function dockerTask(
  id: string,
  command: v1.CommandInfo,
  docker: Partial<v1.ContainerInfo_DockerInfo> = {},
  fields: Partial<v1.TaskInfo> = {},
  container: Partial<v1.ContainerInfo> = {},
): v1.TaskInfo {
  return aTask(id, {
    command,
    container: { type: "DOCKER", docker: { image: "bb", ...docker }, ...container },
    resources: parseResources("cpus:0.4;mem:64"),
    ...fields,
  });
}
