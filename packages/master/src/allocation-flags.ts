/**
 * The flags that say how the allocator decides: Mesos's where Mesos has one, our own for priorities and preemption.
 * Source: master reference, section 1; allocator, sections 3 to 5 and 9 to 11.
 * @module
 */
import {
  CONSTRAINT_LIMITS_DEFAULT,
  type HierarchicalOptions,
  parseMinAllocatable,
  type Policy,
  policyNamed,
  REFUSE_MS_MIN_DEFAULT,
} from "@meseta/allocator";
import { defined, FlagError, type Flags, type FlagSpec, parseBytes } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { domainFromFlag, ResourcesParseError, roleProblem } from "@meseta/resources";
import type { MasterConfig } from "./core/config.ts";

export const ALLOCATION_FLAGS: readonly FlagSpec[] = [
  { name: "allocation_interval", type: "duration", default: "5ms", help: "batch window of allocation" },
  {
    name: "role_sorter",
    formerName: "user_sorter",
    type: "string",
    default: "drf",
    help: "order of roles: drf, random, priority, or the path of a module with your own",
  },
  { name: "framework_sorter", type: "string", default: undefined, help: "the same for frameworks: must be equal" },
  {
    name: "role_policies",
    type: "string",
    default: undefined,
    help: "another order below some roles: role=drf|random|priority|module, separated by commas",
  },
  { name: "weights", type: "string", default: undefined, help: "weights of roles: role=weight, separated by commas" },
  {
    name: "role_priorities",
    type: "string",
    default: undefined,
    help: "priorities of roles for the priority order, higher first: role=priority, separated by commas",
  },
  {
    name: "quota_covers",
    type: "string",
    default: "subtree",
    help: "what the quota of a role binds: its subtree, or as in Mesos the role alone (role)",
  },
  {
    name: "min_allocatable_resources",
    type: "string",
    default: "cpus:0.01|mem:32",
    help: "the least worth an offer; | separates alternatives",
  },
  {
    name: "filter_gpu_resources",
    type: "bool",
    default: "true",
    help: "offer agents with gpus only to frameworks with GPU_RESOURCES?",
  },
  {
    name: "domain",
    type: "string",
    default: undefined,
    help: "the master's region and zone, as JSON: agents of other regions are only for REGION_AWARE frameworks",
  },
  {
    name: "fair_sharing_excluded_resource_names",
    type: "string",
    default: undefined,
    help: "resources that no share counts, separated by commas",
  },
  {
    name: "allocator_agent_recovery_factor",
    type: "string",
    default: "0.8",
    help: "after a failover with quota, nothing is offered until this share of the agents is back",
  },
  {
    name: "allocator_recovery_timeout",
    type: "duration",
    default: "10mins",
    help: "how long at most offers wait for agents to come back",
  },
  {
    name: "offer_constraints_re2_max_mem",
    type: "string",
    default: "4KB",
    help: "the longest regular expression in offer constraints",
  },
  {
    name: "offer_constraints_re2_max_program_size",
    type: "int",
    default: String(CONSTRAINT_LIMITS_DEFAULT.programSizeMax),
    help: "the largest program of a regular expression in offer constraints",
  },
  {
    name: "preemption",
    type: "bool",
    default: "false",
    help: "with the priority order: reclaim preemptible tasks for classes that starve?",
  },
  {
    name: "preemption_starvation",
    type: "duration",
    default: "1mins",
    help: "time without an offer of use until a framework starves",
  },
  {
    name: "preemption_need",
    type: "string",
    default: "cpus:1;mem:128",
    help: "what is of use to frameworks that do not say what their offers must hold; | separates alternatives",
  },
  {
    name: "preemption_grace_period",
    type: "duration",
    default: "30secs",
    help: "time between asking for resources and killing for them",
  },
];

/** What the flags come to. */
export interface AllocationFlags {
  readonly allocation: Omit<HierarchicalOptions, "random">;
  readonly config: Partial<MasterConfig>;
  /** The master's own fault domain. */
  readonly domain: v1.DomainInfo | undefined;
}

/**
 * @param own policies of the operator, by the names the flags use.
 * @throws {FlagError} naming the flag, its value and what it should be.
 */
