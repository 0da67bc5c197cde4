/** The agent: executors, tasks, status updates, recovery. @module */
export { type AgentOptions, AGENT_FLAGS, agentOptionsFromFlags } from "./options.ts";
export { startAgent } from "./agent.ts";
export type { RunningAgent } from "./running-agent.ts";
export { AgentCore } from "./core/agent-core.ts";
export type { CoreOptions } from "./core/context.ts";
export { AGENT_CAPABILITIES } from "./core/report.ts";
export type { CheckpointRecord, ContainerRequest, Effect, OutgoingMessage, Program, RunKey } from "./core/effects.ts";
export type { AgentMessage, Input, RecoveredState } from "./core/inputs.ts";
export type { AgentState, Executor, Framework } from "./core/model.ts";
export { fixedMaster, type Leader, type MasterDetector } from "./detector.ts";
export { decodeMessage } from "./messages.ts";
export { AgentStartError, defaultRuntimeDir } from "./startup.ts";
export { cgroupVersion } from "./isolators/cgroups/hierarchy.ts";
export { IMAGE_DEFAULTS, type ImageOptions } from "./images/flags.ts";
export { ISOLATION_DEFAULTS, type IsolationOptions } from "./isolators/flags.ts";
export { systemKernel } from "./isolators/kernel.ts";
export { agentResources, type Machine, measureMachine } from "./resources.ts";
