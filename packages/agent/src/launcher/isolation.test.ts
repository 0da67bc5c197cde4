import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import { CGROUP_DEFAULTS } from "../isolators/cgroups/controller.ts";
import { deviceProgram } from "../isolators/cgroups/device-program.ts";
import { deviceRules } from "../isolators/cgroups/devices.ts";
import { emptyPlan, type LaunchPlan, MOUNT_FLAGS } from "./launch-plan.ts";
import type { LaunchSpec } from "./launch-spec.ts";
import { Changes } from "../testing/changes.ts";
import { Launcher } from "./launcher.ts";
import { readProcess } from "./process-tree.ts";
import type { MemoryLack } from "./run-record.ts";
import { findTools } from "./tools.ts";

const isRoot = process.getuid?.() === 0;
const CGROUPS = "/sys/fs/cgroup";
const has = (path: string) => existsSync(join(CGROUPS, path));
/** Why what needs a cgroup of the first version is not tried here; false where it can be. */
const noV1 = !isRoot ? "needs root" : !has("freezer/cgroup.procs") && "this kernel has no cgroups of version 1 mounted";
const noV2 = !isRoot
  ? "needs root"
  : !has("cgroup.controllers") &&
    !has("unified/cgroup.controllers") &&
    "this kernel has no cgroups of version 2 mounted";
const V2 = has("cgroup.controllers") ? CGROUPS : join(CGROUPS, "unified");

