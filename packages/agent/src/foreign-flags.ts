/**
 * Flags of Mesos's agents that mean nothing to this one: taken, so that a machine's command line and environment can stay as they
 * are, and answered with a word where a value asks for what does not happen.
 * Source: agent, section 12; docs/decisions/0083.
 * @module
 */
import { FlagError, Flags, type FlagSpec } from "@meseta/base";

export interface ForeignFlag extends FlagSpec {
  /**
   * What becomes of a value that asks for something else than what this agent does anyhow. `warning`: everybody gets what they would
   * get with Mesos, or less is seen of it. `refusal`: tasks would get something else, or be less safe, and nobody would notice.
   */
  readonly unmet: "warning" | "refusal";
  /** Values that ask for what this agent does, besides the default. */
  readonly met?: readonly string[];
  /** Why it has no effect, or what to do instead: the end of a sentence. */
  readonly why: string;
}

type Given = Pick<ForeignFlag, "why"> & Partial<Pick<ForeignFlag, "type" | "default" | "met" | "formerName">>;

const flag = (unmet: ForeignFlag["unmet"], name: string, given: Given): ForeignFlag => ({
  name,
  type: "string",
  default: undefined,
  unmet,
  help: unmet === "warning" ? `taken for Mesos's sake, without effect: ${given.why}` : `not supported: ${given.why}`,
  ...given,
});
const idle = (name: string, why: string, given: Partial<Given> = {}) => flag("warning", name, { why, ...given });
const refused = (name: string, why: string, given: Partial<Given> = {}) => flag("refusal", name, { why, ...given });
const off = { type: "bool", default: "false" } as const;
const on = { type: "bool", default: "true" } as const;

const NATIVE = "native modules cannot be loaded";
const PORT_MAPPING = "it belongs to network/port_mapping, which this agent does not have; give containers CNI networks";
const XFS = "it belongs to disk/xfs, which this agent does not have; disk/du measures, and can kill";
const APPC = "this agent has images of Docker only";
const DVDI = "it belongs to docker/volume, which this agent does not have";
const PERF = "it belongs to cgroups/perf_event, which counts nothing here";
const TERMINALS = "logs are JSON lines, written as they come";
const SYSTEMD =
  "nothing is moved between units: set KillMode=process in the agent's, so that tasks outlive its restarts";

export const FOREIGN_FLAGS: readonly ForeignFlag[] = [
  // Identity and network
  refused("master_detector", `${NATIVE}; --master takes zk://, etcd:// and host:port`),
  idle("ip6", "tasks and masters are told the IPv4 address alone"),
  idle("ip6_discovery_command", "tasks and masters are told the IPv4 address alone"),
  refused("authenticatee", "agents prove who they are by CRAM-MD5", { default: "crammd5" }),
  // Logs
  idle("logbufsecs", TERMINALS, { type: "int", default: "0" }),
  idle("initialize_driver_logging", TERMINALS, on),
  idle("memory_profiling", "there is no jemalloc here", off),
  // HTTP, security, modules
  refused("http_authenticators", `${NATIVE}; operators say who they are by HTTP basic`, { default: "basic" }),
  refused(
    "acls",
    "agents cannot tell principals apart yet; leave it out, and keep the port to those who may do everything",
    {
      type: "json",
    },
  ),
  refused("authorizer", NATIVE, { default: "local" }),
  refused("http_executor_domain_sockets", "executors reach the agent over TCP", off),
  idle("domain_socket_location", "executors reach the agent over TCP"),
  idle("http_command_executor", "the executor of a command is part of the agent", off),
  refused("hooks", NATIVE),
  refused("secret_resolver", `${NATIVE}; secrets given by value are resolved`),
  // Directories and resources
  idle("launcher_dir", "what it holds is part of the agent"),
  refused("resource_provider_config_dir", "agents have no resource providers yet; offer disks by --resources"),
  refused("csi_plugin_config_dir", "agents have no CSI plugins yet; offer disks by --resources"),
  refused("disk_profile_adaptor", `${NATIVE}; offer disks by --resources`),
  // Executors
  idle("executor_reregistration_retry_interval", "executors are asked once, over a connection of this machine", {
    type: "duration",
  }),
  refused("default_container_info", "say in each framework what its containers need", { type: "json" }),
  // Containerizers and images
  idle("launcher", "the isolators decide: with cgroups/* among them, by cgroups", { met: ["linux", "posix"] }),
  idle("appc_store_dir", APPC),
  idle("appc_simple_discovery_uri_prefix", APPC),
  idle("docker_volume_checkpoint_dir", DVDI),
  idle("docker_volume_chown", DVDI, off),
  refused("docker_mesos_image", "the agent does not run in a container of the engine; run it on the machine"),
  // Isolation
  idle("perf_events", PERF),
  idle("perf_interval", PERF, { type: "duration", default: "1mins" }),
  idle("perf_duration", PERF, { type: "duration", default: "10secs" }),
  idle("systemd_enable_support", SYSTEMD, { type: "bool", met: ["false"] }),
  idle("systemd_runtime_directory", SYSTEMD),
  refused("volume_gid_range", "volumes are not shared by supplementary groups here; let their tasks have one user"),
  idle("xfs_project_range", XFS),
  idle("xfs_kill_containers", XFS, off),
  idle("xfs_quota_headroom", XFS),
  idle("network_cni_metrics", "networks have no metrics here", { type: "bool", met: ["false"] }),
  ...["ephemeral_ports_per_container", "eth0_name", "lo_name"].map((name) => idle(name, PORT_MAPPING)),
  ...[
    "egress_rate_limit_per_container",
    "egress_rate_per_cpu",
    "minimum_egress_rate_limit",
    "maximum_egress_rate_limit",
    "egress_ceil_limit",
    "egress_burst",
    "egress_flow_classifier_parent",
    "ingress_rate_limit_per_container",
    "ingress_rate_per_cpu",
    "minimum_ingress_rate_limit",
    "maximum_ingress_rate_limit",
    "ingress_ceil_limit",
    "ingress_burst",
    "network_link_speed",
    "network_rate_statistics_window",
    "network_rate_statistics_interval",
  ].map((name) => idle(name, PORT_MAPPING)),
  idle("egress_unique_flow_per_container", PORT_MAPPING, off),
  idle("ingress_isolate_existing_containers", PORT_MAPPING, { type: "bool", met: ["true", "false"] }),
  ...[
    "network_enable_socket_statistics_summary",
    "network_enable_socket_statistics_details",
    "network_enable_snmp_statistics",
    "network_enable_rate_statistics",
  ].map((name) => idle(name, PORT_MAPPING, off)),
];

/**
 * Says what becomes of flags that mean nothing here, if they ask for anything.
 *
 * @throws {FlagError} for a value that cannot be ignored; what it was is repeated only where it cannot be a secret
 */
export function objectToForeignFlags(given: Readonly<Record<string, string>>, onWarning: (text: string) => void): void {
  const flags = new Flags(FOREIGN_FLAGS, given);
  for (const { name, type, default: fallback, met = [], unmet, why } of FOREIGN_FLAGS) {
    const text = flags.text(name);
    if (given[name] === undefined || text === undefined || text === "") continue;
    if (text === fallback || met.includes(text)) continue;
    if (unmet === "warning") onWarning(`--${name} has no effect: ${why}`);
    else throw new FlagError(`Cannot use --${name}${type === "json" ? "" : `='${text}'`}: ${why}`);
  }
}
