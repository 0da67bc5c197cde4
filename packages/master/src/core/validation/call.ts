/**
 * What a scheduler call must look like before anything is done with it; the answer to a failure is 400 and its text.
 * Source: scheduler API, section 2.1 (V1 to V7).
 * @module
 */
import { isUuid, type scheduler } from "@meseta/protocol";

/** A reason to refuse, in words for the peer. */
export interface Rejection {
  readonly message: string;
}

/** Types that need no payload of their own. */
const NO_PAYLOAD: ReadonlySet<scheduler.Call_Type> = new Set<scheduler.Call_Type>([
  "TEARDOWN",
  "REVIVE",
  "SUPPRESS",
  "UNKNOWN",
]);

/** Returns what is wrong with `call`, the first of V1 to V7 that it breaks; undefined when nothing is. */
export function callProblem(call: scheduler.Call): Rejection | undefined {
  if (call.type === undefined) return { message: "Expecting 'type' to be present" };
  const field = call.type.toLowerCase() as Lowercase<scheduler.Call_Type>;
  if (call.type === "SUBSCRIBE") return subscribeProblem(call);
  if (call.framework_id === undefined) return { message: "Expecting 'framework_id' to be present" };
  if (!NO_PAYLOAD.has(call.type) && (call as Record<string, unknown>)[field] === undefined) {
    return { message: `Expecting '${field}' to be present` };
  }
  switch (call.type) {
    case "ACKNOWLEDGE":
      return uuidProblem("acknowledge.uuid", call.acknowledge?.uuid);
    case "ACKNOWLEDGE_OPERATION_STATUS":
      if (call.acknowledge_operation_status?.agent_id === undefined) {
        return { message: "Expecting 'acknowledge_operation_status.agent_id' to be present" };
      }
      return uuidProblem("acknowledge_operation_status.uuid", call.acknowledge_operation_status.uuid);
    case "UPDATE_FRAMEWORK":
      if (call.update_framework?.framework_info.id?.value !== call.framework_id.value) {
        return { message: "'framework_id' differs from 'update_framework.framework_info.id'" };
      }
      return undefined;
    default:
      return undefined;
  }
}

function subscribeProblem(call: scheduler.Call): Rejection | undefined {
  if (call.subscribe === undefined) return { message: "Expecting 'subscribe' to be present" };
  const outer = call.framework_id?.value ?? "";
  const inner = call.subscribe.framework_info.id?.value ?? "";
  if (outer !== inner) return { message: "'framework_id' differs from 'subscribe.framework_info.id'" };
  return undefined;
}

function uuidProblem(path: string, uuid: Uint8Array | undefined): Rejection | undefined {
  if (uuid !== undefined && isUuid(uuid)) return undefined;
  return { message: `'${path}' must be the 16 bytes of a UUID of a known version` };
}
