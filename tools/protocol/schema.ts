/** Reads our .proto files into plain data for the emitters. The parser is protobufjs; the rules of the house are here. @module */
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import protobuf from "protobufjs";

const SCALARS = ["string", "bytes", "bool", "double", "int32", "uint32", "int64", "uint64"];
export const PROTO_DIRECTORY = join(import.meta.dirname, "../../packages/protocol/proto");

/** The types that one exported namespace holds, in declaration order of files and types. */
export interface SchemaNamespace {
  readonly name: string;
  readonly enums: readonly SchemaEnum[];
  readonly messages: readonly SchemaMessage[];
}
export interface SchemaEnum {
  readonly kind: "enum";
  readonly namespace: string;
  readonly typeName: string;
  /** Flattened name within the namespace: `Call_Type`. */
  readonly name: string;
  readonly values: readonly (readonly [name: string, number: number])[];
}
export interface SchemaMessage {
  readonly kind: "message";
  readonly namespace: string;
  readonly typeName: string;
  readonly name: string;
  /** In declaration order. */
  readonly fields: SchemaField[];
}
export interface SchemaField {
  readonly name: string;
  readonly number: number;
  readonly label: "required" | "optional" | "repeated" | "map";
  readonly type: string | SchemaEnum | SchemaMessage;
  readonly defaultValue?: string | number | boolean;
  readonly deprecated: boolean;
  readonly oneof?: string;
  readonly beyondV1: boolean;
  /** The type can contain itself through this field. */
  recursive: boolean;
}

/** Returns what protobufjs makes of our files, names kept as they are. */
export function loadProtoRoot(directory = PROTO_DIRECTORY): protobuf.Root {
  const root = new protobuf.Root();
  // Custom options need no definition to be read.
  root.resolvePath = (_origin, target) => (target.startsWith("meseta/") ? null : join(directory, target));
  root.loadSync(protoPaths(directory), { keepCase: true });
  root.resolveAll();
  return root;
}

function protoPaths(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".proto") && !path.startsWith("meseta/"))
    .toSorted();
}

/** Which namespace each .proto file goes to. The last part of some names gets a prefix, where two files meet in one. */
const NAMESPACES: readonly { file: string; namespace: string; prefix?: string }[] = [
  { file: "mesos/v1/mesos", namespace: "v1" },
  { file: "mesos/v1/scheduler", namespace: "scheduler" },
  { file: "mesos/v1/executor", namespace: "executor" },
  { file: "mesos/v1/master", namespace: "master" },
  { file: "mesos/v1/agent", namespace: "agent" },
  { file: "mesos/v1/allocator", namespace: "allocator" },
  { file: "mesos/v1/maintenance", namespace: "maintenance" },
  { file: "mesos/v1/quota", namespace: "quota" },
  { file: "mesos/v1/resource_provider", namespace: "resourceProvider" },
  { file: "mesos/internal/messages", namespace: "internal" },
  { file: "mesos/internal/authentication", namespace: "internal" },
  { file: "mesos/agent_info", namespace: "internal" },
  { file: "mesos/scheduler", namespace: "internal", prefix: "Scheduler" },
  { file: "mesos/internal/registry", namespace: "registry" },
  { file: "mesos/internal/state", namespace: "state" },
  { file: "mesos/internal/slave", namespace: "agentState" },
  { file: "mesos/internal/flags", namespace: "flags" },
  { file: "mesos/resource_provider_registry", namespace: "resourceProviderRegistry" },
  { file: "mesos/acls", namespace: "acls" },
  { file: "mesos/authorization", namespace: "authorization" },
  { file: "google/duration", namespace: "google" },
];

type OpenNamespace = { name: string; enums: SchemaEnum[]; messages: SchemaMessage[] };

/** Returns the namespaces in the order of the table above. */
export function loadSchema(directory = PROTO_DIRECTORY): SchemaNamespace[] {
  const root = loadProtoRoot(directory);
  const types = new Map<string, SchemaEnum | SchemaMessage>();
  const namespaces = new Map<string, OpenNamespace>();
  for (const { namespace } of NAMESPACES) namespaces.set(namespace, { name: namespace, enums: [], messages: [] });

  walk(root, (object, packageName) => {
    const place = NAMESPACES.find(({ file }) => object.filename === join(directory, `${file}.proto`));
    if (place === undefined) throw new Error(`${object.fullName} belongs to no namespace: ${object.filename}`);
    const typeName = object.fullName.slice(1);
    const name = (place.prefix ?? "") + typeName.slice(packageName.length + 1).replaceAll(".", "_");
    const common = { namespace: place.namespace, typeName, name };
    const { enums, messages } = namespaces.get(place.namespace) as OpenNamespace;
    if (object instanceof protobuf.Enum) {
      const entry: SchemaEnum = { ...common, kind: "enum", values: Object.entries(object.values) };
      enums.push(entry);
      types.set(typeName, entry);
    } else {
      const entry: SchemaMessage = { ...common, kind: "message", fields: [] };
      messages.push(entry);
      types.set(typeName, entry);
    }
  });
  for (const entry of types.values()) {
    if (entry.kind === "enum") continue;
    for (const field of root.lookupType(entry.typeName).fieldsArray) entry.fields.push(readField(field, types));
  }
  for (const entry of types.values()) {
    if (entry.kind === "enum") continue;
    for (const field of entry.fields) field.recursive = reaches(field.type, entry, new Set());
  }
  return [...namespaces.values()];
}

function walk(
  namespace: protobuf.NamespaceBase,
  visit: (object: protobuf.Type | protobuf.Enum, packageName: string) => void,
  packageName = "",
): void {
  for (const object of namespace.nestedArray) {
    if (object instanceof protobuf.Enum || object instanceof protobuf.Type) visit(object, packageName);
    if (object instanceof protobuf.Type) walk(object, visit, packageName);
    else if (object instanceof protobuf.Namespace) walk(object, visit, object.fullName.slice(1));
  }
}

function readField(field: protobuf.Field, types: ReadonlyMap<string, SchemaEnum | SchemaMessage>): SchemaField {
  const type = field.resolvedType === null ? field.type : types.get(field.resolvedType.fullName.slice(1));
  if (type === undefined || (typeof type === "string" && !SCALARS.includes(type))) {
    throw new Error(`${field.fullName}: the codecs do not know type ${field.type}`);
  }
  if (field instanceof protobuf.MapField && field.keyType !== "string") {
    throw new Error(`${field.fullName}: the codecs know only maps with string keys`);
  }
  const label =
    field instanceof protobuf.MapField ? "map" : field.repeated ? "repeated" : field.required ? "required" : "optional";
  const declared: unknown = field.options?.["default"];
  return {
    name: field.name,
    number: field.id,
    label,
    type,
    defaultValue: declared as string | number | boolean | undefined,
    deprecated: field.options?.["deprecated"] === true,
    oneof: field.partOf?.name,
    beyondV1: field.options?.["(meseta.beyond_v1)"] === true,
    recursive: false,
  };
}

function reaches(from: SchemaField["type"], target: SchemaMessage, seen: Set<SchemaMessage>): boolean {
  if (typeof from === "string" || from.kind === "enum") return false;
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return from.fields.some((field) => reaches(field.type, target, seen));
}
