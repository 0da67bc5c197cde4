/** Persistent volumes that come and go on a real disk, and agents that die in between. Source: agent, section 9.3. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { internal, type v1 } from "@meseta/protocol";
import { startAgent } from "./agent.ts";
import type { DoomedVolume } from "./core/volumes.ts";
import { aTask, FakeMaster, FRAMEWORK_ID, RESERVED_DISK } from "./testing.ts";
import { isRegistered, settings } from "./testing/registered-agent.ts";
import { VolumeKeeper, type VolumeKeeperOptions } from "./volume-keeper.ts";

async function directory(t: TestContext): Promise<string> {
  const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-volumes-")));
  t.after(() => rm(workDir, { recursive: true, force: true }));
  return workDir;
}
const doomed = (path: string, whole = false): DoomedVolume => ({ path, whole, tomb: randomUUID() });
const tombs = async (volumes: string) => (await readdir(volumes)).filter((name) => name.startsWith(".removed."));

interface Scene {
  readonly workDir: string;
  readonly root: string;
  readonly wiped: DoomedVolume[];
  readonly options: VolumeKeeperOptions;
}

/** A work directory, and beside it what is said to be the mount of a disk. */
async function scene(t: TestContext): Promise<Scene> {
  const workDir = await directory(t);
  const root = join(workDir, "mnt");
  await mkdir(root);
  const wiped: DoomedVolume[] = [];
  const mounts = () => `36 35 8:1 / ${root} rw - ext4 /dev/sda rw`;
  const onFailed = (error: unknown) => assert.fail(error as Error);
  const onWiped = (volume: DoomedVolume) => void wiped.push(volume);
  return { workDir, root, wiped, options: { workDir, onProblem: assert.fail, onFailed, onWiped, mounts } };
}

test("a keeper makes what is missing, keeps data, removes whole trees, and leaves the root of a mounted disk", async (t) => {
  const { workDir, root, options, wiped } = await scene(t);
  const place = { path: join(workDir, "volumes/roles/store/v"), whole: false };
  const elsewhere = { path: join(workDir, "disk/volumes/roles/store/v"), whole: false };
  const mounted = { path: root, whole: true };
  let mounts = options.mounts!();
  const all = { ...options, roots: [join(workDir, "disk")], mounts: () => mounts };
  await mkdir(join(root, "below/deep"), { recursive: true });
  await writeFile(join(workDir, "precious"), "");
  {
    await using keeper = new VolumeKeeper(all);
    await keeper.apply([place, elsewhere, mounted], []);
    await writeFile(join(place.path, "file"), "1");
    await symlink(join(workDir, "precious"), join(root, "link"));
    await symlink(workDir, join(place.path, "up"));
    await keeper.apply([place], []);
    assert.deepEqual(await readdir(place.path), ["file", "up"]);
    const never = join(workDir, "volumes/roles/store/never");
    const removing = [place.path, elsewhere.path, never].map((path) => doomed(path));
    const disk = doomed(root, true);
    assert.deepEqual(await keeper.apply([], [...removing, disk]), removing);
    await keeper.wiped([root]);
    assert.deepEqual(await readdir(root), []);
    assert.deepEqual(wiped, [disk]);
    assert.equal((await tombs(join(workDir, "volumes"))).length, 3, "until it is on the record");
    keeper.settle([...removing, disk]);
  }
  assert.deepEqual(await readdir(workDir), ["disk", "mnt", "precious", "volumes"], "no link led out of a volume");
  const kept = doomed("/x");
  for (const volumes of ["volumes", "disk/volumes"]) {
    assert.deepEqual(await readdir(join(workDir, volumes)), ["roles"], "nothing waits to be deleted any more");
    await mkdir(join(workDir, volumes, ".removed.x/deep"), { recursive: true });
    await mkdir(join(workDir, volumes, `.removed.${kept.tomb}/deep`), { recursive: true });
  }
  await using next = new VolumeKeeper(all);
  next.adopt([kept]);
  await next[Symbol.asyncDispose]();
  for (const volumes of ["volumes", "disk/volumes"]) {
    assert.deepEqual(await readdir(join(workDir, volumes)), [`.removed.${kept.tomb}`, "roles"]);
  }
  // Its disk was unmounted: what is there is the machine's.
  mounts = "";
  await writeFile(join(root, "not a task's"), "");
  await assert.rejects(next.apply([mounted], []), /no mount point any more/);
  const failures: unknown[] = [];
  const unmounted = new VolumeKeeper({ ...all, onFailed: (error) => void failures.push(error) });
  await unmounted.apply([], [doomed(root, true)]);
  await assert.rejects(unmounted.wiped([root])!, /no mount point any more/);
  assert.equal(failures.length, 1);
  assert.deepEqual(await readdir(root), ["not a task's"]);
});

