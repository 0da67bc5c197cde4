/**
 * The machine's own file system, for everybody: volumes are links in the sandbox, made with it, and only some can be.
 * Source: agent, section 4.3.
 * @module
 */
import type { Isolator } from "./isolator.ts";

export const filesystemPosix: Isolator = { name: "filesystem/posix" };
