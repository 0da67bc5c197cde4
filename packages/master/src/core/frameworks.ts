/**
 * The life of a framework: subscribed, disconnected, back again, removed.
 * Source: scheduler API, sections 2.2, 2.3 and 4.
 * @module
 */
import { type AllocatorFramework, compileConstraints } from "@meseta/allocator";
import { hasCapability, type scheduler, v1 } from "@meseta/protocol";
import type { Quantities } from "@meseta/resources";
import { removeExecutors } from "./executors.ts";
import { HEARTBEAT_INTERVAL_MS } from "./config.ts";
import type { Context } from "./context.ts";
import type { Subscriber } from "./effects.ts";
import { dropInverseOffers } from "./inverse-offers.ts";
import { discardOffers, requestAllocation, rescindOffers } from "./offers.ts";
import { claimOperations, orphanOperations } from "./operations/status.ts";
import { type Agent, type Framework, rolesOf, type Task } from "./records.ts";
import { completeTask } from "./tasks.ts";
import {
  fixedProblem,
  infoProblem,
  labelOf,
  PREEMPTIBLE_LABEL,
  principalProblem,
  PRIORITY_LABEL,
  wishesProblem,
} from "./validation/framework.ts";

/** The text some frameworks compare letter by letter before they forget their id. Source: scheduler API, section 10, item 7. */
const REMOVED_TEXT = "Framework has been removed";
const FAILED_OVER_TEXT = "Framework failed over";
/** What "no process" looks like in a `pid` field. */
const NO_PID = "@0.0.0.0:0";

/** SUBSCRIBE: a new framework, or one that comes back. A refusal is an ERROR event, after which the stream ends. */
export function subscribe(
  context: Context,
  subscriber: Subscriber,
  asked: scheduler.Call_Subscribe,
  { force = false, principal }: { readonly force?: boolean; readonly principal?: string } = {},
): void {
  const call = withPrincipal(asked, principal);
  const { framework_info: info } = call;
  const id = info.id?.value ?? "";
  const known = context.frameworks.get(id);
  const claim = subscriber.kind === "http" ? undefined : driverClaim(context, subscriber.pid, { id, force });
  const problem =
    authenticationProblem(context, subscriber, { info, principal }) ??
    infoProblem(info, context.config) ??
    (context.completedFrameworks.has(id) ? REMOVED_TEXT : undefined) ??
    wishesProblem(call, context.config) ??
    (known === undefined ? undefined : principalProblem(known.info, info)) ??
    (claim === "outdated" ? FAILED_OVER_TEXT : undefined);
  if (problem !== undefined) {
    context.log(`framework ${id === "" ? info.name : id}: subscription refused: ${problem}`, "warn");
    context.eventTo(subscriber, { type: "ERROR", error: { message: problem } });
    if (subscriber.kind === "http") context.effects.push({ kind: "close-stream", stream: subscriber.stream });
    return;
  }
  const own = context.frameworkOfDriver(driverOf(subscriber));
  if (claim === "other") {
    return context.log(`driver ${driverOf(subscriber)}: not subscribed, it is framework ${own?.id ?? ""}`, "warn");
  }
  if (claim === "retry" && own !== undefined) return welcome(context, own, {});
  if (known === undefined) addFramework(context, subscriber, call, id);
  else if (claim === "same") reregister(context, known, subscriber, call);
  else resubscribe(context, known, subscriber, call);
}

/** Who proved to be somebody, and does not say so, is that one. */
function withPrincipal(call: scheduler.Call_Subscribe, principal: string | undefined): scheduler.Call_Subscribe {
  if (principal === undefined || call.framework_info.principal !== undefined) return call;
  return { ...call, framework_info: { ...call.framework_info, principal } };
}

/** Those on HTTP were asked at the door. Source: master reference, section 5.4. */
function authenticationProblem(
  { config }: Context,
  subscriber: Subscriber,
  { info, principal }: { readonly info: v1.FrameworkInfo; readonly principal: string | undefined },
): string | undefined {
  if (subscriber.kind === "driver" && config.authenticateFrameworks && principal === undefined) {
    return `Framework at ${subscriber.pid} is not authenticated`;
  }
  if (principal === undefined || principal === info.principal) return undefined;
  return `Framework principal '${info.principal ?? ""}' does not match authenticated principal '${principal}'`;
}

/**
 * What a driver's subscription is: of a framework that this process already is ("retry", "same"), of another process than the one
 * it was ("outdated"), by a process that is another framework ("other"), or nothing special. Source: internal messages, 6.2.
 */
