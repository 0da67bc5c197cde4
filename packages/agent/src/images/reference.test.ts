/** Names of images, registries and the credentials for them. Source: agent, section 5.2, rules 1 to 3. */
import assert from "node:assert/strict";
import test from "node:test";
import { parseDockerConfig } from "./docker-config.ts";
import { ImageError } from "./image-error.ts";
import { choosePlatform, machinePlatform, parseConfig, parseManifest } from "./manifest.ts";
import { canonicalName } from "./puller.ts";
import { parseReference, repositoryPath, versionText } from "./reference.ts";
import { originsOf } from "./registry-address.ts";

const HEX = "0123456789abcdef".repeat(4);
const DIGEST = `sha256:${HEX}`;

const names: readonly [name: string, registry: string | undefined, repository: string, version: string][] = [
  ["busybox", undefined, "busybox", "latest"],
  ["busybox:1.36", undefined, "busybox", "1.36"],
  ["library/busybox", undefined, "library/busybox", "latest"],
  ["a/b/c:t", undefined, "a/b/c", "t"],
  ["localhost/x", "localhost", "x", "latest"],
  ["localhost:5000/x:y", "localhost:5000", "x", "y"],
  ["10.0.0.1:5000/a/b", "10.0.0.1:5000", "a/b", "latest"],
  ["registry.example.com/a__b/c-d.e:V_1.0", "registry.example.com", "a__b/c-d.e", "V_1.0"],
  ["[::1]:5000/x", "[::1]:5000", "x", "latest"],
  [`busybox@${DIGEST}`, undefined, "busybox", DIGEST],
  [`docker.io/busybox:1@${DIGEST}`, "docker.io", "busybox", DIGEST],
];
for (const [name, registry, repository, version] of names) {
  test(`parseReference() reads ${name}`, () => {
    const reference = parseReference(name);
    assert.deepEqual(
      [reference.registry, reference.repository, versionText(reference)],
      [registry, repository, version],
    );
  });
}

const bad = [
  "",
  "Busybox",
  "busybox:",
  "busybox:la test",
  "../x",
  "a//b",
  "/a",
  "a/",
  "x:y:z",
  "x@sha256:12",
  `x@md5:${HEX}`,
  `x@${DIGEST}@${DIGEST}`,
  "host:5000000/x",
  "ho_st.example/x",
  "x?y",
  "x\ny",
  "a".repeat(256),
  `x:${"t".repeat(129)}`,
];
for (const name of bad) {
  test(`parseReference() refuses ${JSON.stringify(name.slice(0, 40))}`, () => {
    assert.throws(() => parseReference(name), ImageError);
  });
}

test("repositoryPath() puts what has no owner on Docker's registry into library/", () => {
  assert.equal(repositoryPath("docker.io", "busybox"), "library/busybox");
  assert.equal(repositoryPath("registry-1.docker.io", "a/b"), "a/b");
  assert.equal(repositoryPath("127.0.0.1:5000", "busybox"), "busybox");
});

test("canonicalName() is one for all names of an image", () => {
  const registry = "https://registry-1.docker.io";
  const name = (text: string) => canonicalName(parseReference(text), { registry });
  assert.equal(name("busybox"), "registry-1.docker.io/busybox:latest");
  assert.equal(name("docker.io/busybox:latest"), name("busybox"));
  assert.notEqual(name("localhost/busybox"), name("busybox"));
});

const origins: readonly [given: string, insecure: readonly string[], expected: readonly string[] | RegExp][] = [
  ["registry.example.com", [], ["https://registry.example.com"]],
  ["https://127.0.0.1:5000/", [], ["https://127.0.0.1:5000"]],
  ["127.0.0.1:5000", [], ["https://127.0.0.1:5000", "http://127.0.0.1:5000"]],
  ["localhost", [], ["https://localhost", "http://localhost"]],
  ["[::1]:5000", [], ["https://[::1]:5000", "http://[::1]:5000"]],
  ["http://10.0.0.1:5000", ["10.0.0.1:5000"], ["http://10.0.0.1:5000"]],
  ["10.0.0.1:5000", ["10.0.0.1:5000"], ["https://10.0.0.1:5000", "http://10.0.0.1:5000"]],
  ["http://10.0.0.1:5000", [], /--docker_insecure_registries=10\.0\.0\.1:5000/],
  ["http://127.0.0.1.example.com", [], /only with/],
  ["a b", [], /no host/],
];
for (const [given, insecure, expected] of origins) {
  test(`originsOf() makes of ${given}: ${String(expected)}`, () => {
    if (expected instanceof RegExp) assert.throws(() => originsOf(given, insecure), expected);
    else assert.deepEqual(originsOf(given, insecure), expected);
  });
}

