/**
 * Emits messages.js. For every message: a backward encoder, a decoder and a JSON writer as straight-line code, and a thunk
 * with the descriptor for everything that may be slower. One module, because linking many takes longer than parsing one.
 * @module
 */
import type { SchemaEnum, SchemaField, SchemaMessage, SchemaNamespace } from "./schema.ts";

const WRITE: Readonly<Record<string, string>> = { bytes: "lengthDelimited", uint64: "int64" };
const READ: Readonly<Record<string, string>> = { bytes: "byteArray" };
const WIRE_TYPE: Readonly<Record<string, number>> = { string: 2, bytes: 2, double: 1 };

export function emitCode(namespaces: readonly SchemaNamespace[]): string {
  let text = `import { enumNumber, messageCodec, unset } from "../codec.ts";
import { enumTable } from "../descriptor.ts";
import { jsonBytes, jsonDouble, jsonMap, jsonString } from "../json-writer.ts";
import { append, setEntry, unknownFields } from "../wire-reader.ts";
`;
  for (const { name, enums, messages } of namespaces) {
    text += enums.map(emitEnum).join("") + messages.map(emitMessage).join("");
    const entries = [...enums, ...messages].map((type) => `  ${type.name}: ${ref(type)},\n`);
    text += `\nexport const ${name} = {\n${entries.join("")}};\n`;
  }
  return text;
}

/** The name of a type's table, codec or function within the module: `encode$v1$TaskID`. */
function ref(type: SchemaEnum | SchemaMessage, prefix = ""): string {
  return `${prefix}${type.namespace}$${type.name}`;
}

function emitEnum(type: SchemaEnum): string {
  const names = type.values.map(([value]) => `"${value}"`).join(", ");
  const numbers = type.values.map(([, number]) => number);
  const plain = numbers.every((number, i) => number === i);
  return `\nconst ${ref(type)} = enumTable("${type.typeName}", [${names}]${plain ? "" : `, [${numbers.join(", ")}]`});\n`;
}

function emitMessage(message: SchemaMessage): string {
  const [encode, decode, json] = [ref(message, "encode$"), ref(message, "decode$"), ref(message, "json$")];
  return `
function ${encode}(w, m) {
${indent(emitEncoder(message))}}
function ${decode}(r, end, m = ${emitBlank(message)}) {
${indent(emitDecoder(message))}}
function ${json}(m, l) {
${indent(emitJsonWriter(message))}}
const ${ref(message)} = messageCodec("${message.typeName}", ${encode}, ${decode}, ${json}, () => [
${indent(emitDescriptor(message))}]);
`;
}

// ── protobuf out ──

/** Highest number first, because the writer goes backward. */
function emitEncoder(message: SchemaMessage): string {
  const { fields } = message;
  const required = fields.filter((field) => field.label === "required").map((field) => `m.${field.name} === undefined`);
  let code = required.length === 0 ? "" : `if (${required.join(" || ")}) unset(${ref(message)}, m);\n`;
  code += "let v = m[unknownFields];\nif (v !== undefined) w.raw(v);\n";
  const known = fields.filter((field) => !field.beyondV1).toSorted((a, b) => b.number - a.number);
  for (const field of [...fields.filter((other) => other.beyondV1), ...known]) {
    const { name, label, number } = field;
    if (label === "required") {
      code += emitWrite({ ...field }, `m.${name}`);
    } else if (label === "optional") {
      code += `if ((v = m.${name}) !== undefined) ${emitWrite(field, "v")}`;
    } else if (label === "repeated") {
      code += `if ((v = m.${name}) !== undefined) {\n  for (let i = v.length - 1; i >= 0; i--) ${emitWrite(field, "v[i]")}}\n`;
    } else {
      code += `if ((v = m.${name}) !== undefined) {\n  const keys = Object.keys(v);\n  for (let i = keys.length - 1; i >= 0; i--) {\n`;
      code += `    const start = w.size;\n${indent(emitWrite({ ...field, number: 2 }, "v[keys[i]]", "inner"), 2)}`;
      code += `    w.string(keys[i], 10);\n    w.close(start, ${number * 8 + 2});\n  }\n}\n`;
    }
  }
  return code;
}

