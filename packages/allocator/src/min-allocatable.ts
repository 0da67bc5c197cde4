/**
 * The least that is worth an offer: `cpus:0.01|mem:32` is "0.01 CPUs, or 32 MB". Within an alternative, `;` means "and".
 * Source: allocator, section 9.2.
 * @module
 */
import { containsQuantities, parseResources, type Quantities, Resources } from "@meseta/resources";

/** The default of the flag `--min_allocatable_resources`. */
export const MIN_ALLOCATABLE_DEFAULT = "cpus:0.01|mem:32";

/**
 * Reads the flag. An empty text gives no alternatives, and then anything will do.
 *
 * @throws {ResourcesParseError}
 */
export function parseMinAllocatable(text: string): Quantities[] {
  if (text.trim() === "") return [];
  return text.split("|").map((part) => Resources.fromWire(parseResources(part)).quantities());
}

/** Is `offer` enough for one of the alternatives? Nothing at all never is. */
export function isAllocatable(offer: Resources, alternatives: readonly Quantities[]): boolean {
  if (offer.isEmpty) return false;
  if (alternatives.length === 0) return true;
  const held = offer.quantities();
  return alternatives.some((minimum) => containsQuantities(held, minimum));
}
