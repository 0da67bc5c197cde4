/**
 * Whether an agent that comes back may keep its id although it is started another way.
 * Source: agent, section 8.4.
 * @module
 */
import type { internal, v1 } from "@meseta/protocol";
import { coalesce, containsRanges, formatAttributes, Resources } from "@meseta/resources";

/** `equal`: as it was. `additive`: it may have more than it had, and say more of itself. */
export type ReconfigurationPolicy = "equal" | "additive";
export const RECONFIGURATION_POLICIES: readonly ReconfigurationPolicy[] = ["equal", "additive"];

const DEFAULT_PORT = 5051;

/** What has changed that `policy` does not allow; undefined when the agent may go on. */
export function forbiddenChange(
  before: internal.SlaveInfo,
  now: internal.SlaveInfo,
  policy: ReconfigurationPolicy,
): string | undefined {
  if (before.hostname !== now.hostname) return `hostname was ${before.hostname} and is ${now.hostname}`;
  if ((before.port ?? DEFAULT_PORT) !== (now.port ?? DEFAULT_PORT)) return `port was ${before.port} and is ${now.port}`;
  const mayComeToADomain = policy === "additive" && before.domain === undefined;
  if (!mayComeToADomain && placeOf(before) !== placeOf(now)) {
    return `the fault domain was ${placeOf(before)} and is ${placeOf(now)}`;
  }
  const [earlier, current] = [Resources.fromWire(before.resources), Resources.fromWire(now.resources)];
  if (policy === "equal" ? !earlier.equals(current) : !current.contains(earlier)) {
    return `resources were ${earlier.toString()} and are ${current.toString()}`;
  }
  const [had, has] = [before.attributes ?? [], now.attributes ?? []];
  if (policy === "equal" ? text(had) !== text(has) : !had.every((one) => keeps(has, one))) {
    return `attributes were ${formatAttributes(had)} and are ${formatAttributes(has)}`;
  }
  return undefined;
}

/** Whether the two say the same of an agent, so that there is nothing to write down or to tell the master. */
export function sameAgent(before: internal.SlaveInfo, now: internal.SlaveInfo): boolean {
  return forbiddenChange(before, now, "equal") === undefined;
}

function keeps(attributes: readonly v1.Attribute[], earlier: v1.Attribute): boolean {
  return attributes.some((one) => {
    if (one.name !== earlier.name || one.type !== earlier.type) return false;
    if (earlier.type !== "RANGES") return text(one) === text(earlier);
    return containsRanges(coalesce(one.ranges?.range ?? []), coalesce(earlier.ranges?.range ?? []));
  });
}

function placeOf({ domain }: internal.SlaveInfo): string {
  const { region, zone } = domain?.fault_domain ?? {};
  return region === undefined || zone === undefined ? "unset" : `${region.name}/${zone.name}`;
}

function text(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? `${part}` : part));
}
