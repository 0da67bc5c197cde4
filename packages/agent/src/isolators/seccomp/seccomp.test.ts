import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { seccompFilter } from "./filter.ts";
import { type Comparison, parseProfile, type Profile } from "./profile.ts";
import { architecture } from "./syscall-names.ts";

const X64 = architecture("x64")!;
const ALLOW = 0x7fff_0000;
const EPERM = 0x0005_0001;
const KILL = 0x8000_0000;
const context = { architecture: "amd64", capabilities: undefined, kernel: [6, 1] } as const;

/** Runs a filter as the kernel does. */
function run(filter: Uint8Array, call: { number: number; arch?: number; args?: readonly bigint[] }): number {
  const data = new DataView(new ArrayBuffer(64));
  data.setUint32(0, call.number, true);
  data.setUint32(4, call.arch ?? X64.audit, true);
  (call.args ?? []).forEach((value, index) => data.setBigUint64(16 + 8 * index, BigInt.asUintN(64, value), true));
  const program = new DataView(filter.buffer);
  let accumulator = 0;
  for (let at = 0; ; at++) {
    assert.ok(at * 8 < program.byteLength, "ran off the end");
    const code = program.getUint16(at * 8, true);
    const [yes, no] = [program.getUint8(at * 8 + 2), program.getUint8(at * 8 + 3)];
    const value = program.getUint32(at * 8 + 4, true);
    if (code === 0x20) accumulator = data.getUint32(value, true);
    else if (code === 0x54) accumulator = (accumulator & value) >>> 0;
    else if (code === 0x05) at += value;
    else if (code === 0x15) at += accumulator === value ? yes : no;
    else if (code === 0x25) at += accumulator > value ? yes : no;
    else if (code === 0x35) at += accumulator >= value ? yes : no;
    else if (code === 0x06) return value;
    else assert.fail(`code ${code}`);
  }
}

const number = (name: string) => X64.numbers.get(name)!;

test("system calls have the numbers that the kernel gives them", () => {
  // Source: arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h.
  const rows = [
    ["x64", { read: 0, execve: 59, unshare: 272, seccomp: 317, clone3: 435, mseal: 462 }],
    ["arm64", { read: 63, execve: 221, unshare: 97, seccomp: 277, clone3: 435, newfstatat: 79 }],
  ] as const;
  for (const [arch, numbers] of rows) {
    const found = architecture(arch)!.numbers;
    for (const [name, expected] of Object.entries(numbers)) assert.equal(found.get(name), expected, `${arch} ${name}`);
  }
  assert.equal(architecture("s390x"), undefined);
});

test("every system call fares as its rule says, whichever rules there are", () => {
  const names = fc.uniqueArray(fc.constantFrom(...X64.numbers.keys()), { maxLength: 60 });
  fc.assert(
    fc.property(names, names, (denied, logged) => {
      const rules = [
        { names: denied, action: EPERM, comparisons: [] },
        { names: logged, action: 0x7ffc_0000, comparisons: [] },
      ];
      const filter = seccompFilter({ defaultAction: ALLOW, rules }, X64);
      for (const [name, which] of X64.numbers) {
        const expected = denied.includes(name) ? EPERM : logged.includes(name) ? 0x7ffc_0000 : ALLOW;
        assert.equal(run(filter, { number: which }), expected, name);
      }
      assert.equal(run(filter, { number: 5000 }), ALLOW);
    }),
    { numRuns: 40 },
  );
});

