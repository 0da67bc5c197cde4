// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";
import type * as mesos_v1_mesos from "./v1/mesos.js";

export interface SlaveInfo {
  hostname: string;
  /** @default 5051 */
  port?: number;
  resources?: readonly mesos_v1_mesos.Resource[];
  attributes?: readonly mesos_v1_mesos.Attribute[];
  id?: mesos_v1_mesos.AgentID;
  domain?: mesos_v1_mesos.DomainInfo;
  /** @default false */
  checkpoint?: boolean;
}
export declare const SlaveInfo: MessageCodec<SlaveInfo>;
