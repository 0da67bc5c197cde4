import assert from "node:assert/strict";
import { test } from "node:test";
import { PRIORITY } from "@meseta/allocator";
import type { quota, scheduler, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { offerConstraintsJson } from "../http/offer-constraints.ts";
import { aTask, type TestFramework, TestMaster } from "../testing.ts";
import { consumedBy, quotaConfigsProblem, weightsProblem } from "./roles.ts";

const MULTI_ROLE: v1.FrameworkInfo_Capability[] = [{ type: "MULTI_ROLE" }];

function inRoles(...roles: string[]): Partial<v1.FrameworkInfo> {
  return { roles, capabilities: MULTI_ROLE };
}

function amounts(of: Record<string, number>): Record<string, v1.Value_Scalar> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, { value }]));
}

function limited(
  role: string,
  limits: Record<string, number>,
  guarantees: Record<string, number> = {},
): quota.QuotaConfig {
  return { role, guarantees: amounts(guarantees), limits: amounts(limits) };
}

function setQuota(master: TestMaster, ...configs: quota.QuotaConfig[]): void {
  assert.equal(quotaConfigsProblem(master.core.view, { quota_configs: configs }), undefined);
  master.take({ kind: "update-quotas", configs });
}

/** Launches tasks on the framework's first offer, each with what it says. */
function launch(framework: TestFramework, tasks: Record<string, string>): void {
  const offer = framework.offers[0]!;
  const infos = Object.entries(tasks).map(([id, resources]) => aTask(offer, id, resources));
  framework.launch(offer, ...infos);
}

function rescinded(framework: { all: (type: "RESCIND") => scheduler.Event[] }): (string | undefined)[] {
  return framework.all("RESCIND").map(({ rescind }) => rescind?.offer_id.value);
}

function labelled(key: string, value: string): Partial<v1.FrameworkInfo> {
  return { labels: { labels: [{ key, value }] } };
}

// Source: operator API, sections 5.2 and 5.3.
for (const [what, weights, problem] of [
  ["a weight", [{ role: " eng ", weight: 2.5 }], undefined],
  ["a weight of 0", [{ role: "eng", weight: 0 }], /Weights must be positive/],
  ["a negative weight", [{ role: "eng", weight: -1 }], /Weights must be positive/],
  ["a weight that is no number", [{ role: "eng", weight: NaN }], /Weights must be positive/],
  ["a role that is none", [{ role: "a//b", weight: 1 }], /role 'a\/\/b'/],
  ["no role", [{ weight: 1 }], /role ''/],
  ["a role that is not allowed here", [{ role: "batch", weight: 1 }], /Unknown role 'batch'/],
] as const) {
  test(`weightsProblem() on ${what}`, () => {
    const found = weightsProblem(new TestMaster({ roles: ["eng"] }).core.view, weights);
    if (problem === undefined) assert.equal(found, undefined);
    else assert.match(found ?? "none", problem);
  });
}

test("New weights take every offer back when a framework has the role, or one below it, and none otherwise", () => {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe(inRoles("eng/ui"));
  const [offer] = framework.offers;
  master.take({ kind: "update-weights", weights: [{ role: "batch", weight: 3 }] });
  assert.deepEqual(rescinded(framework), []);
  master.take({ kind: "update-weights", weights: [{ role: " eng", weight: 3 }] });
  assert.deepEqual(rescinded(framework), [offer?.id.value]);
  assert.equal(framework.offers.length, 2);
  assert.equal(master.core.view.roleSettings.weights.get("eng"), 3);
});

test("Weights of the flags divide agents among roles", () => {
  const master = new TestMaster({ weights: new Map([["eng", 3]]) });
  const frameworks = [master.subscribe(inRoles("eng")), master.subscribe(inRoles("ops"))];
  for (let port = 5051; port < 5059; port++) master.register("cpus:1;mem:1024", { port });
  assert.deepEqual(
    frameworks.map(({ offers }) => offers.length),
    [6, 2],
  );
});