function driverClaim(
  context: Context,
  pid: string,
  { id, force }: { readonly id: string; readonly force: boolean },
): "retry" | "same" | "outdated" | "other" | undefined {
  const own = context.frameworkOfDriver(pid);
  if (own !== undefined && id === "") return "retry";
  if (own !== undefined && own.id !== id) return "other";
  const known = context.frameworks.get(id);
  if (known === undefined || known.state.kind === "recovered" || force) return undefined;
  return known.driver === pid ? "same" : "outdated";
}

function driverOf(subscriber: Subscriber): string {
  return subscriber.kind === "driver" ? subscriber.pid : "";
}

/** The same process again, which never failed over: its offers are taken back, and it hears that it is back. */
function reregister(
  context: Context,
  framework: Framework,
  subscriber: Subscriber,
  call: scheduler.Call_Subscribe,
): void {
  const { state } = framework;
  updateFramework(context, framework, call);
  rescindOffers(context, framework.offers);
  dropInverseOffers(context, framework);
  if (state.kind === "connected") state.heartbeat[Symbol.dispose]();
  if (state.kind === "disconnected") state.failover[Symbol.dispose]();
  framework.reregisteredMs = context.nowMs;
  connect(context, framework, subscriber, { again: true });
  tellAgents(context, framework);
}

function addFramework(context: Context, subscriber: Subscriber, call: scheduler.Call_Subscribe, givenId: string): void {
  const id = givenId === "" ? context.newFrameworkId() : givenId;
  const framework = newFramework(context, { ...call.framework_info, id: { value: id } });
  framework.suppressedRoles = new Set(call.suppressed_roles ?? []);
  framework.offerConstraints = call.offer_constraints;
  context.allocator.addFramework(allocatorView(context, framework));
  connect(context, framework, subscriber);
  if (givenId !== "") tellAgents(context, framework); // a framework this master has only just forgotten, or never met
}

/** The record of a framework nobody is connected to yet. */
function newFramework(context: Context, info: v1.FrameworkInfo): Framework {
  const id = info.id?.value ?? "";
  const framework: Framework = {
    id,
    info,
    roles: rolesOf(info),
    suppressedRoles: new Set(),
    offerConstraints: undefined,
    state: { kind: "recovered" },
    driver: undefined,
    deactivated: false,
    registeredMs: context.nowMs,
    reregisteredMs: context.nowMs,
    unregisteredMs: undefined,
    tasks: new Map(),
    unreachableTasks: new Map(),
    completedTasks: [],
    offers: new Set(),
    inverseOffers: new Set(),
    operations: new Map(),
    agents: new Set(),
  };
  context.frameworks.set(id, framework);
  claimOperations(context, framework);
  return framework;
}

/** A framework an agent brought along before its scheduler came back to this master. */
export function recoverFramework(context: Context, info: v1.FrameworkInfo): Framework {
  const framework = newFramework(context, info);
  context.allocator.addFramework(allocatorView(context, framework));
  context.allocator.deactivateFramework(framework.id);
  return framework;
}

function resubscribe(
  context: Context,
  framework: Framework,
  subscriber: Subscriber,
  call: scheduler.Call_Subscribe,
): void {
  const { state } = framework;
  updateFramework(context, framework, call);
  if (state.kind === "connected") {
    endSubscription(context, framework, state.subscriber, FAILED_OVER_TEXT);
    state.heartbeat[Symbol.dispose]();
  }
  if (state.kind === "disconnected") state.failover[Symbol.dispose]();
  discardOffers(context, [...framework.offers]);
  dropInverseOffers(context, framework);
  framework.reregisteredMs = context.nowMs;
  connect(context, framework, subscriber);
  tellAgents(context, framework);
}

/** Why UPDATE_FRAMEWORK changes nothing, if so: all of it is right, or none of it is taken. Source: section 2.14. */
export function updateProblem(context: Context, framework: Framework, call: scheduler.Call_UpdateFramework) {
  const { config } = context;
  return (
    infoProblem(call.framework_info, config) ??
    fixedProblem(framework.info, call.framework_info) ??
    wishesProblem(call, config)
  );
}

