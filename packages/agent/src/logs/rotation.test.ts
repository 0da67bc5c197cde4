/** Files of containers that grow too large, with real processes. Source: agent, section 3.8. */
import assert from "node:assert/strict";
import { lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { Launcher } from "../launcher/launcher.ts";
import { registeredAgent } from "../testing/registered-agent.ts";
import { AGENT_ID, aTask, FRAMEWORK_ID } from "../testing.ts";

const MAX = 64 * 1024;
const BLOCK = 4096;
const onDisk = (path: string) => lstatSync(path).blocks * 512;
const turn = () => new Promise((resolve) => setImmediate(resolve));
/** Lines of ten bytes each: "000000042\n". */
const LINES = `perl -e 'for (0 .. 99999) { syswrite STDOUT, sprintf "%09d\\n", $_ }'`;

async function setUp(t: TestContext, logs: { readonly rotate: number }, script: string) {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "meseta-logs-")));
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const launcher = await Launcher.open({
    runtimeDir: join(directory, "runtime"),
    events: {
      started: () => {},
      exited: () => resolve(),
      failed: (_, problem) => assert.fail(problem),
      problem: () => {},
    },
  });
  t.after(async () => {
    await launcher[Symbol.asyncDispose]();
    await rm(directory, { recursive: true, force: true });
  });
  const bound = { maxBytes: MAX, rotate: logs.rotate };
  const program = { kind: "shell", text: script } as const;
  const environment = [["PATH", process.env["PATH"] ?? ""]] as const;
  launcher.launch({ containerId: "c", directory, program, environment, logs: { stdout: bound, stderr: bound } });
  return { launcher, directory, stdout: join(directory, "stdout"), ended };
}

test("what is older than the bound is gone when a container ends, and the rest is where it was", async (t) => {
  const { stdout, ended } = await setUp(t, { rotate: 0 }, LINES);
  await ended;
  assert.equal(statSync(stdout).size, 1_000_000);
  assert.ok(onDisk(stdout) <= MAX + 2 * BLOCK, `${onDisk(stdout)}`);
  const text = readFileSync(stdout, "latin1");
  assert.equal(text.slice(-MAX + 10).replaceAll(/\d{9}\n/g, "").length, text.slice(-MAX + 10).indexOf("\n") + 1);
  assert.ok(text.endsWith("000099999\n"));
  assert.match(text.slice(0, -MAX - BLOCK), /^\0*$/);
});

test("older files stay beside it if that is wanted, as many and as large as told", async (t) => {
  const { directory, stdout, ended } = await setUp(t, { rotate: 2 }, LINES);
  writeFileSync(join(directory, "elsewhere"), "mine");
  await ended;
  const older = readFileSync(`${stdout}.1`, "latin1");
  assert.ok(older.length <= MAX && older.length > MAX - BLOCK);
  const rest = readFileSync(stdout, "latin1").replaceAll("\0", "");
  assert.match(older + rest, /^\d*\n(\d{9}\n)*$/);
  assert.ok((older + rest).endsWith("000099999\n"));
});

test("a link where an older file goes leads nowhere", async (t) => {
  const { directory, stdout, ended } = await setUp(
    t,
    { rotate: 1 },
    `while [ ! -e go ]; do sleep 0.01; done; ${LINES}`,
  );
  writeFileSync(join(directory, "mine"), "mine");
  symlinkSync(join(directory, "mine"), `${stdout}.1`);
  writeFileSync(join(directory, "go"), "");
  await ended;
  assert.equal(readFileSync(join(directory, "mine"), "utf8"), "mine");
  assert.ok(lstatSync(`${stdout}.1`).isFile());
});

test("a flood is bounded while it lasts, also when there is no agent", async (t) => {
  const { launcher, directory, stdout } = await setUp(
    t,
    { rotate: 0 },
    "echo $$ > new; mv new up; while [ ! -e go ]; do head -c 30000 /dev/zero | tr '\\0' x; sleep 0.01; done",
  );
  while (!isThere(join(directory, "up"))) await turn();
  await launcher[Symbol.asyncDispose]();
  while (statSync(stdout).size < 3_000_000) await turn();
  while (onDisk(stdout) > 3 * MAX) await turn(); // it comes down, while the size does not
  assert.ok(statSync(stdout).size >= 3_000_000);
  const pid = readFileSync(join(directory, "up"), "utf8").trim();
  writeFileSync(join(directory, "go"), "");
  while (isThere(`/proc/${pid}`)) await turn(); // nobody is left to tell
});

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

test("whoever reads a file goes on while it is made smaller, and loses nothing", async (t) => {
  const logs = {
    stdout: { maxBytes: MAX * 4, rotate: 0 },
    stderr: { maxBytes: MAX, rotate: 0 },
    environmentPrefix: "L_",
  };
  const { agent, master, workDir } = await registeredAgent(t, { logs });
  // About a megabyte in four seconds.
  const script = `perl -e 'for (0 .. 99999) { syswrite STDOUT, sprintf "%09d\\n", $_; select undef, undef, undef, 0.04 if $_ % 1000 == 0 }'`;
  master.runTask(aTask("t", { command: { value: script } }));
  await master.untilState("t", "TASK_RUNNING");
  const path = `${workDir}/slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/runs/latest/stdout`;
  const url = `http://127.0.0.1:${agent.address.port}/files/read?path=${encodeURIComponent(path)}`;
  let text = "";
  while (!text.endsWith("000099999\n")) {
    const answer = (await (await fetch(`${url}&offset=${text.length}`)).json()) as { data: string; offset: number };
    assert.equal(answer.offset, text.length, "nothing is gone that was not read");
    text += answer.data;
  }
  assert.equal(text, Array.from({ length: 100_000 }, (_, at) => `${String(at).padStart(9, "0")}\n`).join(""));
  await master.untilState("t", "TASK_FINISHED");
  assert.ok(onDisk(path) <= MAX * 4 + 2 * BLOCK);
  // Who comes late is told where there is something.
  const late = (await (await fetch(`${url}&offset=0&length=100`)).json()) as { data: string; offset: number };
  assert.ok(late.offset >= 1_000_000 - 4 * MAX - BLOCK);
  assert.match(late.data, /^\d*\n(\d{9}\n)+\d*$/);
  const whole = await (await fetch(url.replace("/files/read", "/files/download"))).text();
  assert.equal(whole, text.slice(late.offset));
});
