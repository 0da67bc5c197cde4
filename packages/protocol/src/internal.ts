/**
 * The messages of libprocess in one namespace: between masters, agents, drivers and authenticators. `SlaveInfo` and
 * `SchedulerCall` are the two types that are laid out there otherwise than in the v1 API.
 * Source: v0 and v1 names, rows `only-v0` and `number-differs`.
 * @module
 */
export * from "./generated/mesos/internal/authentication.js";
export * from "./generated/mesos/internal/messages.js";
export { SlaveInfo } from "./generated/mesos/agent_info.js";
export { Call as SchedulerCall, Call_Subscribe as SchedulerCall_Subscribe } from "./generated/mesos/scheduler.js";
