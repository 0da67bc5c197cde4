// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";
import type * as mesos_v1_mesos from "./v1/mesos.js";

export interface ResourceProvider {
  id: mesos_v1_mesos.ResourceProviderID;
  type?: string;
  name?: string;
}
export declare const ResourceProvider: MessageCodec<ResourceProvider>;

export interface Registry {
  resource_providers?: readonly ResourceProvider[];
  removed_resource_providers?: readonly ResourceProvider[];
}
export declare const Registry: MessageCodec<Registry>;
