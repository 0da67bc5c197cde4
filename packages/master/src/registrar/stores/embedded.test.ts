/** The embedded store: the suite, and what disks do to files. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { silentLog, systemRandom, systemTimers } from "@meseta/runtime";
import fc from "fast-check";
import { Registrar } from "../registrar.ts";
import { type StoreChange, StoreError } from "../store.ts";
import { persistently, storeSuite } from "../testing.ts";
import { EmbeddedStore, type EmbeddedStoreOptions, type LogFile } from "./embedded.ts";

const root = await mkdtemp(join(tmpdir(), "meseta-registry-"));
after(() => rm(root, { recursive: true, force: true }));
let count = 0;
const newDirectory = () => join(root, String(++count));

storeSuite(
  "embedded store",
  () => {
    const directory = newDirectory();
    return Promise.resolve({ open: () => new EmbeddedStore({ directory }), [Symbol.asyncDispose]: async () => {} });
  },
  { exclusive: true },
);

const set = (key: string, value: string): StoreChange => ({ key, value: Buffer.from(value) });

async function records(
  directory: string,
  options: Partial<EmbeddedStoreOptions> = {},
): Promise<Record<string, string>> {
  await using store = new EmbeddedStore({ directory, ...options });
  const found = await store.claim();
  return Object.fromEntries([...found].map(([key, value]) => [key, Buffer.from(value).toString()]));
}

/** A registry of three commits; returns its directory and where each commit ends in the file. */
async function written(): Promise<{ directory: string; path: string; ends: number[] }> {
  const directory = newDirectory();
  const path = join(directory, "registry.log");
  const ends: number[] = [];
  await using store = new EmbeddedStore({ directory });
  await store.claim();
  for (const n of [1, 2, 3]) {
    await store.commit([set(`agents/${n}`, `value ${n}`), set("agents/latest", String(n))]);
    ends.push((await stat(path)).size);
  }
  return { directory, path, ends };
}

test("a file cut anywhere holds the commits that are whole in it, and takes new ones", async () => {
  const { path, ends } = await written();
  const whole = await readFile(path);
  for (let length = 0; length <= whole.length; length++) {
    const directory = newDirectory();
    await new EmbeddedStore({ directory })[Symbol.asyncDispose]();
    {
      await using store = new EmbeddedStore({ directory });
      await store.claim();
    }
    await writeFile(join(directory, "registry.log"), whole.subarray(0, length));
    const commits = ends.filter((end) => end <= length).length;
    const found = await records(directory);
    assert.equal(found["agents/latest"], commits === 0 ? undefined : String(commits), `cut at ${length}`);
    assert.equal(Object.keys(found).length, commits === 0 ? 0 : commits + 1);
  }
  const directory = newDirectory();
  await truncate(path, ends[1]! + 5);
  {
    await using store = new EmbeddedStore({ directory: join(path, "..") });
    await store.claim();
    await store.commit([set("agents/new", "after the tear")]);
  }
  const found = await records(join(path, ".."));
  assert.deepEqual([found["agents/latest"], found["agents/new"]], ["2", "after the tear"]);
  assert.notEqual(directory, path);
});

test("a last commit of which only zeros, or rubbish, arrived is no commit", async () => {
  for (const tail of [Buffer.alloc(4096), Buffer.from("rubbish that no crash should leave")]) {
    const { directory, path } = await written();
    await appendFile(path, tail);
    assert.equal((await records(directory))["agents/latest"], "3");
  }
});

