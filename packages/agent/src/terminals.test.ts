/** Containers with terminals, over HTTP and with real ones. Source: agent, sections 3.8 and 10.3. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { agent as api, v1 } from "@meseta/protocol";
import { silentLog } from "@meseta/runtime";
import { type RunningAgent, startAgent } from "./agent.ts";
import { readProcess } from "./launcher/process-tree.ts";
import { attachInput, io, named, type Reading, session, stream, typed, Typing } from "./testing/attaching.ts";
import { registeredAgent, settings } from "./testing/registered-agent.ts";
import { aFramework, AGENT_ID, aPodExecutor, aTask, type FakeMaster, FRAMEWORK_ID } from "./testing.ts";

const TTY = (rows = 24, columns = 80): v1.ContainerInfo => ({
  type: "MESOS",
  tty_info: { window_size: { rows, columns } },
});

interface Scene {
  readonly agent: RunningAgent;
  readonly master: FakeMaster;
  readonly url: string;
  readonly root: v1.ContainerID;
}

async function setUp(t: TestContext, command: string, container?: v1.ContainerInfo): Promise<Scene> {
  const { agent, master, workDir } = await registeredAgent(t);
  await chmod(workDir, 0o755);
  master.runTask(aTask("t", { command: { value: command }, ...(container !== undefined && { container }) }));
  const { container_status: status } = await master.untilState("t", "TASK_RUNNING");
  return { agent, master, root: status!.container_id!, url: `http://127.0.0.1:${agent.address.port}/api/v1` };
}

function withTerminal(root: v1.ContainerID, command: string, container = TTY(), user?: string): api.Call {
  const call = session(root, command, user === undefined ? {} : { user });
  return {
    ...call,
    launch_nested_container_session: { ...call.launch_nested_container_session!, container },
  };
}

const output = (container_id: v1.ContainerID): api.Call => ({
  type: "ATTACH_CONTAINER_OUTPUT",
  attach_container_output: { container_id },
});
const to = (container_id: v1.ContainerID): api.Call => ({
  type: "ATTACH_CONTAINER_INPUT",
  attach_container_input: { type: "CONTAINER_ID", container_id },
});
const resized = (rows: number, columns: number) =>
  io({ type: "CONTROL", control: { type: "TTY_INFO", tty_info: { window_size: { rows, columns } } } });

/** A session with a terminal, and somebody at it. */
async function typing(url: string, root: v1.ContainerID, command: string): Promise<[Reading, Typing]> {
  const reading = await stream(url, withTerminal(root, command));
  const keys = new Typing(url);
  keys.send(named(root));
  return [reading, keys];
}

test("a session's terminal is its own: it leads the session, has a size, and what it writes comes as one", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const reading = await stream(
    url,
    withTerminal(root, "tty; stty size; echo oops >&2; ps -o sid=,tpgid= -p $$; echo $$", TTY(31, 97)),
  );
  await reading.ended;
  assert.match(reading.text.STDOUT, /^\/dev\/pts\/\d+\r\n31 97\r\noops\r\n/);
  const [sid, foreground, pid] = reading.text.STDOUT.trim().split(/\s+/).slice(-3);
  assert.deepEqual([sid, foreground], [pid, pid]);
  assert.equal(reading.text.STDERR, "");
});

test("what is typed is echoed, Ctrl-C reaches whoever is in the foreground, Ctrl-D is the end", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const [reading, keys] = await typing(url, root, "trap 'echo caught' INT; echo ready; cat; echo then; cat; echo over");
  await reading.untilMatch(/ready/);
  keys.send(typed("hello\n"));
  await reading.untilMatch(/hello\r\nhello\r\n/);
  keys.send(typed("\u0003"));
  await reading.untilMatch(/\^Ccaught\r\nthen/);
  keys.send(typed("")); // no more input
  await reading.ended;
  assert.match(reading.text.STDOUT, /over\r\n$/);
  assert.deepEqual(await keys.answer, { status: 200, text: "" }, "the call ends with the container");
});

test("a window that changes its size says so to whoever draws in it", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const [reading, keys] = await typing(url, root, "trap 'stty size' WINCH; echo ready; while :; do read line; done");
  await reading.untilMatch(/ready/);
  keys.send(resized(50, 132));
  await reading.untilMatch(/50 132/);
  keys.send(resized(1_000_000, 10));
  await reading.untilMatch(/65535 10/);
  reading.leave();
  await keys.answer;
});

test("when the connection goes, everything at its terminal goes", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const [reading] = await typing(url, root, "sleep 1000 & echo $! $$ .; wait");
  const [, ...pids] = await reading.untilMatch(/(\d+) (\d+) \./);
  reading.leave();
  for (const pid of pids)
    while (readProcess(Number(pid)) !== undefined) await new Promise((resolve) => setImmediate(resolve));
});

test("what is written last arrives, however much, and at the client's pace", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const reading = await stream(
    url,
    withTerminal(root, "stty -opost; head -c 3000000 /dev/zero | tr '\\\\0' x; printf end"),
  );
  await reading.ended;
  assert.equal(reading.text.STDOUT.length, 3_000_003);
});