test("parseDockerConfig() takes the forms that Docker has written, and never quotes what it cannot read", () => {
  const auth = Buffer.from("user:pass:word").toString("base64");
  const text = JSON.stringify({
    auths: { "https://index.docker.io/v1/": { auth }, "host:5000": { username: "u", password: "p" }, helper: {} },
    credsStore: "desktop",
  });
  const config = parseDockerConfig(text, "it");
  assert.deepEqual(config.get("registry-1.docker.io"), { username: "user", password: "pass:word" });
  assert.deepEqual(config.get("host:5000"), { username: "u", password: "p" });
  assert.equal(config.size, 2);
  assert.equal(parseDockerConfig(JSON.stringify({ "host:1": { auth } }), "it").get("host:1")?.username, "user");
  for (const broken of ['{"auths": "secret"', "[]", '{"auths": 1}', '{"auths": {"secret": "secret"}}']) {
    assert.throws(
      () => parseDockerConfig(broken, "the config"),
      (error: Error) => error instanceof ImageError && error.message.startsWith("Cannot use the config"),
    );
  }
  assert.throws(
    () => parseDockerConfig('{"auths": "hush"', "it"),
    (error: Error) => !error.message.includes("hush"),
  );
});

const descriptor = { digest: DIGEST, size: 1 };
const manifests: readonly [what: string, manifest: unknown, reason: RegExp][] = [
  ["no object", [], /no JSON object/],
  ["schema 1", { schemaVersion: 1, fsLayers: [] }, /schema 1/],
  ["nothing in it", { schemaVersion: 2 }, /neither layers nor manifests/],
  [
    "a digest that is none",
    { schemaVersion: 2, config: { digest: "sha256:../..", size: 1 }, layers: [] },
    /invalid digest in config/,
  ],
  [
    "a size below zero",
    { schemaVersion: 2, config: descriptor, layers: [{ digest: DIGEST, size: -1 }] },
    /invalid size in layers/,
  ],
  [
    "too many layers",
    { schemaVersion: 2, config: descriptor, layers: Array.from({ length: 201 }, () => descriptor) },
    /201 layers/,
  ],
];
for (const [what, manifest, reason] of manifests) {
  test(`parseManifest() refuses one with ${what}`, () => {
    assert.throws(() => parseManifest(Buffer.from(JSON.stringify(manifest))), reason);
  });
}

test("parseConfig() takes only texts for what an image says", () => {
  const bytes = Buffer.from(
    JSON.stringify({ config: { Env: ["A=b", 1], Cmd: null, User: 7 }, rootfs: { diff_ids: [DIGEST] } }),
  );
  const config = parseConfig(bytes);
  assert.deepEqual(config, {
    diffIds: [DIGEST],
    entrypoint: [],
    cmd: [],
    environment: ["A=b"],
    workingDirectory: "",
    user: "",
  });
  assert.throws(() => parseConfig(Buffer.from("{}")), /names no layers/);
  assert.throws(() => parseConfig(Buffer.from("{")), /no JSON/);
});

test("choosePlatform() takes the first that fits, and says what there is if none does", () => {
  const platforms = [
    { os: "windows", architecture: "amd64" },
    { os: "linux", architecture: "arm64", variant: "v8" },
    { os: "linux", architecture: "amd64" },
  ];
  const index = parseManifest(
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        manifests: platforms.map((platform, size) => ({ digest: DIGEST, size, platform })),
      }),
    ),
  );
  assert.ok(index.kind === "index");
  assert.equal(choosePlatform(index, machinePlatform("x64")).size, 2);
  assert.equal(choosePlatform(index, machinePlatform("arm64")).size, 1);
  assert.throws(
    () => choosePlatform(index, machinePlatform("riscv64")),
    /no image for linux\/riscv64, only for windows\/amd64, linux\/arm64\/v8, linux\/amd64/,
  );
});