for (const [what, update, problem] of [
  ["a quota", { quota_configs: [limited("eng", { cpus: 4 }, { cpus: 2 })] }, undefined],
  ["a guarantee above its limit", { quota_configs: [limited("eng", { cpus: 1 }, { cpus: 2 })] }, /must not exceed/],
  ["a negative amount", { quota_configs: [limited("eng", { cpus: -1 })] }, /must be a number from 0/],
  ["an exabyte and more", { quota_configs: [limited("eng", { mem: 2 * 1024 ** 4 })] }, /must be a number from 0/],
  ["an amount that is no number", { quota_configs: [limited("eng", { cpus: Infinity })] }, /must be a number from 0/],
  ["a subnormal amount", { quota_configs: [limited("eng", { cpus: 5e-324 })] }, /must be a number from 0/],
  ["no role", { quota_configs: [limited("", { cpus: 1 })] }, /role ''/],
  ["a role below another", { quota_configs: [limited("eng/ui", { cpus: 1 })] }, undefined],
  ["less than is in use", { quota_configs: [limited("used", { cpus: 1 })] }, /already consumes.*'force' flag/],
  ["less than is in use, forced", { quota_configs: [limited("used", { cpus: 1 })], force: true }, undefined],
  [
    "more than the cluster has",
    { quota_configs: [limited("eng", {}, { cpus: 100_001 })] },
    /^Invalid QuotaConfig: total quota guarantees 'cpus:100001' exceed cluster capacity 'cpus:4; disk:1024; mem:4096' \(use 'force' flag to bypass this check\)$/,
  ],
  ["more than the cluster has, forced", { quota_configs: [limited("eng", {}, { cpus: 9 })], force: true }, undefined],
  [
    "one that is wrong among others",
    { quota_configs: [limited("eng", { cpus: 4 }), limited("-", { cpus: 1 })] },
    /role '-'/,
  ],
] as const) {
  test(`quotaConfigsProblem() on ${what}`, () => {
    const master = new TestMaster();
    master.register("cpus:4;mem:4096;disk:1024;ports:[31000-32000]");
    const framework = master.subscribe(inRoles("used"));
    launch(framework, { t1: "cpus:2;mem:64" });
    const found = quotaConfigsProblem(master.core.view, update);
    if (problem === undefined) assert.equal(found, undefined);
    else assert.match(found ?? "none", problem);
  });
}

test("quotaConfigsProblem() refuses quota below another role where it covers roles alone, and then sets none", () => {
  const master = new TestMaster({ quotaCovers: "role" });
  const quota_configs = [limited("eng", { cpus: 1 }), limited("eng/ui", { cpus: 1 })];
  const found = quotaConfigsProblem(master.core.view, { quota_configs });
  assert.equal(found, "Updating quota on nested role 'eng/ui' is not supported yet");
});

test("consumedBy() counts what runs below a role and all its reservations, and no offers", () => {
  const master = new TestMaster();
  master.register("cpus:4;mem:4096;cpus(eng/ui):1");
  const framework = master.subscribe(inRoles("eng/ui"));
  assert.deepEqual(consumedBy(master.core.view, "eng"), new Map([["cpus", 1000]]));
  launch(framework, { t1: "cpus:2;mem:64" });
  const consumed = new Map([
    ["cpus", 3000],
    ["mem", 64_000],
  ]);
  assert.deepEqual(consumedBy(master.core.view, "eng"), consumed);
  assert.deepEqual(consumedBy(master.core.view, "engine"), new Map());
});

test("A limit takes back offers that stand above it, and holds from then on", () => {
  const master = new TestMaster();
  master.register("cpus:4;mem:4096");
  const framework = master.subscribe(inRoles("eng/ui"));
  setQuota(master, limited("eng", { cpus: 1 }));
  assert.deepEqual(rescinded(framework), [framework.offers[0]?.id.value]);
  assert.equal(Resources.fromWire(framework.offers.at(-1)?.resources).scalar("cpus"), 1);
});

test("A guarantee takes back as many offers of others as it needs, and nothing of its own role", () => {
  const master = new TestMaster();
  const other = master.subscribe(inRoles("batch"));
  for (const port of [5051, 5052, 5053]) master.register("cpus:1;mem:1024", { port });
  const promised = master.subscribe(inRoles("eng"));
  assert.equal(promised.offers.length, 0);
  setQuota(master, limited("eng", {}, { cpus: 2 }));
  assert.equal(rescinded(other).length, 2);
  assert.equal(promised.offers.length, 2);
  assert.deepEqual(rescinded(promised), []);
});

