/**
 * Which devices a container may use: those that every program expects, and those the operator allows besides.
 * Source: agent, section 4.3.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { IsolationError } from "../isolator.ts";
import type { CgroupOptions, Controller } from "./controller.ts";

/** A device, or every one of a kind, and what may be done with it: some of r, w and m. */
export interface DeviceRule {
  readonly kind: "c" | "b";
  readonly major: number | "*";
  readonly minor: number | "*";
  readonly access: string;
}

/** A device that is given to one container, and to nobody else. */
export interface GivenDevice {
  readonly path: string;
  readonly rule: DeviceRule & { readonly major: number; readonly minor: number };
}

const character = (major: number, minor: number | "*"): DeviceRule => ({ kind: "c", major, minor, access: "rwm" });

/** Source: agent, section 4.3, row cgroups/devices. */
export const DEFAULT_DEVICES: readonly DeviceRule[] = [
  { kind: "c", major: "*", minor: "*", access: "m" },
  { kind: "b", major: "*", minor: "*", access: "m" },
  character(5, 1), // /dev/console
  character(4, 0), // /dev/tty0
  character(4, 1), // /dev/tty1
  character(136, "*"), // /dev/pts/*
  character(5, 2), // /dev/ptmx
  character(10, 200), // /dev/net/tun
  character(1, 3), // /dev/null
  character(1, 5), // /dev/zero
  character(1, 7), // /dev/full
  character(5, 0), // /dev/tty
  character(1, 9), // /dev/urandom
  character(1, 8), // /dev/random
];

export const devices: Controller = {
  name: "devices",
  v1: ["devices"],
  v2: [""], // a program at the cgroup, made by deviceProgram()
  settings(version, _allowance, options, read) {
    if (version === 2 || read !== undefined) return []; // only once, before anything runs
    const rules = deviceRules(options);
    return [
      ["devices", "devices.deny", "a"],
      ...rules.map((rule) => ["devices", "devices.allow", ruleText(rule)] as const),
    ];
  },
};

export function deviceRules(options: CgroupOptions): DeviceRule[] {
  return [...DEFAULT_DEVICES, ...options.allowedDevices.map(ruleOf)];
}

/** `c 1:3 rwm`. */
export function ruleText({ kind, major, minor, access }: DeviceRule): string {
  return `${kind} ${major}:${minor} ${access}`;
}

/** The rule for a device of `--allowed_devices`. @throws {IsolationError} when it says less than it must */
export function ruleOf({ device, access }: v1.DeviceAccess): DeviceRule {
  const letters = `${access.read === true ? "r" : ""}${access.write === true ? "w" : ""}${access.mknod === true ? "m" : ""}`;
  if (device.number === undefined || letters === "") {
    throw new IsolationError(
      `Cannot allow device ${device.path ?? ""}: its numbers and what may be done with it must be given`,
    );
  }
  const kind = device.path?.startsWith("/dev/block/") === true ? "b" : "c";
  return {
    kind,
    major: Number(device.number.major_number),
    minor: Number(device.number.minor_number),
    access: letters,
  };
}
