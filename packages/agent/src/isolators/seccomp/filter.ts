/**
 * A profile as the program that the kernel runs at every system call: which one it is is found by halving, not by trying them in
 * turn.
 * Source: the kernel's documentation of seccomp filters and of classic BPF.
 * @module
 */
import type { Action, Comparison, Profile, Rule } from "./profile.ts";
import type { Architecture } from "./syscall-names.ts";

const LOAD = 0x20;
const AND = 0x54;
const JUMP = 0x05;
const IF_EQUAL = 0x15;
const IF_GREATER = 0x25;
const IF_AT_LEAST = 0x35;
const RETURN = 0x06;

/** Where things are in what a filter looks at. */
const AT_NUMBER = 0;
const AT_ARCHITECTURE = 4;
const AT_ARGUMENTS = 16;

const KILL_PROCESS = 0x8000_0000;

/** An instruction; `yes` and `no` count the instructions to pass over. */
interface Instruction {
  readonly code: number;
  readonly yes: number;
  readonly no: number;
  readonly value: number;
}

const plain = (code: number, value: number): Instruction => ({ code, yes: 0, no: 0, value });
const test = (code: number, value: number, yes: number, no: number): Instruction => ({ code, yes, no, value });

/** The filter, as the array of `struct sock_filter` that prctl(2) takes. Names the architecture does not have are left out. */
export function seccompFilter(profile: Profile, architecture: Architecture): Uint8Array {
  const { audit, foreignFrom } = architecture;
  const foreign = foreignFrom === undefined ? [] : [test(IF_AT_LEAST, foreignFrom, 0, 1), plain(RETURN, KILL_PROCESS)];
  const program = [
    plain(LOAD, AT_ARCHITECTURE),
    test(IF_EQUAL, audit, 1, 0),
    plain(RETURN, KILL_PROCESS), // another architecture's calls have other numbers
    plain(LOAD, AT_NUMBER),
    ...foreign,
    ...halves(rangesOf(profile, architecture)),
  ];
  const bytes = new DataView(new ArrayBuffer(program.length * 8));
  for (const [index, { code, yes, no, value }] of program.entries()) {
    bytes.setUint16(index * 8, code, true);
    bytes.setUint8(index * 8 + 2, yes);
    bytes.setUint8(index * 8 + 3, no);
    bytes.setUint32(index * 8 + 4, value, true);
  }
  return new Uint8Array(bytes.buffer);
}

/** System calls from a number on that fare alike. */
interface Range {
  readonly from: number;
  readonly program: readonly Instruction[];
  readonly key: string;
}

function rangesOf({ defaultAction, rules }: Profile, { numbers }: Architecture): Range[] {
  const byNumber = new Map<number, Rule[]>();
  for (const rule of rules) {
    for (const name of rule.names) {
      const number = numbers.get(name);
      if (number === undefined) continue;
      const list = byNumber.get(number);
      if (list === undefined) byNumber.set(number, [rule]);
      else list.push(rule);
    }
  }
  const starts = new Set([0, ...[...byNumber.keys()].flatMap((number) => [number, number + 1])]);
  const ranges: Range[] = [];
  for (const from of [...starts].toSorted((a, b) => a - b)) {
    const next = range(from, byNumber.get(from) ?? [], defaultAction);
    if (ranges.at(-1)?.key !== next.key) ranges.push(next);
  }
  return ranges;
}

function range(from: number, rules: readonly Rule[], defaultAction: Action): Range {
  const program: Instruction[] = [];
  let isOver = false;
  for (const { action, comparisons } of rules) {
    if (isOver) break;
    isOver = comparisons.length === 0;
    program.push(...ruleProgram(comparisons, action));
  }
  if (!isOver) program.push(plain(RETURN, defaultAction));
  return { from, program, key: JSON.stringify(program) };
}

/** Finds the range of a number by comparing it with the first of the upper half. */
function halves(ranges: readonly Range[]): Instruction[] {
  if (ranges.length === 1) return [...ranges[0]!.program];
  const middle = ranges.length >> 1;
  const [lower, upper] = [halves(ranges.slice(0, middle)), halves(ranges.slice(middle))];
  return [test(IF_AT_LEAST, ranges[middle]!.from, 0, 1), plain(JUMP, lower.length), ...lower, ...upper];
}

/** Returns the action if everything holds; else goes on behind it. */
function ruleProgram(comparisons: readonly Comparison[], action: Action): Instruction[] {
  let program: Instruction[] = [plain(RETURN, action)];
  for (const comparison of comparisons.toReversed())
    program = [...comparisonProgram(comparison, program.length), ...program];
  return program;
}

/**
 * Goes on if a comparison holds, else passes over `rest` instructions behind it. A filter knows 32 bits at a time: the upper half
 * decides, unless the halves are equal.
 */
function comparisonProgram({ index, op, value, mask }: Comparison, rest: number): Instruction[] {
  const low = AT_ARGUMENTS + 8 * index;
  const [high, lower] = [Number(value >> 32n), Number(value & 0xffff_ffffn)];
  if (op === "MASKED_EQ") {
    return [
      plain(LOAD, low + 4),
      plain(AND, Number(mask >> 32n)),
      test(IF_EQUAL, high, 0, rest + 3),
      plain(LOAD, low),
      plain(AND, Number(mask & 0xffff_ffffn)),
      test(IF_EQUAL, lower, 0, rest),
    ];
  }
  if (op === "EQ") {
    return [plain(LOAD, low + 4), test(IF_EQUAL, high, 0, rest + 2), plain(LOAD, low), test(IF_EQUAL, lower, 0, rest)];
  }
  if (op === "NE") {
    return [plain(LOAD, low + 4), test(IF_EQUAL, high, 0, 2), plain(LOAD, low), test(IF_EQUAL, lower, rest, 0)];
  }
  const isAbove = op === "GT" || op === "GE"; // else it must not be at least, or not greater
  const code = op === "GT" || op === "LE" ? IF_GREATER : IF_AT_LEAST;
  const [yes, no] = isAbove ? [0, rest] : [rest, 0];
  return [
    plain(LOAD, low + 4),
    test(IF_GREATER, high, yes === 0 ? 3 : rest + 3, 0),
    test(IF_EQUAL, high, 0, isAbove ? rest + 2 : 2),
    plain(LOAD, low),
    test(code, lower, yes, no),
  ];
}
