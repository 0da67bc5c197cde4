import assert from "node:assert/strict";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import type { internal } from "@meseta/protocol";
import fc from "fast-check";
import type { CheckpointRecord } from "../core/effects.ts";
import { AGENT_ID, aFramework, aTask, FRAMEWORK_ID } from "../testing.ts";
import { CheckpointStore } from "./checkpoint-store.ts";
import { type Change, decodeChanges, encodeChange } from "./journal.ts";
import { frame, unframe } from "./layout.ts";
import { readCheckpoints } from "./recover.ts";

const root = await mkdtemp(join(tmpdir(), "meseta-checkpoints-"));
after(() => rm(root, { recursive: true, force: true }));
let count = 0;

const RUN = { frameworkId: FRAMEWORK_ID, executorId: "t", containerId: "c-1" };
const META = `meta/slaves/${AGENT_ID}`;
const EXECUTOR = `${META}/frameworks/${FRAMEWORK_ID}/executors/t`;

function update(seed: number, kind: "UPDATE" | "ACK" = "UPDATE"): CheckpointRecord {
  const uuid = new Uint8Array(16).fill(seed);
  const status = { task_id: { value: "t" }, state: "TASK_RUNNING", uuid } as const;
  const body: internal.StatusUpdate = { framework_id: { value: FRAMEWORK_ID }, status, timestamp: 1, uuid };
  const record: internal.StatusUpdateRecord = kind === "ACK" ? { type: "ACK", uuid } : { type: "UPDATE", update: body };
  return { kind: "update", run: RUN, taskId: "t", record };
}

const info = aTask("t", { data: Buffer.from("secret") });
const { command: _, data: _data, ...rest } = info;
const RECORDS: readonly CheckpointRecord[] = [
  { kind: "agent", info: { hostname: "h", id: { value: AGENT_ID } } },
  { kind: "framework", info: aFramework({ checkpoint: true }), pid: "scheduler(1)@10.0.0.1:99" },
  { kind: "executor", run: RUN, info: { executor_id: { value: "t" } }, generated: true },
  { kind: "task", run: RUN, task: { ...rest, framework_id: { value: FRAMEWORK_ID }, state: "TASK_STAGING" }, info },
  { kind: "forked", run: RUN, pid: 4711 },
  update(1),
  update(2),
  update(1, "ACK"),
];

async function workDir(): Promise<string> {
  const path = join(root, `w${++count}`);
  await mkdir(path);
  return path;
}

/** Leaves the files alone with what happens to them: a journal would mend them. */
async function withoutJournals(path: string): Promise<string> {
  const meta = join(path, "meta");
  const journals = (await readdir(meta)).filter((name) => name.startsWith("journal."));
  await Promise.all(journals.map((name) => rm(join(meta, name))));
  return path;
}

const open = (path: string) => CheckpointStore.open(path, (text) => assert.fail(text));

async function written(records: readonly CheckpointRecord[] = RECORDS): Promise<string> {
  const path = await workDir();
  await using store = await open(path);
  for (const record of records) store.write(record);
  await store.commit();
  return path;
}

async function recovered(path: string) {
  await using store = await open(path);
  return readCheckpoints(store);
}

test("records become Mesos's files, under Mesos's names", async () => {
  const path = await written();
  const files = (await readdir(join(path, "meta/slaves"), { recursive: true })).toSorted();
  const run = `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/runs/c-1`;
  for (const name of [
    "latest",
    `${AGENT_ID}/slave.info`,
    `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/framework.info`,
    `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/framework.pid`,
    `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/executor.info`,
    `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/executor_generated_for_command_task`,
    `${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/t/runs/latest`,
    `${run}/pids/forked.pid`,
    `${run}/tasks/t/task.info`,
    `${run}/tasks/t/task.updates`,
  ]) {
    assert.ok(files.includes(name), name);
  }
  const bytes = await readFile(join(path, EXECUTOR, "runs/c-1/tasks/t/task.updates"));
  const { messages, wholeBytes } = unframe(bytes);
  assert.deepEqual([messages.length, wholeBytes], [3, bytes.length]);
  assert.equal((await readFile(join(path, EXECUTOR, "runs/c-1/pids/forked.pid"))).toString(), "4711");
  assert.equal(
    (await readFile(join(path, META, "slave.info"))).readUInt32LE(0),
    (await readFile(join(path, META, "slave.info"))).length - 4,
  );
});

