/**
 * What a FrameworkInfo must look like to subscribe with; failures end the subscription with an ERROR event.
 * Source: scheduler API, section 2.2 (S1 to S13).
 * @module
 */
import { compileConstraints } from "@meseta/allocator";
import { hasCapability, type scheduler, type v1 } from "@meseta/protocol";
import { roleProblem } from "@meseta/resources";
import type { MasterConfig } from "../config.ts";
import { rolesOf } from "../records.ts";
import { idProblem } from "./ids.ts";

/** Labels by which a framework says how it stands to others of its role. */
export const PRIORITY_LABEL = "meseta.priority";
export const PREEMPTIBLE_LABEL = "meseta.preemptible";

/** Priorities are whole numbers, and few enough to reason about. */
const PRIORITY_MAX = 1_000_000;

/** A duration of seconds has to fit 64 bits of nanoseconds. */
const TIMEOUT_SECONDS_MAX = 9_223_372_036;

type Rules = Pick<MasterConfig, "rootSubmissions" | "roles" | "constraintLimits">;

/** Returns what is wrong with a framework's description of itself, the first of S1 to S7 it breaks. */
export function infoProblem(info: v1.FrameworkInfo, config: Rules): string | undefined {
  const multiRole = hasCapability(info, "MULTI_ROLE");
  if (multiRole && info.role !== undefined) return "A MULTI_ROLE framework names its roles in 'roles', not in 'role'";
  if (!multiRole && (info.roles ?? []).length > 0) return "'roles' needs the MULTI_ROLE capability";
  const roles = rolesOf(info);
  const seen = new Set<string>();
  for (const role of roles) {
    const problem = roleProblem(role);
    if (problem !== undefined) return `Role '${role}' is invalid: ${problem}`;
    if (seen.has(role)) return `Role '${role}' is listed twice`;
    seen.add(role);
  }
  return (
    (info.id === undefined || info.id.value === "" ? undefined : idProblem("Framework id", info.id.value)) ??
    offerFiltersProblem(info) ??
    timeoutProblem(info) ??
    whitelistProblem(roles, config) ??
    (info.user === "root" && !config.rootSubmissions ? "User 'root' may not run frameworks here" : undefined) ??
    labelsProblem(info)
  );
}

/** Returns what is wrong with what a framework wants for its roles, the first of S9 to S11 it breaks. */
export function wishesProblem(
  wanted: scheduler.Call_Subscribe | scheduler.Call_UpdateFramework,
  config: Rules,
): string | undefined {
  const roles = new Set(rolesOf(wanted.framework_info));
  return (
    strangerProblem("Suppressed role", wanted.suppressed_roles ?? [], roles) ??
    strangerProblem("Offer constraints' role", Object.keys(wanted.offer_constraints?.role_constraints ?? {}), roles) ??
    constraintsProblem(wanted.offer_constraints, config)
  );
}

/** The first label of that key. */
export function labelOf({ labels }: v1.FrameworkInfo, key: string): string | undefined {
  return labels?.labels?.find((label) => label.key === key)?.value;
}

function constraintsProblem(
  wire: scheduler.OfferConstraints | undefined,
  { constraintLimits }: Rules,
): string | undefined {
  const compiled = compileConstraints(wire, constraintLimits);
  return compiled.kind === "problem" ? `Offer constraints are not valid: ${compiled.problem}` : undefined;
}

/** Labels that mean something to us have to say it clearly. */
function labelsProblem(info: v1.FrameworkInfo): string | undefined {
  const priority = labelOf(info, PRIORITY_LABEL);
  if (priority !== undefined && !(/^-?\d{1,7}$/.test(priority) && Math.abs(Number(priority)) <= PRIORITY_MAX)) {
    return `Label '${PRIORITY_LABEL}' must be a whole number from ${-PRIORITY_MAX} to ${PRIORITY_MAX}, not '${priority}'`;
  }
  const preemptible = labelOf(info, PREEMPTIBLE_LABEL);
  if (preemptible !== undefined && preemptible !== "true" && preemptible !== "false") {
    return `Label '${PREEMPTIBLE_LABEL}' must be 'true' or 'false', not '${preemptible}'`;
  }
  return undefined;
}

/** S13: who a framework belongs to never changes. */
export function principalProblem(old: v1.FrameworkInfo, wanted: v1.FrameworkInfo): string | undefined {
  if (old.principal === wanted.principal) return undefined;
  return `The principal of framework ${old.id?.value ?? ""} cannot change from '${old.principal ?? ""}' to '${wanted.principal ?? ""}'`;
}

/** What UPDATE_FRAMEWORK cannot change. A new subscription that asks for it is taken, without that. */
export function fixedProblem(old: v1.FrameworkInfo, wanted: v1.FrameworkInfo): string | undefined {
  const principal = principalProblem(old, wanted);
  if (principal !== undefined) return principal;
  if (old.user !== wanted.user) return `Updating 'FrameworkInfo.user' is unsupported: ${old.user} to ${wanted.user}`;
  if ((old.checkpoint ?? false) === (wanted.checkpoint ?? false)) return undefined;
  return `Updating 'FrameworkInfo.checkpoint' is unsupported: ${old.checkpoint ?? false} to ${wanted.checkpoint ?? false}`;
}

function offerFiltersProblem(info: v1.FrameworkInfo): string | undefined {
  for (const [role, filters] of Object.entries(info.offer_filters ?? {})) {
    for (const { quantities = {} } of filters.min_allocatable_resources?.quantities ?? []) {
      const entries = Object.entries(quantities);
      if (entries.length === 0) return `Offer filter of role '${role}' has an empty quantity`;
      const bad = entries.find(([, { value }]) => !(Number.isFinite(value) && value >= 0));
      if (bad !== undefined) return `Offer filter of role '${role}' has an invalid quantity of '${bad[0]}'`;
    }
  }
  return undefined;
}

function timeoutProblem(info: v1.FrameworkInfo): string | undefined {
  const seconds = info.failover_timeout ?? 0;
  if (Math.abs(seconds) <= TIMEOUT_SECONDS_MAX) return undefined;
  return `'failover_timeout' of ${seconds} seconds is out of range`;
}

function whitelistProblem(roles: readonly string[], config: Pick<MasterConfig, "roles">): string | undefined {
  if (config.roles === undefined) return undefined;
  const allowed = config.roles;
  const stranger = roles.find((role) => role !== "*" && !allowed.includes(role));
  return stranger === undefined ? undefined : `Role '${stranger}' is not among the roles this master was started with`;
}

function strangerProblem(what: string, listed: readonly string[], roles: ReadonlySet<string>): string | undefined {
  const stranger = listed.find((role) => !roles.has(role));
  return stranger === undefined ? undefined : `${what} '${stranger}' is not one of the framework's roles`;
}