export function allocationFromFlags(flags: Flags, own: ReadonlyMap<string, Policy>): AllocationFlags {
  const named = (text: string) => policyNamed(text) ?? own.get(text);
  const policyOf = (flag: string, text: string): Policy => {
    const policy = named(text);
    if (policy === undefined) throw FlagError.of(flag, text, "drf, random, priority, or the path of a module");
    return policy;
  };
  const policy = policyOf("role_sorter", flags.text("role_sorter") ?? "drf");
  const frameworkSorter = flags.text("framework_sorter");
  if (frameworkSorter !== undefined && policyOf("framework_sorter", frameworkSorter) !== policy) {
    throw FlagError.of("framework_sorter", frameworkSorter, `what --role_sorter is: ${policy.name}`);
  }
  const wanted = "a list of role=drf|random|priority|module";
  const subtreePolicies = pairsOf(flags, "role_policies", named, wanted);
  const domain = domainFromFlag(flags.text("domain"));
  const allocationBatchMs = flags.ms("allocation_interval") ?? 0;
  return {
    allocation: {
      policy,
      subtreePolicies,
      refuseMsMin: Math.max(REFUSE_MS_MIN_DEFAULT, allocationBatchMs), // one batch at least passes over what was refused
      quotaCovers: quotaCovers(flags.text("quota_covers") ?? "subtree"),
      minAllocatable: alternatives("min_allocatable_resources", flags.text("min_allocatable_resources") ?? ""),
      filterGpuResources: flags.isTrue("filter_gpu_resources"),
      excludedNames: listOf(flags.text("fair_sharing_excluded_resource_names")),
      ...(domain === undefined ? {} : { region: domain.fault_domain!.region.name }),
      ...preemptionOf(flags, [policy, ...subtreePolicies.values()]),
    },
    config: {
      allocationBatchMs,
      quotaCovers: quotaCovers(flags.text("quota_covers") ?? "subtree"),
      agentRecoveryFactor: recoveryFactor(flags.text("allocator_agent_recovery_factor") ?? ""),
      ...defined({ allocatorRecoveryTimeoutMs: flags.ms("allocator_recovery_timeout") }),
      weights: pairsOf(flags, "weights", positive, "a list of role=weight, each above 0"),
      priorities: pairsOf(flags, "role_priorities", wholeNumber, "a list of role=whole number"),
      constraintLimits: constraintLimits(flags),
    },
    domain,
  };
}

function quotaCovers(text: string): "subtree" | "role" {
  if (text !== "subtree" && text !== "role") throw FlagError.of("quota_covers", text, "subtree or role");
  return text;
}

function recoveryFactor(text: string): number {
  const factor = text === "" ? NaN : Number(text);
  if (!(factor >= 0 && factor <= 1))
    throw FlagError.of("allocator_agent_recovery_factor", text, "a number from 0 to 1");
  return factor;
}

function alternatives(flag: string, text: string): string {
  try {
    parseMinAllocatable(text);
  } catch (error) {
    if (!(error instanceof ResourcesParseError)) throw error;
    throw FlagError.of(flag, text, "resources such as cpus:0.01|mem:32");
  }
  return text;
}

function preemptionOf(flags: Flags, policies: readonly Policy[]): Pick<HierarchicalOptions, "preemption"> {
  if (!flags.isTrue("preemption")) return {};
  if (!policies.some((policy) => policy.kind === "sorted" && policy.heedsPriority === true)) {
    throw FlagError.of("preemption", "true", "false where no order heeds priorities: --role_sorter=priority does");
  }
  const afterMs = flags.ms("preemption_starvation") ?? 0;
  const graceMs = flags.ms("preemption_grace_period") ?? 0;
  const need = parseMinAllocatable(alternatives("preemption_need", flags.text("preemption_need") ?? ""));
  return { preemption: { afterMs, graceMs, need } };
}

function constraintLimits(flags: Flags): MasterConfig["constraintLimits"] {
  const text = flags.text("offer_constraints_re2_max_mem") ?? "4KB";
  const expressionLengthMax = parseBytes(text);
  if (expressionLengthMax === undefined)
    throw FlagError.of("offer_constraints_re2_max_mem", text, "an amount such as 4KB");
  const programSizeMax =
    flags.number("offer_constraints_re2_max_program_size") ?? CONSTRAINT_LIMITS_DEFAULT.programSizeMax;
  return { expressionLengthMax, programSizeMax };
}

/** Reads "role=value,role=value". */
function pairsOf<Value>(
  flags: Flags,
  flag: string,
  read: (text: string) => Value | undefined,
  wanted: string,
): Map<string, Value> {
  const pairs = new Map<string, Value>();
  for (const pair of listOf(flags.text(flag))) {
    const at = pair.indexOf("=");
    const role = pair.slice(0, Math.max(0, at)).trim();
    const value = at < 0 ? undefined : read(pair.slice(at + 1).trim());
    if (value === undefined || roleProblem(role) !== undefined || pairs.has(role)) {
      throw FlagError.of(flag, flags.text(flag) ?? "", wanted);
    }
    pairs.set(role, value);
  }
  return pairs;
}

function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function positive(text: string): number | undefined {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && value > 0 ? value : undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,7}$/.test(text) ? Number(text) : undefined;
}
