import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { gzipSync } from "node:zlib";
import type { v1 } from "@meseta/protocol";
import { FetchError, type FetchOptions, fetchAll } from "./fetcher.ts";

const root = await mkdtemp(join(tmpdir(), "meseta-fetcher-"));
const answers: Record<string, (response: ServerResponse) => void> = {
  "/file": (response) => response.end("over http"),
  "/prog.sh": (response) => response.end("#!/bin/sh\n"),
  "/missing": (response) => response.writeHead(404).end(),
  "/moved": (response) => response.writeHead(302, { Location: "/file" }).end(),
  "/round": (response) => response.writeHead(302, { Location: "/round" }).end(),
  "/sideways": (response) => response.writeHead(302, { Location: "file:///etc/passwd" }).end(),
  "/short": (response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("only this");
    response.socket?.end();
  },
  "/stalls": (response) => void response.writeHead(200).write("a"),
  "/long": (response) => response.end(Buffer.alloc(100_000)),
};
const server = createServer((request, response) => answers[request.url!.split("?")[0]!]!(response)).listen(
  0,
  "127.0.0.1",
);
await once(server, "listening");
const http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true, force: true });
});

let count = 0;
async function fetched(uri: v1.CommandInfo_URI, options: Partial<FetchOptions> = {}): Promise<string> {
  const directory = join(root, `s${++count}`);
  await mkdir(directory);
  const signal = new AbortController().signal;
  await fetchAll([uri], { directory, user: undefined, stallTimeoutMs: 60_000, bytesMax: 50_000, signal, ...options });
  return directory;
}

const source = join(root, "source.txt");
await writeFile(source, "content");

for (const value of [source, `  ${source}`, `file://${source}`, `file://localhost${source}`]) {
  test(`${value.replace(root, "<dir>")} is copied`, async () => {
    assert.equal(await readFile(join(await fetched({ value }), "source.txt"), "utf8"), "content");
  });
}

for (const path of ["/file", "/moved"]) {
  test(`${path} is downloaded`, async () => {
    const directory = await fetched({ value: `${http}${path}?query=1`, output_file: "out" });
    assert.equal(await readFile(join(directory, "out"), "utf8"), "over http");
  });
}

test("an executable is one afterwards, and is not extracted", async () => {
  const directory = await fetched({ value: `${http}/prog.sh`, executable: true });
  assert.equal((await stat(join(directory, "prog.sh"))).mode & 0o777, 0o755);
});

test("output_file may name directories below the sandbox", async () => {
  assert.deepEqual(await readdir(join(await fetched({ value: source, output_file: "a/b/c" }), "a/b")), ["c"]);
});

test("what was done stands in the sandbox's stderr", async () => {
  const directory = await fetched({ value: source, cache: true });
  const text = await readFile(join(directory, "stderr"), "utf8");
  assert.match(text, /Fetching .*source\.txt/);
  assert.match(text, /Ignoring 'cache'/);
  assert.match(text, /Not extracting/);
});

