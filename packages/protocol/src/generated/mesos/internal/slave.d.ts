// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";
import type * as mesos_v1_mesos from "../v1/mesos.js";

export type VolumeGidInfo_Type =
  | "UNKNOWN"
  | "PERSISTENT"
  | "SANDBOX_PATH";
export declare const VolumeGidInfo_Type: EnumTable<VolumeGidInfo_Type>;

export interface ResourceState {
  operations?: readonly mesos_v1_mesos.Operation[];
  resources?: readonly mesos_v1_mesos.Resource[];
}
export declare const ResourceState: MessageCodec<ResourceState>;

export interface VolumeGidInfo {
  type?: VolumeGidInfo_Type;
  path: string;
  gid: number;
}
export declare const VolumeGidInfo: MessageCodec<VolumeGidInfo>;

export interface VolumeGidInfos {
  infos?: readonly VolumeGidInfo[];
}
export declare const VolumeGidInfos: MessageCodec<VolumeGidInfos>;

export interface DockerVolume {
  driver: string;
  name: string;
}
export declare const DockerVolume: MessageCodec<DockerVolume>;

export interface DockerVolumes {
  volumes?: readonly DockerVolume[];
}
export declare const DockerVolumes: MessageCodec<DockerVolumes>;

export interface CSIVolume {
  plugin_name?: string;
  id?: string;
}
export declare const CSIVolume: MessageCodec<CSIVolume>;

export interface CSIVolumes {
  volumes?: readonly CSIVolume[];
}
export declare const CSIVolumes: MessageCodec<CSIVolumes>;

export interface CgroupDeviceAccessState {
  allow_list?: readonly string[];
  deny_list?: readonly string[];
}
export declare const CgroupDeviceAccessState: MessageCodec<CgroupDeviceAccessState>;

export interface CgroupDeviceAccessStates {
  device_access_per_cgroup?: Readonly<Record<string, CgroupDeviceAccessState>>;
}
export declare const CgroupDeviceAccessStates: MessageCodec<CgroupDeviceAccessStates>;