test("a file damaged before its last commit is refused, whichever byte it is: nothing is lost in silence", async () => {
  const { directory, path, ends } = await written();
  const whole = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.nat(ends[1]! - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= flip;
      await writeFile(path, damaged);
      await assert.rejects(records(directory), (error) => error instanceof StoreError && error.code === "CORRUPT");
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("a file of another kind is refused", async () => {
  const { directory, path } = await written();
  await writeFile(path, "SQLite format 3\0 and so on");
  await assert.rejects(records(directory), /does not begin as one/);
});

test("a file that is mostly history is written anew, and holds the same", async () => {
  const directory = newDirectory();
  await using store = new EmbeddedStore({ directory, compactBytesMin: 2000 });
  await store.claim();
  const sizes: number[] = [];
  for (let n = 0; n < 200; n++) {
    await store.commit([set(`agents/${n % 5}`, `value ${n}`)]);
    sizes.push((await stat(join(directory, "registry.log"))).size);
  }
  await store[Symbol.asyncDispose]();
  assert.ok(Math.max(...sizes) < 3000, `it grew to ${Math.max(...sizes)}`);
  const found = await records(directory);
  assert.deepEqual(Object.values(found).toSorted(), ["value 195", "value 196", "value 197", "value 198", "value 199"]);
  assert.deepEqual((await readdir(directory)).toSorted(), ["registry.lock", "registry.log"]);
});

/** A disk that fails as told: after so many bytes there is no room, or nothing can be made durable. */
class FailingDisk {
  roomBytes = Number.POSITIVE_INFINITY;
  syncFails = false;
  syncDelay: Promise<void> | undefined;
  syncs = 0;

  readonly open = async (path: string, flags: string): Promise<LogFile> => {
    const file = await open(path, flags);
    return {
      write: async (bytes, offset, length, position) => {
        if (this.roomBytes <= 0) throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
        const part = Math.min(length, this.roomBytes);
        this.roomBytes -= part;
        return await file.write(bytes, offset, part, position);
      },
      readFile: () => file.readFile(),
      truncate: (length) => file.truncate(length),
      datasync: async () => {
        this.syncs++;
        await this.syncDelay;
        if (this.syncFails) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
        await file.datasync();
      },
      close: () => file.close(),
    };
  };
}

test("a full disk: the commit fails whole, reads go on, and it succeeds when there is room again", async () => {
  const directory = newDirectory();
  const disk = new FailingDisk();
  await using store = new EmbeddedStore({ directory, openFile: disk.open });
  await store.claim();
  await store.commit([set("agents/a", "before")]);
  disk.roomBytes = 20; // the head of the next frame, and a little
  const commit = [set("agents/a", "after"), set("agents/b", "after")];
  await assert.rejects(store.commit(commit), (error) => error instanceof StoreError && error.code === "UNAVAILABLE");
  await assert.rejects(store.commit(commit), /ENOSPC/);
  disk.roomBytes = Number.POSITIVE_INFINITY;
  await store.commit(commit);
  await store[Symbol.asyncDispose]();
  assert.deepEqual(await records(directory), { "agents/a": "after", "agents/b": "after" });
});

test("a full disk while the file is written anew: the old file goes on", async () => {
  const directory = newDirectory();
  const disk = new FailingDisk();
  await using store = new EmbeddedStore({ directory, openFile: disk.open, compactBytesMin: 500 });
  await store.claim();
  for (let n = 0; n < 40; n++) {
    await persistently(() => {
      disk.roomBytes = 70; // enough for a commit, not for a new file
      return store.commit([set("agents/a", String(n).padStart(20, "x"))]);
    });
  }
  await store[Symbol.asyncDispose]();
  assert.deepEqual(Object.keys(await records(directory)), ["agents/a"]);
});

test("a disk that cannot make a commit durable: it is not taken for done", async () => {
  const directory = newDirectory();
  const disk = new FailingDisk();
  await using store = new EmbeddedStore({ directory, openFile: disk.open });
  await store.claim();
  disk.syncFails = true;
  await assert.rejects(store.commit([set("agents/a", "1")]), /EIO/);
  disk.syncFails = false;
  await store.commit([set("agents/a", "2")]);
  await store[Symbol.asyncDispose]();
  assert.deepEqual(await records(directory), { "agents/a": "2" });
});

test("a slow disk: what is decided meanwhile gathers, and is written with one sync", async () => {
  const disk = new FailingDisk();
  const store = new EmbeddedStore({ directory: newDirectory(), openFile: disk.open });
  const { promise: thousandth, resolve } = Promise.withResolvers<void>();
  await using registrar = new Registrar({
    store,
    owner: "M1",
    timers: systemTimers,
    random: systemRandom,
    log: silentLog,
    onStored: (id) => id === 1000 && resolve(),
    onLost: (error) => assert.fail(error.message),
  });
  await registrar.recover();
  const syncsBefore = disk.syncs;
  const { promise: slow, resolve: sync } = Promise.withResolvers<void>();
  disk.syncDelay = slow;
  registrar.write(1, [{ kind: "weight", role: "r1", to: 1 }]);
  while (disk.syncs === syncsBefore) await new Promise((done) => void setImmediate(done));
  for (let id = 2; id <= 1000; id++) registrar.write(id, [{ kind: "weight", role: `r${id}`, to: id }]);
  assert.equal(registrar.figures.queued, 1000);
  sync();
  await thousandth;
  assert.equal(disk.syncs - syncsBefore, 2);
});

test("kill -9 of a process that commits all the time: what it was told is there, in order", async () => {
  const directory = newDirectory();
  const program = `
    import { EmbeddedStore } from ${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)};
    const store = new EmbeddedStore({ directory: ${JSON.stringify(directory)}, compactBytesMin: 5000 });
    await store.claim();
    for (let n = 1; ; n++) {
      await store.commit([{ key: "agents/a", value: Buffer.from(String(n)) }, { key: "agents/b", value: Buffer.from(String(n)) }]);
      process.stdout.write(n + "\\n");
    }`;
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split("\n").length > 300) child.kill("SIGKILL");
  });
  await once(child, "close");
  const last = Number(told.trimEnd().split("\n").at(-1));
  const found = await records(directory);
  assert.ok(Number(found["agents/a"]) >= last, `${found["agents/a"]} after ${last}`);
  assert.equal(found["agents/a"], found["agents/b"]);
});
