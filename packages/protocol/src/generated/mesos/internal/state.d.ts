// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";
import type { EnumTable } from "../../../descriptor.ts";

export type Operation_Type =
  | "SNAPSHOT"
  | "DIFF"
  | "EXPUNGE";
export declare const Operation_Type: EnumTable<Operation_Type>;

export interface Entry {
  name: string;
  uuid: Uint8Array;
  value: Uint8Array;
}
export declare const Entry: MessageCodec<Entry>;

export interface Operation {
  type: Operation_Type;
  snapshot?: Operation_Snapshot;
  diff?: Operation_Diff;
  expunge?: Operation_Expunge;
}
export declare const Operation: MessageCodec<Operation>;

export interface Operation_Snapshot {
  entry: Entry;
}
export declare const Operation_Snapshot: MessageCodec<Operation_Snapshot>;

export interface Operation_Diff {
  entry: Entry;
}
export declare const Operation_Diff: MessageCodec<Operation_Diff>;

export interface Operation_Expunge {
  name: string;
}
export declare const Operation_Expunge: MessageCodec<Operation_Expunge>;
