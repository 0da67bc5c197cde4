/**
 * Writes packages/protocol/src/generated from packages/protocol/proto: one .js and one .d.ts for every .proto file.
 *
 * Plain JavaScript, so that Node has no types to strip from the largest files we have. With `--check` nothing is written
 * and the exit code says whether anything would change.
 * @module
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { emitCode } from "./protocol/emit-code.ts";
import { emitTypes } from "./protocol/emit-types.ts";
import { loadSchema } from "./protocol/schema.ts";

export const GENERATED_DIRECTORY = join(import.meta.dirname, "../packages/protocol/src/generated");

/** Returns the text of every generated file by its path under `GENERATED_DIRECTORY`. */
export function generate(): Map<string, string> {
  const outputs = new Map<string, string>();
  for (const file of loadSchema()) {
    outputs.set(`${file.path}.js`, emitCode(file));
    outputs.set(`${file.path}.d.ts`, emitTypes(file));
  }
  return outputs;
}

/** Returns the paths of generated files that are absent, out of date, or no longer made. */
export function staleFiles(outputs: ReadonlyMap<string, string>): string[] {
  const existing = readdirSync(GENERATED_DIRECTORY, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:js|d\.ts)$/.test(path));
  const current = (path: string, text: string) =>
    existing.includes(path) && readFileSync(join(GENERATED_DIRECTORY, path), "utf8") === text;
  return [
    ...[...outputs].filter(([path, text]) => !current(path, text)).map(([path]) => path),
    ...existing.filter((path) => !outputs.has(path)),
  ];
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const outputs = generate();
  mkdirSync(GENERATED_DIRECTORY, { recursive: true });
  const stale = staleFiles(outputs);
  for (const path of stale) console.log(path);
  if (values.check) {
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const path of stale) {
      const target = join(GENERATED_DIRECTORY, path);
      const text = outputs.get(path);
      mkdirSync(dirname(target), { recursive: true });
      if (text === undefined) rmSync(target);
      else writeFileSync(target, text);
    }
  }
}
