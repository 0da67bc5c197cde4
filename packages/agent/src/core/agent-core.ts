/**
 * The agent as a deterministic state machine: something happens, and out comes what is to be done, in order.
 *
 * It has no clock, no chance and no disk of its own; the same inputs at the same times with the same random numbers give
 * the same effects.
 * @module
 */
import type { Random } from "@meseta/base";
import { Resources } from "@meseta/resources";
import { Alarms } from "./alarms.ts";
import { commandExited } from "./command-executor.ts";
import { type Context, type CoreOptions, freshUuid, hex, log } from "./context.ts";
import { drain, finishDrain } from "./drain.ts";
import { driverFrameworkMessage, driverUpdate, registerExecutor, reregisterExecutor } from "./drivers.ts";
import type { Effect } from "./effects.ts";
import { executorCall } from "./executor-api.ts";
import { probed } from "./check-attempts.ts";
import { callerGone, containerCall } from "./container-api.ts";
import { answerWaiting, containerEvent } from "./containers.ts";
import { destroyExecutor, executorEnded } from "./executors.ts";
import type { AgentMessage, Input } from "./inputs.ts";
import { containerFailed, containerLaunching, containerStarted, runTask } from "./launching.ts";
import {
  authenticated,
  linkBroken,
  masterDetected,
  ping,
  PING_TIMEOUT_MS,
  registered,
  reregistered,
  shutdownByMaster,
  terminate,
  unregister,
} from "./membership.ts";
import type { AgentState } from "./model.ts";
import {
  acknowledgeOperation,
  applyOperation,
  checkpointResources,
  reconcileOperations,
  volumesDone,
} from "./operations.ts";
import { correct, oversubscribable } from "./oversubscription.ts";
import { start } from "./recovery.ts";
import { forward } from "./statuses.ts";
import { runTaskGroup } from "./task-groups.ts";
import {
  acknowledge,
  frameworkToExecutor,
  killTask,
  shutdownExecutorMessage,
  shutdownFramework,
  updateFramework,
} from "./tasks.ts";
import { UpdateStreams } from "./update-streams.ts";

const FRAMEWORK_ORDERS: ReadonlySet<string> = new Set<AgentMessage["name"]>([
  "mesos.internal.ShutdownFrameworkMessage",
  "mesos.internal.UpdateFrameworkMessage",
]);

/**
 * @example
 * const core = new AgentCore(options, random);
 * core.step({ kind: "start", recovered: undefined }, clock.nowMs()); // [{ kind: "detect" }]
 */
export class AgentCore {
  readonly #context: Context;
  #wakeMs: number | undefined;

