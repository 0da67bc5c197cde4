/**
 * Networks of their own for containers, by CNI plugins: an address each, a host name, and name servers.
 *
 * The namespace is made, and joined to its networks, before the container has a process, which then enters it. Containers inside
 * one share its network unless they name their own.
 * Source: agent, section 4.4.
 * @module
 */
import { readFileSync } from "node:fs";
import type { v1 } from "@meseta/protocol";
import { containerId as idOf, nearest } from "../../core/containers.ts";
import { type LaunchPlan, MOUNT_FLAGS } from "../../launcher/launch-plan.ts";
import { type Container, IsolationError, type Isolator } from "../isolator.ts";
import { enterParent, ownMounts } from "../mounts.ts";
import { placeOf } from "../volumes/bind.ts";
import { findNetwork } from "./cni-config.ts";
import { addressesOfResult, attach, type Attachment, type AttachResult, detach } from "./cni-plugin.ts";
import { CniState } from "./cni-state.ts";
import type { DnsOfNetwork } from "./default-dns.ts";

export interface CniOptions {
  /** Where plugins are, in the order in which they are looked for. */
  readonly pluginDirs: readonly string[];
  readonly configDir: string;
  readonly stateDir: string;
  /** Name servers of networks whose plugins name none. */
  readonly dns: readonly DnsOfNetwork[];
}

export interface NetworkIsolator extends Isolator {
  /** The file that stands for the network of a container; undefined for the machine's. */
  namespaceOf(containerId: string): string | undefined;
  readonly state: CniState;
}

export function networkCni({ pluginDirs, configDir, stateDir, dns }: CniOptions): NetworkIsolator {
  const state = new CniState(stateDir);
  /** Containers with a network of their own, and what is known of it. */
  const own = new Map<string, readonly v1.NetworkInfo[]>();

  /** Whose network a container is in: its own, or that of one around it. */
  const ownerOf = (containerId: string) => nearest(containerId, (id) => (own.has(id) ? id : undefined));

  const join = async (container: Container, infos: readonly v1.NetworkInfo[], plan: LaunchPlan): Promise<void> => {
    const { id } = container;
    const attachments = infos.map((info, index): Attachment => {
      const network = findNetwork(configDir, info.name!);
      return { containerId: id, namespace: state.namespaceOf(id), interfaceName: `eth${index}`, network, info };
    });
    own.set(id, []); // from here on there is something to clean up
    await state.makeNamespace(id);
    const results: AttachResult[] = [];
    for (const attachment of attachments) {
      state.note(attachment);
      const result = await attach(attachment, pluginDirs);
      state.noteResult(attachment, result.raw);
      results.push(result);
    }
    own.set(
      id,
      attachments.map(({ info }, index) => described(info, results[index]!.addresses)),
    );
    const hostname = container.info?.hostname ?? idOf(id).value;
    const addresses = results.flatMap((result) => result.addresses);
    state.show(id, {
      hosts: hostsText(hostname, addresses),
      hostname: `${hostname}\n`,
      "resolv.conf": resolvText(results, infos, dns),
    });
    plan.enter.set("net", state.namespaceOf(id));
    ownMounts(container, plan);
    plan.namespaces.add("uts");
    plan.inside.push(["loopback"], ["hostname", hostname]);
    showFiles(container, plan, id);
    tell(plan, addresses[0]);
  };

  const showFiles = (container: Container, plan: LaunchPlan, owner: string): void => {
    for (const { source, target } of state.shown(owner)) {
      const [at, inside] = placeOf(container, target);
      plan.inside.push(["bind", source, "", at, inside, 0, MOUNT_FLAGS.private, ""]);
    }
  };

  const leave = async (containerId: string): Promise<void> => {
    const problems: Error[] = [];
    for (const { attachment, result } of state.read(containerId)) {
      try {
        await detach(attachment, pluginDirs, result);
      } catch (error) {
        problems.push(error as Error); // the other networks are left all the same
      }
    }
    await state.remove(containerId);
    own.delete(containerId);
    if (problems.length > 0) throw new AggregateError(problems, problems.map(({ message }) => message).join("; "));
  };

  return {
    name: "network/cni",
    state,
    prepare(container, plan) {
      const named = (container.info?.network_infos ?? []).filter(({ name }) => name !== undefined);
      if (rootOf(container).kind === "standalone") {
        if (named.length === 0) return undefined;
        throw new IsolationError("Containers without an executor cannot join networks");
      }
      if (container.kind !== "debug" && named.length > 0) {
        const names = named.map(({ name }) => name!);
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        if (twice !== undefined) throw new IsolationError(`Cannot join network '${twice}' twice`);
        return join(container, named, plan);
      }
      const owner = container.parent === undefined ? undefined : ownerOf(container.parent.id);
      if (owner === undefined) return undefined;
      enterParent(container, plan, "net");
      enterParent(container, plan, "uts");
      if (container.kind !== "debug") {
        if (container.rootfs !== undefined) showFiles(container, plan, owner);
        tell(plan, addressesOf(own.get(owner))[0]);
      }
      return undefined;
    },
    status({ id }) {
      const owner = ownerOf(id);
      return owner === undefined ? {} : { network_infos: own.get(owner)! };
    },
    namespaceOf(containerId) {
      const owner = ownerOf(containerId);
      return owner === undefined ? undefined : state.namespaceOf(owner);
    },
    async recover(containers) {
      const live = new Set(containers.map(({ id }) => id));
      for (const id of state.containers()) {
        state.dropLostNamespace(id);
        if (!live.has(id)) await leave(id);
        else
          own.set(
            id,
            state.read(id).map(({ attachment, result }) => described(attachment.info, addressesOfResult(result))),
          );
      }
    },
    async cleanup({ id }) {
      if (own.has(id)) await leave(id);
    },
  };
}

