/** A token server, as Docker's registry wants one. Source: Docker's registry, JWT authentication specification. @module */
import { randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Certificates } from "./certificates.ts";
import { startServer, type TestServer } from "./registry.ts";

export interface TokenServer extends TestServer {
  /** What it was asked, with the credential that it was shown. */
  readonly asked: { readonly scope: string; readonly authorization: string | undefined }[];
  token(name: string, actions: readonly string[]): string;
}

/** Gives tokens to whoever shows `user:secret`. */
export async function startTokenServer({ certificate, key }: Certificates): Promise<TokenServer> {
  const der = readFileSync(certificate, "utf8").replace(/-----[^-]+-----|\s/g, "");
  const token = (name: string, actions: readonly string[]) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: "test",
      sub: "user",
      aud: "registry",
      iat: now - 5,
      nbf: now - 5,
      exp: now + 300,
      jti: randomUUID(),
      access: [{ type: "repository", name, actions }],
    };
    const text = [{ typ: "JWT", alg: "RS256", x5c: [der] }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    return `${text}.${sign("sha256", Buffer.from(text), readFileSync(key)).toString("base64url")}`;
  };
  const asked: { scope: string; authorization: string | undefined }[] = [];
  const server = await startServer((request, response) => {
    const scope = new URL(request.url!, "http://127.0.0.1").searchParams.get("scope") ?? "";
    const { authorization } = request.headers;
    asked.push({ scope, authorization });
    if (authorization !== `Basic ${Buffer.from("user:secret").toString("base64")}`)
      return void response.writeHead(401).end();
    const [, name = ""] = /^repository:(.*):pull$/.exec(scope) ?? [];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ token: token(name, ["pull"]) }));
  });
  return { ...server, asked, token };
}
