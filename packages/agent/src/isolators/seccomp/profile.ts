/**
 * Profiles of system calls in Docker's format, read and reduced to what holds for one container.
 * Source: agent, section 4.3; the OCI runtime specification, section on seccomp.
 * @module
 */
import { IsolationError } from "../isolator.ts";

/** What a rule compares: argument `index` with `value`, by `op`; masked with `mask` where the op has one. */
export interface Comparison {
  readonly index: number;
  readonly op: "EQ" | "NE" | "LT" | "LE" | "GE" | "GT" | "MASKED_EQ";
  readonly value: bigint;
  readonly mask: bigint;
}

/** The answer of the kernel, as a filter returns it. */
export type Action = number;

export interface Rule {
  readonly names: readonly string[];
  readonly action: Action;
  /** All of them must hold. */
  readonly comparisons: readonly Comparison[];
}

export interface Profile {
  readonly defaultAction: Action;
  readonly rules: readonly Rule[];
}

/** What conditions in a profile are about. */
export interface ProfileContext {
  readonly architecture: string;
  /** Names as in `CAP_NET_RAW`; undefined: all. */
  readonly capabilities: ReadonlySet<string> | undefined;
  /** Major and minor number of the running kernel. */
  readonly kernel: readonly [major: number, minor: number];
}

const ACTIONS: Readonly<Record<string, Action>> = {
  SCMP_ACT_KILL: 0,
  SCMP_ACT_KILL_THREAD: 0,
  SCMP_ACT_KILL_PROCESS: 0x8000_0000,
  SCMP_ACT_TRAP: 0x0003_0000,
  SCMP_ACT_ERRNO: 0x0005_0000,
  SCMP_ACT_TRACE: 0x7ff0_0000,
  SCMP_ACT_LOG: 0x7ffc_0000,
  SCMP_ACT_ALLOW: 0x7fff_0000,
};
const EPERM = 1;
const ARGUMENTS_MAX = 6;

/**
 * Reads a profile.
 *
 * @throws {IsolationError} naming what is wrong, and where
 */
export function parseProfile(name: string, text: string, context: ProfileContext): Profile {
  const fail = (problem: string): never => {
    throw new IsolationError(`Cannot use seccomp profile '${name}': ${problem}`);
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail((error as Error).message);
  }
  const top = objectAt(json, "the profile", fail);
  const entries = top["syscalls"] ?? [];
  if (!Array.isArray(entries)) return fail("syscalls must be a list");
  const rules: Rule[] = [];
  for (const [index, entry] of entries.entries()) {
    const where = `syscalls[${index}]`;
    const fields = objectAt(entry, where, fail);
    const single = fields["name"] === undefined ? [] : [fields["name"]];
    const names = textsAt([...single, ...((fields["names"] as unknown[] | undefined) ?? [])], `${where}.names`, fail);
    const action = actionAt(fields["action"], fields["errnoRet"], `${where}.action`, fail);
    const comparisons = ((fields["args"] as unknown[] | null | undefined) ?? []).map((one, at) =>
      comparisonAt(one, `${where}.args[${at}]`, fail),
    );
    if (!applies(fields, context, where, fail)) continue;
    rules.push({ names, action, comparisons });
  }
  const defaultAction = actionAt(top["defaultAction"], top["defaultErrnoRet"], "defaultAction", fail);
  return { defaultAction, rules };
}

type Fail = (problem: string) => never;

function objectAt(value: unknown, where: string, fail: Fail): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(`${where} must be an object`);
  return value as Record<string, unknown>;
}

function textsAt(value: unknown, where: string, fail: Fail): string[] {
  if (Array.isArray(value) && value.every((one): one is string => typeof one === "string")) return value;
  return fail(`${where} must be a list of texts`);
}

function actionAt(value: unknown, errno: unknown, where: string, fail: Fail): Action {
  const action = typeof value === "string" ? ACTIONS[value] : undefined;
  if (action === undefined) return fail(`${where} must be one of ${Object.keys(ACTIONS).join(", ")}`);
  if (value !== "SCMP_ACT_ERRNO" && value !== "SCMP_ACT_TRACE") return action;
  const code = typeof errno === "number" ? errno : EPERM;
  return action | (code & 0xffff);
}

function comparisonAt(value: unknown, where: string, fail: Fail): Comparison {
  const { index, value: first, valueTwo: second, op } = objectAt(value, where, fail);
  const known = /^SCMP_CMP_(EQ|NE|LT|LE|GE|GT|MASKED_EQ)$/.exec(typeof op === "string" ? op : "")?.[1];
  if (known === undefined) return fail(`${where}.op must be SCMP_CMP_EQ, NE, LT, LE, GE, GT or MASKED_EQ`);
  if (!Number.isInteger(index) || (index as number) < 0 || (index as number) >= ARGUMENTS_MAX) {
    return fail(`${where}.index must be 0 to ${ARGUMENTS_MAX - 1}`);
  }
  const number = (one: unknown) =>
    Number.isInteger(one) ? BigInt.asUintN(64, BigInt(one as number)) : fail(`${where}: no number`);
  const isMasked = known === "MASKED_EQ";
  return {
    index: index as number,
    op: known as Comparison["op"],
    value: number(isMasked ? (second ?? 0) : first),
    mask: isMasked ? number(first) : 0n,
  };
}

/** Whether the conditions of a rule hold: capabilities, architectures, and the version of the kernel. */
function applies(fields: Record<string, unknown>, context: ProfileContext, where: string, fail: Fail): boolean {
  const { capabilities, architecture, kernel } = context;
  const part = (name: string) =>
    fields[name] === undefined || fields[name] === null ? {} : objectAt(fields[name], `${where}.${name}`, fail);
  const [includes, excludes] = [part("includes"), part("excludes")];
  const list = (from: Record<string, unknown>, name: string) => textsAt(from[name] ?? [], `${where}: ${name}`, fail);
  const has = (capability: string) => capabilities === undefined || capabilities.has(capability);
  if (!list(includes, "caps").every(has) || list(excludes, "caps").some(has)) return false;
  const wanted = list(includes, "arches");
  if (wanted.length > 0 && !wanted.includes(architecture)) return false;
  if (list(excludes, "arches").includes(architecture)) return false;
  const { minKernel } = includes;
  const [major = 0, minor = 0] = typeof minKernel === "string" ? minKernel.split(".").map(Number) : [];
  return kernel[0] > major || (kernel[0] === major && kernel[1] >= minor);
}
