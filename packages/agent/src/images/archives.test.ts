/** Images from directories of archives. Source: agent, section 5.2, rule 2. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test, { suite, type TestContext } from "node:test";
import { configured, FakeHdfs, put } from "../fetcher/hdfs/testing.ts";
import { IMAGE_DEFAULTS } from "./flags.ts";
import { Puller } from "./puller.ts";
import { ImageStore } from "./store.ts";
import { aLayer, anImage, type Built, digestOf } from "./testing/image.ts";
import { noImages } from "./testing/registry.ts";
import { type Member, tar } from "./testing/tar.ts";

const { signal } = new AbortController();

async function scene(t: TestContext) {
  const root = await mkdtemp(join(tmpdir(), "meseta-archives-"));
  t.after(() => rm(root, { recursive: true, force: true }));
  const archives = join(root, "archives");
  mkdirSync(archives);
  const log = () => {};
  const directory = join(root, "store");
  const store = await ImageStore.open({ directory, form: "overlay", layerBytesMax: 1e6, log });
  const images = { ...IMAGE_DEFAULTS, registry: archives, layerBytesMax: 1e6 };
  const puller = new Puller({ images, store, stallTimeoutMs: 1000, log, nowMs: () => 0 });
  const read = async (name: string) => {
    const { layers } = await puller.get({ name, cached: true }, signal);
    return readFileSync(join(store.layerPath(layers.at(-1)!), "file"), "utf8");
  };
  const write = (name: string, bytes: Buffer) => {
    mkdirSync(dirname(join(archives, name)), { recursive: true });
    writeFileSync(join(archives, name), bytes);
  };
  return { archives, store, read, write };
}

const image = (content: string): Built => anImage([aLayer([{ path: "file", content }], "none")]);

/** As `docker save` wrote it before it wrote OCI layouts as well. */
function saved({ config, layers }: Built, fields: object = {}): Buffer {
  const names = layers.map((_, index) => `layer-${index}/layer.tar`);
  const manifest = [{ Config: "config.json", RepoTags: ["x:latest"], Layers: names, ...fields }];
  return tar([
    { path: "config.json", content: config },
    ...layers.map(({ blob }, index): Member => ({ path: names[index]!, content: blob })),
    { path: "manifest.json", content: JSON.stringify(manifest) },
  ]);
}

function layoutOf(built: Built, tag: string): Member[] {
  const blobs = [built.config, built.manifest, ...built.layers.map(({ blob }) => blob)];
  const descriptor = {
    mediaType: built.mediaType,
    digest: digestOf(built.manifest),
    size: built.manifest.length,
    annotations: { "org.opencontainers.image.ref.name": tag },
  };
  return [
    { path: "oci-layout", content: '{"imageLayoutVersion":"1.0.0"}' },
    { path: "index.json", content: JSON.stringify({ schemaVersion: 2, manifests: [descriptor] }) },
    ...blobs.map((blob) => ({ path: `blobs/${digestOf(blob).replace(":", "/")}`, content: blob })),
  ];
}

suite("images from a directory", { skip: noImages(), timeout: 60_000 }, () => {
  test("archives have the name of the image, with its tag or for the latest without", async (t) => {
    const { read, write, store } = await scene(t);
    write("one.tar", saved(image("one")));
    write("one:2.tar", saved(image("two")));
    write("org/three:latest.tar", tar(layoutOf(image("three"), "latest")));
    assert.equal(await read("one"), "one");
    assert.equal(await read("one:2"), "two");
    assert.equal(await read("org/three"), "three");
    assert.deepEqual(readdirSync(store.staging), []);
  });

  test("a directory may be an OCI layout of several images", async (t) => {
    const { read, write } = await scene(t);
    for (const { path, content } of layoutOf(image("in a layout"), "v1")) write(`app/${path}`, Buffer.from(content!));
    assert.equal(await read("app:v1"), "in a layout");
    await assert.rejects(read("app:v2"), /its index\.json has no image that is called v2/);
  });

  test("archives may be in HDFS", async (t) => {
    await using fake = await FakeHdfs.listen();
    const root = await mkdtemp(join(tmpdir(), "meseta-hdfs-images-"));
    t.after(() => rm(root, { recursive: true, force: true }));
    const { hdfs } = fake;
    await put(hdfs, "/images/one.tar", saved(image("one")));
    await put(hdfs, "/images/org/two/1.5.tar", saved(image("two")));
    await put(hdfs, "/images/large.tar", Buffer.alloc(2e6));
    const log = () => {};
    const store = await ImageStore.open({ directory: join(root, "store"), form: "overlay", layerBytesMax: 1e6, log });
    const images = { ...IMAGE_DEFAULTS, registry: `${hdfs.name}/images`, layerBytesMax: 1e6 };
    const hadoopHome = await configured(root, hdfs);
    const puller = new Puller({ images, store, stallTimeoutMs: 10_000, hadoopHome, log, nowMs: () => 0 });
    const read = async (name: string) => {
      const { layers } = await puller.get({ name, cached: true }, signal);
      return readFileSync(join(store.layerPath(layers.at(-1)!), "file"), "utf8");
    };
    assert.equal(await read("one"), "one");
    assert.equal(await read("org/two:1.5"), "two");
    await assert.rejects(
      read("none"),
      /from directory hdfs:.*: there is none of none:latest\.tar: .*; none\.tar: .*File does not exist/,
    );
    await assert.rejects(read("large"), /more than 1000000 bytes/);
    assert.deepEqual(readdirSync(store.staging), []);
  });

  test("what is not there is told with where it was looked for", async (t) => {
    const { read, archives } = await scene(t);
    await assert.rejects(read("none"), {
      message: `Failed to pull image 'none:latest' from directory ${archives}: there is no none:latest.tar or none.tar in ${archives}`,
    });
  });

  const bad: readonly [what: string, bytes: Buffer, reason: RegExp][] = [
    ["is none", Buffer.from("x".repeat(2000)), /no tar archive/],
    ["has no manifest", tar([{ path: "other" }]), /it has no manifest\.json/],
    ["has a manifest of nothing", tar([{ path: "manifest.json", content: "[]" }]), /names no configuration and layers/],
    ["names a file outside", saved(image("x"), { Layers: ["../../../../etc/passwd"] }), /it has no|is somewhere else/],
    ["names a file of the machine", saved(image("x"), { Config: "/etc/passwd" }), /it has no|is somewhere else/],
    ["leads out", tar([{ path: "../x" }]), /leads out/],
    ["has too few layers", saved(image("x"), { Layers: [] }), /disagree on the number of layers/],
    [
      "has a layer of another content",
      saved({ ...image("x"), layers: image("y").layers }),
      /when uncompressed, not sha256/,
    ],
  ];
  for (const [what, bytes, reason] of bad) {
    test(`an archive that ${what} is refused`, async (t) => {
      const { read, write, store } = await scene(t);
      write("bad.tar", bytes);
      await assert.rejects(read("bad"), reason);
      assert.deepEqual(readdirSync(store.staging), []);
    });
  }

  test("a layout whose files are links to somewhere else is refused", async (t) => {
    const { read, write, archives } = await scene(t);
    for (const { path, content } of layoutOf(image("x"), "latest")) write(`app/${path}`, Buffer.from(content!));
    const blob = digestOf(image("x").layers[0]!.blob).slice("sha256:".length);
    rmSync(join(archives, "app/blobs/sha256", blob));
    symlinkSync("/etc/passwd", join(archives, "app/blobs/sha256", blob));
    await assert.rejects(read("app"), /is somewhere else/);
  });
});
