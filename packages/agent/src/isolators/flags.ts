/**
 * How containers are isolated, as the command line says it.
 * Source: agent, sections 4.1 and 12.6.
 * @module
 */
import { type FlagSpec, FlagError, Flags } from "@meseta/base";
import { v1 } from "@meseta/protocol";
import { parseResources, type Range } from "@meseta/resources";
import { defaultDns, type DnsOfNetwork } from "./network/default-dns.ts";
import { classRange } from "./cgroups/net-cls.ts";
import { CGROUP_DEFAULTS, type CgroupOptions } from "./cgroups/controller.ts";

export interface IsolationOptions {
  /** Isolators by Mesos's names, in any order. */
  readonly isolators: readonly string[];
  readonly cgroups: CgroupOptions & {
    readonly hierarchy: string;
    readonly root: string;
    readonly destroyTimeoutMs: number;
    /** Of version 1: where the agent itself has a cgroup. */
    readonly agentSubsystems: readonly string[];
  };
  readonly effectiveCapabilities: readonly v1.CapabilityInfo_Capability[] | undefined;
  readonly boundingCapabilities: readonly v1.CapabilityInfo_Capability[] | undefined;
  readonly seccompConfigDir: string | undefined;
  readonly seccompProfileName: string | undefined;
  /** Bytes of `/dev/shm` of containers that ask for none. */
  readonly shmSize: number | undefined;
  readonly disallowSharingPid: boolean;
  readonly disallowSharingIpc: boolean;
  /** Prefixes of host paths that are made when they are missing. */
  readonly hostPathForceCreation: readonly string[];
  readonly diskWatchIntervalMs: number;
  readonly enforceDiskQuota: boolean;
  readonly portsWatchIntervalMs: number;
  readonly enforcePorts: boolean;
  /** Ports that the agent does not offer are anybody's. */
  readonly checkAgentPortsOnly: boolean;
  /** Undefined: all of them. */
  readonly isolatedPorts: readonly Range[] | undefined;
  readonly cniPluginsDir: string | undefined;
  readonly cniConfigDir: string | undefined;
  readonly cniPersistRoot: boolean;
  readonly defaultDns: readonly DnsOfNetwork[];
  readonly gpuDevices: readonly number[] | undefined;
  /** Where the file system begins in which GPUs show: for machines that have none. */
  readonly gpuRoot: string;
}

export const DEFAULT_ISOLATION = "posix/cpu,posix/mem";

export const ISOLATION_DEFAULTS: IsolationOptions = {
  isolators: DEFAULT_ISOLATION.split(","),
  cgroups: {
    ...CGROUP_DEFAULTS,
    hierarchy: "/sys/fs/cgroup",
    root: "mesos",
    destroyTimeoutMs: 60_000,
    agentSubsystems: [],
  },
  effectiveCapabilities: undefined,
  boundingCapabilities: undefined,
  seccompConfigDir: undefined,
  seccompProfileName: undefined,
  shmSize: undefined,
  disallowSharingPid: false,
  disallowSharingIpc: false,
  hostPathForceCreation: [],
  diskWatchIntervalMs: 15_000,
  enforceDiskQuota: false,
  portsWatchIntervalMs: 30_000,
  enforcePorts: false,
  checkAgentPortsOnly: false,
  isolatedPorts: undefined,
  cniPluginsDir: undefined,
  cniConfigDir: undefined,
  cniPersistRoot: false,
  defaultDns: [],
  gpuDevices: undefined,
  gpuRoot: "/",
};

const text = (name: string, help: string, fallback?: string): FlagSpec => ({
  name,
  type: "string",
  default: fallback,
  help,
});
const bool = (name: string, help: string, fallback = "false"): FlagSpec => ({
  name,
  type: "bool",
  default: fallback,
  help,
});
const json = (name: string, help: string): FlagSpec => ({ name, type: "json", default: undefined, help });
const duration = (name: string, help: string, fallback: string): FlagSpec => ({
  name,
  type: "duration",
  default: fallback,
  help,
});

