/**
 * `/allocator/offer_constraints_debug`: which agents a framework's own constraints keep from it.
 * Source: scheduler API, section 6.7; operator API, section 8.
 * @module
 */
import type { Context } from "../core/context.ts";

/** Framework id → what it suppressed, and the agents excluded for each role that has constraints. */
export function offerConstraintsJson({ frameworks, allocator }: Context): unknown {
  return {
    frameworks: Object.fromEntries(
      [...frameworks.values()].map(({ id, suppressedRoles }) => [
        id,
        {
          suppressed_roles: [...suppressedRoles],
          excluded_by_attribute_constraints: Object.fromEntries(allocator.excludedByConstraints(id)),
        },
      ]),
    ),
  };
}
