/**
 * Images in a directory of the agent's machine: archives as `docker save` writes them, and OCI layouts as archives or directories.
 * Source: agent, section 5.2, rule 2; the OCI image specification 1.1, image-layout.md.
 * @module
 */
import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, realpath, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ImageError } from "./image-error.ts";
import {
  choosePlatform,
  CONFIG_BYTES_MAX,
  MANIFEST_BYTES_MAX,
  machinePlatform,
  parseConfig,
  parseManifest,
} from "./manifest.ts";
import { type ImageReference, versionText } from "./reference.ts";
import { type FoundImage, pairLayers, type SourceLayer } from "./source.ts";
import { unpackLayer } from "./unpacker.ts";

const REF_NAME = "org.opencontainers.image.ref.name";

/**
 * Finds an image below `directory`: `NAME.tar`, with the tag or without it, or a directory of that name.
 *
 * @param staging where archives are unpacked for as long as it takes
 * @throws {ImageError}
 */
export async function findInArchives(
  directory: string,
  reference: ImageReference,
  options: { readonly staging: string; readonly bytesMax: number; readonly signal: AbortSignal },
): Promise<FoundImage> {
  const { repository } = reference;
  const tag = versionText(reference);
  const names = [`${repository}:${tag}`, ...(tag === "latest" ? [repository] : [])];
  for (const name of names) {
    const archive = join(directory, `${name}.tar`);
    if ((await stat(archive).catch(() => undefined))?.isFile() !== true) continue;
    const unpacked = await mkdtemp(join(options.staging, "archive-"));
    const remove = () => rm(unpacked, { recursive: true, force: true });
    try {
      await unpackLayer(archive, { mode: "plain", directory: unpacked }, options);
      return await inLayout(unpacked, { tag, isAlone: true }, remove);
    } catch (error) {
      await remove();
      throw error;
    }
  }
  for (const name of [...names, repository]) {
    const layout = join(directory, name);
    if ((await stat(join(layout, "oci-layout")).catch(() => undefined))?.isFile() !== true) continue;
    return inLayout(layout, { tag, isAlone: name !== repository }, async () => {});
  }
  throw new ImageError(`there is no ${names.map((name) => `${name}.tar`).join(" or ")} in ${directory}`);
}

async function inLayout(layout: string, wanted: Wanted, dispose: () => Promise<void>): Promise<FoundImage> {
  const isOci = (await stat(join(layout, "index.json")).catch(() => undefined)) !== undefined;
  const { digest, config, files } = isOci ? await ociImage(layout, wanted) : await savedImage(layout);
  const { diffIds } = parseConfig(config);
  if (files.length !== diffIds.length)
    throw new ImageError("the archive and the configuration disagree on the number of layers");
  const layers = await Promise.all(
    files.map(async (file, index): Promise<SourceLayer> => {
      const path = await within(layout, file);
      return {
        diffId: diffIds[index]!,
        size: (await stat(path)).size,
        async fetch(target, progress) {
          await copyFile(path, target);
          progress((await stat(target)).size);
        },
      };
    }),
  );
  return { digest, config, layers, [Symbol.asyncDispose]: dispose };
}

/** `isAlone`: the layout's own name has the tag, so that one image in it is the one, whatever it is called. */
interface Wanted {
  readonly tag: string;
  readonly isAlone: boolean;
}

interface Found {
  readonly digest: string;
  readonly config: Buffer;
  /** Paths of the layers below the layout. */
  readonly files: readonly string[];
}

async function ociImage(layout: string, { tag, isAlone }: Wanted): Promise<Found> {
  const bytes = await read(layout, "index.json", MANIFEST_BYTES_MAX);
  const index = parseManifest(bytes);
  if (index.kind !== "index") throw new ImageError("its index.json is no index");
  const { manifests } = JSON.parse(bytes.toString("utf8")) as { manifests: { annotations?: Record<string, string> }[] };
  const at = manifests.findIndex(({ annotations }) => annotations?.[REF_NAME] === tag);
  const isOnly = manifests.length === 1 && (isAlone || manifests[0]!.annotations?.[REF_NAME] === undefined);
  if (at < 0 && !isOnly) throw new ImageError(`its index.json has no image that is called ${tag}`);
  const { digest } = index.manifests[Math.max(at, 0)]!;
  let manifest = parseManifest(await blob(layout, digest, MANIFEST_BYTES_MAX));
  if (manifest.kind === "index") {
    manifest = parseManifest(
      await blob(layout, choosePlatform(manifest, machinePlatform()).digest, MANIFEST_BYTES_MAX),
    );
  }
  if (manifest.kind === "index") throw new ImageError("its indexes are too deep");
  const config = await blob(layout, manifest.config.digest, CONFIG_BYTES_MAX);
  const pairs = pairLayers(manifest.layers, parseConfig(config).diffIds);
  if (pairs === undefined) throw new ImageError("the manifest and the configuration disagree on the number of layers");
  return { digest, config, files: pairs.map(([layer]) => blobPath(layer.digest)) };
}

async function savedImage(layout: string): Promise<Found> {
  const list: unknown = JSON.parse((await read(layout, "manifest.json", MANIFEST_BYTES_MAX)).toString("utf8"));
  const [first] = Array.isArray(list) ? (list as { readonly Config?: unknown; readonly Layers?: unknown }[]) : [];
  const { Config: name, Layers: files } = first ?? {};
  if (
    typeof name !== "string" ||
    !Array.isArray(files) ||
    !files.every((one): one is string => typeof one === "string")
  ) {
    throw new ImageError("its manifest.json names no configuration and layers");
  }
  const config = await read(layout, name, CONFIG_BYTES_MAX);
  return { digest: `sha256:${createHash("sha256").update(config).digest("hex")}`, config, files };
}

const blobPath = (digest: string): string => `blobs/${digest.replace(":", "/")}`;

async function blob(layout: string, digest: string, bytesMax: number): Promise<Buffer> {
  const bytes = await read(layout, blobPath(digest), bytesMax);
  const found = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (found !== digest) throw new ImageError(`its ${digest} is ${found}`);
  return bytes;
}

async function read(layout: string, name: string, bytesMax: number): Promise<Buffer> {
  const path = await within(layout, name);
  const { size } = await stat(path);
  if (size > bytesMax) throw new ImageError(`its ${name} is larger than ${bytesMax} bytes`);
  return readFile(path);
}

/** A file of the layout, and of nothing else, whatever links are in it. */
async function within(layout: string, name: string): Promise<string> {
  const root = await realpath(layout);
  const path = await realpath(join(root, name)).catch(() => undefined);
  if (path === undefined) throw new ImageError(`it has no ${name}`);
  if (!path.startsWith(`${root}/`)) throw new ImageError(`its ${name} is somewhere else`);
  return path;
}
