/** Containers with images, from a real registry to a real process. Source: agent, sections 3.4, 4.3 and 5. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import type { v1 } from "@meseta/protocol";
import { task, until } from "../testing/isolating-agent.ts";
import { aBusybox, aLayer } from "./testing/image.ts";
import { dockerImage, setUpImages } from "./testing/agent.ts";
import { noImages, startRegistry, type TestRegistry } from "./testing/registry.ts";

for (const backend of ["overlay", "copy"] as const) {
  suite(`containers with images, by ${backend}`, { skip: noImages(), timeout: 110_000 }, () => {
    let registry: TestRegistry;
    before(async () => {
      registry = await startRegistry();
      const image = aBusybox(
        {
          Env: ["FROM=image", "BOTH=image", "PATH=/bin:/own"],
          WorkingDir: "/work",
          Entrypoint: ["/bin/echo", "entry"],
          Cmd: ["cmd"],
        },
        aLayer([
          { path: "work", type: "5" },
          { path: "etc/motd", content: "from the image\n" },
          { path: "own", type: "5" },
        ]),
      );
      await registry.push("busybox", "latest", image);
    });
    after(() => registry[Symbol.asyncDispose]());
    const image = () => dockerImage(`${registry.host}/busybox`);

    test("a command runs in its image, with its sandbox, and is told so", async (t) => {
      const { master, printed, sandbox, workDir } = await setUpImages(t, { backend });
      const text =
        'cat /etc/motd; echo "$FROM $BOTH $PATH $MESOS_SANDBOX $PWD"; echo made > /mnt/mesos/sandbox/file; touch /written';
      const command: v1.CommandInfo = { value: text, environment: { variables: [{ name: "BOTH", value: "task" }] } };
      master.runTask(task("a", "", { command, container: image() }));
      assert.equal((await master.untilState("a", "TASK_FINISHED")).message, "Command exited with status 0");
      assert.equal(printed("a"), "from the image\nimage task /bin:/own /mnt/mesos/sandbox /work");
      assert.equal(await readFile(join(sandbox("a"), "file"), "utf8"), "made\n");
      assert.equal(existsSync("/written"), false);
      await until(() => readdirSync(join(workDir, "provisioner/containers")).length === 0);
    });

    test("without a command an image says what to run", async (t) => {
      const { master, printed } = await setUpImages(t, { backend });
      master.runTask(task("a", "", { command: { shell: false }, container: image() }));
      master.runTask(task("b", "", { command: { shell: false, arguments: ["b"] }, container: image() }));
      await master.untilState("a", "TASK_FINISHED");
      await master.untilState("b", "TASK_FINISHED");
      assert.equal(printed("a"), "entry cmd");
      assert.equal(printed("b"), "entry b");
    });
  });
}
