/** Images from Debian's docker-registry, and from registries that do not do as they should. Source: agent, section 5.2. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before, suite, type TestContext } from "node:test";
import { IMAGE_DEFAULTS, type ImageOptions } from "./flags.ts";
import { MANIFEST_BYTES_MAX, machinePlatform } from "./manifest.ts";
import { Puller, type WantedImage } from "./puller.ts";
import { ImageStore } from "./store.ts";
import { makeCertificates, type Certificates } from "./testing/certificates.ts";
import { startFakeRegistry } from "./testing/fake-registry.ts";
import { aLayer, anImage, type Built, digestOf, INDEX_TYPE } from "./testing/image.ts";
import { noImages, startRegistry, startServer, type TestRegistry } from "./testing/registry.ts";
import { startTokenServer, type TokenServer } from "./testing/tokens.ts";

const FOREVER = new AbortController().signal;
const signal = FOREVER;

async function aPuller(t: TestContext, images: Partial<ImageOptions> = {}, stallTimeoutMs = 20_000) {
  const directory = await mkdtemp(join(tmpdir(), "meseta-pull-"));
  t.after(() => rm(directory, { recursive: true, force: true }));
  const lines: string[] = [];
  const log = (_: string, text: string) => void lines.push(text);
  const layerBytesMax = images.layerBytesMax ?? 64 * 1024 * 1024;
  const store = await ImageStore.open({ directory, form: "overlay", layerBytesMax, log });
  const options = { ...IMAGE_DEFAULTS, storeDir: directory, ...images };
  const puller = new Puller({ images: options, store, stallTimeoutMs, log, nowMs: () => 0 });
  const get = (name: string, fields: Partial<WantedImage> = {}) =>
    puller.get({ name, cached: true, ...fields }, signal);
  /** A file of the topmost layer of an image that has been pulled. */
  const read = async (name: string, path: string) => {
    const { layers } = await get(name);
    return readFileSync(join(store.layerPath(layers.at(-1)!), path), "utf8");
  };
  return { directory, store, puller, lines, get, read };
}

const small = (content = "x"): Built => anImage([aLayer([{ path: "file", content }])]);
const config = (host: string, text: string) =>
  new Map([[host, { username: text.split(":")[0]!, password: text.split(":")[1]! }]]);

