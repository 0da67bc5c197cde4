/** `meseta exec` and `meseta attach` on a small cluster, with a real terminal where tmux gives one. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DevCluster } from "@meseta/devcluster";
import { EXIT } from "./errors.ts";
import type { Io } from "./io.ts";
import { DetachKeys } from "./keyboard.ts";
import { tell, typedInput } from "./testing.ts";

const run = promisify(execFile);
const MESETA = fileURLToPath(new URL("../bin/meseta", import.meta.url));

test("ctrl-p ctrl-q leaves, however it is cut; a ctrl-p alone is passed on with what follows", () => {
  const passed = (...chunks: string[]) => {
    const keys = new DetachKeys();
    let text = "";
    for (const chunk of chunks) {
      const { pass, isLeaving } = keys.filter(Buffer.from(chunk));
      text += Buffer.from(pass).toString();
      if (isLeaving) return `${text}|`;
    }
    return text;
  };
  assert.equal(passed("ab\u0010\u0011cd"), "ab|");
  assert.equal(passed("ab\u0010", "\u0011"), "ab|");
  assert.equal(passed("\u0010x\u0011"), "\u0010x\u0011");
  assert.equal(passed("\u0010\u0010\u0011"), "\u0010|");
});

suite("beside tasks of a cluster", () => {
  let cluster: DevCluster;
  before(async () => {
    cluster = await DevCluster.start({ agents: [{ resources: "cpus:4;mem:1024;disk:1024", switchUser: false }] });
  });
  after(() => cluster[Symbol.asyncDispose]());
  const ask = (args: readonly string[], options?: Partial<Io>) =>
    tell([args[0]!, `--master=${cluster.master}`, ...args.slice(1)], options);

  async function untilRunning(name: string): Promise<void> {
    for (;;) {
      const { tasks } = JSON.parse((await ask(["tasks", "--json"])).out) as { tasks: { id: string; state: string }[] };
      if (tasks.some(({ id, state }) => id === name && state === "RUNNING")) return;
    }
  }

  /** Runs a task until the test ends. */
  async function started(t: TestContext, name: string, command: string, ...options: string[]): Promise<void> {
    const ending = new AbortController();
    const running = ask(["run", "-q", `--name=${name}`, ...options, "--", command], { signal: ending.signal });
    t.after(async () => {
      ending.abort();
      await running;
    });
    await untilRunning(name);
  }

  test("exec shows both outputs, reads what is typed, and passes the exit code on", async (t) => {
    await started(t, "plain", "sleep 1000");
    const both = await ask(["exec", "plain", "--", "pwd; echo oops >&2; exit 7"]);
    assert.deepEqual([both.code, both.err], [7, "oops\n"]);
    assert.match(both.out, /executors\/plain\/runs\//);
    assert.equal((await ask(["exec", "plain", "--", "kill -9 $$"])).code, 137);
    const typed = await ask(["exec", "-i", "plain", "--", "cat"], { input: typedInput(["one\n", "two\n"]) });
    assert.deepEqual([typed.code, typed.out], [0, "one\ntwo\n"]);
    assert.equal((await ask(["exec", "plain", "cat"])).out, "", "without -i there is nothing to read");
    const words = await ask(["exec", "--env=A=b c", "plain", "--", "sh", "-c", 'echo "$A" $0', "zero"]);
    assert.equal(words.out, "b c zero\n");
  });

  test("exec goes to a task of a pod by its name", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-pod-"));
    const file = join(directory, "pod.yaml");
    await writeFile(file, "tasks: { one: { command: sleep 1000 }, two: { command: sleep 1000 } }");
    const ending = new AbortController();
    const running = ask(["run", "-q", `--pod=${file}`], { signal: ending.signal });
    t.after(async () => {
      ending.abort();
      await running;
      await rm(directory, { recursive: true });
    });
    await untilRunning("two");
    assert.match((await ask(["exec", "two", "--", "pwd"])).out, /\/containers\/[^/]+\n$/);
  });

  test("attach goes to the terminal of a pod's task", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-pod-"));
    t.after(() => rm(directory, { recursive: true }));
    const file = join(directory, "pod.yaml");
    await writeFile(
      file,
      "tasks: { asks: { command: tty; read line; echo got $line, tty: true }, plain: { command: 'true' } }",
    );
    const running = ask(["run", "-q", `--pod=${file}`]);
    await untilRunning("asks");
    const typing = await ask(["attach", "asks"], { input: typedInput(["hello\n"]) });
    assert.match(typing.out, /got hello\r\n/);
    assert.equal((await running).code, 0);
  });

  test("exec and attach say what they cannot do", async (t) => {
    await started(t, "here", "sleep 1000");
    assert.match((await ask(["exec", "nobody", "--", "true"])).err, /Cannot find task 'nobody'/);
    assert.equal((await ask(["exec", "here"])).code, EXIT.usage);
    assert.match((await ask(["exec", "-it", "here"])).err, /standard input is no terminal/);
    const attached = await ask(["attach", "here"]);
    assert.match(attached.err, /Cannot attach to task here: it has no terminal\nTry: meseta logs -f here/);
    const failed = await ask(["run", "-q", "--name=over", "--", "true"]);
    assert.equal(failed.code, 0);
    assert.match(
      (await ask(["exec", "over", "--", "true"])).err,
      /Cannot run a command beside task over: it is FINISHED/,
    );
    assert.match((await ask(["exec", "here", "inner", "--", "true"])).err, /inner.* does not run here/);
  });

  test("attach watches a task's terminal, types at it, and ends with its exit code", async (t) => {
    await started(t, "shell", "echo up; read line; echo got $line; exit 5", "--tty");
    const watching = ask(["attach", "--no-stdin", "shell"]);
    const typing = await ask(["attach", "shell"], { input: typedInput(["hello\n"]) });
    assert.equal(typing.code, 5);
    assert.match(typing.out, /got hello\r\n/);
    assert.equal((await watching).code, 5);
  });

  test("attach is left by its keys, and the task goes on", async (t) => {
    await started(t, "stays", "cat", "--tty");
    const left = await ask(["attach", "stays"], { input: typedInput(["x", "\u0010", "\u0011"]) });
    assert.deepEqual([left.code, left.err], [0, "\nLeft task stays; it goes on\n"]);
    assert.equal((await ask(["attach", "stays"], { input: typedInput([""]) })).code, 0, "an empty line's end ends it");
  });

  const skip = process.platform === "linux" ? false : "terminals are tried with tmux, on Linux";
  test("in a real terminal: a shell, its window, Ctrl-C, and the terminal as it was", { skip }, async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-tmux-"));
    const tmux = (...args: string[]) =>
      run("tmux", ["-S", join(directory, "s"), ...args], { env: { ...process.env, TERM: "xterm" } });
    try {
      await run("tmux", ["-V"]);
    } catch {
      return t.skip("tmux is not installed");
    }
    t.after(async () => {
      await tmux("kill-server").catch(() => {}); // it may have ended with its last window
      await rm(directory, { recursive: true, force: true });
    });
    await started(t, "tm", "sleep 1000");
    await tmux("-f", "/dev/null", "new-session", "-d", "-x", "90", "-y", "30", "env PS1='$ ' sh");
    const screen = async (pattern: RegExp) => {
      for (;;) {
        const { stdout } = await tmux("capture-pane", "-p");
        if (pattern.test(stdout)) return stdout;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const keys = (...words: string[]) => tmux("send-keys", ...words);
    await screen(/\$/);
    const settings = "stty -a | tail -n +2 | cksum"; // the first line has the window's size
    await keys(`clear; ${settings}`, "Enter");
    const [before] = /^\d+ \d+$/m.exec(await screen(/^\d+ \d+$/m))!;
    const exec = `${MESETA} exec -it --master=${cluster.master} --env=PS1=in: tm`;
    await keys(`clear; ${exec} -- sh; echo code $?; ${settings}`, "Enter");
    await screen(/^in:/m);
    await keys("stty size; tty", "Enter");
    await screen(/^30 90\n\/dev\/pts\/\d+/m);
    await tmux("resize-window", "-x", "70", "-y", "20");
    await keys("clear; stty size", "Enter");
    await screen(/^20 70/m);
    await keys("clear; cat", "Enter");
    await screen(/^\s*$/); // what is typed before would be cleared away
    await keys("abc", "Enter");
    await screen(/^abc\nabc/m);
    await keys("C-c");
    await screen(/\^C\nin:/);
    await keys("clear; echo d''one; exit 9", "Enter");
    await screen(new RegExp(`code 9\n${before}`));
    await keys(`clear; ${exec} -- 'echo ready; sleep 1000'; echo code $?; ${settings}`, "Enter");
    await screen(/^ready/m);
    const pid = /^(\d+) .*main\.ts exec -it/m.exec(
      (await run("ps", ["-eo", "pid,args"])).stdout.replaceAll(/^ +/gm, ""),
    )![1]!;
    process.kill(Number(pid), "SIGTERM");
    await screen(new RegExp(`code 130\n${before}`));
  });
});
