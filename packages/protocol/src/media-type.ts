/** Which codec a request uses, and which its answer. Source: JSON mapping, section 1; scheduler API, section 1.4. @module */

export const JSON_TYPE = "application/json";
export const PROTOBUF_TYPE = "application/x-protobuf";
export const RECORDIO_TYPE = "application/recordio";

export type MediaType = typeof JSON_TYPE | typeof PROTOBUF_TYPE | typeof RECORDIO_TYPE;

/** What the scheduler, executor and master APIs answer in, in the order in which Mesos tries them. */
export const API_TYPES = [JSON_TYPE, PROTOBUF_TYPE] as const;
/** The agent's `/api/v1` also streams records. */
export const AGENT_API_TYPES = [JSON_TYPE, PROTOBUF_TYPE, RECORDIO_TYPE] as const;

/**
 * Returns the type a `Content-Type` header names, undefined for any other text. Compared byte for byte: a parameter, other
 * case or a stray space is another type, answered 415.
 */
export function contentType(header: string): MediaType | undefined {
  return AGENT_API_TYPES.find((type) => type === header);
}

/**
 * Returns the first of `offered` that an `Accept` header allows, undefined for 406. No header allows everything.
 *
 * The most specific range that matches decides; `q=0` refuses, other weights do not reorder, so `*` `/*` means JSON.
 * @example negotiate("application/x-protobuf", API_TYPES) // "application/x-protobuf"
 */
export function negotiate<T extends MediaType>(accept: string | undefined, offered: readonly T[]): T | undefined {
  if (accept === undefined) return offered[0];
  const ranges = parseAccept(accept);
  return offered.find((type) => {
    const ownRange = ranges.get(type) ?? ranges.get("application/*") ?? ranges.get("*/*");
    return ownRange === true;
  });
}

/** Maps each media range to whether it is wanted. */
function parseAccept(accept: string): Map<string, boolean> {
  const ranges = new Map<string, boolean>();
  for (const item of accept.toLowerCase().split(",")) {
    const [range = "", ...parameters] = item.split(";").map((part) => part.replaceAll(/\s/g, ""));
    if (range !== "") ranges.set(range, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)));
  }
  return ranges;
}
