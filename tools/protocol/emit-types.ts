/** Emits the .d.ts of one .proto file: an interface or union, and a codec or table of the same name, for every type. @module */
import { alias, GENERATED_NOTICE, specifier } from "./names.ts";
import type { SchemaField, SchemaFile } from "./schema.ts";

const SCALAR_TYPES: Readonly<Record<string, string>> = {
  string: "string",
  bytes: "Uint8Array",
  bool: "boolean",
  double: "number",
  int32: "number",
  uint32: "number",
  int64: "number | bigint",
  uint64: "number | bigint",
};

export function emitTypes(file: SchemaFile): string {
  const imported = new Set<string>();
  const valueType = (type: SchemaField["type"]): string => {
    if (typeof type === "string") return SCALAR_TYPES[type] as string;
    if (type.file === file.path) return type.name;
    imported.add(type.file);
    return `${alias(type.file)}.${type.name}`;
  };
  const fieldType = (field: SchemaField): string => {
    const value = valueType(field.type);
    if (field.label === "map") return `Readonly<Record<string, ${value}>>`;
    if (field.label === "repeated") return `readonly ${value.includes("|") ? `(${value})` : value}[]`;
    return value;
  };

  let body = "";
  for (const { name, values } of file.enums) {
    body += `\nexport type ${name} =\n${values.map(([value]) => `  | "${value}"`).join("\n")};\n`;
    body += `export declare const ${name}: EnumTable<${name}>;\n`;
  }
  for (const { name, fields } of file.messages) {
    body += `\nexport interface ${name} {\n`;
    for (const field of fields) {
      const notes = [
        field.deprecated ? "@deprecated" : "",
        field.defaultValue === undefined ? "" : `@default ${JSON.stringify(field.defaultValue)}`,
        field.beyondV1 ? "Not in the v1 schema: shown in JSON only on request." : "",
      ].filter(Boolean);
      if (notes.length > 0) body += `  /** ${notes.join(" ")} */\n`;
      body += `  ${field.name}${field.label === "required" ? "" : "?"}: ${fieldType(field)};\n`;
    }
    body += `}\nexport declare const ${name}: MessageCodec<${name}>;\n`;
  }

  let head = `// ${GENERATED_NOTICE}\n`;
  if (file.messages.length > 0) head += `import type { MessageCodec } from "${specifier(file, "../codec.ts")}";\n`;
  if (file.enums.length > 0) head += `import type { EnumTable } from "${specifier(file, "../descriptor.ts")}";\n`;
  for (const path of [...imported].toSorted())
    head += `import type * as ${alias(path)} from "${specifier(file, `${path}.js`)}";\n`;
  return head + body;
}
