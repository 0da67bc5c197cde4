/**
 * Manifests, indexes and configurations of images, read with suspicion.
 * Source: image manifest version 2, schema 2; the OCI image specification 1.1, manifest.md, image-index.md, config.md.
 * @module
 */
import { ImageError } from "./image-error.ts";
import { DIGEST } from "./reference.ts";

export const MANIFEST_BYTES_MAX = 4 * 1024 * 1024;
export const CONFIG_BYTES_MAX = 8 * 1024 * 1024;
/** An overlay takes its layers' names in one page. */
export const LAYERS_MAX = 200;

export const MANIFEST_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
}

export type Manifest =
  | {
      readonly kind: "index";
      readonly manifests: readonly (Descriptor & { readonly platform: Platform | undefined })[];
    }
  | { readonly kind: "image"; readonly config: Descriptor; readonly layers: readonly Descriptor[] };

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

/** What of an image's configuration matters to a container. Source: agent, section 5.3. */
export interface ImageRuntime {
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly environment: readonly string[]; // NAME=value
  readonly workingDirectory: string;
  readonly user: string;
}

export interface ImageConfig extends ImageRuntime {
  /** Digests of the layers as they are when uncompressed, the lowest first. */
  readonly diffIds: readonly string[];
}

/** @throws {ImageError} */
export function parseManifest(bytes: Uint8Array): Manifest {
  const value = objectOf(bytes, "the manifest");
  if (value["schemaVersion"] !== 2) {
    throw new ImageError(
      "the manifest is of schema 1, which this agent does not read: pull the image with a tool of today and push it again, or copy it (skopeo copy --format=v2s2 docker://FROM docker://TO)",
    );
  }
  if (Array.isArray(value["manifests"])) {
    const manifests = value["manifests"].map((one) => ({ ...descriptor(one, "manifests"), platform: platformOf(one) }));
    return { kind: "index", manifests };
  }
  const layers = value["layers"];
  if (!Array.isArray(layers)) throw new ImageError("the manifest has neither layers nor manifests");
  if (layers.length > LAYERS_MAX)
    throw new ImageError(`the image has ${layers.length} layers, more than ${LAYERS_MAX}`);
  return {
    kind: "image",
    config: descriptor(value["config"], "config"),
    layers: layers.map((one) => descriptor(one, "layers")),
  };
}

/** @throws {ImageError} */
export function parseConfig(bytes: Uint8Array): ImageConfig {
  const value = objectOf(bytes, "the configuration");
  const config = recordOf(value["config"]);
  const diffIds = recordOf(value["rootfs"])["diff_ids"];
  if (!Array.isArray(diffIds) || !diffIds.every((one): one is string => typeof one === "string" && DIGEST.test(one))) {
    throw new ImageError("the configuration names no layers");
  }
  return {
    diffIds,
    entrypoint: texts(config["Entrypoint"]),
    cmd: texts(config["Cmd"]),
    environment: texts(config["Env"]),
    workingDirectory: typeof config["WorkingDir"] === "string" ? config["WorkingDir"] : "",
    user: typeof config["User"] === "string" ? config["User"] : "",
  };
}

const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: "amd64", ia32: "386", ppc64: "ppc64le" };

/** What this machine runs, in the words of image indexes. */
export function machinePlatform(arch: NodeJS.Architecture = process.arch): Platform {
  return { os: "linux", architecture: ARCHITECTURES[arch] ?? arch };
}

/**
 * The manifest of an index that is for a platform: the first, as others do.
 *
 * @throws {ImageError} naming what there is
 */
export function choosePlatform(index: Extract<Manifest, { kind: "index" }>, wanted: Platform): Descriptor {
  const fits = index.manifests.find(
    ({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture,
  );
  if (fits !== undefined) return fits;
  const there = index.manifests.map(({ platform }) => (platform === undefined ? "unknown" : platformText(platform)));
  throw new ImageError(`there is no image for ${platformText(wanted)}, only for ${there.join(", ") || "nothing"}`);
}

const platformText = ({ os, architecture, variant }: Platform): string =>
  [os, architecture, ...(variant === undefined ? [] : [variant])].join("/");

function platformOf(value: unknown): Platform | undefined {
  const { os, architecture, variant } = recordOf(recordOf(value)["platform"]);
  if (typeof os !== "string" || typeof architecture !== "string") return undefined;
  return { os, architecture, variant: typeof variant === "string" ? variant : undefined };
}

function descriptor(value: unknown, where: string): Descriptor {
  const { digest, size, mediaType } = recordOf(value);
  if (typeof digest !== "string" || !DIGEST.test(digest))
    throw new ImageError(`the manifest has an invalid digest in ${where}`);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new ImageError(`the manifest has an invalid size in ${where}`);
  }
  return { digest, size, mediaType: typeof mediaType === "string" ? mediaType : "" };
}

function objectOf(bytes: Uint8Array, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    throw new ImageError(`${what} is no JSON`, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ImageError(`${what} is no JSON object`);
  return value as Record<string, unknown>;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
