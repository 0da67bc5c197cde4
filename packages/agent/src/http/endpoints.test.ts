/** The HTTP face of a running agent. Source: agent, sections 1.1, 10 and 11. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { agent as api, internal } from "@meseta/protocol";
import { startAgent } from "../agent.ts";
import { aFramework, AGENT_ID, anExecutorTask, aTask, FakeMaster, FRAMEWORK_ID } from "../testing.ts";

const workDir = await mkdtemp(join(tmpdir(), "meseta-http-"));
const master = await FakeMaster.listen();
const agent = await startAgent({
  workDir,
  runtimeDir: join(workDir, "runtime"),
  master: master.address,
  port: 0,
  resources: "cpus:4;mem:1024;disk:1024;ports:[31000-31010]",
  attributes: "rack:r1;slots:3",
  registrationBackoffMs: 1,
  executorShutdownGraceMs: 50,
  flags: { work_dir: workDir },
});
after(async () => {
  await agent.shutdown();
  await master[Symbol.asyncDispose]();
  await rm(workDir, { recursive: true, force: true });
});
await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
master.runTask(aTask("t", { command: { value: "echo hi; sleep 1000" } }));
master.runTask(anExecutorTask("x", "x1", { command: { value: "sleep 1000" } }));
await master.untilState("t", "TASK_RUNNING");
const base = `http://127.0.0.1:${agent.address.port}`;
const get = (path: string) => fetch(`${base}${path}`);
const json = async (path: string) => (await get(path)).json() as Promise<any>;
const sandbox = `/frameworks/${FRAMEWORK_ID}/executors/t/runs/latest`;
while ((await (await get(`/files/read?path=${sandbox}/stdout&offset=0`)).text()) !== '{"data":"hi\\n","offset":0}');

async function call(body: object, accept = "application/json"): Promise<Response> {
  const headers = { "Content-Type": "application/json", Accept: accept };
  return fetch(`${base}/api/v1`, { method: "POST", headers, body: JSON.stringify(body) });
}

test("/state has what clients look for, with and without the actor's name", async () => {
  const state = await json("/slave(1)/state");
  const bare = await json("/state");
  assert.deepEqual(Object.keys(state), Object.keys(bare));
  assert.equal(state.id, AGENT_ID);
  assert.deepEqual(state.resources, { cpus: 4, disk: 1024, gpus: 0, mem: 1024, ports: "[31000-31010]" });
  assert.deepEqual(state.attributes, { rack: "r1", slots: 3 });
  assert.equal(state.pid, `slave(1)@127.0.0.1:${agent.address.port}`);
  const executor = state.frameworks[0].executors.find(({ id }: { id: string }) => id === "t");
  assert.equal(executor.tasks[0].state, "TASK_RUNNING");
  assert.ok(executor.directory.endsWith(executor.container));
  assert.deepEqual(executor.resources, { cpus: 0.2, disk: 0, gpus: 0, mem: 32 });
  const [queued] = state.frameworks[0].executors.find(({ id }: { id: string }) => id === "x1").queued_tasks;
  assert.equal(queued.id, "x");
  assert.match(await (await get("/state?jsonp=back")).text(), /^back\(\{.*\}\)/);
});

test("the small endpoints answer", async () => {
  assert.equal((await get("/health")).status, 200);
  assert.equal((await json("/version")).version, "1.12.0");
  assert.deepEqual(await json("/flags"), { flags: { work_dir: workDir } });
  const metrics = await json("/metrics/snapshot");
  assert.equal(metrics["slave/registered"], 1);
  assert.equal(metrics["slave/tasks_running"], 1);
  assert.equal(metrics["slave/cpus_total"], 4);
  assert.equal(metrics["slave/cpus_used"], 0.3);
  assert.equal((await json("/containers")).length, 2);
  const [filtered] = await json(`/containers?framework_id=${FRAMEWORK_ID}&executor_id=t`);
  assert.equal(filtered.executor_id, "t");
  assert.ok(filtered.status.executor_pid > 0);
  assert.equal((await get("/containers?executor_id=t")).status, 400);
  const statistics = await json("/monitor/statistics");
  assert.ok(statistics[0].statistics.mem_rss_bytes > 0);
});

test("/files shows the sandbox", async () => {
  const list = await json(`/files/browse?path=${sandbox}`);
  assert.deepEqual(
    list.map((entry: { path: string }) => entry.path),
    [`${sandbox}/stderr`, `${sandbox}/stdout`],
  );
  assert.match(list[0].mode, /^-rw-r--r--$/);
  assert.deepEqual(await json(`/files/read?path=${sandbox}/stdout`), { data: "", offset: 3 });
  assert.deepEqual(await json(`/files/read?path=${sandbox}/stdout&offset=-1`), { data: "", offset: 3 });
  const download = await get(`/files/download?path=${sandbox}/stdout`);
  assert.equal(await download.text(), "hi\n");
  assert.equal(download.headers.get("content-disposition"), "attachment; filename=stdout");
  const debug = await json("/files/debug");
  assert.ok(debug[sandbox].startsWith(agent.workDir));
});

const refusals = [
  ["/files/browse", 400, "Expecting 'path=value' in query.\n"],
  ["/files/browse?path=/etc", 404, ""],
  [`/files/download?path=${sandbox}`, 400, "Cannot download a directory.\n"],
  [`/files/read?path=${sandbox}/stdout&offset=x`, 400, "Failed to parse offset: 'x' is no number.\n"],
  [`/files/read?path=${sandbox}/../../../../../../../etc/passwd`, 404, ""],
] as const;
for (const [path, status, body] of refusals) {
  test(`${path} is answered ${status}`, async () => {
    const response = await get(path);
    assert.deepEqual([response.status, await response.text()], [status, body]);
  });
}

test("/api/v1 answers the reads, in JSON and in protobuf", async () => {
  const read = async (type: string, more: object = {}) => (await (await call({ type, ...more })).json()) as any;
  assert.deepEqual(await read("GET_HEALTH"), { type: "GET_HEALTH", get_health: { healthy: true } });
  assert.equal((await read("GET_VERSION")).get_version.version_info.version, "1.12.0");
  assert.equal((await read("GET_FLAGS")).get_flags.flags[0].name, "work_dir");
  assert.ok((await read("GET_METRICS", { get_metrics: {} })).get_metrics.metrics.length > 40);
  const tasks = (await read("GET_TASKS")).get_tasks;
  assert.deepEqual(Object.keys(tasks), [
    "pending_tasks",
    "queued_tasks",
    "launched_tasks",
    "terminated_tasks",
    "completed_tasks",
  ]);
  assert.equal(tasks.launched_tasks[0].task_id.value, "t");
  assert.equal(tasks.queued_tasks[0].state, "TASK_STAGING");
  const agentInfo = (await read("GET_AGENT")).get_agent.agent_info;
  assert.equal(agentInfo.id.value, AGENT_ID);
  assert.equal("checkpoint" in agentInfo, false);
  const { get_state: state } = await read("GET_STATE");
  assert.deepEqual(Object.keys(state), ["get_tasks", "get_executors", "get_frameworks"]);
  assert.equal(state.get_executors.executors[0].executor_info.command.shell, false);
  const { containers } = (await read("GET_CONTAINERS", { get_containers: {} })).get_containers;
  assert.equal(containers.length, 2);
  assert.equal(containers[0].resource_statistics.cpus_soft_limit, 0.2);
  const list = (await read("LIST_FILES", { list_files: { path: sandbox } })).list_files.file_infos;
  assert.equal(list.at(-1).path, `${sandbox}/stdout`);
  const file = (await read("READ_FILE", { read_file: { path: `${sandbox}/stdout`, offset: 1, length: 1 } })).read_file;
  assert.deepEqual(file, { size: 3, data: Buffer.from("i").toString("base64") });

  const binary = await call({ type: "GET_AGENT" }, "application/x-protobuf");
  const decoded = api.Response.decode(new Uint8Array(await binary.arrayBuffer()));
  assert.equal(decoded.get_agent?.agent_info?.hostname, "127.0.0.1");
});

const calls = [
  { name: "no content type", headers: {}, body: "{}", status: 400 },
  { name: "another content type", headers: { "Content-Type": "text/plain" }, body: "{}", status: 415 },
  { name: "no JSON", headers: { "Content-Type": "application/json" }, body: "{", status: 400 },
  { name: "no type", headers: { "Content-Type": "application/json" }, body: "{}", status: 400 },
  {
    name: "a part missing",
    headers: { "Content-Type": "application/json" },
    body: '{"type":"READ_FILE"}',
    status: 400,
  },
  {
    name: "nothing acceptable",
    headers: { "Content-Type": "application/json", Accept: "text/html" },
    body: '{"type":"GET_HEALTH"}',
    status: 406,
  },
  {
    name: "a call we do not have",
    headers: { "Content-Type": "application/json" },
    body: '{"type":"SET_LOGGING_LEVEL","set_logging_level":{"level":1,"duration":{"nanoseconds":1}}}',
    status: 501,
  },
  {
    name: "images to prune where there are none",
    headers: { "Content-Type": "application/json" },
    body: '{"type":"PRUNE_IMAGES","prune_images":{}}',
    status: 500,
  },
  {
    name: "a file that is none",
    headers: { "Content-Type": "application/json" },
    body: '{"type":"LIST_FILES","list_files":{"path":"/etc"}}',
    status: 404,
  },
];
for (const { name, headers, body, status } of calls) {
  test(`/api/v1 with ${name} is answered ${status}`, async () => {
    const response = await fetch(`${base}/api/v1`, {
      method: "POST",
      headers: headers as Record<string, string>,
      body: Buffer.from(body),
    });
    assert.equal(response.status, status);
  });
}

const ids = { executor_id: { value: "x1" }, framework_id: { value: FRAMEWORK_ID } };
const uuid = Buffer.from("0123456789abcdef").fill(0x41).toString("base64");
const status = { task_id: { value: "x" }, state: "TASK_RUNNING", source: "SOURCE_EXECUTOR", uuid };
const executorCalls = [
  { name: "GET", method: "GET", status: 405 },
  { name: "no content type", headers: {}, body: {}, status: 400 },
  { name: "another content type", headers: { "Content-Type": "text/plain" }, body: {}, status: 415 },
  { name: "no ids", body: { type: "HEARTBEAT" }, status: 400 },
  { name: "SUBSCRIBE without its part", body: { ...ids, type: "SUBSCRIBE" }, status: 400 },
  {
    name: "SUBSCRIBE and nothing acceptable",
    headers: { "Content-Type": "application/json", Accept: "text/html" },
    body: { ...ids, type: "SUBSCRIBE", subscribe: {} },
    status: 406,
  },
  {
    name: "a status without uuid",
    body: { ...ids, type: "UPDATE", update: { status: { ...status, uuid: undefined } } },
    status: 400,
  },
  {
    name: "a status with a bad uuid",
    body: { ...ids, type: "UPDATE", update: { status: { ...status, uuid: "AAAA" } } },
    status: 400,
  },
  {
    name: "a status of another source",
    body: { ...ids, type: "UPDATE", update: { status: { ...status, source: "SOURCE_AGENT" } } },
    status: 400,
  },
  {
    name: "a status TASK_STAGING",
    body: { ...ids, type: "UPDATE", update: { status: { ...status, state: "TASK_STAGING" } } },
    status: 400,
  },
  {
    name: "a status of another executor",
    body: { ...ids, type: "UPDATE", update: { status: { ...status, executor_id: { value: "y" } } } },
    status: 400,
  },
  { name: "an update before SUBSCRIBE", body: { ...ids, type: "UPDATE", update: { status } }, status: 403 },
  {
    name: "an unknown framework",
    body: { ...ids, framework_id: { value: "?" }, type: "MESSAGE", message: { data: "" } },
    status: 400,
  },
  {
    name: "a heartbeat of anybody",
    body: { executor_id: { value: "unused" }, framework_id: { value: "unused" }, type: "HEARTBEAT" },
    status: 202,
  },
];
for (const {
  name,
  method = "POST",
  headers = { "Content-Type": "application/json" },
  body,
  status: expected,
} of executorCalls) {
  test(`/api/v1/executor: ${name} is answered ${expected}`, async () => {
    for (const path of ["/api/v1/executor", "/slave(1)/api/v1/executor"]) {
      const init = { method, headers: headers as Record<string, string> };
      const response = await fetch(
        `${base}${path}`,
        method === "GET" ? init : { ...init, body: Buffer.from(JSON.stringify(body)) },
      );
      assert.equal(response.status, expected, await response.text());
      if (expected === 405) assert.equal(response.headers.get("allow"), "POST");
    }
  });
}

test("what is no message of ours is dropped, and the agent goes on", async () => {
  const from = { "Libprocess-From": "master@127.0.0.1:1" };
  for (const path of [
    "mesos.internal.RunTaskMessage",
    "mesos.internal.NoSuchMessage",
    "mesos.internal.PingSlaveMessage",
  ]) {
    const response = await fetch(`${base}/slave(1)/${path}`, {
      method: "POST",
      headers: from,
      body: Buffer.from([0xff, 0xff, 0xff]),
    });
    assert.equal(response.status, 202);
  }
  master.send(internal.PingSlaveMessage, { connected: true });
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.PongSlaveMessage"));
  assert.equal((await json("/state")).frameworks[0].id, aFramework().id?.value);
});
