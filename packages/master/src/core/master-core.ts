/**
 * The master as a deterministic state machine: inputs and the time go in, effects come out in the order they must happen.
 * @module
 */
import type { Allocator } from "@meseta/allocator";
import type { Random } from "@meseta/base";
import { reportedTask, type scheduler } from "@meseta/protocol";
import { accept } from "./accept.ts";
import * as admission from "./admission.ts";
import { updateAgent } from "./agent-update.ts";
import * as agents from "./agents.ts";
import type { MasterConfig } from "./config.ts";
import { Context } from "./context.ts";
import type { AgentMessage, Effect, Input, ReregisterSlave } from "./effects.ts";
import * as departures from "./departures.ts";
import * as drain from "./drain.ts";
import * as frameworks from "./frameworks.ts";
import { answerInverseOffers } from "./inverse-offers.ts";
import { startMaintenance, stopMaintenance, updateSchedule } from "./maintenance.ts";
import * as offers from "./offers.ts";
import { operate } from "./operations/operate.ts";
import { reconcileOperations } from "./operations/reconcile.ts";
import { acknowledgeOperation, operationStatus } from "./operations/status.ts";
import { recover } from "./recovery.ts";
import { reconcile } from "./reconcile.ts";
import type { Framework, Report } from "./records.ts";
import { updateQuotas, updateWeights } from "./roles.ts";
import * as tasks from "./tasks.ts";

/** Why a call is not taken: the status and the text for the peer. */
export interface CallRefusal {
  readonly status: 400 | 403 | 501;
  readonly message: string;
}

export class MasterCore {
  /** The state, for endpoints to read between steps. Nobody but the core changes it. */
  readonly view: Context;
  #wakeMs: number | undefined;

  constructor(options: { config: MasterConfig; allocator: Allocator; random: Random }) {
    this.view = new Context(options);
  }

  /**
   * Takes one input at time `nowMs` (never less than before) and returns what should happen.
   *
   * The effects are in order, and are to be performed before the next step.
   */
  step(input: Input, nowMs: number): Effect[] {
    const context = this.view;
    context.nowMs = nowMs;
    context.effects = [];
    this.#take(context, input);
    context.deadlines.run(nowMs);
    drain.finishDrains(context);
    const nextMs = context.deadlines.nextMs();
    if (nextMs !== undefined && nextMs !== this.#wakeMs) context.effects.push({ kind: "wake", atMs: nextMs });
    this.#wakeMs = nextMs;
    const { effects } = context;
    context.effects = [];
    return effects;
  }

  /** H15 to H20 and H23 of the scheduler API: may the holder of `streamId`, who proved to be `principal`, make this call now? */
  refuse(call: scheduler.Call, streamId: string | undefined, principal?: string): CallRefusal | undefined {
    const framework = this.view.frameworks.get(call.framework_id?.value ?? "");
    if (framework === undefined) return { status: 400, message: "Framework cannot be found" };
    if (principal !== undefined && principal !== framework.info.principal) {
      return { status: 400, message: `Authenticated principal '${principal}' does not match the framework's` };
    }
    const { state } = framework;
    if (state.kind !== "connected") return { status: 403, message: "Framework is not subscribed" };
    if (state.subscriber.kind !== "http") return { status: 403, message: "Framework is not connected via HTTP" };
    if (streamId === undefined)
      return { status: 400, message: "Calls other than SUBSCRIBE need a 'Mesos-Stream-Id' header" };
    if (streamId !== state.subscriber.streamId) {
      return {
        status: 400,
        message: `Stream id '${streamId}' is not the one of the current subscription of framework ${framework.id}`,
      };
    }
    if (call.type === "UPDATE_FRAMEWORK" && call.update_framework !== undefined) {
      const problem = frameworks.updateProblem(this.view, framework, call.update_framework);
      if (problem !== undefined) return { status: 400, message: `'FrameworkInfo' is not valid: ${problem}` };
    }
    if (call.type === "UNKNOWN") return { status: 501, message: "Calls of type UNKNOWN are not implemented" };
    return undefined;
  }

  #take(context: Context, input: Input): void {
    if (!context.isRecovered && input.kind !== "recovered") {
      if (input.kind === "agent-message") context.count("master/dropped_messages");
      return;
    }
    switch (input.kind) {
      case "recovered":
        return recover(context, input.records);
      case "registry-stored":
        return context.registry.stored(input.id);
      case "agent-message":
        return takeAgentMessage(context, input);
      case "link-broken": {
        const agent = context.agentsByPid.get(input.pid);
        if (agent !== undefined) agents.disconnectAgent(context, agent);
        const framework = context.frameworkOfDriver(input.pid);
        if (framework === undefined) return;
        return context.limiters.exited(context, framework, () => {
          if (context.frameworkOfDriver(input.pid) === framework) frameworks.disconnect(context, framework);
        });
      }
      case "subscribe":
        if (input.call.subscribe === undefined) return;
        return frameworks.subscribe(context, input.subscriber, input.call.subscribe, input);
      case "driver-aborted": {
        const framework = context.frameworkOfDriver(input.pid);
        if (framework?.id === input.frameworkId) frameworks.deactivateDriver(context, framework);
        return;
      }
      case "stream-closed": {
        const framework = context.frameworkOfEndedStream(input.stream);
        if (framework !== undefined)
          frameworks.disconnect(context, framework, input.isStalled === true ? STALLED : undefined);
        return;
      }
      case "stream-drained":
        return context.streamDrained(input.stream);
      case "call": {
        const framework = context.frameworks.get(input.call.framework_id?.value ?? "");
        if (framework === undefined) return;
        if (input.name === undefined) return takeCall(context, framework, input.call);
        return context.limiters.message(context, framework, input.name, () => {
          if (framework.state.kind === "connected") takeCall(context, framework, input.call);
        });
      }
      case "teardown": {
        const framework = context.frameworks.get(input.frameworkId);
        if (framework !== undefined) frameworks.removeFramework(context, framework);
        return;
      }
      case "update-schedule":
        return updateSchedule(context, input);
      case "start-maintenance":
        return startMaintenance(context, input);
      case "stop-maintenance":
        return stopMaintenance(context, input);
      case "operate":
        return operate(context, input.agentId, input.operation);
      case "mark-agent-gone":
        return departures.markGone(context, input.agentId, input.request);
      case "drain-agent":
        return drain.drainAgent(context, input);
      case "deactivate-agent":
        return drain.deactivateAgent(context, input);
      case "reactivate-agent":
        return drain.reactivateAgent(context, input);
      case "update-weights":
        return updateWeights(context, input.weights, input.request);
      case "update-quotas":
        return updateQuotas(context, input.configs, input.request);
      case "wake":
        this.#wakeMs = undefined; // whatever is due runs after every input
        return;
    }
  }
}

