/** Everything a peer could make us hold or wait for, by name, with the defaults of a master. @module */

export interface HttpLimits {
  /** Bytes of one request line and its headers. */
  readonly headerBytes: number;
  /** Time from the first byte of a request to the end of its headers. Silence before the first byte is unlimited. */
  readonly headersTimeoutMs: number;
  /** Time from the first byte of a request to the end of its body. */
  readonly requestTimeoutMs: number;
  /** Bytes of one request body, before and after decompression. */
  readonly bodyBytes: number;
  /** Open connections in all. */
  readonly connections: number;
  /** Open connections from one address. */
  readonly connectionsPerPeer: number;
  /** Bytes waiting to be written to one event stream before it is cut off. */
  readonly streamQueueBytes: number;
  /** Bytes waiting to be written to one libprocess peer before its connection is given up. */
  readonly peerQueueBytes: number;
}

export const DEFAULT_HTTP_LIMITS: HttpLimits = {
  headerBytes: 80 * 1024,
  headersTimeoutMs: 30_000,
  requestTimeoutMs: 300_000,
  bodyBytes: 64 * 1024 * 1024,
  connections: 65_536,
  connectionsPerPeer: 32_768,
  streamQueueBytes: 32 * 1024 * 1024,
  peerQueueBytes: 128 * 1024 * 1024,
};
