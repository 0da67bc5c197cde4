/** Pods, sessions, restarts and housekeeping of containers with images. Source: agent, sections 1.7, 2.3, 3.1, 5 and 8.4. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import { agent as api, RecordReader, type v1 } from "@meseta/protocol";
import { startAgent } from "../agent.ts";
import { lacking, scene, task, unable, until, containerOf, registered } from "../testing/isolating-agent.ts";
import { FETCHER_DEFAULTS } from "../fetcher/flags.ts";
import { agentProcess, kill9 } from "../testing/agent-process.ts";
import { aFramework, AGENT_ID, FRAMEWORK_ID } from "../testing.ts";
import { dockerImage, imageSettings, setUpImages } from "./testing/agent.ts";
import { startFakeRegistry } from "./testing/fake-registry.ts";
import { aBusybox, aLayer } from "./testing/image.ts";
import { noImages, startRegistry, type TestRegistry } from "./testing/registry.ts";

const CHECKPOINTING = aFramework({ checkpoint: true });

async function call(port: number, body: api.Call): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/v1`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: api.Call.toJson(body),
  });
}

/** Runs a command beside a container, and what it wrote. */
async function session(
  port: number,
  parent: v1.ContainerID,
  value: string,
  container?: v1.ContainerInfo,
): Promise<string> {
  const container_id = { value: `s${Math.floor(performance.now() * 1000)}`, parent };
  const response = await fetch(`http://127.0.0.1:${port}/api/v1`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/recordio",
      "Message-Accept": "application/json",
    },
    body: api.Call.toJson({
      type: "LAUNCH_NESTED_CONTAINER_SESSION",
      launch_nested_container_session: {
        container_id,
        command: { value },
        ...(container !== undefined && { container }),
      },
    }),
  });
  assert.equal(response.status, 200, response.ok ? "" : await response.text());
  const records = new RecordReader();
  let text = "";
  for await (const chunk of response.body!) {
    for (const record of records.push(chunk)) {
      const { data } = api.ProcessIO.fromJson(record);
      if (data !== undefined) text += Buffer.from(data.data ?? []).toString();
    }
  }
  return text;
}

