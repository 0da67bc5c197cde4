/** Archives: those that are unpacked, and those that are refused whole. Source: agent, section 6.1. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { temporaryDirectory, TestFetcher } from "../testing.ts";
import { ZipWriter } from "./testing.ts";

const root = await temporaryDirectory();
const limits = { bytesMax: 200 * 1024 * 1024, entriesMax: 20, ratioMax: 2_000 };
const fetcher = await TestFetcher.open(root, { archives: limits });

const tar = (name: string, ...words: string[]) => {
  const path = join(root, name);
  execFileSync("tar", ["--create", "--absolute-names", "--auto-compress", "--file", path, ...words], { cwd: root });
  return path;
};
await mkdir(join(root, "tree/deep"), { recursive: true });
await writeFile(join(root, "tree/leaf"), "leaf", { mode: 0o755 });
await writeFile(join(root, "tree/odd\nname -> x"), "odd");
await link(join(root, "tree/leaf"), join(root, "tree/twin"));
await symlink("../leaf", join(root, "tree/deep/up"));
await writeFile(join(root, "source.txt"), "content");

for (const name of ["good.tar", "good.tgz", "good.tar.gz", "good.tar.bz2", "good.tbz2", "good.tar.xz", "good.txz"]) {
  test(`${name} is unpacked, and stays`, async () => {
    const directory = await fetcher.fetch({ value: tar(name, "tree") });
    assert.deepEqual((await readdir(directory)).toSorted(), [name, "stderr", "tree"]);
    assert.equal(await readFile(join(directory, "tree/deep/up"), "utf8"), "leaf");
    assert.equal((await stat(join(directory, "tree/leaf"))).mode & 0o777, 0o755);
    assert.equal((await stat(join(directory, "tree/leaf"))).nlink, 2);
    assert.deepEqual((await readdir(join(directory, "tree"))).toSorted(), ["deep", "leaf", "odd\nname -> x", "twin"]);
  });
}

test("a zip is unpacked, with modes and links", async () => {
  const zip = new ZipWriter()
    .add("tree/", "")
    .add("tree/run.sh", "#!/bin/sh", { mode: 0o100755 })
    .add("plain", "text")
    .add("tree/link", "../plain", { mode: 0o120777 });
  const path = join(root, "good.zip");
  await writeFile(path, zip.end());
  const directory = await fetcher.fetch({ value: path });
  assert.deepEqual((await readdir(directory)).toSorted(), ["good.zip", "plain", "stderr", "tree"]);
  assert.equal((await stat(join(directory, "tree/run.sh"))).mode & 0o777, 0o755);
  assert.equal(await readlink(join(directory, "tree/link")), "../plain");
  assert.equal(await readFile(join(directory, "tree/link"), "utf8"), "text");
});

test("extract=false leaves an archive as it is", async () => {
  const directory = await fetcher.fetch({ value: tar("kept.tar", "tree"), extract: false });
  assert.deepEqual((await readdir(directory)).toSorted(), ["kept.tar", "stderr"]);
});

test("a .gz is unpacked to its name without it", async () => {
  const path = join(root, "plain.txt.gz");
  await writeFile(path, gzipSync("plain"));
  assert.equal(await readFile(join(await fetcher.fetch({ value: path }), "plain.txt"), "utf8"), "plain");
});

test("two archives share a directory; the later one's files win", async () => {
  const [first, second] = [await mkdtemp(join(root, "a-")), await mkdtemp(join(root, "b-"))];
  for (const [at, text] of [
    [first, "old"],
    [second, "new"],
  ] as const) {
    await mkdir(join(at, "d"));
    await writeFile(join(at, "d/same"), text);
    await writeFile(join(at, `d/${text}`), text);
  }
  const uris = [tar("one.tar", "-C", first, "d"), tar("two.tar", "-C", second, "d")].map((value) => ({ value }));
  const directory = await fetcher.fetch(uris);
  assert.deepEqual((await readdir(join(directory, "d"))).toSorted(), ["new", "old", "same"]);
  assert.equal(await readFile(join(directory, "d/same"), "utf8"), "new");
});

/** A tar of one entry per row, made by hand where tar itself would not. */
function header(name: string, { type = "0", size = 0, target = "" } = {}): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100, "latin1");
  block.write("0000644\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  if (size < 8 ** 11) block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  else {
    block.writeUInt8(0x80, 124); // base 256
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  block.write("00000000000\0", 136);
  block.write("        ", 148);
  block.write(type, 156);
  block.write(target, 157, 100, "latin1");
  block.write("ustar\x0000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}
const byHand = (...blocks: Buffer[]) => Buffer.concat([...blocks, Buffer.alloc(1024)]);
const file = header("source.txt");

const PETABYTE = 1024 ** 5;
const refusedTars: readonly (readonly [string, Buffer, RegExp])[] = [
  ["an absolute member", byHand(file, header("/etc/planted")), /would be outside/],
  ["a member that climbs", byHand(file, header("a/../../planted")), /would be outside/],
  ["an absolute link", byHand(file, header("l", { type: "2", target: "/etc" })), /link out of the sandbox/],
  ["a link that climbs", byHand(file, header("d/l", { type: "2", target: "../../x" })), /link out of the sandbox/],
  ["a link that climbs late", byHand(file, header("d/l", { type: "2", target: "a/../../../x" })), /link out of/],
  ["a link to nothing", byHand(file, header("l", { type: "2" })), /link out of|cannot be told apart/],
  ["a hard link out", byHand(file, header("l", { type: "1", target: "/etc/passwd" })), /link out of the sandbox/],
  ["a hard link to what is not in it", byHand(file, header("l", { type: "1", target: "stderr" })), /link out of/],
  [
    "a hard link to a symbolic one",
    byHand(file, header("a/b/l", { type: "2", target: "../../x" }), header("h", { type: "1", target: "a/b/l" })),
    /link out of the sandbox/,
  ],
  ["a member below a link", byHand(file, header("l", { type: "2", target: "d" }), header("l/x")), /below a link/],
  ["a link above a member", byHand(file, header("l/x"), header("l", { type: "2", target: "d" })), /twice/],
  ["a file in place of a link", byHand(file, header("l", { type: "2", target: "d" }), header("l")), /twice/],
  ["a character device", byHand(file, header("null", { type: "3" })), /device or a pipe/],
  ["a block device", byHand(file, header("sda", { type: "4" })), /device or a pipe/],
  ["a pipe", byHand(file, header("pipe", { type: "6" })), /device or a pipe/],
  ["a petabyte of zeroes", byHand(file, header("zeroes", { size: PETABYTE })), /more than 209715200 bytes/],
  ["too many members", byHand(file, ...Array.from({ length: 30 }, (_, n) => header(`f${n}`))), /more than 20 members/],
  ["nothing but noise", Buffer.alloc(2048, "noise"), /tar/],
];
for (const [what, bytes, problem] of refusedTars) {
  test(`a tar with ${what} is refused whole`, async () => {
    const path = join(root, "bad.tar");
    await writeFile(path, bytes);
    const { directory, promise } = fetcher.begin({ value: path });
    await assert.rejects(promise, problem);
    assert.deepEqual((await readdir(directory)).toSorted(), ["bad.tar", "stderr"]);
  });
}

test("a bomb is refused by how dense it is, with whatever it is made of", async () => {
  const zeroes = join(root, "zeroes");
  await writeFile(zeroes, "");
  await truncate(zeroes, 70 * 1024 * 1024);
  const dense = await TestFetcher.open(root, { archives: { ...limits, ratioMax: 50 } });
  for (const name of ["bomb.tgz", "bomb.txz", "bomb.tbz2"]) {
    await assert.rejects(dense.fetch({ value: tar(name, "zeroes") }), /more than 50 times its size/, name);
  }
  const path = join(root, "bomb.gz");
  await writeFile(path, gzipSync(Buffer.alloc(70 * 1024 * 1024)));
  await assert.rejects(dense.fetch({ value: path }), /more than 50 times its size/);
  await assert.doesNotReject(fetcher.fetch({ value: join(root, "bomb.tgz") }));
});

const refusedZips: readonly (readonly [string, ZipWriter, RegExp])[] = [
  ["an absolute member", new ZipWriter().add("/etc/planted", "x"), /outside of the sandbox/],
  ["a member that climbs", new ZipWriter().add("../planted", "x"), /outside of the sandbox/],
  ["a link out", new ZipWriter().add("l", "/etc", { mode: 0o120777 }), /link out of the sandbox/],
  ["a member below a link", new ZipWriter().add("l", "d", { mode: 0o120777 }).add("l/x", "x"), /below a link/],
  ["a device", new ZipWriter().add("null", "", { mode: 0o020666 }), /device or a pipe/],
  ["a member that lies about its size", new ZipWriter().add("x", "12345", { claims: 2 }), /too many bytes|broken/],
  ["a member that is said to be huge", new ZipWriter().add("x", "1", { claims: 0xf0000000 }), /broken|209715200 bytes/],
];
for (const [what, zip, problem] of refusedZips) {
  test(`a zip with ${what} is refused whole`, async () => {
    const path = join(root, "bad.zip");
    await writeFile(path, zip.end());
    const { directory, promise } = fetcher.begin({ value: path });
    await assert.rejects(promise, problem);
    assert.deepEqual((await readdir(directory)).toSorted(), ["bad.zip", "stderr"]);
  });
}

test("a link that an earlier archive brought is not written through", async () => {
  const first = byHand(header("d", { type: "2", target: "tree" }), header("tree/x"));
  const [one, two] = [join(root, "first.tar"), join(root, "second.tar")];
  await writeFile(one, first);
  await writeFile(two, byHand(header("d/y")));
  await assert.rejects(fetcher.fetch([{ value: one }, { value: two }]), /'d' is there already/);
});
