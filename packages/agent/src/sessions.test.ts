/** Sessions beside a task, and attaching to them, over HTTP and with real processes. Source: agent, sections 10.1 to 10.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { agent as api, RecordReader, type v1 } from "@meseta/protocol";
import type { RunningAgent } from "./agent.ts";
import { readProcess } from "./launcher/process-tree.ts";
import { attachInput, io, JSON_TYPE, named, RECORDIO, session, stream, typed } from "./testing/attaching.ts";
import { registeredAgent } from "./testing/registered-agent.ts";
import { aTask } from "./testing.ts";

/** An agent with a running task `t`, and its container. */
async function setUp(
  t: TestContext,
  user?: string,
): Promise<{ agent: RunningAgent; root: v1.ContainerID; url: string }> {
  const { agent, master, workDir } = await registeredAgent(t);
  await chmod(workDir, 0o755);
  master.runTask(aTask("t", { command: { value: "sleep 1000", ...(user !== undefined && { user }) } }));
  const { container_status: status } = await master.untilState("t", "TASK_RUNNING");
  return { agent, root: status!.container_id!, url: `http://127.0.0.1:${agent.address.port}/api/v1` };
}

const formats = [
  { accept: {}, type: JSON_TYPE, message: null },
  { accept: { Accept: "application/x-protobuf" }, type: "application/x-protobuf", message: null },
  { accept: { Accept: RECORDIO }, type: RECORDIO, message: JSON_TYPE },
  {
    accept: { Accept: RECORDIO, "Message-Accept": "application/x-protobuf" },
    type: RECORDIO,
    message: "application/x-protobuf",
  },
];
for (const { accept, type, message } of formats) {
  test(`a session's output comes as records of ${message ?? type}, and ends with it; its exit is there to be asked for`, async (t) => {
    const { root, url, agent } = await setUp(t);
    const reading = await stream(url, session(root, "pwd; echo oops >&2; exit 3"), accept as Record<string, string>);
    const { headers } = reading.response;
    assert.deepEqual([headers.get("content-type"), headers.get("message-content-type")], [type, message]);
    await reading.ended;
    assert.match(reading.text.STDOUT, /executors\/t\/runs\/[^/]+\n$/, "it is where the task's files are");
    assert.equal(reading.text.STDERR, "oops\n");
    const wait = { type: "WAIT_CONTAINER", wait_container: { container_id: { value: "s", parent: root } } };
    const waited = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": JSON_TYPE },
      body: JSON.stringify(wait),
    });
    assert.deepEqual(await waited.json(), { type: "WAIT_CONTAINER", wait_container: { exit_status: 768 } });
    while ((await readdir(join(agent.workDir, "runtime/io"))).length > 0)
      await new Promise((resolve) => setImmediate(resolve));
  });
}

test("whoever reads hears as often as the agent was told that it is there", { timeout: 60_000 }, async (t) => {
  const { master, agent } = await registeredAgent(t, { heartbeatMs: 20 });
  master.runTask(aTask("t", { command: { value: "sleep 1000" } }));
  const { container_status } = await master.untilState("t", "TASK_RUNNING");
  const call = session(container_status!.container_id!, "sleep 1000");
  const abort = new AbortController();
  const response = await fetch(`http://127.0.0.1:${agent.address.port}/api/v1`, {
    method: "POST",
    headers: { "Content-Type": JSON_TYPE },
    body: api.Call.toJson(call),
    signal: abort.signal,
  });
  const records = new RecordReader();
  const heard: api.ProcessIO[] = [];
  for await (const chunk of response.body!) {
    for (const record of records.push(chunk)) heard.push(api.ProcessIO.fromJson(record));
    if (heard.length >= 3) break;
  }
  abort.abort();
  for (const { control } of heard) assert.equal(control?.heartbeat?.interval?.nanoseconds, 20_000_000);
});

test("much output comes whole, at the pace of its reader", async (t) => {
  const { root, url } = await setUp(t);
  const reading = await stream(url, session(root, "head -c 3000000 /dev/zero | tr '\\\\0' x"));
  await reading.ended;
  assert.equal(reading.text.STDOUT.length, 3_000_000);
});

