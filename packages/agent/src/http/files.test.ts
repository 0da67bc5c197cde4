import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
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

test("a pipe or a socket in place of a file keeps nobody waiting", async (t) => {
  execFileSync("mkfifo", [join(real, "dir/pipe"), join(real, "dir/stdout")]);
  const server = createServer().listen(join(real, "dir/socket"));
  await once(server, "listening");
  t.after(() => server.close());
  for (const name of ["pipe", "stdout", "socket"]) {
    const path = `${real}/dir/${name}`;
    await assert.rejects(files.read(path, 0, undefined), { status: 400, message: "Not a regular file.\n" });
    await assert.rejects(files.download(path), { status: 400, message: "Not a regular file.\n" });
  }
  assert.equal(await files.dataFrom(`${real}/dir/stdout`, 7), 7);
});

test("a link that is put in place of a directory meanwhile leads nowhere", async (t) => {
  const [inside, link, at] = [join(real, "swap-a"), join(real, "swap-b"), join(real, "swapped")];
  await mkdir(inside);
  await writeFile(join(inside, "secret"), "mine");
  await symlink(workDir, link);
  const swap = "my ($a, $b, $at) = @ARGV; $| = 1; print 1; while (1) { rename $_, $at and rename $at, $_ for $a, $b }";
  const swapping = spawn("perl", ["-e", swap, inside, link, at], { stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => void swapping.kill());
  await once(swapping.stdout, "data");
  const seen = new Set<string>();
  for (let round = 0; round < 2_000; round++) {
    const text = await files.read(`${real}/swapped/secret`, 0, undefined).then(
      ({ data }) => data.toString(),
      (error: FileAccessError) => `${error.status}`,
    );
    seen.add(text);
  }
  assert.equal(seen.has("secret"), false);
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
