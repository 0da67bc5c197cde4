/**
 * Containers make only the system calls that a profile allows. They cannot gain privileges by executing a program either, because
 * otherwise a filter could fool a privileged one.
 * Source: agent, section 4.3.
 * @module
 */
import { readFileSync, statSync } from "node:fs";
import { release } from "node:os";
import { isAbsolute, join } from "node:path";
import { IsolationError, type Isolator } from "../isolator.ts";
import { seccompFilter } from "./filter.ts";
import { parseProfile } from "./profile.ts";
import { architecture } from "./syscall-names.ts";

export interface SeccompOptions {
  readonly configDir: string | undefined;
  readonly profileName: string | undefined;
  /** The names of capabilities by their numbers. */
  readonly capabilityName: (number: number) => string;
}

export function linuxSeccomp({ configDir, profileName, capabilityName }: SeccompOptions): Isolator {
  const machine = architecture();
  if (machine === undefined)
    throw new IsolationError(`Cannot use linux/seccomp on ${process.arch}: its system calls are not known`);
  if (configDir === undefined) throw new IsolationError("Cannot use linux/seccomp without --seccomp_config_dir");
  const directory = configDir;
  const [major = 0, minor = 0] = release().split(".").map(Number);
  const filters = new Map<string, { readonly changedMs: number; readonly hex: string }>();

  const filterOf = (name: string, capabilities: ReadonlySet<string> | undefined): string => {
    const path = join(directory, name);
    if (isAbsolute(name) || name.split("/").includes("..")) {
      throw new IsolationError(`Cannot use seccomp profile '${name}': it must be below --seccomp_config_dir`);
    }
    const key = `${name} ${capabilities === undefined ? "*" : [...capabilities].toSorted().join()}`;
    try {
      const changedMs = statSync(path).mtimeMs;
      const known = filters.get(key);
      if (known?.changedMs === changedMs) return known.hex;
      const context = { architecture: machine.name, capabilities, kernel: [major, minor] as const };
      const filter = seccompFilter(parseProfile(name, readFileSync(path, "utf8"), context), machine);
      const hex = Buffer.from(filter).toString("hex");
      filters.set(key, { changedMs, hex });
      return hex;
    } catch (cause) {
      if (cause instanceof IsolationError) throw cause;
      throw new IsolationError(`Cannot read seccomp profile ${path}: ${(cause as Error).message}`, { cause });
    }
  };
  if (profileName !== undefined) filterOf(profileName, undefined); // told at the start, if it cannot be used

  return {
    name: "linux/seccomp",
    prepare({ info }, plan) {
      const { profile_name: named, unconfined } = info?.linux_info?.seccomp ?? {};
      if (named !== undefined && unconfined === true) {
        throw new IsolationError("A container cannot both name a seccomp profile and be unconfined");
      }
      const name = unconfined === true ? undefined : (named ?? profileName);
      if (name === undefined) return;
      const held = plan.final.find((step) => step[0] === "capabilities");
      const capabilities =
        held === undefined ? undefined : new Set(held.slice(1).map((one) => `CAP_${capabilityName(Number(one))}`));
      const filter = filterOf(name, capabilities);
      if (!plan.final.some(([verb]) => verb === "nnp")) plan.final.push(["nnp"]);
      plan.final.push(["seccomp", filter]);
    },
  };
}
