/**
 * Is a wire resource one we may reckon with? The rules RV1 to RV9, first failure wins.
 * Source: scheduler API, section 7.4.
 * @module
 */
import { isEnd } from "./ranges.ts";
import { isStrictSubrole, roleProblem } from "./role.ts";
import { toThousandths } from "./scalar.ts";
import type { WireDisk, WireReservation, WireResource } from "./wire-types.ts";

/** Why a peer's resource is refused. */
export interface ResourceRejection {
  readonly path: string; // of the field: "accept.operations[0].launch.task_infos[1].resources[2].scalar"
  readonly message: string; // path, thing and reason
}

type Problem = { readonly field: string; readonly reason: string };

/** The first problem of a list of resources, or undefined; `path` is the list's own. */
export function resourcesProblem(
  list: readonly WireResource[] | undefined,
  path = "resources",
): ResourceRejection | undefined {
  for (const [at, resource] of (list ?? []).entries()) {
    const rejection = resourceProblem(resource, `${path}[${at}]`);
    if (rejection !== undefined) return rejection;
  }
  return undefined;
}

/**
 * Why `resource` is invalid, or undefined when it is valid. Both formats are taken; a scalar of 0 is valid (and empty).
 *
 * @example resourceProblem({ name: "", type: "SCALAR" }, "resources[0]")?.path // "resources[0].name"
 */
export function resourceProblem(resource: WireResource, path: string): ResourceRejection | undefined {
  const problem =
    valueProblem(resource) ??
    (resource.disk === undefined ? undefined : diskProblem(resource.name, resource.disk)) ??
    reservationProblem(resource) ??
    sharedProblem(resource);
  if (problem === undefined) return undefined;
  const at = `${path}.${problem.field}`;
  return { path: at, message: `Invalid resource '${resource.name}' at ${at}: ${problem.reason}` };
}

const MEMBERS = { SCALAR: "scalar", RANGES: "ranges", SET: "set" } as const;

function valueProblem(resource: WireResource): Problem | undefined {
  const { name, type, scalar, ranges, set } = resource;
  if (name === "") return { field: "name", reason: "it is empty" }; // RV1
  if (type !== "SCALAR" && type !== "RANGES" && type !== "SET") {
    return { field: "type", reason: `a resource cannot be of type ${type}` }; // RV2
  }
  for (const [memberType, member] of Object.entries(MEMBERS)) {
    if (memberType === type && resource[member] === undefined)
      return { field: member, reason: `it is ${type} and has none` };
    if (memberType !== type && resource[member] !== undefined)
      return { field: member, reason: `it is ${type} and has one` };
  }
  if (scalar !== undefined) return scalarProblem(scalar.value);
  if (set !== undefined) {
    const items = set.item ?? [];
    return new Set(items).size === items.length ? undefined : { field: "set", reason: "an item is there twice" }; // RV5
  }
  return rangesProblem(ranges?.range ?? []);
}

function scalarProblem(value: number): Problem | undefined {
  if (!Number.isFinite(value)) return { field: "scalar", reason: `${value} is not finite` };
  if (value === 0 || toThousandths(value) >= 1) return undefined; // RV3
  return { field: "scalar", reason: value < 0 ? `${value} is negative` : `${value} is less than 0.001` };
}

function rangesProblem(ranges: readonly { begin: number | bigint; end: number | bigint }[]): Problem | undefined {
  for (const { begin, end } of ranges) {
    if (!isEnd(begin) || !isEnd(end))
      return { field: "ranges", reason: `[${begin}-${end}] is no range of unsigned integers` };
    if (begin > end) return { field: "ranges", reason: `[${begin}-${end}] begins after its end` }; // RV4
  }
  const sorted = ranges.toSorted((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0));
  for (const [at, range] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before !== undefined && range.begin <= before.end) {
      return { field: "ranges", reason: `[${before.begin}-${before.end}] and [${range.begin}-${range.end}] overlap` };
    }
  }
  return undefined;
}

