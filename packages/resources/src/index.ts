/** Scalars, ranges, sets and reservations: their arithmetic, their validity and their texts. @module */
export { attributeSummary, formatAttributes, parseAttributes } from "./attributes.ts";
export {
  type Conversion,
  conversionOf,
  exchanged,
  isOneKind,
  isSpeculative,
  needsCheckpoint,
  type SpeculativeType,
  takenBy,
} from "./conversion.ts";
export { domainFromFlag } from "./domain.ts";
export { type Amount, type Entry, equalAmounts } from "./entry.ts";
export type { Identity, Reservation, ResourceType } from "./identity.ts";
export {
  addQuantities,
  containsQuantities,
  NO_QUANTITIES,
  type Quantities,
  quantities,
  subtractQuantities,
} from "./quantities.ts";
export {
  coalesce,
  containsRanges,
  countRanges,
  type End,
  formatRanges,
  type Range,
  type Ranges,
  subtractRanges,
  uniteRanges,
} from "./ranges.ts";
export {
  formatResources,
  type Kinds,
  type Places,
  REFINED,
  RESERVED,
  Resources,
  REVOCABLE,
  SHARED,
} from "./resources.ts";
export { isStrictSubrole, roleProblem } from "./role.ts";
export { fromThousandths, THOUSANDTHS, toThousandths } from "./scalar.ts";
export { formatQuantities, type ResourcesSummary, summarize, summarizeQuantities } from "./summary.ts";
export { type ParseOptions, parseResources, ResourcesParseError } from "./text.ts";
export { type ResourceRejection, resourceProblem, resourcesProblem } from "./validation.ts";
export { convertResource, type ResourceFormat, reservationsOf } from "./wire.ts";
