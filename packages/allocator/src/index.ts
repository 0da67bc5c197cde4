/** Who is offered what: the port, and flat weighted dominant-resource fairness behind it. @module */
export { dominantShare } from "./dominant-share.ts";
export { FlatDrfAllocator, type FlatDrfOptions, REFUSE_MS_MAX, REFUSE_MS_MIN_DEFAULT } from "./flat-drf.ts";
export { MIN_ALLOCATABLE_DEFAULT, parseMinAllocatable } from "./min-allocatable.ts";
export type {
  AllocatedOffer,
  AllocationRound,
  Allocator,
  AllocatorAgent,
  AllocatorFramework,
  OfferFilter,
} from "./port.ts";
