/** Images of registries. Source: agent, section 5.2. @module */
import { askHelpers, type CredentialHelpers } from "./credential-helpers.ts";
import type { DockerConfig } from "./docker-config.ts";
import { causeOf, ImageError } from "./image-error.ts";
import {
  choosePlatform,
  type Descriptor,
  machinePlatform,
  parseConfig,
  parseManifest,
  type Platform,
} from "./manifest.ts";
import { type ImageReference, repositoryPath, versionText } from "./reference.ts";
import { originsOf, registryOf } from "./registry-address.ts";
import { RegistryClient } from "./registry-client.ts";
import { type FoundImage, pairLayers } from "./source.ts";

export interface RegistrySettings {
  /** As in `--docker_registry`: an origin, or `host[:port]`. */
  readonly registry: string;
  readonly insecure: readonly string[];
  readonly ca: string | undefined;
  readonly credentials: DockerConfig | undefined;
  readonly helpers: CredentialHelpers | undefined;
  readonly stallTimeoutMs: number;
}

/** An index may name an index, but not for ever. */
const DEPTH_MAX = 3;
/** What says that no TLS is spoken at an address. */
const NO_TLS = new Set([
  "EPROTO",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ECONNRESET",
  "UND_ERR_SOCKET",
]);

/**
 * Finds an image of a registry.
 *
 * @param own credentials that go before the agent's
 * @throws {ImageError}
 */
export async function findInRegistry(
  reference: ImageReference,
  settings: RegistrySettings,
  {
    own,
    signal,
    platform = machinePlatform(),
  }: { readonly own?: DockerConfig | undefined; readonly signal: AbortSignal; readonly platform?: Platform },
): Promise<FoundImage> {
  const { insecure, ca, stallTimeoutMs } = settings;
  const given = registryOf(reference, settings.registry);
  const host = given.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const credential =
    own?.get(host) ?? (await askHelpers(settings.helpers, host, signal)) ?? settings.credentials?.get(host);
  const repository = repositoryPath(host, reference.repository);
  const client = await connect(originsOf(given, insecure), (origin) => {
    return new RegistryClient({ origin, repository, credential, ca, stallTimeoutMs, signal });
  });
  try {
    const { digest, bytes } = await client.manifest(versionText(reference));
    const image = await imageManifest(client, bytes, platform);
    const config = await client.config(image.config);
    const pairs = pairLayers(image.layers, parseConfig(config).diffIds);
    if (pairs === undefined)
      throw new ImageError("the manifest and the configuration disagree on the number of layers");
    return {
      digest,
      config,
      layers: pairs.map(([layer, diffId]) => ({
        diffId,
        size: layer.size,
        fetch: (path, progress) => client.layer(layer, path, progress),
      })),
      [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
    };
  } catch (error) {
    await client[Symbol.asyncDispose]();
    throw error;
  }
}

/** A client of the first origin where a registry is. With one origin there is nothing to find out. */
async function connect(origins: readonly string[], open: (origin: string) => RegistryClient): Promise<RegistryClient> {
  for (const [index, origin] of origins.entries()) {
    const client = open(origin);
    if (index === origins.length - 1) return client;
    try {
      await client.ping();
      return client;
    } catch (error) {
      await client[Symbol.asyncDispose]();
      if (error instanceof ImageError) throw error;
      if (!NO_TLS.has(codeOf(error)))
        throw new ImageError(`Cannot reach ${origin}: ${causeOf(error)}`, { cause: error });
    }
  }
  throw new ImageError("there is no registry to ask");
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}

async function imageManifest(
  client: RegistryClient,
  bytes: Buffer,
  platform: Platform,
): Promise<{ readonly config: Descriptor; readonly layers: readonly Descriptor[] }> {
  let manifest = parseManifest(bytes);
  for (let depth = 0; manifest.kind === "index"; depth++) {
    if (depth === DEPTH_MAX) throw new ImageError(`its indexes are more than ${DEPTH_MAX} deep`);
    const { digest } = choosePlatform(manifest, platform);
    manifest = parseManifest((await client.manifest(digest)).bytes);
  }
  return manifest;
}
