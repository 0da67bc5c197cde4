/** What tasks do to an agent, and what it makes of that: nothing that hurts it or a neighbour. */
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { readProcess } from "./launcher/process-tree.ts";
import { LOG_DEFAULTS } from "./logs/bounds.ts";
import { registeredAgent } from "./testing/registered-agent.ts";
import { AGENT_ID, aTask, FRAMEWORK_ID } from "./testing.ts";

const MB = 1024 * 1024;
const RUNS = `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors`;
const turn = () => new Promise((resolve) => setImmediate(resolve));
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

test("no files endpoint follows a link out of a sandbox, nor waits for a pipe in it", async (t) => {
  const { master, agent, workDir } = await registeredAgent(t);
  const links = [
    "ln -s / root; ln -s /etc/passwd passwd; ln -s ../../../../../../../.. up; ln -s /proc/self/environ environ",
    "rm stderr; ln -s /etc/passwd stderr; mkfifo pipe; rm stdout; mkfifo stdout; mkdir d; ln -s /etc d/etc; echo own > d/own",
  ];
  master.runTask(aTask("t", { command: { value: links.join("; ") } }));
  await master.untilState("t", "TASK_FINISHED");
  const sandbox = await realpath(join(workDir, RUNS, "t/runs/latest"));
  const base = `http://127.0.0.1:${agent.address.port}`;
  const operator = (body: object, type = "application/json") =>
    fetch(`${base}/api/v1`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: type },
      body: JSON.stringify(body),
    });
  const get = (endpoint: string) => (path: string) =>
    fetch(`${base}/files/${endpoint}?path=${encodeURIComponent(path)}&offset=0`);
  const ways: [string, (path: string) => Promise<Response>][] = [
    ...["browse", "read", "download"].map((endpoint): [string, (path: string) => Promise<Response>] => [
      endpoint,
      get(endpoint),
    ]),
    ["LIST_FILES", (path) => operator({ type: "LIST_FILES", list_files: { path } })],
    ["READ_FILE", (path) => operator({ type: "READ_FILE", read_file: { path, offset: 0 } })],
    [
      "READ_FILE in protobuf",
      (path) => operator({ type: "READ_FILE", read_file: { path, offset: 0 } }, "application/x-protobuf"),
    ],
  ];
  const outside = [
    "root",
    "root/etc/passwd",
    "passwd",
    "up",
    "up/etc/passwd",
    "environ",
    "stderr",
    "d/etc",
    "d/etc/passwd",
  ];
  for (const [name, ask] of ways) {
    for (const path of outside) {
      const answer = await ask(`${sandbox}/${path}`);
      assert.equal(answer.status, 404, `${name} ${path}`);
      assert.doesNotMatch(await answer.text(), /root:/);
    }
    for (const path of ["pipe", "stdout"]) {
      const { status } = await ask(`${sandbox}/${path}`);
      const isListing = name.startsWith("browse") || name === "LIST_FILES";
      assert.equal(status, isListing ? 200 : 400, `${name} ${path}`);
    }
  }
  assert.match(await (await get("read")(`${sandbox}/d/own`)).text(), /own/);
});

test("a task that floods its output takes no more of the disk than its bound, and disturbs nobody", async (t) => {
  const maxBytes = 64 * 1024;
  const bound = { maxBytes, rotate: 0 };
  const { master, agent, workDir } = await registeredAgent(t, {
    logs: { ...LOG_DEFAULTS, stdout: bound, stderr: bound },
  });
  master.runTask(
    aTask("flood", {
      command: { value: "while :; do head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2; sleep 0.02; done" },
    }),
  );
  await master.untilState("flood", "TASK_RUNNING");
  const file = (name: string) => statSync(join(workDir, RUNS, "flood/runs/latest", name));
  for (const name of ["stdout", "stderr"]) await until(() => file(name).size > 8 * MB);
  master.runTask(aTask("neighbour", { command: { value: "echo here" } }));
  await master.untilState("neighbour", "TASK_FINISHED");
  assert.equal((await fetch(`http://127.0.0.1:${agent.address.port}/health`)).status, 200);
  master.kill("flood");
  await master.untilState("flood", "TASK_KILLED");
  for (const name of ["stdout", "stderr"]) assert.ok(file(name).blocks * 512 <= 2 * maxBytes, `${file(name).blocks}`);
});

test("without its supervisor a task ends, and says so; without its spawner the agent starts another", async (t) => {
  const { master, workDir } = await registeredAgent(t);
  master.runTask(aTask("bereft", { command: { value: "sleep 1000 & echo $! > child; exec sleep 1000" } }));
  const bereft = await master.untilState("bereft", "TASK_RUNNING");
  master.runTask(aTask("other", { command: { value: "sleep 1000" } }));
  const other = await master.untilState("other", "TASK_RUNNING");
  await until(() => existsSync(join(workDir, RUNS, "bereft/runs/latest/child")));
  const supervisor = bereft.container_status!.executor_pid!;
  const spawner = readProcess(supervisor)!.parent;
  process.kill(supervisor, "SIGKILL");
  const ended = await master.untilState("bereft", "TASK_FAILED");
  assert.match(ended.message ?? "", /terminated with signal Killed/);
  const left = await readFile(join(workDir, RUNS, "bereft/runs/latest/child"), "utf8");
  await until(() => (readProcess(Number(left))?.state ?? "Z") === "Z");

  process.kill(spawner, "SIGKILL");
  await until(() => (readProcess(spawner)?.state ?? "Z") === "Z");
  await turn(); // its end is heard of
  for (let attempt = 1; ; attempt++) {
    // One that was handed to it while it died fails with that reason; the next one does not.
    master.runTask(aTask(`next-${attempt}`, { command: { value: "true" } }));
    const states = () => master.statesOf(`next-${attempt}`);
    await master.until(() => states().some((state) => state === "TASK_FINISHED" || state === "TASK_FAILED"));
    if (states().includes("TASK_FINISHED")) break;
    assert.ok(attempt < 3, master.lastOf(`next-${attempt}`)?.message);
  }
  assert.equal(master.lastOf("other")?.state, "TASK_RUNNING");
  assert.ok(readProcess(other.container_status!.executor_pid!) !== undefined);
  master.kill("other");
  await master.untilState("other", "TASK_KILLED");
});
