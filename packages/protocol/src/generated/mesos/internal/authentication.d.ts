// Generated from the .proto files by `npm run generate`. Do not edit.
import type { MessageCodec } from "../../../codec.ts";

export interface AuthenticateMessage {
  pid: string;
}
export declare const AuthenticateMessage: MessageCodec<AuthenticateMessage>;

export interface AuthenticationMechanismsMessage {
  mechanisms?: readonly string[];
}
export declare const AuthenticationMechanismsMessage: MessageCodec<AuthenticationMechanismsMessage>;

export interface AuthenticationStartMessage {
  mechanism: string;
  data?: Uint8Array;
}
export declare const AuthenticationStartMessage: MessageCodec<AuthenticationStartMessage>;

export interface AuthenticationStepMessage {
  data: Uint8Array;
}
export declare const AuthenticationStepMessage: MessageCodec<AuthenticationStepMessage>;

export interface AuthenticationCompletedMessage {
}
export declare const AuthenticationCompletedMessage: MessageCodec<AuthenticationCompletedMessage>;

export interface AuthenticationFailedMessage {
}
export declare const AuthenticationFailedMessage: MessageCodec<AuthenticationFailedMessage>;

export interface AuthenticationErrorMessage {
  error?: string;
}
export declare const AuthenticationErrorMessage: MessageCodec<AuthenticationErrorMessage>;