suite("images from docker-registry", { skip: noImages("openssl"), timeout: 110_000 }, () => {
  let registry: TestRegistry;
  let directory: string;
  let certificates: Certificates;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "meseta-registries-"));
    certificates = makeCertificates(directory);
    registry = await startRegistry();
  });
  after(async () => {
    await registry[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true });
  });

  test("an image is pulled once, layers that another has are not pulled again, and both are told", async (t) => {
    const base = aLayer([{ path: "base", content: "shared" }], "zstd");
    await registry.push("one", "latest", anImage([base, aLayer([{ path: "file", content: "one" }])]));
    await registry.push("two", "v2", anImage([base, aLayer([{ path: "file", content: "two" }])], {}, true));
    const { store, lines, get, read } = await aPuller(t);
    const [one, again] = await Promise.all([get(`${registry.host}/one`), get(`${registry.host}/one:latest`)]);
    assert.deepEqual(one, again);
    assert.equal(lines.filter((line) => line.includes(": pulling from registry")).length, 1, lines.join("\n"));
    assert.equal(await read(`${registry.host}/one`, "file"), "one");
    assert.equal(await read(`${registry.host}/two:v2`, "file"), "two");
    assert.ok(
      lines.some((line) => /two:v2: 2 layers, 1 to fetch/.test(line)),
      lines.join("\n"),
    );
    assert.equal(readdirSync(store.staging).length, 0);
  });

  test("an image by its digest is that image, and one of another is refused", async (t) => {
    const image = small("by digest");
    await registry.push("pinned", "latest", image);
    const { get, read } = await aPuller(t);
    assert.equal(await read(`${registry.host}/pinned@${digestOf(image.manifest)}`, "file"), "by digest");
    const other = `sha256:${"0".repeat(64)}`;
    await assert.rejects(
      get(`${registry.host}/pinned@${other}`),
      /answered 404 to the manifest of sha256:0+: manifest unknown/,
    );
  });

  test("what is asked for uncached is looked for again", async (t) => {
    const { get, read } = await aPuller(t);
    await registry.push("moving", "latest", small("old"));
    await get(`${registry.host}/moving`);
    await registry.push("moving", "latest", small("new"));
    assert.equal(await read(`${registry.host}/moving`, "file"), "old");
    await get(`${registry.host}/moving`, { cached: false });
    assert.equal(await read(`${registry.host}/moving`, "file"), "new");
  });

  test("of an index comes what is for this machine", async (t) => {
    const mine = small("mine");
    const other = small("other");
    for (const [tag, image] of [
      ["mine", mine],
      ["other", other],
    ] as const)
      await registry.push("multi", tag, image);
    const of = (image: Built, platform: object) => ({
      mediaType: image.mediaType,
      digest: digestOf(image.manifest),
      size: image.manifest.length,
      platform,
    });
    const index = (...manifests: object[]) =>
      Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests }));
    const foreign = { os: "linux", architecture: "s390x" };
    await registry.pushManifest("multi", "latest", index(of(other, foreign), of(mine, machinePlatform())), INDEX_TYPE);
    await registry.pushManifest("multi", "foreign", index(of(other, foreign)), INDEX_TYPE);
    const { get, read } = await aPuller(t);
    assert.equal(await read(`${registry.host}/multi`, "file"), "mine");
    await assert.rejects(
      get(`${registry.host}/multi:foreign`),
      /there is no image for linux\/\w+, only for linux\/s390x/,
    );
  });

  test("what umoci builds and skopeo copies is pulled, too", { skip: noImages("umoci", "skopeo") }, async (t) => {
    const root = join(directory, "umoci");
    mkdirSync(join(root, "tree"), { recursive: true });
    writeFileSync(join(root, "tree/file"), "from umoci");
    const run = (program: string, ...words: string[]) => execFileSync(program, words, { cwd: root, stdio: "pipe" });
    run("umoci", "init", "--layout", "oci");
    run("umoci", "new", "--image", "oci:tag");
    run("umoci", "insert", "--image", "oci:tag", "tree", "/tree");
    const flags = ["--insecure-policy", "--dest-tls-verify=false"];
    run("skopeo", "copy", ...flags, "oci:oci:tag", `docker://${registry.host}/umoci:tag`);
    const { read } = await aPuller(t);
    assert.equal(await read(`${registry.host}/umoci:tag`, "tree/file"), "from umoci");
  });

  test("an image that is not there is told by its name, its registry and the reason", async (t) => {
    const { get } = await aPuller(t, { registry: `http://${registry.host}` });
    await assert.rejects(get("no/such:tag"), {
      message: `Failed to pull image 'no/such:tag' from registry ${registry.host}: the registry answered 404 to the manifest of tag: manifest unknown`,
    });
  });

  test("a registry that wants a credential gets it, from the agent or with the image, and nothing else", async (t) => {
    const password = join(directory, "htpasswd");
    // crypt("secret"), at the lowest cost
    writeFileSync(password, "user:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n");
    const authorization = () => `Basic ${Buffer.from("user:secret").toString("base64")}`;
    const auth = `auth: {htpasswd: {realm: test, path: ${password}}}`;
    await using closed = await startRegistry({ auth, authorization });
    await closed.push("secret", "latest", small("hush"));
    const name = `${closed.host}/secret`;
    const none = await aPuller(t);
    await assert.rejects(
      none.get(name),
      /answered 401 to the manifest of latest: it wants a credential, and there is none/,
    );
    const own = JSON.stringify({ auths: { [closed.host]: { username: "user", password: "secret" } } });
    await none.get(name, { config: own });
    assert.equal(await none.read(name, "file"), "hush");
    const agents = await aPuller(t, { credentials: config(closed.host, "user:secret") });
    assert.equal(await agents.read(name, "file"), "hush");
    const wrong = await aPuller(t, { credentials: config(closed.host, "user:wrong") });
    await assert.rejects(wrong.get(name), /answered 401 to the manifest of latest/);
    // A helper goes before what is written down, a task's own before that; and a task's names no programs.
    const bin = await mkdtemp(join(tmpdir(), "meseta-helpers-"));
    t.after(() => rm(bin, { recursive: true, force: true }));
    const helper = join(bin, "docker-credential-test");
    const script = `#!/bin/sh\necho asked >> ${bin}/asked\necho '{"Username":"user","Secret":"secret"}'\n`;
    await writeFile(helper, script, { mode: 0o755 });
    const path = process.env["PATH"] ?? "";
    process.env["PATH"] = `${bin}:${path}`;
    t.after(() => void (process.env["PATH"] = path));
    const helpers = { byHost: new Map(), store: "test" };
    const helped = await aPuller(t, { credentials: config(closed.host, "user:wrong"), helpers });
    assert.equal(await helped.read(name, "file"), "hush");
    assert.equal(await readFile(join(bin, "asked"), "utf8"), "asked\n");
    const tasks = await aPuller(t);
    const named = JSON.stringify({ auths: {}, credsStore: "test" });
    await assert.rejects(tasks.get(name, { config: named }), /it wants a credential, and there is none/);
    assert.equal(await readFile(join(bin, "asked"), "utf8"), "asked\n");
  });

  test("a registry with a token server gets its tokens", async (t) => {
    await using tokens: TokenServer = await startTokenServer(certificates);
    const auth = `auth: {token: {realm: "${tokens.origin}/token", service: registry, issuer: test, rootcertbundle: ${certificates.ca}}}`;
    const authorization = () => `Bearer ${tokens.token("a/b", ["pull", "push"])}`;
    await using closed = await startRegistry({ auth, authorization });
    await closed.push("a/b", "latest", small("by token"));
    const name = `${closed.host}/a/b`;
    const agents = await aPuller(t, { credentials: config(closed.host, "user:secret") });
    assert.equal(await agents.read(name, "file"), "by token");
    assert.deepEqual(
      tokens.asked.map(({ scope }) => scope),
      ["repository:a/b:pull"],
      "one token is enough for an image",
    );
    const none = await aPuller(t);
    await assert.rejects(none.get(name), new RegExp(`the token server ${tokens.origin} answered 401`));
  });

  test("TLS is proved by the authority that the operator names, or not at all", async (t) => {
    const plain = await startRegistry();
    await plain[Symbol.asyncDispose]();
    await using closed = await startRegistry({ tls: certificates });
    const trusting = { registryCa: readFileSync(certificates.ca, "utf8") };
    const { get } = await aPuller(t, trusting);
    await assert.rejects(get(`${closed.host}/nothing`), /answered 404 to the manifest of latest/);
    const doubting = await aPuller(t);
    await assert.rejects(doubting.get(`${closed.host}/nothing`), /unable to verify|certificate/);
  });
});

