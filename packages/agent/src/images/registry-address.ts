/**
 * Where a registry is reached, and whether in plain http.
 * @module
 */
import { isIP } from "node:net";
import { ImageError } from "./image-error.ts";
import { type ImageReference, registryHost } from "./reference.ts";

/** Whether a host is this machine, by its name or number alone. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** Registries that may be spoken to in plain http: this machine's, and those the operator names. */
export function mayBePlain(host: string, insecure: readonly string[]): boolean {
  return insecure.includes(host) || isLoopback(new URL(`http://${host}`).hostname);
}

/**
 * The origins to try for a registry, in order: TLS first, plain http only where that is allowed.
 *
 * @param given `host[:port]`, or an origin of http or https
 * @throws {ImageError} for plain http where it is not allowed
 */
export function originsOf(given: string, insecure: readonly string[]): string[] {
  const match = /^(https?):\/\/([^/]+)\/?$/.exec(given);
  const host = match?.[2] ?? given;
  if (!URL.canParse(`https://${host}`)) throw new ImageError(`Cannot use '${given}' as a registry: it is no host`);
  const isPlain = mayBePlain(host, insecure);
  if (match?.[1] === "https") return [`https://${host}`];
  if (match?.[1] === "http") {
    if (isPlain) return [`http://${host}`];
    throw new ImageError(
      `Cannot use ${given} as a registry: in plain http only with --docker_insecure_registries=${host}`,
    );
  }
  return isPlain ? [`https://${host}`, `http://${host}`] : [`https://${host}`];
}

/** The registry that a name means: its own, or the agent's. */
export function registryOf(reference: ImageReference, otherwise: string): string {
  return reference.registry === undefined ? otherwise : registryHost(reference.registry);
}
