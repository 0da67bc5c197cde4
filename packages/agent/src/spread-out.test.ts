import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { spreadOut } from "./spread-out.ts";

const run = promisify(execFile);

/** Attribute letters of a directory; undefined where the file system, or the machine, has none. */
async function attributesOf(directory: string): Promise<string | undefined> {
  try {
    return (await run("lsattr", ["-d", directory])).stdout.split(" ")[0];
  } catch {
    return undefined;
  }
}

test("spreadOut() marks a directory where the file system knows how, and is silent elsewhere", async (context) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-spread-"));
  context.after(() => rm(directory, { recursive: true, force: true }));
  spreadOut(join(directory, "missing"));
  spreadOut(directory);
  const { stdout: type } = await run("stat", ["-f", "-c", "%T", directory]);
  const isExt = type.startsWith("ext") && (await attributesOf(directory)) !== undefined;
  const isSpread = async () => (await attributesOf(directory))?.includes("T") ?? false;
  for (let left = isExt ? 200 : 0; left > 0 && !(await isSpread()); left--) await delay(20);
  assert.equal(await isSpread(), isExt);
});
