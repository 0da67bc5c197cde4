/**
 * Emits the .js of one .proto file. For every message: a backward encoder, a decoder and a JSON writer as straight-line
 * code, and a thunk with the descriptor for everything that may be slower.
 * @module
 */
import { GENERATED_NOTICE, Imports, specifier } from "./names.ts";
import type { SchemaEnum, SchemaField, SchemaFile, SchemaMessage } from "./schema.ts";

const WRITE: Readonly<Record<string, string>> = { bytes: "lengthDelimited", uint64: "int64" };
const READ: Readonly<Record<string, string>> = { bytes: "byteArray" };
const WIRE_TYPE: Readonly<Record<string, number>> = { string: 2, bytes: 2, double: 1 };

export function emitCode(file: SchemaFile): string {
  const imports = new Imports(file);
  const enums = file.enums.map(emitEnum).join("");
  const messages = file.messages.map((message) => new MessageEmitter(message, imports).emit()).join("");
  let head = `// ${GENERATED_NOTICE}\n`;
  const runtime = (names: string[], module: string) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\(|\\[${name}\\]`).test(enums + messages));
    if (used.length > 0) head += `import { ${used.join(", ")} } from "${specifier(file, `../${module}.ts`)}";\n`;
  };
  runtime(["enumNumber", "messageCodec", "unset"], "codec");
  runtime(["enumTable"], "descriptor");
  runtime(["jsonBytes", "jsonDouble", "jsonMap", "jsonString"], "json-writer");
  runtime(["setEntry", "unknownFields"], "wire-reader");
  return `${head}${imports.statements()}${enums}${messages}`;
}

function emitEnum({ name, typeName, values }: SchemaEnum): string {
  const names = values.map(([value]) => `"${value}"`).join(", ");
  const numbers = values.map(([, number]) => number);
  const plain = numbers.every((number, i) => number === i);
  return `\nexport const ${name} = enumTable("${typeName}", [${names}]${plain ? "" : `, [${numbers.join(", ")}]`});\n`;
}

class MessageEmitter {
  readonly #message: SchemaMessage;
  readonly #imports: Imports;

  constructor(message: SchemaMessage, imports: Imports) {
    this.#message = message;
    this.#imports = imports;
  }

  emit(): string {
    const { name, typeName } = this.#message;
    return `
export function encode$${name}(w, m) {
${indent(this.#encode())}
}
export function decode$${name}(r, end, m = {}) {
${indent(this.#decode())}
}
export function json$${name}(m) {
${indent(this.#json())}
}
export const ${name} = messageCodec("${typeName}", encode$${name}, decode$${name}, json$${name}, () => [
${indent(this.#descriptor())}
]);
`;
  }

  /** Highest number first, because the writer goes backward. */
  #encode(): string {
    const { fields, typeName } = this.#message;
    let code = "let v = m[unknownFields];\nif (v !== undefined) w.raw(v);\n";
    const known = fields.filter((field) => !field.beyondV1).toSorted((a, b) => b.number - a.number);
    for (const field of [...fields.filter((other) => other.beyondV1), ...known]) {
      code += `v = m.${field.name};\n`;
      switch (field.label) {
        case "required":
          code += `if (v === undefined) unset("${typeName}", "${field.name}");\n${this.#writeValue(field)}`;
          break;
        case "optional":
          code += `if (v !== undefined) {\n${indent(this.#writeValue(field))}}\n`;
          break;
        case "repeated":
          code += `if (v !== undefined) {\n  const list = v;\n  for (let i = list.length - 1; i >= 0; i--) {\n    v = list[i];\n`;
          code += `${indent(this.#writeValue(field), 2)}  }\n}\n`;
          break;
        case "map":
          code += `if (v !== undefined) {\n  const map = v;\n  const keys = Object.keys(map);\n`;
          code += `  for (let i = keys.length - 1; i >= 0; i--) {\n    const start = w.size;\n    v = map[keys[i]];\n`;
          code += `${indent(this.#writeValue({ ...field, number: 2 }), 2)}    w.string(keys[i]);\n    w.uint32(10);\n`;
          code += `    w.uint32(w.size - start);\n    w.uint32(${field.number * 8 + 2});\n  }\n}\n`;
          break;
      }
    }
    return code;
  }

  #writeValue({ type, number }: SchemaField): string {
    const tag = `w.uint32(${number * 8 + wireType(type)});\n`;
    if (typeof type === "string") return `w.${WRITE[type] ?? type}(v);\n${tag}`;
    if (type.kind === "enum") return `w.int32(enumNumber(${this.#imports.use(type)}.numberOf, v));\n${tag}`;
    return `{\n  const start = w.size;\n  ${this.#imports.use(type, "encode$")}(w, v);\n  w.uint32(w.size - start);\n}\n${tag}`;
  }

  #decode(): string {
    const { fields } = this.#message;
    let code = "while (r.position < end) {\n  const tag = r.tag();\n  switch (tag) {\n";
    for (const field of fields) code += indent(this.#readField(field), 2);
    code += "    default:\n      r.unknown(m, tag);\n  }\n}\nif (r.position !== end) r.overrun(end);\n";
    const required = fields
      .filter((field) => field.label === "required")
      .map((field) => `m.${field.name} === undefined`);
    if (required.length > 0) code += `if (${required.join(" || ")}) r.incomplete = true;\n`;
    return `${code}return m;`;
  }

  #readField(field: SchemaField): string {
    const { name, number, label, type, oneof } = field;
    const tag = number * 8 + wireType(type);
    if (label === "map") return this.#readMap(field);
    if (label === "repeated") {
      let code = `case ${tag}: {\n${indent(this.#readValue(field, "", (value) => `(m.${name} ??= []).push(${value});`))}  break;\n}\n`;
      if (wireType(type) !== 2) {
        code += `case ${number * 8 + 2}: {\n  const last = r.message();\n  const list = (m.${name} ??= []);\n  while (r.position < last) {\n`;
        code += `${indent(
          this.#readValue(field, "packed", (value) => `list.push(${value});`),
          2,
        )}  }\n`;
        code += `  if (r.position !== last) r.overrun(last);\n  if (list.length === 0) delete m.${name};\n  break;\n}\n`;
      }
      return code;
    }
    const others =
      oneof === undefined ? [] : this.#message.fields.filter((other) => other.oneof === oneof && other !== field);
    const clear = others.map((other) => `if (m.${other.name} !== undefined) delete m.${other.name};\n`).join("");
    return `case ${tag}: {\n${indent(clear)}${indent(this.#readValue(field, `, m.${name}`, (value) => `m.${name} = ${value};`))}  break;\n}\n`;
  }

  /** `store` makes a statement of the value; enum numbers without a name are kept as unknown fields. */
  #readValue(field: SchemaField, merge: string, store: (value: string) => string): string {
    const { type, number } = field;
    const packed = merge === "packed";
    if (typeof type === "string") return `${store(`r.${READ[type] ?? type}()`)}\n`;
    if (type.kind === "enum") {
      const keep = packed ? `r.keepEnum(m, ${number * 8}, number);` : "r.keep(m);";
      return `const number = r.int32();\nconst v = ${this.#imports.use(type)}.nameOf[number];\nif (v === undefined) ${keep}\nelse ${store("v")}\n`;
    }
    const read = store(`${this.#imports.use(type, "decode$")}(r, r.message()${merge})`);
    return field.recursive ? `r.descend();\n${read}\nr.ascend();\n` : `${read}\n`;
  }

  #readMap(field: SchemaField): string {
    const { name, number, type } = field;
    const empty = type === "string" ? '""' : this.#decodeEmpty(type);
    const tag = 16 + wireType(type);
    return `case ${number * 8 + 2}: {
  const last = r.message();
  let key = "";
  let value;
  while (r.position < last) {
    const inner = r.tag();
    if (inner === 10) key = r.string();
    else if (inner === ${tag}) {
${indent(
  this.#readValue(field, ", value", (v) => `value = ${v};`),
  3,
)}    } else r.skip(inner);
  }
  if (r.position !== last) r.overrun(last);
  setEntry((m.${name} ??= {}), key, value ?? ${empty});
  break;
}
`;
  }

  #decodeEmpty(type: SchemaField["type"]): string {
    if (typeof type === "string" || type.kind === "enum") throw new Error("A map's values are strings or messages");
    return `${this.#imports.use(type, "decode$")}(r, r.position)`;
  }

  #json(): string {
    let code = 'let s = "";\nlet v;\n';
    for (const field of this.#message.fields) {
      if (field.beyondV1) continue;
      const { name, label, defaultValue, deprecated } = field;
      const put = (value: string) => `s += (s === "" ? '{"${name}":' : ',"${name}":') + ${value};\n`;
      code += `v = m.${name};\n`;
      if (label === "repeated") {
        code += `if (v !== undefined && v.length > 0) {\n  const list = v;\n  v = list[0];\n  ${put(`"[" + ${this.#jsonValue(field)}`)}`;
        code += `  for (let i = 1; i < list.length; i++) {\n    v = list[i];\n    s += "," + ${this.#jsonValue(field)};\n  }\n  s += "]";\n}\n`;
      } else if (label === "map") {
        code += `if (v !== undefined) {\n  v = jsonMap(v, (v) => ${this.#jsonValue(field)});\n  if (v !== "") ${put("v")}}\n`;
      } else {
        code += `if (v !== undefined) ${put(this.#jsonValue(field))}`;
        if (defaultValue !== undefined && !deprecated) code += `else ${put(quote(jsonDefault(field)))}`;
      }
    }
    return `${code}return s === "" ? "{}" : s + "}";`;
  }

  #jsonValue({ type }: SchemaField): string {
    if (typeof type !== "string")
      return type.kind === "enum" ? `'"' + v + '"'` : `${this.#imports.use(type, "json$")}(v)`;
    const writers: Readonly<Record<string, string>> = {
      string: "jsonString(v)",
      bytes: "jsonBytes(v)",
      double: "jsonDouble(v)",
    };
    return writers[type] ?? "v";
  }

  #descriptor(): string {
    return this.#message.fields
      .map((field) => {
        const { name, number, label, type, defaultValue, deprecated, oneof, beyondV1 } = field;
        const parts = [`name: "${name}"`, `number: ${number}`, `label: "${label}"`];
        parts.push(`type: ${typeof type === "string" ? `"${type}"` : this.#imports.use(type)}`);
        if (defaultValue !== undefined) parts.push(`defaultValue: ${JSON.stringify(defaultValue)}`);
        if (deprecated) parts.push("deprecated: true");
        if (oneof !== undefined) parts.push(`oneof: "${oneof}"`);
        if (beyondV1) parts.push("beyondV1: true");
        return `{ ${parts.join(", ")} },`;
      })
      .join("\n");
  }
}

function jsonDefault({ type, defaultValue }: SchemaField): string {
  if (type === "double" && Number.isInteger(defaultValue)) return `${String(defaultValue)}.0`;
  return typeof defaultValue === "string" ? JSON.stringify(defaultValue) : String(defaultValue);
}

function quote(text: string): string {
  return `'${text}'`;
}

function wireType(type: SchemaField["type"]): number {
  if (typeof type === "string") return WIRE_TYPE[type] ?? 0;
  return type.kind === "enum" ? 0 : 2;
}

function indent(code: string, levels = 1): string {
  return code.replace(/^(?=.)/gm, "  ".repeat(levels));
}
