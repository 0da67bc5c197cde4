/** Builders and a stand-in master, for this package's tests and others'. @module */
import { internal, messageByName, type MessageCodec, type v1 } from "@meseta/protocol";
import { HttpNode, silentLog } from "@meseta/runtime";
import type { CoreOptions } from "./core/context.ts";
import { AGENT_CAPABILITIES } from "./core/report.ts";

export const AGENT_ID = "M1-S0";
export const FRAMEWORK_ID = "M1-0000";

export function aFramework(
  fields: Partial<v1.FrameworkInfo> & { capabilityTypes?: readonly string[] } = {},
): v1.FrameworkInfo {
  const { capabilityTypes = ["MULTI_ROLE"], ...rest } = fields;
  return {
    user: "root",
    name: "test",
    id: { value: FRAMEWORK_ID },
    checkpoint: false,
    roles: ["*"],
    capabilities: capabilityTypes.map((type) => ({ type })) as v1.FrameworkInfo_Capability[],
    ...rest,
  };
}

export function aTask(id: string, fields: Partial<v1.TaskInfo> = {}): v1.TaskInfo {
  return {
    name: id,
    task_id: { value: id },
    agent_id: { value: AGENT_ID },
    resources: [{ name: "cpus", type: "SCALAR", scalar: { value: 0.1 }, allocation_info: { role: "*" } }],
    command: { value: "true" },
    ...fields,
  };
}

/** Disk that is reserved, for volumes to be made of. */
export const RESERVED_DISK: v1.Resource = {
  name: "disk",
  type: "SCALAR",
  scalar: { value: 64 },
  allocation_info: { role: "store" },
  reservations: [{ type: "DYNAMIC", role: "store", principal: "p" }],
};

/** A task for a custom executor. */
export function anExecutorTask(id: string, executorId = "x1", fields: Partial<v1.ExecutorInfo> = {}): v1.TaskInfo {
  const { command: _, ...task } = aTask(id);
  return {
    ...task,
    executor: {
      executor_id: { value: executorId },
      framework_id: { value: FRAMEWORK_ID },
      type: "CUSTOM",
      command: { value: "run-executor" },
      ...fields,
    },
  };
}

/** A default executor. */
export function aPodExecutor(id = "pod", fields: Partial<v1.ExecutorInfo> = {}): v1.ExecutorInfo {
  return {
    type: "DEFAULT",
    executor_id: { value: id },
    framework_id: { value: FRAMEWORK_ID },
    resources: [
      { name: "cpus", type: "SCALAR", scalar: { value: 0.1 }, allocation_info: { role: "*" } },
      { name: "mem", type: "SCALAR", scalar: { value: 32 }, allocation_info: { role: "*" } },
    ],
    ...fields,
  };
}

export function coreOptions(fields: Partial<CoreOptions> = {}): CoreOptions {
  return {
    info: {
      hostname: "10.0.0.2",
      port: 5051,
      resources: [{ name: "cpus", type: "SCALAR", scalar: { value: 8 } }],
      checkpoint: true,
    },
    upid: "slave(1)@10.0.0.2:5051",
    endpoint: "10.0.0.2:5051",
    ip: "10.0.0.2",
    workDir: "/agent",
    version: "1.12.0",
    capabilities: AGENT_CAPABILITIES,
    registrationBackoffMs: 1_000,
    executorRegistrationTimeoutMs: 60_000,
    executorReregistrationTimeoutMs: 2_000,
    executorShutdownGraceMs: 5_000,
    recoveryTimeoutMs: 900_000,
    executorEnvironment: {},
    switchUser: true,
    completedExecutorsMax: 150,
    isolators: new Set(["posix/cpu", "posix/mem"]),
    containerizers: new Set(["mesos"]),
    sandboxDirectory: "/mnt/mesos/sandbox",
    dockerStopTimeoutMs: 0,
    cpuRequestsAreLimits: false,
    authenticates: false,
    recover: "reconnect",
    ...fields,
  };
}

/** A message that came to the stand-in master. */
export interface Received {
  readonly from: string;
  readonly name: string;
  readonly body: unknown;
}

/**
 * A master as agents see one: it admits them, and does what a test tells it. Updates are kept, and acknowledged at once
 * unless told otherwise.
 */
