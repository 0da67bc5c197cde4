/** Layers as they should be and as they should not. Source: the OCI image specification 1.1, layer.md. */
import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite, type TestContext } from "node:test";
import { createGzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { createWriteStream } from "node:fs";
import { ImageError } from "./image-error.ts";
import { aLayer, type Layer } from "./testing/image.ts";
import { noImages } from "./testing/registry.ts";
import { type Member, tar } from "./testing/tar.ts";
import { compressionOf, unpackLayer, type UnpackMode } from "./unpacker.ts";

const MB = 1024 * 1024;
const signal = new AbortController().signal;
const skip = noImages();

function scene(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), "meseta-unpack-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const directory = join(root, "target");
  mkdirSync(directory);
  return { root, directory, blob: join(root, "blob") };
}

async function unpack(
  t: TestContext,
  mode: UnpackMode,
  layers: readonly (Layer | readonly Member[])[],
  bytesMax = 64 * MB,
): Promise<{ readonly root: string; readonly directory: string }> {
  const { root, directory, blob } = scene(t);
  for (const given of layers) {
    const layer = "blob" in given ? given : aLayer(given);
    writeFileSync(blob, layer.blob);
    await unpackLayer(blob, { mode, directory }, { diffId: layer.diffId, bytesMax, signal });
  }
  return { root, directory };
}

for (const mode of ["overlay", "plain"] as const) {
  suite(`unpackLayer() for ${mode}`, { skip, timeout: 60_000 }, () => {
    test("makes what is in the layer, with owners, modes, times and long names", async (t) => {
      const long = "long/".repeat(40);
      const { directory } = await unpack(t, mode, [
        [
          { path: "./", type: "5" },
          { path: "bin", type: "5", mode: 0o751 },
          { path: "bin/su", mode: 0o4755, uid: 0, content: "x" },
          { path: "home/me/file", uid: 1234, gid: 5678, content: "mine" },
          { path: "link", type: "2", link: "/bin/su", uid: 12, gid: 13 },
          { path: "hard", type: "1", link: "bin/su" },
          { path: "pipe", type: "6" },
          { path: "short", pax: { path: `${long}name`, uid: "77" }, content: "long" },
          { path: "empty" },
        ],
      ]);
      const of = (path: string) => lstatSync(join(directory, path));
      assert.equal(of("bin").mode & 0o7777, 0o751);
      assert.equal(of("bin/su").mode & 0o7777, 0o4755);
      assert.equal(of("bin/su").mtimeMs, 1_700_000_000_000);
      assert.equal(of("bin").mtimeMs, 1_700_000_000_000);
      assert.deepEqual([of("home/me/file").uid, of("home/me/file").gid], [1234, 5678]);
      assert.deepEqual([readlinkSync(join(directory, "link")), of("link").uid, of("link").gid], ["/bin/su", 12, 13]);
      assert.equal(of("hard").ino, of("bin/su").ino);
      assert.ok(of("pipe").isFIFO());
      assert.equal(readFileSync(join(directory, long, "name"), "utf8"), "long");
      assert.equal(of(join(long, "name")).uid, 77);
      assert.equal(of("empty").size, 0);
    });

    for (const compression of ["gzip", "zstd", "none"] as const) {
      test(`takes a layer with compression ${compression}`, async (t) => {
        const { directory } = await unpack(t, mode, [aLayer([{ path: "a", content: "b" }], compression)]);
        assert.equal(readFileSync(join(directory, "a"), "utf8"), "b");
      });
    }

    const refused: readonly [what: string, members: readonly Member[] | Buffer, reason: RegExp][] = [
      ["a member above", [{ path: "../escape", content: "x" }], /'\.\.\/escape', which leads out/],
      ["a member above in the middle", [{ path: "a/../../escape", content: "x" }], /leads out/],
      ["a name above in a long header", [{ path: "x", pax: { path: "a/../../escape" } }], /leads out/],
      ["a hard link above", [{ path: "a", type: "1", link: "../../etc/passwd" }], /hard link to.*leads out/],
      ["a hard link to what is not in it", [{ path: "a", type: "1", link: "/etc/passwd" }], /cannot link/],
      [
        "a hard link to a directory",
        [
          { path: "d", type: "5" },
          { path: "a", type: "1", link: "d" },
        ],
        /a directory/,
      ],
      ["a whiteout of what is above", [{ path: "d/.wh..." }], /leads out|whiteout/],
      ["a whiteout of nothing", [{ path: "d/.wh." }], /whiteout/],
      ["a petabyte", [{ path: "big", claims: 2 ** 50 }], /larger than 67108864 bytes/],
      [
        "many sizes that add up",
        Array.from({ length: 40 }, (_, at) => ({ path: `${at}`, claims: 2 ** 33 - 1 })),
        /larger than|middle/,
      ],
      ["a type nobody knows", [{ path: "a", type: "S" }], /of type 'S'/],
      ["a header of a gigabyte", [{ path: "a", type: "L", claims: 2 ** 30 }], /a name of/],
      ["an end in the middle", tar([{ path: "a", content: "x".repeat(2048) }]).subarray(0, 1024), /middle/],
      ["no archive", Buffer.from("no archive at all, but long enough for a block of it".repeat(20)), /no tar archive/],
      ["an owner that is none", [{ path: "a", pax: { uid: "-1" } }], /an owner '-1'/],
    ];
    for (const [what, members, reason] of refused) {
      test(`refuses a layer with ${what}`, async (t) => {
        await assert.rejects(unpack(t, mode, [aLayer(members)]), (error: Error) => {
          assert.ok(error instanceof ImageError, String(error));
          assert.match(error.message, reason);
          return true;
        });
      });
    }

    test("keeps absolute paths and links inside, whatever they point to", async (t) => {
      const outside = mkdtempSync(join(tmpdir(), "meseta-outside-"));
      t.after(() => rmSync(outside, { recursive: true }));
      const { directory } = await unpack(t, mode, [
        [
          { path: "/absolute", content: "in" },
          { path: "out", type: "2", link: outside },
          { path: "out/file", content: "x" },
          { path: "up", type: "2", link: "../../../../../../.." },
          { path: `up${outside}/file`, content: "x" },
          { path: "over", type: "2", link: `${outside}/created` },
          { path: "over", content: "x" },
        ],
      ]);
      assert.deepEqual(readdirSync(outside), []);
      assert.equal(readFileSync(join(directory, "absolute"), "utf8"), "in");
      assert.equal(readFileSync(join(directory, "over"), "utf8"), "x");
    });

    test("leaves devices out", async (t) => {
      const { directory } = await unpack(t, mode, [
        [
          { path: "sda", type: "4" },
          { path: "zero", type: "3" },
          { path: "after", content: "x" },
        ],
      ]);
      assert.deepEqual(readdirSync(directory), ["after"]);
    });

    test("a bomb goes off after so many bytes", async (t) => {
      const { directory, blob } = scene(t);
      const zeroes = Readable.from(
        (function* () {
          yield tar([{ path: "zeroes", claims: 8 * MB }]).subarray(0, 512);
          for (let at = 0; at < 256; at++) yield Buffer.alloc(MB);
        })(),
      );
      await pipeline(zeroes, createGzip(), createWriteStream(blob));
      assert.ok(lstatSync(blob).size < MB);
      const bytesMax = 16 * MB;
      await assert.rejects(unpackLayer(blob, { mode, directory }, { bytesMax, signal }), /larger than 16777216 bytes/);
      assert.equal(lstatSync(join(directory, "zeroes")).size, 8 * MB);
    });

    test("what is not what its digest says is refused", async (t) => {
      const layer = aLayer([{ path: "a", content: "x" }]);
      const other = aLayer([{ path: "a", content: "y" }]);
      await assert.rejects(unpack(t, mode, [{ ...layer, diffId: other.diffId }]), /when uncompressed, not sha256/);
    });

    test("giving up ends it", async (t) => {
      const { directory, blob } = scene(t);
      writeFileSync(blob, aLayer([{ path: "a", content: "x" }]).blob);
      const reason = new Error("no longer wanted");
      await assert.rejects(
        unpackLayer(blob, { mode, directory }, { bytesMax: MB, signal: AbortSignal.abort(reason) }),
        /no longer wanted|aborted/,
      );
    });
  });
}

