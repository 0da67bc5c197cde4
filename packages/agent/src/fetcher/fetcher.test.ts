/** One file into one sandbox. Source: agent, sections 6.1 and 6.2. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { FetchError } from "./errors.ts";
import { FETCHER_DEFAULTS, type FetcherOptions } from "./flags.ts";
import { temporaryDirectory, TestFetcher, webServer } from "./testing.ts";

const root = await temporaryDirectory();
const http = await webServer({
  "/file": (response) => response.end("over http"),
  "/prog.sh": (response) => response.end("#!/bin/sh\n"),
  "/moved": (response) => response.writeHead(302, { Location: "/file" }).end(),
  "/round": (response) => response.writeHead(302, { Location: "/round" }).end(),
  "/sideways": (response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  "/elsewhere": (response) => response.writeHead(302, { Location: `${other.url}/echo` }).end(),
  "/echo": (response, request) => response.end(request.headers.authorization ?? "nobody"),
  "/short": (response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("only this");
    response.socket?.end();
  },
  "/silent": () => undefined,
  "/stalls": (response) => void response.writeHead(200).write("a"),
  "/long": (response) => {
    response.writeHead(200);
    response.end(Buffer.alloc(100_000));
  },
});
const other = await webServer({
  "/echo": (response, request) => response.end(request.headers.authorization ?? "nobody"),
});
const fetcher = await TestFetcher.open(root, { bytesMax: 50_000, frameworksHome: root });
const credentials = http.url.replace("//", "//joe:s3cret@");
const source = join(root, "source.txt");
await writeFile(source, "content");

for (const value of [source, `  ${source}`, `file://${source}`, `file://localhost${source}`, "source.txt"]) {
  test(`${value.replace(root, "<dir>")} is copied`, async () => {
    assert.equal(await readFile(join(await fetcher.fetch({ value }), "source.txt"), "utf8"), "content");
  });
}

for (const path of ["/file", "/moved"]) {
  test(`${path} is downloaded`, async () => {
    const directory = await fetcher.fetch({ value: `${http.url}${path}?query=1`, output_file: "out" });
    assert.equal(await readFile(join(directory, "out"), "utf8"), "over http");
  });
}

test("a password in a URI is sent, but not on to another host", async () => {
  const basic = `Basic ${Buffer.from("joe:s3cret").toString("base64")}`;
  const own = await fetcher.fetch({ value: `${credentials}/echo` });
  assert.equal(await readFile(join(own, "echo"), "utf8"), basic);
  const elsewhere = await fetcher.fetch({ value: `${credentials}/elsewhere` });
  assert.equal(await readFile(join(elsewhere, "elsewhere"), "utf8"), "nobody");
});

test("an executable is one afterwards, and is not extracted", async () => {
  const directory = await fetcher.fetch({ value: `${http.url}/prog.sh`, executable: true });
  assert.equal((await stat(join(directory, "prog.sh"))).mode & 0o777, 0o755);
});

test("output_file may name directories below the sandbox", async () => {
  assert.deepEqual(await readdir(join(await fetcher.fetch({ value: source, output_file: "a/b/c" }), "a/b")), ["c"]);
});

test("what was done stands in the sandbox's stderr", async () => {
  const text = await readFile(join(await fetcher.fetch({ value: source }), "stderr"), "utf8");
  assert.match(text, /Fetching .*source\.txt/);
  assert.match(text, /Not extracting/);
});

test("a file that is there already is replaced", async () => {
  const directory = await fetcher.fetch([
    { value: `${http.url}/file`, output_file: "x" },
    { value: source, output_file: "x" },
  ]);
  assert.equal(await readFile(join(directory, "x"), "utf8"), "content");
});

// printf content | sha256sum, and so on
const SUMS = {
  md5: "9a0364b9e99bb480dd25e1f0284c8555",
  sha1: "040f06fd774092478d450774f5ba30c5da78acc8",
  sha256: "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73",
};
for (const [algorithm, digest] of Object.entries(SUMS)) {
  test(`a file with the right ${algorithm} passes`, async () => {
    const directory = await fetcher.fetch({ value: `${source}#${algorithm}=${digest.toUpperCase()}` });
    assert.equal(await readFile(join(directory, "source.txt"), "utf8"), "content");
  });
}

interface Failure {
  readonly uri: v1.CommandInfo_URI;
  readonly cause: RegExp;
  readonly options?: Partial<FetcherOptions>;
  readonly shown?: string;
}
const wrong = "0".repeat(64);
const failures: readonly Failure[] = [
  { uri: { value: "/no/such/file" }, cause: /ENOENT/ },
  { uri: { value: root }, cause: /is no file/ },
  { uri: { value: "relative/path" }, cause: /needs --frameworks_home/, options: {} },
  { uri: { value: "file://elsewhere/file" }, cause: /no other host/ },
  { uri: { value: "ftp://host/file" }, cause: /does not speak FTP/ },
  { uri: { value: "gopher://host/file" }, cause: /needs Hadoop's client.*--hadoop_home/ },
  { uri: { value: `${source}'; rm -rf /` }, cause: /quote/ },
  { uri: { value: source, output_file: "../out" }, cause: /cannot write/ },
  { uri: { value: source, output_file: "/tmp/out" }, cause: /cannot write/ },
  { uri: { value: source, output_file: "a/../../out" }, cause: /cannot write/ },
  { uri: { value: `${http.url}/` }, cause: /cannot write it to ''/ },
  { uri: { value: `${http.url}/missing` }, cause: /answered 404/ },
  { uri: { value: `${http.url}/round` }, cause: /redirected more than/ },
  { uri: { value: `${http.url}/sideways` }, cause: /redirected to file:/ },
  { uri: { value: `${http.url}/short` }, cause: /closed|ended after|terminated/ },
  { uri: { value: `${http.url}/silent` }, cause: /nothing came for 30ms/, options: { stallTimeoutMs: 30 } },
  { uri: { value: `${http.url}/stalls` }, cause: /nothing came for 30ms/, options: { stallTimeoutMs: 30 } },
  { uri: { value: `${http.url}/long` }, cause: /larger than 50000 bytes/, options: { bytesMax: 50_000 } },
  { uri: { value: "http://127.0.0.1:1/file" }, cause: /ECONNREFUSED/ },
  {
    uri: { value: `${source}#sha256=${wrong}` },
    cause: new RegExp(`its sha256 is ${SUMS.sha256}, not ${wrong}`),
    shown: source,
  },
  { uri: { value: `${source}#sha256=12` }, cause: /64 hexadecimal digits/, shown: source },
  {
    uri: { value: `${credentials}/missing?X-Amz-Signature=abc&x=1` },
    cause: /answered 404/,
    shown: `${http.url}/missing?X-Amz-Signature=***&x=1`,
  },
];
for (const { uri, cause, options, shown = uri.value } of failures) {
  const title = `${uri.value.replace(root, "<dir>").replace(/127\.0\.0\.1:\d+/, "<host>")} → ${uri.output_file ?? ""}`;
  test(`${title} fails, with URI and cause`, async () => {
    const used = options === undefined ? fetcher : await TestFetcher.open(root, options);
    const before = used.fetcher.counts.failed;
    await assert.rejects(used.fetch(uri), (error) => {
      assert.ok(error instanceof FetchError);
      const begin = `Failed to fetch all URIs for container 'c1': Failed to fetch '${shown}': `;
      assert.ok(error.message.startsWith(begin), error.message);
      assert.match(error.message, cause);
      assert.doesNotMatch(error.message, /s3cret|abc/);
      return true;
    });
    assert.equal(used.fetcher.counts.failed, before + 1);
  });
}

test("a fetch that is called off ends with that, and counts as nothing", async () => {
  const controller = new AbortController();
  const { counts } = fetcher.fetcher;
  const before = { ...counts };
  const attempt = fetcher.fetch({ value: `${http.url}/stalls` }, { signal: controller.signal });
  controller.abort(new Error("called off"));
  await assert.rejects(attempt, /called off/);
  assert.deepEqual(counts, before);
});

test("a link in the sandbox does not lead a fetch out of it", async () => {
  const directory = join(root, "linked");
  await mkdir(directory);
  await symlink(root, join(directory, "out"));
  await assert.rejects(
    fetcher.fetch({ value: source, output_file: "out/planted" }, { directory }),
    /out of the sandbox/,
  );
  await symlink(join(root, "planted"), join(directory, "file"));
  await assert.rejects(fetcher.fetch({ value: source, output_file: "file" }, { directory }), /no file/);
  assert.equal((await readdir(root)).includes("planted"), false);
});

test("a link in place of stderr gets nothing written", async () => {
  const directory = join(root, "noted");
  await mkdir(directory);
  await symlink(source, join(directory, "stderr"));
  await assert.rejects(fetcher.fetch({ value: source }, { directory }), /ELOOP/);
  assert.equal(await readFile(source, "utf8"), "content");
});

test("what a task's user may not read is not fetched for it; what it may is its own", { skip: notRoot() }, async () => {
  const user = { uid: 65_534, gid: 65_534 };
  const secret = join(root, "secret");
  await writeFile(secret, "of root alone", { mode: 0o600 });
  await chmod(root, 0o755);
  await assert.rejects(fetcher.fetch({ value: secret }, { user }), /Permission denied/);
  const directory = await fetcher.fetch({ value: source, output_file: "sub/own" }, { user });
  for (const path of ["sub", "sub/own", "stderr"]) assert.equal((await stat(join(directory, path))).uid, 65_534, path);
});

test("a full disk is called that; an archive that has no room is not begun", { skip: notRoot() }, async (t) => {
  const disk = join(root, "disk");
  await mkdir(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
  t.after(() => execFileSync("umount", [disk]));
  const roomy = await TestFetcher.open(root);
  await writeFile(join(root, "large"), Buffer.alloc(2 * 1024 * 1024));
  execFileSync("tar", ["--create", "--gzip", "--file", "large.tgz", "large"], { cwd: root });
  const large = roomy.fetch({ value: join(root, "large") }, { directory: join(disk, "a") });
  await assert.rejects(large, /Failed to fetch '.*\/large': the disk is full/);
  await rm(join(disk, "a"), { recursive: true });
  const archive = roomy.fetch({ value: join(root, "large.tgz") }, { directory: join(disk, "b") });
  await assert.rejects(archive, /it unpacks to 2097152 bytes, and the disk has \d+ left/);
  const cached = { ...FETCHER_DEFAULTS, cacheDir: join(disk, "cache") };
  const full = await TestFetcher.open(root, cached);
  await assert.rejects(full.fetch({ value: join(root, "large"), cache: true }), /the disk is full/);
  assert.deepEqual(await readdir(join(disk, "cache")), []);
});

function notRoot(): string | false {
  return process.getuid?.() === 0 ? false : "only root can act for others";
}
