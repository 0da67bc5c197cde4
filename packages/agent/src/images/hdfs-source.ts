/**
 * Archives of images in a directory of HDFS, read as the fetcher reads files there: without Hadoop on this machine.
 * Source: agent, sections 5.2 (rule 2) and 6.2.
 * @module
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Agent } from "undici";
import { FetchError } from "../fetcher/errors.ts";
import { hdfsSource } from "../fetcher/hdfs/source.ts";
import { findInArchives } from "./archive-source.ts";
import { ImageError } from "./image-error.ts";
import { type ImageReference, versionText } from "./reference.ts";
import type { FoundImage } from "./source.ts";

export interface HdfsOptions {
  readonly staging: string;
  readonly bytesMax: number;
  readonly stallTimeoutMs: number;
  /** Where Hadoop's configuration is. */
  readonly hadoopHome: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Finds an image below `directory`, an `hdfs://` address: `NAME:TAG.tar` and, since HDFS lets no file have a colon in its name,
 * `NAME/TAG.tar`; for `latest` also `NAME.tar`.
 *
 * @throws {ImageError}
 */
export async function findInHdfs(
  directory: string,
  reference: ImageReference,
  options: HdfsOptions,
): Promise<FoundImage> {
  const { staging, bytesMax, stallTimeoutMs, hadoopHome, signal } = options;
  const { repository } = reference;
  const tag = versionText(reference);
  const names = [`${repository}:${tag}`, `${repository}/${tag}`, ...(tag === "latest" ? [repository] : [])];
  const copies = await mkdtemp(join(staging, "hdfs-"));
  const agent = new Agent({ headersTimeout: stallTimeoutMs, bodyTimeout: stallTimeoutMs });
  const source = hdfsSource(async () => agent, hadoopHome, process.env);
  const problems: string[] = [];
  try {
    for (const name of names) {
      const value = `${directory.replace(/\/+$/, "")}/${name}.tar`;
      const uri = { value, scheme: "hdfs" } as Parameters<typeof source.open>[0];
      try {
        const { body } = await source.open(uri, { user: undefined, wantsBytes: false, signal });
        const copy = join(copies, `${repository}:${tag}.tar`);
        await mkdir(dirname(copy), { recursive: true });
        await pipeline(body, bounded(bytesMax), createWriteStream(copy), { signal });
        return await findInArchives(copies, reference, options);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof FetchError)) throw error;
        problems.push(`${name}.tar: ${error.message}`);
      }
    }
    throw new ImageError(`there is none of ${problems.join("; ")}`);
  } finally {
    await agent.destroy();
    await rm(copies, { recursive: true, force: true });
  }
}

/** Passes on so many bytes, and fails with more. */
function bounded(bytesMax: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > bytesMax) done(new ImageError(`the archive has more than ${bytesMax} bytes`));
      else done(null, chunk);
    },
  });
}
