/** How long a container takes whose image is here already, beside the same files run by an OCI runtime alone. @module */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { defaultRuntimeDir, IMAGE_DEFAULTS, ISOLATION_DEFAULTS } from "@meseta/agent";
import { DevCluster } from "@meseta/devcluster";
import type { v1 } from "@meseta/protocol";
import { EmulatedFramework } from "../emulate/framework.ts";
import { type Reference, type Result, median, quantile } from "../results.ts";

const run = promisify(execFile);
const TASKS = 300;
const WORDS = ["/bin/busybox", "true"];

/** 300 × `busybox true` in turn, each launched when the one before has ended; nothing where the machine lacks what it takes. */
export async function warmImage(_reference: Reference): Promise<Result[]> {
  if (process.getuid?.() !== 0) return [];
  await using stack = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), "meseta-warm-image-"));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  buildImage(directory);
  const runtime = usableRuntime(directory);
  if (runtime === undefined) return [];
  const alone: number[] = [];
  for (let at = 0; at < TASKS; at++) {
    const startMs = performance.now();
    await run(runtime, ["run", `bench-${process.pid}-${at}`], { cwd: join(directory, "bundle") });
    alone.push(performance.now() - startMs);
  }
  const results: Result[] = [];
  for (const isolators of [
    "filesystem/linux,docker/runtime",
    "filesystem/linux,docker/runtime,namespaces/pid,namespaces/ipc",
  ]) {
    const taken = (await onAnAgent(directory, isolators.split(","))).slice(1); // the first brings the image
    results.push({
      workload: "warm-image",
      phase: `accept to TASK_FINISHED, ${isolators}`,
      n: taken.length,
      median_ms: median(taken),
      p99_ms: quantile(taken, 0.99),
      ratio: median(taken) / median(alone),
      ratio_to: `${runtime} run, p50 ${median(alone).toFixed(1)} ms`,
      target: "≤ 3",
    });
  }
  return results;
}

async function onAnAgent(directory: string, isolators: readonly string[]): Promise<number[]> {
  const runtimeDir = await defaultRuntimeDir(`warm image ${process.pid} ${performance.now()}`);
  await using _removed = { [Symbol.asyncDispose]: () => rm(runtimeDir, { recursive: true, force: true }) };
  const isolation = { ...ISOLATION_DEFAULTS, isolators };
  const images = { ...IMAGE_DEFAULTS, isEnabled: true, registry: directory, storeDir: join(directory, "store") };
  const resources = "cpus:4;mem:4096";
  await using cluster = await DevCluster.start({
    agents: [{ resources, runtimeDir, switchUser: false, isolation, images }],
  });
  const [ip = "", port = "0"] = cluster.master.split(":");
  const container: v1.ContainerInfo = {
    type: "MESOS",
    mesos: { image: { type: "DOCKER", docker: { name: "bench" } } },
  };
  const framework = new EmulatedFramework({
    ip,
    port: Number(port),
    name: "bench",
    tasks: TASKS + 1,
    resources: "cpus:1;mem:32",
    command: { shell: false, value: WORDS[0]!, arguments: WORDS },
    container,
    concurrency: 1,
    until: "TASK_FINISHED",
  });
  await framework.run();
  return framework.times.map(({ launchedMs, finishedMs }) => finishedMs - launchedMs);
}

/** An OCI layout `bench` of two layers, and a bundle of the same files. */
function buildImage(directory: string): void {
  const at = { cwd: directory, stdio: "pipe" } as const;
  mkdirSync(join(directory, "bin"));
  mkdirSync(join(directory, "etc"));
  writeFileSync(join(directory, "bin/busybox"), readFileSync("/usr/bin/busybox"), { mode: 0o755 });
  writeFileSync(join(directory, "etc/motd"), "bench\n");
  execFileSync("umoci", ["init", "--layout", "bench"], at);
  execFileSync("umoci", ["new", "--image", "bench:latest"], at);
  for (const name of ["bin", "etc"]) execFileSync("umoci", ["insert", "--image", "bench:latest", name, `/${name}`], at);
  execFileSync("umoci", ["unpack", "--image", "bench:latest", "bundle"], at);
  const path = join(directory, "bundle/config.json");
  const config = JSON.parse(readFileSync(path, "utf8")) as { process: { terminal: boolean; args: string[] } };
  Object.assign(config.process, { terminal: false, args: WORDS });
  writeFileSync(path, JSON.stringify(config));
}

/** crun where it runs, else runc. */
function usableRuntime(directory: string): string | undefined {
  return ["crun", "runc"].find((name) => {
    try {
      execFileSync(name, ["run", `trial-${process.pid}`], { cwd: join(directory, "bundle"), stdio: "pipe" });
      return true;
    } catch {
      return false; // it refuses this machine, or is not here
    }
  });
}
