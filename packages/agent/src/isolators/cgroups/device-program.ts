/**
 * The device rules of a container as a program for the kernel, which version 2 has instead of files.
 * Source: the kernel's documentation of eBPF instructions and of cgroup v2 (device controller).
 * @module
 */
import type { DeviceRule } from "./devices.ts";

/** Instructions in use, by what they do with 32 bits. */
const LOAD = 0x61;
const COPY = 0xbc;
const AND = 0x54;
const SHIFT_RIGHT = 0x74;
const SET = 0xb7;
const JUMP_UNLESS = 0x55;
const EXIT = 0x95;

/** r1 points to what is asked: type and access, major, minor. */
const [RESULT, QUESTION, TYPE, ACCESS, MAJOR, MINOR, SCRATCH] = [0, 1, 2, 3, 4, 5, 6];
const TYPES = { b: 1, c: 2 } as const;
const ACCESSES: Readonly<Record<string, number>> = { m: 1, r: 2, w: 4 };
const ALL_ACCESS = 7;

interface Instruction {
  readonly code: number;
  readonly to: number;
  readonly from?: number;
  readonly offset?: number;
  readonly value?: number;
}

/** The program, which answers 1 to what a rule allows and 0 to everything else. */
export function deviceProgram(rules: readonly DeviceRule[]): Uint8Array {
  const program: Instruction[] = [
    { code: LOAD, to: TYPE, from: QUESTION, offset: 0 },
    { code: COPY, to: ACCESS, from: TYPE },
    { code: AND, to: TYPE, value: 0xffff },
    { code: SHIFT_RIGHT, to: ACCESS, value: 16 },
    { code: LOAD, to: MAJOR, from: QUESTION, offset: 4 },
    { code: LOAD, to: MINOR, from: QUESTION, offset: 8 },
    ...rules.flatMap(ruleProgram),
    { code: SET, to: RESULT, value: 0 },
    { code: EXIT, to: 0 },
  ];
  const bytes = new DataView(new ArrayBuffer(program.length * 8));
  for (const [index, { code, to, from = 0, offset = 0, value = 0 }] of program.entries()) {
    const at = index * 8;
    bytes.setUint8(at, code);
    bytes.setUint8(at + 1, to | (from << 4));
    bytes.setInt16(at + 2, offset, true);
    bytes.setInt32(at + 4, value, true);
  }
  return new Uint8Array(bytes.buffer);
}

/** Answers 1 if the rule allows what is asked; else goes on with what comes after it. */
function ruleProgram({ kind, major, minor, access }: DeviceRule): Instruction[] {
  const allowed = access.split("").reduce((bits, letter) => bits | (ACCESSES[letter] ?? 0), 0);
  const tests: { readonly prepare: Instruction[]; readonly register: number; readonly value: number }[] = [
    { prepare: [], register: TYPE, value: TYPES[kind] },
    {
      prepare: [
        { code: COPY, to: SCRATCH, from: ACCESS },
        { code: AND, to: SCRATCH, value: ALL_ACCESS & ~allowed },
      ],
      register: SCRATCH,
      value: 0,
    },
    ...(major === "*" ? [] : [{ prepare: [], register: MAJOR, value: major }]),
    ...(minor === "*" ? [] : [{ prepare: [], register: MINOR, value: minor }]),
  ];
  const answer: Instruction[] = [
    { code: SET, to: RESULT, value: 1 },
    { code: EXIT, to: 0 },
  ];
  let after = answer.length; // instructions from a jump to the end of this rule
  const parts: Instruction[] = [...answer];
  for (const { prepare, register, value } of tests.toReversed()) {
    parts.unshift(...prepare, { code: JUMP_UNLESS, to: register, offset: after, value });
    after += prepare.length + 1;
  }
  return parts;
}