/** RV6. */
function diskProblem(name: string, { source }: WireDisk): Problem | undefined {
  if (name !== "disk") return { field: "disk", reason: "only the resource named 'disk' may have it" };
  if (source === undefined) return undefined;
  if (source.type !== "PATH" && source.type !== "MOUNT" && source.type !== "BLOCK" && source.type !== "RAW") {
    return { field: "disk.source.type", reason: `${source.type} is no kind of disk` };
  }
  if (source.type === "PATH" || source.type === "MOUNT") return undefined;
  if (source.path !== undefined) return { field: "disk.source.path", reason: `a ${source.type} disk has no path` };
  if (source.mount !== undefined) return { field: "disk.source.mount", reason: `a ${source.type} disk has no mount` };
  return undefined;
}

function reservationProblem(resource: WireResource): Problem | undefined {
  const stack = resource.reservations ?? [];
  return stack.length === 0 ? preFormatProblem(resource) : (stackProblem(stack) ?? legacyProblem(resource, stack));
}

/** RV7. */
function preFormatProblem({ role = "*", reservation }: WireResource): Problem | undefined {
  const reason = roleProblem(role);
  if (reason !== undefined) return { field: "role", reason };
  if (reservation === undefined) return undefined;
  if (reservation.type !== undefined) return { field: "reservation.type", reason: "it must not be set in this format" };
  if (reservation.role !== undefined) return { field: "reservation.role", reason: "it must not be set in this format" };
  return role === "*" ? { field: "reservation", reason: "role '*' cannot be reserved to" } : undefined;
}

/** RV8, the stack itself. */
function stackProblem(stack: readonly WireReservation[]): Problem | undefined {
  for (const [at, { type, role }] of stack.entries()) {
    const field = `reservations[${at}]`;
    if (type !== "STATIC" && type !== "DYNAMIC") return { field: `${field}.type`, reason: "it is not set" };
    if (role === undefined) return { field: `${field}.role`, reason: "it is not set" };
    const reason = role === "*" ? "role '*' cannot be reserved to" : roleProblem(role);
    if (reason !== undefined) return { field: `${field}.role`, reason };
    if (at === 0) continue;
    if (type === "STATIC") return { field: `${field}.type`, reason: "a refining reservation must be DYNAMIC" };
    const outer = stack[at - 1]!.role!;
    if (!isStrictSubrole(role, outer)) {
      return { field: `${field}.role`, reason: `role '${role}' does not lie below '${outer}', which it refines` };
    }
  }
  return undefined;
}

/** RV8, what may stand beside the stack. */
function legacyProblem({ role, reservation }: WireResource, stack: readonly WireReservation[]): Problem | undefined {
  if (stack.length > 1) {
    if (role !== undefined) return { field: "role", reason: "it must not be set beside a refined reservation" };
    return reservation === undefined
      ? undefined
      : { field: "reservation", reason: "it must not be set beside a refined reservation" };
  }
  const only = stack[0]!;
  if (role !== undefined && role !== only.role) {
    return { field: "role", reason: `role '${role}' differs from '${only.role}' in reservations` };
  }
  if (only.type === "STATIC") {
    return reservation === undefined ? undefined : { field: "reservation", reason: "a static reservation has none" };
  }
  if ((role === undefined) !== (reservation === undefined)) {
    return { field: "reservation", reason: "role and reservation are to be set both or neither" };
  }
  const agrees =
    reservation === undefined ||
    (reservation.principal === only.principal && JSON.stringify(reservation.labels) === JSON.stringify(only.labels));
  return agrees ? undefined : { field: "reservation", reason: "it differs from the entry in reservations" };
}

/** RV9. */
function sharedProblem({ name, disk, shared }: WireResource): Problem | undefined {
  if (shared === undefined || (name === "disk" && disk?.persistence !== undefined)) return undefined;
  return { field: "shared", reason: "only a persistent volume can be shared" };
}
