/** A task that fills the disk of the work directory, on real file systems that are full. */
import assert from "node:assert/strict";
import { existsSync, statfsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite } from "node:test";
import { silentLog } from "@meseta/runtime";
import { startAgent } from "./agent.ts";
import { aFramework, AGENT_ID, aTask, FakeMaster, FRAMEWORK_ID } from "./testing.ts";
import { lackingFileSystem, mounted } from "./testing/file-systems.ts";
import { isRegistered, settings } from "./testing/registered-agent.ts";

const isAboutJournal = (text: string) => text.startsWith("Cannot write checkpoints to");

/** Down to the last byte, that is: to the last block, and whatever is left in it. */
const FILL = [
  "dd if=/dev/zero of=big bs=64k 2>/dev/null",
  "dd if=/dev/zero of=rest bs=512 2>/dev/null",
  "touch $OUTSIDE/full",
  "exit 3",
].join("; ");

suite("a full disk", { timeout: 110_000 }, () => {
  for (const kind of ["tmpfs", "ext4"] as const) {
    test(
      `${kind}: the agent lives, says what to do, and tells everything once there is room`,
      { skip: lackingFileSystem(kind) },
      async (t) => {
        const outside = await mkdtemp(join(tmpdir(), "meseta-outside-"));
        t.after(() => rm(outside, { recursive: true, force: true }));
        const workDir = await mounted(t, kind, 16);
        await using stack = new AsyncDisposableStack();
        const master = stack.use(await FakeMaster.listen());
        const told: string[] = [];
        const tell = (_fields: object, text: string) => void told.push(text);
        const log = { ...silentLog, warn: tell, error: tell };
        const runtimeDir = join(outside, "runtime");
        const agent = await startAgent({ ...settings(workDir, master), runtimeDir, log });
        stack.defer(() => agent.shutdown());
        await master.until(isRegistered(master));
        const run = (id: string, value: string) =>
          master.runTask(aTask(id, { command: { value } }), aFramework({ checkpoint: true }));
        const until = async (isSo: () => boolean) => {
          while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
        };
        run("bystander", `touch ${outside}/up; while [ ! -e ${outside}/go ]; do sleep 0.02; done; exit 4`);
        await master.untilState("bystander", "TASK_RUNNING");
        run("filler", FILL.replace("$OUTSIDE", outside));
        await until(() => existsSync(join(outside, "full")));
        assert.ok(statfsSync(workDir).bavail < 16, `${statfsSync(workDir).bavail} blocks left`);
        // What is left in blocks that are there already fills up with what comes now.
        const isTold = () => told.some(isAboutJournal);
        const others: string[] = [];
        while (!isTold()) {
          const id = `late-${others.length}`;
          others.push(id);
          run(id, "true");
          await until(() => isTold() || /FAILED|FINISHED|LOST/.test(master.lastOf(id)?.state ?? ""));
        }
        const [word] = told.filter(isAboutJournal);
        assert.match(
          word!,
          /journal\.\d+: ENOSPC.*Free space there.*until then no task starts, and no status is told; it is tried/,
        );
        await writeFile(join(outside, "go"), "");
        const url = `http://127.0.0.1:${agent.address.port}`;
        assert.equal((await fetch(`${url}/health`)).status, 200);
        assert.equal((await fetch(`${url}/state`)).status, 200);
        const sandbox = join(workDir, `slaves/${AGENT_ID}/frameworks/${FRAMEWORK_ID}/executors/filler/runs/latest`);
        await rm(join(sandbox, "big"));
        for (const [id, status] of [
          ["filler", 3],
          ["bystander", 4],
        ] as const) {
          const { message } = await master.untilState(id, "TASK_FAILED");
          assert.equal(message, `Command exited with status ${status}`, id);
        }
        for (const id of others) await until(() => /FAILED|FINISHED|LOST/.test(master.lastOf(id)?.state ?? ""));
        const [first] = others;
        assert.match(
          master.lastOf(first!)?.message ?? "",
          /Failed to create the sandbox: ENOSPC|Failed to launch container: .*ENOSPC|^Command exited/,
        );
        run("next", "exit 6");
        assert.equal((await master.untilState("next", "TASK_FAILED")).message, "Command exited with status 6");
      },
    );
  }
});
