/**
 * Offer constraints: which agents a framework wants to hear of, by their attributes.
 * Source: allocator, section 10; scheduler API, section 6.5.
 * @module
 */
import type { scheduler, v1 } from "@meseta/protocol";
import { RE2JS } from "re2js";
import type { AllocatorAgent, OfferConstraint } from "./port.ts";

export interface ConstraintLimits {
  /** Characters of one expression. `--offer_constraints_re2_max_mem` stands for what RE2 may build of it. */
  readonly expressionLengthMax: number;
  /** Instructions of one expression: `--offer_constraints_re2_max_program_size`. */
  readonly programSizeMax: number;
}

export const CONSTRAINT_LIMITS_DEFAULT: ConstraintLimits = { expressionLengthMax: 4096, programSizeMax: 100 };

/** A text problem, or the constraints ready to be asked. */
export type CompiledConstraints =
  | { readonly kind: "constraints"; readonly byRole: ReadonlyMap<string, OfferConstraint> }
  | { readonly kind: "problem"; readonly problem: string };

class ConstraintError extends Error {}

/** Reads what a framework demands, role by role. Expressions run in linear time whatever they say and whatever they read. */
export function compileConstraints(
  wire: scheduler.OfferConstraints | undefined,
  limits: ConstraintLimits = CONSTRAINT_LIMITS_DEFAULT,
): CompiledConstraints {
  const byRole = new Map<string, OfferConstraint>();
  try {
    for (const [role, constraints] of Object.entries(wire?.role_constraints ?? {})) {
      byRole.set(role, compileRole(role, constraints, limits));
    }
  } catch (error) {
    if (error instanceof ConstraintError) return { kind: "problem", problem: error.message };
    throw error;
  }
  return { kind: "constraints", byRole };
}

function compileRole(
  role: string,
  { groups = [] }: scheduler.OfferConstraints_RoleConstraints,
  limits: ConstraintLimits,
): OfferConstraint {
  if (groups.length === 0)
    throw new ConstraintError(`Offer constraints of role '${role}' are empty: they must have a group`);
  const compiled = groups.map(({ attribute_constraints: constraints = [] }) => {
    if (constraints.length === 0) throw new ConstraintError(`Offer constraints of role '${role}' have an empty group`);
    return constraints.map((constraint) => compileConstraint(constraint, limits));
  });
  return (agent) => compiled.some((group) => group.every((holds) => holds(agent)));
}

/** What a selector finds: nothing, a text, or a value that is no text, which passes every predicate on text. */
type Selected =
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "other" };

const ABSENT: Selected = { kind: "absent" };

function compileConstraint(
  { selector, predicate }: scheduler.AttributeConstraint,
  limits: ConstraintLimits,
): OfferConstraint {
  const select = compileSelector(selector);
  const holds = compilePredicate(predicate, limits);
  return (agent) => holds(select(agent));
}

function compileSelector(selector: scheduler.AttributeConstraint_Selector): (agent: AllocatorAgent) => Selected {
  const { attribute_name: name, pseudoattribute_type: pseudo } = selector;
  if (name !== undefined) return (agent) => selectedOf(agent.attributes?.find((attribute) => attribute.name === name));
  switch (pseudo) {
    case "HOSTNAME":
      return (agent) => textOf(agent.hostname);
    case "REGION":
      return (agent) => textOf(agent.region);
    case "ZONE":
      return (agent) => textOf(agent.zone);
    default:
      throw new ConstraintError(
        "Attribute constraint has a selector that names neither an attribute nor a known pseudoattribute",
      );
  }
}

function compilePredicate(
  predicate: scheduler.AttributeConstraint_Predicate,
  limits: ConstraintLimits,
): (selected: Selected) => boolean {
  const { exists, not_exists, text_equals, text_not_equals, text_matches, text_not_matches } = predicate;
  if (exists !== undefined) return ({ kind }) => kind !== "absent";
  if (not_exists !== undefined) return ({ kind }) => kind === "absent";
  if (text_equals !== undefined) return onText(false, (text) => text === text_equals.value);
  if (text_not_equals !== undefined) return onText(true, (text) => text !== text_not_equals.value);
  if (text_matches !== undefined) return onText(false, matcher(text_matches.regex, limits));
  if (text_not_matches !== undefined) {
    const matches = matcher(text_not_matches.regex, limits);
    return onText(true, (text) => !matches(text));
  }
  throw new ConstraintError("Attribute constraint has no predicate that this master knows");
}

/** Source of what is absent and what is no text: the truth table of section 10. */
function onText(whenAbsent: boolean, holds: (text: string) => boolean): (selected: Selected) => boolean {
  return (selected) =>
    selected.kind === "text" ? holds(selected.text) : selected.kind === "absent" ? whenAbsent : true;
}

function matcher(regex: string, limits: ConstraintLimits): (text: string) => boolean {
  if (regex.length > limits.expressionLengthMax) {
    throw new ConstraintError(
      `Regex of ${regex.length} characters is longer than the ${limits.expressionLengthMax} allowed`,
    );
  }
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(regex);
  } catch (cause) {
    throw new ConstraintError(`Regex '${regex}' is not valid: ${(cause as Error).message}`);
  }
  const size = compiled.programSize();
  if (size > limits.programSizeMax) {
    throw new ConstraintError(
      `Regex '${regex}' is too large: ${size} instructions, ${limits.programSizeMax} are allowed`,
    );
  }
  return (text) => compiled.testExact(text);
}

function selectedOf(attribute: v1.Attribute | undefined): Selected {
  if (attribute === undefined) return ABSENT;
  return attribute.type === "TEXT" ? { kind: "text", text: attribute.text?.value ?? "" } : { kind: "other" };
}

function textOf(text: string | undefined): Selected {
  return text === undefined ? ABSENT : { kind: "text", text };
}
