/**
 * Names of images: `[registry/]repository[:tag|@digest]`.
 * Source: agent, section 5.2, rule 1; the reference grammar of the OCI distribution specification.
 * @module
 */
import { ImageError } from "./image-error.ts";

export interface ImageReference {
  /** `host[:port]`; undefined where the name has none, and the agent's registry is meant. */
  readonly registry: string | undefined;
  readonly repository: string;
  /** A tag, or a digest such as `sha256:…`; a digest wins where a name has both. */
  readonly version:
    | { readonly kind: "tag"; readonly tag: string }
    | { readonly kind: "digest"; readonly digest: string };
}

const COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const REGISTRY = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
export const DIGEST = /^sha256:[0-9a-f]{64}$/;
const NAME_MAX = 255;
/** What Docker's own registry is called, and the addresses that serve it. */
const DOCKER_HUB = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);

/**
 * Reads the name of an image.
 *
 * @throws {ImageError} for what is no name
 * @example parseReference("busybox") // { registry: undefined, repository: "busybox", version: { kind: "tag", tag: "latest" } }
 */
export function parseReference(name: string): ImageReference {
  const refuse = (why: string): never => {
    throw new ImageError(`Invalid image name '${name}': ${why}`);
  };
  const [beforeDigest = "", digest, ...more] = name.split("@");
  if (more.length > 0 || (digest !== undefined && !DIGEST.test(digest))) {
    refuse("what follows '@' must be sha256: and 64 hexadecimal digits");
  }
  const slash = beforeDigest.indexOf("/");
  const first = slash < 0 ? "" : beforeDigest.slice(0, slash);
  const hasRegistry = first === "localhost" || /[.:]/.test(first);
  const rest = hasRegistry ? beforeDigest.slice(slash + 1) : beforeDigest;
  if (hasRegistry && !REGISTRY.test(first)) refuse(`'${first}' is no host`);
  const colon = rest.lastIndexOf(":");
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? "latest" : rest.slice(colon + 1);
  if (!TAG.test(tag)) refuse(`'${tag}' is no tag`);
  if (!REPOSITORY.test(repository)) refuse(`'${repository}' is no repository, which has lower-case letters and digits`);
  if (repository.length > NAME_MAX) refuse(`it is longer than ${NAME_MAX} characters`);
  return {
    registry: hasRegistry ? first : undefined,
    repository,
    version: digest === undefined ? { kind: "tag", tag } : { kind: "digest", digest },
  };
}

/** The host that a registry's name stands for. */
export function registryHost(registry: string): string {
  return DOCKER_HUB.has(registry) ? "registry-1.docker.io" : registry;
}

/** A repository as a registry knows it: on Docker's own, those without an owner are in `library/`. */
export function repositoryPath(host: string, repository: string): string {
  return registryHost(host) === "registry-1.docker.io" && !repository.includes("/")
    ? `library/${repository}`
    : repository;
}

/** The text after `/manifests/`. */
export const versionText = ({ version }: ImageReference): string =>
  version.kind === "tag" ? version.tag : version.digest;
