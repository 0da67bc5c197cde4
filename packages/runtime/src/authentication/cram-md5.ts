/**
 * CRAM-MD5: proving to know a secret without saying it.
 * Source: RFC 2195; internal messages, section 4.
 * @module
 */
import { createHmac } from "node:crypto";
import { isSame } from "./basic.ts";
import type { Credential, Credentials } from "./credentials.ts";

export const MECHANISM = "CRAM-MD5";

/**
 * The answer to a challenge.
 *
 * @example cramMd5Response({ principal: "tim", secret: "tanstaaftanstaaf" }, "<1896.697170952@postoffice.reston.mci.net>")
 * // "tim b913a602c7eda7a495b4e6e7334d3890"
 */
export function cramMd5Response({ principal, secret }: Credential, challenge: string | Uint8Array): string {
  return `${principal} ${createHmac("md5", secret).update(challenge).digest("hex")}`;
}

export type Verdict =
  | { readonly kind: "completed"; readonly principal: string }
  /** Nobody of that name and secret. */
  | { readonly kind: "failed" }
  /** No answer at all. */
  | { readonly kind: "error"; readonly problem: string };

/** Judges an answer. A principal may have spaces in it: the digest is what follows the last one. */
export function judgeCramMd5(response: string, challenge: string, credentials: Credentials): Verdict {
  const at = response.lastIndexOf(" ");
  if (at < 0) return { kind: "error", problem: "The response is not a principal and a digest" };
  const principal = response.slice(0, at);
  const secret = credentials.get(principal);
  const isRight = isSame(response, cramMd5Response({ principal, secret: secret ?? "" }, challenge));
  return isRight && secret !== undefined ? { kind: "completed", principal } : { kind: "failed" };
}