test("what was written is read again, whole", async () => {
  const agent = await recovered(await written());
  assert.equal(agent?.agentId, AGENT_ID);
  assert.deepEqual(agent?.problems, []);
  const [framework] = agent.frameworks;
  assert.equal(framework?.pid, "scheduler(1)@10.0.0.1:99");
  const [executor] = framework.executors;
  assert.deepEqual([executor?.generated, executor?.ended, executor?.containerId], [true, false, "c-1"]);
  const [task] = executor!.tasks;
  assert.equal(task?.task.state, "TASK_STAGING");
  assert.equal(task?.info?.command?.value, "true");
  assert.equal(task?.info?.data, undefined);
  assert.deepEqual(
    task?.records.map(({ type }) => type),
    ["UPDATE", "UPDATE", "ACK"],
  );
});

test("after a crash the journal says what the files do not say yet", async () => {
  const path = await workDir();
  const store = await open(path);
  for (const record of RECORDS) store.write(record);
  await store.commit();
  await store.abandon();
  assert.deepEqual(await readdir(join(path, "meta/slaves")), []);
  const agent = await recovered(path);
  assert.equal(agent?.frameworks[0]?.executors[0]?.tasks[0]?.records.length, 3);
});

test("what was not committed before a crash never was", async () => {
  const path = await workDir();
  const store = await open(path);
  for (const record of RECORDS) store.write(record);
  await store.commit();
  store.write(update(3));
  await store.abandon();
  assert.equal((await recovered(path))?.frameworks[0]?.executors[0]?.tasks[0]?.records.length, 3);
});

test("updates go on where an earlier process stopped, crash or none", async () => {
  const path = await written();
  for (const seed of [3, 4, 5]) {
    const store = await open(path);
    readCheckpoints(store);
    store.write(update(seed));
    await store.commit();
    await (seed === 4 ? store.abandon() : store[Symbol.asyncDispose]());
  }
  const records = (await recovered(path))!.frameworks[0]!.executors[0]!.tasks[0]!.records;
  assert.deepEqual(
    records.map(({ update: one, uuid }) => (one?.uuid ?? uuid)![0]),
    [1, 2, 1, 3, 4, 5],
  );
});

test("an executor that came and went between two looks leaves no files at all", async () => {
  const path = await written([...RECORDS, { kind: "executorRemoved", run: RUN }]);
  assert.deepEqual(await readdir(join(path, META, `frameworks/${FRAMEWORK_ID}`)), ["framework.info", "framework.pid"]);
  assert.deepEqual((await recovered(path))?.frameworks[0]?.executors, []);
});

test("an agent that was shut down for good is not gone on with", async () => {
  const path = await written([...RECORDS, { kind: "agentForgotten" }]);
  assert.equal(await recovered(path), undefined);
});

test("a torn tail of updates is cut off, and appending goes on behind what is whole", async () => {
  const path = await written();
  const file = join(path, EXECUTOR, "runs/c-1/tasks/t/task.updates");
  const whole = await readFile(file);
  for (const tail of [[1], [1, 0, 0, 0], [200, 0, 0, 0, 8, 0], [255, 255, 255, 255, 1]]) {
    await withoutJournals(path);
    await truncate(file, whole.length);
    await appendFile(file, Buffer.from(tail));
    const store = await open(path);
    const agent = readCheckpoints(store);
    assert.equal(agent?.frameworks[0]?.executors[0]?.tasks[0]?.records.length, 3);
    assert.match(agent?.repairs[0] ?? "", /task\.updates/);
    assert.deepEqual(agent?.problems, [], "a crash leaves such things");
    store.write(update(9));
    await store[Symbol.asyncDispose]();
    assert.equal(unframe(await readFile(file)).messages.length, 4);
    assert.equal(unframe(await readFile(file)).wholeBytes, (await readFile(file)).length);
  }
});

