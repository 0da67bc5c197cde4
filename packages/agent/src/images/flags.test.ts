/** What the command line says of images, and when they are removed. Source: agent, sections 5.4 and 12.5. */
import assert from "node:assert/strict";
import test from "node:test";
import { Flags } from "@meseta/base";
import { IMAGE_DEFAULTS, IMAGE_FLAGS, imageOptionsFromFlags } from "./flags.ts";
import { ImageGc } from "./gc.ts";

const parse = (given: Readonly<Record<string, string>>) => imageOptionsFromFlags(new Flags(IMAGE_FLAGS, given));

test("imageOptionsFromFlags() gives the defaults where nothing is said", () => {
  assert.deepEqual(parse({}), IMAGE_DEFAULTS);
});

test("imageOptionsFromFlags() takes what Mesos takes", () => {
  const config = {
    image_disk_headroom: 0.2,
    image_disk_watch_interval: { nanoseconds: 60e9 },
    excluded_images: [{ type: "DOCKER", docker: { name: "a" } }],
  };
  const options = parse({
    image_providers: "DOCKER",
    image_provisioner_backend: "copy",
    image_gc_config: JSON.stringify(config),
    docker_registry: "http://127.0.0.1:5000",
    docker_config: '{"auths":{"h:1":{"auth":"dTpw"}}}',
    docker_layer_size_max: "10",
    sandbox_directory: "/box",
  });
  assert.equal(options.isEnabled, true);
  assert.equal(options.backend, "copy");
  assert.deepEqual(options.gc, { headroom: 0.2, intervalMs: 60_000, excluded: ["a"] });
  assert.deepEqual(options.credentials?.get("h:1"), { username: "u", password: "p" });
  assert.equal(options.layerBytesMax, 10 * 1024 * 1024);
  assert.equal(options.sandboxDirectory, "/box");
});

const bad: readonly [flags: Readonly<Record<string, string>>, reason: RegExp][] = [
  [{ image_providers: "APPC" }, /image_providers.*DOCKER/],
  [{ image_provisioner_backend: "aufs" }, /overlay or copy/],
  [{ docker_registry: "http://10.0.0.1" }, /docker_insecure_registries/],
  [{ docker_registry_ca: "/no/such/file" }, /docker_registry_ca.*ENOENT/],
  [{ docker_config: '{"auths":"hush"}' }, /docker_config/],
  [{ sandbox_directory: "relative" }, /an absolute path/],
  [{ sandbox_directory: "/a/../b" }, /an absolute path/],
  [{ image_gc_config: '{"image_disk_headroom":2}' }, /between 0 and 1/],
  [{ image_gc_config: '{"image_disk_watch_interval":{"nanoseconds":0}}' }, /an interval/],
  [{ image_gc_config: '{"excluded_images":["a"]}' }, /excluded images such as/],
];
for (const [flags, reason] of bad) {
  test(`imageOptionsFromFlags() refuses ${JSON.stringify(flags)}`, () => {
    assert.throws(
      () => parse(flags),
      (error: Error) => reason.test(error.message) && !error.message.includes("hush"),
    );
  });
}

test("ImageGc prunes when headroom and usage are more than the disk, and tells what goes wrong", async () => {
  const gc = { headroom: 0.25, intervalMs: 1000, excluded: [] };
  let usage: number | Error = 0.75;
  let pruned = 0;
  const problems: string[] = [];
  let tick = () => {};
  const timers = { every: (_: number, act: () => void) => ((tick = act), { [Symbol.dispose]: () => {} }) };
  using collector = new ImageGc({
    gc,
    storeDir: "/store",
    timers: timers as never,
    prune: async () => void pruned++,
    onProblem: (text) => problems.push(text),
    usage: async () => {
      if (usage instanceof Error) throw usage;
      return usage;
    },
  });
  await collector.look();
  assert.equal(pruned, 0); // 0.25 + 0.75 = 1, which is not more
  usage = 0.76;
  await collector.look();
  assert.equal(pruned, 1);
  usage = new Error("no such disk");
  await collector.look();
  assert.deepEqual(problems, ["Cannot make room for images: no such disk"]);
  usage = 0;
  tick();
});
