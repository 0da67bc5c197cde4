/** What a message is made of, as data: for JSON input, checks, comparison, and whoever wants to walk messages. @module */

export type Scalar = "string" | "bytes" | "bool" | "double" | "int32" | "uint32" | "int64" | "uint64";
export type Label = "required" | "optional" | "repeated" | "map";

/** The values of an enum, by name and by number. */
export interface EnumTable<T extends string = string> {
  readonly typeName: string;
  /** Names in the order of declaration. */
  readonly names: readonly T[];
  readonly numberOf: Readonly<Record<T, number>>;
  /** The name of a number, the first one if there are aliases. Sparse. */
  readonly nameOf: readonly (T | undefined)[];
}

/** One field; in the list of its message, fields stand in the order of declaration, which is the order of JSON. */
export interface Field {
  readonly name: string;
  readonly number: number;
  readonly label: Label;
  /** The type of the value, or of each element. The keys of maps are strings. */
  readonly type: Scalar | EnumTable | MessageDescriptor;
  /** The declared default: JSON shows it when the field is unset, unless it is deprecated. */
  readonly defaultValue?: string | number | boolean;
  readonly deprecated?: boolean;
  readonly oneof?: string;
  /** Carried by the bytes but unknown to the v1 schema (only `AgentInfo.checkpoint`). */
  readonly beyondV1?: boolean;
}

export interface MessageDescriptor {
  readonly typeName: string;
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  /** Whether this message, or one inside it, has required fields. */
  readonly requiredCount: number;
  readonly hasOneofs: boolean;
}

export function isMessage(type: Field["type"]): type is MessageDescriptor {
  return typeof type === "object" && "fields" in type;
}

export function isEnum(type: Field["type"]): type is EnumTable {
  return typeof type === "object" && "names" in type;
}

/** Used by generated code: builds an enum's table from its names and, if they are not 0, 1, 2 …, its numbers. */
export function enumTable<T extends string>(
  typeName: string,
  names: readonly T[],
  numbers?: readonly number[],
): EnumTable<T> {
  const numberOf = Object.create(null) as Record<T, number>;
  const nameOf: T[] = [];
  names.forEach((name, i) => {
    const number = numbers === undefined ? i : (numbers[i] as number);
    numberOf[name] = number;
    nameOf[number] ??= name;
  });
  return { typeName, names, numberOf, nameOf };
}
