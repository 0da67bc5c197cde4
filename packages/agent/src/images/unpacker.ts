/**
 * Layers, from the file they came in to a directory: uncompressed here, unpacked by unpack.pl, which has that directory for a root.
 * Source: the OCI image specification 1.1, layer.md.
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { PassThrough, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { type SystemCalls, systemCalls } from "../launcher/system-calls.ts";
import { ImageError } from "./image-error.ts";

/** `overlay`: a layer by itself; `plain`: over what is there. */
export type UnpackMode = "overlay" | "plain";

const UNPACK = fileURLToPath(new URL("unpack.pl", import.meta.url));
const MEMBERS_MAX = 2_000_000;
const ERROR_BYTES_MAX = 4096;

/** How a layer is compressed, going by its first bytes: media types are what somebody says. */
export async function compressionOf(path: string): Promise<"gzip" | "zstd" | "none"> {
  await using file = await open(path);
  const start = Buffer.alloc(4);
  await file.read(start, 0, 4, 0);
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  return start.readUInt32LE(0) === 0xfd2fb528 ? "zstd" : "none";
}

/**
 * Unpacks the layer in `blob` into `directory`, or for `tar` keeps it there uncompressed.
 *
 * @throws {ImageError} when it is not what `diffId` says, is larger than `bytesMax`, or would leave the directory
 */
export async function unpackLayer(
  blob: string,
  target: { readonly mode: UnpackMode; readonly directory: string } | { readonly tar: string },
  options: { readonly diffId?: string; readonly bytesMax: number; readonly signal: AbortSignal },
): Promise<void> {
  const { diffId, bytesMax, signal } = options;
  const compression = await compressionOf(blob);
  const uncompress =
    compression === "gzip" ? createGunzip() : compression === "zstd" ? createZstdDecompress() : new PassThrough();
  const hash = createHash("sha256");
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (bytes > bytesMax) return done(new ImageError(`the layer is larger than ${bytesMax} bytes`));
      if (diffId !== undefined) hash.update(chunk);
      done(null, chunk);
    },
  });
  const flow = (sink: Writable) => pipeline(createReadStream(blob), uncompress, meter, sink, { signal });
  if ("tar" in target) await flow(createWriteStream(target.tar));
  else await intoDirectory(target.mode, target.directory, bytesMax, flow, signal);
  const found = `sha256:${hash.digest("hex")}`;
  if (diffId !== undefined && found !== diffId)
    throw new ImageError(`the layer is ${found} when uncompressed, not ${diffId}`);
}

async function intoDirectory(
  mode: UnpackMode,
  directory: string,
  bytesMax: number,
  flow: (sink: Writable) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const child = perl(UNPACK, [mode, directory, String(bytesMax), String(MEMBERS_MAX)], signal);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (said.length < ERROR_BYTES_MAX) said += text;
  });
  const ended = endOf(child);
  let problem: unknown;
  try {
    await flow(child.stdin);
  } catch (error) {
    problem = error;
    child.kill("SIGKILL");
  }
  const [status, killed] = await ended;
  signal.throwIfAborted();
  if (status !== 0 && said !== "") throw new ImageError(said.trim(), { cause: problem });
  if (problem !== undefined) throw problem;
  if (status !== 0) throw new ImageError(`the unpacking of a layer ended with ${status ?? killed}`);
}

/** Makes what was written to the file system of `path` durable. */
export async function syncFileSystem(path: string, signal: AbortSignal): Promise<void> {
  const script =
    'my ($n, $p) = @ARGV; open my $h, "<", $p or die "$!\\n"; syscall($n + 0, fileno $h) != -1 or die "$!\\n"';
  const child = perl("-e", [script, String(callNumbers().syncfs), path], signal, false);
  const [status] = await endOf(child);
  signal.throwIfAborted();
  if (status !== 0) throw new ImageError(`Cannot make ${path} durable`);
}

function endOf(child: ChildProcess): Promise<[status: number | null, signal: string | null]> {
  return new Promise((resolve) => child.on("close", (status, signal) => resolve([status, signal])));
}

function perl(script: string, words: readonly string[], signal: AbortSignal, hasCalls = true) {
  const numbers = hasCalls ? Object.entries(callNumbers()).map(([name, number]) => `${name}=${number}`) : [];
  const child = spawn("perl", [script, ...words, ...numbers], {
    stdio: ["pipe", "ignore", "pipe"],
    env: { PATH: process.env["PATH"] ?? "" },
    signal,
    killSignal: "SIGKILL",
  });
  child.on("error", () => {}); // told by its end, and by the signal
  return child;
}

function callNumbers(): SystemCalls {
  const numbers = systemCalls();
  if (numbers === undefined) throw new ImageError(`images are not supported on ${process.arch}`);
  return numbers;
}