suite("isolated containers", { skip: !isRoot && "needs root", timeout: 60_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), "meseta-isolated-"));
  const name = root.slice(root.lastIndexOf("/") + 1);
  type Ending = { readonly status: number; readonly lack?: MemoryLack | undefined } | { readonly problem: string };
  const endings = new Map<string, Ending>();
  const started = new Map<string, { supervisor: number; command: number }>();
  const changes = new Changes();
  const tell = () => changes.tell();
  const until = <T>(read: () => T | undefined) => changes.until(read);
  let launcher: Launcher;
  let count = 0;

  before(async () => {
    launcher = await Launcher.open({
      runtimeDir: join(root, "runtime"),
      isolates: true,
      tools: await findTools(),
      events: {
        started: (id, pids) => (started.set(id, pids), tell()),
        exited: (id, status, lack) => (endings.set(id, { status, lack }), tell()),
        failed: (id, problem) => (endings.set(id, { problem }), tell()),
        problem: (text) => assert.fail(text),
      },
    });
  });
  after(async () => {
    for (const id of started.keys()) launcher.kill(id, 9);
    await launcher[Symbol.asyncDispose]();
    await rm(root, { recursive: true, force: true });
  });

  const ended = (id: string) => until(() => endings.get(id));
  const running = (id: string) => until(() => started.get(id));
  const sandbox = (id: string) => join(root, id);
  const printed = (id: string, file = "stdout") => readFileSync(join(sandbox(id), file), "utf8").trimEnd();

  function launch(text: string | undefined, plan: Partial<LaunchPlan>, fields: Partial<LaunchSpec> = {}): string {
    const containerId = `c-${++count}`;
    const directory = sandbox(containerId);
    if (!existsSync(directory)) mkdirSync(directory);
    launcher.launch({
      containerId,
      directory,
      program: text === undefined ? undefined : { kind: "shell", text },
      environment: [["PATH", "/usr/sbin:/usr/bin:/sbin:/bin"]],
      plan: { ...emptyPlan(), ...plan },
      ...fields,
    });
    return containerId;
  }

  /** A namespace of processes with the /proc that goes with it. */
  const ownPids = (): Partial<LaunchPlan> => ({
    namespaces: new Set(["pid", "mnt"]),
    inside: [
      ["mount", "none", "/", "", MOUNT_FLAGS.recursive | MOUNT_FLAGS.slave, ""],
      ["mount", "proc", "/proc", "proc", MOUNT_FLAGS.noSuid | MOUNT_FLAGS.noDevices | MOUNT_FLAGS.noExec, ""],
    ],
  });
  /** What enters the namespaces of a container that runs. */
  const inside = (id: string, kinds: readonly ("pid" | "mnt" | "uts" | "net" | "ipc")[]): Partial<LaunchPlan> => ({
    enter: new Map(kinds.map((kind) => [kind, `/proc/${started.get(id)!.command}/ns/${kind}`])),
  });

  const exits = [
    ["exit 0", 0],
    ["exit 3", 3 << 8],
    ["exit 255", 255 << 8],
    ["kill -9 $$", 9],
    ["kill -15 $$", 15],
  ] as const;
  for (const [text, status] of exits) {
    test(`the first process passes on how its command ended: ${text}`, async () => {
      assert.deepEqual(await ended(launch(text, ownPids())), { status, lack: undefined });
    });
  }

  test("in a namespace of its own a command sees itself and its init, and nobody else", async () => {
    const id = launch("echo $$; ls -d /proc/[0-9]* | wc -l; sleep 0", ownPids());
    assert.deepEqual(await ended(id), { status: 0, lack: undefined });
    const [pid, seen] = printed(id).split("\n").map(Number);
    assert.equal(pid, 2);
    assert.ok(seen! <= 5, `${seen} processes`);
  });

  test("mounts made in a container do not show outside", async () => {
    const id = launch("mount -t tmpfs inside /mnt && grep -c ' /mnt ' /proc/mounts", ownPids());
    assert.deepEqual(await ended(id), { status: 0, lack: undefined });
    assert.doesNotMatch(readFileSync("/proc/mounts", "utf8"), /^inside /m);
  });

  test("daemons of a command go with its namespace", async () => {
    const id = launch("setsid -f sleep 1000; echo ready; sleep 1000", ownPids());
    const { command } = await running(id);
    launcher.kill(id, 15); // the command and its daemon get it, their init does not mind
    assert.deepEqual(await ended(id), { status: 15, lack: undefined });
    assert.equal(readProcess(command), undefined);
  });

  test("a command may enter the namespaces of another container, or wait in its own for others", async () => {
    const plan = ownPids();
    const holder = launch(undefined, {
      ...plan,
      namespaces: new Set(["pid", "mnt", "uts"]),
      inside: [...plan.inside!, ["hostname", "in-here"]],
    });
    await running(holder);
    const guest = launch("hostname; ls -d /proc/[0-9]* | head -1; exit 7", inside(holder, ["pid", "mnt", "uts"]));
    assert.deepEqual(await ended(guest), { status: 7 << 8, lack: undefined });
    assert.equal(printed(guest), "in-here\n/proc/1");
    const nested = launch("echo $$; hostname; kill -9 $$", {
      ...ownPids(),
      ...inside(holder, ["pid", "mnt", "uts"]),
    });
    assert.deepEqual(await ended(nested), { status: 9, lack: undefined });
    assert.equal(printed(nested), "2\nin-here");
    const mounting = launch("mount -t tmpfs inner /mnt && grep -c '^inner ' /proc/mounts", {
      ...ownPids(),
      ...inside(holder, ["pid", "mnt", "uts"]),
    });
    assert.deepEqual(await ended(mounting), { status: 0, lack: undefined });
    const looking = launch(
      "grep -c '^inner ' /proc/mounts; grep -c ' /proc proc ' /proc/mounts",
      inside(holder, ["pid", "mnt"]),
    );
    await ended(looking);
    assert.equal(
      printed(looking),
      "0\n2",
      "what is mounted inside does not show around: the machine's /proc and its own",
    );
    launcher.kill(holder, 9);
    assert.deepEqual(await ended(holder), { status: 9, lack: undefined });
  });

  test("whoever enters a namespace dies with its init", async () => {
    const holder = launch(undefined, ownPids());
    await running(holder);
    const guest = launch("sleep 1000", inside(holder, ["pid", "mnt"]));
    await running(guest);
    launcher.kill(holder, 9);
    assert.deepEqual(await ended(guest), { status: 9, lack: undefined });
  });

  test("volumes are mounted where they belong, and no link on the way is followed", async () => {
    const [shared, outside] = [join(root, "shared"), join(root, "outside")];
    mkdirSync(shared);
    mkdirSync(outside);
    writeFileSync(join(shared, "greeting"), "hello");
    const bind = (at: string, below: string, path: string, flags = 0): LaunchPlan["inside"][number] => {
      return ["bind", shared, below, at, path, flags, 0, ""];
    };
    const at = sandbox(`c-${count + 1}`);
    const id = launch("cat data/deep/greeting data/one; echo x > data/deep/new; echo x > ro/new || echo denied", {
      ...ownPids(),
      inside: [
        ...ownPids().inside!,
        bind(at, "", "data/deep"),
        bind(at, "greeting", "data/one"),
        bind(at, "made", "ro", MOUNT_FLAGS.readOnly),
      ],
    });
    assert.deepEqual(await ended(id), { status: 0, lack: undefined });
    assert.equal(printed(id), "hellohellodenied");
    assert.ok(existsSync(join(shared, "made")) && existsSync(join(shared, "new")));

    symlinkSync(outside, join(shared, "trap"));
    for (const below of ["trap", "trap/in", "../outside", "greeting/x"]) {
      const trapped = launch("true", { ...ownPids(), inside: [...ownPids().inside!, bind(at, below, "data/evil")] });
      const ending = await ended(trapped);
      assert.match("problem" in ending ? ending.problem : "it ran", /symbolic link|leads out|Cannot/, below);
    }
    assert.equal(existsSync(join(outside, "in")), false);
  });

  test("what cannot be done fails the launch with a sentence", async () => {
    const plan = ownPids();
    const mount = launch("true", { ...plan, inside: [["mount", "proc", "/nowhere", "proc", 0, ""]] });
    assert.deepEqual(await ended(mount), { problem: "Cannot mount proc at /nowhere: No such file or directory" });
    const cgroup = launch("true", { before: [["mkdir", "/proc/meseta"]] });
    assert.deepEqual(await ended(cgroup), { problem: "Cannot make /proc/meseta: No such file or directory" });
    const namespace = launch("true", { enter: new Map([["net", "/proc/self/cmdline"]]) });
    assert.deepEqual(await ended(namespace), { problem: "Cannot enter the net namespace: Invalid argument" });
  });

  test("limits, capabilities and no_new_privs are as the plan has them, also for another user", async () => {
    const text =
      "ulimit -n; grep -E '^(CapEff|CapBnd|CapAmb|NoNewPrivs)' /proc/self/status | tr -d '\\n\\t'; echo; id -u";
    const plan: Partial<LaunchPlan> = {
      last: [["rlimit", 7, 123n, 456n, "RLMT_NOFILE"], ["bounding", 5, 10], ["keepcaps"]],
      final: [["capabilities", 10], ["nnp"]],
    };
    for (const uid of [0, 65_534]) {
      const id = launch(text, plan, uid === 0 ? {} : { user: { uid, gid: uid } });
      assert.deepEqual(await ended(id), { status: 0, lack: undefined });
      const expected = `123\nCapEff:0{13}400CapBnd:0{13}420CapAmb:0{13}400NoNewPrivs:1\n${uid}`;
      assert.match(printed(id), new RegExp(`^${expected}$`));
    }
  });

  test("a filter of system calls is loaded last of all", async () => {
    // Everything is allowed but for the system call in question, which answers EPERM.
    const le = (...fields: [bytes: number, value: number][]) =>
      fields
        .map(([bytes, value]) => Buffer.from(Uint32Array.of(value).buffer).subarray(0, bytes).toString("hex"))
        .join("");
    const instruction = (code: number, yes: number, no: number, k: number) => le([2, code], [1, yes], [1, no], [4, k]);
    const getppid = process.arch === "x64" ? 110 : 173;
    const filter = [
      instruction(0x20, 0, 0, 0),
      instruction(0x15, 0, 1, getppid),
      instruction(0x06, 0, 0, 0x0005_0001),
      instruction(0x06, 0, 0, 0x7fff_0000),
    ].join("");
    const id = launch(`perl -e 'print syscall(${getppid}), " $!"'`, { final: [["nnp"], ["seccomp", filter]] });
    assert.deepEqual(await ended(id), { status: 0, lack: undefined });
    assert.equal(printed(id), "-1 Operation not permitted");
  });

  const versions = [
    { version: 1, skip: noV1, kind: "freeze", directory: join(CGROUPS, "freezer", name) },
    { version: 2, skip: noV2, kind: "kill", directory: join(V2, name) },
  ] as const;
  for (const { version, skip, kind, directory } of versions) {
    test(`a cgroup of version ${version} keeps everything together and goes in the end`, { skip }, async () => {
      const path = join(directory, "one");
      const plan: Partial<LaunchPlan> = {
        before: [
          ["mkdir", directory],
          ["mkdir", path],
        ],
        join: [join(path, "cgroup.procs")],
        remove: [{ kind, directory: path }],
      };
      const id = launch("setsid sh -c 'sleep 1000 & sleep 1000' >/dev/null 2>&1 & echo $!; exit 5", plan);
      assert.deepEqual(await ended(id), { status: 5 << 8, lack: undefined });
      assert.equal(readProcess(Number(printed(id)))?.state ?? "Z", "Z");
      assert.equal(existsSync(path), false);
      rmdirSync(directory);
    });
  }

  test("in version 2 a program decides which devices a container may use", { skip: noV2 }, async () => {
    const directory = join(V2, name);
    const rules = deviceRules({ ...CGROUP_DEFAULTS });
    const id = launch(": < /dev/zero && echo zero; (: < /dev/kmsg) 2>/dev/null || echo no kmsg", {
      before: [
        ["mkdir", directory],
        ["mkdir", join(directory, "one")],
        ["devices", join(directory, "one"), Buffer.from(deviceProgram(rules)).toString("hex")],
      ],
      join: [join(directory, "one/cgroup.procs")],
      remove: [{ kind: "kill", directory: join(directory, "one") }],
    });
    assert.deepEqual(await ended(id), { status: 0, lack: undefined });
    assert.equal(printed(id), "zero\nno kmsg");
    rmdirSync(directory);
  });

  test("a container whose memory runs out is killed, and what it had is told", { skip: noV1 }, async () => {
    const [memory, freezer] = ["memory", "freezer"].map((one) => join(CGROUPS, one, name));
    const limit = 32 * 1024 * 1024;
    const id = launch("perl -e '$x = chr(65) x 200_000_000' & wait; sleep 1000", {
      before: [
        ["mkdir", memory!],
        ["mkdir", freezer!],
        ["mkdir", `${memory}/one`],
        ["mkdir", `${freezer}/one`],
        ["write", `${memory}/one/memory.limit_in_bytes`, String(limit)],
      ],
      join: [`${memory}/one/cgroup.procs`, `${freezer}/one/cgroup.procs`],
      watch: { version: 1, directory: `${memory}/one` },
      remove: [
        { kind: "freeze", directory: `${freezer}/one` },
        { kind: "signal", directory: `${memory}/one` },
      ],
    });
    const ending = await ended(id);
    assert.ok("status" in ending && ending.lack !== undefined);
    assert.equal(ending.status, 9);
    assert.equal(ending.lack.limit, limit);
    assert.ok(ending.lack.most <= limit && ending.lack.most > limit / 2);
    assert.ok((ending.lack.statistics.get("rss") ?? 0) > 0);
    assert.equal(existsSync(`${memory}/one`), false);
    rmdirSync(memory!);
    rmdirSync(freezer!);
  });
});
