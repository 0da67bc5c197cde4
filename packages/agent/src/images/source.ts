/** Where images come from: a registry, or a directory of archives. @module */
import type { Descriptor } from "./manifest.ts";

export interface SourceLayer {
  /** Its digest when uncompressed, by which it is known here. */
  readonly diffId: string;
  /** Bytes as they come. */
  readonly size: number;
  /** Brings it into a new file. */
  fetch(path: string, progress: (bytes: number) => void): Promise<void>;
}

/** An image that was found, and can be fetched for as long as it is not disposed of. */
export interface FoundImage extends AsyncDisposable {
  /** What tells it from every other: of a tag, what that is now. */
  readonly digest: string;
  /** The bytes of its configuration. */
  readonly config: Buffer;
  /** The lowest first. */
  readonly layers: readonly SourceLayer[];
}

/** The layers of a manifest, by the digests that the configuration has for them. */
export function pairLayers(
  layers: readonly Descriptor[],
  diffIds: readonly string[],
): [Descriptor, string][] | undefined {
  return layers.length === diffIds.length ? layers.map((layer, index) => [layer, diffIds[index]!]) : undefined;
}