suite("images from registries that do not do as they should", { skip: noImages(), timeout: 110_000 }, () => {
  const image = anImage([aLayer([{ path: "file", content: "x".repeat(200_000) }], "none")]);
  const isLayer = (path: string | undefined) => path!.endsWith(digestOf(image.layers[0]!.blob));

  test("a transfer that breaks goes on where it was", async (t) => {
    let breaks = 0;
    await using registry = await startFakeRegistry(image, (request, response, bytes) => {
      if (!isLayer(request.url)) return false;
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200, { "content-length": bytes!.length - from });
      const part = bytes!.subarray(from, from + 70_000);
      if (breaks++ < 2) response.write(part, () => setImmediate(() => request.socket.destroy()));
      else response.end(bytes!.subarray(from));
      return true;
    });
    const { read } = await aPuller(t);
    assert.equal((await read(`${registry.host}/a`, "file")).length, 200_000);
    assert.ok(registry.requests.some(({ headers }) => headers.range !== undefined));
  });

  test("a server that cannot go on in the middle begins anew, and is believed if the digest is right", async (t) => {
    let breaks = 0;
    await using registry = await startFakeRegistry(image, (request, response, bytes) => {
      if (!isLayer(request.url) || breaks++ > 0) return false;
      response.writeHead(200, { "content-length": bytes!.length });
      response.write(bytes!.subarray(0, 70_000), () => setImmediate(() => request.socket.destroy()));
      return true;
    });
    const { read } = await aPuller(t);
    assert.equal((await read(`${registry.host}/a`, "file")).length, 200_000);
  });

  const faults: readonly [what: string, reason: RegExp, Parameters<typeof startFakeRegistry>[1]][] = [
    [
      "a manifest that is too big",
      new RegExp(`the manifest of latest is larger than ${MANIFEST_BYTES_MAX} bytes`),
      (request, response) => {
        if (!request.url!.includes("/manifests/")) return false;
        response.writeHead(200).end(Buffer.alloc(MANIFEST_BYTES_MAX + 1, " "));
        return true;
      },
    ],
    [
      "a layer of another content",
      /layer sha256:\w+ came as sha256:/,
      (request, response, bytes) => {
        if (!isLayer(request.url)) return false;
        response.writeHead(200).end(Buffer.alloc(bytes!.length));
        return true;
      },
    ],
    [
      "a layer that is longer than it should be",
      /longer than the \d+ bytes that the manifest says/,
      (request, response, bytes) => {
        if (!isLayer(request.url)) return false;
        response.writeHead(200).end(Buffer.concat([bytes!, Buffer.from("more")]));
        return true;
      },
    ],
    [
      "a layer that ends too soon, always",
      /broke off after \d+ of \d+ bytes/,
      (request, response, bytes) => {
        if (!isLayer(request.url)) return false;
        response.writeHead(200).end(bytes!.subarray(0, 10));
        return true;
      },
    ],
    [
      "a manifest of another digest than it says",
      /the manifest of latest is sha256:\w+, not sha256:1+/,
      (request, response, bytes) => {
        if (!request.url!.includes("/manifests/")) return false;
        response.writeHead(200, { "docker-content-digest": `sha256:${"1".repeat(64)}` }).end(bytes);
        return true;
      },
    ],
    [
      "a redirect to a file",
      /redirects to 'file:\/\/\/etc\/passwd', which is not safe/,
      (request, response) => {
        if (!isLayer(request.url)) return false;
        response.writeHead(307, { location: "file:///etc/passwd" }).end();
        return true;
      },
    ],
    [
      "a redirect without an end",
      /redirects more than 5 times/,
      (request, response) => {
        if (!isLayer(request.url)) return false;
        response.writeHead(307, { location: request.url! }).end();
        return true;
      },
    ],
    [
      "a token server in plain http on another machine",
      /token server http:\/\/10\.0\.0\.1 is not reached by https/,
      (_, response) => {
        response.writeHead(401, { "www-authenticate": 'Bearer realm="http://10.0.0.1/token",service="s"' }).end();
        return true;
      },
    ],
    [
      "a challenge that nobody knows",
      /asks for what this agent does not know: 'Negotiate'/,
      (_, response) => {
        response.writeHead(401, { "www-authenticate": "Negotiate" }).end();
        return true;
      },
    ],
    [
      "an answer of 500",
      /answered 500 to the manifest of latest: on fire/,
      (request, response) => {
        if (request.url === "/v2/") return false;
        response.writeHead(500).end('{"errors":[{"code":"UNKNOWN","message":"on fire"}]}');
        return true;
      },
    ],
  ];
  for (const [what, reason, hook] of faults) {
    test(`${what} fails the pull, and nothing is left of it`, async (t) => {
      await using registry = await startFakeRegistry(image, hook);
      const { get, store, directory } = await aPuller(t, { credentials: config(registry.host, "user:secret") });
      await assert.rejects(get(`${registry.host}/a`), reason);
      assert.deepEqual([readdirSync(store.staging), readdirSync(join(directory, "layers"))], [[], []]);
      assert.equal(store.isPulling, false);
    });
  }

  test("a registry that stalls in the middle of a layer is given up after a while", async (t) => {
    await using registry = await startFakeRegistry(image, (request, response, bytes) => {
      if (!isLayer(request.url)) return false;
      response.writeHead(200, { "content-length": bytes!.length });
      response.write(bytes!.subarray(0, 1000));
      return true;
    });
    const { get, store } = await aPuller(t, {}, 300);
    await assert.rejects(
      get(`${registry.host}/a`),
      /Failed to pull image 'a:latest'|Cannot fetch layer sha256:\w+: nothing came for 300ms/,
    );
    assert.deepEqual(readdirSync(store.staging), []);
  });

  test("a credential does not go along with a redirect to another host", async (t) => {
    const layer = image.layers[0]!.blob;
    const seen: (string | undefined)[] = [];
    await using elsewhere = await startServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200).end(layer);
    });
    await using registry = await startFakeRegistry(image, (request, response) => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end();
        return true;
      }
      if (!isLayer(request.url)) return false;
      response.writeHead(307, { location: `${elsewhere.origin}/blob` }).end();
      return true;
    });
    const { read } = await aPuller(t, { credentials: config(registry.host, "user:secret") });
    assert.equal((await read(`${registry.host}/a`, "file")).length, 200_000);
    assert.deepEqual(seen, [undefined]);
  });

  test("a pull ends with the last who waits for it, and others go on", async (t) => {
    const held = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    await using registry = await startFakeRegistry(image, (request, response, bytes) => {
      if (!isLayer(request.url)) return false;
      arrived.resolve();
      response.on("close", () => gone.resolve());
      void held.promise.then(() => response.writeHead(200).end(bytes));
      return true;
    });
    const { puller, store } = await aPuller(t);
    const name = `${registry.host}/a`;
    const [first, second] = [new AbortController(), new AbortController()];
    const pulls = [first, second].map((one) => puller.get({ name, cached: true }, one.signal));
    await arrived.promise;
    first.abort(new Error("first gave up"));
    await assert.rejects(pulls[0]!, /first gave up/);
    assert.equal(store.isPulling, true);
    second.abort(new Error("second gave up"));
    await assert.rejects(pulls[1]!, /second gave up/);
    await gone.promise;
    held.resolve();
    assert.equal((await puller.get({ name, cached: true }, signal)).layers.length, 1, "and it can be had again");
    assert.deepEqual(readdirSync(store.staging), []);
  });

  test("nobody at all is told as that", async (t) => {
    const { host, ...server } = await startServer(() => {});
    await server[Symbol.asyncDispose]();
    const { get } = await aPuller(t);
    await assert.rejects(
      get(`${host}/a`),
      new RegExp(`Failed to pull image '${host}/a:latest' from registry ${host}: .*ECONNREFUSED`),
    );
  });
});

