/**
 * Who may come in by HTTP, and where nobody may.
 * Source: agent, section 12.2; master reference, sections 5.2 and 7.2.
 * @module
 */
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { flags as messages } from "@meseta/protocol";
import { type Credentials, readCredentials } from "@meseta/runtime";
import type { ExecutorTokenOptions } from "./http/executor-tokens.ts";
import type { AccessOptions } from "./http/realms.ts";

const KEY_BYTES_MAX = 4096;

export const ACCESS_FLAGS: readonly FlagSpec[] = [
  {
    name: "authenticate_http_readonly",
    type: "bool",
    default: "false",
    help: "must those who read state, metrics and files say who they are?",
  },
  {
    name: "authenticate_http_readwrite",
    type: "bool",
    default: "false",
    help: "must those who call /api/v1 say who they are?",
  },
  {
    name: "http_credentials",
    type: "string",
    default: undefined,
    help: 'file of who may say so: {"credentials":[{"principal":"p","secret":"s"}]}',
  },
  {
    name: "authenticate_http_executors",
    type: "bool",
    default: "false",
    help: "must custom executors show the token that they were given?",
  },
  {
    name: "jwt_secret_key",
    formerName: "executor_secret_key",
    type: "string",
    default: undefined,
    help: "file of the key that tokens of custom executors are signed with; without it they are given none",
  },
  {
    name: "firewall_rules",
    type: "json",
    default: undefined,
    help: 'endpoints that answer nobody: {"disabled_endpoints":{"paths":["/files/browse"]}}',
  },
];

/**
 * Reads the flags, and the file they name.
 *
 * @throws {FlagError} when somebody is to be asked and there is nothing to go by
 * @throws {CredentialsError} when the file is none
 */
export function accessFromFlags(flags: Flags, onWarning: (text: string) => void): AccessOptions {
  const path = flags.text("http_credentials");
  const [httpReadonly, httpReadwrite] = ["readonly", "readwrite"].map((realm) =>
    flags.isTrue(`authenticate_http_${realm}`),
  );
  if (path === undefined && (httpReadonly === true || httpReadwrite === true)) {
    throw FlagError.of("http_credentials", "", "a file, for HTTP basic authentication to go by");
  }
  const credentials: Credentials = path === undefined ? new Map() : readCredentials(path, onWarning);
  return {
    credentials,
    httpReadonly: httpReadonly === true,
    httpReadwrite: httpReadwrite === true,
    disabledPaths: disabledPaths(flags.text("firewall_rules")),
    ...executorTokens(flags, onWarning),
  };
}

/** @throws {FlagError} without a key where one is needed, and without a word of it */
function executorTokens(flags: Flags, onWarning: (text: string) => void): { executors?: ExecutorTokenOptions } {
  const isRequired = flags.isTrue("authenticate_http_executors");
  const given = flags.text("jwt_secret_key");
  if (given === undefined) {
    if (isRequired) throw new FlagError("Cannot use --authenticate_http_executors without --jwt_secret_key");
    return {};
  }
  const path = given.startsWith("file://") ? fileURLToPath(given) : given;
  try {
    const key = readFileSync(path);
    if (key.length === 0 || key.length > KEY_BYTES_MAX) throw new Error(`it must have 1 to ${KEY_BYTES_MAX} bytes`);
    if ((statSync(path).mode & 0o077) !== 0) onWarning(`${path} holds a secret, and others than its owner may read it`);
    return { executors: { key, isRequired } };
  } catch (cause) {
    throw FlagError.of("jwt_secret_key", given, `a file with a key: ${(cause as Error).message}`);
  }
}

/** The agent's own endpoints are meant with the name of its actor, and without it. */
function disabledPaths(text: string | undefined): ReadonlySet<string> {
  if (text === undefined) return new Set();
  let paths: readonly string[];
  try {
    paths = messages.Firewall.fromJson(text).disabled_endpoints?.paths ?? [];
  } catch (cause) {
    throw FlagError.of("firewall_rules", text, `as the help says: ${(cause as Error).message}`);
  }
  const bad = paths.find((path) => !path.startsWith("/"));
  if (bad !== undefined) throw FlagError.of("firewall_rules", text, `paths that begin with '/', unlike '${bad}'`);
  return new Set(paths.map((path) => path.replace(/^\/slave\(1\)(?=\/)/, "").replace(/(?<=.)\/+$/, "")));
}
