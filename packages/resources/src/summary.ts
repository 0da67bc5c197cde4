/**
 * Resources as the legacy endpoints give them: one object of plain numbers and texts.
 * Source: operator API, section 7.1.
 * @module
 */
import { compareText } from "@meseta/base";
import { type Amount, isSet } from "./entry.ts";
import { formatRanges, type Ranges, uniteRanges } from "./ranges.ts";
import type { Quantities } from "./quantities.ts";
import type { Resources } from "./resources.ts";
import { fromThousandths } from "./scalar.ts";

/** `cpus`, `disk`, `gpus` and `mem` are always there; other names only when present, ranges and sets as texts. */
export type ResourcesSummary = { cpus: number; disk: number; gpus: number; mem: number } & Record<
  string,
  number | string
>;

/**
 * Sums every name over roles, volumes and disks; revocable amounts go to `<name>_revocable`.
 *
 * @example summarize(Resources.parse("cpus:4;ports:[31000-32000]")).ports // "[31000-32000]"
 */
export function summarize(resources: Resources): ResourcesSummary {
  const sums = new Map<string, Amount>();
  for (const { identity, amount } of resources) {
    const name = identity.revocable ? `${identity.name}_revocable` : identity.name;
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, amount);
    else if (typeof sum === "number" && typeof amount === "number") sums.set(name, sum + amount);
    else if (Array.isArray(sum) && Array.isArray(amount)) sums.set(name, uniteRanges(sum as Ranges, amount as Ranges));
    else if (typeof sum !== "number" && typeof amount !== "number" && isSet(sum) && isSet(amount)) {
      sums.set(name, sum.union(amount));
    }
  }
  const summary: ResourcesSummary = { cpus: 0, disk: 0, gpus: 0, mem: 0 };
  for (const [name, amount] of sums) {
    if (typeof amount === "number") summary[name] = fromThousandths(amount);
    else summary[name] = isSet(amount) ? `{${[...amount].join(", ")}}` : formatRanges(amount, ", ");
  }
  return summary;
}

/** Quantities in wire units, only names there is something of. @example summarizeQuantities(quantities({ cpus: 1 })) // { cpus: 1 } */
export function summarizeQuantities(quantities: Quantities): Record<string, number> {
  const summary: Record<string, number> = {};
  for (const [name, amount] of quantities) if (amount !== 0) summary[name] = fromThousandths(amount);
  return summary;
}

/** Quantities as error texts show them, by name. @example formatQuantities(quantities({ mem: 64, cpus: 1 })) // "cpus:1; mem:64" */
export function formatQuantities(quantities: Quantities): string {
  return Object.entries(summarizeQuantities(quantities))
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, amount]) => `${name}:${amount}`)
    .join("; ");
}