suite("the store of images", { skip: noImages(), timeout: 60_000 }, () => {
  const image = anImage([aLayer([{ path: "a", content: "1" }]), aLayer([{ path: "b", content: "2" }])]);

  test("what a killed agent left half done does not count, and is removed", async (t) => {
    await using registry = await startFakeRegistry(image);
    const { directory, get } = await aPuller(t);
    const { layers } = await get(`${registry.host}/a`);
    mkdirSync(join(directory, "staging/half/0123/rootfs.overlay"), { recursive: true });
    rmSync(join(directory, "layers", layers[0]!.slice(7)), { recursive: true }); // as if its rename had not come to the disk
    const log = () => {};
    const store = await ImageStore.open({ directory, form: "overlay", layerBytesMax: 1e6, log });
    assert.deepEqual(readdirSync(store.staging), []);
    assert.deepEqual(store.names, [`${registry.host}/a:latest`]);
    assert.equal(await store.find(`${registry.host}/a:latest`), undefined);
    const images = { ...IMAGE_DEFAULTS, storeDir: directory };
    const puller = new Puller({ images, store, stallTimeoutMs: 1000, log, nowMs: () => 0 });
    await puller.get({ name: `${registry.host}/a`, cached: true }, signal);
    assert.deepEqual((await store.find(`${registry.host}/a:latest`))?.layers, layers);
    assert.equal(registry.requests.filter(({ path }) => path.endsWith(digestOf(image.layers[1]!.blob))).length, 1);
  });

  for (const text of ["", "{", '{"images":[{"name":"x","config":"../../etc","layers":[]}]}', '{"images":7}']) {
    test(`a record that cannot be read (${text}) costs a pull`, async (t) => {
      await using registry = await startFakeRegistry(image);
      const { directory, get } = await aPuller(t);
      await get(`${registry.host}/a`);
      writeFileSync(join(directory, "storedImages"), text);
      const lines: string[] = [];
      const log = (_: string, line: string) => void lines.push(line);
      const store = await ImageStore.open({ directory, form: "overlay", layerBytesMax: 1e6, log });
      assert.deepEqual(store.names, []);
      assert.match(lines.join(), /images are pulled again/);
    });
  }

  test("prune() removes what nobody keeps, and layers that none of the rest has", async (t) => {
    const shared = image.layers[0]!;
    const other = anImage([shared, aLayer([{ path: "c", content: "3" }])]);
    await using one = await startFakeRegistry(image);
    await using two = await startFakeRegistry(other);
    const { store, get } = await aPuller(t);
    await get(`${one.host}/a`);
    await get(`${two.host}/a`);
    await store.prune({ names: new Set([`${two.host}/a:latest`]), layers: new Set() });
    assert.deepEqual(store.names, [`${two.host}/a:latest`]);
    assert.equal(existsSync(store.layerPath(shared.diffId)), true);
    assert.equal(existsSync(store.layerPath(image.layers[1]!.diffId)), false);
    await store.prune({ names: new Set(), layers: new Set([shared.diffId]) });
    assert.equal(existsSync(store.layerPath(shared.diffId)), true, "a container has it");
    assert.equal(await store.find(`${two.host}/a:latest`), undefined);
  });
});
