/** The master on its port: what each malformed or hostile request gets, and that everyone else is served meanwhile. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { RecordReader, master as operator, scheduler } from "@meseta/protocol";
import { RawConnection } from "@meseta/runtime/testing";
import { type RunningMaster, startMaster } from "./master.ts";

const SUBSCRIBE = { type: "SUBSCRIBE", subscribe: { framework_info: { user: "me", name: "test" } } };
const JSON_TYPE = { "Content-Type": "application/json" };

async function post(master: RunningMaster, path: string, body: string, headers: Record<string, string> = JSON_TYPE) {
  const url = `http://127.0.0.1:${master.address.port}${path}`;
  const response = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Subscribes and returns the ids later calls need; the stream stays open until the signal. */
async function subscribe(master: RunningMaster, signal: AbortSignal, accept?: string) {
  const response = await fetch(`http://127.0.0.1:${master.address.port}/api/v1/scheduler`, {
    method: "POST",
    body: JSON.stringify(SUBSCRIBE),
    headers: { ...JSON_TYPE, ...(accept === undefined ? {} : { Accept: accept }) },
    signal,
  });
  const reader = response.body!.getReader();
  const records = new RecordReader();
  const next = async () => {
    for (;;) {
      const { value } = await reader.read();
      const [record] = records.push(value ?? new Uint8Array(0));
      if (record !== undefined) return record;
    }
  };
  const first = await next();
  const type = response.headers.get("content-type");
  const event = type === "application/json" ? scheduler.Event.fromJson(first) : scheduler.Event.decode(first);
  return { response, event, streamId: response.headers.get("mesos-stream-id") ?? "" };
}

// Source: scheduler API, section 1.2; the first failing row decides.
const rows: [string, string, RequestInit, number, RegExp][] = [
  ["H7 GET", "/api/v1/scheduler", { method: "GET" }, 405, /POST/],
  ["H8 no Content-Type", "/api/v1/scheduler", { body: new Uint8Array([1]) }, 400, /Content-Type/],
  ["H9 a charset", "/api/v1/scheduler", typed("application/json; charset=utf-8"), 415, /application\/json/],
  ["H9 another type", "/master/api/v1/scheduler", typed("text/plain"), 415, /application\/json/],
  ["H10 bad JSON", "/api/v1/scheduler", typed("application/json", "{"), 400, /^Failed to parse body into JSON/],
  [
    "H10 a wrong type",
    "/api/v1/scheduler",
    typed("application/json", '{"type":5}'),
    400,
    /^Failed to convert JSON into Call/,
  ],
  [
    "H10 missing fields",
    "/api/v1/scheduler",
    json({ type: "SUBSCRIBE", subscribe: { framework_info: {} } }),
    400,
    /subscribe\.framework_info\.user/,
  ],
  [
    "H10 cut protobuf",
    "/api/v1/scheduler",
    typed("application/x-protobuf", "\u000a\u00ff"),
    400,
    /^Failed to parse body into Call protobuf/,
  ],
  ["H11 no type", "/api/v1/scheduler", json({}), 400, /Expecting 'type' to be present/],
  [
    "H12 Accept",
    "/api/v1/scheduler",
    { ...json(SUBSCRIBE), headers: { ...JSON_TYPE, Accept: "application/recordio" } },
    406,
    /Accept/,
  ],
  [
    "H13 SUBSCRIBE with a stream id",
    "/api/v1/scheduler",
    { ...json(SUBSCRIBE), headers: { ...JSON_TYPE, "Mesos-Stream-Id": "x" } },
    400,
    /Mesos-Stream-Id/,
  ],
  [
    "H15 an unknown framework",
    "/api/v1/scheduler",
    json({ type: "REVIVE", framework_id: { value: "x" } }),
    400,
    /Framework cannot be found/,
  ],
  ["an unknown path", "/api/v2", json({}), 404, /^404 Not Found\.$/],
  ["an operator's GET", "/api/v1", { method: "GET" }, 405, /POST/],
  ["an operator call without a type", "/api/v1", json({}), 400, /'type'/],
  ["an operator call we do not serve", "/api/v1", json({ type: "LIST_FILES" }), 501, /LIST_FILES/],
  ["PUT of a legacy endpoint", "/state", { method: "PUT" }, 405, /GET/],
];
test("each malformed request is answered with the status and text of the reference", async () => {
  await using master = await startMaster({ port: 0 });
  for (const [what, path, init, status, text] of rows) {
    const response = await fetch(`http://127.0.0.1:${master.address.port}${path}`, { method: "POST", ...init });
    const body = await response.text();
    assert.equal(response.status, status, `${what}: ${body}`);
    assert.match(body, text, what);
    if (status === 405) assert.ok(response.headers.has("allow"), what);
    assert.equal(response.headers.get("content-type"), "text/plain; charset=utf-8", what);
  }
});