suite("layers over each other, plain", { skip, timeout: 60_000 }, () => {
  test("a whiteout removes what is below, an opaque directory all of it, and what is new stays", async (t) => {
    const { directory } = await unpack(t, "plain", [
      [
        { path: "keep", content: "1" },
        { path: "gone", content: "1" },
        { path: "tree/a/b", content: "1" },
        { path: "full/old", content: "1" },
        { path: "full/sub/old", content: "1" },
        { path: "file", content: "1" },
        { path: "dir/x", content: "1" },
      ],
      [
        { path: ".wh.gone" },
        { path: ".wh.tree" },
        { path: "full/sub/new", content: "2" },
        { path: "full/.wh..wh..opq" },
        { path: "full/new", content: "2" },
        { path: "file", type: "5" },
        { path: "dir", content: "2" },
        { path: "not/there/.wh.anything" },
        { path: ".wh..wh.plnk", type: "5" },
      ],
    ]);
    const all = readdirSync(directory, { recursive: true }).map(String).toSorted();
    assert.deepEqual(all, ["dir", "file", "full", "full/new", "full/sub", "full/sub/new", "keep", "not", "not/there"]);
  });
});

suite("layers of an overlay", { skip, timeout: 60_000 }, () => {
  test("a whiteout is a device 0/0, and none of what is in the same layer", async (t) => {
    const { directory } = await unpack(t, "overlay", [
      [
        { path: "d/.wh.gone" },
        { path: "d/both", content: "x" },
        { path: "d/.wh.both" },
        { path: "d/.wh.later" },
        { path: "d/later", content: "y" },
      ],
    ]);
    const gone = lstatSync(join(directory, "d/gone"));
    assert.deepEqual([gone.isCharacterDevice(), gone.rdev], [true, 0]);
    assert.equal(readFileSync(join(directory, "d/both"), "utf8"), "x");
    assert.equal(readFileSync(join(directory, "d/later"), "utf8"), "y");
    assert.equal(existsSync(join(directory, "d/.wh.gone")), false);
  });
});

test("compressionOf() looks at the first bytes", async (t) => {
  const { blob } = scene(t);
  for (const compression of ["gzip", "zstd", "none"] as const) {
    writeFileSync(blob, aLayer([{ path: "a" }], compression).blob);
    assert.equal(await compressionOf(blob), compression);
  }
  writeFileSync(blob, "");
  assert.equal(await compressionOf(blob), "none");
});