const torn = [
  { file: "runs/c-1/tasks/t/task.info", what: (agent: Agent) => agent.frameworks[0]?.executors[0]?.tasks.length },
  { file: "executor.info", what: (agent: Agent) => agent.frameworks[0]?.executors.length },
  { file: "../../framework.info", what: (agent: Agent) => agent.frameworks.length },
];
type Agent = NonNullable<Awaited<ReturnType<typeof recovered>>>;
for (const { file, what } of torn) {
  test(`a torn ${file} loses what it was about, and nothing else`, async () => {
    for (const content of [
      Buffer.alloc(0),
      Buffer.from([9]),
      Buffer.from([255, 0, 0, 0, 1]),
      frame(Buffer.from([0xff, 0xff])),
    ]) {
      const path = await withoutJournals(await written());
      await writeFile(join(path, EXECUTOR, file), content);
      const agent = await recovered(path);
      assert.equal(agent?.agentId, AGENT_ID);
      assert.equal(what(agent), 0);
    }
  });
}

for (const keepsGoing of [true, false]) {
  test(`updates that cannot be read are ${keepsGoing ? "cut off" : "left for somebody to look at"}`, async () => {
    const path = await withoutJournals(await written());
    const file = join(path, EXECUTOR, "runs/c-1/tasks/t/task.updates");
    const whole = await readFile(file);
    const damaged = Buffer.concat([whole, frame(Buffer.from([0xff, 0xff]))]);
    await writeFile(file, damaged);
    const store = await open(path);
    const agent = readCheckpoints(store, keepsGoing);
    assert.match(agent?.problems[0] ?? "", /task\.updates/);
    await store[Symbol.asyncDispose]();
    assert.deepEqual(await readFile(file), keepsGoing ? whole : damaged);
  });
}

test("a reboot is one until what was there before it has been dealt with", async () => {
  const path = await written();
  const bootId = join(path, "meta/boot_id");
  const isRebooted = async (then?: (store: CheckpointStore) => Promise<void>) => {
    const store = await open(path);
    await then?.(store);
    await store[Symbol.asyncDispose]();
    return store.rebooted;
  };
  assert.equal(await isRebooted((store) => store.recovered()), false, "a directory without a boot id is new");
  assert.equal(await isRebooted(), false);
  await writeFile(bootId, "another\n");
  assert.equal(await isRebooted(), true);
  assert.equal(await isRebooted((store) => store.recovered()), true, "the agent may have crashed meanwhile");
  assert.equal(await isRebooted(), false);
});

test("a journal cut anywhere is read up to its last whole record", () => {
  const changes: Change[] = [
    { kind: "put", path: "a/b", bytes: Buffer.from("one") },
    { kind: "append", path: "a/c", offset: 12, bytes: Buffer.from("two") },
    { kind: "link", path: "a/latest", target: "b" },
    { kind: "remove", path: "a" },
  ];
  const records = changes.map(encodeChange);
  const bytes = Buffer.concat(records);
  fc.assert(
    fc.property(fc.nat(bytes.length), (length) => {
      const whole = records.filter((_, index) => Buffer.concat(records.slice(0, index + 1)).length <= length).length;
      assert.equal(decodeChanges(bytes.subarray(0, length)).length, whole);
    }),
  );
  assert.deepEqual(
    decodeChanges(bytes).map((change) => change.kind),
    ["put", "append", "link", "remove"],
  );
});

test("a journal with any byte changed never yields a change that was not written", () => {
  const records = [1, 2, 3].map((value) =>
    encodeChange({ kind: "put", path: `file-${value}`, bytes: Buffer.from([value]) }),
  );
  const bytes = Buffer.concat(records);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ flip;
      const paths = decodeChanges(damaged).map(({ path }) => path);
      assert.deepEqual(paths, ["file-1", "file-2", "file-3"].slice(0, paths.length));
    }),
  );
});

test("many commits at once share their syncs, and each waits for its own records", async () => {
  const path = await workDir();
  await using store = await open(path);
  store.write(RECORDS[0]!);
  await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      store.write(update(index % 250));
      await store.commit();
    }),
  );
  const journal = await readFile(join(path, "meta/journal.1"));
  assert.equal(decodeChanges(journal).length, 202);
});