test("a subscription is a chunked stream labelled with its records' type; calls need its stream id", async () => {
  await using master = await startMaster({ port: 0 });
  for (const accept of [undefined, "application/json", "application/x-protobuf"]) {
    const ending = new AbortController();
    const { response, event, streamId } = await subscribe(master, ending.signal, accept);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), accept ?? "application/json");
    assert.equal(response.headers.get("transfer-encoding"), "chunked");
    assert.match(streamId, /^[0-9a-f-]{36}$/);
    assert.equal(event.type, "SUBSCRIBED");
    assert.equal(event.subscribed?.heartbeat_interval_seconds, 15);
    const call = JSON.stringify({ type: "REVIVE", framework_id: event.subscribed?.framework_id });
    const taken = await post(master, "/api/v1/scheduler", call, { ...JSON_TYPE, "Mesos-Stream-Id": streamId });
    assert.equal(taken.status, 202);
    assert.equal(taken.headers.get("content-length"), "0");
    assert.equal(taken.headers.get("content-type"), null);
    assert.equal((await post(master, "/api/v1/scheduler", call)).status, 400);
    assert.equal(
      (await post(master, "/api/v1/scheduler", call, { ...JSON_TYPE, "Mesos-Stream-Id": "no" })).status,
      400,
    );
    ending.abort();
  }
});

test("100 MB of JSON, a body cut short and a header without an end hurt nobody but their sender", async () => {
  await using master = await startMaster({ port: 0, limits: { headersTimeoutMs: 500 } });
  const ending = new AbortController();
  const { event, streamId } = await subscribe(master, ending.signal);
  const head = "POST /api/v1/scheduler HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  using large = await RawConnection.to(master.address);
  large.send(`${head}Content-Length: 104857600\r\n\r\n{"type":"SUBSCRIBE"`);
  using endless = await RawConnection.to(master.address);
  endless.send(head);
  const cut = await RawConnection.to(master.address);
  cut.send(`${head}Content-Length: 1000\r\n\r\n{"type":`);
  cut[Symbol.dispose]();
  const call = JSON.stringify({ type: "REVIVE", framework_id: event.subscribed?.framework_id });
  const served = await post(master, "/api/v1/scheduler", call, { ...JSON_TYPE, "Mesos-Stream-Id": streamId });
  assert.equal(served.status, 202);
  assert.match(await large.until((text) => text.includes("413")), /^HTTP\/1.1 413 /);
  assert.match(await endless.until((text) => text.includes("408")), /^HTTP\/1.1 408 /);
  assert.equal((await fetch(`http://127.0.0.1:${master.address.port}/health`)).status, 200);
  ending.abort();
});

test("libprocess messages that make no sense are dropped, and the next one counts", async () => {
  await using master = await startMaster({ port: 0 });
  using connection = await RawConnection.to(master.address);
  const message = (name: string, body: string) =>
    `POST /master/${name} HTTP/1.1\r\nUser-Agent: libprocess/slave(1)@127.0.0.1:1\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  connection.send(message("mesos.internal.RegisterSlaveMessage", "\u00ff\u00ff\u00ff"));
  connection.send(message("mesos.internal.NobodyKnowsThis", "abc"));
  connection.send(message("mesos.internal.StatusUpdateMessage", ""));
  const text = await connection.until((seen) => seen.split("202 Accepted").length === 4);
  assert.equal(text.split("202 Accepted").length, 4);
  assert.equal((await fetch(`http://127.0.0.1:${master.address.port}/health`)).status, 200);
});

test("/api/v1 sets and shows weights and quotas, and /roles shows both", async () => {
  await using master = await startMaster({ port: 0 });
  const call = async (body: object) => post(master, "/api/v1", JSON.stringify(body));
  const weights = { weight_infos: [{ role: "eng", weight: 2.5 }] };
  assert.deepEqual(await call({ type: "UPDATE_WEIGHTS", update_weights: weights }).then(({ status }) => status), 200);
  const bad = await call({ type: "UPDATE_WEIGHTS", update_weights: { weight_infos: [{ role: "eng", weight: 0 }] } });
  assert.deepEqual([bad.status, /Weights must be positive/.test(bad.text)], [400, true]);
  const config = { role: "eng", guarantees: { cpus: { value: 1 } }, limits: { cpus: { value: 2 } } };
  const tooMuch = await call({ type: "UPDATE_QUOTA", update_quota: { quota_configs: [config] } });
  assert.deepEqual([tooMuch.status, /exceed cluster capacity ''/.test(tooMuch.text)], [400, true]);
  const forced = await call({ type: "UPDATE_QUOTA", update_quota: { force: true, quota_configs: [config] } });
  assert.equal(forced.status, 200);
  assert.equal((await call({ type: "UPDATE_QUOTA" })).status, 400);
  assert.equal((await call({ type: "UPDATE_WEIGHTS" })).status, 400);

  const shown = async (type: operator.Call_Type) => operator.Response.fromJson((await call({ type })).text);
  assert.deepEqual((await shown("GET_WEIGHTS")).get_weights, weights);
  assert.deepEqual((await shown("GET_QUOTA")).get_quota?.status.configs, [config]);
  assert.deepEqual((await shown("GET_ROLES")).get_roles?.roles, [{ name: "eng", weight: 2.5 }]);
  const response = await fetch(`http://127.0.0.1:${master.address.port}/roles`);
  assert.deepEqual(await response.json(), {
    roles: [
      {
        name: "eng",
        weight: 2.5,
        quota: { role: "eng", guarantee: { cpus: 1 }, limit: { cpus: 2 }, consumed: {} },
        resources: {},
        allocated: {},
        offered: {},
        reserved: {},
        frameworks: [],
      },
    ],
  });
});

