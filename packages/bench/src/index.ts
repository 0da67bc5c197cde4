/** Benchmarks as programs; `main.ts` runs them. @module */
export { type Reference, type Report, type Result, formatReport, median, quantile } from "./results.ts";
