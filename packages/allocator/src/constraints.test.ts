import assert from "node:assert/strict";
import { test } from "node:test";
import type { scheduler, v1 } from "@meseta/protocol";
import { compileConstraints } from "./constraints.ts";
import { anAgent } from "./testing.ts";
import { TestCluster } from "./testing/test-cluster.ts";

const rackIs = (value: string): v1.Attribute => ({ name: "rack", type: "TEXT", text: { value } });
const RACK_7: v1.Attribute = { name: "rack", type: "SCALAR", scalar: { value: 7 } };

type Predicate = scheduler.AttributeConstraint_Predicate;

function compile(...groups: scheduler.AttributeConstraint[][]) {
  return compileConstraints({
    role_constraints: { r: { groups: groups.map((constraints) => ({ attribute_constraints: constraints })) } },
  });
}

function onRack(predicate: Predicate): scheduler.AttributeConstraint {
  return { selector: { attribute_name: "rack" }, predicate };
}

function passes(compiled: ReturnType<typeof compileConstraints>, attribute: v1.Attribute | undefined): boolean {
  assert.equal(compiled.kind, "constraints");
  const agent = anAgent("a", "cpus:1", {
    hostname: "h1",
    ...(attribute === undefined ? {} : { attributes: [attribute] }),
  });
  return compiled.kind === "constraints" && compiled.byRole.get("r")!(agent);
}

// Source: allocator, section 10, truth table: missing, a text that matches, one that does not, no text.
for (const [name, predicate, ...expected] of [
  ["exists", { exists: {} }, false, true, true, true],
  ["not_exists", { not_exists: {} }, true, false, false, false],
  ["text_equals", { text_equals: { value: "abc" } }, false, true, false, true],
  ["text_not_equals", { text_not_equals: { value: "abc" } }, true, false, true, true],
  ["text_matches", { text_matches: { regex: "a.c" } }, false, true, false, true],
  ["text_not_matches", { text_not_matches: { regex: "a.c" } }, true, false, true, true],
] as const) {
  test(`compileConstraints() knows ${name}`, () => {
    const compiled = compile([onRack(predicate)]);
    const seen = [undefined, rackIs("abc"), rackIs("xyz"), RACK_7].map((attribute) => passes(compiled, attribute));
    assert.deepEqual(seen, expected);
  });
}

test("compileConstraints() matches the whole text, joins groups by or, and constraints in a group by and", () => {
  assert.ok(!passes(compile([onRack({ text_matches: { regex: "a." } })]), rackIs("abc")));
  const equals = (value: string) => onRack({ text_equals: { value } });
  assert.ok(passes(compile([equals("x")], [equals("abc")]), rackIs("abc")));
  assert.ok(!passes(compile([equals("x"), equals("abc")]), rackIs("abc")));
});

test("compileConstraints() selects the hostname, the region and the zone", () => {
  const agent = anAgent("a", "cpus:1", { hostname: "h1", region: "r1" });
  for (const [type, value, expected] of [
    ["HOSTNAME", "h1", true],
    ["REGION", "r1", true],
    ["REGION", "r2", false],
    ["ZONE", "z1", false],
  ] as const) {
    const compiled = compile([{ selector: { pseudoattribute_type: type }, predicate: { text_equals: { value } } }]);
    assert.equal(compiled.kind === "constraints" && compiled.byRole.get("r")!(agent), expected, type);
  }
});

for (const [what, groups, problem] of [
  ["no group", [], /must have a group/],
  ["an empty group", [[]], /empty group/],
  ["a regex that is none", [[onRack({ text_matches: { regex: "(" } })]], /not valid/],
  [
    "a regex that repeats itself",
    [[onRack({ text_matches: { regex: "((a{1,30}){1,30}){1,30}" } })]],
    /not valid|too large/,
  ],
  ["a long regex", [[onRack({ text_matches: { regex: "a".repeat(5000) } })]], /longer/],
  ["a back reference", [[onRack({ text_matches: { regex: "(a)\\1" } })]], /not valid/],
  ["no predicate", [[onRack({})]], /no predicate/],
  ["no selector", [[{ selector: {}, predicate: { exists: {} } }]], /selector/],
] as const) {
  test(`compileConstraints() refuses ${what}`, () => {
    const compiled = compile(...groups.map((group) => [...group]));
    assert.equal(compiled.kind, "problem");
    assert.match(compiled.kind === "problem" ? compiled.problem : "", problem);
  });
}

test("compileConstraints() takes expressions that drive backtracking engines mad, and answers at once", () => {
  const compiled = compile([onRack({ text_matches: { regex: "(a+)+b" } })]);
  assert.ok(!passes(compiled, rackIs("a".repeat(50_000))));
});

test("allocate() offers only agents that meet the constraints of the role", () => {
  const cluster = new TestCluster();
  const compiled = compile([onRack({ text_equals: { value: "abc" } })]);
  assert.equal(compiled.kind, "constraints");
  const offerConstraints = compiled.kind === "constraints" ? compiled.byRole : new Map();
  cluster.subscribeAs("f", ["r", "free"], { offerConstraints });
  assert.equal(cluster.add("a1", "cpus:1;mem:64", { attributes: [rackIs("xyz")] }), "f:a1");
  assert.equal(cluster.last().role, "free");
  cluster.allocator.suppress("f", ["free"]);
  assert.equal(cluster.add("a2", "cpus:1;mem:64", { attributes: [rackIs("xyz")] }), "");
  assert.equal(cluster.add("a3", "cpus:1;mem:64", { attributes: [rackIs("abc")] }), "f:a3");
});