export class FakeMaster implements AsyncDisposable {
  readonly received: Received[] = [];
  readonly updates: internal.StatusUpdateMessage[] = [];
  acknowledges = true;
  /** Called with each update, after its acknowledgement is sent. */
  onUpdate: ((message: internal.StatusUpdateMessage) => void) | undefined;
  /** The agent's UPID and id, once it has registered. */
  agent: string | undefined;
  agentId = AGENT_ID;
  /** What the agent calls its resources. */
  resourceVersion: Uint8Array | undefined;
  readonly #node: HttpNode;
  #waiting: (() => void)[] = [];

  private constructor(node: HttpNode) {
    this.#node = node;
    node.actor("master", (message) => {
      const codec = messageByName(message.name) as MessageCodec<object>;
      this.#receive({ from: message.from, name: message.name, body: codec.decode(message.body) });
    });
  }

  static async listen(port = 0): Promise<FakeMaster> {
    return new FakeMaster(await HttpNode.listen({ ip: "127.0.0.1", port, delegate: "master", log: silentLog }));
  }

  get address(): string {
    return `${this.#node.address.ip}:${this.#node.address.port}`;
  }

  get port(): number {
    return this.#node.address.port;
  }

  send<T>(codec: MessageCodec<T>, body: T): void {
    this.#node.send(this.#node.upid("master"), this.agent!, codec.typeName, codec.encode(body));
  }

  runTask(task: v1.TaskInfo, framework: v1.FrameworkInfo = aFramework(), launchExecutor = true): void {
    const agentId = { agent_id: { value: this.agentId } };
    this.send(internal.RunTaskMessage, {
      framework,
      task: { ...task, ...agentId },
      pid: "@0.0.0.0:0",
      launch_executor: launchExecutor,
    });
  }

  runTaskGroup(tasks: readonly v1.TaskInfo[], fields: Partial<internal.RunTaskGroupMessage> = {}): void {
    const agentId = { agent_id: { value: this.agentId } };
    this.send(internal.RunTaskGroupMessage, {
      framework: aFramework(),
      executor: aPodExecutor(),
      task_group: { tasks: tasks.map((task) => ({ ...task, ...agentId })) },
      launch_executor: true,
      ...fields,
    });
  }

  kill(taskId: string): void {
    this.send(internal.KillTaskMessage, { framework_id: { value: FRAMEWORK_ID }, task_id: { value: taskId } });
  }

  acknowledge(update: internal.StatusUpdate): void {
    this.send(internal.StatusUpdateAcknowledgementMessage, {
      agent_id: update.agent_id!,
      framework_id: update.framework_id,
      task_id: update.status.task_id,
      uuid: update.uuid!,
    });
  }

  /** Resolves once `condition` holds; it is looked at whenever something comes in. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting.push(resolve);
      await promise;
    }
  }

  /** The states of a task, in the order in which they came. */
  statesOf(taskId: string): v1.TaskState[] {
    return this.updates
      .filter(({ update }) => update.status.task_id.value === taskId)
      .map(({ update }) => update.status.state);
  }

  /** The last status of a task. */
  lastOf(taskId: string): v1.TaskStatus | undefined {
    return this.updates.findLast(({ update }) => update.status.task_id.value === taskId)?.update.status;
  }

  async untilState(taskId: string, state: v1.TaskState): Promise<v1.TaskStatus> {
    await this.until(() => this.statesOf(taskId).includes(state));
    return this.updates.findLast(
      ({ update }) => update.status.task_id.value === taskId && update.status.state === state,
    )!.update.status;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#node[Symbol.asyncDispose]();
  }

  #receive(message: Received): void {
    this.received.push(message);
    const admitted = { agent_id: { value: this.agentId }, connection: { total_ping_timeout_seconds: 75 } };
    if (message.name === "mesos.internal.RegisterSlaveMessage") {
      this.agent = message.from;
      this.resourceVersion = (message.body as internal.RegisterSlaveMessage).resource_version_uuid?.value;
      this.send(internal.SlaveRegisteredMessage, admitted);
    } else if (message.name === "mesos.internal.ReregisterSlaveMessage") {
      this.agent = message.from;
      this.send(internal.SlaveReregisteredMessage, admitted);
    } else if (message.name === "mesos.internal.StatusUpdateMessage") {
      const body = message.body as internal.StatusUpdateMessage;
      this.updates.push(body);
      if (this.acknowledges) this.acknowledge(body.update);
      this.onUpdate?.(body);
    }
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
