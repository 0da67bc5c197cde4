/**
 * The agent's standing with the master: found, registered, watched, lost.
 * Source: agent, section 8.3; internal messages, sections 3 and 5.1.
 * @module
 */
import type { internal } from "@meseta/protocol";
import { type Context, log, sendToMaster } from "./context.ts";
import { exitIfDone, removeExecutorIfDone, repeatExits, shutdownExecutor } from "./executors.ts";
import { type Framework, droppedOrLost, findTask } from "./model.ts";
import { pauseOperations, resumeOperations } from "./operations.ts";
import { oversubscribedPart } from "./oversubscription.ts";
import { registration, reregistration } from "./report.ts";
import { reportStatus } from "./statuses.ts";

export const REGISTRATION_BACKOFF_MS_MAX = 60_000;
export const PING_TIMEOUT_MS = 75_000;

/** The detector named a leader, the same or another, or none. */
export function masterDetected(context: Context, master: string | undefined, hostname: string | undefined): void {
  const { state } = context;
  state.master = master;
  state.masterHostname = hostname;
  if (state.phase === "recovering" || state.phase === "terminating") return;
  log(context, "info", master === undefined ? "no master leads" : `master ${master} leads`);
  disconnect(context);
  if (master !== undefined) startRegistration(context);
}

/** Recovery is complete: from here on the agent wants a master. */
export function startRegistering(context: Context): void {
  context.state.phase = "disconnected";
  context.effects.push({ kind: "detect" });
  if (context.state.master !== undefined) startRegistration(context);
}

/** The connection to the master broke. A registration under way has its own pace and tries again by itself. */
export function linkBroken(context: Context, upid: string): void {
  const { state } = context;
  if (upid !== state.master) return;
  context.isUnlinked = true;
  // Whoever answers there next does not know who we proved to be.
  if (state.phase === "disconnected" && context.options.authenticates) return startRegistration(context);
  if (state.phase !== "running") return;
  log(context, "warn", `master ${upid}: connection lost, registering again`);
  disconnect(context);
  context.effects.push({ kind: "detect" });
  startRegistration(context);
}

export function ping(context: Context, from: string, message: internal.PingSlaveMessage): void {
  context.effects.push({ kind: "send", to: from, message: { name: "mesos.internal.PongSlaveMessage", body: {} } });
  // A master that was deposed and does not know it yet goes on pinging, and what it holds this agent for is nothing to go by.
  if (context.state.phase !== "running" || addressOf(from) !== addressOf(context.state.master)) return;
  watchPings(context);
  if (message.connected) return;
  log(context, "warn", "the master holds this agent for disconnected, registering again");
  detectAgain(context);
}

/** Where a process is, whichever of its actors speaks. */
function addressOf(pid: string | undefined): string | undefined {
  return pid?.slice(pid.lastIndexOf("@"));
}

export function registered(context: Context, from: string, message: internal.SlaveRegisteredMessage): void {
  if (!isWelcome(context, from)) return;
  const { state } = context;
  const agentId = message.agent_id.value;
  if (state.agentId !== undefined && state.agentId !== agentId) return wrongId(context, agentId);
  const isNew = state.agentId === undefined;
  state.agentId = agentId;
  if (isNew) {
    const info: internal.SlaveInfo = { ...state.info, id: message.agent_id };
    context.effects.push({ kind: "checkpoint", record: { kind: "agent", info } });
  }
  connected(context, message.connection);
}

export function reregistered(context: Context, from: string, message: internal.SlaveReregisteredMessage): void {
  if (!isWelcome(context, from)) return;
  const agentId = message.agent_id.value;
  if (context.state.agentId !== agentId) return wrongId(context, agentId);
  if (context.mustTellInfo) {
    const info: internal.SlaveInfo = { ...context.state.info, id: message.agent_id };
    context.effects.push({ kind: "checkpoint", record: { kind: "agent", info } });
    context.mustTellInfo = false;
  }
  connected(context, message.connection);
  for (const reconciliation of message.reconciliations ?? []) reconcile(context, reconciliation);
}

/** The master refuses this agent for good. */
export function shutdownByMaster(context: Context, from: string, text: string | undefined): void {
  if (from !== context.state.master) {
    log(context, "warn", `shutdown by ${from} ignored, it does not lead`);
    return;
  }
  log(context, "error", `shut down by the master: ${text ?? "no reason given"}`);
  terminate(context, { problem: `The master shut this agent down: ${text ?? "no reason given"}` });
}

/** Ends every executor, then the agent. */
export function terminate(context: Context, exit: { readonly problem?: string }): void {
  if (context.state.phase === "terminating") return;
  context.state.phase = "terminating";
  context.exiting = exit;
  context.updates.pause();
  pauseOperations(context);
  // Whoever starts here next is a new agent. Source: internal messages, section 8.4.
  context.effects.push({ kind: "checkpoint", record: { kind: "agentForgotten" } });
  for (const alarm of ["register", "ping", "recovery"]) context.alarms.cancel(alarm);
  for (const framework of [...context.state.frameworks.values()]) {
    for (const executor of [...framework.executors.values()]) {
      if (executor.state === "terminated") removeExecutorIfDone(context, framework, executor);
      else shutdownExecutor(context, framework, executor);
    }
  }
  exitIfDone(context);
}

/** SIGUSR1: the agent leaves the cluster. */
export function unregister(context: Context): void {
  const { agentId, phase } = context.state;
  if (agentId === undefined || phase !== "running") return;
  sendToMaster(context, {
    name: "mesos.internal.UnregisterSlaveMessage",
    body: { agent_id: { value: agentId } },
  });
}

