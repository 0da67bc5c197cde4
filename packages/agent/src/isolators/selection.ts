/**
 * From the names in `--isolation` to isolators, in the order in which they prepare containers.
 * Source: agent, sections 4.1 and 4.3.
 * @module
 */
import { join } from "node:path";
import type { Timers } from "@meseta/base";
import type { Range } from "@meseta/resources";
import { capabilityName, linuxCapabilities } from "./capabilities.ts";
import { CgroupIsolator, CONTROLLERS } from "./cgroups/cgroups-isolator.ts";
import { dockerRuntime } from "./docker-runtime.ts";
import { diskDu } from "./disk-du.ts";
import { filesystemLinux } from "./filesystem-linux.ts";
import { filesystemPosix } from "./filesystem-posix.ts";
import type { IsolationOptions } from "./flags.ts";
import { systemGpus } from "./gpu/catalog.ts";
import { NvidiaGpus } from "./gpu/nvidia.ts";
import { IsolationError, type Isolator } from "./isolator.ts";
import { type Kernel, systemKernel } from "./kernel.ts";
import { linuxDevices } from "./linux-devices.ts";
import { namespacesIpc, namespacesPid } from "./namespaces.ts";
import { networkCni, type NetworkIsolator } from "./network/cni.ts";
import { networkPorts } from "./network-ports.ts";
import { linuxNnp } from "./nnp.ts";
import { posixRlimits } from "./rlimits.ts";
import { linuxSeccomp } from "./seccomp/seccomp-isolator.ts";
import { hostPathVolumes } from "./volumes/host-path.ts";
import { imageVolumes } from "./volumes/image.ts";
import { sandboxPathVolumes } from "./volumes/sandbox-path.ts";
import { secretVolumes } from "./volumes/secret.ts";

/** Old names. Source: agent, section 4.1, rule 2. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  process: ["posix/cpu", "posix/mem"],
  cgroups: ["cgroups/cpu", "cgroups/mem"],
  "posix/disk": ["disk/du"],
};

/** In the order of preparation. Source: agent, section 4.1, rule 8. */
const KNOWN = [
  "filesystem/posix",
  "filesystem/linux",
  "posix/cpu",
  "posix/mem",
  "posix/rlimits",
  "gpu/nvidia", // the cgroup of a container has to know of its devices
  ...CONTROLLERS.map(({ name }) => `cgroups/${name}`),
  "cgroups/all",
  "docker/runtime",
  "linux/devices",
  "linux/capabilities",
  "linux/nnp",
  "namespaces/ipc",
  "namespaces/pid",
  "volume/sandbox_path",
  "volume/host_path",
  "volume/image",
  "volume/secret",
  "disk/du",
  "linux/seccomp",
  "network/cni",
  "network/ports",
  "environment_secret", // the core resolves them
] as const;

/** What Mesos has and this agent does not. */
const MISSING = new Set([
  "appc/runtime",
  "disk/xfs",
  "docker/volume",
  "filesystem/shared",
  "filesystem/windows",
  "network/port_mapping",
  "volume/csi",
  "windows/cpu",
  "windows/mem",
]);

/** Those that need system calls which only root may make. */
const NEED_ROOT = /^(filesystem\/linux|cgroups\/|namespaces\/|linux\/capabilities|network\/cni)/;

/** The isolators of an agent. */
export interface Selection {
  readonly isolators: readonly Isolator[];
  readonly cgroups: CgroupIsolator | undefined;
  readonly network: NetworkIsolator | undefined;
  /** All names, those that were pulled in included. */
  readonly names: ReadonlySet<string>;
}

/** Where the agent is, and what it works with. */
export interface Surroundings {
  readonly workDir: string;
  readonly runtimeDir: string;
  readonly timers: Timers;
  readonly onProblem: (text: string) => void;
  /** What the agent offers of them. */
  readonly agentPorts: () => readonly Range[];
  readonly isRoot?: boolean;
  readonly kernel?: Kernel;
}

/**
 * Makes the isolators that `options` name.
 *
 * @throws {IsolationError} for a name that is unknown, given twice, contradicts another, or cannot be had on this machine
 */
