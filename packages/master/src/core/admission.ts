/**
 * Who may join: agents that register for the first time and agents that come back. What the registry says of them is written
 * down before they hear of it.
 * Source: internal messages, sections 2 and 5.1; master reference, sections 8.2 and 10.
 * @module
 */
import { internal, parseUpid, v1 } from "@meseta/protocol";
import { resourcesProblem } from "@meseta/resources";
import { addAgent, reconnectAgent, registered, removeAgent, returnAgent, startPinging, toAgentInfo } from "./agents.ts";
import type { Context } from "./context.ts";
import { isDown } from "./maintenance.ts";
import { requestAllocation } from "./offers.ts";
import type { Agent, Report } from "./records.ts";
import type { AgentRecord, AgentWishes, RegistryChange } from "./registry.ts";

/** Who speaks, and whom it proved to be. */
interface Peer {
  readonly pid: string;
  readonly principal: string | undefined;
}

/** RegisterSlave: an agent without an id. Repeats of the same registration get the same answer. */
export function registerAgent(context: Context, peer: Peer, message: internal.RegisterSlaveMessage): void {
  const from = peer.pid;
  if (!isAcceptable(context, peer, message)) return;
  const known = context.agentsByPid.get(from);
  if (known !== undefined && known.connected) return registered(context, known);
  if (context.admitting.has(from)) return;
  if (known !== undefined && context.transitions.has(known.id)) return; // it asks again
  context.admitting.add(from);
  const id = context.newAgentId();
  const info = { ...message.agent, id: { value: id } };
  const admit: RegistryChange = { kind: "agent", id, to: admitted(internal.SlaveInfo.encode(info).slice(), undefined) };
  // The same process address without an id: the old agent's work directory is gone, and its tasks with it.
  const changes: RegistryChange[] =
    known === undefined ? [admit] : [{ kind: "agent", id: known.id, to: undefined }, admit];
  if (known !== undefined) context.transitions.set(known.id, "removed");
  context.registry.write(context, changes, () => {
    context.admitting.delete(from);
    if (known !== undefined) replaceAgent(context, known);
    const agent = addAgent(context, from, info, message);
    context.count("master/slave_registrations");
    context.log(`agent ${id}: registered at ${from} with ${agent.total.toString()}`);
    registered(context, agent);
    startPinging(context, agent);
    requestAllocation(context);
  });
}

function replaceAgent(context: Context, known: Agent): void {
  context.transitions.delete(known.id);
  context.count("master/slave_removals");
  context.count("master/slave_removals/reason_registered");
  removeAgent(context, known, { state: "TASK_LOST", why: "another agent registered in its place" });
}

/**
 * ReregisterSlave: an agent with an id, after a restart of either side or a break between them. `info` is what it says of itself
 * as it came, if it came as bytes.
 */