test("A quota of nothing is gone, and what it kept is offered", () => {
  const master = new TestMaster();
  master.register("cpus:4;mem:4096");
  setQuota(master, limited("eng", {}, { cpus: 4, mem: 4096 }));
  const other = master.subscribe(inRoles("batch"));
  assert.equal(other.offers.length, 0);
  setQuota(master, limited("eng", {}));
  assert.equal(other.offers.length, 1);
});

test("Priorities of roles come from the flags, those of frameworks from a label", () => {
  const master = new TestMaster({ priorities: new Map([["prod", 10]]) }, { policy: PRIORITY });
  const low = master.subscribe(inRoles("batch"));
  const plain = master.subscribe(inRoles("prod"));
  const high = master.subscribe({ ...inRoles("prod"), ...labelled("meseta.priority", "5") });
  for (const port of [5051, 5052]) master.register("cpus:1;mem:1024", { port });
  assert.deepEqual([low.offers.length, plain.offers.length, high.offers.length], [0, 0, 2]);
});

for (const [what, key, value, problem] of [
  ["a priority that is no number", "meseta.priority", "high", /'meseta\.priority' must be a whole number/],
  ["a priority beyond all others", "meseta.priority", "9999999", /from -1000000 to 1000000/],
  ["a preemptible that says neither", "meseta.preemptible", "yes", /must be 'true' or 'false', not 'yes'/],
] as const) {
  test(`A subscription with ${what} is refused`, () => {
    const framework = new TestMaster().subscribe(labelled(key, value));
    assert.match(framework.all("ERROR")[0]?.error?.message ?? "none", problem);
  });
}

function onlyOn(hostname: string): scheduler.OfferConstraints {
  const attribute_constraints = [
    { selector: { pseudoattribute_type: "HOSTNAME" as const }, predicate: { text_matches: { regex: hostname } } },
  ];
  return { role_constraints: { eng: { groups: [{ attribute_constraints }] } } };
}

test("A framework is offered only agents that meet its constraints, and a new subscription replaces them", () => {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe(inRoles("eng"), { offer_constraints: onlyOn("another") });
  assert.equal(framework.offers.length, 0);
  const [agentId] = master.core.view.agents.keys();
  assert.deepEqual(offerConstraintsJson(master.core.view), {
    frameworks: { [framework.id]: { suppressed_roles: [], excluded_by_attribute_constraints: { eng: [agentId] } } },
  });
  const again = master.subscribe(
    { ...inRoles("eng"), id: { value: framework.id } },
    { offer_constraints: onlyOn("local.*") },
  );
  assert.equal(again.offers.length, 1);
});

for (const [what, constraints, problem] of [
  ["a role that is not the framework's", { role_constraints: { ops: { groups: [] } } }, /'ops'/],
  ["an expression that is none", onlyOn("(unclosed"), /not valid/],
  ["an expression beyond the limit", onlyOn("(a{1,100}){1,100}"), /too large|not valid/],
] as const) {
  test(`A subscription with constraints of ${what} is refused`, () => {
    const framework = new TestMaster().subscribe(inRoles("eng"), { offer_constraints: constraints });
    assert.match(framework.all("ERROR")[0]?.error?.message ?? "none", problem);
    assert.equal(framework.closed, true);
  });
}

test("A large allocation is cut into slices, and others are served in between", () => {
  const master = new TestMaster({ allocationWorkMax: 30 });
  const framework = master.subscribe(inRoles("eng"));
  framework.call({ type: "SUPPRESS", suppress: {} });
  for (let port = 5051; port < 5071; port++) master.register("cpus:1;mem:1024", { port });
  framework.call({ type: "REVIVE", revive: {} });
  const first = framework.offers.length;
  assert.ok(first > 0 && first < 20, `${first} offers at first`);
  master.advance(100);
  assert.equal(framework.offers.length, 20);
  assert.ok(framework.all("OFFERS").length > 3);
});