function emitWrite({ type, number }: SchemaField, value: string, start = "start"): string {
  const tag = number * 8 + wireType(type);
  if (typeof type === "string") return `w.${WRITE[type] ?? type}(${value}, ${tag});\n`;
  if (type.kind === "enum") return `w.int32(enumNumber(${ref(type)}, ${value}), ${tag});\n`;
  return `{\n  const ${start} = w.size;\n  ${ref(type, "encode$")}(w, ${value});\n  w.close(${start}, ${tag});\n}\n`;
}

// ── protobuf in ──

/** A fresh message: its required fields have their places already, which saves memory and comes to nothing if they stay unset. */
function emitBlank({ fields }: SchemaMessage): string {
  const places = fields.filter((field) => field.label === "required").map((field) => `${field.name}: undefined`);
  return places.length === 0 ? "{}" : `{ ${places.join(", ")} }`;
}

function emitDecoder(message: SchemaMessage): string {
  const { fields } = message;
  const required = fields.filter((field) => field.label === "required").map((field) => `m.${field.name} === undefined`);
  let code = "while (r.position < end) {\n  const tag = r.tag();\n  switch (tag) {\n";
  for (const field of fields) code += indent(emitRead(message, field), 2);
  code += "    default:\n      r.unknown(m, tag);\n  }\n}\nif (r.position !== end) r.overrun(end);\n";
  if (required.length > 0) code += `if (${required.join(" || ")}) r.incomplete = true;\n`;
  return `${code}return m;\n`;
}

function emitRead(message: SchemaMessage, field: SchemaField): string {
  const { name, number, label, type, oneof } = field;
  const tag = number * 8 + wireType(type);
  if (label === "map") return emitReadMap(field);
  if (label === "repeated") {
    const code = emitCase(
      tag,
      emitReadValue(field, "", (value) => `m.${name} = append(m.${name}, ${value});`),
    );
    return wireType(type) === 2 ? code : code + emitReadPacked(field);
  }
  const others = oneof === undefined ? [] : message.fields.filter((other) => other.oneof === oneof && other !== field);
  const clear = others.map((other) => `if (m.${other.name} !== undefined) delete m.${other.name};\n`).join("");
  return emitCase(tag, clear + emitReadValue(field, `, m.${name}`, (value) => `m.${name} = ${value};`));
}

function emitCase(tag: number, body: string): string {
  const block = /^const /m.test(body);
  return `case ${tag}:${block ? " {" : ""}\n${indent(body)}  break;\n${block ? "}\n" : ""}`;
}

/** `store` makes a statement of the value; enum numbers without a name are kept as unknown fields. */
function emitReadValue({ type, recursive }: SchemaField, merge: string, store: (value: string) => string): string {
  if (typeof type === "string") return `${store(`r.${READ[type] ?? type}()`)}\n`;
  if (type.kind === "enum") {
    return `const v = ${ref(type)}.nameOf[r.int32()];\nif (v === undefined) r.keep(m);\nelse ${store("v")}\n`;
  }
  const read = store(`${ref(type, "decode$")}(r, r.message()${merge})`);
  return recursive ? `r.descend();\n${read}\nr.ascend();\n` : `${read}\n`;
}

/** We never write a list of numbers this way, but others may. */
function emitReadPacked({ name, number, type }: SchemaField): string {
  const element =
    typeof type === "string"
      ? `list.push(r.${READ[type] ?? type}());\n`
      : `const number = r.int32();\nconst v = ${ref(type)}.nameOf[number];\nif (v === undefined) r.keepEnum(m, ${number * 8}, number);\nelse list.push(v);\n`;
  return emitCase(
    number * 8 + 2,
    `const last = r.message();\nconst list = m.${name} ?? [];\nwhile (r.position < last) {\n${indent(element)}}
if (r.position !== last) r.overrun(last);\nif (list.length > 0) m.${name} = list;\n`,
  );
}

