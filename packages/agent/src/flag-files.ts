/**
 * Flags whose values are in files.
 * Source: master reference, section 1, rule 4; agent, section 12.
 * @module
 */
import { readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { FlagError, type FlagSpec } from "@meseta/base";

/** Whose value is a path, which may begin with `file://`; whoever uses it reads it. */
const PATHS: ReadonlySet<string> = new Set([
  "credential",
  "docker_registry_ca",
  "fetcher_s3_credentials",
  "http_credentials",
  "jwt_secret_key",
]);
const FILE_BYTES_MAX = 4 * 1024 * 1024;

/**
 * The values with what is in the files that they name: `file:///path`, and where a flag is JSON an absolute path as well.
 *
 * @throws {FlagError} for a file that cannot be read, or has more than 4 MB
 */
export function withFiles(specs: readonly FlagSpec[], given: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = { ...given };
  for (const { name, type } of specs) {
    const text = given[name];
    if (text === undefined || PATHS.has(name)) continue;
    if (text.startsWith("file://")) values[name] = contentOf(name, text, () => fileURLToPath(text));
    else if (type === "json" && isAbsolute(text)) values[name] = contentOf(name, text, () => text);
  }
  return values;
}

function contentOf(name: string, text: string, pathOf: () => string): string {
  try {
    const path = pathOf();
    if (statSync(path).size > FILE_BYTES_MAX) throw new Error(`it has more than ${FILE_BYTES_MAX} bytes`);
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    throw FlagError.of(name, text, `a file to be read: ${(cause as Error).message}`);
  }
}
