/**
 * Who may come in with which secret, as files and flags say it.
 * Source: master reference, section 5.1.
 * @module
 */
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DecodeError, v1 } from "@meseta/protocol";

export interface Credential {
  readonly principal: string;
  readonly secret: string;
}

/** Principal → secret. */
export type Credentials = ReadonlyMap<string, string>;

/** Credentials that cannot be read or make no sense. Its message never holds a secret. */
export class CredentialsError extends Error {
  readonly code = "CREDENTIALS";
}

/**
 * Reads the file of `--credentials`: `{"credentials":[{"principal":"p","secret":"s"}]}`.
 *
 * @param path a path, or a `file://` URL
 * @throws {CredentialsError} when it is not to be read, is none, or names a principal twice
 */
export function readCredentials(path: string, onWarning: (text: string) => void): Credentials {
  const { credentials = [] } = parse(path, v1.Credentials, onWarning);
  if (credentials.length === 0) throw new CredentialsError(`Cannot use ${path}: it holds no credentials`);
  const found = new Map<string, string>();
  for (const { principal, secret } of credentials) {
    if (secret === undefined) throw new CredentialsError(`Cannot use ${path}: '${principal}' has no secret`);
    if (found.has(principal)) throw new CredentialsError(`Cannot use ${path}: '${principal}' is in it twice`);
    found.set(principal, secret);
  }
  return found;
}

/** Reads the file of `--credential`: `{"principal":"p","secret":"s"}`. @throws {CredentialsError} */
export function readCredential(path: string, onWarning: (text: string) => void): Credential {
  const { principal, secret } = parse(path, v1.Credential, onWarning);
  if (secret === undefined) throw new CredentialsError(`Cannot use ${path}: '${principal}' has no secret`);
  return { principal, secret };
}

function parse<Message>(
  given: string,
  codec: { fromJson(body: Uint8Array): Message },
  onWarning: (text: string) => void,
): Message {
  try {
    const path = given.startsWith("file://") ? fileURLToPath(given) : given;
    const body = readFileSync(path);
    if ((statSync(path).mode & 0o077) !== 0) onWarning(`${path} holds secrets, and others than its owner may read it`);
    return codec.fromJson(body);
  } catch (cause) {
    // What cannot be decoded is not repeated: a secret may be in it.
    const why = cause instanceof DecodeError ? "it is not the JSON it has to be" : (cause as Error).message;
    throw new CredentialsError(`Cannot read credentials from ${given}: ${why}`, { cause });
  }
}
