/**
 * Agents without tasks of their own: they register, and report every task as running and then finished as fast as it is
 * acknowledged. Each has a port and a connection like a real one, unless they are told to share some. Runs as a process of its
 * own: `node agents.ts MASTER_UPID COUNT RESOURCES [PORTS]`.
 * @module
 */
import { internal, onlyField, v1 } from "@meseta/protocol";
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

  constructor(node: HttpNode, master: string, actor: string) {
    this.#node = node;
    this.#master = master;
    this.#pid = node.upid(actor);
    node.actor(actor, ({ from, name, body }) => this.#receive(from, name, body));
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
        const { framework_id, task_id, holds } = readLaunch(body);
        this.#tasks.set(task_id.value, { frameworkId: framework_id, next: holds ? undefined : "TASK_FINISHED" });
        return this.#update(framework_id, task_id, "TASK_RUNNING");
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
    const uuid = nextUuid();
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

const template = systemRandom.bytes(16);
template[6] = ((template[6] ?? 0) & 0x0f) | 0x40;
let updates = 0;

/** Another one each time, which is all that matters here. */
function nextUuid(): Uint8Array {
  const uuid = template.slice();
  new DataView(uuid.buffer).setUint32(12, updates++);
  return uuid;
}

const RUN = internal.RunTaskMessage.byName;
const [FRAMEWORK, TASK] = [RUN.get("framework")!.number, RUN.get("task")!.number];
const [FRAMEWORK_ID, TASK_ID] = [v1.FrameworkInfo.byName.get("id")!.number, v1.TaskInfo.byName.get("task_id")!.number];
const COMMAND = v1.TaskInfo.byName.get("command")!.number;

/** As much of a `RunTaskMessage` as such an agent needs: it has to keep up with a master that shares the machine with it. */
function readLaunch(body: Uint8Array): { framework_id: v1.FrameworkID; task_id: v1.TaskID; holds: boolean } {
  const [framework, task] = [onlyField(body, FRAMEWORK)!, onlyField(body, TASK)!];
  const part = (number: number, within: { from: number; to: number }) => {
    const range = onlyField(body, number, within.from, within.to)!;
    return body.subarray(range.from, range.to);
  };
  return {
    framework_id: v1.FrameworkID.decode(part(FRAMEWORK_ID, framework)),
    task_id: v1.TaskID.decode(part(TASK_ID, task)),
    holds: v1.CommandInfo.decode(part(COMMAND, task)).value === "hold",
  };
}

const [master = "", count = "0", resources = "", ports = count] = process.argv.slice(2);
const nodes: HttpNode[] = [];
for (let index = 0; index < Number(count); index++) {
  const at = index % Number(ports);
  nodes[at] ??= await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(0)", log: silentLog });
  new EmulatedAgent(nodes[at], master, `slave(${Math.floor(index / Number(ports))})`).register(resources);
}
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants
