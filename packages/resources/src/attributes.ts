/**
 * Attributes of an agent as the `--attributes` flag writes them: `rack:abc;zone:eu-1;slots:[1-4]`.
 * Source: scheduler API, section 7.8.
 * @module
 */
import { coalesce, formatRanges, normalEnd } from "./ranges.ts";
import { fromThousandths, toThousandths } from "./scalar.ts";
import { parseValue, ResourcesParseError } from "./text.ts";
import type { WireAttribute } from "./wire-types.ts";

/**
 * Reads the value of `--attributes`. Order and repeated names are kept; a value may hold colons.
 *
 * @throws {ResourcesParseError} when an item has no name or value, or its value is a set.
 * @example parseAttributes("url:http://a:80")[0].text.value // "http://a:80"
 */
export function parseAttributes(text: string): WireAttribute[] {
  const attributes: WireAttribute[] = [];
  for (const item of text.split(/[;\n]/)) {
    if (item.trim() === "") continue;
    const colon = item.indexOf(":");
    const name = item.slice(0, Math.max(0, colon)).trim();
    const value = colon < 0 ? undefined : parseValue(item.slice(colon + 1));
    if (name === "" || value === undefined || value.type === "SET") {
      const reason = value?.type === "SET" ? "an attribute cannot be a set" : "expected name:value";
      throw new ResourcesParseError(`Cannot read attribute '${item.trim()}': ${reason}`);
    }
    if (value.type === "SCALAR") attributes.push({ name, type: "SCALAR", scalar: { value: value.value } });
    else if (value.type === "RANGES") attributes.push({ name, type: "RANGES", ranges: { range: [...value.ranges] } });
    else attributes.push({ name, type: "TEXT", text: { value: value.text } });
  }
  return attributes;
}

/** Writes attributes as the flag does. */
export function formatAttributes(attributes: readonly WireAttribute[]): string {
  return attributes.map((attribute) => `${attribute.name}:${formatAttributeValue(attribute, ",")}`).join(";");
}

/** The value of an attribute as legacy answers give it: a number, or a text for all else (operator API, section 7.2). */
export function attributeSummary(attribute: WireAttribute): number | string {
  return attribute.type === "SCALAR"
    ? fromThousandths(toThousandths(attribute.scalar?.value ?? 0))
    : formatAttributeValue(attribute, ", ");
}

function formatAttributeValue({ type, scalar, ranges, set, text }: WireAttribute, separator: "," | ", "): string {
  if (type === "SCALAR") return `${fromThousandths(toThousandths(scalar?.value ?? 0))}`;
  if (type === "RANGES") {
    const list = (ranges?.range ?? []).map(({ begin, end }) => ({ begin: normalEnd(begin), end: normalEnd(end) }));
    return formatRanges(coalesce(list), separator);
  }
  return type === "SET" ? `{${(set?.item ?? []).join(separator)}}` : (text?.value ?? "");
}
