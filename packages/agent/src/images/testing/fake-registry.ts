/** A registry that does not do as it should. @module */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Built, digestOf } from "./image.ts";
import { startServer, type TestServer } from "./registry.ts";

export type Hook = (request: IncomingMessage, response: ServerResponse, bytes: Buffer | undefined) => boolean | void;

export interface FakeRegistry extends TestServer {
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
}

/** Serves an image under every name and tag; `hook` sees each request first, and answers those for which it gives true. */
export async function startFakeRegistry(image: Built, hook: Hook = () => false): Promise<FakeRegistry> {
  const blobs = new Map(
    [image.config, ...image.layers.map(({ blob }) => blob)].map((bytes) => [digestOf(bytes), bytes]),
  );
  const requests: FakeRegistry["requests"] = [];
  const server = await startServer((request, response) => {
    const path = request.url!;
    requests.push({ path, headers: request.headers });
    const isManifest = path.includes("/manifests/");
    const bytes = isManifest ? image.manifest : blobs.get(path.slice(path.lastIndexOf("/") + 1));
    if (hook(request, response, bytes) === true) return;
    if (path === "/v2/") return void response.writeHead(200).end("{}");
    if (bytes === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": isManifest ? image.mediaType : "application/octet-stream" });
    response.end(bytes);
  });
  return { ...server, requests };
}
