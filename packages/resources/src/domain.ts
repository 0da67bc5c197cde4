/** Fault domains as operators write them. @module */
import { FlagError } from "@meseta/base";
import { DecodeError, v1 } from "@meseta/protocol";

/**
 * Reads the value of `--domain`, Mesos's JSON.
 *
 * @throws {FlagError} when it names no region and zone
 */
export function domainFromFlag(text: string | undefined): v1.DomainInfo | undefined {
  if (text === undefined) return undefined;
  try {
    const domain = v1.DomainInfo.fromJson(text);
    if (domain.fault_domain !== undefined) return domain;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
  }
  throw FlagError.of("domain", text, 'JSON such as {"fault_domain":{"region":{"name":"eu"},"zone":{"name":"eu-1"}}}');
}
