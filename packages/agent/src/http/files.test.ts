import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { FileAccessError, modeText, READ_BYTES_MAX, SandboxFiles } from "./files.ts";

const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-files-")));
after(() => rm(workDir, { recursive: true, force: true }));

const RUNS = "frameworks/F/executors/E/runs";
const real = join(workDir, "slaves/A", RUNS, "c-1");
await mkdir(join(real, "dir/deep"), { recursive: true });
await symlink("c-1", join(real, "../latest"));
await writeFile(join(real, "stdout"), "hello");
await writeFile(join(real, "dir/deep/file"), "deep");
await writeFile(join(real, "big"), Buffer.alloc(READ_BYTES_MAX * 2, "x"));
await writeFile(join(workDir, "secret"), "secret");
await mkdir(join(workDir, "slaves/A", RUNS, "c-2"));
await writeFile(join(workDir, "slaves/A", RUNS, "c-2/other"), "other");
for (const [name, target] of [
  ["to-root", "/"],
  ["to-secret", join(workDir, "secret")],
  ["up", "../../../../../../.."],
  ["sibling", "../c-2/other"],
  ["loop", "loop"],
  ["inside", "dir/deep/file"],
] as const) {
  await symlink(target, join(real, name));
}
const files = new SandboxFiles({ workDir, agentId: () => "A" });

const ways = [`/${RUNS}/latest`, `/${RUNS}/c-1`, real, join(real, "../latest"), `${real}/`];
for (const way of ways) {
  test(`a sandbox is found at ${way.replace(workDir, "<work_dir>")}`, async () => {
    const names = (await files.list(way)).map(({ path }) => path.slice(way.replace(/\/$/, "").length + 1));
    assert.deepEqual(names, ["big", "dir", "inside", "loop", "sibling", "stdout", "to-root", "to-secret", "up"]);
    assert.equal((await files.read(`${way.replace(/\/$/, "")}/stdout`, 0, undefined)).data.toString(), "hello");
  });
}

const outside = [
  "/etc/passwd",
  "/",
  "",
  ".",
  "..",
  workDir,
  `${workDir}/secret`,
  `${workDir}/slaves`,
  `${workDir}/slaves/A/${RUNS}`,
  `${workDir}/slaves/../secret`,
  `${workDir}/slaves/./A/${RUNS}/c-1/stdout/../../../../../../../secret`,
  `${real}/../c-2/other`,
  `${real}/../../../../../../../secret`,
  `${real}/to-root/etc/passwd`,
  `${real}/to-secret`,
  `${real}/up/secret`,
  `${real}/sibling`,
  `${real}/loop`,
  `${real}/stdout/below`,
  `/${RUNS}/../runs/c-1/../../../../../../../secret`,
  `/${RUNS}/..`,
  `/${RUNS}/.`,
  `/frameworks/../executors/E/runs/c-1/stdout`,
  `/frameworks/F/executors/E/runs/${"x".repeat(5_000)}`,
  `/frameworks/F//executors/E/runs/c-1/stdout`,
  "/slave/log",
];
for (const path of outside) {
  test(`nothing is to be had at ${JSON.stringify(path.replace(workDir, "<work_dir>").slice(0, 80))}`, async () => {
    for (const attempt of [() => files.list(path), () => files.read(path, 0, undefined), () => files.download(path)]) {
      await assert.rejects(attempt(), (error) => error instanceof FileAccessError && error.status === 404);
    }
  });
}

test("a path with a NUL is no path", async () => {
  await assert.rejects(
    files.read(`${real}/stdout\0.txt`, 0, undefined),
    (error) => (error as FileAccessError).status === 400,
  );
});

test("a link that stays inside is followed", async () => {
  assert.equal((await files.read(`${real}/inside`, 0, undefined)).data.toString(), "deep");
});

test("read() gives the piece asked for, and never more than its limit", async () => {
  const path = `/${RUNS}/latest/stdout`;
  assert.deepEqual(await files.read(path, 1, 3), { size: 5, data: Buffer.from("ell") });
  assert.deepEqual(await files.read(path, 5, undefined), { size: 5, data: Buffer.alloc(0) });
  assert.deepEqual(await files.read(path, 99, 1), { size: 5, data: Buffer.alloc(0) });
  assert.equal((await files.read(`/${RUNS}/latest/big`, 0, READ_BYTES_MAX * 4)).data.length, READ_BYTES_MAX);
});

test("a directory can be listed, and nothing else; a file anything but that", async () => {
  await assert.rejects(files.read(`${real}/dir`, 0, undefined), /directory/);
  await assert.rejects(files.download(`${real}/dir`), { message: "Cannot download a directory.\n" });
  assert.deepEqual(await files.list(`${real}/stdout`), []);
  assert.deepEqual(await files.download(`${real}/stdout`), await readFile(`${real}/stdout`));
});

test("the agent's log is shown when it has one", async () => {
  const withLog = new SandboxFiles({ workDir, agentId: () => "A", logFile: join(workDir, "secret") });
  assert.equal((await withLog.read("/slave/log", 0, undefined)).data.toString(), "secret");
});

const modes = [
  [0o100644, "-rw-r--r--"],
  [0o040750, "drwxr-x---"],
  [0o120777, "lrwxrwxrwx"],
  [0o104755, "-rwsr-xr-x"],
  [0o102644, "-rw-r-Sr--"],
  [0o041777, "drwxrwxrwt"],
] as const;
for (const [mode, text] of modes) {
  test(`modeText(${mode.toString(8)}) is ${text}`, () => assert.equal(modeText(mode), text));
}
