/**
 * How images are had, as the command line says it.
 * Source: agent, section 12.5.
 * @module
 */
import { readFileSync } from "node:fs";
import { FlagError, type Flags, type FlagSpec } from "@meseta/base";
import { type CredentialHelpers, parseCredentialHelpers } from "./credential-helpers.ts";
import { type DockerConfig, parseDockerConfig } from "./docker-config.ts";
import { ImageError } from "./image-error.ts";
import { originsOf } from "./registry-address.ts";

export const BACKENDS = ["overlay", "copy"] as const;
export type Backend = (typeof BACKENDS)[number];

/** Source: agent, section 5.4. */
export interface ImageGcConfig {
  /** Part of the store's disk to keep free, 0 to 1. */
  readonly headroom: number;
  readonly intervalMs: number;
  readonly excluded: readonly string[];
}

export interface ImageOptions {
  /** Whether containers may have Docker images at all. */
  readonly isEnabled: boolean;
  /** `host[:port]`, an origin, or a directory of archives: its absolute path, or `hdfs://…`. */
  readonly registry: string;
  readonly insecureRegistries: readonly string[];
  /** PEM of certificate authorities of registries. */
  readonly registryCa: string | undefined;
  readonly credentials: DockerConfig | undefined;
  /** Programs that have credentials. */
  readonly helpers: CredentialHelpers | undefined;
  /** Undefined: below the work directory. */
  readonly storeDir: string | undefined;
  /** Undefined: the first that works here. */
  readonly backend: Backend | undefined;
  readonly ignoreRuntime: boolean;
  /** Where containers with an image find their sandbox. */
  readonly sandboxDirectory: string;
  readonly layerBytesMax: number;
  readonly gc: ImageGcConfig | undefined;
}

export const IMAGE_DEFAULTS: ImageOptions = {
  isEnabled: false,
  registry: "https://registry-1.docker.io",
  insecureRegistries: [],
  registryCa: undefined,
  credentials: undefined,
  helpers: undefined,
  storeDir: undefined,
  backend: undefined,
  ignoreRuntime: false,
  sandboxDirectory: "/mnt/mesos/sandbox",
  layerBytesMax: 16 * 1024 ** 3,
  gc: undefined,
};

const text = (name: string, help: string, value?: string): FlagSpec => ({ name, type: "string", default: value, help });

export const IMAGE_FLAGS: readonly FlagSpec[] = [
  text("image_providers", "kinds of images that containers may have: DOCKER"),
  text(
    "image_provisioner_backend",
    "how root file systems are made: overlay or copy; the first that works unless given",
  ),
  {
    name: "image_gc_config",
    type: "json",
    default: undefined,
    help: "when images are removed: see docs/operators/images.md",
  },
  text(
    "docker_registry",
    "registry of images that name none, or a directory of their archives: its path, or hdfs://…",
    IMAGE_DEFAULTS.registry,
  ),
  text("docker_insecure_registries", "registries, as host:port, to be spoken to in plain http, separated by commas"),
  text(
    "docker_registry_ca",
    "file with certificates of authorities that registries are proved by, besides the usual ones",
  ),
  {
    name: "docker_config",
    type: "json",
    default: undefined,
    help: "credentials for registries, as in Docker's config.json",
  },
  text("docker_store_dir", "directory of images, of this agent alone; store/docker in the work directory unless given"),
  {
    name: "docker_ignore_runtime",
    type: "bool",
    default: "false",
    help: "ignore what images say about how to run them",
  },
  { name: "docker_layer_size_max", type: "int", default: "16384", help: "MB that a layer may have when uncompressed" },
  text("sandbox_directory", "where containers with an image find their sandbox", IMAGE_DEFAULTS.sandboxDirectory),
];

/** @throws {FlagError} naming the flag, its value and what it should be */
export function imageOptionsFromFlags(flags: Flags): ImageOptions {
  const list = (name: string) => (flags.text(name) ?? "").split(",").filter((one) => one !== "");
  const given = (name: string) => flags.text(name) ?? "";
  const providers = list("image_providers");
  if (providers.some((one) => one !== "DOCKER")) {
    throw FlagError.of("image_providers", providers.join(","), "DOCKER: this agent has no others");
  }
  const backend = flags.text("image_provisioner_backend");
  if (backend !== undefined && !BACKENDS.includes(backend as Backend)) {
    throw FlagError.of("image_provisioner_backend", backend, BACKENDS.join(" or "));
  }
  const registry = flags.text("docker_registry") ?? IMAGE_DEFAULTS.registry;
  const insecureRegistries = list("docker_insecure_registries");
  const sandboxDirectory = flags.text("sandbox_directory") ?? IMAGE_DEFAULTS.sandboxDirectory;
  if (!/^\/[^/]/.test(sandboxDirectory) || sandboxDirectory.split("/").includes("..")) {
    throw FlagError.of("sandbox_directory", sandboxDirectory, "an absolute path");
  }
  const ca = flags.text("docker_registry_ca");
  const config = flags.text("docker_config");
  return {
    isEnabled: providers.length > 0,
    registry: attempt("docker_registry", registry, () => {
      if (!/^(?:\/|hdfs:\/\/)/.test(registry)) originsOf(registry, insecureRegistries);
      return registry;
    }),
    insecureRegistries,
    registryCa: ca === undefined ? undefined : attempt("docker_registry_ca", ca, () => readFileSync(ca, "utf8")),
    credentials:
      config === undefined ? undefined : attempt("docker_config", "…", () => parseDockerConfig(config, "it")),
    helpers:
      config === undefined ? undefined : attempt("docker_config", "…", () => parseCredentialHelpers(config, "it")),
    storeDir: flags.text("docker_store_dir"),
    backend: backend as Backend | undefined,
    ignoreRuntime: flags.isTrue("docker_ignore_runtime"),
    sandboxDirectory,
    layerBytesMax: (flags.number("docker_layer_size_max") ?? 16_384) * 1024 * 1024,
    gc: flags.text("image_gc_config") === undefined ? undefined : gcConfig(given("image_gc_config")),
  };
}

function attempt<Value>(name: string, shown: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    const isOurs = error instanceof ImageError || (error as NodeJS.ErrnoException).code !== undefined;
    if (!isOurs) throw error;
    throw FlagError.of(name, shown, `what can be used: ${(error as Error).message}`);
  }
}

function gcConfig(given: string): ImageGcConfig {
  const refuse = (why: string): never => {
    throw FlagError.of("image_gc_config", given, why);
  };
  const value: unknown = JSON.parse(given);
  if (typeof value !== "object" || value === null) return refuse("a JSON object");
  const fields = value as Record<string, unknown>;
  const { image_disk_headroom: headroom = 0.1, excluded_images: images = [] } = fields;
  if (typeof headroom !== "number" || !(headroom >= 0 && headroom <= 1))
    return refuse("with a headroom between 0 and 1");
  const interval = fields["image_disk_watch_interval"] ?? { nanoseconds: 3600e9 };
  const { nanoseconds } = interval as { readonly nanoseconds?: unknown };
  if (typeof nanoseconds !== "number" || !(nanoseconds > 0)) return refuse("with an interval of nanoseconds");
  const isNames = Array.isArray(images) && images.every((one) => typeof nameOf(one) === "string");
  if (!isNames) return refuse('with excluded images such as {"type":"DOCKER","docker":{"name":"busybox"}}');
  return { headroom, intervalMs: nanoseconds / 1e6, excluded: images.map((one) => nameOf(one) as string) };
}

function nameOf(image: unknown): unknown {
  return (image as { readonly docker?: { readonly name?: unknown } } | null)?.docker?.name;
}
