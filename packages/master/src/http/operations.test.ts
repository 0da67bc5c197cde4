import assert from "node:assert/strict";
import { test } from "node:test";
import { type master, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { HttpRequest, PlainResponse } from "@meseta/runtime";
import { accept, DISK, report, sized, started, VOLUME } from "../core/operations/testing.ts";
import { aTask, type TestMaster } from "../testing.ts";
import { operationForms, operationOf, operationsWire, takeOperation } from "./operations.ts";

const OPS: v1.Resource = { ...DISK, reservations: [{ type: "DYNAMIC", role: "store", principal: "ops" }] };

function call(testMaster: TestMaster, request: master.Call, principal?: string): PlainResponse {
  const wanted = operationOf(request);
  assert.ok(wanted);
  return takeOperation(testMaster.core.view, wanted, (input) => testMaster.take(input), principal);
}

const reserve = (agentId: string, ...resources: v1.Resource[]): master.Call => ({
  type: "RESERVE_RESOURCES",
  reserve_resources: { agent_id: { value: agentId }, resources },
});

async function post(testMaster: TestMaster, path: string, form: Record<string, string>, method = "POST") {
  const handler = new Map(operationForms(testMaster.core.view, (input) => testMaster.take(input))).get(path);
  assert.ok(handler);
  const request: HttpRequest = {
    method,
    path,
    query: new URLSearchParams(),
    body: new TextEncoder().encode(new URLSearchParams(form).toString()),
    remote: "127.0.0.1",
    signal: new AbortController().signal,
    header: () => undefined,
  };
  return (await handler(request)) as PlainResponse;
}

test("RESERVE_RESOURCES takes offers back until they would do, tells the agent, and the master acknowledges the end", () => {
  const { master, framework, agentId } = started();
  assert.equal(call(master, reserve(agentId, OPS)).status, 202);
  assert.equal(framework.all("RESCIND").length, 1);
  const [told] = master.sentOf("mesos.internal.ApplyOperationMessage");
  assert.equal(told?.framework_id, undefined);
  assert.equal(operationsWire(master.core.view).operations?.[0]?.latest_status.state, "OPERATION_PENDING");
  report(master, "OPERATION_FINISHED");
  assert.equal(master.sentOf("mesos.internal.AcknowledgeOperationStatusMessage").length, 1);
  assert.deepEqual(operationsWire(master.core.view), {});
  master.advance(5000);
  assert.equal(
    Resources.fromWire(framework.offers.at(-1)?.resources).unallocate().toString().includes("DYNAMIC store ops"),
    true,
  );
});

test("Volumes are created, grown, shrunk and destroyed by operators", () => {
  const { master, agentId } = started();
  const agent_id = { value: agentId };
  const statuses = [
    call(master, reserve(agentId, sized(DISK, 100))),
    call(master, { type: "CREATE_VOLUMES", create_volumes: { agent_id, volumes: [VOLUME] } }),
    call(master, { type: "GROW_VOLUME", grow_volume: { agent_id, volume: VOLUME, addition: sized(DISK, 36) } }),
    call(master, {
      type: "SHRINK_VOLUME",
      shrink_volume: { agent_id, volume: sized(VOLUME, 100), subtract: { value: 36 } },
    }),
    call(master, { type: "DESTROY_VOLUMES", destroy_volumes: { agent_id, volumes: [VOLUME] } }),
    call(master, {
      type: "UNRESERVE_RESOURCES",
      unreserve_resources: { agent_id, resources: [sized(DISK, 100)] },
    }),
  ].map(({ status }) => status);
  assert.deepEqual(statuses, [202, 202, 202, 202, 202, 202]);
  assert.equal(master.core.view.agents.get(agentId)?.total.toString(), "cpus:4;mem:4096;disk:1024");
  assert.equal(master.sentOf("mesos.internal.ApplyOperationMessage").length, 6);
});

test("RESERVE_RESOURCES with a source moves a reservation to another role", () => {
  const { master, agentId } = started();
  call(master, reserve(agentId, OPS));
  const other: v1.Resource = { ...DISK, reservations: [{ type: "DYNAMIC", role: "other", principal: "ops" }] };
  const answer = call(master, {
    type: "RESERVE_RESOURCES",
    reserve_resources: { agent_id: { value: agentId }, source: [OPS], resources: [other] },
  });
  assert.equal(answer.status, 202);
  assert.equal(master.core.view.agents.get(agentId)?.total.reservedTo("other").scalar("disk"), 64);
});

// Source: operator API, section 5.1.
const refusals: [string, (agentId: string) => master.Call, number, RegExp, string?][] = [
  ["an unknown agent", () => reserve("nobody", OPS), 400, /^No agent found with specified ID$/],
  ["nothing", (id) => reserve(id), 400, /Invalid RESERVE operation on agent/],
  ["an allocation", (id) => reserve(id, { ...OPS, allocation_info: { role: "store" } }), 400, /allocation_info/],
  ["another principal than one's own", (id) => reserve(id, OPS), 400, /'ops'.*not 'me'/, "me"],
  ["more than the agent has", (id) => reserve(id, sized(OPS, 5000)), 409, /not available/],
];
for (const [what, make, status, says, principal] of refusals) {
  test(`RESERVE_RESOURCES of ${what} is answered ${status}`, () => {
    const { master, agentId } = started();
    const answer = call(master, make(agentId), principal);
    assert.equal(answer.status, status);
    assert.match(String(answer.body), says);
    assert.equal(master.sentOf("mesos.internal.ApplyOperationMessage").length, 0);
  });
}

test("What tasks use is not an operator's to reserve", () => {
  const { master, framework, agentId } = started();
  const task = aTask(framework.offers[0]!, "t", "cpus:1;disk:1000");
  accept(framework, { type: "LAUNCH", launch: { task_infos: [task] } });
  assert.equal(call(master, reserve(agentId, OPS)).status, 409);
});

test("The legacy forms do the same", async () => {
  const { master, agentId } = started();
  const resources = JSON.stringify([OPS]);
  assert.equal((await post(master, "/reserve", { slaveId: agentId, resources })).status, 202);
  const old = JSON.stringify([
    { ...sized(OPS, 1), reservations: undefined, role: "ads", reservation: { principal: "ops" } },
  ]);
  assert.equal((await post(master, "/reserve", { slaveId: agentId, resources: old })).status, 202);
  const volumes = JSON.stringify([{ ...VOLUME, reservations: OPS.reservations }]);
  assert.equal((await post(master, "/create-volumes", { slaveId: agentId, volumes })).status, 202);
  assert.equal((await post(master, "/destroy-volumes", { slaveId: agentId, volumes })).status, 202);
  assert.equal((await post(master, "/unreserve", { slaveId: agentId, resources })).status, 202);
});

// Source: operator API, section 9.
const forms: [string, string, Record<string, string>, string | undefined, number, RegExp][] = [
  ["GET", "/reserve", {}, "GET", 405, /POST/],
  ["no slaveId", "/reserve", {}, undefined, 400, /^Missing 'slaveId' query parameter in the request body$/],
  ["no resources", "/unreserve", { slaveId: "S" }, undefined, 400, /^Missing 'resources' query parameter/],
  ["no volumes", "/create-volumes", { slaveId: "S" }, undefined, 400, /^Missing 'volumes' query parameter/],
  ["half a JSON text", "/reserve", { slaveId: "S", resources: "[" }, undefined, 400, /^Error in parsing 'resources'/],
  ["no array", "/reserve", { slaveId: "S", resources: "{}" }, undefined, 400, /not an array/],
  ["no resources in it", "/reserve", { slaveId: "S", resources: "[{}]" }, undefined, 400, /^Error in parsing/],
];
for (const [what, path, form, method, status, says] of forms) {
  test(`${path} with ${what} is answered ${status}`, async () => {
    const { master } = started();
    const answer = await post(master, path, form, method);
    assert.equal(answer.status, status);
    assert.match(String(answer.body), says);
  });
}
