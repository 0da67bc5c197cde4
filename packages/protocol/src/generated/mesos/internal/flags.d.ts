// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type * as mesos_v1_mesos from "../v1/mesos.js";

export interface Firewall {
  disabled_endpoints?: Firewall_DisabledEndpointsRule;
}
export declare const Firewall: MessageCodec<Firewall>;

export interface Firewall_DisabledEndpointsRule {
  paths?: readonly string[];
}
export declare const Firewall_DisabledEndpointsRule: MessageCodec<Firewall_DisabledEndpointsRule>;

export interface SlaveCapabilities {
  capabilities?: readonly mesos_v1_mesos.AgentInfo_Capability[];
}
export declare const SlaveCapabilities: MessageCodec<SlaveCapabilities>;

export interface ImageGcConfig {
  image_disk_headroom: number;
  image_disk_watch_interval: mesos_v1_mesos.DurationInfo;
  excluded_images?: readonly mesos_v1_mesos.Image[];
}
export declare const ImageGcConfig: MessageCodec<ImageGcConfig>;
