/** A simulated cluster: the real cores under a virtual clock, with seeded faults and checkers. @module */
export { type Rule, Violation } from "./rules.ts";
export { simulate, SimulationFailure, type SimulationOptions, type SimulationResult } from "./simulation.ts";
