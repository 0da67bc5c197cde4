/**
 * Maintenance: machines are scheduled to be away, brought down, and up again. Nothing happens by the passage of time.
 *
 *   UP ── schedule ──► DRAINING ── START_MAINTENANCE ──► DOWN ── STOP_MAINTENANCE ──► UP
 *    ▲── left out of the schedule ──┘
 *
 * Source: scheduler API, section 9; operator API, section 5.4.
 * @module
 */
import { type maintenance, parseUpid, type v1 } from "@meseta/protocol";
import { removeAgent, rescindAll } from "./agents.ts";
import type { Context } from "./context.ts";
import { requestAllocation } from "./offers.ts";
import type { Agent } from "./records.ts";
import { machineKey, type RegistryChange } from "./registry.ts";

/** The machine an agent is on, as operators have to name it: by host name and address. */
export function machineOf(agent: Pick<Agent, "pid" | "info">): v1.MachineID {
  return { hostname: agent.info.hostname, ip: parseUpid(agent.pid)?.host ?? "" };
}

/** When the machine of an agent will be away, if it is scheduled to be. */
export function unavailabilityOf({ registry }: Context, agent: Agent): v1.Unavailability | undefined {
  return registry.machines.get(machineKey(machineOf(agent)))?.unavailability;
}

/** Is that machine down for maintenance? Agents there are sent away. */
export function isDown({ registry }: Context, machine: v1.MachineID): boolean {
  return registry.machines.get(machineKey(machine))?.mode === "DOWN";
}

interface MachinesQuestion {
  readonly machines: readonly v1.MachineID[];
  readonly request?: number;
}

/** UPDATE_MAINTENANCE_SCHEDULE: replaces the schedule, and everyone hears of it anew. */
export function updateSchedule(
  context: Context,
  question: { readonly schedule: maintenance.Schedule; readonly request?: number },
): void {
  const { schedule, request } = question;
  if (!isNext(context, () => updateSchedule(context, question))) return;
  const problem = scheduleProblem(context, schedule);
  if (problem !== undefined) return context.reply(request, 400, problem);
  const wanted = scheduledMachines(schedule);
  const changes: RegistryChange[] = [];
  for (const [key, { id, unavailability }] of wanted) {
    const mode = context.registry.machines.get(key)?.mode === "DOWN" ? "DOWN" : "DRAINING";
    changes.push({ kind: "machine", id, to: { id, mode, unavailability } });
  }
  for (const [key, { id }] of context.registry.machines) {
    if (!wanted.has(key)) changes.push({ kind: "machine", id, to: undefined });
  }
  const isEmpty = (schedule.windows ?? []).length === 0;
  changes.push({ kind: "schedule", to: isEmpty ? undefined : schedule });
  write(context, changes, () => {
    context.log(`maintenance: ${wanted.size} machines are scheduled`);
    for (const agent of context.agents.values()) applyUnavailability(context, agent);
    context.reply(request);
    requestAllocation(context);
  });
}

/** START_MAINTENANCE: agents on these machines are shut down and forgotten. */
export function startMaintenance(context: Context, question: MachinesQuestion): void {
  const { machines, request } = question;
  if (!isNext(context, () => startMaintenance(context, question))) return;
  const problem = machinesProblem(machines) ?? firstProblem(machines, (id) => notDraining(context, id));
  if (problem !== undefined) return context.reply(request, 400, problem);
  const keys = new Set(machines.map(machineKey));
  const agents = [...context.agents.values()].filter(
    (agent) => keys.has(machineKey(machineOf(agent))) && !context.transitions.has(agent.id),
  );
  const changes: RegistryChange[] = machines.map((id) => {
    const known = context.registry.machines.get(machineKey(id));
    return { kind: "machine", id, to: { ...(known ?? { id }), mode: "DOWN" } };
  });
  for (const { id } of agents) {
    context.transitions.set(id, "removed");
    changes.push({ kind: "agent", id, to: undefined });
  }
  write(context, changes, () => {
    for (const agent of agents) {
      context.transitions.delete(agent.id);
      const message = "Operator initiated 'Machine DOWN'";
      context.send(agent.pid, { name: "mesos.internal.ShutdownMessage", body: { message } });
      context.count("master/slave_removals");
      removeAgent(context, agent, { state: "TASK_LOST", why: "its machine was taken down for maintenance" });
    }
    context.reply(request);
  });
}