function isWelcome(context: Context, from: string): boolean {
  const { phase, master } = context.state;
  if (from === master && phase !== "recovering" && phase !== "terminating") return true;
  log(context, "warn", `registration by ${from} ignored: agent is ${phase}, master is ${master ?? "unknown"}`);
  return false;
}

function wrongId(context: Context, agentId: string): void {
  const problem = `The master registered this agent as ${agentId}, but it is ${context.state.agentId ?? "new"}`;
  log(context, "error", problem);
  context.effects.push({ kind: "exit", problem });
}

function connected(context: Context, connection: internal.MasterSlaveConnection | undefined): void {
  const { state } = context;
  const wasRunning = state.phase === "running";
  state.phase = "running";
  context.alarms.cancel("register");
  context.pingTimeoutMs = (connection?.total_ping_timeout_seconds ?? PING_TIMEOUT_MS / 1000) * 1000;
  watchPings(context);
  log(context, "info", `registered with ${state.master} as ${state.agentId}`);
  const operations = [...state.operations.values()];
  sendToMaster(context, {
    name: "mesos.internal.UpdateSlaveMessage",
    body: {
      agent_id: { value: state.agentId! },
      ...oversubscribedPart(state),
      operations: operations.length > 0 ? { operations } : {},
      resource_version_uuid: { value: state.resourceVersion },
      resource_providers: {},
    },
  });
  if (wasRunning) return;
  repeatExits(context);
  context.updates.resume(context.nowMs);
  resumeOperations(context);
  // The answer is to an attempt whose connection broke meanwhile.
  if (context.isUnlinked) linkBroken(context, state.master!);
  // A master that had given this agent up knows only what the attempt said, and not what was done since.
  else if (context.isReportStale) detectAgain(context);
}

/** The master believes in tasks that this agent does not have. Source: agent, section 1.8, row 24. */
function reconcile(context: Context, message: internal.ReconcileTasksMessage): void {
  const known = context.state.frameworks.get(message.framework_id.value);
  for (const { task_id: taskId } of message.statuses ?? []) {
    if (known !== undefined && findTask(known, taskId.value) !== undefined) continue;
    const framework =
      known ?? context.state.frameworks.get(message.framework_id.value) ?? addFramework(context, message);
    reportStatus(context, framework, undefined, {
      taskId: taskId.value,
      state: droppedOrLost(framework.info),
      source: "SOURCE_AGENT",
      reason: "REASON_RECONCILIATION",
      message: "Reconciliation: task unknown to the agent",
    });
  }
}

/** A place to keep updates until they are acknowledged, for a framework that has nothing here. */
function addFramework(context: Context, message: internal.ReconcileTasksMessage): Framework {
  const id = message.framework_id.value;
  const info = message.framework ?? { user: "", name: "", id: message.framework_id };
  const framework: Framework = {
    id,
    info: { ...info, checkpoint: false },
    pid: "",
    state: "running",
    executors: new Map(),
    completedExecutors: [],
  };
  context.state.frameworks.set(id, framework);
  return framework;
}

function disconnect(context: Context): void {
  const { state } = context;
  if (state.phase === "running") log(context, "info", "running → disconnected");
  state.phase = "disconnected";
  context.updates.pause();
  pauseOperations(context);
  context.alarms.cancel("ping");
  context.alarms.cancel("register");
}

function detectAgain(context: Context): void {
  disconnect(context);
  context.effects.push({ kind: "detect" });
  startRegistration(context);
}

function watchPings(context: Context): void {
  context.alarms.set("ping", context.nowMs + context.pingTimeoutMs, () => {
    log(context, "warn", `no ping for ${context.pingTimeoutMs}ms, looking for the master again`);
    detectAgain(context);
  });
}

/** First after a wait of up to the backoff factor, then doubling. */
function startRegistration(context: Context): void {
  context.registrationAttempt = 0;
  const waitMs = context.random.float() * context.options.registrationBackoffMs;
  context.alarms.set("register", context.nowMs + waitMs, () => {
    if (!context.options.authenticates) return register(context);
    const { master } = context.state;
    if (master === undefined) return;
    link(context, master);
    context.effects.push({ kind: "authenticate", to: master });
  });
}

function link(context: Context, master: string): void {
  context.isUnlinked = false;
  context.effects.push({ kind: "link", to: master });
}

/** What came of proving who this agent is. A master that does not believe it is not asked again: somebody has to look into it. */
export function authenticated(context: Context, by: string, outcome: "completed" | "failed"): void {
  if (by !== context.state.master || context.state.phase !== "disconnected") return;
  if (outcome === "completed") return register(context);
  const problem = `Master ${by} refused to authenticate this agent`;
  log(context, "error", problem);
  context.effects.push({ kind: "exit", problem });
}

function register(context: Context): void {
  const { state } = context;
  if (state.master === undefined) return;
  if (!context.options.authenticates) link(context, state.master);
  sendToMaster(
    context,
    state.agentId === undefined
      ? { name: "mesos.internal.RegisterSlaveMessage", body: registration(context) }
      : { name: "mesos.internal.ReregisterSlaveMessage", body: reregistration(context) },
  );
  context.isReportStale = false;
  context.registrationAttempt++;
  const ceilingMs = context.options.registrationBackoffMs * 2 ** Math.min(context.registrationAttempt, 30);
  const waitMs = context.random.float() * Math.min(ceilingMs, REGISTRATION_BACKOFF_MS_MAX);
  context.alarms.set("register", context.nowMs + waitMs, () => register(context));
}