export function selectIsolators(options: IsolationOptions, surroundings: Surroundings): Selection {
  const { workDir, timers, onProblem, kernel = systemKernel } = surroundings;
  const names = isolatorNames(options.isolators);
  if (!(surroundings.isRoot ?? process.getuid?.() === 0)) {
    const needy = [...names].filter((name) => NEED_ROOT.test(name));
    if (needy.length > 0) {
      throw new IsolationError(
        `Cannot use ${needy.join(", ")}: the agent is not root. Start it as root, or leave them out of --isolation`,
      );
    }
  }
  const controllers = [...names]
    .filter((name) => name.startsWith("cgroups/"))
    .map((name) => name.slice("cgroups/".length));
  const cgroups =
    controllers.length === 0 ? undefined : new CgroupIsolator({ ...options.cgroups, kernel, names: controllers });
  const network = names.has("network/cni") ? cniOf(options, surroundings) : undefined;
  const makers: Readonly<Record<string, () => Isolator>> = {
    "filesystem/posix": () => filesystemPosix,
    "filesystem/linux": () => filesystemLinux,
    "posix/rlimits": () => posixRlimits,
    "linux/capabilities": () =>
      linuxCapabilities({ effective: options.effectiveCapabilities, bounding: options.boundingCapabilities }),
    "gpu/nvidia": () =>
      new NvidiaGpus({
        catalog: systemGpus(options.gpuRoot),
        indexes: options.gpuDevices,
        stateDir: join(surroundings.runtimeDir, "isolators/gpu/nvidia"),
      }),
    "linux/devices": () => linuxDevices(options.cgroups.allowedDevices),
    "linux/nnp": () => linuxNnp,
    "namespaces/ipc": () => namespacesIpc({ disallowSharing: options.disallowSharingIpc, shmSize: options.shmSize }),
    "namespaces/pid": () => namespacesPid({ disallowSharing: options.disallowSharingPid }),
    "volume/sandbox_path": () => sandboxPathVolumes,
    "volume/host_path": () => hostPathVolumes({ forceCreation: options.hostPathForceCreation }),
    "volume/image": () => imageVolumes,
    "volume/secret": () => secretVolumes,
    "docker/runtime": () => dockerRuntime,
    "disk/du": () => {
      const { diskWatchIntervalMs: intervalMs, enforceDiskQuota: enforce } = options;
      return diskDu({ workDir, timers, intervalMs, enforce, onProblem });
    },
    "network/ports": () =>
      networkPorts({
        timers,
        intervalMs: options.portsWatchIntervalMs,
        enforce: options.enforcePorts,
        within: () => (options.checkAgentPortsOnly ? surroundings.agentPorts() : options.isolatedPorts),
      }),
    "linux/seccomp": () =>
      linuxSeccomp({
        configDir: options.seccompConfigDir,
        profileName: options.seccompProfileName,
        capabilityName,
      }),
  };
  const isolators: Isolator[] = [];
  for (const name of KNOWN) {
    if (!names.has(name)) continue;
    const made = name.startsWith("cgroups/") ? cgroups : makers[name]?.();
    const isolator = name === "network/cni" ? network : made;
    if (isolator !== undefined && !isolators.includes(isolator)) isolators.push(isolator);
  }
  return { isolators, cgroups, network, names };
}

/** @throws {IsolationError} where the agent is not told where networks and plugins are */
function cniOf(options: IsolationOptions, { workDir, runtimeDir }: Surroundings): NetworkIsolator {
  const { cniPluginsDir, cniConfigDir, cniPersistRoot, defaultDns: dns } = options;
  if (cniPluginsDir === undefined || cniConfigDir === undefined) {
    throw new IsolationError("Cannot use network/cni without --network_cni_plugins_dir and --network_cni_config_dir");
  }
  return networkCni({
    pluginDirs: cniPluginsDir.split(":").filter((one) => one !== ""),
    configDir: cniConfigDir,
    stateDir: join(cniPersistRoot ? workDir : runtimeDir, "isolators/network/cni"),
    dns,
  });
}

/**
 * The names behind what was given: old ones replaced, what they need pulled in.
 *
 * @throws {IsolationError}
 */
export function isolatorNames(given: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const name of given.flatMap((one) => RENAMED[one.trim()] ?? one.trim())) {
    if (names.has(name)) throw new IsolationError(`Cannot use --isolation: '${name}' is there twice`);
    if (MISSING.has(name)) throw new IsolationError(`Cannot use --isolation: this agent does not have '${name}'`);
    if (!(KNOWN as readonly string[]).includes(name)) {
      throw new IsolationError(`Cannot use --isolation: '${name}' is unknown. It may be ${KNOWN.join(", ")}`);
    }
    names.add(name);
  }
  if (names.has("filesystem/posix") && names.has("filesystem/linux")) {
    throw new IsolationError("Cannot use --isolation: it names both filesystem/posix and filesystem/linux");
  }
  if (!names.has("filesystem/linux")) names.add("filesystem/posix");
  else for (const one of ["volume/host_path", "volume/image", "volume/sandbox_path"]) names.add(one);
  for (const name of names) {
    if (name.startsWith("volume/") && !names.has("filesystem/linux")) {
      throw new IsolationError(`Cannot use --isolation: '${name}' needs 'filesystem/linux'`);
    }
  }
  for (const needed of ["filesystem/linux", "cgroups/devices"]) {
    const isThere = names.has(needed) || (needed.startsWith("cgroups/") && names.has("cgroups/all"));
    if (names.has("gpu/nvidia") && !isThere) {
      throw new IsolationError(`Cannot use --isolation: 'gpu/nvidia' needs '${needed}'`);
    }
  }
  names.add("environment_secret");
  return names;
}
