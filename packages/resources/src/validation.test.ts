import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isStrictSubrole, roleProblem } from "./role.ts";
import { wireResource } from "./testing.ts";
import { resourceProblem, resourcesProblem } from "./validation.ts";
import type { WireResource } from "./wire-types.ts";

const cpus = { name: "cpus", type: "SCALAR", scalar: { value: 1 } } as const;
const ports = (...pairs: [number, number][]): WireResource => ({
  name: "ports",
  type: "RANGES",
  ranges: { range: pairs.map(([begin, end]) => ({ begin, end })) },
});
const S = "STATIC" as const;
const D = "DYNAMIC" as const;
const disk = { name: "disk", type: "SCALAR", scalar: { value: 1 } } as const;

// Source: scheduler API, section 7.4; `at` is the field the refusal names, undefined where there is none.
const rows: readonly { rule: string; resource: WireResource; at?: string }[] = [
  { rule: "RV1", resource: { ...cpus, name: "" }, at: "name" },
  { rule: "RV2", resource: { name: "x", type: "TEXT" }, at: "type" },
  { rule: "RV2", resource: { name: "x", type: "SCALAR" }, at: "scalar" },
  { rule: "RV2", resource: { ...cpus, set: {} }, at: "set" },
  { rule: "RV3", resource: { ...cpus, scalar: { value: 0 } } },
  { rule: "RV3", resource: { ...cpus, scalar: { value: 0.0005 } } },
  { rule: "RV3", resource: { ...cpus, scalar: { value: 0.0004 } }, at: "scalar" },
  { rule: "RV3", resource: { ...cpus, scalar: { value: -1 } }, at: "scalar" },
  { rule: "RV3", resource: { ...cpus, scalar: { value: Infinity } }, at: "scalar" },
  { rule: "RV4", resource: ports([1, 2], [3, 4]) },
  { rule: "RV4", resource: ports([2, 1]), at: "ranges" },
  { rule: "RV4", resource: ports([5, 9], [1, 5]), at: "ranges" },
  { rule: "RV5", resource: { name: "x", type: "SET", set: { item: ["a", "b"] } } },
  { rule: "RV5", resource: { name: "x", type: "SET", set: { item: ["a", "a"] } }, at: "set" },
  { rule: "RV6", resource: { ...cpus, disk: {} }, at: "disk" },
  { rule: "RV6", resource: { ...disk, disk: { source: { type: "UNKNOWN" } } }, at: "disk.source.type" },
  { rule: "RV6", resource: { ...disk, disk: { source: { type: "RAW", path: {} } } }, at: "disk.source.path" },
  { rule: "RV6", resource: { ...disk, disk: { source: { type: "MOUNT", mount: { root: "/m" } } } } },
  { rule: "RV7", resource: { ...cpus, role: "eng" } },
  { rule: "RV7", resource: { ...cpus, role: "eng", reservation: { principal: "p" } } },
  { rule: "RV7", resource: { ...cpus, role: "a b" }, at: "role" },
  { rule: "RV7", resource: { ...cpus, role: "*", reservation: {} }, at: "reservation" },
  { rule: "RV7", resource: { ...cpus, role: "eng", reservation: { type: D } }, at: "reservation.type" },
  { rule: "RV7", resource: { ...cpus, role: "eng", reservation: { role: "eng" } }, at: "reservation.role" },
  { rule: "RV8", resource: { ...cpus, reservations: [{ type: S, role: "eng" }] } },
  { rule: "RV8", resource: { ...cpus, reservations: [{ role: "eng" }] }, at: "reservations[0].type" },
  { rule: "RV8", resource: { ...cpus, reservations: [{ type: S }] }, at: "reservations[0].role" },
  { rule: "RV8", resource: { ...cpus, reservations: [{ type: S, role: "*" }] }, at: "reservations[0].role" },
  {
    rule: "RV8",
    resource: {
      ...cpus,
      reservations: [
        { type: S, role: "eng" },
        { type: D, role: "eng/ui" },
      ],
    },
  },
  {
    rule: "RV8",
    resource: {
      ...cpus,
      reservations: [
        { type: S, role: "eng" },
        { type: S, role: "eng/ui" },
      ],
    },
    at: "reservations[1].type",
  },
  {
    rule: "RV8",
    resource: {
      ...cpus,
      reservations: [
        { type: S, role: "eng" },
        { type: D, role: "engine" },
      ],
    },
    at: "reservations[1].role",
  },
  { rule: "RV8", resource: { ...cpus, role: "eng", reservations: [{ type: S, role: "eng" }] } },
  { rule: "RV8", resource: { ...cpus, role: "ops", reservations: [{ type: S, role: "eng" }] }, at: "role" },
  { rule: "RV8", resource: { ...cpus, role: "eng", reservations: [{ type: D, role: "eng" }] }, at: "reservation" },
  { rule: "RV9", resource: { ...cpus, shared: {} }, at: "shared" },
  { rule: "RV9", resource: { ...disk, shared: {}, disk: { persistence: { id: "v" } } } },
];
for (const [number, { rule, resource, at }] of rows.entries()) {
  test(`resourceProblem() by ${rule}, row ${number}: ${at ?? "valid"}`, () => {
    assert.equal(resourceProblem(resource, "r")?.path, at === undefined ? undefined : `r.${at}`);
  });
}

test("resourcesProblem() names the list, the element, the thing and the reason", () => {
  assert.deepEqual(resourcesProblem([cpus, { ...cpus, scalar: { value: -1 } }], "accept.operations[0].launch"), {
    path: "accept.operations[0].launch[1].scalar",
    message: "Invalid resource 'cpus' at accept.operations[0].launch[1].scalar: -1 is negative",
  });
});

test("resourceProblem() never throws, and finds nothing wrong with what has non-overlapping ranges", () => {
  fc.assert(
    fc.property(wireResource, (wire) => {
      const rejection = resourceProblem(wire, "r");
      assert.ok(rejection === undefined || rejection.path === "r.ranges");
    }),
  );
});

// Source: scheduler API, section 7.6.
for (const role of ["*", "eng", "eng/ui", "a.b", "Ünï"]) {
  test(`roleProblem("${role}") finds none`, () => assert.equal(roleProblem(role), undefined));
}
for (const role of [
  "",
  "/a",
  "a/",
  "a//b",
  ".",
  "..",
  "a/*",
  "-a",
  "a/-b",
  "a b",
  "a\tb",
  "a\u007f",
  "a/".repeat(512) + "a",
]) {
  test(`roleProblem(${JSON.stringify(role)}) finds one`, () => assert.ok(roleProblem(role)));
}

test("isStrictSubrole() goes by components", () => {
  assert.ok(isStrictSubrole("eng/ui", "eng"));
  assert.equal(isStrictSubrole("engine", "eng"), false);
  assert.equal(isStrictSubrole("eng", "eng"), false);
});
