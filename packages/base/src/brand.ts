declare const brand: unique symbol;

/**
 * A string (or number) that only its own kind may stand in for, at no cost at run time.
 *
 * @example type AgentId = Brand<string, "AgentId">;
 */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
