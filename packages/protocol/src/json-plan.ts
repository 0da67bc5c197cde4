/** What the JSON reader wants to know of a message type, laid out for it to find fast. Built when first needed. @module */
import { isEnum, isMessage, type Field, type Label, type MessageDescriptor, type Scalar } from "./descriptor.ts";

export interface Plan {
  readonly byName: ReadonlyMap<string, PlanField>;
  readonly requiredCount: number;
  /** In the byte order of their names. */
  readonly oneofMembers: readonly { readonly name: string; readonly oneof: string }[];
}

/** Fields that are neither lists nor maps, by what they hold; numbers, because the reader's inmost loop compares them. */
export const SHORTCUT = { none: 0, text: 1, message: 2, double: 3, enum: 4 } as const;
type Shortcut = (typeof SHORTCUT)[keyof typeof SHORTCUT];

export interface PlanField {
  readonly label: Label;
  readonly kind: Scalar | "enum" | "message";
  readonly isRequired: boolean;
  /** The ways to read a field that deserve to be short. */
  readonly shortcut: Shortcut;
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
    shortcut: isOne ? shortcutOf(kind) : SHORTCUT.none,
    names: isEnum(type) ? new Set(type.names) : undefined,
    type,
    plan: undefined,
  };
}

function shortcutOf(kind: PlanField["kind"]): Shortcut {
  switch (kind) {
    case "string":
      return SHORTCUT.text;
    case "message":
    case "double":
    case "enum":
      return SHORTCUT[kind];
    default:
      return SHORTCUT.none;
  }
}
