/** Whom an engine pulls images as. @module */
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DockerConfig, parseDockerConfig, type RegistryCredential } from "../images/docker-config.ts";
import { registryHost } from "../images/reference.ts";

const BYTES_MAX = 1024 * 1024;
/** Where tasks have them fetched to, as Docker's client would find them at home. */
const FILES = [".docker/config.json", ".dockercfg"];

/**
 * The credential for a registry: what was fetched into the sandbox goes before what the operator gave.
 *
 * @throws {ImageError} for a file in the sandbox that cannot be used; never with what is in it
 */
export function credentialFor(
  registry: string | undefined,
  sandbox: string,
  operators: DockerConfig | undefined,
): RegistryCredential | undefined {
  const host = registryHost(registry ?? "docker.io");
  for (const name of FILES) {
    const text = readSmall(join(sandbox, name));
    const found = text === undefined ? undefined : parseDockerConfig(text, `the sandbox's ${name}`).get(host);
    if (found !== undefined) return found;
  }
  return operators?.get(host);
}

/** A regular file, which may be whatever was in an archive. */
function readSmall(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined; // there is none, or a link to somewhere else
  }
  try {
    const { size } = fstatSync(file);
    return fstatSync(file).isFile() && size <= BYTES_MAX ? readFileSync(file, "utf8") : undefined;
  } finally {
    closeSync(file);
  }
}
