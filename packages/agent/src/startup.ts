/**
 * What has to be known before an agent can start: what it is, what it was, and where it keeps what.
 * @module
 */
import { createHash } from "node:crypto";
import { mkdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { internal } from "@meseta/protocol";
import { parseAttributes, parseResources, Resources } from "@meseta/resources";
import { HttpNode, type Log, systemRandom, systemTimers } from "@meseta/runtime";
import { MESOS_VERSION } from "./build.ts";
import type { CheckpointStore } from "./checkpoint/checkpoint-store.ts";
import { type CheckpointedAgent, readCheckpoints, readResources } from "./checkpoint/recover.ts";
import type { CoreOptions } from "./core/context.ts";
import type { RecoveredResources } from "./core/inputs.ts";
import { stripped } from "./core/books.ts";
import { AGENT_CAPABILITIES } from "./core/report.ts";
import { prepareDisks, systemMounts } from "./disks.ts";
import { masterDetector, type MasterDetector } from "./detector.ts";
import { DOCKER_DEFAULTS } from "./docker/flags.ts";
import { IMAGE_DEFAULTS } from "./images/flags.ts";
import { systemGpus } from "./isolators/gpu/catalog.ts";
import { offeredGpus } from "./isolators/gpu/nvidia.ts";
import { answerEarly } from "./http/routes.ts";
import { nameOf } from "./identity-flags.ts";
import { enterAgentCgroups } from "./isolators/cgroups/agent-cgroup.ts";
import { CONTROLLERS } from "./isolators/cgroups/cgroups-isolator.ts";
import { systemKernel } from "./isolators/kernel.ts";
import { ISOLATION_DEFAULTS } from "./isolators/flags.ts";
import type { Selection } from "./isolators/selection.ts";
import { type AgentOptions, DEFAULTS } from "./options.ts";
import { forbiddenChange, sameAgent } from "./reconfiguration.ts";
import { RECOVERY_DEFAULTS, type RecoveryOptions } from "./recovery-flags.ts";
import type { LaunchTools } from "./launcher/tools.ts";
import { agentResources, measureMachine } from "./resources.ts";

const TMPFS_MAGIC = 0x01021994;

/** The agent cannot start as it was told to. */
export class AgentStartError extends Error {
  readonly code = "AGENT_START";
}

/** What an agent is made of. */
export interface AgentParts {
  readonly options: AgentOptions;
  readonly node: HttpNode;
  readonly store: CheckpointStore;
  readonly info: internal.SlaveInfo;
  readonly workDir: string;
  readonly log: Log;
  readonly detector: MasterDetector;
  readonly startMs: number;
  readonly selection: Selection;
}

/**
 * Puts this process where its own cgroups are, if it is to have any.
 *
 * @throws {IsolationError} when that cannot be
 */
export function enterOwnCgroups({ isolation = ISOLATION_DEFAULTS }: AgentOptions, log: Log): void {
  const { cgroups, isolators } = isolation;
  const { agentSubsystems } = cgroups;
  enterAgentCgroups({ ...cgroups, kernel: systemKernel }, agentSubsystems, process.pid);
  const covered = CONTROLLERS.flatMap(({ name, v1 = [] }) => (isolators.includes(`cgroups/${name}`) ? v1 : []));
  const open = isolators.includes("cgroups/all") ? [] : agentSubsystems.filter((one) => !covered.includes(one));
  if (open.length === 0) return;
  log.warn(
    {},
    `--agent_subsystems: tasks count there, too, for --isolation has no cgroups of theirs: ${open.join(", ")}`,
  );
}

/** Says what this machine lacks for what it was told to do. */
export function warnOfTools({ kind }: LaunchTools, { logs }: AgentOptions, log: Log): void {
  if (kind === "perl" || logs === "unbounded") return;
  const why = "this machine has no perl that works, with which they are kept small";
  const advice = "Install perl, or say --container_logger=sandbox to have them grow on purpose";
  log.warn({}, `stdout and stderr of containers grow without bound: ${why}. ${advice}`);
}

/** How the agent finds its master. @throws {AgentStartError} when nobody says */
export function detectorOf(options: AgentOptions, log: Log): MasterDetector {
  if (options.detector !== undefined) return options.detector;
  if (options.master === undefined) throw new AgentStartError("Cannot start an agent without a master");
  return masterDetector(options.master, {
    sessionTimeoutMs: options.sessionTimeoutMs,
    timers: options.timers ?? systemTimers,
    random: options.random ?? systemRandom,
    onProblem: (text) => log.warn({}, text),
  });
}

/** How many GPUs containers may be given. @throws {AgentStartError} when the operator says it two ways, or half of one */
function usableGpus({ isolation = ISOLATION_DEFAULTS, resources = "", defaultRole = "*" }: AgentOptions): number {
  if (!isolation.isolators.includes("gpu/nvidia")) return 0;
  const { gpuDevices, gpuRoot } = isolation;
  const found = offeredGpus(systemGpus(gpuRoot), gpuDevices).length;
  const given = parseResources(resources, { defaultRole }).filter(({ name }) => name === "gpus");
  const said = given.reduce((sum, { scalar }) => sum + (scalar?.value ?? 0), 0);
  if (given.length === 0 && gpuDevices === undefined) return found;
  if (given.length > 0 && said === found) return found;
  const flags = "--nvidia_gpu_devices and gpus in --resources";
  throw new AgentStartError(
    `Cannot offer ${given.length === 0 ? "no" : said} GPUs of ${found}: to offer some of them only, give ${flags}, and as many in both`,
  );
}

async function lookedUp(ip: string): Promise<string> {
  try {
    return await nameOf(ip);
  } catch (cause) {
    const advice = "give --hostname, or leave out --hostname_lookup";
    throw new AgentStartError(`Cannot find the name of ${ip}: ${(cause as Error).message}; ${advice}`, { cause });
  }
}

/** Listens, and answers what can be answered before the agent knows what it is. @throws when the port is not to be had */
export async function listen(options: AgentOptions, actor: string, log: Log): Promise<HttpNode> {
  const node = await HttpNode.listen({
    ip: options.ip ?? DEFAULTS.ip,
    port: options.port ?? DEFAULTS.port,
    advertiseIp: options.advertiseIp,
    advertisePort: options.advertisePort,
    delegate: actor,
    limits: options.limits,
    log,
  });
  answerEarly(node);
  return node;
}

/** What the agent says of itself. @throws {AgentStartError} when it cannot know */
export async function agentInfo(options: AgentOptions, node: HttpNode, workDir: string): Promise<internal.SlaveInfo> {
  const machine = { ...measureMachine(workDir), gpus: usableGpus(options) };
  const resources = agentResources(options.resources, machine, options.defaultRole);
  const attributes = options.attributes === undefined ? [] : parseAttributes(options.attributes);
  return {
    hostname: options.hostname ?? (options.hostnameLookup === true ? await lookedUp(node.address.ip) : node.address.ip),
    port: node.address.port,
    resources,
    ...(attributes.length > 0 && { attributes }),
    ...(options.domain !== undefined && { domain: options.domain }),
    checkpoint: true,
  };
}

/**
 * Makes what is missing of the agent's disks.
 *
 * @throws {AgentStartError} when it cannot offer one of them
 */
export function usableDisks({ resources = [] }: internal.SlaveInfo, workDir: string): void {
  const problem = prepareDisks(resources, workDir, systemMounts());
  if (problem !== undefined) throw new AgentStartError(`Cannot offer the disks of --resources: ${problem}`);
}

/**
 * The checkpoints to go on from; none when the machine was rebooted and the agent is not what it was.
 *
 * @throws {AgentStartError} when they cannot be read, or are those of an agent that this one must not pass for
 */
export async function usableCheckpoints(
  store: CheckpointStore,
  info: internal.SlaveInfo,
  log: Log,
  { recover, strict, policy }: RecoveryOptions = RECOVERY_DEFAULTS,
): Promise<CheckpointedAgent | undefined> {
  const checkpointed = readCheckpoints(store, !strict);
  if (checkpointed === undefined) return undefined;
  const { problems, repairs, agentId } = checkpointed;
  for (const repair of repairs) log.info({ repair }, "checkpoint repaired");
  if (strict && problems.length > 0) {
    const what = `Cannot read the checkpoints of agent ${agentId} in ${store.directory}: ${problems.join("; ")}`;
    const advice = `start with --no-strict to go on without what they say, or remove ${store.directory}/slaves/latest`;
    throw new AgentStartError(`${what}. Repair them, ${advice} to start a new agent`);
  }
  for (const problem of problems) log.warn({ problem }, "checkpoint skipped");
  const change = recover === "cleanup" ? undefined : forbiddenChange(checkpointed.info, info, policy);
  if (change === undefined) return { ...checkpointed, isReconfigured: !sameAgent(checkpointed.info, info) };
  if (!store.rebooted) {
    const advice = policy === "equal" ? ", with --reconfiguration_policy=additive if it only has more than before" : "";
    throw new AgentStartError(
      `Cannot go on as agent ${agentId}: ${change}. Start it as it was${advice}, or remove ${store.directory}/slaves/latest to start a new one`,
    );
  }
  log.warn({ change }, `not going on as agent ${agentId}`);
  store.write({ kind: "agentForgotten" });
  await store.commit();
  return undefined;
}

/**
 * The reservations and volumes to go on with.
 *
 * @throws {AgentStartError} when the agent has not enough of what they are made of
 */
export function usableResources(store: CheckpointStore, info: internal.SlaveInfo): RecoveredResources | undefined {
  const kept = readResources(store);
  if (kept === undefined) return undefined;
  const resources = Resources.fromWire(kept.resources);
  const total = Resources.fromWire(info.resources);
  if (total.contains(stripped(resources))) return kept;
  throw new AgentStartError(
    `Cannot keep ${resources.toString()} with resources of ${total.toString()}. Start the agent as it was`,
  );
}

/** A directory in a tmpfs where there is one; its name goes with the work directory, so that it is found again. */
export async function defaultRuntimeDir(workDir: string): Promise<string> {
  const name = `meseta-${createHash("sha256").update(workDir).digest("hex").slice(0, 16)}`;
  for (const base of ["/run", "/dev/shm"]) {
    const info = await statfs(base).catch(() => undefined);
    const access = await stat(base).catch(() => undefined);
    if (info?.type !== TMPFS_MAGIC || access === undefined) continue;
    const path = join(base, name);
    const isOurs = await mkdir(path, { recursive: true, mode: 0o700 }).then(
      async () => (await stat(path)).uid === process.getuid?.(),
      () => false, // not for us to write
    );
    if (isOurs) return path;
  }
  return join(workDir, "runtime");
}

/** The options of the core, defaults filled in. */
export function coreOptions(
  options: AgentOptions,
  agent: {
    readonly info: internal.SlaveInfo;
    readonly node: HttpNode;
    readonly workDir: string;
    readonly upid: string;
    readonly selection: Selection;
  },
): CoreOptions {
  const { info, node, workDir, upid, selection } = agent;
  return {
    info,
    upid,
    endpoint: `${node.address.ip}:${node.address.port}`,
    ip: node.address.ip,
    workDir,
    version: MESOS_VERSION,
    capabilities: options.capabilities ?? AGENT_CAPABILITIES,
    registrationBackoffMs: options.registrationBackoffMs ?? DEFAULTS.registrationBackoffMs,
    executorRegistrationTimeoutMs: options.executorRegistrationTimeoutMs ?? DEFAULTS.executorRegistrationTimeoutMs,
    executorReregistrationTimeoutMs:
      options.executorReregistrationTimeoutMs ?? DEFAULTS.executorReregistrationTimeoutMs,
    executorShutdownGraceMs: options.executorShutdownGraceMs ?? DEFAULTS.executorShutdownGraceMs,
    recoveryTimeoutMs: options.recoveryTimeoutMs ?? DEFAULTS.recoveryTimeoutMs,
    executorEnvironment: options.executorEnvironment ?? {},
    switchUser: options.switchUser ?? true,
    recover: options.recovery?.recover ?? RECOVERY_DEFAULTS.recover,
    authenticates: options.credential !== undefined,
    completedExecutorsMax: options.completedExecutorsMax ?? DEFAULTS.completedExecutorsMax,
    isolators: selection.names,
    containerizers: new Set((options.docker ?? DOCKER_DEFAULTS).containerizers),
    sandboxDirectory: (options.images ?? IMAGE_DEFAULTS).sandboxDirectory,
    dockerStopTimeoutMs: (options.docker ?? DOCKER_DEFAULTS).stopTimeoutMs,
    cpuRequestsAreLimits: (options.isolation ?? ISOLATION_DEFAULTS).cgroups.enableCfs,
  };
}