function rootOf(container: Container): Container {
  return container.parent === undefined ? container : rootOf(container.parent);
}

function described(info: v1.NetworkInfo, addresses: readonly string[]): v1.NetworkInfo {
  const ip_addresses = addresses.map((ip_address): v1.NetworkInfo_IPAddress => {
    return { protocol: ip_address.includes(":") ? "IPv6" : "IPv4", ip_address };
  });
  return { ...info, ip_addresses };
}

function addressesOf(infos: readonly v1.NetworkInfo[] = []): string[] {
  return infos.flatMap(({ ip_addresses = [] }) => ip_addresses.flatMap(({ ip_address }) => ip_address ?? []));
}

/** What a program in there has to know that it would otherwise take from the agent. */
function tell(plan: LaunchPlan, address: string | undefined): void {
  plan.environment.set("LIBPROCESS_IP", "0.0.0.0");
  if (address !== undefined) plan.environment.set("MESOS_CONTAINER_IP", address);
}

function hostsText(hostname: string, addresses: readonly string[]): string {
  const lines = ["127.0.0.1 localhost", "::1 localhost ip6-localhost ip6-loopback"];
  return `${[...lines, ...addresses.map((address) => `${address} ${hostname}`)].join("\n")}\n`;
}

/** Who is asked for names: as plugins say, else as the operator does for that network, else as on the machine. */
function resolvText(
  results: readonly AttachResult[],
  infos: readonly v1.NetworkInfo[],
  defaults: readonly DnsOfNetwork[],
): string {
  const said = results.find(({ dns }) => dns.nameservers.length > 0)?.dns;
  const ofNetwork = defaults.find(({ network }) => infos.some(({ name }) => name === network));
  const chosen = said ?? ofNetwork ?? defaults.find(({ network }) => network === undefined);
  if (chosen === undefined) return readFileSync("/etc/resolv.conf", "utf8");
  const { nameservers, search, options } = chosen;
  const lines = [
    ...(search.length === 0 ? [] : [`search ${search.join(" ")}`]),
    ...nameservers.map((address) => `nameserver ${address}`),
    ...(options.length === 0 ? [] : [`options ${options.join(" ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}
