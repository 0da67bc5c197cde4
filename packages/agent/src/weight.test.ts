import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

/** Parts of Node that weigh much, and that an agent needs only for what few containers ask for. */
const HEAVY = ["internal/deps/undici/undici", "http2", "tls"];

test("an agent does not bring clients for HTTP along before anything is fetched, pulled, or asked of an engine", () => {
  const program = `await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
    console.log(JSON.stringify(process.moduleLoadList));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  const loaded = new Set((JSON.parse(stdout) as string[]).map((name) => name.replace("NativeModule ", "")));
  assert.ok(loaded.has("net"), "the list is what it is taken for");
  assert.deepEqual(
    HEAVY.filter((name) => loaded.has(name)),
    [],
  );
});
