import assert from "node:assert/strict";
import { test } from "node:test";
import type { maintenance, v1 } from "@meseta/protocol";
import { scheduleWire, statusWire } from "../http/maintenance.ts";
import { agentPid, anAgentInfo, aTask, CAPABILITIES, TestMaster } from "../testing.ts";

const MACHINE: v1.MachineID = { hostname: "localhost", ip: "127.0.0.1" };
const OTHER: v1.MachineID = { hostname: "h2", ip: "10.0.0.2" };
const WINDOW: v1.Unavailability = { start: { nanoseconds: 1_443_830_400_000_000_000n }, duration: { nanoseconds: 1n } };

function scheduled(...machine_ids: v1.MachineID[]): maintenance.Schedule {
  return { windows: [{ machine_ids, unavailability: WINDOW }] };
}

let requests = 0;
function ask(master: TestMaster, schedule: maintenance.Schedule) {
  const request = ++requests;
  master.take({ kind: "update-schedule", schedule, request });
  return master.replies.get(request);
}
function take(master: TestMaster, kind: "start-maintenance" | "stop-maintenance", ...machines: v1.MachineID[]) {
  const request = ++requests;
  master.take({ kind, machines, request });
  return master.replies.get(request);
}

function started() {
  const master = new TestMaster();
  const agentId = master.register();
  const framework = master.subscribe({ checkpoint: true });
  return { master, agentId, framework, offer: framework.offers[0]! };
}

test("A schedule takes offers back, new ones carry the window, and whoever holds something is asked to leave", () => {
  const { master, agentId, framework } = started();
  assert.equal(ask(master, scheduled(MACHINE))?.status, 200);
  assert.equal(framework.all("RESCIND").length, 1);
  master.advance(1000);
  assert.deepEqual(framework.offers.at(-1)?.unavailability, WINDOW);
  const [inverse] = framework.all("INVERSE_OFFERS").flatMap((event) => event.inverse_offers?.inverse_offers ?? []);
  assert.deepEqual(inverse?.unavailability, WINDOW);
  assert.deepEqual([inverse?.agent_id?.value, inverse?.url?.path, inverse?.resources], [agentId, "/slave(1)", []]);
  ask(master, {});
  assert.equal(framework.all("RESCIND_INVERSE_OFFER").length, 1);
  master.advance(2000);
  assert.equal(framework.offers.at(-1)?.unavailability, undefined);
  assert.deepEqual(scheduleWire(master.core.view), {});
});

test("Answers to inverse offers are shown, hold for their filter, and the question comes again after it", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t"));
  ask(master, scheduled(MACHINE));
  const asked = () => framework.all("INVERSE_OFFERS").flatMap((event) => event.inverse_offers?.inverse_offers ?? []);
  master.advance(100);
  assert.equal(asked().length, 1);
  const answer = (type: "ACCEPT_INVERSE_OFFERS" | "DECLINE_INVERSE_OFFERS") => {
    const part = { inverse_offer_ids: [asked().at(-1)!.id] };
    framework.call(
      type === "ACCEPT_INVERSE_OFFERS" ? { type, accept_inverse_offers: part } : { type, decline_inverse_offers: part },
    );
  };
  answer("DECLINE_INVERSE_OFFERS");
  assert.equal(statusWire(master.core.view).draining_machines?.[0]?.statuses?.[0]?.status, "DECLINE");
  master.advance(4900);
  assert.equal(asked().length, 1);
  master.advance(1000);
  assert.equal(asked().length, 2, "5 s is the filter of a framework that names none");
  answer("ACCEPT_INVERSE_OFFERS");
  assert.deepEqual(
    statusWire(master.core.view).draining_machines?.[0]?.statuses?.map(({ status, framework_id }) => [
      status,
      framework_id.value,
    ]),
    [["ACCEPT", framework.id]],
  );
  framework.call({ type: "REVIVE" });
  master.advance(100);
  assert.equal(asked().length, 3, "REVIVE drops the filters on inverse offers");
});

