/** Sessions beside isolated tasks, on the kernel of this machine. Source: agent, sections 3.1 and 4.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test, { suite } from "node:test";
import type { agent as api, v1 } from "@meseta/protocol";
import { named, session, stream, typed, Typing } from "./testing/attaching.ts";
import { containerOf, lacking, setUp, task, unable, until } from "./testing/isolating-agent.ts";

/** A session with a terminal, in the container. */
function atTerminal(root: v1.ContainerID, command: string): api.Call {
  const call = session(root, command);
  const container: v1.ContainerInfo = { type: "MESOS", tty_info: { window_size: { rows: 5, columns: 60 } } };
  return { ...call, launch_nested_container_session: { ...call.launch_nested_container_session!, container } };
}

suite("a session beside an isolated task", { skip: unable, timeout: 110_000 }, () => {
  for (const hasTerminal of [false, true]) {
    test(`is where the task is${hasTerminal ? ", with a terminal" : ""}`, async (t) => {
      const isolators =
        "cgroups/cpu,cgroups/mem,namespaces/pid,namespaces/ipc,filesystem/linux" +
        (lacking("pids") === false ? ",cgroups/pids" : "");
      const { master, agent, printed, cgroup } = await setUp(t, { isolators: isolators.split(",") });
      const look =
        "readlink /proc/self/ns/pid /proc/self/ns/mnt /proc/self/ns/ipc /proc/self/ns/net; cat /proc/self/cgroup";
      master.runTask(task("a", `${look}; echo all; exec sleep 1000`));
      const status = await master.untilState("a", "TASK_RUNNING");
      await until(() => printed("a").endsWith("all"));
      const root: v1.ContainerID = { value: containerOf(status) };
      const url = `http://127.0.0.1:${agent.address.port}/api/v1`;
      const text = `${look}; echo all; ls /proc | grep -c '^[0-9]'; cat /proc/1/comm; exit 4`;
      const reading = await stream(url, hasTerminal ? atTerminal(root, text) : session(root, text));
      await reading.ended;
      const lines = reading.text.STDOUT.replaceAll("\r", "");
      const [seen, rest = ""] = lines.split("all\n");
      // For its own end it has a freezer below the task's, or a cgroup of version 2.
      assert.equal(seen?.replaceAll("/mesos/s\n", "\n"), printed("a").replace(/all$/, ""));
      const [processes, init] = rest.trim().split("\n");
      assert.ok(Number(processes) >= 3 && Number(processes) < 10, `only the container's processes: ${processes}`);
      assert.notEqual(init, "systemd");
      const wait = { type: "WAIT_CONTAINER", wait_container: { container_id: { value: "s", parent: root } } };
      const headers = { "Content-Type": "application/json" };
      const waited = await fetch(url, { method: "POST", headers, body: JSON.stringify(wait) });
      assert.deepEqual(await waited.json(), { type: "WAIT_CONTAINER", wait_container: { exit_status: 1024 } });
      assert.ok(existsSync(cgroup("memory", root.value)), "the task's cgroup stays");
      master.kill("a");
      await master.untilState("a", "TASK_KILLED");
      await until(() => !existsSync(cgroup("memory", root.value)));
    });
  }

  test("ends with the task, and is killed for memory with it", { skip: lacking("memory") }, async (t) => {
    const { master, agent } = await setUp(t);
    master.runTask(task("a", "sleep 1000", {}, "cpus:0.1;mem:32"));
    const root: v1.ContainerID = { value: containerOf(await master.untilState("a", "TASK_RUNNING")) };
    const url = `http://127.0.0.1:${agent.address.port}/api/v1`;
    const reading = await stream(url, atTerminal(root, `echo up; read go; perl -e '$x = "A" x 300_000_000'`));
    await reading.untilMatch(/up/);
    using keys = new Typing(url);
    keys.send(named(root));
    keys.send(typed("go\n"));
    const status = await master.untilState("a", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_MEMORY", "what a session takes is the task's");
    await reading.ended;
  });
});
