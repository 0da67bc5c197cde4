/**
 * JSON web tokens with a shared key: HS256, and no other algorithm.
 * Source: RFC 7519; RFC 7515, section 4.1.11; master reference, section 5.3.
 * @module
 */
import { createHmac, timingSafeEqual } from "node:crypto";

/** Longer ones are no tokens of ours. */
const TOKEN_LENGTH_MAX = 8192;
const HEADER = encoded({ alg: "HS256", typ: "JWT" });

/** What a token says. */
export type Claims = Readonly<Record<string, unknown>>;

/** A token is not to be believed. Its message never holds any of it. */
export class TokenError extends Error {
  readonly code = "TOKEN";
}

/** The token that says `claims`. */
export function signToken(claims: Claims, key: Uint8Array): string {
  const text = `${HEADER}.${encoded(claims)}`;
  return `${text}.${signature(text, key).toString("base64url")}`;
}

/**
 * What a token says that was signed with `key`.
 *
 * @throws {TokenError} when it is none, was signed otherwise, asks for what nobody here understands, or its time is over
 */
export function readToken(token: string, key: Uint8Array, nowMs: number): Claims {
  const parts = token.length > TOKEN_LENGTH_MAX ? [] : token.split(".");
  const [header, payload, sign] = parts;
  if (parts.length !== 3 || header === undefined || payload === undefined || sign === undefined) {
    throw new TokenError("Expected 3 components in token");
  }
  const { alg, typ, crit } = decoded(header, "header");
  if (alg !== "HS256") throw new TokenError("Unsupported token algorithm");
  if (typ !== undefined && typ !== "JWT") throw new TokenError("Token is not of type JWT");
  if (crit !== undefined) throw new TokenError("Token 'crit' header is unsupported");
  const [given, wanted] = [Buffer.from(sign, "base64url"), signature(`${header}.${payload}`, key)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new TokenError("Token signature does not match");
  }
  const claims = decoded(payload, "payload");
  const { exp } = claims;
  if (exp !== undefined && typeof exp !== "number") throw new TokenError("Token 'exp' is no number");
  if (exp !== undefined && exp * 1000 <= nowMs) throw new TokenError("Token has expired");
  return claims;
}

function signature(text: string, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decoded(part: string, what: string): Claims {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    value = undefined; // what it is instead is nobody's business
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TokenError(`Token ${what} is no JSON object`);
  }
  return value as Claims;
}