for (const backend of ["overlay", "copy"] as const) {
  suite(`pods, sessions and restarts with images, by ${backend}`, { skip: noImages(), timeout: 110_000 }, () => {
    let registry: TestRegistry;
    before(async () => {
      registry = await startRegistry();
      const files = [
        { path: "etc/motd", content: "from the image" },
        { path: "place", type: "5" },
      ];
      await registry.push("busybox", "latest", aBusybox({ Env: ["FROM=image"], WorkingDir: "/place" }, aLayer(files)));
    });
    after(() => registry[Symbol.asyncDispose]());
    const image = (fields?: Partial<v1.ContainerInfo>) => ({ ...dockerImage(`${registry.host}/busybox`), ...fields });

    test("the tasks of a pod have images of their own, or none, and share a volume", async (t) => {
      const { master, workDir } = await setUpImages(t, { backend });
      const volumes: v1.Volume[] = [
        {
          mode: "RW",
          container_path: "/shared",
          source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "shared" } },
        },
      ];
      const machines = [{ ...volumes[0]!, container_path: "shared" }];
      master.runTaskGroup([
        task(
          "one",
          "cat /etc/motd > /shared/new; mv /shared/new /shared/one; while [ ! -e /shared/two ]; do sleep 0.05; done",
          {
            container: image({ volumes }),
          },
        ),
        task(
          "two",
          "while [ ! -e shared/one ]; do sleep 0.05; done; cat shared/one; ls / > machine; touch shared/two",
          {
            container: { type: "MESOS", volumes: machines },
          },
        ),
      ]);
      const status = await master.untilState("two", "TASK_FINISHED");
      await master.untilState("one", "TASK_FINISHED");
      const { value, parent } = status.container_status!.container_id!;
      const run = `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/pod/runs/${parent!.value}`;
      assert.equal(readFileSync(join(workDir, run, "containers", value, "stdout"), "utf8"), "from the image");
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });

    test("sessions and checks beside a container see what it sees", async (t) => {
      const { master, agent } = await setUpImages(t, { backend });
      const { port } = agent.address;
      const text = "echo mine > /written; sleep 1000";
      const check: v1.HealthCheck = {
        type: "COMMAND",
        command: { value: "grep -q image /etc/motd && [ $FROM = image ]" },
        interval_seconds: 0.01,
        delay_seconds: 0,
        grace_period_seconds: 0,
      };
      master.runTask(task("a", text, { container: image(), health_check: check }));
      await master.until(() => master.lastOf("a")?.healthy !== undefined);
      assert.equal(master.lastOf("a")?.healthy, true);
      const parent = master.lastOf("a")!.container_status!.container_id!;
      const seen = await session(
        port,
        parent,
        'cat /etc/motd /written; pwd; echo "$FROM $MESOS_SANDBOX"; ls $MESOS_SANDBOX',
      );
      assert.equal(seen, "from the imagemine\n/place\nimage /mnt/mesos/sandbox\nstderr\nstdout\n");
      const typed = await session(port, parent, "[ -t 0 ] && [ -t 1 ] && cat /etc/motd && pwd", {
        type: "MESOS",
        tty_info: {},
      });
      assert.equal(typed, "from the image/place\r\n");
    });

    test("a task with an image finds its terminal where programs look for one", async (t) => {
      const { master, workDir } = await setUpImages(t, { backend });
      master.runTask(task("a", "tty; [ -t 0 ] && echo typed; exit 0", { container: image({ tty_info: {} }) }));
      await master.untilState("a", "TASK_FINISHED");
      const run = `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/a/runs/latest/stdout`;
      assert.equal(readFileSync(join(workDir, run), "utf8"), "/dev/console\r\ntyped\r\n");
    });

    test("a container inside one that has an image has the machine's files, or an image of its own", async (t) => {
      const { master, agent, workDir } = await setUpImages(t, { backend });
      const { port } = agent.address;
      master.runTask(task("a", "sleep 1000", { container: image() }));
      const parent = (await master.untilState("a", "TASK_RUNNING")).container_status!.container_id!;
      for (const [value, container] of [
        ["machine", undefined],
        ["image", image()],
      ] as const) {
        const container_id = { value, parent };
        const command = { value: "cat /etc/motd; pwd; ls /etc/passwd" };
        const launch_nested_container = { container_id, command, ...(container !== undefined && { container }) };
        const launched = await call(port, { type: "LAUNCH_NESTED_CONTAINER", launch_nested_container });
        assert.equal(launched.status, 200, await launched.text());
        await call(port, { type: "WAIT_NESTED_CONTAINER", wait_nested_container: { container_id } });
      }
      const run = join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/a/runs/latest/containers`);
      const printed = (name: string) => readFileSync(join(run, name, "stdout"), "utf8");
      assert.match(printed("machine"), /containers\/machine\n\/etc\/passwd\n$/);
      assert.equal(printed("image"), "from the image/place\n");
    });

    test("a container that stands alone may have an image", async (t) => {
      const { agent, workDir } = await setUpImages(t, { backend });
      const { port } = agent.address;
      const container_id = { value: "alone" };
      const launch_container = { container_id, command: { value: "cat /etc/motd" }, container: image() };
      assert.equal((await call(port, { type: "LAUNCH_CONTAINER", launch_container })).status, 200);
      await call(port, { type: "WAIT_CONTAINER", wait_container: { container_id } });
      await until(() => !existsSync(join(workDir, "provisioner/containers/alone")));
      assert.equal(readFileSync(join(workDir, "containers/alone/stdout"), "utf8"), "from the image");
      const bad = {
        ...launch_container,
        container_id: { value: "bad" },
        container: dockerImage(`${registry.host}/none`),
      };
      const answer = await call(port, { type: "LAUNCH_CONTAINER", launch_container: bad });
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /^Failed to launch container: Failed to pull image/);
    });

    test("an agent that was killed finds its containers again, and removes what others left", async (t) => {
      const scenery = await scene(t);
      const { workDir, master, sandbox } = scenery;
      const options = imageSettings(scenery, { backend });
      const first = await agentProcess(options);
      await registered(master);
      const text = "cat /etc/motd > kept; while [ ! -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; cat kept";
      master.runTask(task("lives", text, { container: image() }), CHECKPOINTING);
      master.runTask(
        task("ends", "while [ ! -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; exit 3", { container: image() }),
        CHECKPOINTING,
      );
      const parent = (await master.untilState("lives", "TASK_RUNNING")).container_status!.container_id!;
      const ends = containerOf(await master.untilState("ends", "TASK_RUNNING"));
      const ending = sandbox("ends");
      await kill9(first.child);
      await writeFile(join(ending, "go"), "");
      mkdirSync(join(workDir, "provisioner/containers/stranger/backends/copy/rootfses/x/etc"), { recursive: true });
      mkdirSync(join(workDir, "store/staging/half"), { recursive: true });
      master.received.length = 0;
      const agent = await startAgent({ ...options, port: first.port });
      scenery.closing.defer(() => agent.shutdown());
      assert.equal((await master.untilState("ends", "TASK_FAILED")).message, "Command exited with status 3");
      await until(() => readdirSync(join(workDir, "provisioner/containers")).join() === parent.value);
      assert.notEqual(parent.value, ends);
      assert.deepEqual(readdirSync(join(workDir, "store/staging")), []);
      await registered(master);
      assert.equal(await session(first.port, parent, "cat kept; pwd; echo $FROM"), "from the image/place\nimage\n");
      await writeFile(join(sandbox("lives"), "go"), "");
      await master.untilState("lives", "TASK_FINISHED");
      assert.equal(readFileSync(join(sandbox("lives"), "stdout"), "utf8"), "from the image");
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });

    test("PRUNE_IMAGES leaves what containers have, and what is excluded", async (t) => {
      const { master, agent, workDir } = await setUpImages(t, { backend });
      const { port } = agent.address;
      for (const [name, content] of [
        ["used", "1"],
        ["excluded", "2"],
        ["unused", "3"],
      ] as const) {
        await registry.push(name, "latest", aBusybox({}, aLayer([{ path: "etc/own", content }])));
      }
      const other = (name: string) => dockerImage(`${registry.host}/${name}`);
      for (const name of ["excluded", "unused"]) {
        master.runTask(task(name, "true", { container: other(name) }));
        await master.untilState(name, "TASK_FINISHED");
      }
      master.runTask(
        task("used", "while [ ! -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; cat /etc/own", {
          container: other("used"),
        }),
      );
      await master.untilState("used", "TASK_RUNNING");
      const names = () =>
        (
          JSON.parse(readFileSync(join(workDir, "store/storedImages"), "utf8")) as { images: { name: string }[] }
        ).images.map(({ name }) => name.slice(registry.host.length + 1));
      assert.deepEqual(names().toSorted(), ["excluded:latest", "unused:latest", "used:latest"]);
      const layers = readdirSync(join(workDir, "store/layers")).length;
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 1);
      const prune = {
        type: "PRUNE_IMAGES",
        prune_images: { excluded_images: [other("excluded").mesos!.image!] },
      } as const;
      assert.equal((await call(port, prune)).status, 200);
      assert.deepEqual(names().toSorted(), ["excluded:latest", "used:latest"]);
      assert.equal(readdirSync(join(workDir, "store/layers")).length, layers - 1);
      const run = join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/used/runs/latest`);
      await writeFile(join(run, "go"), "");
      await master.untilState("used", "TASK_FINISHED");
      assert.equal(readFileSync(join(run, "stdout"), "utf8"), "1");
    });
  });
}

