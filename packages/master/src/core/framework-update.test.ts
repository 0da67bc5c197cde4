import assert from "node:assert/strict";
import { test } from "node:test";
import type { scheduler, v1 } from "@meseta/protocol";
import { aTask, TestMaster } from "../testing.ts";

const CAPABILITIES: v1.FrameworkInfo["capabilities"] = [{ type: "MULTI_ROLE" }, { type: "PARTITION_AWARE" }];
const INFO: v1.FrameworkInfo = {
  user: "nobody",
  name: "test",
  roles: ["a", "b"],
  principal: "p",
  capabilities: CAPABILITIES,
};

function started() {
  const master = new TestMaster();
  master.register();
  const framework = master.subscribe(INFO);
  const update = (info: Partial<v1.FrameworkInfo>, more: Partial<scheduler.Call_UpdateFramework> = {}) =>
    framework.call({
      type: "UPDATE_FRAMEWORK",
      update_framework: { framework_info: { ...INFO, id: { value: framework.id }, ...info }, ...more },
    });
  const record = () => master.core.view.frameworks.get(framework.id);
  return { master, framework, update, record };
}

// Source: scheduler API, section 2.14.
const refused: [string, Partial<v1.FrameworkInfo>, Partial<scheduler.Call_UpdateFramework>, RegExp][] = [
  ["S1 'role' with MULTI_ROLE", { role: "x" }, {}, /MULTI_ROLE/],
  ["S2 a bad role", { roles: ["a b"] }, {}, /invalid/],
  ["S4 an empty quantity", { offer_filters: { a: { min_allocatable_resources: { quantities: [{}] } } } }, {}, /empty/],
  ["S5 a time-out out of range", { failover_timeout: 1e11 }, {}, /out of range/],
  ["another principal", { principal: "q" }, {}, /principal/],
  ["no principal any more", { principal: undefined! }, {}, /principal/],
  ["another user", { user: "root" }, {}, /FrameworkInfo.user/],
  ["checkpointing", { checkpoint: true }, {}, /FrameworkInfo.checkpoint/],
  ["S9 a suppressed role that is not its own", {}, { suppressed_roles: ["c"] }, /Suppressed role 'c'/],
  ["S10 constraints of a role that is not its own", {}, { offer_constraints: { role_constraints: { c: {} } } }, /'c'/],
  ["S11 constraints without a group", {}, { offer_constraints: { role_constraints: { a: {} } } }, /not valid/],
];
for (const [what, info, more, says] of refused) {
  test(`UPDATE_FRAMEWORK with ${what} is answered 400, and changes nothing`, () => {
    const { update, record } = started();
    const before = record()?.info;
    const refusal = update({ name: "changed", ...info }, more);
    assert.equal(refusal?.status, 400);
    assert.match(refusal.message, says);
    assert.equal(record()?.info, before);
  });
}

test("UPDATE_FRAMEWORK replaces name, webui, labels, time-out and capabilities, and its agents hear of it once", () => {
  const { master, framework, update, record } = started();
  const offer = framework.offers[0]!;
  framework.launch(offer, aTask(offer, "t"));
  const changes = { name: "renamed", webui_url: "http://x", failover_timeout: 60, labels: { labels: [{ key: "k" }] } };
  assert.equal(update({ ...changes, capabilities: [{ type: "MULTI_ROLE" }] }), undefined);
  assert.equal(record()?.info.name, "renamed");
  assert.equal(record()?.info.capabilities?.length, 1);
  update({ ...changes, capabilities: [{ type: "MULTI_ROLE" }] });
  assert.equal(master.sentOf("mesos.internal.UpdateFrameworkMessage").length, 1);
  assert.equal(framework.closed, false);
});

test("UPDATE_FRAMEWORK takes back the offers of roles that are dropped, and makes offers in roles that are new", () => {
  const { master, framework, update } = started();
  const held = framework.offers[0]?.allocation_info?.role ?? "";
  const kept = held === "a" ? "b" : "a";
  update({ roles: [kept, "c"] });
  assert.deepEqual(framework.all("RESCIND").length, 1);
  assert.equal([kept, "c"].includes(framework.offers.at(-1)?.allocation_info?.role ?? ""), true);
  framework.call({ type: "DECLINE", decline: { offer_ids: [framework.offers.at(-1)!.id] } });
  master.advance(2000);
  assert.deepEqual(
    new Set(framework.offers.slice(1).map((offer) => offer.allocation_info?.role)),
    new Set([kept, "c"]),
  );
});

test("UPDATE_FRAMEWORK suppresses what is listed, and nothing else any more", () => {
  const { master, framework, update } = started();
  update({}, { suppressed_roles: ["a", "b"] });
  framework.call({
    type: "DECLINE",
    decline: { offer_ids: [framework.offers[0]!.id], filters: { refuse_seconds: 1000 } },
  });
  master.advance(10_000);
  assert.equal(framework.offers.length, 1);
  update({});
  assert.equal(framework.offers.length, 2, "leaving the suppressed roles drops the filter");
});

test("SUBSCRIBE silently keeps user and checkpoint where UPDATE_FRAMEWORK refuses, and both refuse another principal", () => {
  const { master, framework, record } = started();
  const again = master.subscribe({ ...INFO, id: { value: framework.id }, user: "root", checkpoint: true, name: "new" });
  assert.equal(again.all("SUBSCRIBED").length, 1);
  assert.deepEqual([record()?.info.user, record()?.info.checkpoint, record()?.info.name], ["nobody", undefined, "new"]);
  const other = master.subscribe({ ...INFO, id: { value: framework.id }, principal: "q" });
  assert.match(other.all("ERROR")[0]?.error?.message ?? "", /principal/);
  assert.equal(again.closed, false);
});
