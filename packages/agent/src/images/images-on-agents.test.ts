/** Containers with images, from a real registry to a real process. Source: agent, sections 3.4, 4.3 and 5. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite, type TestContext } from "node:test";
import type { v1 } from "@meseta/protocol";
import { task, until } from "../testing/isolating-agent.ts";
import { dockerImage, setUpImages } from "./testing/agent.ts";
import { aBusybox, aLayer } from "./testing/image.ts";
import { noImages, startRegistry, type TestRegistry } from "./testing/registry.ts";

for (const backend of ["overlay", "copy"] as const) {
  suite(`containers with images, by ${backend}`, { skip: noImages(), timeout: 110_000 }, () => {
    let registry: TestRegistry;
    before(async () => {
      registry = await startRegistry();
      const config = {
        Env: ["FROM=image", "BOTH=image", "PATH=/bin:/own"],
        WorkingDir: "/place",
        Entrypoint: ["/bin/echo", "entry"],
        Cmd: ["cmd"],
        User: "nobody",
      };
      const files = [
        { path: "place", type: "5" },
        { path: "etc/motd", content: "from the image\n" },
        { path: "own", type: "5" },
        { path: "gone/file", content: "x" },
        { path: "opaque/old", content: "x" },
        { path: "replaced", content: "1" },
        { path: "own/tool", mode: 0o755, content: "#!/bin/sh\necho tool\n" },
      ];
      const changes = [
        { path: ".wh.gone" },
        { path: "opaque", type: "5" },
        { path: "opaque/.wh..wh..opq" },
        { path: "opaque/new", content: "x" },
        { path: "replaced", content: "2" },
      ];
      await registry.push("busybox", "latest", aBusybox(config, aLayer(files), aLayer(changes, "zstd")));
      await registry.push("plain", "latest", aBusybox());
    });
    after(() => registry[Symbol.asyncDispose]());
    const image = (fields?: Partial<v1.ContainerInfo>) => ({ ...dockerImage(`${registry.host}/busybox`), ...fields });
    const setUp = (t: TestContext, fields: Parameters<typeof setUpImages>[1] = {}) =>
      setUpImages(t, { backend, ...fields });

    test("a command runs in its image, with its sandbox, and is told so", async (t) => {
      const { master, printed, sandbox, workDir } = await setUp(t);
      const text =
        'cat /etc/motd; echo "$FROM $BOTH $PATH $MESOS_SANDBOX $PWD"; pwd; echo made > /mnt/mesos/sandbox/file; touch /written; ls /opaque; ls /gone; cat /replaced; tool';
      const command: v1.CommandInfo = { value: text, environment: { variables: [{ name: "BOTH", value: "task" }] } };
      master.runTask(task("a", "", { command, container: image() }));
      assert.equal((await master.untilState("a", "TASK_FINISHED")).message, "Command exited with status 0");
      const own = "image task /bin:/own /mnt/mesos/sandbox /place";
      assert.equal(printed("a"), `from the image\n${own}\n/place\nnew\n2tool`);
      assert.match(printed("a", "stderr"), /\/gone: No such file/);
      assert.equal(await readFile(join(sandbox("a"), "file"), "utf8"), "made\n");
      assert.equal(existsSync("/written"), false);
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });

    test("without a command an image says what to run, unless the operator ignores it", async (t) => {
      const { master, printed } = await setUp(t);
      master.runTask(task("a", "", { command: { shell: false }, container: image() }));
      master.runTask(task("b", "", { command: { shell: false, arguments: ["b"] }, container: image() }));
      await master.untilState("a", "TASK_FINISHED");
      await master.untilState("b", "TASK_FINISHED");
      assert.deepEqual([printed("a"), printed("b")], ["entry cmd", "entry b"]);
      const ignoring = await setUp(t, { ignoreRuntime: true });
      ignoring.master.runTask(task("a", "", { command: { shell: false }, container: image() }));
      const { message } = await ignoring.master.untilState("a", "TASK_FAILED");
      assert.equal(message, "Failed to launch container: The command has no value");
      ignoring.master.runTask(task("b", 'pwd; echo "$FROM"', { container: image() }));
      await ignoring.master.untilState("b", "TASK_FINISHED");
      assert.equal(ignoring.printed("b"), "/mnt/mesos/sandbox");
    });

    test("the task's user runs it, by the machine's accounts, and changes nothing that is not its own", async (t) => {
      const { master, printed, sandbox } = await setUp(t);
      const text = "id -u; id -g; echo x > mine 2>/dev/null || echo no; echo x > /mnt/mesos/sandbox/mine && echo yes";
      const command: v1.CommandInfo = { value: text, user: "nobody" };
      master.runTask(task("a", "", { command, container: dockerImage(`${registry.host}/plain`) }));
      await master.untilState("a", "TASK_FINISHED");
      assert.deepEqual(printed("a").split("\n"), ["65534", "65534", "yes"]);
      assert.equal(statSync(join(sandbox("a"), "mine")).uid, 65_534);
      const rooted: v1.CommandInfo = {
        value: "echo x > /etc/motd || echo no; : > /dev/null && echo null",
        user: "nobody",
      };
      master.runTask(task("b", "", { command: rooted, container: image() }));
      await master.untilState("b", "TASK_FINISHED");
      assert.equal(printed("b"), "no\nnull");
    });

    test("volumes of every kind are where the task wants them, and are made in the image", async (t) => {
      const { master, workDir, printed, sandbox } = await setUp(t);
      const host = join(workDir, "host");
      mkdirSync(host);
      writeFileSync(join(host, "file"), "host ");
      const { image: other } = dockerImage(`${registry.host}/plain`).mesos!;
      const volumes: v1.Volume[] = [
        { mode: "RO", container_path: "/deep/in/host", host_path: host },
        { mode: "RO", container_path: "/etc/one", host_path: join(host, "file") },
        { mode: "RW", container_path: "relative", host_path: host },
        {
          mode: "RW",
          container_path: "/own/part",
          source: { type: "SANDBOX_PATH", sandbox_path: { type: "SELF", path: "part" } },
        },
        {
          mode: "RO",
          container_path: "/key",
          source: { type: "SECRET", secret: { type: "VALUE", value: { data: Buffer.from("hush ") } } },
        },
        { mode: "RO", container_path: "/tools", image: other! },
        { mode: "RW", container_path: "/scratch", image: other! },
      ];
      const text = [
        "cat /deep/in/host/file /etc/one /mnt/mesos/sandbox/relative/file /key",
        "echo x > /deep/in/host/file || echo read-only",
        "echo deep > /own/part/made",
        "/tools/bin/echo tools; touch /tools/x || echo read-only",
        "touch /scratch/x && echo scratch",
      ].join("; ");
      master.runTask(task("a", text, { container: image({ volumes }) }));
      await master.untilState("a", "TASK_FINISHED");
      const lines = printed("a").split("\n");
      assert.deepEqual(lines, ["host host host hush read-only", "tools", "read-only", "scratch"]);
      assert.equal(await readFile(join(sandbox("a"), "part/made"), "utf8"), "deep\n");
    });

    test("a task without an image of its own may have images for volumes", async (t) => {
      const { master, printed, workDir } = await setUp(t);
      const { image: other } = dockerImage(`${registry.host}/plain`).mesos!;
      const volumes: v1.Volume[] = [{ mode: "RO", container_path: "tools", image: other! }];
      master.runTask(task("a", "tools/bin/echo from the image", { container: { type: "MESOS", volumes } }));
      await master.untilState("a", "TASK_FINISHED");
      assert.equal(printed("a"), "from the image");
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });

    test("links in an image lead nowhere else, whatever is mounted over them", async (t) => {
      const outside = await mkdtemp(join(tmpdir(), "meseta-outside-"));
      t.after(() => rm(outside, { recursive: true }));
      const links = ["dev", "proc", "sys", "mnt", "etc/hosts", "etc/resolv.conf"].map((path, index) => {
        return { path, type: "2", link: index % 2 === 0 ? outside : `../../../../../..${outside}/${index}` };
      });
      await registry.push("links", "latest", aBusybox({}, aLayer(links)));
      const { master, printed } = await setUp(t);
      const container = dockerImage(`${registry.host}/links`);
      const volumes: v1.Volume[] = [{ mode: "RW", container_path: "/mnt/volume", host_path: tmpdir() }];
      const text = "echo x > /dev/null && ls /mnt/mesos/sandbox; ls -d /mnt/volume";
      master.runTask(task("a", text, { container: { ...container, volumes } }));
      const { message } = await master.untilState("a", "TASK_FINISHED");
      assert.equal(message, "Command exited with status 0");
      assert.equal(printed("a"), "stderr\nstdout\n/mnt/volume");
      assert.deepEqual(readdirSync(outside), []);
    });

    test("a container that cannot be says why, and leaves nothing", async (t) => {
      const { master, workDir } = await setUp(t);
      const rows: readonly [v1.ContainerInfo, RegExp][] = [
        [
          dockerImage(`${registry.host}/none`),
          new RegExp(
            `^Failed to launch container: Failed to pull image '${registry.host}/none:latest' from registry ${registry.host}: the registry answered 404 to the manifest of latest: manifest unknown$`,
          ),
        ],
        [dockerImage("NONE"), /Invalid image name 'NONE'/],
        [{ type: "MESOS", mesos: { image: { type: "APPC", appc: { name: "x" } } } }, /only DOCKER/],
        [
          dockerImage("x", { docker: { name: "x", config: { type: "REFERENCE", reference: { name: "s" } } } }),
          /only VALUE secrets/,
        ],
        [
          image({ volumes: [{ mode: "RW", container_path: "/etc/../x", host_path: "/tmp" }] }),
          /must lead to something/,
        ],
        [
          image({ volumes: [{ mode: "RW", container_path: "/etc/motd/x", host_path: "/tmp" }] }),
          /Cannot (make|open) etc\/motd\/x/,
        ],
      ];
      for (const [index, [container, reason]] of rows.entries()) {
        master.runTask(task(`t${index}`, "true", { container }));
        const status = await master.untilState(`t${index}`, "TASK_FAILED");
        assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
        assert.match(status.message ?? "", reason);
      }
      master.runTask(task("no-shell", "", { command: { shell: false, value: "/no/such" }, container: image() }));
      assert.equal((await master.untilState("no-shell", "TASK_FAILED")).message, "Command exited with status 127");
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });
  });
}

suite("agents that have no images", { skip: noImages(), timeout: 60_000 }, () => {
  test("say so to whoever wants one", async (t) => {
    const { master } = await setUpImages(t, { isEnabled: false });
    master.runTask(task("a", "true", { container: dockerImage("busybox") }));
    const { message } = await master.untilState("a", "TASK_FAILED");
    assert.match(message ?? "", /^Failed to launch container: This agent has no container images: start it with/);
  });

  test("say at their start what they lack", async (t) => {
    await assert.rejects(setUpImages(t, { isolators: ["posix/cpu"] }), /--image_providers without filesystem\/linux/);
    const gc = { headroom: 0.1, intervalMs: 1000, excluded: [] };
    await assert.rejects(setUpImages(t, { isEnabled: false, gc }), /--image_gc_config without --image_providers/);
  });
});