test("/metrics shows what the allocator counts and how long its runs take", async () => {
  await using master = await startMaster({ port: 0 });
  const leaving = new AbortController();
  await subscribe(master, leaving.signal);
  const response = await fetch(`http://127.0.0.1:${master.address.port}/metrics/snapshot`);
  const metrics = (await response.json()) as Record<string, number>;
  assert.ok(metrics["allocator/mesos/allocation_runs"]! >= 1);
  assert.ok(metrics["allocator/mesos/allocation_run_ms"]! >= 0);
  const text = await (await fetch(`http://127.0.0.1:${master.address.port}/metrics`)).text();
  assert.match(text, /mesos_allocator_mesos_resources_cpus_total 0\n/);
  leaving.abort();
});

test("/allocator/explanation says why a framework gets no offers, and what is wrong with a question", async () => {
  await using master = await startMaster({ port: 0 });
  const leaving = new AbortController();
  const { event } = await subscribe(master, leaving.signal);
  const ask = async (query: string) => {
    const response = await fetch(`http://127.0.0.1:${master.address.port}/allocator/explanation${query}`);
    return { status: response.status, text: await response.text() };
  };
  const id = event.subscribed?.framework_id.value ?? "";
  const { sentences, clients } = JSON.parse((await ask(`?framework_id=${id}&resources=cpus:2`)).text) as {
    sentences: string[];
    clients: { framework_id: string; position: number }[];
  };
  assert.deepEqual([clients[0]?.framework_id, clients[0]?.position], [id, 1]);
  assert.match(sentences.join("; "), /number 1 of 1 in the order.*no offer yet/);
  assert.equal((await ask("?role=nobody")).status, 200);
  assert.equal((await ask("?framework_id=nobody")).status, 404);
  assert.deepEqual((await ask("?resources=cpus")).status, 400);
  leaving.abort();
});

test("/api/v1 answers reads in JSON and protobuf, TEARDOWN of nobody with 400", async () => {
  await using master = await startMaster({ port: 0, cluster: "test" });
  for (const type of [
    "GET_STATE",
    "GET_AGENTS",
    "GET_FRAMEWORKS",
    "GET_TASKS",
    "GET_HEALTH",
    "GET_VERSION",
    "GET_MASTER",
  ] as const) {
    const json = await post(master, "/api/v1", JSON.stringify({ type }));
    assert.equal(json.status, 200, json.text);
    assert.equal(operator.Response.fromJson(json.text).type, type);
    const response = await fetch(`http://127.0.0.1:${master.address.port}/api/v1`, {
      method: "POST",
      body: operator.Call.encode({ type }) as Uint8Array<ArrayBuffer>,
      headers: { "Content-Type": "application/x-protobuf", Accept: "application/x-protobuf" },
    });
    assert.equal(operator.Response.decode(new Uint8Array(await response.arrayBuffer())).type, type);
  }
  const state = await post(master, "/api/v1", JSON.stringify({ type: "GET_TASKS" }));
  assert.equal(state.text, '{"type":"GET_TASKS","get_tasks":{"tasks":[],"unreachable_tasks":[],"completed_tasks":[]}}');
  const teardown = await post(
    master,
    "/api/v1",
    JSON.stringify({ type: "TEARDOWN", teardown: { framework_id: { value: "x" } } }),
  );
  assert.equal(teardown.status, 400);
});

test("legacy endpoints look like Mesos's: leader is pid, version is dotted numbers, redirects have no scheme", async () => {
  await using master = await startMaster({ port: 0, hostname: "localhost" });
  const base = `http://127.0.0.1:${master.address.port}`;
  const state = (await (await fetch(`${base}/master/state`)).json()) as Record<string, unknown>;
  assert.equal(state["leader"], `master@127.0.0.1:${master.address.port}`);
  assert.equal(state["leader"], state["pid"]);
  assert.match(String(state["version"]), /^\d+\.\d+\.\d+$/);
  const redirect = await fetch(`${base}/redirect`, { redirect: "manual" });
  assert.equal(redirect.status, 307);
  assert.equal(redirect.headers.get("location"), `//localhost:${master.address.port}`);
  const jsonp = await fetch(`${base}/state?jsonp=cb`);
  assert.equal(jsonp.headers.get("content-type"), "text/javascript");
  assert.match(await jsonp.text(), /^cb\(\{.*\}\)$/);
  assert.equal((await fetch(`${base}/state?jsonp=alert(1)//`)).status, 400);
  assert.match(await (await fetch(`${base}/state`)).text(), /"activated_slaves":0\.0/);
});

function typed(type: string, body = "{}"): RequestInit {
  return { headers: { "Content-Type": type }, body: Buffer.from(body, "latin1") };
}

function json(value: unknown): RequestInit {
  return typed("application/json", JSON.stringify(value));
}
