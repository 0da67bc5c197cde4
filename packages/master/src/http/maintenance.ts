/**
 * Maintenance as operators see it: the schedule, what machines are at, and what frameworks answered.
 * Source: operator API, sections 5.4, 8.8 and 9.
 * @module
 */
import { DecodeError, maintenance, master, type v1 } from "@meseta/protocol";
import {
  type HttpHandler,
  type HttpRequest,
  jsonResponse,
  methodNotAllowed,
  type PlainResponse,
  textResponse,
} from "@meseta/runtime";
import { type Context, nanoseconds } from "../core/context.ts";
import type { Input } from "../core/effects.ts";
import { machineOf } from "../core/maintenance.ts";
import { machineKey } from "../core/registry.ts";

type Question = (request: number) => Input;
type Ask = (question: Question) => Promise<PlainResponse>;

/** What a call asks for, as an input for the core; undefined for other calls. */
export function maintenanceQuestion(call: master.Call): Question | undefined {
  switch (call.type) {
    case "UPDATE_MAINTENANCE_SCHEDULE": {
      const schedule = call.update_maintenance_schedule?.schedule ?? {};
      return (request) => ({ kind: "update-schedule", schedule, request });
    }
    case "START_MAINTENANCE": {
      const machines = call.start_maintenance?.machines ?? [];
      return (request) => ({ kind: "start-maintenance", machines, request });
    }
    case "STOP_MAINTENANCE": {
      const machines = call.stop_maintenance?.machines ?? [];
      return (request) => ({ kind: "stop-maintenance", machines, request });
    }
    default:
      return undefined;
  }
}

export function scheduleWire({ registry }: Context): maintenance.Schedule {
  return registry.schedule ?? {};
}

/** Machines that are to go or are down, with the last answer of every framework that was asked to leave. */
export function statusWire(context: Context): maintenance.ClusterStatus {
  const draining: maintenance.ClusterStatus_DrainingMachine[] = [];
  const down: v1.MachineID[] = [];
  for (const [key, { id, mode }] of context.registry.machines) {
    if (mode === "DOWN") down.push(id);
    if (mode !== "DRAINING") continue;
    const statuses = [...context.agents.values()]
      .filter((agent) => machineKey(machineOf(agent)) === key)
      .flatMap((agent) => [...(context.inverseAnswers.get(agent.id) ?? [])])
      .map(([frameworkId, { status, atMs }]) => ({
        status,
        framework_id: { value: frameworkId },
        timestamp: nanoseconds(atMs),
      }));
    draining.push({ id, ...(statuses.length > 0 ? { statuses } : {}) });
  }
  return {
    ...(draining.length > 0 ? { draining_machines: draining } : {}),
    ...(down.length > 0 ? { down_machines: down } : {}),
  };
}

/** Path and handler of each legacy endpoint. */
export function maintenanceRoutes(context: Context, ask: Ask): (readonly [path: string, handler: HttpHandler])[] {
  const machines = (kind: "start-maintenance" | "stop-maintenance"): HttpHandler => {
    return (request) => {
      if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
      const read = parse(request, (text) => {
        if (!text.trimStart().startsWith("[")) throw new SyntaxError("Expecting an array of machines");
        JSON.parse(text); // a whole JSON value cannot break out of the field it is put into
        return master.Call_StartMaintenance.fromJson(new TextEncoder().encode(`{"machines":${text}}`)).machines ?? [];
      });
      if ("refused" in read) return read.refused;
      return ask((number) => ({ kind, machines: read.value, request: number }));
    };
  };
  return [
    [
      "/maintenance/schedule",
      (request) => {
        if (request.method === "GET") return jsonResponse(maintenance.Schedule.toJson(scheduleWire(context)), request);
        if (request.method !== "POST") return methodNotAllowed(["GET", "POST"], request.method);
        const read = parse(request, () => maintenance.Schedule.fromJson(request.body));
        if ("refused" in read) return read.refused;
        return ask((number) => ({ kind: "update-schedule", schedule: read.value, request: number }));
      },
    ],
    [
      "/maintenance/status",
      (request) => {
        if (request.method !== "GET") return methodNotAllowed(["GET"], request.method);
        return jsonResponse(maintenance.ClusterStatus.toJson(statusWire(context)), request);
      },
    ],
    ["/machine/down", machines("start-maintenance")],
    ["/machine/up", machines("stop-maintenance")],
  ];
}

function parse<Value>(
  { body }: HttpRequest,
  read: (text: string) => Value,
): { readonly value: Value } | { readonly refused: PlainResponse } {
  try {
    return { value: read(new TextDecoder().decode(body)) };
  } catch (error) {
    if (!(error instanceof DecodeError || error instanceof SyntaxError)) throw error;
    return { refused: textResponse(400, `Failed to parse the body: ${error.message}`) };
  }
}
