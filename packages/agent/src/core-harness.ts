/** The core at the hands of a test: inputs by name, effects by kind, time by hand. @module */
import { seededRandom } from "@meseta/base/testing";
import type { executor, internal, v1 } from "@meseta/protocol";
import { AgentCore } from "./core/agent-core.ts";
import type { CoreOptions } from "./core/context.ts";
import type { Effect, OutgoingMessage, RunKey } from "./core/effects.ts";
import type { AgentMessage, Input, RecoveredState } from "./core/inputs.ts";
import { AGENT_ID, aFramework, aPodExecutor, coreOptions, FRAMEWORK_ID } from "./testing.ts";

export const MASTER = "master@10.0.0.1:5050";
const START_MS = 1_700_000_000_000;

type BodyOf<Name extends OutgoingMessage["name"]> = Extract<OutgoingMessage, { name: Name }>["body"];
type EffectOf<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>;

export class CoreHarness {
  readonly core: AgentCore;
  readonly effects: Effect[] = [];
  nowMs = START_MS;
  #request = 0;

  constructor(options: Partial<CoreOptions> = {}, seed = 1) {
    this.core = new AgentCore(coreOptions(options), seededRandom(seed));
  }

  /** An agent that has registered; what it did until then is forgotten. */
  static registered(options: Partial<CoreOptions> = {}): CoreHarness {
    const harness = new CoreHarness(options);
    harness.step({ kind: "start", recovered: undefined });
    harness.step({ kind: "masterDetected", master: MASTER });
    harness.admit();
    harness.effects.length = 0;
    return harness;
  }

  /** An agent that finds `recovered` on its disk. */
  static recovered(recovered: RecoveredState, options: Partial<CoreOptions> = {}): CoreHarness {
    const harness = new CoreHarness(options);
    harness.step({ kind: "start", recovered });
    return harness;
  }

  step(input: Input): Effect[] {
    const effects = this.core.step(input, this.nowMs);
    this.effects.push(...effects);
    return effects;
  }

  /** Lets time pass, waking the core whenever it asked for it. */
  advance(ms: number): Effect[] {
    const untilMs = this.nowMs + ms;
    const before = this.effects.length;
    for (;;) {
      const wakeMs = this.effects.findLast((effect) => effect.kind === "wake")?.atMs;
      if (wakeMs === undefined || wakeMs > untilMs || wakeMs < this.nowMs) break;
      this.nowMs = wakeMs;
      const effects = this.step({ kind: "wake" });
      if (!effects.some((effect) => effect.kind === "wake")) break;
    }
    this.nowMs = untilMs;
    return this.effects.slice(before);
  }

  message<Name extends AgentMessage["name"]>(
    name: Name,
    body: Extract<AgentMessage, { name: Name }>["body"],
    from = MASTER,
  ): Effect[] {
    return this.step({ kind: "message", from, message: { name, body } as AgentMessage });
  }

  admit(agentId = AGENT_ID): Effect[] {
    return this.message("mesos.internal.SlaveRegisteredMessage", { agent_id: { value: agentId } });
  }

  run(task: v1.TaskInfo, options: Partial<Omit<internal.RunTaskMessage, "task">> = {}): Effect[] {
    const message = { framework: aFramework(), pid: "@0.0.0.0:0", launch_executor: true, ...options, task };
    return this.message("mesos.internal.RunTaskMessage", message);
  }

  kill(taskId: string, graceMs?: number, frameworkId = FRAMEWORK_ID): Effect[] {
    return this.message("mesos.internal.KillTaskMessage", {
      framework_id: { value: frameworkId },
      task_id: { value: taskId },
      ...(graceMs !== undefined && { kill_policy: { grace_period: { nanoseconds: graceMs * 1e6 } } }),
    });
  }

  /** Acknowledges whatever was last sent of a task. */
  acknowledge(taskId: string, from = MASTER): Effect[] {
    const update = this.updatesOf(taskId).at(-1)!;
    return this.message(
      "mesos.internal.StatusUpdateAcknowledgementMessage",
      {
        agent_id: { value: AGENT_ID },
        framework_id: update.framework_id,
        task_id: { value: taskId },
        uuid: update.uuid!,
      },
      from,
    );
  }

  /** Acknowledges until nothing new of a task comes. */
  acknowledgeAll(taskId: string): void {
    for (let count = -1; count !== this.updatesOf(taskId).length;) {
      count = this.updatesOf(taskId).length;
      if (count > 0) this.acknowledge(taskId);
    }
  }

