/** `meseta logs` on a small cluster. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { DevCluster } from "@meseta/devcluster";
import { EXIT } from "./errors.ts";
import { tell } from "./testing.ts";

suite("what tasks write", () => {
  let cluster: DevCluster;
  before(async () => {
    cluster = await DevCluster.start({ agents: [{ resources: "cpus:4;mem:1024;disk:1024", switchUser: false }] });
  });
  after(() => cluster[Symbol.asyncDispose]());
  const ask = (verb: string, ...args: string[]) => tell([verb, `--master=${cluster.master}`, ...args]);

  test("-n shows the last lines, whole or not, and -f what comes after them", async () => {
    await ask("run", "-q", "--name=lines", "--", "seq 1 20000; echo oops >&2; printf end");
    for (const [count, expected] of [
      ["0", ""],
      ["1", "end"],
      ["3", "19999\n20000\nend"],
      ["30000", `${Array.from({ length: 20_000 }, (_, at) => `${at + 1}\n`).join("")}end`],
    ] as const) {
      assert.equal((await ask("logs", "-n", count, "lines")).out, expected, count);
    }
    assert.equal((await ask("logs", "-f", "-n", "2", "lines")).out, "20000\nend");
    assert.equal((await ask("logs", "--stderr", "-n", "1", "lines")).out, "oops\n");
    assert.equal((await ask("logs", "-n", "few", "lines")).code, EXIT.usage);
  });

  test("-f goes on to the end of a task, and through what the agent gives back to the disk", async () => {
    const script = "for i in 1 2 3 4 5 6 7 8; do seq -f %09g 1 10000; sleep 0.3; done; echo over";
    const running = ask("run", "-q", "--name=much", "--env=CONTAINER_LOGGER_MAX_STDOUT_SIZE=400KB", "--", script);
    let followed = await ask("logs", "-f", "much");
    while (followed.code !== 0) followed = await ask("logs", "-f", "much"); // it has not begun
    await running;
    assert.equal(followed.err, "");
    assert.equal(followed.out.length, 8 * 100_000 + 5);
    assert.ok(followed.out.endsWith("000010000\nover\n"));
    const late = await ask("logs", "much");
    assert.match(late.err, /^\(\d+ bytes are gone: the agent keeps only so much of stdout\)\n$/);
    assert.ok(late.out.length <= 400 * 1024 + 4096);
    assert.ok(followed.out.endsWith(late.out));
    assert.equal((await ask("logs", "-n", "2", "much")).out, "000010000\nover\n");
  });

  test("a task goes on without its agent, and run --follow with it once it is back", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-follow-"));
    t.after(() => rm(directory, { recursive: true }));
    const go = join(directory, "go");
    const script = `echo begun; while [ ! -e '${go}' ]; do sleep 0.02; done; echo over`;
    const running = ask("run", "--follow", "--name=lasting", "--", script);
    while ((await ask("logs", "lasting")).out !== "begun\n");
    const [agent] = cluster.agents;
    await agent!.kill();
    await writeFile(go, "");
    await agent!.start();
    const { code, out, err } = await running;
    assert.deepEqual([code, out], [0, "begun\nover\n"], err);
  });

  test("a task of a pod has its own", async (t) => {
    const directory = await mkdtemp(join(tmpdir(), "meseta-pod-"));
    t.after(() => rm(directory, { recursive: true }));
    const file = join(directory, "pod.yaml");
    await writeFile(file, "tasks: { one: { command: echo 1 }, two: { command: echo 2 } }");
    await ask("run", "-q", `--pod=${file}`);
    assert.equal((await ask("logs", "two")).out, "2\n");
  });
});
