/**
 * A herd of agents that all come back at once: a few ports with many actors behind each, so that the connections are few. Runs as a
 * process of its own: `node herd.ts COUNT TASKS`. For every `{"port"}` it is sent it prints `{"startMs","bytes"}` as it begins, and
 * `{"lastMs"}` when the last of them was answered, both in ms since 1970.
 * @module
 */
import { createInterface } from "node:readline";
import { HttpNode, silentLog } from "@meseta/runtime";
import { herdReregistration } from "./herd-agents.ts";

const NODES = 20;
const [count = "0", tasks = "0"] = process.argv.slice(2);

interface Member {
  readonly node: HttpNode;
  readonly actor: string;
  readonly body: Uint8Array;
  isBack: boolean;
}

const members: Member[] = [];
const nodes: HttpNode[] = [];
for (let at = 0; at < NODES; at++) {
  nodes.push(await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(0)", log: silentLog }));
}
let missing = 0;
for (let index = 0; index < Number(count); index++) {
  const node = nodes[index % NODES]!;
  const actor = `slave(${index})`;
  const member: Member = { node, actor, body: herdReregistration(index, Number(tasks)), isBack: false };
  members.push(member);
  node.actor(actor, ({ from, name }) => {
    if (name === "mesos.internal.PingSlaveMessage") {
      node.send(node.upid(actor), from, "mesos.internal.PongSlaveMessage", new Uint8Array(0));
    } else if (name === "mesos.internal.SlaveReregisteredMessage" && !member.isBack) {
      member.isBack = true;
      if (--missing === 0) console.log(JSON.stringify({ lastMs: Date.now() }));
    }
  });
}
const bytes = members.reduce((sum, { body }) => sum + body.length, 0);

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const { port } = JSON.parse(line) as { port: number };
  missing = members.length;
  for (const member of members) member.isBack = false;
  console.log(JSON.stringify({ startMs: Date.now(), bytes }));
  const master = `master@127.0.0.1:${port}`;
  for (const { node, actor, body } of members) {
    node.send(node.upid(actor), master, "mesos.internal.ReregisterSlaveMessage", body);
  }
});
lines.on("close", () => process.exit(0));
