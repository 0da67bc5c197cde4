/** The master: frameworks, agents, offers, tasks. @module */
export { type AuthenticationOptions, NO_AUTHENTICATION } from "./authentication-flags.ts";
export { BUILD, MESOS_VERSION } from "./build.ts";
export { answerEvent } from "./core/answers.ts";
export { DEFAULT_MASTER_CONFIG, HEARTBEAT_INTERVAL_MS, type MasterConfig } from "./core/config.ts";
export type { AgentMessage, Effect, Input, OutgoingMessage, Subscriber } from "./core/effects.ts";
export { type CallRefusal, MasterCore } from "./core/master-core.ts";
export { MASTER_FLAGS, masterOptionsFromFlags } from "./flags.ts";
export { loadPolicies } from "./own-policies.ts";
export { type MasterOptions, type RunningMaster, startMaster } from "./master.ts";
export type { AgentRecord, RegistryChange } from "./core/registry.ts";
export { decodeRecord, encodeChange } from "./registrar/records.ts";
export { Registrar, type RegistrarOptions } from "./registrar/registrar.ts";
export { type RegistryStore, type StoreChange, StoreError } from "./registrar/store.ts";
export { EmbeddedStore } from "./registrar/stores/embedded.ts";
