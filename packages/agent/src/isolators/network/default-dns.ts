/** Name servers of containers whose network names none: `--default_container_dns`. Source: agent, section 12.5. @module */
import { FlagError } from "@meseta/base";

/** What goes into resolv.conf. */
export interface Dns {
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  readonly options: readonly string[];
}

export interface DnsOfNetwork extends Dns {
  /** Of all networks that have no entry of their own, unless given. */
  readonly network: string | undefined;
}

export interface DnsOfDocker extends Dns {
  readonly mode: "BRIDGE" | "USER";
  /** Of all networks of that mode that have no entry of their own, unless given. */
  readonly network: string | undefined;
}

const FLAG = "default_container_dns";
const FORM = 'JSON such as {"mesos":[{"network_mode":"CNI","network_name":"n","dns":{"nameservers":["10.0.0.1"]}}]}';
/** What would break out of its line in resolv.conf. */
const WORD = /^[^\s]{1,255}$/;

/** @throws {FlagError} for what cannot be read, and for two entries about the same networks */
export function defaultDns(text: string | undefined): readonly DnsOfNetwork[] {
  if (text === undefined) return [];
  const { mesos = [] } = object(JSON.parse(text), text);
  if (!Array.isArray(mesos)) throw FlagError.of(FLAG, text, FORM);
  const entries = mesos.map((one) => entryOf(object(one, text), text));
  const names = entries.map(({ network }) => network);
  if (new Set(names).size < names.length) throw FlagError.of(FLAG, text, "without two entries for one network");
  return entries;
}

/** What the flag says of an engine's networks. @throws {FlagError} as above */
export function dockerDns(text: string | undefined): readonly DnsOfDocker[] {
  if (text === undefined) return [];
  const { docker = [] } = object(JSON.parse(text), text);
  if (!Array.isArray(docker)) throw FlagError.of(FLAG, text, FORM);
  const entries = docker.map((one): DnsOfDocker => {
    const { network_mode: mode, network_name: name, dns } = object(one, text);
    if (mode !== "BRIDGE" && mode !== "USER") throw FlagError.of(FLAG, text, "about Docker's networks BRIDGE and USER");
    if (name !== undefined && (typeof name !== "string" || mode !== "USER")) {
      throw FlagError.of(FLAG, text, "with names of networks for the mode USER alone");
    }
    return { mode, network: name, ...dnsOf(dns, text) };
  });
  const keys = entries.map(({ mode, network }) => `${mode} ${network ?? ""}`);
  if (new Set(keys).size < keys.length) throw FlagError.of(FLAG, text, "without two entries for one network");
  return entries;
}

function entryOf({ network_mode: mode, network_name: name, dns }: Record<string, unknown>, text: string): DnsOfNetwork {
  if (mode !== "CNI") throw FlagError.of(FLAG, text, "about networks of mode CNI");
  if (name !== undefined && typeof name !== "string") throw FlagError.of(FLAG, text, FORM);
  return { network: name, ...dnsOf(dns, text) };
}

function dnsOf(dns: unknown, text: string): Dns {
  const { nameservers, search, options } = object(dns ?? {}, text);
  const words = (value: unknown): string[] => {
    if (value === undefined) return [];
    const isWords = Array.isArray(value) && value.every((one) => typeof one === "string" && WORD.test(one));
    if (!isWords) throw FlagError.of(FLAG, text, FORM);
    return value as string[];
  };
  return { nameservers: words(nameservers), search: words(search), options: words(options) };
}

function object(value: unknown, text: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw FlagError.of(FLAG, text, FORM);
  return value as Record<string, unknown>;
}
