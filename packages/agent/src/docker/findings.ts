/** What is told of an engine's container, from what the engine says. Source: agent, section 2.4. @module */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { v1 } from "@meseta/protocol";
import type { Limitation } from "../core/inputs.ts";
import { formatBytes } from "../isolators/allowance.ts";
import { exitCodeOf } from "../launcher/exit-status.ts";
import type { EngineContainer } from "./engine.ts";

const REASON_BYTES_MAX = 4_096;

/** What the engine says of a container: `missing` when it has none of that name, `unknown` when it does not say. */
export type Found = EngineContainer | "missing" | "unknown";

/** The networks of its own that a container is in, as its framework called them; undefined for the machine's. */
export function networksOf(
  { network_infos: [asked] = [] }: v1.ContainerInfo,
  { addresses }: EngineContainer,
): readonly v1.NetworkInfo[] | undefined {
  if (addresses.length === 0) return undefined;
  const all = addresses.flatMap(({ ip, ip6 }) => [
    { protocol: "IPv4", ip_address: ip } as const,
    ...(ip6 === undefined ? [] : [{ protocol: "IPv6", ip_address: ip6 } as const]),
  ]);
  return [{ ...asked, ip_addresses: all }];
}

/** Why a container had to end whose client left this wait status: an engine tells that memory ran out, and not much more. */
export function limitationOf(status: number, found: Found): Limitation | undefined {
  if (typeof found !== "object" || !found.state.wasOutOfMemory || exitCodeOf(status) === 0) return undefined;
  const { memoryBytes } = found;
  const mem = Math.floor(memoryBytes / 1024 / 1024);
  return {
    reason: "REASON_CONTAINER_LIMITATION_MEMORY",
    message: `Memory limit exceeded: Requested: ${formatBytes(memoryBytes)}`,
    resources: [{ name: "mem", type: "SCALAR", scalar: { value: mem }, role: "*" }],
  };
}

/** Why a container never ran, whose sandbox is there, if that is known. */
export function reasonOf(directory: string | undefined, status: number, found: Found): string {
  if (typeof found === "object" && found.state.error !== "") return found.state.error;
  const said = directory === undefined ? undefined : lastWords(directory);
  return said ?? `the client ended with ${exitCodeOf(status) ?? "a signal"}`;
}

/** What the client wrote last, where no command has written anything. */
function lastWords(directory: string): string | undefined {
  const lines = tailOf(join(directory, "stderr"))
    .split("\n")
    .filter((line) => line.startsWith("docker: ") || /^(?:unknown|invalid) /.test(line));
  return lines.at(-1)?.replace(/^docker: /, "");
}

/** The end of a file in a sandbox, which may be whatever was in an archive. */
function tailOf(path: string): string {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return ""; // the client said nothing, or it is a link to somewhere else
  }
  try {
    const info = fstatSync(file);
    if (!info.isFile()) return "";
    const bytes = Buffer.alloc(REASON_BYTES_MAX);
    const length = readSync(file, bytes, 0, bytes.length, Math.max(0, info.size - bytes.length));
    return bytes.toString("utf8", 0, length);
  } finally {
    closeSync(file);
  }
}