test("somebody who stays in the background does not keep a terminal", async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const reading = await stream(url, withTerminal(root, "trap '' HUP; (sleep 3 & ) ; echo done"));
  await reading.ended;
  assert.equal(reading.text.STDOUT, "done\r\n");
});

/** What the task's file has. */
async function written(workDir: string): Promise<string> {
  const sandbox = join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/runs/latest`);
  return readFile(join(sandbox, "stdout"), "utf8");
}

/** Waits until the task is there: what is typed before is echoed before. */
async function untilWritten(workDir: string, text: string): Promise<void> {
  while (!(await written(workDir)).includes(text)) await new Promise((resolve) => setImmediate(resolve));
}

const needsRoot = process.getuid?.() === 0 ? false : "only root can switch users";
test("a terminal belongs to the user at it", { skip: needsRoot }, async (t) => {
  const { root, url } = await setUp(t, "sleep 1000");
  const reading = await stream(url, withTerminal(root, "stat -c %U $(tty); echo hi >$(tty); id -un", TTY(), "nobody"));
  await reading.ended;
  assert.equal(reading.text.STDOUT, "nobody\r\nhi\r\nnobody\r\n");
});

test("a command task has a terminal that several read, one types at, and its file has it all", async (t) => {
  const { root, url, agent, master } = await setUp(t, "stty size; echo up; cat; exit 3", TTY(10, 20));
  await untilWritten(agent.workDir, "up\r\n");
  const readers = [await stream(url, output(root)), await stream(url, output(root))];
  const keys = new Typing(url, "application/x-protobuf");
  keys.send(to(root));
  keys.send(typed("one\n"));
  for (const reader of readers) await reader.untilMatch(/one\r\none\r\n/);
  assert.equal((await attachInput(url, [to(root)])).status, 409, "one at a time");
  readers[0]!.leave();
  keys.send(typed("two\n"));
  await readers[1]!.untilMatch(/two\r\ntwo\r\n/);
  keys.send(typed(""));
  await readers[1]!.ended;
  const { message } = await master.untilState("t", "TASK_FAILED");
  assert.match(message!, /exited with status 3/);
  assert.match(await written(agent.workDir), /^10 20\r\nup\r\none\r\none\r\ntwo\r\ntwo\r\n/);
});

test("tasks of a pod and nested containers have terminals, too", async (t) => {
  const { root, url, master } = await setUp(t, "sleep 1000");
  master.runTaskGroup([aTask("p", { command: { value: "cat" }, container: TTY() })], {
    executor: aPodExecutor(),
  });
  const { container_status: status } = await master.untilState("p", "TASK_RUNNING");
  const container_id: v1.ContainerID = { value: "n", parent: root };
  const launch: api.Call = {
    type: "LAUNCH_NESTED_CONTAINER",
    launch_nested_container: { container_id, command: { value: "cat" }, container: TTY() },
  };
  const headers = { "Content-Type": "application/json" };
  assert.equal((await fetch(url, { method: "POST", headers, body: JSON.stringify(launch) })).status, 200);
  for (const id of [status!.container_id!, container_id]) {
    const reading = await stream(url, output(id));
    using keys = new Typing(url);
    keys.send(to(id));
    keys.send(typed("x\n"));
    await reading.untilMatch(/x\r\nx\r\n/);
    keys.send(typed(""));
    await reading.ended;
  }
});

test("a task's terminal outlives the agent: it is written to meanwhile, and attached to again", async (t) => {
  const { agent, master, workDir } = await registeredAgent(t);
  const task = aTask("t", { command: { value: "cat" }, container: TTY() });
  master.runTask(task, aFramework({ capabilityTypes: ["MULTI_ROLE"], checkpoint: true }));
  const { container_status: status } = await master.untilState("t", "TASK_RUNNING");
  const root = status!.container_id!;
  const url = (one: RunningAgent) => `http://127.0.0.1:${one.address.port}/api/v1`;
  {
    const reading = await stream(url(agent), output(root));
    using keys = new Typing(url(agent));
    keys.send(to(root));
    keys.send(typed("before\n"));
    await reading.untilMatch(/before\r\nbefore\r\n/);
  }
  await agent[Symbol.asyncDispose]();
  await using again = await startAgent({ ...settings(workDir, master), port: agent.address.port });
  const reading = await stream(url(again), output(root));
  const keys = new Typing(url(again));
  keys.send(to(root));
  keys.send(typed("after\n"));
  await reading.untilMatch(/after\r\nafter\r\n/);
  keys.send(typed(""));
  await reading.ended;
  await master.untilState("t", "TASK_FINISHED");
});

test("a task with a terminal is told the end of it, whatever signal ends it", async (t) => {
  const { root, url, master } = await setUp(t, "echo up; exec sleep 1000", TTY());
  const reading = await stream(url, output(root));
  master.kill("t");
  await reading.ended;
  await master.untilState("t", "TASK_KILLED");
});