const STALLED = "it does not read its events, and as many wait for it as are kept";

type FromAgent = Extract<Input, { readonly kind: "agent-message" }>;

function takeAgentMessage(context: Context, { from, to, message, principal }: FromAgent): void {
  const imposture = impostureOf(context, from, message);
  if (imposture !== undefined) {
    context.count("master/dropped_messages");
    return context.log(`${message.name} from ${from} refused: ${imposture}`, "warn");
  }
  switch (message.name) {
    case "mesos.internal.RegisterSlaveMessage":
      context.count("master/messages_register_slave");
      return admission.registerAgent(context, { pid: from, principal }, message.body);
    case "mesos.internal.ReregisterSlaveMessage":
      context.count("master/messages_reregister_slave");
      return admission.reregisterAgent(context, { pid: from, principal }, reportOf(message), message.info);
    case "mesos.internal.UnregisterSlaveMessage":
      context.count("master/messages_unregister_slave");
      return departures.unregisterAgent(context, from, message.body);
    case "mesos.internal.UpdateSlaveMessage":
      context.count("master/messages_update_slave");
      return updateAgent(context, message.body);
    case "mesos.internal.StatusUpdateMessage":
      context.count("master/messages_status_update");
      return tasks.statusUpdate(context, message.body);
    case "mesos.internal.ExitedExecutorMessage":
      context.count("master/messages_exited_executor");
      return agents.exitedExecutor(context, message.body);
    case "mesos.internal.ExecutorToFrameworkMessage":
      context.count("master/messages_executor_to_framework");
      return tasks.executorMessage(context, message.body);
    case "mesos.internal.UpdateOperationStatusMessage":
      context.count("master/messages_operation_status_update");
      return operationStatus(context, message.body);
    case "mesos.internal.PongSlaveMessage":
      return agents.pong(context, to);
  }
}

/** Why whoever sends a message cannot be the agent it speaks for; undefined when it may be, or that is judged elsewhere. */
function impostureOf(context: Context, from: string, message: AgentMessage): string | undefined {
  const agentId = speakerOf(message);
  const agent = agentId === undefined ? undefined : context.agents.get(agentId);
  return agent === undefined || agent.pid === from ? undefined : `agent ${agentId} is at ${agent.pid}`;
}

