/** Hadoop's own client, which a script stands for. Source: agent, section 6.2. */
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { temporaryDirectory, TestFetcher } from "../testing.ts";

const root = await temporaryDirectory();
await mkdir(join(root, "hadoop/bin"), { recursive: true });
const script = `#!/bin/sh
case "$2 $3" in
  "-du viewfs://x/file") echo "7  21  viewfs://x/file" ;;
  "-cat viewfs://x/file") printf content ;;
  "-cat viewfs://x/slow") sleep 100 ;;
  *) echo "cat: No such file or directory: $3" >&2; exit 1 ;;
esac`;
await writeFile(join(root, "hadoop/bin/hadoop"), script, { mode: 0o755 });
const hadoopHome = join(root, "hadoop");

const places = [
  ["--hadoop_home", { hadoopHome }, {}],
  ["HADOOP_HOME", {}, { HADOOP_HOME: hadoopHome }],
  ["PATH", {}, { PATH: `${hadoopHome}/bin:${process.env["PATH"]}` }],
] as const;
for (const [where, options, environment] of places) {
  test(`what only Hadoop reads comes by its client, found by ${where}, with its length`, async () => {
    const fetcher = await TestFetcher.open(root, options, environment);
    const sandbox = await fetcher.fetch({ value: "viewfs://x/file", cache: true });
    assert.equal(await readFile(join(sandbox, "file"), "utf8"), "content");
    assert.equal(fetcher.fetcher.cache.bytes, 7);
  });
}

test("its complaint is the cause; it is killed when it stalls", async () => {
  const fetcher = await TestFetcher.open(root, { hadoopHome, stallTimeoutMs: 500 });
  await assert.rejects(fetcher.fetch({ value: "viewfs://x/none" }), /No such file or directory: viewfs/);
  await assert.rejects(fetcher.fetch({ value: "viewfs://x/slow" }), /nothing came for 500ms/);
});

test("a home without a client is said to be one", async () => {
  const fetcher = await TestFetcher.open(root, { hadoopHome: join(root, "nowhere") });
  await assert.rejects(fetcher.fetch({ value: "viewfs://x/file" }), /no program '.*nowhere\/bin\/hadoop'/);
});