test("a session reads what is typed, until the end of input, and others may watch", async (t) => {
  const { root, url } = await setUp(t);
  const reading = await stream(url, session(root, "echo ready; cat; echo over"));
  await reading.until("STDOUT", "ready");
  const attach = {
    type: "ATTACH_CONTAINER_OUTPUT",
    attach_container_output: { container_id: { value: "s", parent: root } },
  };
  const watching = await stream(url, attach as api.Call);
  const heartbeat = io({ type: "CONTROL", control: { type: "HEARTBEAT", heartbeat: {} } });
  assert.equal((await attachInput(url, [named(root), typed("one\n"), heartbeat])).status, 200);
  await reading.until("STDOUT", "one");
  assert.equal((await attachInput(url, [named(root), typed("two\n"), typed("")])).status, 200);
  await Promise.all([reading.ended, watching.ended]);
  assert.equal(reading.text.STDOUT, "ready\none\ntwo\nover\n");
  assert.equal(watching.text.STDOUT, "one\ntwo\nover\n", "what was written before is not repeated");
});

test("a session ends when its connection does", async (t) => {
  const { root, url } = await setUp(t);
  const reading = await stream(url, session(root, "echo $$; exec sleep 1000"));
  await reading.until("STDOUT", "\n");
  const pid = Number(reading.text.STDOUT);
  assert.notEqual(readProcess(pid), undefined);
  reading.leave();
  while (readProcess(pid) !== undefined) await new Promise((resolve) => setImmediate(resolve));
});

const needsRoot = process.getuid?.() === 0 ? false : "only root can switch users";
test("a session is its task's user, and can read what is typed", { skip: needsRoot }, async (t) => {
  const { root, url } = await setUp(t, "nobody");
  const reading = await stream(url, session(root, "id -un; read line; echo got $line"));
  await reading.until("STDOUT", "nobody");
  await attachInput(url, [named(root), typed("it\n")]);
  await reading.ended;
  assert.equal(reading.text.STDOUT, "nobody\ngot it\n");
});

test("what has no streams of its own cannot be attached to", async (t) => {
  const { root, url } = await setUp(t);
  const post = async (call: unknown, headers: Record<string, string> = {}) => {
    const body = JSON.stringify(call);
    return fetch(url, { method: "POST", headers: { "Content-Type": JSON_TYPE, ...headers }, body });
  };
  const output = (container_id: v1.ContainerID) => ({
    type: "ATTACH_CONTAINER_OUTPUT",
    attach_container_output: { container_id },
  });
  assert.equal((await post(output(root))).status, 500, "a task's output goes to its files");
  assert.equal((await post(output({ value: "nobody" }))).status, 404);
  assert.equal((await post(output(root), { "Message-Accept": JSON_TYPE })).status, 406);
  assert.equal((await post(session(root, "true"), { Accept: "text/plain" })).status, 406);
});

test("input that is malformed, for nobody, or a second one is refused", async (t) => {
  const { root, url } = await setUp(t);
  const reading = await stream(url, session(root, "echo up; exec sleep 1000"));
  await reading.until("STDOUT", "up");
  assert.equal((await attachInput(url, [named(root, "nobody")])).status, 404);
  assert.equal((await attachInput(url, [typed("x")])).status, 400);
  assert.equal((await attachInput(url, [])).status, 400);
  assert.equal((await attachInput(url, [named(root)], "")).status, 400);
  assert.equal((await attachInput(url, [named(root)], "text/plain")).status, 415);
  const wrong = [
    io({ type: "DATA", data: { type: "STDOUT", data: Buffer.from("x") } }),
    io({ type: "DATA", data: { type: "STDIN" } }),
    io({ type: "CONTROL", control: { type: "TTY_INFO", tty_info: { window_size: { rows: 1, columns: 1 } } } }),
    io({ type: "CONTROL", control: { type: "HEARTBEAT" } }),
    named(root),
  ];
  for (const record of wrong) assert.equal((await attachInput(url, [named(root), record])).status, 400);
  const torn = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": RECORDIO, "Message-Content-Type": JSON_TYPE },
    body: "x\n{",
  });
  assert.equal(torn.status, 400);
});

test("nothing of a session is left when the agent has ended", async (t) => {
  const { root, url, agent } = await setUp(t);
  const reading = await stream(url, session(root, "echo up; sleep 1000"));
  await reading.until("STDOUT", "up");
  await agent[Symbol.asyncDispose]();
  assert.equal(existsSync(join(agent.workDir, "runtime/io")), false);
});