export const ISOLATION_FLAGS: readonly FlagSpec[] = [
  text("isolation", "isolators, separated by commas: see docs/operators/isolation.md", DEFAULT_ISOLATION),
  text("cgroups_hierarchy", "where cgroups are mounted", ISOLATION_DEFAULTS.cgroups.hierarchy),
  text("cgroups_root", "cgroup below which those of containers are; no other agent may have the same", "mesos"),
  duration("cgroups_destroy_timeout", "time for the processes of a cgroup to end once killed", "1mins"),
  bool("cgroups_enable_cfs", "requests of cpus are limits, too"),
  bool("cgroups_limit_swap", "limits of memory hold for memory and swap together; cgroups of version 1 only"),
  bool("cgroups_cpu_enable_pids_and_tids_count", "count processes and threads for the statistics"),
  {
    name: "cgroups_pids_max",
    type: "int",
    default: undefined,
    help: "processes and threads that a container may have",
  },
  text("cgroups_net_cls_primary_handle", "with cgroups/net_cls, the upper half of containers' class ids, as in 0x0010"),
  text(
    "cgroups_net_cls_secondary_handles",
    "first and last of the lower halves to choose from: 0x0001,0xFFFF unless given",
  ),
  {
    ...text("agent_subsystems", "subsystems of cgroups in which the agent itself has one, separated by commas"),
    formerName: "slave_subsystems",
  },
  bool("revocable_cpu_low_priority", "cpus that may be taken back weigh next to nothing", "true"),
  json("allowed_devices", 'devices that every container may use: {"allowed_devices":[{"device":…,"access":…}]}'),
  {
    ...json("effective_capabilities", 'capabilities of containers that name none: {"capabilities":["NET_RAW",…]}'),
    formerName: "allowed_capabilities",
  },
  json("bounding_capabilities", "capabilities that no container may exceed"),
  text("seccomp_config_dir", "directory of seccomp profiles, in Docker's format"),
  text("seccomp_profile_name", "profile of containers that name none"),
  text("default_container_shm_size", "size of /dev/shm where a container names none, as in 64MB"),
  bool("disallow_sharing_agent_pid_namespace", "refuse containers that want to see the agent's processes"),
  bool("disallow_sharing_agent_ipc_namespace", "refuse containers that want the agent's IPC namespace"),
  text("host_path_volume_force_creation", "prefixes of host paths that are made for volumes, separated by colons"),
  duration("container_disk_watch_interval", "time between two measurements of the disk that containers use", "15secs"),
  bool("enforce_container_disk_quota", "kill containers that use more disk than they asked for"),
  duration("container_ports_watch_interval", "time between two looks at the ports containers listen on", "30secs"),
  bool("enforce_container_ports", "kill containers that listen on ports they do not have"),
  bool("check_agent_port_range_only", "leave containers alone that listen on ports which the agent does not offer"),
  text(
    "container_ports_isolated_range",
    "ports that containers must have to listen on, as in [0-35000]; the others are free",
  ),
  text("network_cni_plugins_dir", "directories of CNI plugins, separated by colons"),
  text("network_cni_config_dir", "directory of CNI network configurations"),
  bool("network_cni_root_dir_persist", "keep the state of CNI networks in the work directory"),
  json("default_container_dns", "name servers of containers in CNI networks whose plugins name none"),
  text("nvidia_gpu_devices", "GPUs to offer, by their numbers, separated by commas; all unless given"),
];