function speakerOf(message: AgentMessage): string | undefined {
  switch (message.name) {
    case "mesos.internal.UpdateSlaveMessage":
    case "mesos.internal.ExitedExecutorMessage":
    case "mesos.internal.UpdateOperationStatusMessage":
      return message.body.agent_id?.value;
    case "mesos.internal.StatusUpdateMessage":
      return message.body.update.agent_id?.value;
    default:
      return undefined;
  }
}

function reportOf({ body, reported }: ReregisterSlave): Report {
  return { ...body, reported: reported ?? (body.tasks ?? []).map(reportedTask) };
}

function takeCall(context: Context, framework: Framework, call: scheduler.Call): void {
  switch (call.type) {
    case "TEARDOWN":
      context.count("master/messages_unregister_framework");
      return frameworks.removeFramework(context, framework);
    case "ACCEPT":
      return call.accept === undefined ? undefined : accept(context, framework, call.accept);
    case "DECLINE":
      context.count("master/messages_decline_offers");
      return call.decline === undefined ? undefined : offers.decline(context, framework, call.decline);
    case "ACCEPT_INVERSE_OFFERS":
      context.count("master/messages_accept_inverse_offers");
      return answerInverseOffers(context, framework, "ACCEPT", call.accept_inverse_offers);
    case "DECLINE_INVERSE_OFFERS":
      context.count("master/messages_decline_inverse_offers");
      return answerInverseOffers(context, framework, "DECLINE", call.decline_inverse_offers);
    case "REVIVE":
      context.count("master/messages_revive_offers");
      return revive(context, framework, call.revive?.roles ?? []);
    case "SUPPRESS":
      context.count("master/messages_suppress_offers");
      return suppress(context, framework, call.suppress?.roles ?? []);
    case "KILL":
      context.count("master/messages_kill_task");
      return call.kill === undefined ? undefined : tasks.kill(context, framework, call.kill);
    case "SHUTDOWN":
      return call.shutdown === undefined ? undefined : tasks.shutdownExecutor(context, framework, call.shutdown);
    case "ACKNOWLEDGE":
      context.count("master/messages_status_update_acknowledgement");
      return call.acknowledge === undefined ? undefined : tasks.acknowledge(context, framework, call.acknowledge);
    case "RECONCILE":
      context.count("master/messages_reconcile_tasks");
      return call.reconcile === undefined ? undefined : reconcile(context, framework, call.reconcile);
    case "MESSAGE":
      context.count("master/messages_framework_to_executor");
      return call.message === undefined ? undefined : tasks.messageExecutor(context, framework, call.message);
    case "UPDATE_FRAMEWORK":
      if (call.update_framework === undefined) return;
      return updateFramework(context, framework, call.update_framework);
    case "ACKNOWLEDGE_OPERATION_STATUS":
      context.count("master/messages_operation_status_update_acknowledgement");
      if (call.acknowledge_operation_status === undefined) return;
      return acknowledgeOperation(context, framework, call.acknowledge_operation_status);
    case "RECONCILE_OPERATIONS":
      context.count("master/messages_reconcile_operations");
      if (call.reconcile_operations === undefined) return;
      return reconcileOperations(context, framework, call.reconcile_operations);
    default:
      // REQUEST means nothing to the built-in allocators; the rest is not for this path.
      context.log(`framework ${framework.id}: call ${call.type ?? "(none)"} has no effect`);
  }
}

/** HTTP frameworks were told of what is wrong with the call before; drivers hear of it here. */
function updateFramework(context: Context, framework: Framework, call: scheduler.Call_UpdateFramework): void {
  const problem = frameworks.updateProblem(context, framework, call);
  if (problem === undefined) frameworks.changeFramework(context, framework, call);
  else context.event(framework, { type: "ERROR", error: { message: problem } });
}

/** REVIVE and SUPPRESS with a role that is not the framework's do nothing at all. Source: scheduler API, section 2.6. */
function ownRoles(framework: Framework, listed: readonly string[]): readonly string[] | undefined {
  if (listed.length === 0) return framework.roles;
  return listed.every((role) => framework.roles.includes(role)) ? listed : undefined;
}

function revive(context: Context, framework: Framework, listed: readonly string[]): void {
  const roles = ownRoles(framework, listed);
  if (roles === undefined) return;
  for (const role of roles) framework.suppressedRoles.delete(role);
  context.allocator.revive(framework.id, roles);
  offers.requestAllocation(context);
}

function suppress(context: Context, framework: Framework, listed: readonly string[]): void {
  const roles = ownRoles(framework, listed);
  if (roles === undefined) return;
  for (const role of roles) framework.suppressedRoles.add(role);
  context.allocator.suppress(framework.id, roles);
}
