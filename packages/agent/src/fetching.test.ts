/** What tasks see of the fetcher. Source: agent, sections 1.8 (row 14) and 6. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import test, { after } from "node:test";
import { FETCHER_DEFAULTS } from "./fetcher/flags.ts";
import { aTask } from "./testing.ts";
import { registeredAgent } from "./testing/registered-agent.ts";

const asked: string[] = [];
let stalled: (() => void) | undefined;
const server = createServer((request, response) => {
  asked.push(request.url!);
  if (request.url !== "/stalls") return void response.writeHead(200, { "Content-Length": 4 }).end("tool");
  response.writeHead(200, { "Content-Length": 4 }).write("to");
  response.on("close", () => stalled?.());
}).listen(0, "127.0.0.1");
await once(server, "listening");
after(() => {
  server.closeAllConnections();
  server.close();
});
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const failed = (containerId: string) =>
  `Failed to launch container: Failed to fetch all URIs for container '${containerId}': `;

test("a stalled server fails the task, with the URI and why", async (t) => {
  const fetcher = { ...FETCHER_DEFAULTS, stallTimeoutMs: 50 };
  const { master } = await registeredAgent(t, { fetcher });
  const value = `${url.replace("//", "//joe:s3cret@")}/stalls`;
  master.runTask(aTask("t", { command: { value: "true", uris: [{ value }] } }));
  const status = await master.untilState("t", "TASK_FAILED");
  assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
  const containerId = status.container_status?.container_id?.value ?? /'([-0-9a-f]{36})'/.exec(status.message!)![1]!;
  assert.equal(status.message, `${failed(containerId)}Failed to fetch '${url}/stalls': nothing came for 50ms`);
});

test("killing a task ends its fetch", async (t) => {
  const { master } = await registeredAgent(t);
  const closed = new Promise<void>((resolve) => void (stalled = resolve));
  const arrived = once(server, "request");
  master.runTask(aTask("t", { command: { value: "true", uris: [{ value: `${url}/stalls`, cache: true }] } }));
  await arrived;
  master.kill("t");
  const status = await master.untilState("t", "TASK_KILLED");
  assert.equal(status.reason, "REASON_TASK_KILLED_DURING_LAUNCH");
  await closed;
});

test("tasks share a cached file, and the metrics say so", async (t) => {
  const { master, agent } = await registeredAgent(t);
  const before = asked.length;
  const uris = [{ value: `${url}/tool`, cache: true }];
  for (const id of ["a", "b", "c"])
    master.runTask(aTask(id, { command: { value: 'test "$(cat tool)" = tool', uris } }));
  for (const id of ["a", "b", "c"]) await master.untilState(id, "TASK_FINISHED");
  assert.equal(asked.length, before + 1);
  const answer = await fetch(`http://127.0.0.1:${agent.address.port}/metrics/snapshot`);
  const metrics = (await answer.json()) as Record<string, number>;
  const of = (name: string) => metrics[`containerizer/fetcher/${name}`];
  assert.deepEqual(
    [
      of("task_fetches_succeeded"),
      of("task_fetches_failed"),
      of("cache_size_used_bytes"),
      of("cache_size_total_bytes"),
    ],
    [3, 0, 4, 2 * 1024 ** 3],
  );
});
