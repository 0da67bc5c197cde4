// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../codec.ts";

export interface Duration {
  seconds?: number | bigint;
  nanos?: number;
}
export declare const Duration: MessageCodec<Duration>;