const failures: {
  readonly uri: v1.CommandInfo_URI;
  readonly cause: RegExp;
  readonly options?: Partial<FetchOptions>;
}[] = [
  { uri: { value: "/no/such/file" }, cause: /ENOENT/ },
  { uri: { value: "relative/path" }, cause: /frameworks_home/ },
  { uri: { value: "hdfs://host/file" }, cause: /file, http and https/ },
  { uri: { value: "file://elsewhere/file" }, cause: /no other host/ },
  { uri: { value: `${source}'; rm -rf /` }, cause: /quote/ },
  { uri: { value: source, output_file: "../out" }, cause: /cannot write/ },
  { uri: { value: source, output_file: "/tmp/out" }, cause: /cannot write/ },
  { uri: { value: source, output_file: "a/../../out" }, cause: /cannot write/ },
  { uri: { value: `${http}/missing` }, cause: /answered 404/ },
  { uri: { value: `${http}/round` }, cause: /redirected more than/ },
  { uri: { value: `${http}/sideways` }, cause: /redirected to file:/ },
  { uri: { value: `${http}/short` }, cause: /./ },
  { uri: { value: `${http}/stalls` }, cause: /nothing came for 30ms/, options: { stallTimeoutMs: 30 } },
  { uri: { value: `${http}/long` }, cause: /larger than 50000 bytes/ },
  { uri: { value: "http://127.0.0.1:1/file" }, cause: /ECONNREFUSED|bad port/ },
];
for (const { uri, cause, options } of failures) {
  test(`${uri.value.replace(root, "<dir>").replace(http, "<http>")} → ${uri.output_file ?? ""} fails, with URI and cause`, async () => {
    await assert.rejects(fetched(uri, options), (error) => {
      assert.ok(error instanceof FetchError);
      assert.ok(error.message.startsWith(`Failed to fetch '${uri.value}': `), error.message);
      assert.match(error.message, cause);
      return true;
    });
  });
}

test("a fetch that is called off fails", async () => {
  const controller = new AbortController();
  const attempt = fetched({ value: `${http}/stalls` }, { signal: controller.signal });
  controller.abort();
  await assert.rejects(attempt, FetchError);
});

test("a link in the sandbox does not lead a fetch out of it", async () => {
  const directory = join(root, "linked");
  await mkdir(directory);
  await symlink(root, join(directory, "out"));
  const options = {
    directory,
    user: undefined,
    stallTimeoutMs: 1_000,
    bytesMax: 1_000,
    signal: new AbortController().signal,
  };
  await assert.rejects(fetchAll([{ value: source, output_file: "out/planted" }], options), /leads out of the sandbox/);
  await symlink(join(root, "planted"), join(directory, "file"));
  await assert.rejects(fetchAll([{ value: source, output_file: "file" }], options), /no file/);
});

const tar = (name: string, ...members: string[]) => {
  const path = join(root, name);
  execFileSync("tar", ["--create", "--absolute-names", "--auto-compress", "--file", path, ...members], { cwd: root });
  return path;
};
await mkdir(join(root, "tree"));
await writeFile(join(root, "tree/leaf"), "leaf");
await symlink("leaf", join(root, "tree/inside"));
await symlink("/etc", join(root, "tree-link"));

for (const name of ["good.tar", "good.tgz", "good.tar.gz"]) {
  test(`${name} is unpacked, and stays`, async () => {
    const directory = await fetched({ value: tar(name, "tree") });
    assert.deepEqual((await readdir(directory)).toSorted(), [name, "stderr", "tree"]);
    assert.equal(await readFile(join(directory, "tree/inside"), "utf8"), "leaf");
  });
}

test("extract=false leaves an archive as it is", async () => {
  const directory = await fetched({ value: tar("kept.tar", "tree"), extract: false });
  assert.deepEqual((await readdir(directory)).toSorted(), ["kept.tar", "stderr"]);
});

test("a .gz is unpacked to its name without it", async () => {
  const path = join(root, "plain.txt.gz");
  await writeFile(path, gzipSync("plain"));
  assert.equal(await readFile(join(await fetched({ value: path }), "plain.txt"), "utf8"), "plain");
});

const refused = [
  { name: "an absolute member", archive: () => tar("absolute.tar", join(root, "source.txt")) },
  {
    name: "a member that climbs",
    archive: () => tar("climbs.tar", "tree/../source.txt") && tar("climbs2.tar", "--transform=s,^,../,", "source.txt"),
  },
  { name: "a link that leads out", archive: () => tar("link.tar", "tree-link") },
];
for (const { name, archive } of refused) {
  test(`an archive with ${name} is refused whole`, async () => {
    const value = archive();
    await assert.rejects(fetched({ value }), /outside of the sandbox|out of the sandbox/);
    assert.equal((await readdir(join(root, `s${count}`))).includes("source.txt"), false);
  });
}