/** UPDATE_FRAMEWORK that `updateProblem` has nothing against. Agents hear of it only if the description changed. */
export function changeFramework(context: Context, framework: Framework, call: scheduler.Call_UpdateFramework): void {
  const before = v1.FrameworkInfo.encode(framework.info);
  updateFramework(context, framework, call);
  requestAllocation(context);
  if (!isEqual(before, v1.FrameworkInfo.encode(framework.info))) tellAgents(context, framework);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Replaces what may change; `user` and `checkpoint` silently stay. Source: scheduler API, section 4.6. */
function updateFramework(
  context: Context,
  framework: Framework,
  call: scheduler.Call_Subscribe | scheduler.Call_UpdateFramework,
): void {
  const wanted = call.framework_info;
  const { user, checkpoint } = framework.info;
  const { checkpoint: _ignored, ...rest } = wanted;
  framework.info = { ...rest, user, ...(checkpoint === undefined ? {} : { checkpoint }), id: { value: framework.id } };
  const roles = rolesOf(framework.info);
  const removed = framework.roles.filter((role) => !roles.includes(role));
  rescindOffers(context, framework.offers, ({ role }) => removed.includes(role));
  framework.roles = roles;
  framework.suppressedRoles = new Set(call.suppressed_roles ?? []);
  framework.offerConstraints = call.offer_constraints;
  context.allocator.updateFramework(allocatorView(context, framework));
}

function connect(
  context: Context,
  framework: Framework,
  subscriber: Subscriber,
  options: { readonly again?: true } = {},
): void {
  const state = { kind: "connected" as const, subscriber, heartbeat: { [Symbol.dispose]: () => {} } };
  framework.state = state;
  context.noteSubscriber(subscriber, framework);
  if (subscriber.kind === "driver") context.effects.push({ kind: "link", pid: subscriber.pid });
  framework.driver = subscriber.kind === "driver" ? subscriber.pid : undefined;
  framework.deactivated = false;
  welcome(context, framework, options);
  const beat = () => {
    context.event(framework, { type: "HEARTBEAT" });
    state.heartbeat = context.after(HEARTBEAT_INTERVAL_MS, beat);
  };
  if (subscriber.kind === "http") beat();
  context.allocator.activateFramework(framework.id);
  context.log(`framework ${framework.id}: connected name=${framework.info.name} roles=${framework.roles.join(",")}`);
  requestAllocation(context);
}

/** `again`: a driver that this master knew all along hears of it in another message. */
function welcome(context: Context, framework: Framework, { again }: { readonly again?: true }): void {
  if (framework.state.kind !== "connected") return;
  const event: scheduler.Event = {
    type: "SUBSCRIBED",
    subscribed: {
      framework_id: { value: framework.id },
      heartbeat_interval_seconds: HEARTBEAT_INTERVAL_MS / 1000,
      master_info: context.config.masterInfo,
    },
  };
  const { subscriber } = framework.state;
  context.effects.push({ kind: "event", subscriber, event, ...(again === undefined ? {} : { again }) });
}

/** DeactivateFramework: a driver that was aborted wants no more offers, and may yet come back. */
export function deactivateDriver(context: Context, framework: Framework): void {
  if (framework.deactivated) return;
  framework.deactivated = true;
  context.log(`framework ${framework.id}: deactivated by its driver`);
  context.allocator.deactivateFramework(framework.id);
  rescindOffers(context, framework.offers);
  dropInverseOffers(context, framework);
}

/** The stream of a framework ended, or the link to its driver broke; `why` if that is our doing. */
export function disconnect(context: Context, framework: Framework, why?: string): void {
  if (framework.state.kind !== "connected") return;
  framework.state.heartbeat[Symbol.dispose]();
  if (framework.state.subscriber.kind === "driver") {
    // It may hear of it, if only its connection broke: then it must not go on as if nothing had happened.
    context.event(framework, { type: "ERROR", error: { message: "Framework disconnected" } });
  }
  const timeoutMs = Math.max(0, (framework.info.failover_timeout ?? 0) * 1000);
  if (why !== undefined) context.log(`framework ${framework.id}: cut off: ${why}`, "warn");
  context.log(`framework ${framework.id}: disconnected, failover timeout ${timeoutMs / 1000} s`);
  context.allocator.deactivateFramework(framework.id);
  framework.state = {
    kind: "disconnected",
    failover: context.after(timeoutMs, () => removeFramework(context, framework)),
  };
  discardOffers(context, [...framework.offers]);
  dropInverseOffers(context, framework);
}

/** TEARDOWN, an operator's teardown, or the end of the failover timeout. Source: scheduler API, section 4.4. */
export function removeFramework(context: Context, framework: Framework): void {
  context.log(`framework ${framework.id}: removed`);
  if (framework.state.kind === "connected") {
    framework.state.heartbeat[Symbol.dispose]();
    endSubscription(context, framework, framework.state.subscriber, undefined);
  }
  if (framework.state.kind === "disconnected") framework.state.failover[Symbol.dispose]();
  context.allocator.deactivateFramework(framework.id);
  discardOffers(context, [...framework.offers]);
  dropInverseOffers(context, framework);
  for (const agent of agentsOf(context, framework)) {
    context.send(agent.pid, {
      name: "mesos.internal.ShutdownFrameworkMessage",
      body: { framework_id: { value: framework.id } },
    });
  }
  for (const task of [...framework.tasks.values()]) killRecord(context, framework, task);
  for (const task of framework.unreachableTasks.values()) killRecord(context, framework, task);
  framework.unreachableTasks.clear();
  for (const agentId of framework.agents) {
    const agent = context.agents.get(agentId);
    if (agent !== undefined) removeExecutors(context, agent, framework.id);
  }
  orphanOperations(context, framework);
  context.allocator.removeFramework(framework.id);
  framework.state = { kind: "recovered" };
  framework.unregisteredMs = context.nowMs;
  context.frameworks.delete(framework.id);
  context.completedFrameworks.set(framework.id, framework);
  if (context.completedFrameworks.size > context.config.completedFrameworksMax) {
    const [oldest] = context.completedFrameworks.keys();
    if (oldest !== undefined) context.completedFrameworks.delete(oldest);
  }
}

/** The tasks of a removed framework count as killed, in the record only: nobody is told. */
function killRecord(context: Context, framework: Framework, task: Task): void {
  completeTask(context, framework, task, {
    state: "TASK_KILLED",
    status: context.masterStatus({
      taskId: task.id,
      state: "TASK_KILLED",
      reason: "REASON_FRAMEWORK_REMOVED",
      message: `Framework ${framework.id} removed`,
      agentId: task.agentId,
      executorId: task.executorId,
    }),
  });
}

function endSubscription(
  context: Context,
  framework: Framework,
  subscriber: Subscriber,
  error: string | undefined,
): void {
  if (error !== undefined) context.event(framework, { type: "ERROR", error: { message: error } });
  if (subscriber.kind === "http") context.effects.push({ kind: "close-stream", stream: subscriber.stream });
}

/** The connected agents that know this framework. Mesos tells all agents; the others would have nothing to do. */
function agentsOf(context: Context, framework: Framework): Agent[] {
  return [...framework.agents].flatMap((id) => {
    const agent = context.agents.get(id);
    return agent?.connected === true ? [agent] : [];
  });
}

/** Its agents hear of every (re-)subscription, and send again the updates that wait for this framework. */
function tellAgents(context: Context, framework: Framework): void {
  for (const agent of agentsOf(context, framework)) {
    context.send(agent.pid, {
      name: "mesos.internal.UpdateFrameworkMessage",
      body: { framework_id: { value: framework.id }, framework_info: framework.info, pid: pidOf(framework) },
    });
  }
}

/** What `pid` fields say of a framework: the UPID of its driver, or that it has none. */
export function pidOf(framework: Framework): string {
  if (framework.state.kind !== "connected" || framework.state.subscriber.kind !== "driver") return NO_PID;
  return framework.state.subscriber.pid;
}

/** What the allocator has to know of a framework whose subscription nothing is wrong with. */
function allocatorView({ config }: Context, framework: Framework): AllocatorFramework {
  const { info } = framework;
  const constraints = compileConstraints(framework.offerConstraints, config.constraintLimits);
  return {
    id: framework.id,
    roles: framework.roles,
    suppressedRoles: [...framework.suppressedRoles],
    capabilities: (info.capabilities ?? []).flatMap(({ type }) => (type === undefined ? [] : [type])),
    minAllocatable: minAllocatable(info),
    ...(constraints.kind === "constraints" ? { offerConstraints: constraints.byRole } : {}),
    priority: Number(labelOf(info, PRIORITY_LABEL) ?? "0"),
    preemptible: labelOf(info, PREEMPTIBLE_LABEL) === "true",
  };
}

function minAllocatable(info: v1.FrameworkInfo): ReadonlyMap<string, readonly Quantities[]> {
  const perRole = Object.entries(info.offer_filters ?? {}).flatMap(([role, { min_allocatable_resources: wanted }]) => {
    if (wanted === undefined) return [];
    const alternatives = (wanted.quantities ?? []).map(
      ({ quantities = {} }) =>
        new Map(Object.entries(quantities).map(([name, { value }]) => [name, Math.round(value * 1000)])),
    );
    return [[role, alternatives] as const];
  });
  return new Map(perRole);
}

/** Frameworks with this capability hear of lost tasks in more words. */
export function isPartitionAware(framework: Framework | undefined): boolean {
  return framework !== undefined && hasCapability(framework.info, "PARTITION_AWARE");
}
