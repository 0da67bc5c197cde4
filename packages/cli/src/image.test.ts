/** `meseta run --image` and pods with images, on a cluster whose images are a directory. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, suite, test } from "node:test";
import { IMAGE_DEFAULTS, ISOLATION_DEFAULTS } from "@meseta/agent";
import { DevCluster } from "@meseta/devcluster";
import { EXIT } from "./errors.ts";
import { tell } from "./testing.ts";

const has = (name: string) =>
  (process.env["PATH"] ?? "").split(delimiter).some((directory) => existsSync(join(directory, name)));
const missing = ["umoci", "busybox", "perl"].find((name) => !has(name));
const skip = process.getuid?.() !== 0 ? "needs root" : missing !== undefined && `needs ${missing}`;

suite("meseta run with images", { skip, timeout: 110_000 }, () => {
  let directory: string;
  let cluster: DevCluster;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "meseta-run-image-"));
    const run = (program: string, ...words: string[]) =>
      execFileSync(program, words, { cwd: directory, stdio: "pipe" });
    for (const name of ["bin", "etc"]) mkdirSync(join(directory, name));
    cpSync("/usr/bin/busybox", join(directory, "bin/busybox"));
    for (const name of ["sh", "cat", "echo", "sleep"]) run("ln", "-s", "busybox", `bin/${name}`);
    writeFileSync(join(directory, "etc/motd"), "from the image\n");
    run("umoci", "init", "--layout", "tool");
    run("umoci", "new", "--image", "tool:1");
    for (const name of ["bin", "etc"]) run("umoci", "insert", "--image", "tool:1", name, `/${name}`);
    run("umoci", "config", "--image", "tool:1", "--config.cmd", "/bin/echo", "--config.cmd", "what the image says");
    const isolators = ["filesystem/linux", "docker/runtime", "namespaces/pid"];
    cluster = await DevCluster.start({
      agents: [
        {
          resources: "cpus:4;mem:1024;disk:1024",
          isolation: { ...ISOLATION_DEFAULTS, isolators },
          images: { ...IMAGE_DEFAULTS, isEnabled: true, registry: directory },
        },
      ],
    });
  });
  after(async () => {
    await cluster[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  });
  const run = (...words: string[]) => tell(["run", `--master=${cluster.master}`, ...words]);

  test("a command runs in its image, and shows what it writes", async () => {
    const { code, out } = await run(
      "--image=tool:1",
      "--follow",
      "--quiet",
      "--",
      "cat /etc/motd; echo $MESOS_SANDBOX",
    );
    assert.deepEqual([code, out], [EXIT.done, "from the image\n/mnt/mesos/sandbox\n"]);
  });

  test("without a command an image says what to run", async () => {
    const { code, out, err } = await run("--image=tool:1", "--follow", "--quiet");
    assert.deepEqual([code, out], [EXIT.done, "what the image says\n"], err);
  });

  test("an image that is not to be had is told with the reason", async () => {
    const { code, err } = await run("--image=tool:2", "--", "true");
    assert.equal(code, EXIT.failed);
    assert.match(err, /TASK_FAILED on \S+: Failed to launch container: Failed to pull image 'tool:2' from directory/);
  });

  test("a pod has images by task, which share a directory", async () => {
    const path = join(directory, "pod.yaml");
    const wait = "while [ ! -s data/motd ]; do sleep 0.05; done";
    writeFileSync(
      path,
      `tasks:
  one: { image: "tool:1", shared: data, command: "cat /etc/motd > /mnt/mesos/sandbox/data/motd" }
  two: { shared: data, command: "${wait}; test -e /usr/bin && grep -q image data/motd" }
`,
    );
    const { code, err } = await run(`--pod=${path}`);
    assert.equal(code, EXIT.done, err);
  });
});