test("input is taken as it is typed, and a bad record ends it with the reason", async (t) => {
  const { root, url } = await setUp(t, "cat", TTY());
  const cases: [api.Call, RegExp][] = [
    [io({ type: "CONTROL", control: { type: "TTY_INFO", tty_info: {} } }), /window_size' to be present/],
    [io({ type: "CONTROL", control: { type: "HEARTBEAT" } }), /heartbeat' to be present/],
    [io({ type: "DATA", data: { type: "STDOUT", data: Buffer.from("x") } }), /'STDIN'/],
    [to(root), /'PROCESS_IO'/],
  ];
  for (const [record, why] of cases) {
    using keys = new Typing(url);
    keys.send(to(root));
    keys.send(io({ type: "CONTROL", control: { type: "HEARTBEAT", heartbeat: { interval: { nanoseconds: 1 } } } }));
    keys.send(record);
    const { status, text } = await keys.answer;
    assert.equal(status, 400);
    assert.match(text, why);
  }
  using first = new Typing(url);
  first.send(typed("x"));
  assert.equal((await first.answer).status, 400);
  using huge = new Typing(url);
  huge.sendRaw("99999999\n");
  assert.match((await huge.answer).text, /exceeds the limit/);
});

test("a command that does not read holds up whoever types, and nobody else", async (t) => {
  const { root, url, agent } = await setUp(t, "sleep 1000");
  const reading = await stream(url, session(root, "echo up; exec sleep 1000"));
  await reading.until("STDOUT", "up");
  using keys = new Typing(url);
  keys.send(named(root));
  const block = typed("x".repeat(256 * 1024));
  let sent = 0;
  const before = process.memoryUsage().rss;
  while (keys.send(block) && sent < 200) sent++; // what the kernel's buffers take
  for (let i = 0; i < 200; i++) keys.send(block); // our own side keeps that: 50 MB
  assert.ok((await fetch(`http://127.0.0.1:${agent.address.port}/health`)).ok);
  assert.ok(process.memoryUsage().rss - before < 300e6);
  reading.leave();
  await keys.answer.catch(() => {});
});

test("a client that does not read is cut off, with the reason in the log; the task and others go on", async (t) => {
  const said: string[] = [];
  const log = { ...silentLog, warn: (_: object, text: string) => void said.push(text) };
  const { agent, master } = await registeredAgent(t, { log });
  const command = "stty -opost; read go; head -c 16000000 /dev/zero | tr '\\0' x; echo; echo over; exec sleep 1000";
  master.runTask(aTask("t", { command: { value: command }, container: TTY() }));
  const { container_status: status } = await master.untilState("t", "TASK_RUNNING");
  const root = status!.container_id!;
  const url = `http://127.0.0.1:${agent.address.port}/api/v1`;
  const cut = Promise.withResolvers<void>();
  const slow = request(url, { method: "POST", headers: { "Content-Type": "application/json" } }, (response) => {
    response.on("error", () => {}).on("close", cut.resolve);
    response.pause();
  });
  const answered = once(slow, "response");
  slow.end(JSON.stringify(output(root)));
  await answered;
  const fast = await stream(url, output(root));
  using keys = new Typing(url);
  keys.send(to(root));
  keys.send(typed("\n"));
  await fast.untilEnd("over\n");
  slow.destroy();
  await cut.promise;
  assert.deepEqual(
    said.filter((text) => text.includes("cut off")),
    [`A client was cut off that read what container ${root.value} writes: it left more than 4194304 bytes unread`],
  );
});

test("nobody attaches to a standalone container, nor to what is in it: 404; its output is in its sandbox", async (t) => {
  const { url, agent } = await setUp(t, "sleep 1000");
  const alone = { value: "alone" };
  const ask = (call: api.Call) =>
    fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(call) });
  const launch_container = { container_id: alone, command: { value: "tty; sleep 1000" }, container: TTY() };
  assert.equal((await ask({ type: "LAUNCH_CONTAINER", launch_container })).status, 200);
  const inside = await stream(url, withTerminal(alone, "echo hello; sleep 1000"));
  await inside.until("STDOUT", "hello"); // a session is its caller's own
  const { container_id: inner } = withTerminal(alone, "").launch_nested_container_session!;
  for (const id of [alone, inner]) {
    assert.equal((await ask(output(id))).status, 404, JSON.stringify(id));
    using keys = new Typing(url);
    keys.send(to(id));
    assert.equal((await keys.answer).status, 404, JSON.stringify(id));
  }
  inside.leave();
  const stdout = join(agent.workDir, "containers/alone/stdout");
  while (!/^\/dev\/pts\/\d+\r\n$/.test(await readFile(stdout, "utf8").catch(() => ""))) await new Promise(setImmediate);
  assert.equal((await ask({ type: "KILL_CONTAINER", kill_container: { container_id: alone } })).status, 200);
  await ask({ type: "WAIT_CONTAINER", wait_container: { container_id: alone } });
});
