/**
 * What a task or an executor may hold, beyond its resource messages being well-formed.
 * Source: scheduler API, section 5.6 (T8, T14, E6, E10) and its disk rules.
 * @module
 */
import { type Entry, type Identity, Resources } from "@meseta/resources";
import { idProblem } from "./ids.ts";

/** What is wrong with holding `resources`; `what` names the holder: "Task", "Executor". */
export function holdingProblem(what: string, resources: Resources): string | undefined {
  const roles = new Set<string | undefined>();
  const revocable = new Map<string, boolean>();
  for (const entry of resources) {
    const { identity, amount } = entry;
    roles.add(identity.allocationRole);
    if (roles.size > 1) return `${what} mixes resources allocated to several roles`;
    const other = revocable.get(identity.name);
    if (other !== undefined && other !== identity.revocable) {
      return `${what} mixes revocable and non-revocable '${identity.name}'`;
    }
    revocable.set(identity.name, identity.revocable);
    if (identity.name === "gpus" && typeof amount === "number" && amount % 1000 !== 0) {
      return `${what} uses a fraction of a GPU`;
    }
    const problem = diskProblem(identity) ?? dynamicProblem(identity);
    if (problem !== undefined) return `${what} uses invalid resources: ${problem}`;
  }
  return persistenceProblem(what, resources);
}

/** T14 and G4: holders that live together must not claim the same ports or items, nor one volume under two identities. */
export function togetherProblem(what: string, parts: readonly Resources[]): string | undefined {
  const all = Resources.sum(parts);
  const problem = persistenceProblem(what, all) ?? mixProblem(what, all);
  if (problem !== undefined) return problem;
  let apart = 0;
  for (const part of parts) apart += countOf(part);
  return countOf(all) < apart ? `${what} claim the same ranges or set items more than once` : undefined;
}

function diskProblem({ disk, reservations, revocable }: Identity): string | undefined {
  if (disk === undefined) return undefined;
  const { persistence, volume, source } = disk;
  if (persistence !== undefined) {
    if (revocable) return "Persistent volumes cannot be created from revocable resources";
    if (reservations.length === 0) return "Persistent volumes cannot be created from unreserved resources";
    if (volume === undefined) return "Persistent volume needs 'volume' to be set";
    if (volume.host_path !== undefined) return "Persistent volume should not have 'host_path' set";
    return idProblem("Persistence id", persistence.id);
  }
  if (volume !== undefined) return "Non-persistent volume is not supported";
  return source === undefined ? "'disk' is set but says nothing" : undefined;
}

function dynamicProblem({ reservations, revocable, name }: Identity): string | undefined {
  const isDynamic = reservations.some(({ type }) => type === "DYNAMIC");
  return isDynamic && revocable ? `Dynamically reserved '${name}' cannot be revocable` : undefined;
}

function persistenceProblem(what: string, resources: Resources): string | undefined {
  let seen: Set<string> | undefined;
  for (const { identity } of resources) {
    const id = identity.disk?.persistence?.id;
    if (id === undefined) continue;
    seen ??= new Set();
    const key = JSON.stringify([identity.reservations.at(-1)?.role ?? "*", id]);
    if (seen.has(key)) return `${what}: Persistence ID '${id}' is not unique`;
    seen.add(key);
  }
  return undefined;
}

function mixProblem(what: string, resources: Resources): string | undefined {
  const revocable = new Map<string, boolean>();
  for (const { identity } of resources) {
    const other = revocable.get(identity.name);
    if (other !== undefined && other !== identity.revocable) {
      return `${what} mix revocable and non-revocable '${identity.name}'`;
    }
    revocable.set(identity.name, identity.revocable);
  }
  return undefined;
}

/** How many numbers and items ranges and sets hold. */
function countOf(resources: Resources): number {
  let count = 0;
  for (const entry of resources) count += itemsOf(entry);
  return count;
}

function itemsOf({ identity, amount }: Entry): number {
  if (identity.type === "SCALAR" || typeof amount === "number") return 0;
  if (!Array.isArray(amount)) return (amount as ReadonlySet<string>).size;
  let count = 0;
  for (const { begin, end } of amount as readonly { begin: number | bigint; end: number | bigint }[]) {
    count += Number(BigInt(end) - BigInt(begin)) + 1;
  }
  return count;
}
