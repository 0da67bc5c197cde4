/**
 * From what a framework asks for to the words of `docker run`.
 * Source: agent, section 2.4; docker-run(1).
 * @module
 */
import { isAbsolute, join } from "node:path";
import type { v1 } from "@meseta/protocol";
import type { Environment } from "../core/environment.ts";
import type { VolumeMount } from "../core/volumes.ts";
import { type Allowance, memoryOf } from "../isolators/allowance.ts";
import type { CgroupOptions } from "../isolators/cgroups/controller.ts";
import { cpu } from "../isolators/cgroups/cpu.ts";
import { memory } from "../isolators/cgroups/memory.ts";
import type { DnsOfDocker } from "../isolators/network/default-dns.ts";
import { hostPathOf } from "../isolators/volumes/host-path.ts";
import type { ContainerUpdate } from "./engine.ts";

/** A container that no engine is asked for, because it cannot be described to one. */
export class RunOptionsError extends Error {
  readonly code = "DOCKER_RUN_OPTIONS";
}

/** What is to be run. */
export interface DockerRun {
  readonly name: string;
  readonly info: v1.ContainerInfo;
  readonly command: v1.CommandInfo;
  readonly environment: Environment;
  /** The sandbox, and where the container finds it. */
  readonly directory: string;
  readonly sandboxDirectory: string;
  readonly volumes: readonly VolumeMount[];
  readonly allowance: Allowance;
  /** Whether a task is all there is in it. */
  readonly isTask: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly cgroups: CgroupOptions;
  readonly dns: readonly DnsOfDocker[];
  /** Bytes of memory that the machine has. */
  readonly memoryBytes: number;
}

export interface RunWords {
  /** `run`, and all that follows it. `environmentFile` is where the variables of `file` are to be found. */
  readonly words: (environmentFile: string) => string[];
  /** Variables as lines of a file, so that nobody sees them who looks at the client's command line. */
  readonly file: string;
  /** Variables that no such file can hold: the client has them as its own, and passes them on. */
  readonly own: Environment;
  /** Directories of the machine that volumes show, to be made if they are missing. */
  readonly sources: readonly string[];
}

const PARAMETER = /^[A-Za-z][A-Za-z0-9-]*$/;
/** The agent watches the client for as long as the container lives. */
const NOT_FOR_US = new Set(["detach", "name", "sig-proxy", "cidfile", "help"]);
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** A line of an environment file may be a little longer. */
const LINE_MAX = 32 * 1024;
/** What would change how the client works, or the machine's loader. */
const CLIENTS_OWN = /^(?:LD_.*|DOCKER_.*|GO[A-Z]*|PATH|HOME|TMPDIR|SSL_CERT_.*|.*_proxy|.*_PROXY)$/i;
const PROTOCOLS = new Set(["tcp", "udp", "sctp"]);

/** @throws {RunOptionsError} for what contradicts itself, or what no engine can be told */
export function runWords(run: DockerRun): RunWords {
  const { info, command, name } = run;
  const docker = dockerInfo(info);
  const volumes = [
    sandboxMount(run),
    ...persistentMounts(run),
    ...(info.volumes ?? []).map((one) => mountOf(run, one)),
  ];
  const drivers = new Set(volumes.flatMap(({ driver }) => driver ?? []));
  if (drivers.size > 1) throw new RunOptionsError("Only one volume driver is supported");
  const targets = volumes.map(({ target }) => target);
  const twice = targets.find((target, index) => targets.indexOf(target) < index);
  if (twice !== undefined) throw new RunOptionsError(`Two volumes are to be at '${twice}'`);
  const { words: variables, file, own } = variableOptions(run.environment);
  const options = [
    ...["run", `--name=${name}`, "--sig-proxy=false"],
    ...Object.entries(run.labels).map(([key, value]) => `--label=${key}=${value}`),
    ...shareOptions(run),
    ...networkOptions(run, docker),
    ...(docker.privileged === true ? ["--privileged"] : []),
    ...(info.tty_info === undefined ? [] : ["--tty"]),
    ...volumes.map(({ words }) => `--mount=${csv(words)}`),
  ];
  const { entrypoint, words } = programOf(command);
  const parameters = (docker.parameters ?? []).map(parameterOption);
  return {
    words: (environmentFile) => [
      ...options,
      ...variables(environmentFile),
      ...entrypoint,
      ...parameters,
      docker.image,
      ...words,
    ],
    file,
    own,
    sources: volumes.flatMap(({ source }) => source ?? []),
  };
}

