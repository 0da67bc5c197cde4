/** Maintenance over HTTP: the calls of `/api/v1` and the legacy endpoints give and take the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startMaster } from "../master.ts";

const SCHEDULE = {
  windows: [
    {
      machine_ids: [{ hostname: "h1", ip: "10.0.0.5" }],
      unavailability: { start: { nanoseconds: 1443830400000 }, duration: { nanoseconds: 3600 } },
    },
  ],
};

test("The schedule is set and read, and machines go down and up, by calls and by legacy endpoints", async () => {
  await using master = await startMaster({ port: 0 });
  const url = `http://127.0.0.1:${master.address.port}`;
  const send = async (path: string, body?: unknown, method = "POST") => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init =
      body === undefined ? { method } : { method, body: text, headers: { "Content-Type": "application/json" } };
    const response = await fetch(`${url}${path}`, init);
    return [response.status, await response.text()] as const;
  };
  const api = (call: unknown) => send("/api/v1", call);
  const ids = SCHEDULE.windows[0]!.machine_ids;
  assert.deepEqual(await send("/maintenance/schedule", undefined, "GET"), [200, "{}"]);
  assert.deepEqual(await send("/maintenance/status", undefined, "GET"), [200, "{}"]);
  assert.deepEqual(await send("/master/maintenance/schedule", SCHEDULE), [200, ""]);
  assert.deepEqual(await api({ type: "GET_MAINTENANCE_SCHEDULE" }), [
    200,
    JSON.stringify({ type: "GET_MAINTENANCE_SCHEDULE", get_maintenance_schedule: { schedule: SCHEDULE } }),
  ]);
  const draining = JSON.stringify({ draining_machines: [{ id: ids[0] }] });
  assert.deepEqual(await send("/maintenance/status", undefined, "GET"), [200, draining]);
  assert.deepEqual(await send("/machine/down", ids), [200, ""]);
  assert.equal((await send("/machine/down", ids))[0], 400);
  const down = JSON.stringify({ down_machines: ids });
  assert.deepEqual(await api({ type: "GET_MAINTENANCE_STATUS" }), [
    200,
    `{"type":"GET_MAINTENANCE_STATUS","get_maintenance_status":{"status":${down}}}`,
  ]);
  assert.equal(
    (await api({ type: "UPDATE_MAINTENANCE_SCHEDULE", update_maintenance_schedule: { schedule: {} } }))[0],
    400,
  );
  assert.deepEqual(await api({ type: "STOP_MAINTENANCE", stop_maintenance: { machines: ids } }), [200, ""]);
  assert.deepEqual(await send("/maintenance/schedule", undefined, "GET"), [200, "{}"]);
  assert.deepEqual(
    await api({ type: "UPDATE_MAINTENANCE_SCHEDULE", update_maintenance_schedule: { schedule: SCHEDULE } }),
    [200, ""],
  );
  assert.deepEqual(await api({ type: "START_MAINTENANCE", start_maintenance: { machines: ids } }), [200, ""]);
  assert.deepEqual(await send("/machine/up", ids), [200, ""]);
});

const refused: [string, string, string | undefined, number][] = [
  ["POST", "/maintenance/schedule", "{", 400],
  ["POST", "/maintenance/schedule", '{"windows":[{}]}', 400],
  ["PUT", "/maintenance/schedule", "{}", 405],
  ["POST", "/maintenance/status", "{}", 405],
  ["GET", "/machine/down", undefined, 405],
  ["POST", "/machine/up", "{}", 400],
  ["POST", "/machine/up", '[],"x":[', 400],
  ["POST", "/machine/down", "[5]", 400],
  ["POST", "/machine/down", "[]", 400],
];
test("What the maintenance endpoints cannot take is refused", async () => {
  await using master = await startMaster({ port: 0 });
  for (const [method, path, body, status] of refused) {
    const response = await fetch(`http://127.0.0.1:${master.address.port}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
    });
    assert.equal(response.status, status, `${method} ${path} ${body ?? ""}`);
  }
});
