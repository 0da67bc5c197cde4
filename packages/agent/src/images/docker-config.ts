/**
 * Credentials for registries, as Docker's `config.json` has them.
 * Source: agent, sections 5.1 and 5.2, rule 3.
 * @module
 */
import { ImageError } from "./image-error.ts";
import { registryHost } from "./reference.ts";

export interface RegistryCredential {
  readonly username: string;
  readonly password: string;
}

/** By registry host. */
export type DockerConfig = ReadonlyMap<string, RegistryCredential>;

/**
 * Reads a configuration: `{"auths": {"host:port": {"auth": base64 of user:password}}}`. What it says of helpers and
 * stores is read elsewhere, and only of the agent's own.
 *
 * @param whose to be named in the error
 * @throws {ImageError} which never shows what is in it
 */
export function parseDockerConfig(text: string, whose: string): DockerConfig {
  const refuse = (why: string): never => {
    throw new ImageError(`Cannot use ${whose}: ${why}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("it is no JSON"); // the parser would quote it
  }
  if (!isRecord(value)) return refuse("it is no JSON object");
  // The old form has no "auths".
  const isOld = Object.keys(value).every((key) => !key.startsWith("cred")) && Object.values(value).every(isRecord);
  const auths = value["auths"] ?? (isOld ? value : {});
  if (!isRecord(auths)) return refuse("'auths' is no object");
  const found = new Map<string, RegistryCredential>();
  for (const [key, entry] of Object.entries(auths)) {
    if (!isRecord(entry)) return refuse(`the entry of '${key}' is no object`);
    const credential = credentialOf(entry);
    if (credential !== undefined) found.set(hostOf(key), credential);
  }
  return found;
}

function credentialOf({ auth, username, password }: Record<string, unknown>): RegistryCredential | undefined {
  if (typeof username === "string" && typeof password === "string") return { username, password };
  if (typeof auth !== "string") return undefined;
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** `https://index.docker.io/v1/` and the like are hosts, too. */
export function hostOf(key: string): string {
  return registryHost(key.replace(/^https?:\/\//, "").replace(/\/.*$/, ""));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