  constructor(options: CoreOptions, random: Random) {
    const alarms = new Alarms();
    const state: AgentState = {
      phase: "recovering",
      agentId: undefined,
      master: undefined,
      masterHostname: undefined,
      info: options.info,
      resourceVersion: new Uint8Array(0),
      frameworks: new Map(),
      completedFrameworks: [],
      byContainer: new Map(),
      containers: new Map(),
      networks: new Map(),
      cgroups: new Map(),
      byStream: new Map(),
      checkpointed: Resources.EMPTY,
      operations: new Map(),
      removing: [],
      oversubscribed: undefined,
      drain: undefined,
      counters: {
        tasks_finished: 0,
        tasks_failed: 0,
        tasks_killed: 0,
        tasks_lost: 0,
        tasks_gone: 0,
        executors_terminated: 0,
        executors_preempted: 0,
        valid_status_updates: 0,
        invalid_status_updates: 0,
        valid_framework_messages: 0,
        invalid_framework_messages: 0,
        container_launch_errors: 0,
        recovery_errors: 0,
      },
    };
    const updates = new UpdateStreams(
      alarms,
      {
        forward: (update) => forward(this.#context, update),
        record: (run, taskId, record) =>
          this.#context.effects.push({ kind: "checkpoint", record: { kind: "update", run, taskId, record } }),
      },
      hex,
    );
    const registering = {
      registrationAttempt: 0,
      isUnlinked: false,
      isReportStale: false,
      mustTellInfo: false,
      pingTimeoutMs: PING_TIMEOUT_MS,
      missedExits: [],
    };
    const probing = { probes: new Map(), probesMade: 0 };
    const common = { options, random, alarms, updates, effects: [], nowMs: 0, exiting: undefined };
    this.#context = { ...common, ...probing, ...registering, state };
    Object.assign(state, { resourceVersion: freshUuid(this.#context) });
  }

  /** What the agent knows, for those who answer questions about it. To be read between steps, and never changed. */
  get state(): Readonly<AgentState> {
    return this.#context.state;
  }

  get options(): CoreOptions {
    return this.#context.options;
  }

  /** The updates that wait for an acknowledgement. */
  get updates(): Pick<UpdateStreams, "pendingOf" | "pending" | "isPaused"> {
    return this.#context.updates;
  }

  /** Takes one thing that happened, and returns what shall be done about it, in the order in which it must be done. */
  step(input: Input, nowMs: number): Effect[] {
    const context = this.#context;
    context.effects = [];
    context.nowMs = nowMs;
    context.alarms.ring(nowMs);
    if (input.kind === "wake") this.#wakeMs = undefined; // that one is spent, even if it came early
    this.#handle(input);
    finishDrain(context);
    const wakeMs = context.alarms.nextMs;
    if (wakeMs !== undefined && wakeMs !== this.#wakeMs) context.effects.push({ kind: "wake", atMs: wakeMs });
    this.#wakeMs = wakeMs;
    return context.effects;
  }

  #handle(input: Input): void {
    const context = this.#context;
    switch (input.kind) {
      case "start":
        return start(context, input.recovered, input.resources);
      case "masterDetected":
        return masterDetected(context, input.master, input.hostname);
      case "linkBroken":
        return linkBroken(context, input.upid);
      case "authenticated":
        return authenticated(context, input.by, input.outcome);
      case "message":
        return this.#receive(input.from, input.message);
      case "wake":
        return; // whatever is due rang already
      case "volumesDone":
        return volumesDone(context, input.removed);
      case "probed":
        return probed(context, input.id, input.outcome);
      case "executorCall":
        return executorCall(context, input.request, input.call, input.caller);
      case "streamClosed":
        return this.#streamClosed(input.stream);
      case "containerCall":
        return containerCall(context, input.request, input.call);
      case "callerGone":
        return callerGone(context, input.request);
      case "oversubscribable":
        return oversubscribable(context, input.resources);
      case "qosCorrections":
        return correct(context, input.corrections);
      case "shutdown":
        if (input.unregister) unregister(context);
        return terminate(context, {});
      case "containerNetworks":
        this.state.networks.set(input.containerId, input.networks);
        return;
      case "containerCgroups":
        this.state.cgroups.set(input.containerId, input.cgroups);
        return;
      case "containerFailed":
      case "containerExited":
        this.#container(input); // which tells what it had
        this.state.networks.delete(input.containerId);
        this.state.cgroups.delete(input.containerId);
        return;
      default:
        return this.#container(input);
    }
  }

  #receive(from: string, message: AgentMessage): void {
    const context = this.#context;
    switch (message.name) {
      case "mesos.internal.PingSlaveMessage":
        return ping(context, from, message.body);
      case "mesos.internal.SlaveRegisteredMessage":
        return registered(context, from, message.body);
      case "mesos.internal.SlaveReregisteredMessage":
        return reregistered(context, from, message.body);
      case "mesos.internal.ShutdownMessage":
        return shutdownByMaster(context, from, message.body.message);
      case "mesos.internal.StatusUpdateAcknowledgementMessage":
        return acknowledge(context, from, message.body);
      case "mesos.internal.FrameworkToExecutorMessage":
        return frameworkToExecutor(context, message.body);
      case "mesos.internal.RegisterExecutorMessage":
        return registerExecutor(context, from, message.body);
      case "mesos.internal.ReregisterExecutorMessage":
        return reregisterExecutor(context, from, message.body);
      case "mesos.internal.StatusUpdateMessage":
        return driverUpdate(context, from, message.body);
      case "mesos.internal.ExecutorToFrameworkMessage":
        return driverFrameworkMessage(context, from, message.body);
      default:
        if (this.#takesOrders(from, message.name)) this.#order(message);
    }
  }

  /** Orders are the leading master's to give, to an agent that is up. Source: internal messages, section 5.2. */
  #takesOrders(from: string, name: string): boolean {
    const { phase, master, agentId } = this.state;
    // What is about whole frameworks is said again on registration; before it, it is ignored.
    const isEarly = phase === "disconnected" && !FRAMEWORK_ORDERS.has(name);
    if (from === master && (phase === "running" || isEarly) && agentId !== undefined) return true;
    log(this.#context, "warn", `${name} of ${from} ignored: agent is ${phase}, master is ${master ?? "unknown"}`);
    return false;
  }

  #order(message: AgentMessage): void {
    const context = this.#context;
    switch (message.name) {
      case "mesos.internal.RunTaskMessage":
        if (message.body.task.agent_id.value !== this.state.agentId) {
          return log(context, "warn", `task ${message.body.task.task_id.value}: meant for another agent`);
        }
        return runTask(context, message.body);
      case "mesos.internal.RunTaskGroupMessage":
        return runTaskGroup(context, message.body);
      case "mesos.internal.KillTaskMessage":
        return killTask(context, message.body);
      case "mesos.internal.ShutdownExecutorMessage":
        return shutdownExecutorMessage(context, message.body);
      case "mesos.internal.ShutdownFrameworkMessage":
        return shutdownFramework(context, message.body.framework_id.value);
      case "mesos.internal.UpdateFrameworkMessage":
        return updateFramework(context, message.body);
      case "mesos.internal.ApplyOperationMessage":
        return applyOperation(context, message.body);
      case "mesos.internal.ReconcileOperationsMessage":
        return reconcileOperations(context, message.body);
      case "mesos.internal.AcknowledgeOperationStatusMessage":
        return acknowledgeOperation(context, message.body);
      case "mesos.internal.DrainSlaveMessage":
        return drain(context, message.body);
      case "mesos.internal.CheckpointResourcesMessage":
        return checkpointResources(context, message.body);
      default:
        log(context, "warn", `${message.name} ignored: this agent does not do that yet`);
    }
  }

  #streamClosed(stream: number): void {
    const executor = this.state.byStream.get(stream);
    if (executor === undefined) return; // an earlier stream of an executor that has another by now
    this.#context.state.byStream.delete(stream);
    executor.stream = undefined;
    this.#context.alarms.cancel(`heartbeat ${executor.run.containerId}`);
    log(this.#context, "info", `executor ${executor.id}: stream closed framework=${executor.frameworkId}`);
  }

  #container(
    input: Extract<
      Input,
      {
        readonly kind:
          | "containerLaunching"
          | "containerStarted"
          | "containerFailed"
          | "containerExited"
          | "containerUpdateFailed";
      }
    >,
  ): void {
    const context = this.#context;
    const inner = this.state.containers.get(input.containerId);
    if (inner !== undefined) return containerEvent(context, inner, input);
    const executor = this.state.byContainer.get(input.containerId);
    if (executor === undefined || executor.state === "terminated") return; // told twice
    if (input.kind === "containerLaunching") return containerLaunching(context, executor, input.pid);
    if (input.kind === "containerStarted") return containerStarted(context, executor, input.pid, input.inspected);
    if (input.kind === "containerFailed") return containerFailed(context, executor, input.stage, input.problem);
    if (input.kind === "containerUpdateFailed") {
      return destroyExecutor(context, executor, {
        state: "GONE|LOST",
        reason: "REASON_CONTAINER_UPDATE_FAILED",
        message: `Failed to update resources for container: ${input.problem}`,
      });
    }
    const { status, limitation } = input;
    answerWaiting(context, executor, { kind: "exited", status, ...(limitation !== undefined && { limitation }) });
    if (executor.kind !== "command") {
      return executorEnded(context, executor, input.status, undefined, input.limitation);
    }
    const framework = this.state.frameworks.get(executor.frameworkId)!;
    commandExited(context, framework, executor, input.status, input.limitation);
  }
}