/** @throws {RunOptionsError} */
export function dockerInfo({ docker }: v1.ContainerInfo): v1.ContainerInfo_DockerInfo {
  if (docker === undefined) throw new RunOptionsError("No docker info found in container info");
  return docker;
}

/**
 * What a container may use that runs. Its memory is only ever raised.
 *
 * @param memoryBytes what it has, 0 for as much as there is
 */
export function updateOf(allowance: Allowance, cgroups: CgroupOptions, memoryBytes: number): ContainerUpdate {
  const { cpuShares, quotaUs, periodUs, soft, hard } = shareOf(allowance, cgroups);
  const isRaised = hard !== undefined && memoryBytes > 0 && hard > memoryBytes;
  return {
    ...(cpuShares !== undefined && { CpuShares: cpuShares }),
    ...(quotaUs !== undefined && { CpuPeriod: periodUs, CpuQuota: quotaUs }),
    // With as much swap as an engine gives by itself.
    ...(isRaised && { Memory: hard, MemorySwap: cgroups.limitSwap ? hard : 2 * hard }),
    ...(soft !== undefined && allowance.limit.mem !== undefined && { MemoryReservation: soft }),
  };
}

function parameterOption({ key, value }: v1.Parameter): string {
  if (!PARAMETER.test(key)) throw new RunOptionsError(`'${key}' is no option of docker run`);
  if (NOT_FOR_US.has(key)) throw new RunOptionsError(`The parameter '${key}' is the agent's own to set`);
  return `--${key}=${value}`;
}

/** `/bin/sh -c value` in place of the entry point of the image, or words for that. */
function programOf({ shell = true, value, arguments: args = [] }: v1.CommandInfo): {
  readonly entrypoint: readonly string[];
  readonly words: readonly string[];
} {
  if (!shell) return { entrypoint: [], words: [...(value === undefined || value === "" ? [] : [value]), ...args] };
  if (value === undefined || value === "") throw new RunOptionsError("Shell specified but no command value provided");
  return { entrypoint: ["--entrypoint=/bin/sh"], words: ["-c", value] };
}

/** What engines take; undefined: nothing is said about it. */
interface Share {
  readonly cpuShares: number | undefined;
  readonly periodUs: number;
  readonly quotaUs: number | undefined;
  /** Bytes: what it is sure of, and what it may have. */
  readonly soft: number | undefined;
  readonly hard: number | undefined;
}

/** The files of cgroups of version 1 have the numbers that engines take. */
function shareOf(allowance: Allowance, cgroups: CgroupOptions): Share {
  const { request } = allowance;
  const settings = new Map(
    [
      ...(request.has("cpus") ? cpu.settings!(1, allowance, cgroups, undefined) : []),
      ...(request.has("mem") ? memory.settings!(1, allowance, { ...cgroups, limitSwap: false }, undefined) : []),
    ].map(([, file, text]) => [file, Number(text)] as const),
  );
  const positive = (file: string) => {
    const value = settings.get(file);
    return value === undefined || value < 0 ? undefined : value;
  };
  return {
    cpuShares: settings.get("cpu.shares"),
    periodUs: settings.get("cpu.cfs_period_us") ?? 0,
    quotaUs: positive("cpu.cfs_quota_us"),
    soft: settings.get("memory.soft_limit_in_bytes"),
    hard: positive("memory.limit_in_bytes"),
  };
}

