/**
 * How an agent proves who it is to masters.
 * Source: agent, sections 8.3 and 12.1; master reference, section 5.
 * @module
 */
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { type AuthenticationTiming, type Credential, readCredential } from "@meseta/runtime";

export const AUTHENTICATION_FLAGS: readonly FlagSpec[] = [
  {
    name: "credential",
    type: "string",
    default: undefined,
    help: 'file with the principal and the secret to prove to masters: {"principal":"p","secret":"s"}',
  },
  {
    name: "authentication_backoff_factor",
    type: "duration",
    default: "1secs",
    help: "by how much, doubling, the time grows in which a master has to answer a proof",
  },
  {
    name: "authentication_timeout_min",
    type: "duration",
    default: "5secs",
    help: "least time in which a master has to answer a proof",
  },
  {
    name: "authentication_timeout_max",
    type: "duration",
    default: "1mins",
    help: "most time in which a master has to answer a proof",
  },
];

/** What the agent proves, and how patiently. */
export interface ProofOptions {
  readonly credential?: Credential;
  readonly authenticationTiming: AuthenticationTiming;
}

/** @throws {FlagError} @throws {CredentialsError} when the file is none */
export function proofFromFlags(flags: Flags, onWarning: (text: string) => void): ProofOptions {
  const path = flags.text("credential");
  const [timeoutMsMin = 0, timeoutMsMax = 0] = ["min", "max"].map((end) => flags.ms(`authentication_timeout_${end}`));
  if (timeoutMsMin > timeoutMsMax) {
    throw FlagError.of("authentication_timeout_min", flags.text("authentication_timeout_min")!, "at most the max");
  }
  return {
    ...(path !== undefined && { credential: readCredential(path, onWarning) }),
    authenticationTiming: { backoffMs: flags.ms("authentication_backoff_factor") ?? 0, timeoutMsMin, timeoutMsMax },
  };
}
