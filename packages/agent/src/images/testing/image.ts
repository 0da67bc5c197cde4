/** Images made by hand, so that everything about them can be wrong, and put into registries and archives. @module */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { machinePlatform } from "../manifest.ts";
import { type Member, tar } from "./tar.ts";

export interface Layer {
  readonly blob: Buffer;
  readonly mediaType: string;
  readonly diffId: string;
}

export interface Built {
  readonly config: Buffer;
  readonly layers: readonly Layer[];
  readonly manifest: Buffer;
  readonly mediaType: string;
}

export const digestOf = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

const OCI = "application/vnd.oci.image";
export const INDEX_TYPE = `${OCI}.index.v1+json`;
const COMPRESSORS = {
  gzip: gzipSync,
  zstd: zstdCompressSync,
  none: (bytes: Uint8Array) => Buffer.from(bytes),
} as const;

/** A layer of these members. */
export function aLayer(members: readonly Member[] | Buffer, compression: keyof typeof COMPRESSORS = "gzip"): Layer {
  const plain = Buffer.isBuffer(members) ? members : tar(members);
  const suffix = compression === "none" ? "" : `+${compression}`;
  return {
    blob: COMPRESSORS[compression](plain),
    mediaType: `${OCI}.layer.v1.tar${suffix}`,
    diffId: digestOf(plain),
  };
}

/** An image of layers, the lowest first. `config` is what it says of how to run it, in the words of Docker. */
export function anImage(
  layers: readonly Layer[],
  config: Readonly<Record<string, unknown>> = {},
  isDocker = false,
): Built {
  const bytes = Buffer.from(
    JSON.stringify({
      ...machinePlatform(),
      config,
      rootfs: { type: "layers", diff_ids: layers.map(({ diffId }) => diffId) },
    }),
  );
  const mediaType = isDocker ? "application/vnd.docker.distribution.manifest.v2+json" : `${OCI}.manifest.v1+json`;
  const describe = (blob: Buffer, type: string) => ({ mediaType: type, digest: digestOf(blob), size: blob.length });
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: describe(bytes, isDocker ? "application/vnd.docker.container.image.v1+json" : `${OCI}.config.v1+json`),
      layers: layers.map(({ blob, mediaType: type }) =>
        describe(blob, isDocker ? "application/vnd.docker.image.rootfs.diff.tar.gzip" : type),
      ),
    }),
  );
  return { config: bytes, layers, manifest, mediaType };
}

const APPLETS =
  "sh ls cat echo env pwd id mount grep sleep ps true false stat wc df touch rm mkdir head sort tr hostname test kill mv".split(
    " ",
  );

/** What a shell and the usual commands need; 2 MB. */
export function busyboxLayer(): Layer {
  busybox ??= aLayer([
    { path: "./", type: "5" },
    ...["bin", "etc", "root"].map((path) => ({ path, type: "5" })),
    { path: "tmp", type: "5", mode: 0o1777 },
    { path: "bin/busybox", mode: 0o755, content: readFileSync("/usr/bin/busybox") },
    ...APPLETS.map((name) => ({ path: `bin/${name}`, type: "2", link: "busybox" })),
  ]);
  return busybox;
}
let busybox: Layer | undefined;

/** An image that can run something. */
export const aBusybox = (config: Readonly<Record<string, unknown>> = {}, ...more: readonly Layer[]): Built =>
  anImage([busyboxLayer(), ...more], config);
