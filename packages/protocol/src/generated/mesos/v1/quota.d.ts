// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type * as mesos_v1_mesos from "./mesos.js";

export interface QuotaInfo {
  role?: string;
  principal?: string;
  guarantee?: readonly mesos_v1_mesos.Resource[];
}
export declare const QuotaInfo: MessageCodec<QuotaInfo>;

export interface QuotaRequest {
  force?: boolean;
  role?: string;
  guarantee?: readonly mesos_v1_mesos.Resource[];
}
export declare const QuotaRequest: MessageCodec<QuotaRequest>;

export interface QuotaConfig {
  role: string;
  guarantees?: Readonly<Record<string, mesos_v1_mesos.Value_Scalar>>;
  limits?: Readonly<Record<string, mesos_v1_mesos.Value_Scalar>>;
}
export declare const QuotaConfig: MessageCodec<QuotaConfig>;

export interface QuotaStatus {
  /** @deprecated */
  infos?: readonly QuotaInfo[];
  configs?: readonly QuotaConfig[];
}
export declare const QuotaStatus: MessageCodec<QuotaStatus>;