export function reregisterAgent(
  context: Context,
  peer: Peer,
  message: Report,
  info = internal.SlaveInfo.encode(message.agent),
): void {
  const from = peer.pid;
  const id = message.agent.id?.value;
  if (id === undefined || !isAcceptable(context, peer, message)) return;
  const record = context.registry.agents.get(id);
  if (record?.state === "gone") return shutDown(context, from, "Agent has been marked gone");
  const returning = context.returning.get(id);
  if (returning !== undefined && returning.from === from) {
    returning.message = message; // it may have been started again since, with less than it had
    return;
  }
  if (context.transitions.has(id)) return; // it asks again
  const known = context.agents.get(id);
  if (known !== undefined && !isSameMachine(known, from, message.agent)) {
    context.log(`agent ${id}: refused at ${from}: it is known as ${known.pid} on ${known.info.hostname}`, "warn");
    return shutDown(context, from, `Agent ${id} came back with another address or host name`);
  }
  const rejoin = (said: Report) => {
    context.recoveredAgents.delete(id);
    context.count("master/slave_reregistrations");
    if (known !== undefined && context.agents.get(id) === known) reconnectAgent(context, known, from, said);
    else returnAgent(context, from, said, { id, wasGivenUp: record?.state !== "admitted" });
    requestAllocation(context);
  };
  // Two cannot be at one address: the other was never heard of again, or never learned its id.
  const other = context.agentsByPid.get(from);
  const ghost = other?.id === id ? undefined : other;
  const isSame = record?.state === "admitted" && isSameInfo(record.info, info, message.agent);
  if (isSame && ghost === undefined) return rejoin(message);
  if (ghost !== undefined && context.transitions.has(ghost.id)) return; // it asks again
  const latest = { from, message };
  context.transitions.set(id, "admitted");
  context.returning.set(id, latest);
  const to = admitted(info.slice(), context.registry.agent(id)); // not with the tasks around it
  const changes: RegistryChange[] = [{ kind: "agent", id, to }];
  if (ghost !== undefined) {
    context.transitions.set(ghost.id, "removed");
    changes.unshift({ kind: "agent", id: ghost.id, to: undefined });
  }
  context.registry.write(context, changes, () => {
    context.transitions.delete(id);
    context.returning.delete(id);
    if (ghost !== undefined) replaceAgent(context, ghost);
    rejoin(latest.message);
  });
}

/** An agent is a member again, or still; what operators asked of it stays. */
function admitted(info: Uint8Array, before: AgentRecord | undefined): AgentRecord {
  const wishes: AgentWishes = before === undefined || before.state === "gone" ? { deactivated: false } : before;
  const drain = wishes.drain === undefined ? {} : { drain: wishes.drain };
  return { state: "admitted", info, deactivated: wishes.deactivated, ...drain };
}

/** Is there nothing new in what an agent says of itself? Nearly always it says the very same; other words may mean the same. */
function isSameInfo(known: Uint8Array, said: Uint8Array, saidInfo: internal.SlaveInfo): boolean {
  if (isSameBytes(known, said)) return true;
  const [one, other] = [internal.SlaveInfo.decode(known), saidInfo].map((info) =>
    v1.AgentInfo.encode(toAgentInfo(info)),
  );
  return isSameBytes(one!, other!);
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function shutDown(context: Context, to: string, message: string): void {
  context.send(to, { name: "mesos.internal.ShutdownMessage", body: { message } });
}

/** Source: internal messages, section 2, "Master insists of an agent": these are ignored without an answer. */
function isAcceptable(
  context: Context,
  { pid: from, principal }: Peer,
  message: internal.RegisterSlaveMessage | internal.ReregisterSlaveMessage,
): boolean {
  const { agent: info, version, checkpointed_resources: checkpointed } = message;
  const refuse = (why: string) => {
    context.log(`agent at ${from}: ignored: ${why}`, "warn");
    return false;
  };
  if (context.config.authenticateAgents && principal === undefined) return refuse("it is not authenticated");
  const address = parseUpid(from);
  if (address === undefined) return refuse("its address cannot be read");
  if (isDown(context, { hostname: info.hostname, ip: address.host })) {
    shutDown(context, from, "Machine is `DOWN`");
    return refuse("its machine is down for maintenance");
  }
  const major = /^(\d+)\.\d+/.exec(version ?? "")?.[1];
  if (major === undefined || Number(major) < 1) return refuse(`version '${version ?? ""}' is below 1.0.0`);
  const problem = resourcesProblem([...(info.resources ?? []), ...(checkpointed ?? [])]);
  if (problem !== undefined) return refuse(`invalid resources: ${problem.path} ${problem.message}`);
  if (info.domain !== undefined && context.config.masterInfo.domain === undefined) {
    return refuse("it has a fault domain and this master has none");
  }
  if (info.domain === undefined && context.config.requireAgentDomain) return refuse("it has no fault domain");
  return true;
}

function isSameMachine(agent: Agent, from: string, info: internal.SlaveInfo): boolean {
  return parseUpid(agent.pid)?.host === parseUpid(from)?.host && agent.info.hostname === info.hostname;
}
