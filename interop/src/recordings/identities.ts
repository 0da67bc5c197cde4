/** Which of our ids, UUIDs, addresses and times stand for which recorded ones. @module */
import type { Json } from "./recording.ts";

/** An id that a master or an agent made up: a bare UUID, or `<uuid>-S1`, `<uuid>-0002`, `<uuid>-O7`. */
const MADE_UP = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?:-([SO]?)(\d+))?$/;
/** The 16 bytes of a UUID in base64. */
const UUID_BYTES = /^[A-Za-z0-9+/]{22}==$/;
/** Fields that name a moment, and how many of their units a millisecond has. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ["timestamp", 1e-3],
  ["nanoseconds", 1e6],
]);
/** What rounding may do to a time: doubles hold seconds to less than a microsecond. */
const ROUNDING_MS = 1;

export function isTime(key: string): boolean {
  return TIMES.has(key);
}

/**
 * One recorded name stands for one of ours, and one of ours for one recorded. Names that our side of the replay says first are
 * kept as recorded; one that the other side makes up may be new only where the recorded one is new.
 */
export class Identities {
  readonly #ours = new Map<string, string>();
  readonly #recorded = new Map<string, string>();
  readonly #ports = new Map<number, number>();
  readonly #times = new Map<string, number>();
  readonly #made: { readonly key: string; readonly recorded: number; readonly ours: number }[] = [];
  readonly #nowMs: () => number;
  readonly #beganMs: number;

  /** `nowMs` is the clock that the other side reads. */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#beganMs = nowMs();
  }

  /** Says that `ours` stands for `recorded`. Returns what is wrong with that, if anything. */
  learn(recorded: string, ours: string): string | undefined {
    const known = this.#ours.get(recorded);
    if (known !== undefined && known !== ours) return `stands for ${known}`;
    const other = this.#recorded.get(ours);
    if (other !== undefined && other !== recorded) return `ours stands for the recorded ${other} already`;
    this.#ours.set(recorded, ours);
    this.#recorded.set(ours, recorded);
    return undefined;
  }

  learnPort(recorded: number, ours: number): void {
    this.#ports.set(recorded, ours);
    this.learn(`127.0.0.1:${recorded}`, `127.0.0.1:${ours}`);
  }

  /** Our side is about to say `value`: names and times in it that are new stay what they are. */
  keep(value: Json, key = ""): void {
    if (typeof value === "string" && isName(value) && !this.#ours.has(value)) this.learn(value, value);
    else if (typeof value === "number" && isTime(key)) this.#times.set(`${key} ${value}`, value);
    else if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries<Json>(value)) this.keep(inner, name);
  }

  /** A recorded text with every recorded name, and every port that is a number, replaced by ours. */
  translate(text: string): string {
    const names = [...this.#ours.keys()].toSorted((a, b) => b.length - a.length);
    const any = new RegExp(names.map((name) => RegExp.escape(name)).join("|"), "g");
    const named = names.length === 0 ? text : text.replaceAll(any, (name) => this.#ours.get(name) ?? name);
    return named.replaceAll(/"port":(\d+)(?=[,}])/g, (_, port) => `"port":${this.port(Number(port))}`);
  }

  port(recorded: number): number {
    return this.#ports.get(recorded) ?? recorded;
  }

  /** What is wrong with `ours` where `recorded` was said, if anything. */
  textProblem(recorded: string, ours: string): string | undefined {
    if (isName(recorded) && !this.#ours.has(recorded)) return this.#learnMadeUp(recorded, ours);
    const expected = this.translate(recorded);
    return expected === ours ? undefined : `should be ${expected}`;
  }

  /** A time that was said before is the same again; a new one lies in the replay, and in the order of the recording. */
  timeProblem(key: string, recorded: number, ours: number): string | undefined {
    const known = this.#times.get(`${key} ${recorded}`);
    if (known !== undefined) return known === ours ? undefined : `should be ${known}`;
    this.#times.set(`${key} ${recorded}`, ours);
    const atMs = ours / TIMES.get(key)!;
    if (atMs < this.#beganMs - ROUNDING_MS || atMs > this.#nowMs() + ROUNDING_MS)
      return `is not of the time of the replay`;
    const disorder = this.#made.find(
      (earlier) => earlier.key === key && (earlier.recorded - recorded) * (earlier.ours - ours) < 0,
    );
    this.#made.push({ key, recorded, ours });
    return disorder && `is in another order to ${disorder.ours} than ${recorded} to ${disorder.recorded}`;
  }

  /** Of an id with a number, the UUID before it stands for the recorded one, too, and the rest says what the id is of. */
  #learnMadeUp(recorded: string, ours: string): string | undefined {
    if (UUID_BYTES.test(recorded)) {
      if (!UUID_BYTES.test(ours) || versionOf(ours) !== versionOf(recorded)) return "is no UUID like the recorded one";
      return this.learn(recorded, ours);
    }
    const [, uuid = "", letter, number] = MADE_UP.exec(recorded) ?? [];
    const [, ourUuid = "", ourLetter, ourNumber] = MADE_UP.exec(ours) ?? [];
    const isAlike = letter === ourLetter && (letter !== "" || number?.length === ourNumber?.length);
    if (ourUuid === "" || !isAlike) return "is no id like the recorded one";
    return this.learn(uuid, ourUuid) ?? this.learn(recorded, ours);
  }
}

function isName(text: string): boolean {
  return MADE_UP.test(text) || UUID_BYTES.test(text);
}

function versionOf(base64: string): number {
  return Buffer.from(base64, "base64")[6]! >> 4;
}
