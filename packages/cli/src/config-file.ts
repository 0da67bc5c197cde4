import { readFile } from "node:fs/promises";
import { CliError, EXIT, reasonOf } from "./errors.ts";

/** Reads the file of `--config`: YAML (or JSON) with flags as keys. @throws {CliError} */
export async function readConfigFile(path: string): Promise<Record<string, unknown>> {
  let parsed: unknown;
  try {
    const { parse } = await import("yaml");
    parsed = parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new CliError(EXIT.usage, `Cannot read configuration ${path}: ${reasonOf(cause)}`, { cause });
  }
  if (parsed === null || parsed === undefined) return {};
  if (typeof parsed === "object" && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw new CliError(EXIT.usage, `Cannot read configuration ${path}: it holds no keys with values`);
}
