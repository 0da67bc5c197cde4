/**
 * The wire, letter for letter: every message is a type and, under the same name, its codec.
 * @example v1.TaskID.toJson({ value: "web.1" }) // '{"value":"web.1"}'
 * @module
 */
export * as acls from "./generated/mesos/acls.js";
export * as agent from "./generated/mesos/v1/agent.js";
export * as agentState from "./generated/mesos/internal/slave.js";
export * as allocator from "./generated/mesos/v1/allocator.js";
export * as authorization from "./generated/mesos/authorization.js";
export * as executor from "./generated/mesos/v1/executor.js";
export * as flags from "./generated/mesos/internal/flags.js";
export * as google from "./generated/google/duration.js";
export * as internal from "./internal.ts";
export * as maintenance from "./generated/mesos/v1/maintenance.js";
export * as master from "./generated/mesos/v1/master.js";
export * as quota from "./generated/mesos/v1/quota.js";
export * as registry from "./generated/mesos/internal/registry.js";
export * as resourceProvider from "./generated/mesos/v1/resource_provider.js";
export * as resourceProviderRegistry from "./generated/mesos/resource_provider_registry.js";
export * as scheduler from "./generated/mesos/v1/scheduler.js";
export * as state from "./generated/mesos/internal/state.js";
export * as v1 from "./generated/mesos/v1/mesos.js";
export { messageByName, messageNames, type MessageCodec } from "./codec.ts";
export { isEnum, isMessage, type EnumTable, type Field, type MessageDescriptor } from "./descriptor.ts";
export { bodyErrorText, DecodeError, type DecodeStage } from "./errors.ts";
export type { JsonOptions } from "./json-writer.ts";
export { fromBase64, toBase64 } from "./base64.ts";
export { decodeUtf8, encodeUtf8 } from "./utf8.ts";
export { unknownFields } from "./wire-reader.ts";
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
export { classifyRequest, encodeMessageRequest, type Classified, type OutgoingMessage } from "./libprocess.ts";
export { encodeRecord, MAX_RECORD_BYTES, RecordReader } from "./recordio.ts";
export { formatUpid, NO_UPID, parseUpid, type Upid } from "./upid.ts";
export { formatUuid, isUuid, parseUuid } from "./uuid.ts";
