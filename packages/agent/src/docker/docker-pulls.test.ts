/** Images that an engine pulls for an agent, from Debian's docker-registry and from one that stalls. Source: agent, section 2.4. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import type { v1 } from "@meseta/protocol";
import { parseDockerConfig } from "../images/docker-config.ts";
import { IMAGE_DEFAULTS } from "../images/flags.ts";
import { startFakeRegistry } from "../images/testing/fake-registry.ts";
import { aBusybox, aLayer } from "../images/testing/image.ts";
import { startRegistry, type TestRegistry } from "../images/testing/registry.ts";
import { PullProgress } from "./pull-progress.ts";
import { dockerAgent, dockerTask, noEngine, TestEngine, until } from "./testing.ts";

const shell = (value: string): v1.CommandInfo => ({ value });
const named = (content: string) => aBusybox({}, aLayer([{ path: "which", content }]));

suite("images that an engine pulls", { skip: noEngine("docker-registry"), timeout: 110_000, concurrency: 3 }, () => {
  let engine: TestEngine;
  let registry: TestRegistry;
  before(async () => {
    engine = await TestEngine.start();
    registry = await startRegistry();
  });
  after(async () => {
    await engine[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
  });

  test("one that is not there is pulled, and one that is only if that is asked for", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const image = `${registry.host}/some/image`;
    await registry.push("some/image", "latest", named("first"));
    master.runTask(dockerTask("pulls", shell("cat /which"), { image }));
    await master.untilState("pulls", "TASK_FINISHED");
    assert.equal(printed("pulls"), "first");
    assert.equal(printed("pulls", "stderr"), `Image ${image}: pulling it\nImage ${image}: pulled`);
    await registry.push("some/image", "latest", named("second"));
    master.runTask(dockerTask("keeps", shell("cat /which"), { image: `${image}:latest` }));
    await master.untilState("keeps", "TASK_FINISHED");
    assert.deepEqual([printed("keeps"), printed("keeps", "stderr")], ["first", ""]);
    master.runTask(dockerTask("forces", shell("cat /which"), { image, force_pull_image: true }));
    await master.untilState("forces", "TASK_FINISHED");
    assert.equal(printed("forces"), "second");
  });

  test("one that nobody has, or no engine can reach, is told in the engine's words", async (t) => {
    const { master, printed } = await dockerAgent(t, engine);
    const rows: [id: string, image: string, why: RegExp][] = [
      ["none", `${registry.host}/none:v1`, /Cannot pull image .*\/none:v1: .*(manifest unknown|not found)/],
      ["nobody", "127.0.0.1:1/none", /Cannot pull image 127\.0\.0\.1:1\/none:latest: .*connection refused/],
    ];
    for (const [id, image] of rows) master.runTask(dockerTask(id, shell("true"), { image }));
    for (const [id, , why] of rows) {
      const ended = await master.untilState(id, "TASK_FAILED");
      assert.match(ended.message!, /^Failed to launch container: /);
      assert.match(ended.message!, why);
      assert.equal(ended.reason, "REASON_CONTAINER_LAUNCH_FAILED");
      assert.match(printed(id, "stderr"), why);
    }
  });

  test("a registry that wants a credential gets the agent's, or that of the task's files", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-password-"));
    t.after(() => rm(directory, { recursive: true }));
    const password = join(directory, "htpasswd");
    // crypt("secret"), at the lowest cost
    writeFileSync(password, "user:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n");
    const authorization = () => `Basic ${Buffer.from("user:secret").toString("base64")}`;
    const auth = `auth: {htpasswd: {realm: test, path: ${password}}}`;
    await using closed = await startRegistry({ auth, authorization });
    for (const name of ["one", "two"]) await closed.push(name, "latest", named(name));
    const config = JSON.stringify({
      auths: { [closed.host]: { auth: Buffer.from("user:secret").toString("base64") } },
    });
    const image = (name: string) => ({ image: `${closed.host}/${name}` });

    const none = await dockerAgent(t, engine);
    none.master.runTask(dockerTask("refused", shell("cat /which"), image("one")));
    const refused = await none.master.untilState("refused", "TASK_FAILED");
    assert.match(refused.message!, /no basic auth credentials|unauthorized|authentication required/);
    mkdirSync(join(none.workDir, "in"));
    chmodSync(none.workDir, 0o755);
    writeFileSync(join(none.workDir, "in/config.json"), config);
    const uris = [{ value: join(none.workDir, "in/config.json"), output_file: ".docker/config.json" }];
    none.master.runTask(dockerTask("fetched", { value: "cat /which", uris }, image("two")));
    await none.master.untilState("fetched", "TASK_FINISHED");
    assert.match(none.printed("fetched", "stderr"), /two: pulling it as user/);
    assert.doesNotMatch(none.printed("fetched", "stderr"), /secret/);

    const credentials = parseDockerConfig(config, "it");
    const one = await dockerAgent(t, engine, {}, { images: { ...IMAGE_DEFAULTS, credentials } });
    one.master.runTask(dockerTask("agents", shell("cat /which"), image("one")));
    await one.master.untilState("agents", "TASK_FINISHED");
  });
});

// With an engine of its own: layers that never come take up the few that an engine fetches at a time.
test(
  "a pull that stalls ends with the time for registration, or with a kill",
  { skip: noEngine(), timeout: 110_000 },
  async (t) => {
    await using engine = await TestEngine.start();
    let asked = 0;
    await using stalling = await startFakeRegistry(named("never"), (request) => {
      if (!request.url!.includes("/blobs/")) return false;
      asked++;
      return true; // and never answers
    });
    const image = (name: string) => ({ image: `${stalling.host}/${name}` });
    const short = await dockerAgent(t, engine, {}, { executorRegistrationTimeoutMs: 1_000 });
    short.master.runTask(dockerTask("late", shell("true"), image("late")));
    const late = await short.master.untilState("late", "TASK_FAILED");
    assert.equal(late.reason, "REASON_EXECUTOR_REGISTRATION_TIMEOUT");
    assert.equal(late.message, "Executor did not register within 1secs");
    const { master, printed } = await dockerAgent(t, engine);
    const before = asked;
    master.runTask(dockerTask("killed", shell("true"), image("killed")));
    await until(() => asked > before);
    master.kill("killed");
    const killed = await master.untilState("killed", "TASK_KILLED");
    assert.equal(killed.reason, "REASON_TASK_KILLED_DURING_LAUNCH");
    assert.match(printed("killed", "stderr"), /pulling it$/);
    assert.deepEqual(master.statesOf("killed"), ["TASK_KILLED"]);
  },
);

test("PullProgress says now and then how far an engine is", () => {
  let nowMs = 0;
  const said: string[] = [];
  const progress = new PullProgress(
    (text) => said.push(text),
    () => nowMs,
  );
  progress.note({ id: "latest", status: "Pulling from library/x" });
  progress.note({ id: "a", status: "Already exists", progressDetail: {} });
  progress.note({ id: "b", status: "Downloading", progressDetail: { current: 5_000_000, total: 20_000_000 } });
  nowMs = 4_999;
  progress.note({ status: "Digest: sha256:…" });
  progress.note({ id: "c", status: "Waiting", progressDetail: {} });
  assert.deepEqual(said, []);
  nowMs = 5_000;
  progress.note({ id: "b", status: "Downloading", progressDetail: { current: 10_000_000, total: 20_000_000 } });
  nowMs = 10_000;
  progress.note({ id: "b", status: "Download complete", progressDetail: {} });
  assert.deepEqual(said, ["1 of 3 layers, 10.0 of 20.0 MB", "1 of 3 layers, 20.0 of 20.0 MB"]);
});