function shareOptions({ allowance, cgroups, isTask, memoryBytes }: DockerRun): string[] {
  if ((allowance.request.get("gpus") ?? 0) > 0) {
    throw new RunOptionsError(
      "Docker containers have no GPUs on this agent: name an image in a container of type MESOS",
    );
  }
  const { cpuShares, periodUs, quotaUs, soft, hard } = shareOf(allowance, cgroups);
  const request = memoryOf(allowance) ?? 0;
  const isBurstable = isTask && (allowance.limit.mem ?? 0) > request;
  return [
    ...(cpuShares === undefined ? [] : [`--cpu-shares=${cpuShares}`]),
    ...(quotaUs === undefined ? [] : [`--cpu-period=${periodUs}`, `--cpu-quota=${quotaUs}`]),
    ...(hard === undefined ? [] : [`--memory=${hard}`, ...(cgroups.limitSwap ? [`--memory-swap=${hard}`] : [])]),
    ...(soft === undefined || allowance.limit.mem === undefined ? [] : [`--memory-reservation=${soft}`]),
    ...(isBurstable ? [`--oom-score-adj=${1000 - Math.floor((1000 * request) / memoryBytes)}`] : []),
  ];
}

function networkOptions(run: DockerRun, docker: v1.ContainerInfo_DockerInfo): string[] {
  const { network: mode = "HOST", port_mappings: mappings = [] } = docker;
  const name = mode === "USER" ? userNetwork(run.info) : undefined;
  if (mappings.length > 0 && (mode === "HOST" || mode === "NONE")) {
    throw new RunOptionsError("Port mappings are only supported for bridge and user-defined networks");
  }
  const { hostname } = run.info;
  const dns =
    run.dns.find((one) => one.mode === mode && one.network === name) ??
    run.dns.find((one) => one.mode === mode && one.network === undefined);
  return [
    `--network=${name ?? mode.toLowerCase()}`,
    ...(hostname === undefined || mode === "HOST" ? [] : [`--hostname=${hostname}`]), // that is the machine's
    ...(dns?.nameservers ?? []).map((one) => `--dns=${one}`),
    ...(dns?.search ?? []).map((one) => `--dns-search=${one}`),
    ...(dns?.options ?? []).map((one) => `--dns-option=${one}`),
    ...mappings.map((mapping) => `--publish=${publication(mapping, run.allowance)}`),
  ];
}

function userNetwork({ network_infos: networks = [] }: v1.ContainerInfo): string {
  const [network] = networks;
  if (network === undefined) throw new RunOptionsError("No network info found in container info");
  if (networks.length > 1) throw new RunOptionsError("Only a single network can be defined in Docker run");
  if (network.name === undefined || network.name === "")
    throw new RunOptionsError("No network name found in network info");
  return network.name;
}

function publication(
  { host_port: outside, container_port: inside, protocol = "tcp" }: v1.ContainerInfo_DockerInfo_PortMapping,
  { resources }: Allowance,
): string {
  const own = resources.flatMap(({ name, ranges }) => (name === "ports" ? (ranges?.range ?? []) : []));
  if (own.length === 0) throw new RunOptionsError("Port mappings require port resources");
  if (!own.some(({ begin, end }) => Number(begin) <= outside && outside <= Number(end))) {
    throw new RunOptionsError(`Port [${outside}] not included in resources`);
  }
  if (!PROTOCOLS.has(protocol.toLowerCase())) throw new RunOptionsError(`'${protocol}' is no protocol of a port`);
  return `${outside}:${inside}/${protocol.toLowerCase()}`;
}

interface Mount {
  readonly words: readonly string[];
  readonly target: string;
  readonly source?: string;
  readonly driver?: string;
}

function sandboxMount({ directory, sandboxDirectory }: DockerRun): Mount {
  return bind(directory, sandboxDirectory, []);
}

function persistentMounts({ volumes, sandboxDirectory }: DockerRun): Mount[] {
  return volumes.map(({ path, target, readOnly = false }) => {
    return bind(path, inContainer(target, sandboxDirectory), readOnly ? ["readonly"] : []);
  });
}

const bind = (source: string, target: string, words: readonly string[]): Mount => {
  return { words: ["type=bind", `source=${source}`, `target=${target}`, ...words], target, source };
};

const inContainer = (path: string, sandboxDirectory: string): string =>
  isAbsolute(path) ? path : join(sandboxDirectory, path);

