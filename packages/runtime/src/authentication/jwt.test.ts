/** Tokens. Source: RFC 7515, appendix A.1; master reference, section 5.3 and checklist 9. */
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import test from "node:test";
import { readToken, signToken, TokenError } from "./jwt.ts";

const key = Buffer.from("secret");
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = (header: unknown, payload: unknown, by = key, hash = "sha256") => {
  const text = `${base64(header)}.${base64(payload)}`;
  return `${text}.${createHmac(hash, by).update(text).digest("base64url")}`;
};
const HS256 = { alg: "HS256", typ: "JWT" };

test("the example of the standard is read, until it expires", () => {
  const token =
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9" +
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ" +
    ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const its = Buffer.from(
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
    "base64url",
  );
  assert.equal(readToken(token, its, 1_300_819_379_999)["iss"], "joe");
  assert.throws(() => readToken(token, its, 1_300_819_380_000), /has expired/);
});

test("what was signed is read, and the one who signs is believed alone", () => {
  const claims = { fid: "f", n: 1 };
  assert.deepEqual(readToken(signToken(claims, key), key, 0), claims);
  assert.throws(() => readToken(signToken(claims, key), Buffer.from("other"), 0), /signature does not match/);
});

const good = signed(HS256, { a: 1 });
const [head, body, sign] = good.split(".");
for (const [name, token, problem] of [
  ["nothing", "", /3 components/],
  ["two parts", `${head}.${body}`, /3 components/],
  ["four parts", `${good}.x`, /3 components/],
  ["a novel", `${good}${"x".repeat(9000)}`, /3 components/],
  ["no signature", `${head}.${body}.`, /does not match/],
  ["another signature", `${head}.${body}.${sign!.slice(2)}`, /does not match/],
  ["no algorithm", `${base64({ alg: "none" })}.${body}.`, /Unsupported token algorithm/],
  ["another algorithm", signed({ alg: "HS512" }, { a: 1 }, key, "sha512"), /Unsupported token algorithm/],
  ["another type", signed({ alg: "HS256", typ: "X" }, { a: 1 }), /not of type JWT/],
  ["something critical", signed({ ...HS256, crit: ["exp"] }, { a: 1 }), /'crit'/],
  ["a time that is none", signed(HS256, { exp: "soon" }), /'exp' is no number/],
  ["a time that is over", signed(HS256, { exp: 0 }), /expired/],
  ["a header that is none", `e30x.${body}.${sign}`, /header is no JSON object/],
  ["a payload that is a list", signed(HS256, [1]), /payload is no JSON object/],
] as const) {
  test(`${name}: not believed, and not repeated`, () => {
    assert.throws(
      () => readToken(token, key, 0),
      (error) => error instanceof TokenError && problem.test(error.message) && !error.message.includes("e30"),
    );
  });
}
