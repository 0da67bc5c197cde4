/** The two forms in which every message can travel. @module */
import { JSON_TYPE, type MessageCodec, PROTOBUF_TYPE } from "@meseta/protocol";

export type MessageFormat = "json" | "protobuf";

/** The media type to announce. */
export function mediaType(format: MessageFormat): string {
  return format === "json" ? JSON_TYPE : PROTOBUF_TYPE;
}

export function encodeBody<Message>(
  codec: MessageCodec<Message>,
  message: Message,
  format: MessageFormat,
): string | Uint8Array {
  return format === "json" ? codec.toJson(message) : codec.encode(message);
}

/** @throws {DecodeError} */
export function decodeBody<Message>(codec: MessageCodec<Message>, body: Uint8Array, format: MessageFormat): Message {
  return format === "json" ? codec.fromJson(body) : codec.decode(body);
}
