/** What can be wrong with bytes or text that should hold a message. @module */

/** Which form was being read, and at which stage it failed; decides the words in an HTTP answer. */
export type DecodeStage = "protobuf" | "json-syntax" | "json-shape" | "recordio";

/** The only thing that decoding throws: the sender's fault, never ours. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly code = "DECODE";
  readonly stage: DecodeStage;
  /** What is wrong, without the type's name: `Missing required fields: accept.operations[0].id`. */
  readonly reason: string;
  /** Dotted paths of the fields at fault, as far as known: every missing field, or the one that did not fit. */
  readonly paths: readonly string[];

  constructor(stage: DecodeStage, reason: string, paths: readonly string[] = [], typeName?: string) {
    super(typeName === undefined ? reason : `Cannot decode ${typeName}: ${reason}`);
    this.stage = stage;
    this.reason = reason;
    this.paths = paths;
  }
}

/** Builds the error for messages that lack required fields; `paths` names all of them. */
export function missingFields(stage: DecodeStage, paths: readonly string[], typeName: string): DecodeError {
  return new DecodeError(stage, `Missing required fields: ${paths.join(", ")}`, paths, typeName);
}

/**
 * Returns the text of the 400 answer a Mesos master gives to a body it cannot read. `call` is the message's last name.
 *
 * Source: JSON mapping, section 5. An agent's `/api/v1` leaves the prefix off for shape errors and says
 * `Failed to parse body into a protobuf object` for protobuf.
 * @example bodyErrorText(error, "Call") // "Failed to parse body into Call protobuf"
 */
export function bodyErrorText(error: DecodeError, call: string, server: "master" | "agent" = "master"): string {
  if (error.stage === "json-syntax") return `Failed to parse body into JSON: ${error.reason}`;
  if (error.stage === "json-shape") {
    return server === "agent" ? error.reason : `Failed to convert JSON into ${call} protobuf: ${error.reason}`;
  }
  return server === "agent"
    ? "Failed to parse body into a protobuf object"
    : `Failed to parse body into ${call} protobuf`;
}