for (const whole of [false, true]) {
  const what = whole ? "a disk" : "a directory";
  test(`removing ${what} again does nothing, whoever has a new volume there, until nobody asks any more`, async (t) => {
    const { workDir, root, options, wiped } = await scene(t);
    const path = whole ? root : join(workDir, "volumes/roles/store/v");
    await mkdir(path, { recursive: true });
    await writeFile(join(path, "old"), "");
    const removal = doomed(path, whole);
    {
      const keeper = new VolumeKeeper(options);
      await keeper.apply([{ path, whole }], [removal]);
      await keeper.wiped([path]);
      assert.deepEqual(await readdir(path), [], "the new volume is empty");
      await writeFile(join(path, "new"), "");
    } // and dies
    await using next = new VolumeKeeper(options);
    next.adopt([removal]);
    assert.deepEqual(await next.apply([{ path, whole }], [removal]), [removal]);
    assert.equal(next.wiped([path]), undefined);
    assert.deepEqual(await readdir(path), ["new"]);
    assert.equal(wiped.length, whole ? 1 : 0);
    const second = doomed(path, whole);
    await next.apply([{ path, whole }], [second]);
    await next.wiped([path]);
    assert.deepEqual(await readdir(path), [], "another removal is another");
    next.settle([removal, second]);
    await next[Symbol.asyncDispose]();
    assert.deepEqual(await tombs(join(workDir, "volumes")), []);
  });
}

test("a disk with very much on it holds nobody up, and an agent that ends leaves it to the next one", async (t) => {
  const { root, options, wiped } = await scene(t);
  const script = "for my $d (1 .. 50) { mkdir $d; for my $f (1 .. 100) { open my $x, '>', \"$d/$f\" } }";
  execFileSync("perl", ["-e", script], { cwd: root });
  const removal = doomed(root, true);
  const keeper = new VolumeKeeper(options);
  await keeper.apply([{ path: root, whole: true }], [removal]);
  const waiting = keeper.wiped([root]);
  assert.ok(waiting, "nobody gets it before it is empty");
  const ended = assert.rejects(waiting);
  assert.equal(keeper.wiped(["/elsewhere"]), undefined);
  await keeper[Symbol.asyncDispose]();
  await ended;
  assert.deepEqual(wiped, []);
  assert.notDeepEqual(await readdir(root), [], "or the test is about nothing");
  await using next = new VolumeKeeper(options);
  await next.apply([{ path: root, whole: true }], [removal]);
  await next.wiped([root]);
  assert.deepEqual(await readdir(root), []);
});

const volumeOf = (disk: v1.Resource): v1.Resource => ({
  ...disk,
  disk: { ...disk.disk, persistence: { id: "v" }, volume: { mode: "RW", container_path: "data" } },
});
const scalar = (name: string, value: number): v1.Resource => ({ name, type: "SCALAR", scalar: { value } });
const MACHINE = [scalar("cpus", 4), scalar("mem", 1024)];
const CPUS = [scalar("cpus", 0.1), scalar("mem", 32)].map((one) => ({ ...one, allocation_info: { role: "store" } }));
const RESERVATION = (disk: v1.Resource): v1.Offer_Operation => ({ type: "RESERVE", reserve: { resources: [disk] } });

function send(master: FakeMaster, operation_info: v1.Offer_Operation): void {
  master.send(internal.ApplyOperationMessage, {
    framework_id: { value: FRAMEWORK_ID },
    operation_info,
    operation_uuid: { value: Buffer.from(randomUUID().replaceAll("-", ""), "hex") },
    resource_version_uuid: { uuid: { value: master.resourceVersion ?? new Uint8Array(16) } },
  });
}

for (const whole of [false, true]) {
  const skip = whole && process.getuid?.() !== 0 && "needs root, to mount a disk";
  test(
    `DESTROY and CREATE of the same volume, on ${whole ? "a disk of its own" : "the agent's disk"}: a task at once, and one of the next agent, see nothing old`,
    { skip, timeout: 60_000 },
    async (t) => {
      await using stack = new AsyncDisposableStack();
      const workDir = await directory(t);
      const root = join(workDir, "own");
      await mkdir(root);
      if (whole) {
        execFileSync("mount", ["-t", "tmpfs", "none", root]);
        stack.defer(() => void execFileSync("umount", ["--lazy", root]));
      }
      const disk: v1.Resource = whole
        ? { ...RESERVED_DISK, disk: { source: { type: "MOUNT", mount: { root } } } }
        : RESERVED_DISK;
      const volume = volumeOf(disk);
      const master = stack.use(await FakeMaster.listen());
      const own = { name: "disk", type: "SCALAR", scalar: { value: 64 }, disk: disk.disk };
      const options = { ...settings(workDir, master), ...(whole && { resources: JSON.stringify([...MACHINE, own]) }) };
      let agent = await startAgent(options);
      stack.defer(() => agent.shutdown());
      await master.until(isRegistered(master));
      const place = whole ? root : join(workDir, "volumes/roles/store/v");
      for (const one of [RESERVATION(disk), { type: "CREATE", create: { volumes: [volume] } } as const])
        send(master, one);
      const task = (id: string, value: string) =>
        aTask(id, { command: { value }, resources: [...CPUS, { ...volume, allocation_info: { role: "store" } }] });
      master.runTask(task("old", "echo secret > data/file"));
      await master.untilState("old", "TASK_FINISHED");
      assert.equal(await readFile(join(place, "file"), "utf8"), "secret\n");
      send(master, { type: "DESTROY", destroy: { volumes: [volume] } });
      send(master, { type: "CREATE", create: { volumes: [volume] } });
      master.runTask(task("new", 'test -z "$(ls -A data/)" && echo new > data/file'));
      await master.untilState("new", "TASK_FINISHED");
      await agent[Symbol.asyncDispose]();
      agent = await startAgent({ ...options, port: agent.address.port });
      assert.equal(await readFile(join(place, "file"), "utf8"), "new\n");
      while (existsSync(join(workDir, "volumes")) && (await tombs(join(workDir, "volumes"))).length > 0)
        await new Promise(setImmediate);
    },
  );
}
