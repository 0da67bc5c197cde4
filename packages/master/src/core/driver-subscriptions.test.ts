/** What a driver's subscription comes to. Source: internal messages, section 6.2. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { aTask, TestMaster } from "../testing.ts";

const PID = "scheduler-1@127.0.0.1:4000";
const OTHER = "scheduler-2@127.0.0.1:4001";
const INFO: v1.FrameworkInfo = { user: "nobody", name: "driver", failover_timeout: 100, checkpoint: true };

function subscribe(master: TestMaster, pid: string, options: { id?: string; force?: boolean; role?: string } = {}) {
  const { id, force = false, role } = options;
  const framework_info = { ...INFO, ...(id === undefined ? {} : { id: { value: id } }), ...(role && { role }) };
  const before = master.eventsOf(pid).length;
  const call = { type: "SUBSCRIBE" as const, subscribe: { framework_info } };
  master.take({ kind: "subscribe", subscriber: { kind: "driver", pid }, call, force });
  return master
    .eventsOf(pid)
    .slice(before)
    .map(({ type, error, again }) => (type === "ERROR" ? error?.message : again === true ? `${type} again` : type));
}

function started() {
  const master = new TestMaster();
  master.register();
  subscribe(master, PID);
  const id = master.core.view.frameworkOfDriver(PID)?.id ?? "";
  return { master, id };
}

test("Without an id it is a new framework; asked again by the same process, it is the same answer", () => {
  const { master, id } = started();
  assert.deepEqual(subscribe(master, PID), ["SUBSCRIBED"]);
  assert.equal(master.core.view.frameworks.size, 1);
  assert.equal(master.core.view.frameworkOfDriver(PID)?.id, id);
});

test("With its id, from the same process: offers are taken back, and it is told that it is back", () => {
  const { master, id } = started();
  assert.deepEqual(subscribe(master, PID, { id }), ["RESCIND", "SUBSCRIBED again", "OFFERS"]);
});

test("With its id, from another process: that one is told it is too late, unless it forces its way", () => {
  const { master, id } = started();
  assert.deepEqual(subscribe(master, OTHER, { id }), ["Framework failed over"]);
  assert.equal(master.core.view.frameworkOfDriver(PID)?.id, id);
  assert.deepEqual(subscribe(master, OTHER, { id, force: true }), ["SUBSCRIBED", "OFFERS"]);
  assert.equal(master.eventsOf(PID).at(-1)?.error?.message, "Framework failed over");
  assert.equal(master.core.view.frameworkOfDriver(PID), undefined);
  assert.equal(master.core.view.frameworkOfDriver(OTHER)?.id, id);
});

test("While it is disconnected the same process is told that it is back, another that it is too late", () => {
  const { master, id } = started();
  master.take({ kind: "link-broken", pid: PID });
  assert.equal(master.eventsOf(PID).at(-1)?.error?.message, "Framework disconnected");
  assert.deepEqual(subscribe(master, OTHER, { id }), ["Framework failed over"]);
  assert.deepEqual(subscribe(master, PID, { id }), ["SUBSCRIBED again", "OFFERS"]);
});

test("A framework that no agent and no master here has met is registered under the id it has", () => {
  const master = new TestMaster();
  assert.deepEqual(subscribe(master, PID, { id: "from-before" }), ["SUBSCRIBED"]);
});

test("A process that is one framework already cannot be another, and hears nothing", () => {
  const { master } = started();
  assert.deepEqual(subscribe(master, PID, { id: "another" }), []);
});

test("What is wrong with a subscription is told as an error, and so is the end of a framework", () => {
  const { master, id } = started();
  assert.match(subscribe(master, OTHER, { role: "/" })[0] ?? "", /invalid/);
  master.take({ kind: "teardown", frameworkId: id });
  assert.deepEqual(subscribe(master, PID, { id }), ["Framework has been removed"]);
});

test("An aborted driver gets no more offers until it subscribes again; its tasks stay", () => {
  const { master, id } = started();
  const [offer] = [...master.core.view.offers.values()];
  const wire = {
    id: { value: offer!.id },
    framework_id: { value: id },
    agent_id: { value: offer!.agentId },
    hostname: "h",
  };
  const launch = { type: "LAUNCH" as const, launch: { task_infos: [aTask(wire, "t")] } };
  const accept = { offer_ids: [wire.id], operations: [launch], filters: { refuse_seconds: 0 } };
  master.take({ kind: "call", call: { type: "ACCEPT", framework_id: { value: id }, accept }, name: "Call" });
  master.advance(2000);
  assert.equal(master.core.view.offers.size, 1);
  master.take({ kind: "driver-aborted", pid: OTHER, frameworkId: id });
  assert.equal(master.core.view.offers.size, 1, "another's word");
  master.take({ kind: "driver-aborted", pid: PID, frameworkId: id });
  master.advance(2000);
  assert.equal(master.core.view.offers.size, 0);
  assert.equal(master.core.view.frameworks.get(id)?.tasks.size, 1);
  subscribe(master, PID, { id });
  assert.equal(master.core.view.offers.size, 1);
});