function emitReadMap(field: SchemaField): string {
  const { name, number, type } = field;
  if (typeof type !== "string" && type.kind === "enum") throw new Error(`${name}: no map of ours has enums for values`);
  const empty = typeof type === "string" ? '""' : `${ref(type, "decode$")}(r, r.position)`;
  const read = emitReadValue(field, ", value", (value) => `value = ${value};`).trim();
  return emitCase(
    number * 8 + 2,
    `const last = r.message();
let key = "";
let value;
while (r.position < last) {
  const inner = r.tag();
  if (inner === 10) key = r.string();
  else if (inner === ${16 + wireType(type)}) ${read}
  else r.skip(inner);
}
if (r.position !== last) r.overrun(last);
setEntry((m.${name} ??= {}), key, value ?? ${empty});
`,
  );
}

// ── JSON out ──

/** `l` says whether to write the form of listings: empty lists, and what is beyond the v1 schema. */
function emitJsonWriter(message: SchemaMessage): string {
  let code = 'let s = "";\nlet v;\n';
  for (const field of message.fields) {
    const { name, label, defaultValue, deprecated, beyondV1 } = field;
    const key = `(s === "" ? '{"${name}":' : ',"${name}":')`;
    const guard = beyondV1 ? "if (l) " : "";
    if (label === "repeated") {
      code += `if ((v = m.${name}) !== undefined && (l || v.length > 0)) {\n  s += ${key};\n`;
      code += `  for (let i = 0; i < v.length; i++) s += (i === 0 ? "[" : ",") + ${emitJsonValue(field, "v[i]")};\n`;
      code += `  s += v.length === 0 ? "[]" : "]";\n}\n`;
    } else if (label === "map") {
      code += `if ((v = m.${name}) !== undefined && (v = jsonMap(v, (v) => ${emitJsonValue(field, "v")})) !== "") s += ${key} + v;\n`;
    } else {
      code += `${guard}if ((v = m.${name}) !== undefined) s += ${key} + ${emitJsonValue(field, "v")};\n`;
      if (defaultValue !== undefined && !deprecated) code += `else s += ${key} + '${jsonDefault(field)}';\n`;
    }
  }
  return `${code}return s === "" ? "{}" : s + "}";\n`;
}

function emitJsonValue({ type }: SchemaField, value: string): string {
  if (typeof type !== "string")
    return type.kind === "enum" ? `'"' + ${value} + '"'` : `${ref(type, "json$")}(${value}, l)`;
  const writers: Readonly<Record<string, string>> = { string: "jsonString", bytes: "jsonBytes", double: "jsonDouble" };
  return writers[type] === undefined ? value : `${writers[type]}(${value})`;
}

function jsonDefault({ type, defaultValue }: SchemaField): string {
  if (type === "double" && Number.isInteger(defaultValue)) return `${String(defaultValue)}.0`;
  return typeof defaultValue === "string" ? JSON.stringify(defaultValue) : String(defaultValue);
}

// ── descriptors ──

function emitDescriptor(message: SchemaMessage): string {
  let code = "";
  for (const { name, number, label, type, defaultValue, deprecated, oneof, beyondV1 } of message.fields) {
    code += `{ name: "${name}", number: ${number}, label: "${label}", type: ${typeof type === "string" ? `"${type}"` : ref(type)}`;
    if (defaultValue !== undefined) code += `, defaultValue: ${JSON.stringify(defaultValue)}`;
    if (deprecated) code += ", deprecated: true";
    if (oneof !== undefined) code += `, oneof: "${oneof}"`;
    if (beyondV1) code += ", beyondV1: true";
    code += " },\n";
  }
  return code;
}

function wireType(type: SchemaField["type"]): number {
  if (typeof type === "string") return WIRE_TYPE[type] ?? 0;
  return type.kind === "enum" ? 0 : 2;
}

function indent(code: string, levels = 1): string {
  return code.replace(/^(?=.)/gm, "  ".repeat(levels));
}