/** STOP_MAINTENANCE: the machines are up again, and no longer scheduled. */
export function stopMaintenance(context: Context, question: MachinesQuestion): void {
  const { machines, request } = question;
  if (!isNext(context, () => stopMaintenance(context, question))) return;
  const notDown = (id: v1.MachineID) =>
    isDown(context, id) ? undefined : `Machine '${nameOf(id)}' is not in DOWN mode and cannot be brought up`;
  const problem = machinesProblem(machines) ?? firstProblem(machines, notDown);
  if (problem !== undefined) return context.reply(request, 400, problem);
  const keys = new Set(machines.map(machineKey));
  const windows = (context.registry.schedule?.windows ?? []).flatMap((window) => {
    const rest = (window.machine_ids ?? []).filter((id) => !keys.has(machineKey(id)));
    return rest.length === 0 ? [] : [{ ...window, machine_ids: rest }];
  });
  const changes: RegistryChange[] = machines.map((id) => ({ kind: "machine", id, to: undefined }));
  changes.push({ kind: "schedule", to: windows.length === 0 ? undefined : { windows } });
  write(context, changes, () => {
    context.log(`maintenance: ${machines.map(nameOf).join(", ")} up again`);
    context.reply(request);
  });
}

/** What the schedule says of an agent's machine holds for it from now on: its offers are made anew. */
export function applyUnavailability(context: Context, agent: Agent): void {
  rescindAll(context, agent);
  context.inverseAnswers.delete(agent.id);
  context.allocator.updateUnavailability(agent.id, unavailabilityOf(context, agent));
}

/** What is decided here is judged by what is written down, so one change waits for the one before it. */
function isNext({ maintenance: changes }: Context, again: () => void): boolean {
  if (!changes.isWriting) return true;
  changes.waiting.push(again);
  return false;
}

function write(context: Context, changes: readonly RegistryChange[], done: () => void): void {
  context.maintenance.isWriting = true;
  context.registry.write(context, changes, () => {
    context.maintenance.isWriting = false;
    done();
    for (const next of context.maintenance.waiting.splice(0)) next();
  });
}

/** A schedule is whole: every machine once, and those that are down in it. */
function scheduleProblem({ registry }: Context, schedule: maintenance.Schedule): string | undefined {
  const seen = new Set<string>();
  for (const { machine_ids: machines = [], unavailability } of schedule.windows ?? []) {
    if (machines.length === 0) return "List of machines in the maintenance window is empty";
    if ((unavailability.duration?.nanoseconds ?? 0) < 0) return "Unavailability 'duration' is negative";
    for (const id of machines) {
      const problem = machineProblem(id);
      if (problem !== undefined) return problem;
      if (seen.has(machineKey(id))) return `Machine '${nameOf(id)}' appears more than once in the schedule`;
      seen.add(machineKey(id));
    }
  }
  for (const [key, { id, mode }] of registry.machines) {
    if (mode === "DOWN" && !seen.has(key)) return `Machine '${nameOf(id)}' is deactivated and cannot be removed`;
  }
  return undefined;
}

function scheduledMachines(schedule: maintenance.Schedule) {
  const machines = new Map<string, { id: v1.MachineID; unavailability: v1.Unavailability }>();
  for (const { machine_ids = [], unavailability } of schedule.windows ?? []) {
    for (const id of machine_ids) machines.set(machineKey(id), { id, unavailability });
  }
  return machines;
}

function machinesProblem(machines: readonly v1.MachineID[]): string | undefined {
  if (machines.length === 0) return "List of machines is empty";
  const problem = firstProblem(machines, machineProblem);
  if (problem !== undefined) return problem;
  return new Set(machines.map(machineKey)).size === machines.length ? undefined : "A machine is listed more than once";
}

function machineProblem({ hostname = "", ip = "" }: v1.MachineID): string | undefined {
  if (hostname === "" && ip === "") return "Both 'hostname' and 'ip' for a machine are empty";
  if (ip === "" || isIpv4(ip)) return undefined;
  return `Failed to parse IP '${ip}'`;
}

function isIpv4(text: string): boolean {
  const octets = text.split(".");
  return octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) <= 255);
}

function notDraining({ registry }: Context, id: v1.MachineID): string | undefined {
  const known = registry.machines.get(machineKey(id));
  if (known === undefined) return `Machine '${nameOf(id)}' is not part of a maintenance schedule`;
  if (known.mode === "DRAINING") return undefined;
  return `Machine '${nameOf(id)}' is not in DRAINING mode and cannot be brought down`;
}

function firstProblem(
  machines: readonly v1.MachineID[],
  problemOf: (id: v1.MachineID) => string | undefined,
): string | undefined {
  for (const id of machines) {
    const problem = problemOf(id);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function nameOf({ hostname = "", ip = "" }: v1.MachineID): string {
  return ip === "" ? hostname : `${hostname} (${ip})`;
}
