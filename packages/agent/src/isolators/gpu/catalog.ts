/**
 * The GPUs of this machine, as NVIDIA's driver shows them in the file system: no library of theirs is loaded into the agent.
 * Source: the driver's README, chapter on /proc; the kernel's documentation of /proc/devices.
 * @module
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A device that containers may be given. */
export interface Device {
  /** As it is called on the machine, and in containers. */
  readonly path: string;
  readonly major: number;
  readonly minor: number;
}

export interface Gpu extends Device {
  /** In the order of the bus, from 0: what `--nvidia_gpu_devices` counts by. */
  readonly index: number;
  readonly model: string;
  readonly uuid: string;
}

/** What the machine has: the port behind which tests put a tree of their own. */
export interface GpuCatalog {
  gpus(): readonly Gpu[];
  /** Devices that whoever uses any GPU needs besides. */
  shared(): readonly Device[];
}

const FRONTEND_MAJOR = 195;
const CONTROL_MINOR = 255;
const SHARED = ["nvidiactl", "nvidia-uvm", "nvidia-uvm-tools"];

/** @param root where the machine's file system begins */
export function systemGpus(root = "/"): GpuCatalog {
  return {
    gpus() {
      const directory = join(root, "proc/driver/nvidia/gpus");
      const [major] = majors(root).get("nvidia-frontend") ?? majors(root).get("nvidia") ?? [FRONTEND_MAJOR];
      return namesIn(directory).map((bus, index) => {
        const told = fieldsOf(readFileSync(join(directory, bus, "information"), "utf8"));
        const minor = Number(told.get("Device Minor") ?? index);
        const [model, uuid] = [told.get("Model") ?? "unknown", told.get("GPU UUID") ?? bus];
        return { index, model, uuid, path: `/dev/nvidia${minor}`, major: major!, minor };
      });
    },
    shared() {
      const known = majors(root);
      return SHARED.flatMap((name): Device[] => {
        if (statSync(join(root, "dev", name), { throwIfNoEntry: false }) === undefined) return [];
        const path = `/dev/${name}`;
        if (name === "nvidiactl") return [{ path, major: FRONTEND_MAJOR, minor: CONTROL_MINOR }];
        const [major] = known.get("nvidia-uvm") ?? [];
        return major === undefined ? [] : [{ path, major, minor: name === "nvidia-uvm" ? 0 : 1 }];
      });
    },
  };
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []; // no driver, no GPUs
    throw error;
  }
}

/** Lines `Name: value`. */
function fieldsOf(text: string): Map<string, string> {
  const pairs = text.split("\n").map((line) => /^([^:]+):\s*(.*?)\s*$/.exec(line));
  return new Map(pairs.flatMap((match) => (match === null ? [] : [[match[1]!.trim(), match[2]!]])));
}

/** The numbers of kinds of devices, by name; one name may have several. */
function majors(root: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const text = readFileSync(join(root, "proc/devices"), "utf8");
  for (const line of text.split("\nBlock devices:")[0]!.split("\n")) {
    const match = /^\s*(\d+)\s+(\S+)$/.exec(line);
    if (match !== null) found.set(match[2]!, [...(found.get(match[2]!) ?? []), Number(match[1])]);
  }
  return found;
}
