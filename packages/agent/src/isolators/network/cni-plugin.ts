/** Calls of CNI plugins: programs that read a network's configuration and say what they did. Source: CNI specification, section 4. @module */
import { execFile } from "node:child_process";
import type { v1 } from "@meseta/protocol";
import { IsolationError } from "../isolator.ts";
import type { DnsOfNetwork } from "./default-dns.ts";
import { findPlugin, MESOS_ARGUMENTS, type NetworkConfig, type PluginConfig } from "./cni-config.ts";

/** A container's end of a network. */
export interface Attachment {
  readonly containerId: string;
  /** The file that stands for its network namespace. */
  readonly namespace: string;
  readonly interfaceName: string;
  readonly network: NetworkConfig;
  readonly info: v1.NetworkInfo;
}

/** What plugins say of a container they attached, as far as it is of use. */
export interface AttachResult {
  readonly addresses: readonly string[];
  readonly dns: Omit<DnsOfNetwork, "network">;
  /** All of it, for plugins that come next, and for the end. */
  readonly raw: unknown;
}

const TIMEOUT_MS = 60_000;
const OUTPUT_BYTES_MAX = 1024 * 1024;
const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Attaches a container to a network, by each of its plugins. @throws {IsolationError} with what the plugin said */
export async function attach(attachment: Attachment, directories: readonly string[]): Promise<AttachResult> {
  let raw: unknown;
  for (const plugin of attachment.network.plugins) {
    raw = JSON.parse(await callPlugin("ADD", attachment, plugin, directories, raw)) as unknown;
  }
  const { nameservers = [], search = [], options = [] } = ((raw ?? {}) as RawResult).dns ?? {};
  return { addresses: addressesOfResult(raw), dns: { nameservers, search, options }, raw };
}

/** Detaches a container, in the reverse order; a plugin has to do with one that was never attached, or is no more. */
export async function detach(attachment: Attachment, directories: readonly string[], raw: unknown): Promise<void> {
  for (const plugin of attachment.network.plugins.toReversed()) {
    await callPlugin("DEL", attachment, plugin, directories, raw);
  }
}

function callPlugin(
  command: "ADD" | "DEL",
  { containerId, namespace, interfaceName, network, info }: Attachment,
  plugin: PluginConfig,
  directories: readonly string[],
  previous: unknown,
): Promise<string> {
  const path = findPlugin(directories, plugin.type);
  const { capabilities, args, ...rest } = plugin;
  const config = {
    ...rest,
    name: network.name,
    cniVersion: network.cniVersion,
    args: { ...(args as object | undefined), [MESOS_ARGUMENTS]: { network_info: info } },
    ...(capabilities?.portMappings === true && { runtimeConfig: { portMappings: portMappings(info) } }),
    ...(previous !== undefined && { prevResult: previous }),
  };
  const env = {
    CNI_COMMAND: command,
    CNI_CONTAINERID: containerId,
    CNI_NETNS: namespace,
    CNI_IFNAME: interfaceName,
    CNI_PATH: directories.join(":"),
    PATH,
  };
  const what = command === "ADD" ? "attach to" : "detach from";
  return new Promise((resolve, reject) => {
    const child = execFile(path, [], { env, timeout: TIMEOUT_MS, maxBuffer: OUTPUT_BYTES_MAX }, (error, out, err) => {
      if (error === null) return resolve(out);
      const why = error.killed === true ? `it took longer than ${TIMEOUT_MS / 1000}secs` : said(out, err, error);
      reject(new IsolationError(`Cannot ${what} network '${network.name}': plugin '${plugin.type}' says ${why}`));
    });
    child.stdin?.on("error", () => {}); // it may end without reading: then its exit tells more
    child.stdin?.end(JSON.stringify(config));
  });
}

function portMappings({ port_mappings: mappings = [] }: v1.NetworkInfo) {
  return mappings.map(({ host_port: hostPort, container_port: containerPort, protocol = "tcp" }) => {
    return { hostPort, containerPort, protocol: protocol.toLowerCase() };
  });
}

/** A plugin that fails says why as JSON on its output. */
function said(out: string, err: string, error: Error): string {
  try {
    const { msg = "", details = "" } = JSON.parse(out) as { readonly msg?: string; readonly details?: string };
    if (msg !== "") return details === "" ? msg : `${msg}: ${details}`;
  } catch {
    // it said something else
  }
  return (err.trim() || out.trim() || error.message).slice(0, 1_000);
}

interface RawResult {
  /** Since version 0.3. */
  readonly ips?: readonly { readonly address?: string }[];
  readonly ip4?: { readonly ip?: string };
  readonly ip6?: { readonly ip?: string };
  readonly dns?: Partial<Omit<DnsOfNetwork, "network">>;
}

/** The addresses in what the last plugin said. */
export function addressesOfResult(raw: unknown): string[] {
  const { ips = [], ip4, ip6 } = (raw ?? {}) as RawResult;
  const withPrefix = [...ips.map(({ address }) => address), ip4?.ip, ip6?.ip];
  return withPrefix.flatMap((one) => (one === undefined ? [] : [one.split("/")[0]!]));
}
