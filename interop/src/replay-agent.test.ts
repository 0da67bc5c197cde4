/**
 * The master's side of a recording, played against our agent with real tasks: it has to say what a real agent said, but for the
 * differences that are named here.
 */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startAgent } from "@meseta/agent";
import { messageByName } from "@meseta/protocol";
import { HttpNode, silentLog } from "@meseta/runtime";
import { differences, type Known, Names, unexplained } from "./recordings/compare.ts";
import { Inbox } from "./recordings/inbox.ts";
import { type Json, readRecording } from "./recordings/recording.ts";

const UPDATE = "mesos.internal.StatusUpdateMessage";
const KNOWN: readonly Known[] = [
  { where: "mesos.internal.RegisterSlaveMessage.agent.port", why: "the agent of the replay listens on a free port" },
  { where: `${UPDATE}.update.latest_state`, why: "how far it is ahead depends on when the task ends" },
  { where: `${UPDATE}.update.status.container_status.executor_pid`, why: "a process number of this machine" },
];

/** A message as it is waited for: updates by their task, because tasks end in any order. */
function keyOf(name: string, message: Json): string {
  if (name !== UPDATE) return name;
  return `${name} ${(message as { update: { status: { task_id: { value: string } } } }).update.status.task_id.value}`;
}

test(
  "our agent says to a master what a real one said: a task that ends, one that fails, one that is killed",
  { timeout: 60_000 },
  async () => {
    const workDir = await mkdtemp(join(tmpdir(), "meseta-replay-"));
    await using master = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "master", log: silentLog });
    const inbox = new Inbox();
    const pid = Promise.withResolvers<string>();
    const receive = ({ from, name, body }: { from: string; name: string; body: Uint8Array }) => {
      pid.resolve(from);
      const codec = messageByName(name)!;
      const message = JSON.parse(codec.toJson(codec.decode(body))) as Json;
      inbox.put(keyOf(name, message), message);
    };
    master.actor("master", receive);
    master.actor("slave-observer(1)", receive);
    {
      await using agent = await startAgent({
        master: `127.0.0.1:${master.address.port}`,
        port: 0,
        workDir,
        runtimeDir: join(workDir, "run"),
        resources: "cpus:8;mem:8192;disk:8192;ports:[31000-32000]",
        registrationBackoffMs: 1,
        switchUser: false,
      });
      const names = new Names();
      names.learn("127.0.0.1:5051", `127.0.0.1:${agent.address.port}`);
      const to = await pid.promise;
      const problems: string[] = [];
      const compared = new Map<string, number>();
      for (const step of readRecording("cluster.jsonl", 1, 154)) {
        if (step.kind === "master-sends") {
          const codec = messageByName(step.name)!;
          const from = step.name === "mesos.internal.PingSlaveMessage" ? "slave-observer(1)" : "master";
          master.send(master.upid(from), to, step.name, codec.encode(codec.fromJson(names.translate(step.text))));
          if (from !== "master") await inbox.next("mesos.internal.PongSlaveMessage");
        } else if (step.kind === "agent-sends") {
          const recorded = JSON.parse(step.text) as Json;
          const ours = await inbox.next(keyOf(step.name, recorded));
          compared.set(step.name, (compared.get(step.name) ?? 0) + 1);
          problems.push(...unexplained(differences(recorded, ours, names, step.name), KNOWN));
        }
      }
      assert.deepEqual(problems, []);
      assert.deepEqual(Object.fromEntries(compared), {
        "mesos.internal.RegisterSlaveMessage": 1,
        "mesos.internal.UpdateSlaveMessage": 1,
        [UPDATE]: 9,
      });
      await agent.shutdown();
    }
    await rm(workDir, { recursive: true, force: true });
  },
);