test("comparisons of 64 bits hold exactly when they should", () => {
  const edge = fc.constantFrom(0n, 1n, 0xffff_ffffn, 0x1_0000_0000n, 0x1_0000_0001n, 0xffff_ffff_ffff_ffffn);
  const word = fc.oneof(edge, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }));
  const op = fc.constantFrom<Comparison["op"]>("EQ", "NE", "LT", "LE", "GE", "GT", "MASKED_EQ");
  const holds = ({ op: how, value, mask }: Comparison, actual: bigint): boolean => {
    const table = {
      EQ: actual === value,
      NE: actual !== value,
      LT: actual < value,
      LE: actual <= value,
      GE: actual >= value,
      GT: actual > value,
      MASKED_EQ: (actual & mask) === value,
    };
    return table[how];
  };
  fc.assert(
    fc.property(
      fc.array(fc.record({ op, value: word, mask: word }), { minLength: 1, maxLength: 6 }),
      fc.array(word, { minLength: 6, maxLength: 6 }),
      (list, args) => {
        const comparisons = list.map((one, index): Comparison => ({ ...one, index }));
        const profile: Profile = {
          defaultAction: EPERM,
          rules: [{ names: ["socket"], action: ALLOW, comparisons }],
        };
        const expected = comparisons.every((one) => holds(one, args[one.index]!)) ? ALLOW : EPERM;
        assert.equal(run(seccompFilter(profile, X64), { number: number("socket"), args }), expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("calls of another architecture or another ABI end the process", () => {
  const filter = seccompFilter({ defaultAction: ALLOW, rules: [] }, X64);
  assert.equal(run(filter, { number: 1, arch: 0x4000_0003 }), KILL);
  assert.equal(run(filter, { number: 0x4000_0001 }), KILL);
  assert.equal(run(filter, { number: 1 }), ALLOW);
});

test("a profile in Docker's format is reduced to what holds here", () => {
  const json = {
    defaultAction: "SCMP_ACT_ERRNO",
    defaultErrnoRet: 38,
    architectures: ["SCMP_ARCH_X86_64"],
    syscalls: [
      { names: ["read", "write"], action: "SCMP_ACT_ALLOW", args: null, includes: {}, excludes: {} },
      { name: "close", action: "SCMP_ACT_ALLOW" },
      { names: ["mount"], action: "SCMP_ACT_ALLOW", includes: { caps: ["CAP_SYS_ADMIN"] } },
      { names: ["umount2"], action: "SCMP_ACT_ALLOW", excludes: { caps: ["CAP_SYS_ADMIN"] } },
      { names: ["arch_prctl"], action: "SCMP_ACT_ALLOW", includes: { arches: ["amd64"] } },
      { names: ["ptrace"], action: "SCMP_ACT_ALLOW", includes: { minKernel: "99.0" } },
      { names: ["personality"], action: "SCMP_ACT_ALLOW", args: [{ index: 0, value: 8, op: "SCMP_CMP_EQ" }] },
      {
        names: ["clone"],
        action: "SCMP_ACT_ALLOW",
        args: [{ index: 0, value: 6, valueTwo: 2, op: "SCMP_CMP_MASKED_EQ" }],
      },
    ],
  };
  const answer = (name: string, capabilities: ReadonlySet<string> | undefined, args: readonly bigint[] = []) => {
    const profile = parseProfile("p", JSON.stringify(json), { ...context, capabilities });
    return run(seccompFilter(profile, X64), { number: number(name), args });
  };
  const denied = 0x0005_0026;
  for (const [name, all, none] of [
    ["read", ALLOW, ALLOW],
    ["close", ALLOW, ALLOW],
    ["mount", ALLOW, denied],
    ["umount2", denied, ALLOW],
    ["arch_prctl", ALLOW, ALLOW],
    ["ptrace", denied, denied],
    ["open", denied, denied],
  ] as const) {
    assert.equal(answer(name, undefined), all, name);
    assert.equal(answer(name, new Set()), none, name);
  }
  assert.equal(answer("personality", undefined, [8n]), ALLOW);
  assert.equal(answer("personality", undefined, [9n]), denied);
  assert.equal(answer("clone", undefined, [0b1011n]), ALLOW); // 1011 & 110 = 010
  assert.equal(answer("clone", undefined, [0b0100n]), denied);
});

test("a profile that cannot be used is refused with the place that is wrong", () => {
  const rows: readonly [unknown, RegExp][] = [
    ["{", /Cannot use seccomp profile 'p':/],
    [[], /the profile must be an object/],
    [{ defaultAction: "ALLOW" }, /defaultAction must be one of/],
    [{ defaultAction: "SCMP_ACT_ALLOW", syscalls: {} }, /syscalls must be a list/],
    [{ defaultAction: "SCMP_ACT_ALLOW", syscalls: [{ names: [1], action: "SCMP_ACT_ALLOW" }] }, /syscalls\[0\]\.names/],
    [{ defaultAction: "SCMP_ACT_ALLOW", syscalls: [{ names: ["read"] }] }, /syscalls\[0\]\.action/],
    [
      {
        defaultAction: "SCMP_ACT_ALLOW",
        syscalls: [{ names: ["read"], action: "SCMP_ACT_ALLOW", args: [{ index: 9, op: "SCMP_CMP_EQ", value: 1 }] }],
      },
      /syscalls\[0\]\.args\[0\]\.index must be 0 to 5/,
    ],
    [
      {
        defaultAction: "SCMP_ACT_ALLOW",
        syscalls: [{ names: ["read"], action: "SCMP_ACT_ALLOW", args: [{ index: 0, op: "==", value: 1 }] }],
      },
      /args\[0\]\.op/,
    ],
  ];
  for (const [json, problem] of rows) {
    const text = typeof json === "string" ? json : JSON.stringify(json);
    assert.throws(() => parseProfile("p", text, context), problem);
  }
});
