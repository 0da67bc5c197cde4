/** The fetcher's cache. Source: agent, section 6.3. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { temporaryDirectory, TestFetcher, webServer } from "./testing.ts";

const root = await temporaryDirectory();
await mkdir(join(root, "tree"));
await writeFile(join(root, "tree/leaf"), "leaf");
execFileSync("tar", ["--create", "--gzip", "--file", join(root, "tree.tgz"), "tree"], { cwd: root });
const archive = await readFile(join(root, "tree.tgz"));

const send = (bytes: Buffer | string) => (response: ServerResponse) => {
  response.writeHead(200, { "Content-Length": Buffer.byteLength(bytes) }).end(bytes);
};
let held: (() => void)[] = [];
const http = await webServer({
  "/a": send("a".repeat(40)),
  "/b": send("b".repeat(40)),
  "/c": send("c".repeat(40)),
  "/huge": send("h".repeat(200)),
  "/tree.tgz": send(archive),
  "/a-very-long-name-indeed.tar.gz": send(archive),
  "/chunked": (response) => {
    response.write("no length");
    response.end();
  },
  "/slow": (response) => {
    response.writeHead(200, { "Content-Length": 4 }).write("sl");
    held.push(() => response.end("ow"));
  },
  "/breaks": (response) => {
    response.writeHead(200, { "Content-Length": 4 }).write("br");
    held.push(() => response.destroy());
  },
});
const asked = (path: string) => http.asked.filter((one) => one === path).length;
const cacheDir = (name: string) => join(root, `cache-${name}`);
const cached = (path: string) => ({ value: `${http.url}${path}`, cache: true });

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

test("a second task gets what the first had fetched", async () => {
  const directory = cacheDir("twice");
  const test = await TestFetcher.open(root, { cacheDir: directory });
  const before = asked("/a");
  for (const name of ["x", "y"]) {
    const sandbox = await test.fetch({ ...cached("/a"), output_file: `sub/${name}` });
    assert.equal(await readFile(join(sandbox, "sub", name), "utf8"), "a".repeat(40));
    assert.equal((await stat(join(sandbox, "sub", name))).mode & 0o777, 0o644);
  }
  const run = await test.fetch({ ...cached("/a"), executable: true });
  assert.equal((await stat(join(run, "a"))).mode & 0o777, 0o755);
  assert.equal(asked("/a"), before + 1);
  assert.deepEqual(await readdir(directory), ["c0-a"]);
  assert.deepEqual([test.fetcher.cache.bytes, test.fetcher.cache.bytesMax], [40, 2 * 1024 ** 3]);
});

test("of a cached archive only the contents arrive; long names are cut in the middle", async () => {
  const directory = cacheDir("archive");
  const test = await TestFetcher.open(root, { cacheDir: directory });
  const sandbox = await test.fetch(cached("/a-very-long-name-indeed.tar.gz"));
  assert.deepEqual((await readdir(sandbox)).toSorted(), ["stderr", "tree"]);
  assert.deepEqual(await readdir(directory), ["c0-a-very-lon_eed.tar.gz"]);
});

for (const { count, path, leaf } of [
  { count: 1_000, path: "/a", leaf: "a" },
  { count: 20, path: "/tree.tgz", leaf: "tree/leaf" },
]) {
  test(`${count} tasks that want ${path} at once cause one download`, async () => {
    const test = await TestFetcher.open(root, { cacheDir: cacheDir(`at-once-${count}`) });
    const before = asked(path);
    const sandboxes = await Promise.all(Array.from({ length: count }, () => test.fetch(cached(path))));
    assert.equal(asked(path), before + 1);
    for (const sandbox of sandboxes) assert.match(await readFile(join(sandbox, leaf), "utf8"), /^(a{40}|leaf)$/);
    assert.equal(test.fetcher.counts.succeeded, count);
  });
}

test("what was not used for longest makes room; what does not fit at all, or has no length, is fetched each time", async () => {
  const directory = cacheDir("evicts");
  const test = await TestFetcher.open(root, { cacheDir: directory, cacheBytesMax: 100 });
  for (const path of ["/a", "/b", "/a", "/c"]) await test.fetch(cached(path));
  assert.deepEqual(await readdir(directory), ["c0-a", "c2-c"]);
  for (const path of ["/huge", "/chunked"]) {
    const before = asked(path);
    const sandbox = await test.fetch(cached(path));
    await test.fetch(cached(path));
    assert.ok(asked(path) >= before + 2);
    assert.match(await readFile(join(sandbox, "stderr"), "utf8"), /Not caching/);
    assert.ok((await stat(join(sandbox, path))).size > 0);
  }
  assert.equal(test.fetcher.cache.bytes, 80);
});

test("a download that fails fails all who wait for it, with the cause, and is tried anew by the next", async () => {
  held = [];
  const directory = cacheDir("fails");
  const test = await TestFetcher.open(root, { cacheDir: directory });
  const waiting = [1, 2, 3].map(() => test.fetch(cached("/breaks")));
  await until(() => held.length === 1);
  held[0]!();
  for (const one of await Promise.allSettled(waiting)) {
    assert.equal(one.status, "rejected");
    assert.match(
      String(one.status === "rejected" && one.reason),
      /Failed to fetch 'http.*\/breaks': .*closed|ended after/,
    );
  }
  assert.deepEqual(await readdir(directory), []);
  assert.equal(test.fetcher.cache.bytes, 0);
  const next = test.fetch(cached("/breaks"));
  await until(() => held.length === 2);
  held[1]!();
  await assert.rejects(next);
});

test("whoever began a download may go, it ends when nobody waits for it any more", async () => {
  held = [];
  const test = await TestFetcher.open(root, { cacheDir: cacheDir("leaves") });
  const [first, second] = [new AbortController(), new AbortController()];
  const one = test.fetch(cached("/slow"), { signal: first.signal });
  await until(() => held.length === 1);
  const { directory, promise: two } = test.begin(cached("/slow"), { signal: second.signal });
  await until(() => existsSync(join(directory, "stderr"))); // it has begun, and waits
  first.abort(new Error("killed"));
  await assert.rejects(one, /killed/);
  held[0]!();
  await two;
  assert.equal(await readFile(join(directory, "slow"), "utf8"), "slow");

  const third = test.fetch({ ...cached("/slow"), value: `${http.url}/slow?again` }, { signal: second.signal });
  await until(() => held.length === 2);
  second.abort(new Error("killed, too"));
  await assert.rejects(third, /killed, too/);
  assert.equal(test.fetcher.cache.bytes, 4); // of the one that is there
});

test("an agent starts with an empty cache, and leaves alone what is not the cache's", async () => {
  const directory = cacheDir("again");
  await mkdir(join(directory, "joe"), { recursive: true });
  await mkdir(join(directory, "photos"));
  for (const path of ["c0-a", "joe/c1-b", "photos/cat", "notes"]) await writeFile(join(directory, path), "x");
  await TestFetcher.open(root, { cacheDir: directory });
  assert.deepEqual((await readdir(directory)).toSorted(), ["notes", "photos"]);
});

test("each user has a cache of their own", { skip: process.getuid?.() === 0 ? false : "needs root" }, async () => {
  const directory = cacheDir("users");
  const test = await TestFetcher.open(root, { cacheDir: directory });
  const before = asked("/tree.tgz");
  for (const name of ["nobody", "other"]) {
    const user = { uid: name === "nobody" ? 65_534 : 65_533, gid: 65_534, name };
    const sandbox = await test.fetch(cached("/tree.tgz"), { user, directory: await owned(user) });
    assert.equal((await stat(join(sandbox, "tree/leaf"))).uid, user.uid);
  }
  assert.equal(asked("/tree.tgz"), before + 2);
  assert.deepEqual((await readdir(directory)).toSorted(), ["nobody", "other"]);
  assert.equal((await stat(join(directory, "nobody"))).mode & 0o777, 0o700);
});

async function owned({ uid, gid }: { uid: number; gid: number }): Promise<string> {
  const directory = join(root, `of-${uid}`);
  await mkdir(directory);
  await chown(directory, uid, gid);
  await chmod(root, 0o755);
  return directory;
}
