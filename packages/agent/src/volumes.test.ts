/** Persistent volumes on a real disk, through tasks, and through the agent's death. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { internal, type v1 } from "@meseta/protocol";
import type { AgentOptions } from "./options.ts";
import { aFramework, aTask, FakeMaster, FRAMEWORK_ID, RESERVED_DISK } from "./testing.ts";
import { linkVolumes } from "./volumes.ts";

const VOLUME: v1.Resource = {
  ...RESERVED_DISK,
  disk: { persistence: { id: "v" }, volume: { mode: "RW", container_path: "data" } },
};

async function startProcess(options: AgentOptions) {
  const script = fileURLToPath(new URL("testdata/agent-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { port } = JSON.parse(line.toString()) as { port: number };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return { port, kill };
}

function apply(master: FakeMaster, operation_info: v1.Offer_Operation, byte: number): v1.UUID {
  const operation_uuid = { value: new Uint8Array(16).fill(0x40 + byte) };
  master.send(internal.ApplyOperationMessage, {
    framework_id: { value: FRAMEWORK_ID },
    operation_info,
    operation_uuid,
    resource_version_uuid: { uuid: { value: master.resourceVersion ?? new Uint8Array(16) } },
  });
  return operation_uuid;
}

function reports(master: FakeMaster): internal.UpdateOperationStatusMessage[] {
  return master.received
    .filter(({ name }) => name === "mesos.internal.UpdateOperationStatusMessage")
    .map(({ body }) => body as internal.UpdateOperationStatusMessage);
}

test("kill -9 of an agent: its volumes and their data stay, and what was not acknowledged is told again", async (t) => {
  const workDir = await mkdtemp(join(tmpdir(), "meseta-volumes-"));
  const master = await FakeMaster.listen();
  const options: AgentOptions = {
    workDir,
    runtimeDir: join(workDir, "runtime"),
    master: master.address,
    port: 0,
    resources: "cpus:4;mem:1024;disk:1024",
    registrationBackoffMs: 1,
  };
  const first = await startProcess(options);
  let second: Awaited<ReturnType<typeof startProcess>> | undefined;
  t.after(async () => {
    await first.kill();
    await second?.kill();
    await master[Symbol.asyncDispose]();
    await rm(workDir, { recursive: true, force: true });
  });
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage"));
  apply(master, { type: "RESERVE", reserve: { resources: [RESERVED_DISK] } }, 1);
  const created = apply(master, { type: "CREATE", create: { volumes: [VOLUME] } }, 2);
  await master.until(() => reports(master).length === 2);
  const { operation_uuid, status } = reports(master)[0]!;
  master.send(internal.AcknowledgeOperationStatusMessage, {
    operation_uuid: operation_uuid!,
    status_uuid: status.uuid!,
  });
  const resources = [...aTask("t").resources!, VOLUME];
  const checkpointing = aFramework({ checkpoint: true });
  master.runTask(aTask("write", { resources, command: { value: "echo kept > data/file" } }), checkpointing);
  await master.untilState("write", "TASK_FINISHED");
  await first.kill();
  const seen = master.received.length;
  second = await startProcess({ ...options, port: first.port });
  const after = (name: string) => master.received.slice(seen).filter((one) => one.name === `mesos.internal.${name}`);
  await master.until(() => after("UpdateOperationStatusMessage").length > 0);
  const register = after("ReregisterSlaveMessage")[0]!.body as internal.ReregisterSlaveMessage;
  assert.equal(register.checkpointed_resources?.[0]?.disk?.persistence?.id, "v");
  const again = after("UpdateOperationStatusMessage").map(({ body }) => body as internal.UpdateOperationStatusMessage);
  assert.deepEqual(again[0]?.operation_uuid, created, "the other one was acknowledged");
  master.runTask(aTask("read", { resources, command: { value: "cat data/file > data/copy" } }), checkpointing);
  await master.untilState("read", "TASK_FINISHED");
  const place = join(workDir, "volumes/roles/store/v");
  assert.equal(await readFile(join(place, "copy"), "utf8"), "kept\n");
  apply(master, { type: "DESTROY", destroy: { volumes: [VOLUME] } }, 3);
  await master.until(() => reports(master).at(-1)?.operation_uuid?.value[0] === 0x43);
  assert.equal(existsSync(place), false);
});

// Whoever wrote the task chose the path.
const rows: [string, string, RegExp | undefined][] = [
  ["a name", "data", undefined],
  ["a name in other words", "./data/", undefined],
  ["a path outside", "../data", /right below/],
  ["the sandbox itself", ".", /right below/],
  ["an absolute path", "/etc/data", /right below/],
  ["a path through a directory", "link/data", /right below/],
  ["a name that is taken", "stdout", /something else/],
];
for (const [what, target, problem] of rows) {
  test(`linkVolumes() to ${what}`, async (t) => {
    const sandbox = await mkdtemp(join(tmpdir(), "meseta-sandbox-"));
    const elsewhere = await mkdtemp(join(tmpdir(), "meseta-elsewhere-"));
    t.after(async () => {
      await rm(sandbox, { recursive: true, force: true });
      await rm(elsewhere, { recursive: true, force: true });
    });
    await writeFile(join(sandbox, "stdout"), "");
    await symlink(elsewhere, join(sandbox, "link"));
    const problems = linkVolumes(sandbox, [{ path: elsewhere, target }]);
    if (problem === undefined) assert.deepEqual(problems, []);
    else assert.match(problems[0] ?? "", problem);
    assert.deepEqual(linkVolumes(sandbox, [{ path: elsewhere, target }]).length, problems.length, "twice is once");
    assert.deepEqual(await readdir(elsewhere), []);
  });
}
