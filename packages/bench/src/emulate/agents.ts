/**
 * Agents without tasks of their own: each has a port and a connection like a real one, registers, and reports every task as
 * running and then finished as fast as it is acknowledged. Runs as a process of its own:
 * `node agents.ts MASTER_UPID COUNT RESOURCES`.
 * @module
 */
import { internal, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { HttpNode, silentLog, systemRandom } from "@meseta/runtime";

const REGISTER = "mesos.internal.RegisterSlaveMessage";
const UPDATE = "mesos.internal.StatusUpdateMessage";

type Running = { frameworkId: v1.FrameworkID; next: v1.TaskState | undefined };

class EmulatedAgent {
  readonly #node: HttpNode;
  readonly #master: string;
  readonly #pid: string;
  readonly #tasks = new Map<string, Running>();
  #agentId: v1.AgentID | undefined;

  constructor(node: HttpNode, master: string) {
    this.#node = node;
    this.#master = master;
    this.#pid = node.upid("slave(1)");
    node.actor("slave(1)", ({ from, name, body }) => this.#receive(from, name, body));
    node.link(master, () => process.exit(0)); // the benchmark is over
  }

  register(resources: string): void {
    const message: internal.RegisterSlaveMessage = {
      agent: {
        hostname: "localhost",
        port: this.#node.address.port,
        resources: Resources.parse(resources).toWire({ format: "pre" }),
        checkpoint: true,
      },
      version: "1.12.0",
      agent_capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }],
    };
    this.#send(REGISTER, internal.RegisterSlaveMessage.encode(message));
  }

  #receive(from: string, name: string, body: Uint8Array): void {
    switch (name) {
      case "mesos.internal.SlaveRegisteredMessage":
        this.#agentId = internal.SlaveRegisteredMessage.decode(body).agent_id;
        return;
      case "mesos.internal.PingSlaveMessage":
        return this.#node.send(this.#pid, from, "mesos.internal.PongSlaveMessage", new Uint8Array(0));
      case "mesos.internal.RunTaskMessage": {
        const { task, framework } = internal.RunTaskMessage.decode(body);
        if (framework.id === undefined) return;
        const hold = task.command?.value === "hold";
        this.#tasks.set(task.task_id.value, { frameworkId: framework.id, next: hold ? undefined : "TASK_FINISHED" });
        return this.#update(framework.id, task.task_id, "TASK_RUNNING");
      }
      case "mesos.internal.StatusUpdateAcknowledgementMessage": {
        const { task_id } = internal.StatusUpdateAcknowledgementMessage.decode(body);
        const running = this.#tasks.get(task_id.value);
        if (running?.next === undefined) return void this.#tasks.delete(task_id.value);
        this.#update(running.frameworkId, task_id, running.next);
        running.next = undefined;
        return;
      }
      default:
        return;
    }
  }

  #update(framework_id: v1.FrameworkID, task_id: v1.TaskID, state: v1.TaskState): void {
    if (this.#agentId === undefined) return;
    const uuid = systemRandom.bytes(16);
    uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x40;
    const timestamp = Date.now() / 1000;
    const status: v1.TaskStatus = {
      task_id,
      state,
      source: "SOURCE_EXECUTOR",
      agent_id: this.#agentId,
      timestamp,
      uuid,
    };
    const update = { framework_id, agent_id: this.#agentId, status, timestamp, uuid, latest_state: state };
    this.#send(UPDATE, internal.StatusUpdateMessage.encode({ update, pid: this.#pid }));
  }

  #send(name: string, body: Uint8Array): void {
    this.#node.send(this.#pid, this.#master, name, body);
  }
}

const [master = "", count = "0", resources = ""] = process.argv.slice(2);
for (let index = 0; index < Number(count); index++) {
  const node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(1)", log: silentLog });
  new EmulatedAgent(node, master).register(resources);
}
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants
