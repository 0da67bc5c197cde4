/**
 * CPU time by weight, and by quota where there is a limit.
 * Source: agent, sections 4.2 and 4.3.
 * @module
 */
import { defined } from "@meseta/base";
import { type Allowance, cpusOf } from "../allowance.ts";
import { IsolationError } from "../isolator.ts";
import { type CgroupOptions, type Controller, fieldsOf, type Setting } from "./controller.ts";

const SHARES_PER_CPU = 1024;
const SHARES_PER_REVOCABLE_CPU = 10;
const SHARES_MIN = 2;
const WEIGHT_PER_CPU = 100;
const WEIGHT_PER_REVOCABLE_CPU = 1;
const WEIGHT_MIN = 1;
/** The kernel takes no more, so a container with more than 100 CPUs has the weight of 100. */
const WEIGHT_MAX = 10_000;
const PERIOD_US = 100_000;
const QUOTA_US_MIN = 1_000;
const TICKS_PER_SECOND = 100;
const MILLION = 1e6;
const BILLION = 1e9;

export const cpu: Controller = {
  name: "cpu",
  v1: ["cpu", "cpuacct"],
  v2: ["cpu"],
  settings(version, allowance, options) {
    const cpus = cpusOf(allowance);
    if (cpus === undefined)
      throw new IsolationError("No cpus are given to the container, which isolator cgroups/cpu needs");
    const isLow = allowance.revocable && options.revocableLowPriority;
    return version === 1
      ? [["cpu", "cpu.shares", `${shares(cpus, isLow)}`], ...quotaV1(allowance, options)]
      : [
          ["cpu", "cpu.weight", `${weight(cpus, isLow)}`],
          ["cpu", "cpu.max", quotaV2(allowance, options)],
        ];
  },
  usage(version, read, options) {
    const tasks = options.countTasks
      ? {
          processes: linesIn(
            read(version === 1 ? "cpuacct" : "cpu", version === 1 ? "cgroup.procs" : "leaf/cgroup.procs"),
          ),
          threads: linesIn(read(version === 1 ? "cpuacct" : "cpu", version === 1 ? "tasks" : "leaf/cgroup.threads")),
        }
      : {};
    const stat = fieldsOf(read("cpu", "cpu.stat"));
    if (version === 2) {
      return defined({
        ...tasks,
        cpus_user_time_secs: scaled(stat.get("user_usec"), MILLION),
        cpus_system_time_secs: scaled(stat.get("system_usec"), MILLION),
        cpus_nr_periods: stat.get("nr_periods"),
        cpus_nr_throttled: stat.get("nr_throttled"),
        cpus_throttled_time_secs: scaled(stat.get("throttled_usec"), MILLION),
      });
    }
    const times = fieldsOf(read("cpuacct", "cpuacct.stat"));
    return defined({
      ...tasks,
      cpus_user_time_secs: scaled(times.get("user"), TICKS_PER_SECOND),
      cpus_system_time_secs: scaled(times.get("system"), TICKS_PER_SECOND),
      ...(options.enableCfs && {
        cpus_nr_periods: stat.get("nr_periods"),
        cpus_nr_throttled: stat.get("nr_throttled"),
        cpus_throttled_time_secs: scaled(stat.get("throttled_time"), BILLION),
      }),
    });
  },
};

function shares(cpus: number, isLow: boolean): number {
  return Math.max(floor(cpus * (isLow ? SHARES_PER_REVOCABLE_CPU : SHARES_PER_CPU)), SHARES_MIN);
}

function weight(cpus: number, isLow: boolean): number {
  const wanted = floor(cpus * (isLow ? WEIGHT_PER_REVOCABLE_CPU : WEIGHT_PER_CPU));
  return Math.min(Math.max(wanted, WEIGHT_MIN), WEIGHT_MAX);
}

/** Microseconds of each period; Infinity: no cap; undefined: nothing is said about one. */
function quotaUs(allowance: Allowance, options: CgroupOptions): number | undefined {
  const cpus = allowance.limit.cpus ?? (options.enableCfs ? cpusOf(allowance) : undefined);
  if (cpus === undefined) return undefined;
  return cpus === Infinity ? Infinity : Math.max(floor(cpus * PERIOD_US), QUOTA_US_MIN);
}

function quotaV1(allowance: Allowance, options: CgroupOptions): Setting[] {
  const quota = quotaUs(allowance, options);
  if (quota === undefined) return [];
  return [
    ["cpu", "cpu.cfs_period_us", `${PERIOD_US}`],
    ["cpu", "cpu.cfs_quota_us", quota === Infinity ? "-1" : `${quota}`],
  ];
}

function quotaV2(allowance: Allowance, options: CgroupOptions): string {
  const quota = quotaUs(allowance, options) ?? Infinity;
  return `${quota === Infinity ? "max" : quota} ${PERIOD_US}`;
}

/** A product of thousandths, rounded down: 0.3 × 1000 is 300, not 299. */
const floor = (value: number): number => Math.floor(value + 1e-6);

const scaled = (value: number | undefined, by: number): number | undefined =>
  value === undefined ? undefined : value / by;

const linesIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.split("\n").length - 1;
