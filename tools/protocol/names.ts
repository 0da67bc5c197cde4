/** How generated modules name and import things. @module */
import { posix } from "node:path";
import type { SchemaEnum, SchemaFile, SchemaMessage } from "./schema.ts";

export const GENERATED_NOTICE = "Generated from the .proto files by `npm run generate`. Do not edit.";

/** Returns the specifier that leads from one generated module to another, or to a source file of the package. */
export function specifier(from: SchemaFile, to: string): string {
  const relative = posix.relative(posix.dirname(from.path), to);
  return relative.startsWith(".") ? relative : `./${relative}`;
}

/** The prefix under which another file's exports are known: `mesos_v1_scheduler` for `mesos/v1/scheduler`. */
export function alias(path: string): string {
  return path.replaceAll("/", "_");
}

/** Collects the imports of one generated module. */
export class Imports {
  readonly #file: SchemaFile;
  readonly #names = new Map<string, Set<string>>();

  constructor(file: SchemaFile) {
    this.#file = file;
  }

  /** Returns how this module calls an export that belongs to `type`, e.g. `encode$TaskID`. */
  use(type: SchemaEnum | SchemaMessage, prefix = ""): string {
    const name = `${prefix}${type.name}`;
    if (type.file === this.#file.path) return name;
    const names = this.#names.get(type.file) ?? new Set();
    this.#names.set(type.file, names.add(name));
    return `${alias(type.file)}$${name}`;
  }

  /** The import statements, in the order of the paths. */
  statements(): string {
    return [...this.#names]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => {
        const list = [...names].toSorted().map((name) => `  ${name} as ${alias(path)}$${name},\n`);
        return `import {\n${list.join("")}} from "${specifier(this.#file, `${path}.js`)}";\n`;
      })
      .join("");
  }
}