function mountOf({ info, directory, sandboxDirectory }: DockerRun, volume: v1.Volume): Mount {
  const { container_path: at, mode, source } = volume;
  const readOnly = mode === "RO" ? ["readonly"] : [];
  const target = inContainer(at, sandboxDirectory);
  const driver = info.docker?.volume_driver;
  const path = source?.type === "SANDBOX_PATH" ? sandboxPathOf(volume) : hostPathOf(volume);
  if (path !== undefined) {
    if (!isAbsolute(path) && driver !== undefined) return named({ name: path, driver, options: [] }, target, readOnly);
    if (!isAbsolute(path) && !isAbsolute(at)) {
      throw new RunOptionsError(`Both host_path '${path}' and container_path '${at}' of a volume are relative`);
    }
    if (!isAbsolute(path) && path.split("/").includes("..")) {
      throw new RunOptionsError(`The volume at '${at}' names '${path}', which must be a path inside the sandbox`);
    }
    return bind(isAbsolute(path) ? path : join(directory, path), target, [...readOnly, ...propagationOf(volume)]);
  }
  if (source?.type !== "DOCKER_VOLUME" || source.docker_volume === undefined) {
    throw new RunOptionsError(
      source === undefined
        ? "Host path or volume source is required"
        : `The volume at '${at}' is of type ${source.type ?? "UNKNOWN"}, which Docker containers do not have`,
    );
  }
  const { name, driver: own = driver, driver_options: options } = source.docker_volume;
  const pairs = (options?.parameter ?? []).map(({ key, value }) => `volume-opt=${key}=${value}`);
  return named({ name, driver: own, options: pairs }, target, readOnly);
}

function named(
  volume: { readonly name: string; readonly driver: string | undefined; readonly options: readonly string[] },
  target: string,
  readOnly: readonly string[],
): Mount {
  const { name, driver, options } = volume;
  return {
    words: [
      ...["type=volume", `source=${name}`, `target=${target}`],
      ...(driver === undefined ? [] : [`volume-driver=${driver}`]),
      ...options,
      ...readOnly,
    ],
    target,
    ...(driver !== undefined && { driver }),
  };
}

/** The path in the sandbox that a volume shows; its parent's is none, since there is nobody around. */
function sandboxPathOf({ container_path: at, source }: v1.Volume): string {
  const { path = "", type } = source?.sandbox_path ?? {};
  if (type === "PARENT") {
    throw new RunOptionsError(`The volume at '${at}' is in the parent's sandbox, and the container is in no other`);
  }
  if (path === "" || isAbsolute(path)) {
    throw new RunOptionsError(`The volume at '${at}' names '${path}', which must be a path inside the sandbox`);
  }
  return path;
}

function propagationOf({ source }: v1.Volume): string[] {
  const mode = source?.host_path?.mount_propagation?.mode;
  if (mode === "HOST_TO_CONTAINER") return ["bind-propagation=rslave"];
  return mode === "BIDIRECTIONAL" ? ["bind-propagation=rshared"] : [];
}

/** One line of comma-separated values, as `--mount` takes them. Source: RFC 4180, section 2. */
function csv(words: readonly string[]): string {
  return words.map((word) => (/[",\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word)).join(",");
}

/**
 * Options that give a container variables.
 *
 * @throws {RunOptionsError} for one that cannot be passed
 */
export function variableOptions(environment: Environment): Pick<RunWords, "words" | "file" | "own"> {
  const lines: string[] = [];
  const own: [string, string][] = [];
  for (const [name, value] of environment) {
    if (PLAIN_NAME.test(name) && value.length < LINE_MAX && !/[\r\n]/.test(value)) {
      lines.push(`${name}=${value}\n`);
    } else if (CLIENTS_OWN.test(name)) {
      throw new RunOptionsError(`The variable ${name} cannot be passed to a container with a value of several lines`);
    } else own.push([name, value]);
  }
  const file = lines.join("");
  const names = own.map(([name]) => `--env=${name}`);
  return { words: (path) => [...(file === "" ? [] : [`--env-file=${path}`]), ...names], file, own };
}
