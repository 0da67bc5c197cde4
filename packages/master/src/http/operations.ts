/**
 * Operators' operations on resources: the calls of `/api/v1`, and the forms of the legacy endpoints.
 * Source: operator API, sections 5.1 and 9.
 * @module
 */
import { DecodeError, type master, v1 } from "@meseta/protocol";
import {
  type HttpHandler,
  type HttpRequest,
  methodNotAllowed,
  type PlainResponse,
  textResponse,
} from "@meseta/runtime";
import type { Context } from "../core/context.ts";
import type { Input } from "../core/effects.ts";
import { operateProblem } from "../core/operations/operate.ts";
import { operationToWire } from "../core/records.ts";

/** What an operator wants of an agent. */
export interface Wanted {
  readonly agentId: string;
  readonly operation: v1.Offer_Operation;
}

/** The operation a call asks for; undefined for calls about something else, and for those without their own part. */
export function operationOf(call: master.Call): Wanted | undefined {
  const { reserve_resources: reserve, unreserve_resources: unreserve } = call;
  const { create_volumes: create, destroy_volumes: destroy, grow_volume: grow, shrink_volume: shrink } = call;
  switch (call.type) {
    case "RESERVE_RESOURCES": {
      if (reserve === undefined) return undefined;
      const { agent_id, ...parts } = reserve;
      return { agentId: agent_id.value, operation: { type: "RESERVE", reserve: parts } };
    }
    case "UNRESERVE_RESOURCES":
      return unreserve && wanted(unreserve, { type: "UNRESERVE", unreserve: { resources: unreserve.resources ?? [] } });
    case "CREATE_VOLUMES":
      return create && wanted(create, { type: "CREATE", create: { volumes: create.volumes ?? [] } });
    case "DESTROY_VOLUMES":
      return destroy && wanted(destroy, { type: "DESTROY", destroy: { volumes: destroy.volumes ?? [] } });
    case "GROW_VOLUME": {
      if (grow === undefined) return undefined;
      const { volume, addition } = grow;
      return wanted(grow, { type: "GROW_VOLUME", grow_volume: { volume, addition } });
    }
    case "SHRINK_VOLUME": {
      if (shrink === undefined) return undefined;
      const { volume, subtract } = shrink;
      return wanted(shrink, { type: "SHRINK_VOLUME", shrink_volume: { volume, subtract } });
    }
    default:
      return undefined;
  }
}

function wanted({ agent_id }: { agent_id?: v1.AgentID }, operation: v1.Offer_Operation): Wanted {
  return { agentId: agent_id?.value ?? "", operation };
}

/** What GET_OPERATIONS lists: operations of registered agents. */
export function operationsWire(context: Context): master.Response_GetOperations {
  const operations = [...context.agents.values()].flatMap((agent) => [...agent.operations.values()]);
  return operations.length === 0 ? {} : { operations: operations.map(operationToWire) };
}

/** Takes an operation on: 202, or why not. */
export function takeOperation(
  context: Context,
  { agentId, operation }: Wanted,
  take: (input: Input) => void,
  principal?: string,
): PlainResponse {
  const refusal = operateProblem(context, agentId, operation, principal);
  if (refusal !== undefined) return textResponse(refusal.status, refusal.message);
  take({ kind: "operate", agentId, operation });
  return { status: 202 };
}

type FormReader = (form: URLSearchParams) => v1.Offer_Operation;

/** Path → how its form is read. */
const FORMS: Readonly<Record<string, FormReader>> = {
  "/reserve": (form) => ({
    type: "RESERVE",
    reserve: {
      resources: resourcesIn(form, "resources"),
      ...(form.has("source") ? { source: resourcesIn(form, "source") } : {}),
    },
  }),
  "/unreserve": (form) => ({ type: "UNRESERVE", unreserve: { resources: resourcesIn(form, "resources") } }),
  "/create-volumes": (form) => ({ type: "CREATE", create: { volumes: resourcesIn(form, "volumes") } }),
  "/destroy-volumes": (form) => ({ type: "DESTROY", destroy: { volumes: resourcesIn(form, "volumes") } }),
};

/** Path and handler of each legacy endpoint. */
export function operationForms(
  context: Context,
  take: (input: Input) => void,
): (readonly [path: string, handler: HttpHandler])[] {
  return Object.entries(FORMS).map(([path, read]) => [
    path,
    (request, principal) => takeForm(context, { request, principal }, read, take),
  ]);
}

class FormError extends Error {
  readonly code = "FORM";
}

function takeForm(
  context: Context,
  { request, principal }: { readonly request: HttpRequest; readonly principal: string | undefined },
  read: FormReader,
  take: (input: Input) => void,
): PlainResponse {
  if (request.method !== "POST") return methodNotAllowed(["POST"], request.method);
  const form = new URLSearchParams(new TextDecoder().decode(request.body));
  try {
    const agentId = valueIn(form, "slaveId");
    return takeOperation(context, { agentId, operation: read(form) }, take, principal);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return textResponse(400, error.message);
  }
}

function valueIn(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null) throw new FormError(`Missing '${name}' query parameter in the request body`);
  return value;
}

function resourcesIn(form: URLSearchParams, name: string): readonly v1.Resource[] {
  const text = valueIn(form, name);
  try {
    if (!Array.isArray(JSON.parse(text))) throw new FormError("it is not an array");
    // A whole JSON value cannot break out of the field it is put into.
    return v1.Offer_Operation_Unreserve.fromJson(new TextEncoder().encode(`{"resources":${text}}`)).resources ?? [];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof DecodeError || error instanceof FormError)) throw error;
    const message = `Error in parsing '${name}' query parameter in the request body: ${error.message}`;
    throw new FormError(message, { cause: error });
  }
}
