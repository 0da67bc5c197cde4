/**
 * Controllers that little is written to: a container is put in a cgroup of its own, for whoever looks there.
 * Source: agent, section 4.3; the limit of `pids` is ours.
 * @module
 */
import { defined } from "@meseta/base";
import type { Controller } from "./controller.ts";
import { numberIn } from "./controller.ts";

export const pids: Controller = {
  name: "pids",
  v1: ["pids"],
  v2: ["pids"],
  settings: (_version, _allowance, { pidsMax }) => [["pids", "pids.max", `${pidsMax ?? "max"}`]],
  usage: (_version, read) => defined({ threads: numberIn(read("pids", "pids.current")) }),
};

const placed = (name: string, onV2: boolean): Controller => ({ name, v1: [name], v2: onV2 ? [name] : undefined });

export const cpuset = placed("cpuset", true);
export const hugetlb = placed("hugetlb", true);
export const netPriority = placed("net_prio", false);
export const perfEvent: Controller = { name: "perf_event", v1: ["perf_event"], v2: [""] };
/** Only in `cgroups/all`. */
export const io: Controller = { name: "io", v1: undefined, v2: ["io"] };
