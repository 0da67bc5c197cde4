/** The address of an actor: `slave(1)@10.0.0.2:5051`. Source: libprocess protocol, section 2. @module */

/** Peers know each other by nothing but this text, so equality is equality of `formatUpid`. */
export interface Upid {
  readonly id: string;
  /** An IPv4 address; a name where a peer wrote one, which Mesos would resolve. */
  readonly host: string;
  readonly port: number; // 0 ≤ port ≤ 65535
}

/** How Mesos prints "no actor", for instance as `RunTaskMessage.pid` of a framework that speaks HTTP. */
export const NO_UPID = "@0.0.0.0:0";

/**
 * Returns the parts of a UPID, or undefined if the text names no actor: empty, `@0.0.0.0:0`, or malformed.
 *
 * White space ends the text and anything after the digits of the port is ignored, as Mesos does.
 * @example parseUpid("slave(1)@10.0.0.2:5051") // { id: "slave(1)", host: "10.0.0.2", port: 5051 }
 */
export function parseUpid(text: string): Upid | undefined {
  const match = /^([^@\s]+)@([^:\s]+):(\d{1,5})/.exec(text);
  if (match === null) return undefined;
  const [, id, host, digits] = match as unknown as [string, string, string, string];
  const port = Number(digits);
  if (port > 65_535 || port === 0) return undefined;
  return /^[\d.]+$/.test(host) && !isIpv4(host) ? undefined : { id, host, port };
}

/** Returns the text of a UPID, `@0.0.0.0:0` for none. */
export function formatUpid(upid: Upid | undefined): string {
  return upid === undefined ? NO_UPID : `${upid.id}@${upid.host}:${upid.port}`;
}

const BYTE = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

function isIpv4(host: string): boolean {
  return IPV4.test(host);
}