suite("pulls that take their time", { skip: noImages(), timeout: 110_000 }, () => {
  const image = aBusybox();
  /** A registry that never gets on with its first layer, and when somebody has found out. */
  async function stalling() {
    const asked = Promise.withResolvers<void>();
    const registry = await startFakeRegistry(image, (request, response) => {
      if (!request.url!.includes("/blobs/") || response.req.url!.endsWith("config")) return false;
      if (request.url!.endsWith(configDigest)) return false;
      response.writeHead(200).write("x");
      asked.resolve();
      return true;
    });
    return { registry, asked: asked.promise };
  }
  const configDigest = (JSON.parse(image.manifest.toString()) as { config: { digest: string } }).config.digest;

  test("the time an executor may take to register covers them", async (t) => {
    const { registry, asked } = await stalling();
    t.after(() => registry[Symbol.asyncDispose]());
    const { master, workDir } = await setUpImages(t, { agent: { executorRegistrationTimeoutMs: 300 } });
    master.runTask(task("a", "true", { container: dockerImage(`${registry.host}/a`) }));
    await asked;
    const status = await master.untilState("a", "TASK_FAILED");
    assert.equal(status.reason, "REASON_EXECUTOR_REGISTRATION_TIMEOUT");
    await until(() => readdirSync(join(workDir, "store/staging")).length === 0);
    assert.equal(existsSync(join(workDir, "provisioner/containers")), false);
  });

  test("a stalled one fails its task with the reason, and a killed one ends it", async (t) => {
    const { registry, asked } = await stalling();
    t.after(() => registry[Symbol.asyncDispose]());
    const { master } = await setUpImages(t, { agent: { fetcher: { ...FETCHER_DEFAULTS, stallTimeoutMs: 300 } } });
    master.runTask(task("a", "true", { container: dockerImage(`${registry.host}/a`) }));
    const { message } = await master.untilState("a", "TASK_FAILED");
    assert.match(
      message ?? "",
      /^Failed to launch container: Failed to pull image .*: Cannot fetch layer sha256:\w+: nothing came for 300ms$/,
    );
    master.runTask(task("b", "true", { container: dockerImage(`${registry.host}/b`) }));
    await asked;
    master.kill("b");
    await master.until(() => /TASK_(KILLED|FAILED)/.test(master.statesOf("b").join()));
  });

  test("an agent that is killed in the middle of one tells its task's end once, and starts the next anew", async (t) => {
    const { registry, asked } = await stalling();
    t.after(() => registry[Symbol.asyncDispose]());
    const scenery = await scene(t);
    const { workDir, master } = scenery;
    const options = imageSettings(scenery);
    const first = await agentProcess(options);
    await registered(master);
    master.runTask(task("a", "true", { container: dockerImage(`${registry.host}/a`) }), CHECKPOINTING);
    await asked;
    await kill9(first.child);
    assert.equal(readdirSync(join(workDir, "store/staging")).length, 1);
    const agent = await startAgent({ ...options, port: first.port });
    scenery.closing.defer(() => agent.shutdown());
    await master.until(() => master.statesOf("a").some((state) => /FAILED|LOST|GONE|DROPPED/.test(state)));
    assert.equal(master.statesOf("a").filter((state) => state !== "TASK_STAGING").length, 1);
    assert.deepEqual(readdirSync(join(workDir, "store/staging")), []);
    assert.deepEqual(readdirSync(join(workDir, "store/layers")), []);
  });
});

suite("images and cgroups", { skip: noImages() || unable, timeout: 60_000 }, () => {
  test("a task with an image that lacks memory is told so", { skip: lacking("memory") }, async (t) => {
    await using registry = await startRegistry();
    await registry.push("busybox", "latest", aBusybox());
    const isolators = ["cgroups/cpu", "cgroups/mem", "filesystem/linux", "docker/runtime", "namespaces/pid"];
    const { master } = await setUpImages(t, { isolators });
    const text = "tr '\\0' x < /dev/zero | head -c 300000000 | sort > /dev/null; sleep 1000";
    master.runTask(task("a", text, { container: dockerImage(`${registry.host}/busybox`) }, "cpus:0.1;mem:32"));
    const status = await master.untilState("a", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_MEMORY");
    assert.match(status.message ?? "", /^Memory limit exceeded: Requested: 64MB/);
  });
});
