/** Emits messages.d.ts: in its namespace an interface or union, and a codec or table of the same name, for every type. @module */
import type { SchemaEnum, SchemaField, SchemaMessage, SchemaNamespace } from "./schema.ts";

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

export function emitTypes(namespaces: readonly SchemaNamespace[]): string {
  let text = 'import type { MessageCodec } from "../codec.ts";\nimport type { EnumTable } from "../descriptor.ts";\n';
  for (const { name, enums, messages } of namespaces) {
    text += `\nexport declare namespace ${name} {\n${[...enums.map(emitEnum), ...messages.map(emitMessage)].join("\n")}}\n`;
  }
  return text;
}

function emitEnum({ name, values }: SchemaEnum): string {
  const union = values.map(([value]) => `    | "${value}"`).join("\n");
  return `  type ${name} =\n${union};\n  const ${name}: EnumTable<${name}>;\n`;
}

function emitMessage(message: SchemaMessage): string {
  const { name, fields } = message;
  let text = `  interface ${name} {\n`;
  for (const field of fields) {
    const notes = [
      field.deprecated ? "@deprecated" : "",
      field.defaultValue === undefined ? "" : `@default ${JSON.stringify(field.defaultValue)}`,
      field.beyondV1 ? "Not in the v1 schema: JSON shows it only in listings." : "",
    ].filter(Boolean);
    if (notes.length > 0) text += `    /** ${notes.join(" ")} */\n`;
    text += `    ${field.name}${field.label === "required" ? "" : "?"}: ${fieldType(field, message.namespace)};\n`;
  }
  return `${text}  }\n  const ${name}: MessageCodec<${name}>;\n`;
}

function fieldType({ type, label }: SchemaField, namespace: string): string {
  const value =
    typeof type === "string"
      ? (SCALAR_TYPES[type] as string)
      : type.namespace === namespace
        ? type.name
        : `${type.namespace}.${type.name}`;
  if (label === "map") return `Readonly<Record<string, ${value}>>`;
  if (label === "repeated") return `readonly ${value.includes("|") ? `(${value})` : value}[]`;
  return value;
}
