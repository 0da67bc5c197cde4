/**
 * The disk that containers use: sandboxes and persistent volumes, measured in turn.
 * Source: agent, section 4.3.
 * @module
 */
import type { Timers } from "@meseta/base";
import type { v1 } from "@meseta/protocol";
import { volumeMounts } from "../core/volumes.ts";
import { formatBytes, sandboxDiskOf } from "./allowance.ts";
import { diskUsage } from "./disk-usage.ts";
import type { Container, Isolator, Limited } from "./isolator.ts";

const MB = 1024 * 1024;

export interface DiskOptions {
  readonly workDir: string;
  readonly timers: Timers;
  /** `--container_disk_watch_interval`, from the end of one round to the start of the next. */
  readonly intervalMs: number;
  /** `--enforce_container_disk_quota`. */
  readonly enforce: boolean;
  readonly onProblem: (text: string) => void;
}

/** One directory, and what it may take; undefined: as much as there is. */
interface Measured {
  readonly path: string;
  readonly limitBytes: number | undefined;
  readonly volume: v1.Resource | undefined;
  readonly usedBytes: number;
}

export function diskDu(options: DiskOptions): Isolator {
  const results = new Map<string, readonly Measured[]>();

  const round = async (limited: Limited, live: () => Iterable<Container>, signal: AbortSignal): Promise<void> => {
    for (const container of [...live()].filter(({ parent }) => parent === undefined)) {
      if (signal.aborted) return;
      const measured: Measured[] = [];
      for (const one of placesOf(container, options.workDir)) {
        const usedBytes = await diskUsage(one.path);
        measured.push({ ...one, usedBytes });
      }
      if (![...live()].includes(container)) continue; // it ended meanwhile
      results.set(container.id, measured);
      const over = measured.find(({ usedBytes, limitBytes }) => limitBytes !== undefined && usedBytes > limitBytes);
      if (over !== undefined && options.enforce) limited(container.id, excess(over));
    }
  };

  return {
    name: "disk/du",
    usage({ id, allowance }) {
      const measured = results.get(id);
      const [sandbox, ...volumes] = measured ?? [];
      const limit = allowance === undefined ? 0 : sandboxDiskOf(allowance);
      return {
        ...(limit > 0 && { disk_limit_bytes: limit }),
        ...(sandbox !== undefined && { disk_used_bytes: sandbox.usedBytes }),
        ...(volumes.length > 0 && { disk_statistics: volumes.map(statisticsOf) }),
      };
    },
    watch(limited, live) {
      const controller = new AbortController();
      let running = Promise.resolve();
      const timer = options.timers.every(options.intervalMs, () => {
        if (isRunning) return;
        isRunning = true;
        running = round(limited, live, controller.signal)
          .catch((error: Error) => options.onProblem(`Cannot measure the disk that containers use: ${error.message}`))
          .finally(() => (isRunning = false));
      });
      let isRunning = false;
      return {
        async [Symbol.asyncDispose]() {
          timer[Symbol.dispose]();
          controller.abort();
          await running;
        },
      };
    },
    cleanup: ({ id }) => void results.delete(id),
  };
}

/** The sandbox first, with all that is in it; then volumes, each by itself. A disk of its own is all its volume's. */
function placesOf({ directory, allowance }: Container, workDir: string): Omit<Measured, "usedBytes">[] {
  const limit = allowance === undefined ? 0 : sandboxDiskOf(allowance);
  const volumes = (allowance?.resources ?? []).flatMap((volume) => {
    if (volume.disk?.source?.type === "MOUNT") return [];
    const limitBytes = Math.floor((volume.scalar?.value ?? 0) * MB);
    return volumeMounts(workDir, [volume]).map(({ path }) => ({ path, limitBytes, volume }));
  });
  return [{ path: directory, limitBytes: limit === 0 ? undefined : limit, volume: undefined }, ...volumes];
}

function excess({ usedBytes, limitBytes, volume }: Measured) {
  const resource: v1.Resource = {
    ...(volume ?? { role: "*" }),
    name: "disk",
    type: "SCALAR",
    scalar: { value: Math.ceil((usedBytes / MB) * 1000) / 1000 },
  };
  return {
    reason: "REASON_CONTAINER_LIMITATION_DISK" as const,
    message: `Disk usage (${formatBytes(usedBytes)}) exceeds quota (${formatBytes(limitBytes!)})`,
    resources: [resource],
  };
}

function statisticsOf({ volume, limitBytes, usedBytes }: Measured): v1.DiskStatistics {
  const { source, persistence } = volume?.disk ?? {};
  return {
    ...(source !== undefined && { source }),
    ...(persistence !== undefined && { persistence }),
    ...(limitBytes !== undefined && { limit_bytes: limitBytes }),
    used_bytes: usedBytes,
  };
}