/** @throws {FlagError} naming the flag, its value and what it should be */
export function isolationOptionsFromFlags(flags: Flags): IsolationOptions {
  const list = (name: string, separator: string) =>
    flags
      .text(name)
      ?.split(separator)
      .filter((one) => one !== "");
  const gpus = list("nvidia_gpu_devices", ",");
  if (gpus?.some((one) => !/^\d{1,4}$/.test(one)) === true) {
    throw FlagError.of("nvidia_gpu_devices", gpus.join(","), "numbers separated by commas");
  }
  const root = flags.text("cgroups_root") ?? "mesos";
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/.test(root)) {
    throw FlagError.of("cgroups_root", root, "a path of letters, digits, '-', '_' and '.'");
  }
  if ((flags.text("network_cni_plugins_dir") === undefined) !== (flags.text("network_cni_config_dir") === undefined)) {
    throw new FlagError(
      "Cannot use --network_cni_plugins_dir without --network_cni_config_dir, nor the other way round",
    );
  }
  return {
    isolators: (flags.text("isolation") ?? DEFAULT_ISOLATION).split(","),
    cgroups: {
      hierarchy: flags.text("cgroups_hierarchy") ?? ISOLATION_DEFAULTS.cgroups.hierarchy,
      root,
      destroyTimeoutMs: flags.ms("cgroups_destroy_timeout") ?? ISOLATION_DEFAULTS.cgroups.destroyTimeoutMs,
      enableCfs: flags.isTrue("cgroups_enable_cfs"),
      limitSwap: flags.isTrue("cgroups_limit_swap"),
      revocableLowPriority: flags.isTrue("revocable_cpu_low_priority"),
      countTasks: flags.isTrue("cgroups_cpu_enable_pids_and_tids_count"),
      pidsMax: flags.number("cgroups_pids_max"),
      agentSubsystems: subsystems(flags),
      classIds: classRange(
        flags.text("cgroups_net_cls_primary_handle"),
        flags.text("cgroups_net_cls_secondary_handles"),
      ),
      allowedDevices: message(flags, "allowed_devices", v1.DeviceWhitelist)?.allowed_devices ?? [],
    },
    effectiveCapabilities: capabilities(flags, "effective_capabilities"),
    boundingCapabilities: capabilities(flags, "bounding_capabilities"),
    seccompConfigDir: flags.text("seccomp_config_dir"),
    seccompProfileName: flags.text("seccomp_profile_name"),
    shmSize: bytes(flags, "default_container_shm_size"),
    disallowSharingPid: flags.isTrue("disallow_sharing_agent_pid_namespace"),
    disallowSharingIpc: flags.isTrue("disallow_sharing_agent_ipc_namespace"),
    hostPathForceCreation: list("host_path_volume_force_creation", ":") ?? [],
    diskWatchIntervalMs: flags.ms("container_disk_watch_interval") ?? ISOLATION_DEFAULTS.diskWatchIntervalMs,
    enforceDiskQuota: flags.isTrue("enforce_container_disk_quota"),
    portsWatchIntervalMs: flags.ms("container_ports_watch_interval") ?? ISOLATION_DEFAULTS.portsWatchIntervalMs,
    enforcePorts: flags.isTrue("enforce_container_ports"),
    checkAgentPortsOnly: flags.isTrue("check_agent_port_range_only"),
    isolatedPorts: isolatedPorts(flags),
    cniPluginsDir: flags.text("network_cni_plugins_dir"),
    cniConfigDir: flags.text("network_cni_config_dir"),
    cniPersistRoot: flags.isTrue("network_cni_root_dir_persist"),
    defaultDns: defaultDns(flags.text("default_container_dns")),
    gpuDevices: gpus?.map(Number),
    gpuRoot: ISOLATION_DEFAULTS.gpuRoot,
  };
}

function subsystems(flags: Flags): string[] {
  const given = flags.text("agent_subsystems") ?? "";
  const names = given.split(",").map((name) => name.trim());
  if (given === "") return [];
  const bad = names.find((name) => !/^[a-z_]+$/.test(name));
  if (bad !== undefined) throw FlagError.of("agent_subsystems", given, "names such as memory,cpu");
  return names;
}

function isolatedPorts(flags: Flags): readonly Range[] | undefined {
  const name = "container_ports_isolated_range";
  const given = flags.text(name);
  if (given === undefined) return undefined;
  if (flags.isTrue("check_agent_port_range_only")) {
    throw new FlagError(`Cannot use --${name} and --check_agent_port_range_only at once`);
  }
  try {
    return parseResources(`ports:${given}`)[0]!.ranges!.range ?? [];
  } catch (error) {
    throw FlagError.of(name, given, `ranges such as [0-35000]: ${(error as Error).message}`);
  }
}

function message<Message>(
  flags: Flags,
  name: string,
  codec: { readonly name?: string; fromJson(text: string): Message },
): Message | undefined {
  const given = flags.text(name);
  if (given === undefined) return undefined;
  try {
    return codec.fromJson(given);
  } catch (error) {
    throw FlagError.of(name, given, `as the help says: ${(error as Error).message}`);
  }
}

function capabilities(flags: Flags, name: string): readonly v1.CapabilityInfo_Capability[] | undefined {
  const info = message(flags, name, v1.CapabilityInfo);
  return info === undefined ? undefined : (info.capabilities ?? []);
}

const UNITS: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

function bytes(flags: Flags, name: string): number | undefined {
  const given = flags.text(name);
  if (given === undefined) return undefined;
  const match = /^(\d{1,12})(B|KB|MB|GB|TB)$/.exec(given);
  if (match === null) throw FlagError.of(name, given, "a size such as 64MB");
  return Number(match[1]) * UNITS[match[2]!]!;
}
