// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type * as mesos_agent_info from "../agent_info.js";
import type * as mesos_resource_provider_registry from "../resource_provider_registry.js";
import type * as mesos_v1_maintenance from "../v1/maintenance.js";
import type * as mesos_v1_mesos from "../v1/mesos.js";
import type * as mesos_v1_quota from "../v1/quota.js";

export interface Registry {
  master?: Registry_Master;
  agents?: Registry_Slaves;
  unreachable?: Registry_UnreachableSlaves;
  gone?: Registry_GoneSlaves;
  machines?: Registry_Machines;
  schedules?: readonly mesos_v1_maintenance.Schedule[];
  /** @deprecated */
  quotas?: readonly Registry_Quota[];
  quota_configs?: readonly mesos_v1_quota.QuotaConfig[];
  weights?: readonly Registry_Weight[];
  resource_provider_registry?: mesos_resource_provider_registry.Registry;
  minimum_capabilities?: readonly Registry_MinimumCapability[];
}
export declare const Registry: MessageCodec<Registry>;

export interface Registry_Master {
  info: mesos_v1_mesos.MasterInfo;
}
export declare const Registry_Master: MessageCodec<Registry_Master>;

export interface Registry_Slave {
  info: mesos_agent_info.SlaveInfo;
  drain_info?: mesos_v1_mesos.DrainInfo;
  /** @default false */
  deactivated?: boolean;
}
export declare const Registry_Slave: MessageCodec<Registry_Slave>;

export interface Registry_Slaves {
  agents?: readonly Registry_Slave[];
}
export declare const Registry_Slaves: MessageCodec<Registry_Slaves>;

export interface Registry_UnreachableSlave {
  id: mesos_v1_mesos.AgentID;
  timestamp: mesos_v1_mesos.TimeInfo;
  drain_info?: mesos_v1_mesos.DrainInfo;
  /** @default false */
  deactivated?: boolean;
}
export declare const Registry_UnreachableSlave: MessageCodec<Registry_UnreachableSlave>;

export interface Registry_UnreachableSlaves {
  agents?: readonly Registry_UnreachableSlave[];
}
export declare const Registry_UnreachableSlaves: MessageCodec<Registry_UnreachableSlaves>;

export interface Registry_GoneSlave {
  id: mesos_v1_mesos.AgentID;
  timestamp: mesos_v1_mesos.TimeInfo;
}
export declare const Registry_GoneSlave: MessageCodec<Registry_GoneSlave>;

export interface Registry_GoneSlaves {
  agents?: readonly Registry_GoneSlave[];
}
export declare const Registry_GoneSlaves: MessageCodec<Registry_GoneSlaves>;

export interface Registry_Machine {
  info: mesos_v1_mesos.MachineInfo;
}
export declare const Registry_Machine: MessageCodec<Registry_Machine>;

export interface Registry_Machines {
  machines?: readonly Registry_Machine[];
}
export declare const Registry_Machines: MessageCodec<Registry_Machines>;

export interface Registry_Quota {
  info: mesos_v1_quota.QuotaInfo;
}
export declare const Registry_Quota: MessageCodec<Registry_Quota>;

export interface Registry_Weight {
  info: mesos_v1_mesos.WeightInfo;
}
export declare const Registry_Weight: MessageCodec<Registry_Weight>;

export interface Registry_MinimumCapability {
  capability: string;
}
export declare const Registry_MinimumCapability: MessageCodec<Registry_MinimumCapability>;
