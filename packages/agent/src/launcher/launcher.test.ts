import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test, { after, before, suite } from "node:test";
import { describeExit } from "./exit-status.ts";
import type { LaunchSpec } from "./launch-spec.ts";
import { Changes } from "../testing/changes.ts";
import { Launcher } from "./launcher.ts";
import { listProcesses, type ProcessEntry, readProcess, treeOf } from "./process-tree.ts";
import { findTools } from "./tools.ts";

/** Everything below holds with perl, which makes system calls, and with a plain shell, for which programs do. */
for (const perl of [true, false]) {
  suite(perl ? "with perl" : "with a plain shell", () => launcherSuite(perl));
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").split("\0");
  } catch {
    return []; // it ended meanwhile
  }
}

function launcherSuite(perl: boolean): void {
  const root = mkdtempSync(join(tmpdir(), "meseta-launcher-"));
  type Ending = { readonly status: number } | { readonly problem: string };
  const endings = new Map<string, Ending>();
  const startings = new Map<string, { supervisor: number; command: number }>();
  const problems: string[] = [];
  const changes = new Changes();
  const tell = () => changes.tell();
  const until = <T>(read: () => T | undefined) => changes.until(read);
  const events = {
    started: (id: string, pids: { supervisor: number; command: number }) => (startings.set(id, pids), tell()),
    exited: (id: string, status: number) => (endings.set(id, { status }), tell()),
    failed: (id: string, problem: string) => (endings.set(id, { problem }), tell()),
    problem: (text: string) => void problems.push(text),
  };
  const open = () =>
    findTools({ perl }).then((tools) => Launcher.open({ runtimeDir: join(root, "runtime"), events, tools }));
  let launcher: Launcher;
  let count = 0;

  before(async () => {
    launcher = await open();
  });
  after(async () => {
    for (const id of startings.keys()) launcher.kill(id, 9);
    await launcher[Symbol.asyncDispose]();
    await rm(root, { recursive: true, force: true });
  });

  function launch(program: LaunchSpec["program"], fields: Partial<LaunchSpec> = {}): string {
    const containerId = `c-${++count}`;
    const directory = join(root, `sandbox ${count} 'with' $(odd) "name"`);
    mkdirSync(directory);
    launcher.launch({ containerId, directory, program, environment: [["PATH", "/usr/bin:/bin"]], ...fields });
    return containerId;
  }

  const shell = (text: string) => ({ kind: "shell", text }) as const;
  const sandbox = (id: string, name: string) =>
    readFile(join(root, `sandbox ${id.slice(2)} 'with' $(odd) "name"`, name));
  const ended = (id: string) => until(() => endings.get(id));
  async function output(id: string): Promise<Buffer> {
    assert.deepEqual(await ended(id), { status: 0 });
    return sandbox(id, "stdout");
  }

  const exits = [
    ["exit 0", "exited with status 0"],
    ["exit 3", "exited with status 3"],
    ["exit 130", "exited with status 130"],
    ["exit 137", "exited with status 137"],
    ["exit 255", "exited with status 255"],
    ["kill -9 $$", "terminated with signal Killed"],
    ["kill -15 $$", "terminated with signal Terminated"],
    ["ulimit -c 0; kill -11 $$", "terminated with signal Segmentation fault"],
    ["kill -1 $$", "terminated with signal Hangup"],
  ] as const;
  test("every way to end is told from every other", async () => {
    const ids = exits.map(([text]) => launch(shell(text)));
    for (const [index, [text, expected]] of exits.entries()) {
      const ending = await ended(ids[index]!);
      assert.ok("status" in ending, text);
      assert.equal(describeExit(ending.status), expected, text);
    }
  });

  test("a program gets exactly its arguments, argv[0] included, whatever is in them", async () => {
    const everyByte = String.fromCharCode(...Array.from({ length: 127 }, (_, index) => index + 1));
    const hostile = ["", "'", '"', "$(id)", "`id`", "a\nb", "\\", "-n", "--", "é€😀\u0081\u0088", "*", "~", everyByte];
    const format = ["printf", "%s\\0", ...hostile];
    const id = launch({ kind: "file", file: "/usr/bin/printf", argv: format });
    assert.deepEqual((await output(id)).toString().split("\0").slice(0, -1), hostile);
    const named = launch({ kind: "file", file: "/bin/sh", argv: ["a name", "-c", "echo $0"] });
    assert.equal((await output(named)).toString(), launcher.tools.kind === "perl" ? "a name\n" : "/bin/sh\n");
  });

  const environments: { readonly name: string; readonly environment: LaunchSpec["environment"] }[] = [
    {
      name: "plain",
      environment: [
        ["A", "1"],
        ["B", "two words"],
      ],
    },
    { name: "none", environment: [] },
    {
      name: "hostile values",
      environment: [
        ["X", "'\"$(id)`id`\n\\ =*"],
        ["Y", ""],
        ["Z", "\u0081\u0088é"],
      ],
    },
    {
      name: "names the shell minds",
      environment: [
        ["IFS", "x"],
        ["OPTIND", "not a number"],
        ["PS4", "+"],
        ["PATH", "/nowhere"],
      ],
    },
    {
      name: "names no shell can have",
      environment: [
        ["with.dot", "1"],
        ["-x", "2"],
        ["a b", "3"],
        ["1st", "4"],
      ],
    },
    {
      name: "what the shell keeps for itself",
      environment: [
        ["PWD", "/elsewhere"],
        ["OLDPWD", "/before"],
        ["id", "mine"],
      ],
    },
  ];
  for (const { name, environment } of environments) {
    test(`the environment is exactly what it was told to be: ${name}`, async () => {
      const id = launch({ kind: "file", file: "/usr/bin/env", argv: ["env", "-0"] }, { environment });
      const lines = (await output(id)).toString().split("\0").slice(0, -1);
      assert.deepEqual(lines.toSorted(), environment.map(([key, value]) => `${key}=${value}`).toSorted());
    });
  }

  test("what no process can be given is refused", () => {
    assert.throws(() => launch(shell("a\0b")), /NUL/);
    for (const key of ["", "A=B"])
      assert.throws(() => launch(shell("true"), { environment: [[key, "1"]] }), /variable name/);
    assert.throws(() => launch(shell("true"), { containerId: "../up" }), /container id/);
  });

  test("a command leads its process group, has default signals, none of our descriptors, and nothing to read", async () => {
    const id = launch(
      shell(
        'cat; readlink /proc/self/fd/0; echo $(ls /proc/self/fd | grep -x .) | tr " " ,; sed -n "s/^SigIgn:\\t//p" /proc/self/status; ps -o pgid= -p $$; echo $$',
      ),
    );
    const [input, descriptors, ignored, group, pid] = (await output(id)).toString().trim().split(/\s+/);
    assert.equal(input, "/dev/null");
    // What the agent inherited itself above 9 is not ours to close: a shell can name one digit only.
    assert.equal(descriptors, "0,1,2,3", "three, and the directory that ls reads");
    assert.equal(ignored, "0000000000000000");
    assert.equal(group, pid);
  });

  test("stdout and stderr are appended to files in the sandbox, which is the working directory", async () => {
    const id = launch(shell("pwd -P; echo error >&2"));
    assert.match((await output(id)).toString(), /sandbox \d+ 'with' \$\(odd\) "name"\n$/);
    assert.equal((await sandbox(id, "stderr")).toString(), "error\n");
  });

  test("a plain command is run without a shell in between, and cannot tell", async () => {
    const id = launch(shell("/usr/bin/env -0"));
    const text = (await output(id)).toString();
    assert.match(text, /PWD=.*sandbox/);
    const missing = launch(shell("/no/such/program -x"));
    assert.deepEqual(await ended(missing), { status: 127 << 8 });
    assert.match((await sandbox(missing, "stderr")).toString(), /\/no\/such\/program/);
  });

  test("a program without a directory is looked for, and a script that does not say what reads it is the shell's", async () => {
    const environment = [["PATH", `${root}:/usr/bin:/bin`]] as const;
    writeFileSync(join(root, "nameless"), "echo nameless $1 $MARK\n", { mode: 0o755 });
    for (const file of ["nameless", join(root, "nameless")]) {
      const marked = [...environment, ["MARK", "of=it"]] as const;
      const id = launch({ kind: "file", file, argv: [file, "one"] }, { environment: marked });
      assert.equal((await output(id)).toString(), "nameless one of=it\n");
    }
    const found = launch({ kind: "file", file: "printf", argv: ["printf", "found"] }, { environment });
    assert.equal((await output(found)).toString(), "found");
    const missing = launch({ kind: "file", file: "no-such-program", argv: [] }, { environment });
    assert.deepEqual(await ended(missing), { status: 127 << 8 });
    assert.match((await sandbox(missing, "stderr")).toString(), /no-such-program/);
  });

  test("a sandbox that is not there fails the launch, with the reason", async () => {
    const id = launch(shell("true"), { directory: join(root, "missing") });
    const ending = await ended(id);
    assert.ok("problem" in ending);
    assert.match(ending.problem, /missing/);
  });

  const isRoot = process.getuid?.() === 0;
  test("a command becomes another user, for good", { skip: !isRoot && "needs root" }, async () => {
    const user = { uid: 65_534, gid: 65_533 };
    const id = launch(shell("sed -n -E 's/^([UG]id|Cap(Prm|Eff)):\t//p' /proc/self/status"), { user });
    const [uids, gids, permitted, effective] = (await output(id)).toString().trim().split("\n");
    assert.equal(uids, Array(4).fill(user.uid).join("\t"));
    assert.equal(gids, Array(4).fill(user.gid).join("\t"));
    assert.deepEqual([permitted, effective], Array(2).fill("0".repeat(16)));
    const named = launch(shell("id -G"), { user: { uid: 1, gid: 65_533, name: "daemon" } });
    const { stdout } = spawnSync("id", ["-G", "daemon"], { encoding: "utf8" });
    const groups = new Set((await output(named)).toString().trim().split(" "));
    assert.ok(groups.has("65533") && !groups.has("0"));
    for (const group of stdout.trim().split(" ").slice(1)) assert.ok(groups.has(group), group);
  });

  // A shell has no way to open a file and not follow a link.
  if (perl) {
    test("a link in the place of stdout is not followed", async () => {
      const directory = mkdtempSync(join(root, "linked-"));
      symlinkSync(join(root, "elsewhere"), join(directory, "stdout"));
      const ending = await ended(launch(shell("echo leak"), { directory }));
      assert.ok("problem" in ending);
      assert.match(ending.problem, /Cannot open stdout/);
      assert.equal(existsSync(join(root, "elsewhere")), false);
    });
  }

  test("kill() reaches every process of a container, also those that left their group", async () => {
    const id = launch(
      shell(
        "setsid sleep 1000 & (sleep 1000 & exec sleep 1000) & sh -c 'trap \"\" TERM; echo ready; sleep 1000; sleep 1000' & wait",
      ),
    );
    const { command } = await until(() => startings.get(id));
    const tree = () => treeOf(new Set([command]), listProcesses());
    while (tree().filter(({ state }) => state === "S").length < 6)
      await new Promise((resolve) => setImmediate(resolve));
    const processes = tree();
    launcher.kill(id, 9);
    assert.deepEqual(await ended(id), { status: 9 });
    // Signalled is not yet dead: on a busy machine the kernel takes a moment to let a killed process end.
    const lives = ({ pid, startTicks }: ProcessEntry) => {
      const left = readProcess(pid);
      return left !== undefined && left.startTicks === startTicks && left.state !== "Z" && left.state !== "X";
    };
    while (processes.some(lives)) await new Promise((resolve) => setImmediate(resolve));
  });

  test("a kill before the start is made up for", async () => {
    const id = launch(shell("sleep 1000"));
    launcher.kill(id, 15);
    assert.deepEqual(await ended(id), { status: 15 });
  });

  test("what a command leaves in its group ends with it", async () => {
    const id = launch(shell("sleep 1000 & echo $!"));
    const pid = Number((await output(id)).toString());
    const left = readProcess(pid);
    assert.ok(
      left === undefined || left.state === "Z" || left.startTicks > (readProcess(process.pid)?.startTicks ?? 0),
    );
    while (readProcess(pid)?.state === "S") await new Promise((resolve) => setImmediate(resolve));
  });

  if (perl) {
    test("daemons of a command go with it, and its orphans are buried meanwhile", async () => {
      const daemon = (word: number) => `setsid -f setsid -f sh -c 'trap "" TERM HUP; : > up; exec sleep ${word}'`;
      const running = (word: number) => {
        const found = listProcesses().filter(({ pid, state }) => state !== "Z" && commandLine(pid).includes(`${word}`));
        return found.length;
      };
      const quick = launch(shell(`${daemon(8_765_001)}; while [ ! -e up ]; do :; done; exit 3`));
      assert.deepEqual(await ended(quick), { status: 3 << 8 });
      assert.equal(running(8_765_001), 0);

      const script = `for n in 1 2 3 4 5; do setsid -f true; done; ${daemon(8_765_002)}; exec sleep 1000`;
      const stubborn = launch(shell(script));
      const { supervisor } = await until(() => startings.get(stubborn));
      const children = () => listProcesses().filter(({ parent }) => parent === supervisor);
      while (running(8_765_002) === 0 || children().length > 2) await new Promise((resolve) => setImmediate(resolve));
      launcher.kill(stubborn, 9);
      assert.deepEqual(await ended(stubborn), { status: 9 });
      assert.equal(running(8_765_002), 0);
      assert.equal(children().length, 0);
    });
  }

  test("hundreds at once, and each is told once", async () => {
    const ids = Array.from({ length: 120 }, (_, index) => launch(shell(`exit ${index}`)));
    for (const [index, id] of ids.entries()) assert.deepEqual(await ended(id), { status: index << 8 });
    assert.deepEqual(problems, []);
  });

  test("another launcher takes over: what runs is adopted, what ended is known, strangers are destroyed", async () => {
    const [runs, exits3, killed, orphan] = [
      launch(shell("sleep 1000")),
      launch(shell("exit 3")),
      launch(shell("kill -9 $$")),
      launch(shell("sleep 1000")),
    ];
    const { command } = await until(() => startings.get(runs));
    const strange = await until(() => startings.get(orphan));
    await Promise.all([ended(exits3), ended(killed)]);
    await launcher[Symbol.asyncDispose]();
    launcher = await open();
    const recovered = launcher.recover([runs, exits3, killed, "never-was"]);
    assert.equal(recovered.get(runs)?.kind, "running");
    assert.deepEqual(recovered.get(exits3), {
      kind: "exited",
      status: 3 << 8,
      supervisor: startings.get(exits3)!.supervisor,
    });
    assert.deepEqual(recovered.get(killed), {
      kind: "exited",
      status: 9,
      supervisor: startings.get(killed)!.supervisor,
    });
    assert.deepEqual(recovered.get("never-was"), { kind: "lost" });
    assert.ok((await launcher.leftovers()).includes(orphan));
    launcher.destroyOrphan(orphan);
    while (readProcess(strange.command)?.state === "S") await new Promise((resolve) => setImmediate(resolve));
    launcher.kill(runs, 15);
    assert.deepEqual(await ended(runs), { status: 15 });
    assert.notEqual(readProcess(command)?.state, "S");
  });

  test("a container whose supervisor is killed ends as if killed itself, with everything it ran", async () => {
    const id = launch(shell("sleep 1000 & sleep 1000"));
    const { supervisor, command } = await until(() => startings.get(id));
    process.kill(supervisor, "SIGKILL");
    while (!endings.has(id)) {
      launcher.checkSupervisors();
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(await ended(id), { status: 9 });
    while (readProcess(command)?.state === "S") await new Promise((resolve) => setImmediate(resolve));
    assert.match(problems.splice(0).join(), /supervisor of container/);
  });

  // A shell's redirection waits for the other end; nothing tells it not to.
  if (perl) {
    test("a supervisor whose agent is gone before it opens its pipe ends", async () => {
      const { tools } = launcher;
      assert.ok(tools.kind === "perl");
      const directory = mkdtempSync(join(root, "gone-"));
      spawnSync("mkfifo", ["exits", "jobs.e.0"], { cwd: directory });
      const script = fileURLToPath(new URL("spawner.pl", import.meta.url));
      const words = [script, "e", "", `setsid=${tools.calls.setsid}`];
      const spawner = spawn(tools.perl, words, { cwd: directory, stdio: ["pipe", "ignore", "pipe"] });
      spawner.stderr.resume();
      spawner.stdin.end("0\n");
      await once(spawner.stderr, "end"); // the spawner and its supervisor are both gone
    });
  }

  test("files that outlive the agent are for nobody else to read", async () => {
    assert.equal((await stat(join(root, "runtime/launcher"))).mode & 0o777, 0o700);
  });
}
