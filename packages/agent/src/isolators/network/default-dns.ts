/** Name servers of containers whose network names none: `--default_container_dns`. Source: agent, section 12.5. @module */
import { FlagError } from "@meseta/base";

export interface DnsOfNetwork {
  /** Of all networks that have no entry of their own, unless given. */
  readonly network: string | undefined;
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  readonly options: readonly string[];
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

function entryOf({ network_mode: mode, network_name: name, dns }: Record<string, unknown>, text: string): DnsOfNetwork {
  if (mode !== "CNI") throw FlagError.of(FLAG, text, "about networks of mode CNI");
  if (name !== undefined && typeof name !== "string") throw FlagError.of(FLAG, text, FORM);
  const { nameservers, search, options } = object(dns ?? {}, text);
  const words = (value: unknown): string[] => {
    if (value === undefined) return [];
    const isWords = Array.isArray(value) && value.every((one) => typeof one === "string" && WORD.test(one));
    if (!isWords) throw FlagError.of(FLAG, text, FORM);
    return value as string[];
  };
  return { network: name, nameservers: words(nameservers), search: words(search), options: words(options) };
}

function object(value: unknown, text: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw FlagError.of(FLAG, text, FORM);
  return value as Record<string, unknown>;
}
