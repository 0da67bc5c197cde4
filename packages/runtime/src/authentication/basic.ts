/**
 * HTTP basic authentication, realm by realm.
 * Source: master reference, section 5.2; libprocess reference, section 9.2.
 * @module
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { type HttpHandler, type HttpRequest, type PlainResponse, textResponse } from "../http/message.ts";
import type { Credentials } from "./credentials.ts";

/** Headers that were right are looked up the next time; so many of them. */
const KNOWN_MAX = 1000;

/** What a guard says of a request: who it is from, if anyone is asked, or the answer to send instead. */
export type Admission = { readonly principal: string | undefined } | { readonly refused: PlainResponse };
export type Guard = (request: Pick<HttpRequest, "header">) => Admission;

/** Lets everyone in, as nobody in particular; what they say of themselves is not looked at. */
export const OPEN_DOOR: Guard = () => ({ principal: undefined });

/** Lets in who knows a secret. */
export function basicGuard(realm: string, credentials: Credentials): Guard {
  const known = new Map<string, string>();
  const refused = textResponse(401, "401 Unauthorized.", { "WWW-Authenticate": `Basic realm="${realm}"` });
  return (request) => {
    const header = request.header("Authorization");
    if (header === undefined) return { refused };
    let principal = known.get(header);
    if (principal === undefined) {
      principal = principalOf(header, credentials);
      if (principal === undefined) return { refused };
      if (known.size >= KNOWN_MAX) known.clear();
      known.set(header, principal);
    }
    return { principal };
  };
}

/** Asks before it handles, and tells the handler who it is. */
export function guarded(guard: Guard, handler: HttpHandler): HttpHandler {
  if (guard === OPEN_DOOR) return handler;
  return (request) => {
    const admission = guard(request);
    return "refused" in admission ? admission.refused : handler(request, admission.principal);
  };
}

/** Exactly two words, and exactly one colon: with more of either nobody is meant. */
function principalOf(header: string, credentials: Credentials): string | undefined {
  const [scheme, encoded, ...more] = header.split(" ");
  if (scheme !== "Basic" || encoded === undefined || more.length > 0) return undefined;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const [principal, secret, ...others] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  if (principal === undefined || secret === undefined || others.length > 0) return undefined;
  const expected = credentials.get(principal);
  const isRight = isSame(secret, expected ?? "");
  return isRight && expected !== undefined ? principal : undefined;
}

/** Compares in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(a!, b!);
}
