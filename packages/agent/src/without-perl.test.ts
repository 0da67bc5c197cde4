/** An agent on a machine without perl, which it is in a mount namespace that hides it. Source: agent, section 3.8. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite } from "node:test";
import { fileURLToPath } from "node:url";
import { aTask, FakeMaster } from "./testing.ts";
import { isRegistered, settings } from "./testing/registered-agent.ts";

const PERLS = ["/usr/bin/perl", "/bin/perl", "/usr/local/bin/perl"].filter((path) => existsSync(path));
const HIDE = 'for perl in $PERLS; do mount --bind /dev/null "$perl" || exit 1; done; exec "$@"';
const ENTER = ["--mount", "--propagation=private", "sh", "-c", HIDE, "sh"];
const env = { ...process.env, PERLS: PERLS.join(" ") };
const tried = spawnSync("unshare", [...ENTER, "true"], { env, stdio: "ignore" });

suite("without perl", { skip: tried.status !== 0 && "needs root and unshare, to hide perl", timeout: 60_000 }, () => {
  for (const [logs, isTold] of [
    [undefined, true],
    ["unbounded", false],
  ] as const) {
    const what = isTold ? "says at its start that logs are unbounded" : "says nothing of logs that are to be unbounded";
    test(`an agent runs tasks, and ${what}`, async (t) => {
      await using stack = new AsyncDisposableStack();
      const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-no-perl-")));
      t.after(() => rm(workDir, { recursive: true, force: true }));
      const master = stack.use(await FakeMaster.listen());
      const options = JSON.stringify({ ...settings(workDir, master), ...(logs !== undefined && { logs }) });
      const script = fileURLToPath(new URL("testdata/agent-process.ts", import.meta.url));
      const child = spawn("unshare", [...ENTER, process.execPath, script, options, "tell"], {
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let told = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
      stack.defer(async () => {
        child.kill("SIGUSR1");
        if (child.exitCode === null) await once(child, "exit");
      });
      await master.until(isRegistered(master));
      assert.equal(/stdout and stderr of containers grow without bound.*Install perl/.test(told), isTold, told);
      master.runTask(aTask("t", { command: { value: "true" } }));
      await master.untilState("t", "TASK_FINISHED");
    });
  }
});
