/** What the JSON reader wants to know of a message type, laid out for it to find fast. Built when first needed. @module */
import { isEnum, isMessage, type Field, type Label, type MessageDescriptor, type Scalar } from "./descriptor.ts";

export interface Plan {
  readonly byName: ReadonlyMap<string, PlanField>;
  readonly requiredCount: number;
  /** In the byte order of their names. */
  readonly oneofMembers: readonly { readonly name: string; readonly oneof: string }[];
}

export interface PlanField {
  readonly label: Label;
  readonly kind: Scalar | "enum" | "message";
  readonly isRequired: boolean;
  /** What `typeof` says of a value that can stay as it is: "string" for a single text. "" if it takes a closer look. */
  readonly plain: "string" | "boolean" | "";
  /** The names an enum value may have. */
  readonly names: ReadonlySet<string> | undefined;
  readonly type: Field["type"];
  plan: Plan | undefined;
}

const plans = new WeakMap<MessageDescriptor, Plan>();

export function planOf(descriptor: MessageDescriptor): Plan {
  let plan = plans.get(descriptor);
  if (plan === undefined) plans.set(descriptor, (plan = makePlan(descriptor)));
  return plan;
}

/** Returns the plan of the message in a field whose kind is `message`. */
export function planOfField(field: PlanField): Plan {
  return (field.plan ??= planOf(field.type as MessageDescriptor));
}

function makePlan(descriptor: MessageDescriptor): Plan {
  return {
    byName: new Map(descriptor.fields.map((field) => [field.name, planField(field)])),
    requiredCount: descriptor.fields.filter((field) => field.label === "required").length,
    oneofMembers: descriptor.fields
      .flatMap(({ name, oneof }) => (oneof === undefined ? [] : [{ name, oneof }]))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function planField({ label, type }: Field): PlanField {
  const kind = isMessage(type) ? "message" : isEnum(type) ? "enum" : type;
  const isOne = label === "required" || label === "optional";
  return {
    label,
    kind,
    isRequired: label === "required",
    plain: !isOne ? "" : kind === "string" ? "string" : kind === "bool" ? "boolean" : "",
    names: isEnum(type) ? new Set(type.names) : undefined,
    type,
    plan: undefined,
  };
}
