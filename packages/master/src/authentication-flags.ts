/**
 * The flags of authentication, and what they mean to the code.
 * Source: master reference, sections 2.5 and 5.
 * @module
 */
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { type Credentials, readCredentials } from "@meseta/runtime";

export const AUTHENTICATION_FLAGS: readonly FlagSpec[] = [
  {
    name: "authenticate_frameworks",
    formerName: "authenticate",
    type: "bool",
    default: "false",
    help: "must frameworks on libprocess drivers prove who they are?",
  },
  {
    name: "authenticate_agents",
    formerName: "authenticate_slaves",
    type: "bool",
    default: "false",
    help: "must agents prove who they are?",
  },
  {
    name: "authenticate_http_frameworks",
    type: "bool",
    default: "false",
    help: "must frameworks on HTTP say who they are?",
  },
  {
    name: "authenticate_http_readonly",
    type: "bool",
    default: "false",
    help: "must those who read state and metrics say who they are?",
  },
  {
    name: "authenticate_http_readwrite",
    formerName: "authenticate_http",
    type: "bool",
    default: "false",
    help: "must operators that call or change something say who they are?",
  },
  {
    name: "authenticators",
    type: "string",
    default: "crammd5",
    help: "how libprocess peers prove who they are: crammd5",
  },
  { name: "http_authenticators", type: "string", default: "basic", help: "how operators say who they are: basic" },
  {
    name: "http_framework_authenticators",
    type: "string",
    default: undefined,
    help: "how frameworks on HTTP say who they are: basic",
  },
  {
    name: "authentication_v0_timeout",
    type: "duration",
    default: "15secs",
    help: "time for a libprocess peer to prove who it is",
  },
  {
    name: "credentials",
    type: "string",
    default: undefined,
    help: 'file of principals and secrets: {"credentials":[{"principal":"p","secret":"s"}]}',
  },
];

export interface AuthenticationOptions {
  readonly credentials: Credentials;
  readonly timeoutMs: number;
  readonly frameworks: boolean;
  readonly agents: boolean;
  readonly httpFrameworks: boolean;
  readonly httpReadonly: boolean;
  readonly httpReadwrite: boolean;
}

export const NO_AUTHENTICATION: AuthenticationOptions = {
  credentials: new Map(),
  timeoutMs: 15_000,
  frameworks: false,
  agents: false,
  httpFrameworks: false,
  httpReadonly: false,
  httpReadwrite: false,
};

/**
 * Reads the flags, and the file they name.
 *
 * @throws {FlagError} for a way to authenticate that there is none of, or flags that contradict each other
 * @throws {CredentialsError} when the file is none
 */
export function authenticationFromFlags(flags: Flags, onWarning: (text: string) => void): AuthenticationOptions {
  for (const [flag, known] of [
    ["authenticators", "crammd5"],
    ["http_authenticators", "basic"],
    ["http_framework_authenticators", "basic"],
  ] as const) {
    const text = flags.text(flag);
    if (text !== undefined && text !== known) throw FlagError.of(flag, text, known);
  }
  const path = flags.text("credentials");
  const options: AuthenticationOptions = {
    credentials: path === undefined ? new Map() : readCredentials(path, onWarning),
    timeoutMs: flags.ms("authentication_v0_timeout") ?? NO_AUTHENTICATION.timeoutMs,
    frameworks: flags.isTrue("authenticate_frameworks"),
    agents: flags.isTrue("authenticate_agents"),
    httpFrameworks: flags.isTrue("authenticate_http_frameworks"),
    httpReadonly: flags.isTrue("authenticate_http_readonly"),
    httpReadwrite: flags.isTrue("authenticate_http_readwrite"),
  };
  if (options.httpFrameworks && flags.text("http_framework_authenticators") === undefined) {
    throw FlagError.of("authenticate_http_frameworks", "true", "used with --http_framework_authenticators=basic");
  }
  const needsFile = options.httpFrameworks || options.httpReadonly || options.httpReadwrite;
  if (needsFile && path === undefined) {
    throw FlagError.of("credentials", "", "a file, for HTTP basic authentication to go by");
  }
  return options;
}