test("A takeover and a disconnection drop inverse offers silently, and the framework is asked anew", () => {
  const { master, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t"));
  ask(master, scheduled(MACHINE));
  master.advance(100);
  const again = master.subscribe({ checkpoint: true, id: { value: framework.id }, failover_timeout: 100 });
  assert.equal(framework.all("RESCIND_INVERSE_OFFER").length, 0);
  master.advance(5000);
  assert.equal(again.all("INVERSE_OFFERS").length, 1);
});

test("An inverse offer that nobody answers is taken back after the offer timeout", () => {
  const master = new TestMaster({ offerTimeoutMs: 1000 });
  master.register();
  const framework = master.subscribe();
  framework.launch(framework.offers[0]!, aTask(framework.offers[0]!, "t"));
  ask(master, scheduled(MACHINE));
  master.advance(1500);
  assert.equal(framework.all("RESCIND_INVERSE_OFFER").length, 1);
});

test("START_MAINTENANCE shuts agents down for good, STOP_MAINTENANCE lets them register again", () => {
  const { master, agentId, framework, offer } = started();
  framework.launch(offer, aTask(offer, "t"));
  ask(master, scheduled(MACHINE));
  assert.equal(take(master, "start-maintenance", MACHINE)?.status, 200);
  assert.match(master.sentOf("mesos.internal.ShutdownMessage")[0]?.message ?? "", /Machine DOWN/);
  assert.deepEqual(
    framework.updates.map(({ state, reason }) => [state, reason]),
    [["TASK_LOST", "REASON_AGENT_REMOVED"]],
  );
  assert.deepEqual(framework.all("FAILURE")[0]?.failure?.agent_id?.value, agentId);
  assert.deepEqual(statusWire(master.core.view), { down_machines: [MACHINE] });
  assert.equal(master.register(), "", "whoever comes from there is sent away");
  assert.equal(master.sentOf("mesos.internal.ShutdownMessage").at(-1)?.message, "Machine is `DOWN`");
  assert.equal(take(master, "stop-maintenance", MACHINE)?.status, 200);
  assert.deepEqual(scheduleWire(master.core.view), {});
  assert.notEqual(master.register(), "");
});

test("An agent that comes to a machine that is scheduled is offered with the window; the next master knows of it, too", () => {
  const { master } = started();
  ask(master, scheduled({ hostname: "LOCALHOST", ip: "127.0.0.1" }));
  const next = new TestMaster({}, {}, master.records);
  next.fromAgent(agentPid(), {
    name: "mesos.internal.RegisterSlaveMessage",
    body: { agent: anAgentInfo("cpus:1;mem:64"), version: "1.12.0", agent_capabilities: CAPABILITIES },
  });
  const framework = next.subscribe();
  assert.deepEqual(framework.offers[0]?.unavailability, WINDOW);
});

// Source: operator API, section 5.4.
const refusals: [string, (master: TestMaster) => { status: number; message: string } | undefined, RegExp][] = [
  ["a window without machines", (m) => ask(m, scheduled()), /empty/],
  [
    "a negative duration",
    (m) =>
      ask(m, {
        windows: [
          { machine_ids: [MACHINE], unavailability: { start: { nanoseconds: 1n }, duration: { nanoseconds: -1n } } },
        ],
      }),
    /negative/,
  ],
  ["a machine without a name", (m) => ask(m, scheduled({})), /Both 'hostname' and 'ip'/],
  ["half an address", (m) => ask(m, scheduled({ ip: "10.0.0" })), /Failed to parse IP/],
  ["a machine twice", (m) => ask(m, scheduled(MACHINE, { ...MACHINE, hostname: "LocalHost" })), /more than once/],
  ["START without machines", (m) => take(m, "start-maintenance"), /List of machines is empty/],
  ["START twice in one call", (m) => take(m, "start-maintenance", MACHINE, MACHINE), /more than once/],
  [
    "START of what is not scheduled",
    (m) => take(m, "start-maintenance", MACHINE),
    /not part of a maintenance schedule/,
  ],
  ["STOP of what is up", (m) => take(m, "stop-maintenance", MACHINE), /not in DOWN mode/],
  [
    "START again",
    (m) => {
      ask(m, scheduled(MACHINE));
      take(m, "start-maintenance", MACHINE);
      return take(m, "start-maintenance", MACHINE);
    },
    /not in DRAINING mode/,
  ],
  [
    "a schedule without a machine that is down",
    (m) => {
      ask(m, scheduled(MACHINE, OTHER));
      take(m, "start-maintenance", MACHINE);
      return ask(m, scheduled(OTHER));
    },
    /deactivated and cannot be removed/,
  ],
];
for (const [what, act, says] of refusals) {
  test(`Maintenance refuses ${what}`, () => {
    const answer = act(new TestMaster());
    assert.equal(answer?.status, 400);
    assert.match(answer.message, says);
  });
}

test("While the store does not answer nothing changes, and what follows is judged by what was written", () => {
  const { master } = started();
  ask(master, scheduled(MACHINE));
  master.storeIsDown = true;
  assert.equal(take(master, "start-maintenance", MACHINE), undefined);
  const second = ++requests;
  master.take({ kind: "start-maintenance", machines: [MACHINE], request: second });
  assert.equal(master.core.view.agents.size, 1);
  master.restoreStore();
  assert.equal(master.core.view.agents.size, 0);
  assert.equal(master.replies.get(second)?.status, 400, "it is down by then");
});
