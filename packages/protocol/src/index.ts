/**
 * The wire, letter for letter: every message is a type and, under the same name, its codec.
 * @example v1.TaskID.toJson({ value: "web.1" }) // '{"value":"web.1"}'
 * @module
 */
export {
  acls,
  agent,
  agentState,
  allocator,
  authorization,
  executor,
  flags,
  google,
  internal,
  maintenance,
  master,
  quota,
  registry,
  resourceProvider,
  resourceProviderRegistry,
  scheduler,
  state,
  v1,
} from "./generated/messages.js";
export { hasCapability, isOperationEnd, isTerminal } from "./meaning.ts";
export { messageByName, messageNames, type MessageCodec } from "./codec.ts";
export { isEnum, isMessage, type EnumTable, type Field, type MessageDescriptor } from "./descriptor.ts";
export { bodyErrorText, DecodeError, type DecodeStage } from "./errors.ts";
export type { JsonOptions } from "./json-writer.ts";
export { fromBase64, toBase64 } from "./base64.ts";
export { decodeUtf8, encodeUtf8 } from "./utf8.ts";
export { unknownFields } from "./wire-reader.ts";
export { onlyField, soleContent, type FieldRange } from "./raw-field.ts";
export { RawTask, reportedTask, sharedList, splitTasks, type ReportedTask, type SplitTasks } from "./raw-task.ts";
export { WireWriter } from "./wire-writer.ts";
export {
  AGENT_API_TYPES,
  API_TYPES,
  contentType,
  JSON_TYPE,
  negotiate,
  PROTOBUF_TYPE,
  RECORDIO_TYPE,
  type MediaType,
} from "./media-type.ts";
export {
  classifyRequest,
  encodeMessageRequest,
  messageRequestEncoder,
  type Classified,
  type OutgoingMessage,
} from "./libprocess.ts";
export { encodeRecord, MAX_RECORD_BYTES, RecordReader } from "./recordio.ts";
export { formatUpid, NO_UPID, parseUpid, type Upid } from "./upid.ts";
export { formatUuid, isUuid, parseUuid } from "./uuid.ts";
