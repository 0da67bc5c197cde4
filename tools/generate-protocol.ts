/**
 * Writes packages/protocol/src/generated/messages.{js,d.ts} from the .proto files in packages/protocol/proto.
 *
 * Plain JavaScript, so that Node has no types to strip from the largest file we have. With `--check` nothing is written
 * and the exit code says whether anything would change.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { emitCode } from "./protocol/emit-code.ts";
import { emitTypes } from "./protocol/emit-types.ts";
import { loadSchema } from "./protocol/schema.ts";

const GENERATED_DIRECTORY = join(import.meta.dirname, "../packages/protocol/src/generated");
const NOTICE = "// Generated from the .proto files by `npm run generate`. Do not edit.\n";

/** Returns the text of every generated file by its name. */
export function generate(): ReadonlyMap<string, string> {
  const schema = loadSchema();
  return new Map([
    ["messages.js", NOTICE + emitCode(schema)],
    ["messages.d.ts", NOTICE + emitTypes(schema)],
  ]);
}

/** Returns the names of generated files that are absent or out of date. */
export function staleFiles(outputs: ReadonlyMap<string, string>): string[] {
  return [...outputs].filter(([name, text]) => readGenerated(name) !== text).map(([name]) => name);
}

function readGenerated(name: string): string | undefined {
  try {
    return readFileSync(join(GENERATED_DIRECTORY, name), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const outputs = generate();
  const stale = staleFiles(outputs);
  for (const name of stale) console.log(name);
  if (values.check) {
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    mkdirSync(GENERATED_DIRECTORY, { recursive: true });
    for (const name of stale) writeFileSync(join(GENERATED_DIRECTORY, name), outputs.get(name) as string);
  }
}
