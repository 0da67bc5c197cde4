/**
 * Memory: what is kept for a container, what it may not exceed, and how it ends when it does.
 * Source: agent, sections 4.2 and 4.3.
 * @module
 */
import { defined } from "@meseta/base";
import { type Allowance, formatBytes, memoryOf } from "../allowance.ts";
import { IsolationError } from "../isolator.ts";
import {
  type CgroupOptions,
  type Controller,
  fieldsOf,
  numberIn,
  type ReadCgroup,
  type Setting,
} from "./controller.ts";

const MB = 1024 * 1024;
const MEMORY_MIN = 32 * MB;

export const memory: Controller = {
  name: "mem",
  v1: ["memory"],
  v2: ["memory"],
  watched: "memory",
  settings(version, allowance, options, read) {
    const soft = softLimit(allowance);
    const hard = hardLimit(allowance, soft);
    if (version === 2) {
      const now = read?.("memory", "memory.max")?.trim();
      const isRaised = now === undefined || (now !== "max" && hard > Number(now));
      return [["memory", "memory.low", `${soft}`], ...(isRaised ? [hardV2(hard)] : [])];
    }
    return [["memory", "memory.soft_limit_in_bytes", `${soft}`], ...hardV1(hard, options, read)];
  },
  usage(version, read) {
    const stat = fieldsOf(read("memory", "memory.stat"));
    const file = version === 1 ? stat.get("total_cache") : stat.get("file");
    const anon = version === 1 ? stat.get("total_rss") : stat.get("anon");
    const common = {
      mem_file_bytes: file,
      mem_cache_bytes: file,
      mem_anon_bytes: anon,
      mem_rss_bytes: anon,
      mem_mapped_file_bytes: stat.get(version === 1 ? "total_mapped_file" : "file_mapped"),
      mem_unevictable_bytes: stat.get(version === 1 ? "total_unevictable" : "unevictable"),
    };
    if (version === 2) {
      return defined({
        ...common,
        mem_total_bytes: numberIn(read("memory", "memory.current")),
        mem_swap_bytes: numberIn(read("memory", "memory.swap.current")),
        mem_kmem_usage_bytes: stat.get("kernel"),
        mem_kmem_tcp_usage_bytes: stat.get("sock"),
      });
    }
    return defined({
      ...common,
      mem_total_bytes: numberIn(read("memory", "memory.usage_in_bytes")),
      mem_total_memsw_bytes: numberIn(read("memory", "memory.memsw.usage_in_bytes")),
      mem_swap_bytes: stat.get("total_swap"),
      mem_kmem_usage_bytes: numberIn(read("memory", "memory.kmem.usage_in_bytes")),
      mem_kmem_tcp_usage_bytes: numberIn(read("memory", "memory.kmem.tcp.usage_in_bytes")),
    });
  },
  limitation(version, { most, limit, statistics }) {
    const names = version === 1 ? [...statistics.keys()] : ["anon", "file", "kernel"];
    const lines = names.map((name) => `${name} ${statistics.get(name) ?? 0}`);
    const [took, title] = version === 1 ? [most, "MEMORY STATISTICS:"] : [limit, "MEMORY STATISTICS post-OOM:"];
    const what = `Memory limit exceeded: Requested: ${formatBytes(limit)} Maximum Used: ${formatBytes(most)}`;
    return {
      reason: "REASON_CONTAINER_LIMITATION_MEMORY",
      message: `${what}\n\n${title} \n${lines.join("\n")}\n`,
      resources: [{ name: "mem", type: "SCALAR", scalar: { value: Math.floor((took / MB) * 1000) / 1000 }, role: "*" }],
    };
  },
};

function softLimit(allowance: Allowance): number {
  const request = memoryOf(allowance);
  if (request === undefined)
    throw new IsolationError("No mem is given to the container, which isolator cgroups/mem needs");
  return Math.max(request, MEMORY_MIN);
}

function hardLimit(allowance: Allowance, soft: number): number {
  const { mem } = allowance.limit;
  return mem === undefined ? soft : Math.max(Math.floor(mem), MEMORY_MIN);
}

const hardV2 = (bytes: number): Setting => ["memory", "memory.max", bytes === Infinity ? "max" : `${bytes}`];

/** Once written, a limit is only ever raised. With swap, the wider of the two files goes first. */
function hardV1(bytes: number, { limitSwap }: CgroupOptions, read: ReadCgroup | undefined): Setting[] {
  const text = bytes === Infinity ? "-1" : `${bytes}`;
  const plain: Setting = ["memory", "memory.limit_in_bytes", text];
  const withSwap: Setting = ["memory", "memory.memsw.limit_in_bytes", text];
  if (read === undefined) return limitSwap ? [plain, withSwap] : [plain];
  if (bytes <= (numberIn(read("memory", "memory.limit_in_bytes")) ?? 0)) return [];
  return limitSwap ? [withSwap, plain] : [plain];
}
