/** The Node side of every port. @module */
export { systemClock, systemRandom, systemTimers } from "./clock.ts";
export { syncDirectory, writeFileAtomic } from "./files.ts";
export { HttpNode, type HttpNodeOptions } from "./http-node.ts";
export { DEFAULT_HTTP_LIMITS, type HttpLimits } from "./http/limits.ts";
export {
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
  type PlainResponse,
  type StreamResponse,
  jsonResponse,
  methodNotAllowed,
  statusResponse,
  textResponse,
} from "./http/message.ts";
export { Router } from "./http/router.ts";
export { type StreamEnd, StreamOut } from "./http/stream-out.ts";
export type { DirectHandler } from "./fast-lane/lane.ts";
export type { IncomingMessage } from "./fast-lane/message.ts";
export { createLog, type Log, type LogLevel, silentLog } from "./log.ts";
export { type CounterMetric, Metrics, TimerMetric } from "./metrics.ts";
export { keepThreadPoolAwake } from "./thread-pool.ts";
export { aborted, untilSignal } from "./shutdown.ts";
export { type CoordinationAddress, isCoordinationAddress, parseCoordinationAddress } from "./coordination/address.ts";
export { EtcdClient, EtcdError, type EtcdEntry, type EtcdOptions } from "./coordination/etcd/client.ts";
export { type SessionOptions, type SessionState, ZooKeeperSession } from "./coordination/zookeeper/session.ts";
export { type Acl, type MultiOp, type ZooKeeperCode, ZooKeeperError } from "./coordination/zookeeper/requests.ts";
export { authenticate, type AuthenticateeOptions, type AuthenticationTiming } from "./authentication/authenticatee.ts";
export { Authenticator, type AuthenticatorOptions } from "./authentication/authenticator.ts";
export { type Claims, readToken, signToken, TokenError } from "./authentication/jwt.ts";
export { type Admission, basicGuard, type Guard, guarded, OPEN_DOOR } from "./authentication/basic.ts";
export { cramMd5Response, judgeCramMd5 } from "./authentication/cram-md5.ts";
export {
  type Credential,
  type Credentials,
  CredentialsError,
  readCredential,
  readCredentials,
} from "./authentication/credentials.ts";
export {
  type GroupLeader,
  type GroupOptions,
  type MasterGroup,
  openMasterGroup,
  SESSION_TIMEOUT_MS_DEFAULT,
} from "./coordination/group.ts";
