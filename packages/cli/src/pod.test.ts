import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { CliError, EXIT } from "./errors.ts";
import { readPod } from "./pod-file.ts";
import { tell } from "./testing.ts";

async function fileOf(t: TestContext, text: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-pod-"));
  t.after(() => rm(directory, { recursive: true }));
  const path = join(directory, "web.yaml");
  await writeFile(path, text);
  return path;
}

test("readPod() fills in what a file leaves out", async (t) => {
  const pod = await readPod(await fileOf(t, "tasks: { a: { command: 'true' } }"));
  assert.equal(pod.name, "web");
  assert.deepEqual(pod.tasks, [
    { id: "a", needs: { cpus: 0.1, mem: 32 }, info: { command: { shell: true, value: "true" } } },
  ]);
});

test("readPod() gives a terminal to whom it is to have one", async (t) => {
  const text = "tasks: { a: { command: x, tty: true, shared: d }, b: { command: x, tty: false } }";
  const [a, b] = (await readPod(await fileOf(t, text))).tasks;
  assert.deepEqual(a?.info.container?.tty_info, {});
  assert.equal(a.info.container.volumes?.length, 1);
  assert.equal(b?.info.container, undefined);
});

test("readPod() takes commands as words, checks in Mesos's words, and a shared directory", async (t) => {
  const text = `
name: pod.1
tasks:
  a:
    command: [prog, -x, 1]
    cpus: 2
    env: { N: 1 }
    user: nobody
    shared: data
    kill_grace: 5secs
    health_check: { type: TCP, tcp: { port: 80 }, interval_seconds: 0.5 }
`;
  const { tasks } = await readPod(await fileOf(t, text));
  const { needs, info } = tasks[0]!;
  assert.equal(needs.cpus, 2);
  assert.deepEqual(info.command, {
    shell: false,
    value: "prog",
    arguments: ["prog", "-x", "1"],
    environment: { variables: [{ name: "N", value: "1" }] },
    user: "nobody",
  });
  assert.deepEqual(info.health_check, { type: "TCP", tcp: { port: 80 }, interval_seconds: 0.5 });
  assert.equal(info.kill_policy?.grace_period?.nanoseconds, 5e9);
  assert.equal(info.container?.volumes?.[0]?.source?.sandbox_path?.path, "data");
});

for (const [text, pattern] of [
  ["", /'tasks' is to hold tasks/],
  ["tasks: []", /'tasks' is to hold tasks/],
  ["name: a/b\ntasks: { a: { command: x } }", /'name' is to be letters/],
  ["tasks: { a: x }", /'tasks.a' is to hold keys/],
  ["tasks: { a: { command: '' } }", /'tasks.a.command' is to be a shell line/],
  ["tasks: { a: { command: x, tty: 1 } }", /'tasks.a.tty' is to be true or false/],
  ["tasks: { a: { command: x, cpu: 1 } }", /'tasks.a.cpu' is not known; there are command, image, cpus/],
  ["tasks: { a: { command: x, cpus: -1 } }", /'tasks.a.cpus' is to be a number above 0/],
  ["tasks: { a: { command: x, shared: ../b } }", /'tasks.a.shared' is to be the name of a directory/],
  ["tasks: { a: { command: x, kill_grace: soon } }", /'tasks.a.kill_grace' is to be a duration/],
  ["tasks: { a: { command: x, health_check: { delay_seconds: [] } } }", /'tasks.a.health_check': /],
  ["tasks: {", /Cannot read configuration/],
] as const) {
  test(`readPod() refuses ${JSON.stringify(text)}`, async (t) => {
    await assert.rejects(readPod(await fileOf(t, text)), (error: CliError) => {
      assert.equal(error.exitCode, EXIT.usage);
      assert.match(error.message, pattern);
      return true;
    });
  });
}

test("meseta run needs a command or a pod, and not both", async (t) => {
  const path = await fileOf(t, "tasks: { a: { command: 'true' } }");
  for (const args of [["run"], ["run", `--pod=${path}`, "--", "true"]]) {
    assert.equal((await tell(args)).code, EXIT.usage);
  }
});

test("meseta run --pod runs a pod, tells how it goes, and exits as its tasks did", async (t) => {
  await using cluster = await DevCluster.start({
    agents: [{ resources: "cpus:2;mem:1024;disk:1024", switchUser: false }],
  });
  const good = `
tasks:
  writer: { command: "echo hi > shared/part; mv shared/part shared/done", shared: shared }
  reader: { command: "while [ ! -e shared/done ]; do sleep 0.02; done", shared: shared }
`;
  const finished = await tell(["run", `--master=${cluster.master}`, "--json", `--pod=${await fileOf(t, good)}`]);
  assert.equal(finished.code, EXIT.done, finished.err);
  const { tasks } = JSON.parse(finished.out) as { tasks: { id: string; state: string }[] };
  assert.deepEqual(Object.fromEntries(tasks.map(({ id, state }) => [id, state])), {
    writer: "TASK_FINISHED",
    reader: "TASK_FINISHED",
  });
  const bad = "tasks: { fails: { command: exit 3 }, goes: { command: sleep 1000 } }";
  const failed = await tell(["run", `--master=${cluster.master}`, `--pod=${await fileOf(t, bad)}`]);
  assert.equal(failed.code, EXIT.failed);
  assert.match(failed.err, /fails TASK_FAILED on \S+: Command exited with status 3/);
  assert.match(failed.err, /goes TASK_KILLED/);
});