  /** A task group for the executor `pod`, as the master sends it. */
  runGroup(tasks: readonly v1.TaskInfo[], fields: Partial<internal.RunTaskGroupMessage> = {}): Effect[] {
    return this.message("mesos.internal.RunTaskGroupMessage", {
      framework: aFramework(),
      executor: aPodExecutor(),
      task_group: { tasks },
      launch_executor: true,
      ...fields,
    });
  }

  /** The container that a task of a group was last launched in. */
  innerOf(taskId: string): string {
    return this.launches().findLast((container) => container.taskId === taskId)!.containerId;
  }

  /** Something happens to a container by its id. */
  inner(
    kind: "launching" | "started" | "exited" | "failed" | "destroyed",
    containerId: string,
    value: number | string = 0,
  ): Effect[] {
    if (kind === "launching") return this.step({ kind: "containerLaunching", containerId, pid: Number(value) });
    if (kind === "started") return this.step({ kind: "containerStarted", containerId, pid: Number(value) });
    if (kind === "exited") return this.step({ kind: "containerExited", containerId, status: Number(value) });
    const stage = kind === "failed" ? "launch" : kind;
    return this.step({ kind: "containerFailed", containerId, stage, problem: String(value) });
  }

  launching(executorId: string, pid = 77): Effect[] {
    return this.step({ kind: "containerLaunching", containerId: this.containerOf(executorId), pid });
  }

  started(executorId: string, pid = 77): Effect[] {
    return this.step({ kind: "containerStarted", containerId: this.containerOf(executorId), pid });
  }

  /** The container of an executor without a process is there. */
  ready(executorId: string): Effect[] {
    return this.step({ kind: "containerStarted", containerId: this.containerOf(executorId), pid: undefined });
  }

  exited(executorId: string, status: number): Effect[] {
    return this.step({ kind: "containerExited", containerId: this.containerOf(executorId), status });
  }

  failed(executorId: string, stage: "sandbox" | "launch" | "destroyed", problem: string): Effect[] {
    return this.step({ kind: "containerFailed", containerId: this.containerOf(executorId), stage, problem });
  }

  containerOf(executorId: string): string {
    return this.launches().findLast(({ kind, run }) => kind === "executor" && run?.executorId === executorId)!
      .containerId;
  }

  /** A call of the executor API; its number is also its stream's. */
  call(
    call: Omit<executor.Call, "executor_id" | "framework_id">,
    executorId = "x1",
    frameworkId = FRAMEWORK_ID,
    caller?: RunKey,
  ): number {
    const request = ++this.#request;
    const ids = { executor_id: { value: executorId }, framework_id: { value: frameworkId } };
    this.step({ kind: "executorCall", request, call: { ...ids, ...call }, caller });
    return request;
  }

  subscribe(executorId = "x1", subscribe: executor.Call_Subscribe = {}): number {
    return this.call({ type: "SUBSCRIBE", subscribe }, executorId);
  }

  replyTo(request: number): EffectOf<"reply"> | undefined {
    return this.of("reply").find((effect) => effect.request === request);
  }

  eventsOf(stream: number): executor.Event[] {
    return this.of("event")
      .filter((effect) => effect.stream === stream)
      .map((effect) => effect.event);
  }

  of<Kind extends Effect["kind"]>(kind: Kind): EffectOf<Kind>[] {
    return this.effects.filter((effect): effect is EffectOf<Kind> => effect.kind === kind);
  }

  sent<Name extends OutgoingMessage["name"]>(name: Name): BodyOf<Name>[] {
    const messages = this.of("send").map(({ message }) => message);
    return messages.filter((message) => message.name === name).map(({ body }) => body as BodyOf<Name>);
  }

  launches() {
    return this.of("launch").map((effect) => effect.container);
  }

  /** The updates of a task as they were sent, repetitions included. */
  updatesOf(taskId: string): internal.StatusUpdate[] {
    const all = this.sent("mesos.internal.StatusUpdateMessage").map(({ update }) => update);
    return all.filter(({ status }) => status.task_id.value === taskId);
  }

  statesOf(taskId: string): v1.TaskState[] {
    return this.updatesOf(taskId).map(({ status }) => status.state);
  }

  lastOf(taskId: string): v1.TaskStatus | undefined {
    return this.updatesOf(taskId).at(-1)?.status;
  }
}
