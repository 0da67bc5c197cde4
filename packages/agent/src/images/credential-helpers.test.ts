/** Programs that keep credentials, real ones of a few lines. Source: docker-credential-helpers, README. */
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test, { after } from "node:test";
import { askHelpers, parseCredentialHelpers } from "./credential-helpers.ts";
import { ImageError } from "./image-error.ts";

const bin = mkdtempSync(join(tmpdir(), "meseta-helpers-"));
after(() => rmSync(bin, { recursive: true }));
process.env["PATH"] = [bin, process.env["PATH"]].join(delimiter);
function helper(name: string, script: string): void {
  const path = join(bin, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}
const answer = (fields: object) => `printf '%s' '${JSON.stringify(fields)}'`;
helper(
  "good",
  `read server; echo "$1 $server" >> ${bin}/asked; ${answer({ ServerURL: "x", Username: "u", Secret: "s3cret" })}`,
);
helper("empty", "echo credentials not found in native keychain; exit 1");
helper("broken", "echo s3cret; echo s3cret >&2; exit 2");
helper("text", "echo s3cret");
helper("half", answer({ Username: "s3cret" }));
helper("token", answer({ Username: "<token>", Secret: "s3cret" }));
helper("flood", "yes s3cret");
helper("list", "echo '[]'");
helper("deaf", `exec <&-; ${answer({ Username: "u", Secret: "p" })}`);
helper("slow", "exec sleep 1000");

const never = new AbortController().signal;
const ask = (config: object, host: string, signal = never) =>
  askHelpers(parseCredentialHelpers(JSON.stringify(config), "it"), host, signal);

test("the helper of a registry is asked by the name that the configuration has for it, others by the store's", async () => {
  const config = { credHelpers: { "https://r.example:5000/v2/": "good", "docker.io": "empty" }, credsStore: "good" };
  assert.deepEqual(await ask(config, "r.example:5000"), { username: "u", password: "s3cret" });
  assert.deepEqual(await ask(config, "other.example"), { username: "u", password: "s3cret" });
  assert.equal(await ask(config, "registry-1.docker.io"), undefined);
  assert.deepEqual((await ask({ credsStore: "good" }, "registry-1.docker.io"))?.username, "u");
  assert.deepEqual(readFileSync(join(bin, "asked"), "utf8").trim().split("\n"), [
    "get https://r.example:5000/v2/",
    "get other.example",
    "get https://index.docker.io/v1/",
  ]);
  assert.equal(await ask({ auths: {} }, "r.example"), undefined);
  assert.deepEqual(await ask({ credsStore: "deaf" }, "r.example"), { username: "u", password: "p" });
});

for (const [name, problem] of [
  ["broken", /it ended with 2; run 'docker-credential-broken get' by hand/],
  ["text", /its answer is no JSON/],
  ["half", /no Username and Secret/],
  ["list", /no Username and Secret/],
  ["token", /identity token/],
  ["flood", /more than 65536 bytes/],
  ["missing", /no such program in the agent's PATH/],
] as const) {
  test(`a helper that is ${name} is told of, and nothing that it said`, async () => {
    await assert.rejects(ask({ credsStore: name }, "r.example"), (error: Error) => {
      return error instanceof ImageError && problem.test(error.message) && !error.message.includes("s3cret");
    });
  });
}

test("a helper that does not answer is left when nobody waits any more", async () => {
  const controller = new AbortController();
  const asking = ask({ credsStore: "slow" }, "r.example", controller.signal);
  controller.abort(new Error("given up"));
  await assert.rejects(asking, /given up/);
});

for (const config of [
  { credHelpers: { a: "../../bin/sh" } },
  { credHelpers: { a: 1 } },
  { credHelpers: [] },
  { credsStore: "x y" },
  { credsStore: "-x" },
]) {
  test(`refused: ${JSON.stringify(config)}`, () => {
    assert.throws(() => parseCredentialHelpers(JSON.stringify(config), "it"), ImageError);
  });
}
