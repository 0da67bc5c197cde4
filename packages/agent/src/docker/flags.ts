/**
 * How an engine's containers are had, as the command line says it.
 * Source: agent, section 12.5.
 * @module
 */
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { dockerDns, type DnsOfDocker } from "../isolators/network/default-dns.ts";

export const CONTAINERIZERS = ["mesos", "docker"] as const;
export type ContainerizerName = (typeof CONTAINERIZERS)[number];

export interface DockerOptions {
  /** Who makes containers: this agent's launcher, an engine, or both, each those of its type. */
  readonly containerizers: readonly ContainerizerName[];
  /** Docker's client, by its path or by a name to be found along PATH. */
  readonly client: string;
  /** The path of the engine's socket. */
  readonly socket: string;
  /** Whether containers of ours that nobody wants any more are killed when the agent starts. */
  readonly killOrphans: boolean;
  /** How long containers are kept that have ended. */
  readonly removeDelayMs: number;
  /** How long a container has to end when the agent destroys it, and the least that a task has when it is killed. */
  readonly stopTimeoutMs: number;
  /** Name servers by network. */
  readonly dns: readonly DnsOfDocker[];
}

export const DOCKER_DEFAULTS: DockerOptions = {
  containerizers: ["mesos"],
  client: "docker",
  socket: "/var/run/docker.sock",
  killOrphans: true,
  removeDelayMs: 6 * 3_600_000,
  stopTimeoutMs: 0,
  dns: [],
};

export const DOCKER_FLAGS: readonly FlagSpec[] = [
  {
    name: "containerizers",
    type: "string",
    default: DOCKER_DEFAULTS.containerizers.join(","),
    help: "who makes containers: mesos, docker, or both, separated by commas",
  },
  { name: "docker", type: "string", default: DOCKER_DEFAULTS.client, help: "path of Docker's client" },
  {
    name: "docker_socket",
    type: "string",
    default: DOCKER_DEFAULTS.socket,
    help: "path of the Docker engine's socket",
  },
  {
    name: "docker_kill_orphans",
    type: "bool",
    default: "true",
    help: "kill Docker containers of this agent that nobody wants any more when it starts",
  },
  {
    name: "docker_remove_delay",
    type: "duration",
    default: "6hrs",
    help: "how long Docker containers are kept that have ended",
  },
  {
    name: "docker_stop_timeout",
    type: "duration",
    default: "0ns",
    help: "how long a Docker container has to end when it is destroyed; deprecated: tasks have kill policies",
  },
];

/** @throws {FlagError} naming the flag, its value and what it should be */
export function dockerOptionsFromFlags(flags: Flags): DockerOptions {
  const text = flags.text("containerizers") ?? "";
  const names = text.split(",");
  const isKnown = (name: string): name is ContainerizerName => CONTAINERIZERS.includes(name as ContainerizerName);
  if (!names.every(isKnown) || new Set(names).size < names.length) {
    throw FlagError.of("containerizers", text, "mesos, docker, or both, separated by a comma");
  }
  const given = flags.text("docker_socket") ?? DOCKER_DEFAULTS.socket;
  const socket = given.startsWith("unix://") ? given.slice("unix://".length) : given;
  if (!socket.startsWith("/")) throw FlagError.of("docker_socket", given, "the absolute path of a socket");
  return {
    containerizers: names,
    client: flags.text("docker") ?? DOCKER_DEFAULTS.client,
    socket,
    killOrphans: flags.isTrue("docker_kill_orphans"),
    removeDelayMs: flags.ms("docker_remove_delay") ?? DOCKER_DEFAULTS.removeDelayMs,
    stopTimeoutMs: flags.ms("docker_stop_timeout") ?? DOCKER_DEFAULTS.stopTimeoutMs,
    dns: dockerDns(flags.text("default_container_dns")),
  };
}
