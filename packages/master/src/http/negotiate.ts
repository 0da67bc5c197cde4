/**
 * What the v1 endpoints of a master do with a request before its call is looked at: method, media types, body.
 * Source: JSON mapping, sections 1 and 5; scheduler API, section 1.2 (H7 to H12).
 * @module
 */
import {
  API_TYPES,
  DecodeError,
  JSON_TYPE,
  type JsonOptions,
  type MessageCodec,
  PROTOBUF_TYPE,
  bodyErrorText,
  negotiate,
} from "@meseta/protocol";
import { type HttpRequest, type PlainResponse, methodNotAllowed, textResponse } from "@meseta/runtime";

/** What these endpoints answer in. */
export type ApiType = (typeof API_TYPES)[number];

/** A decoded call, or the refusal that goes back instead. */
export type Parsed<Call> = { call: Call } | { refused: PlainResponse };

/** H7 to H10: a POST of JSON or protobuf that decodes. Media types are compared letter for letter, as Mesos does. */
export function parseCall<Call>(request: HttpRequest, codec: MessageCodec<Call>): Parsed<Call> {
  if (request.method !== "POST") return { refused: methodNotAllowed(["POST"], request.method) };
  const type = request.header("Content-Type");
  if (type === undefined) return { refused: textResponse(400, "Expecting 'Content-Type' to be present") };
  try {
    if (type === JSON_TYPE) return { call: codec.fromJson(request.body) };
    if (type === PROTOBUF_TYPE) return { call: codec.decode(request.body) };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return { refused: textResponse(400, bodyErrorText(error, "Call")) };
  }
  return { refused: textResponse(415, "Expecting 'Content-Type' of application/json or application/x-protobuf") };
}

/** H12: the type of the answer, JSON when both will do; undefined when neither will. */
export function answerType(request: HttpRequest): ApiType | undefined {
  return negotiate(request.header("Accept"), API_TYPES);
}

/** 406 in Mesos's words. */
export function notAcceptable(): PlainResponse {
  return textResponse(406, "Expecting 'Accept' to allow application/json or application/x-protobuf");
}

/** A message in the type agreed on, with status 200. */
export function encoded<Message>(
  codec: MessageCodec<Message>,
  message: Message,
  type: ApiType,
  options?: JsonOptions,
): PlainResponse {
  const body = type === JSON_TYPE ? codec.toJson(message, options) : codec.encode(message);
  return { status: 200, headers: { "Content-Type": type }, body };
}
