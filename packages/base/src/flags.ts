/**
 * Command-line flags as tables: what there is, and what given texts mean.
 * Source: master reference, section 1 (flag rules).
 * @module
 */
import { formatDuration, parseDuration } from "./units.ts";

export interface FlagSpec {
  /** Mesos's name, with underscores. */
  readonly name: string;
  /** What Mesos called it before, and still takes. */
  readonly formerName?: string;
  readonly type: "string" | "int" | "number" | "bool" | "duration" | "json";
  /** As one would write it; undefined: the flag has no value unless given. */
  readonly default: string | undefined;
  readonly help: string;
}

/** A flag's value that cannot be used. */
export class FlagError extends Error {
  override readonly name = "FlagError";
  readonly code = "FLAG_INVALID";

  /** The error for a value that is not what it must be. */
  static of(flag: string, text: string, wanted: string): FlagError {
    return new FlagError(`Cannot use --${flag}='${text}': it must be ${wanted}`);
  }
}

/** The flags of a program: given texts over defaults, checked, and written as `/flags` shows them. */
export class Flags {
  readonly shown: Readonly<Record<string, string>>;

  /** @throws {FlagError} for a text that its flag's type does not take. */
  constructor(specs: readonly FlagSpec[], given: Readonly<Record<string, string>>) {
    const shown: Record<string, string> = {};
    for (const { name, type, default: fallback } of specs) {
      const text = given[name] ?? fallback;
      if (text !== undefined) shown[name] = normalized(name, type, text);
    }
    this.shown = shown;
  }

  /** The text of a flag; undefined when it has no value. */
  text(name: string): string | undefined {
    return this.shown[name];
  }

  /** The value of an `int` or `number`. */
  number(name: string): number | undefined {
    const text = this.shown[name];
    return text === undefined ? undefined : Number(text);
  }

  /** The value of a `duration`, in milliseconds. */
  ms(name: string): number | undefined {
    const text = this.shown[name];
    return text === undefined ? undefined : parseDuration(text);
  }

  isTrue(name: string): boolean {
    return this.shown[name] === "true";
  }
}

/**
 * The object without its undefined values, for options that are there or not.
 *
 * @example defined({ ip: "127.0.0.1", port: undefined }) // { ip: "127.0.0.1" }
 */
export function defined<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };
}

/** The flags as `/flags` may show them to anyone: addresses without the passwords that stand in them. */
export function withoutPasswords(shown: Readonly<Record<string, string>>): Record<string, string> {
  const hidden = (text: string) => text.replace(/(:\/\/[^:@/]*):[^@/]*@/, "$1:***@");
  return Object.fromEntries(Object.entries(shown).map(([name, text]) => [name, hidden(text)]));
}

function normalized(name: string, type: FlagSpec["type"], text: string): string {
  switch (type) {
    case "string":
      return text;
    case "int":
      if (!/^\d{1,9}$/.test(text)) throw FlagError.of(name, text, "a whole number");
      return String(Number(text));
    case "number":
      if (!/^\d+(\.\d+)?$/.test(text)) throw FlagError.of(name, text, "a number");
      return text;
    case "bool":
      if (!["true", "false", "1", "0"].includes(text)) throw FlagError.of(name, text, "true or false");
      return text === "true" || text === "1" ? "true" : "false";
    case "json":
      try {
        JSON.parse(text);
      } catch {
        throw FlagError.of(name, text, "JSON");
      }
      return text;
    case "duration": {
      const ms = parseDuration(text);
      if (ms === undefined || ms < 0) throw FlagError.of(name, text, "a duration such as 15secs or 10mins");
      return formatDuration(ms);
    }
  }
}
