/**
 * Policies that operators bring: modules whose default export is a policy, named in flags by their path.
 * @module
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ownPolicy, type Policy } from "@meseta/allocator";
import { FlagError } from "@meseta/base";

const POLICY_FLAGS = ["role_sorter", "framework_sorter", "role_policies"] as const;

/** A name that is a path: `./lottery.js`, `/etc/meseta/lottery.ts`. */
const MODULE = /[^,=]+\.(?:js|mjs|ts|mts)/g;

/**
 * Loads what the flags name, by the names they use. Paths are taken from the working directory.
 *
 * @throws {FlagError} naming the flag and what is wrong with the module.
 */
export async function loadPolicies(flags: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Policy>> {
  const policies = new Map<string, Policy>();
  for (const flag of POLICY_FLAGS) {
    const text = flags[flag] ?? "";
    for (const [match] of text.matchAll(MODULE)) {
      const path = match.trim();
      if (!policies.has(path)) policies.set(path, await loadPolicy(flag, path));
    }
  }
  return policies;
}

async function loadPolicy(flag: string, path: string): Promise<Policy> {
  try {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
    return ownPolicy(path, module.default);
  } catch (cause) {
    throw new FlagError(`Cannot use --${flag}: policy ${path} cannot be loaded: ${(cause as Error).message}`, {
      cause,
    });
  }
}
