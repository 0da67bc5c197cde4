/** Who may come in when the master asks: agents and drivers by CRAM-MD5, frameworks and operators by HTTP basic. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { internal, RecordReader, scheduler } from "@meseta/protocol";
import { authenticate, type HttpNode, systemRandom, systemTimers } from "@meseta/runtime";
import { aNode } from "@meseta/runtime/testing";
import { type AuthenticationOptions, NO_AUTHENTICATION } from "./authentication-flags.ts";
import { masterOptionsFromFlags } from "./flags.ts";
import { type RunningMaster, startMaster } from "./master.ts";
import { anAgentInfo, CAPABILITIES } from "./testing.ts";

const CREDENTIALS = new Map([
  ["p", "s"],
  ["q", "t"],
]);
const asking = (what: Partial<AuthenticationOptions>) => ({ ...NO_AUTHENTICATION, credentials: CREDENTIALS, ...what });
const basic = (principal: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${principal}:${secret}`).toString("base64")}`,
});

async function post(master: RunningMaster, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${master.address.port}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function subscribe(master: RunningMaster, principal: string | undefined, headers: Record<string, string>) {
  const abort = new AbortController();
  const framework_info = { user: "u", name: "n", failover_timeout: 60, ...(principal && { principal }) };
  const response = await fetch(`http://127.0.0.1:${master.address.port}/api/v1/scheduler`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ type: "SUBSCRIBE", subscribe: { framework_info } }),
    signal: abort.signal,
  });
  if (response.status !== 200) return { status: response.status, text: await response.text() };
  const { value } = await response.body!.getReader().read();
  const [record] = new RecordReader().push(value ?? new Uint8Array(0));
  const event = scheduler.Event.fromJson(record!);
  return {
    status: 200,
    id: event.subscribed?.framework_id,
    streamId: response.headers.get("Mesos-Stream-Id") ?? "",
    [Symbol.dispose]: () => abort.abort(),
  };
}

test("Frameworks on HTTP are asked who they are, are that one, and act as no other", async () => {
  await using master = await startMaster({ port: 0, authentication: asking({ httpFrameworks: true }) });
  const nobody = await post(master, "/api/v1/scheduler", { type: "REVIVE" });
  assert.equal(nobody.status, 401);
  assert.equal(nobody.headers.get("WWW-Authenticate"), 'Basic realm="mesos-master-scheduler"');
  assert.equal((await subscribe(master, undefined, basic("p", "wrong"))).status, 401);
  const claim = await subscribe(master, "q", basic("p", "s"));
  assert.deepEqual([claim.status, claim.text?.includes("does not match principal 'q'")], [400, true]);
  const framework = await subscribe(master, undefined, basic("p", "s"));
  const state = await post(master, "/api/v1", { type: "GET_FRAMEWORKS" });
  assert.match(state.text, /"principal":"p"/, "who says nothing of it is who it proved to be");
  const revive = { type: "REVIVE", framework_id: framework.id };
  const stream = { "Mesos-Stream-Id": framework.streamId ?? "" };
  assert.equal((await post(master, "/api/v1/scheduler", revive, { ...basic("q", "t"), ...stream })).status, 400);
  assert.equal((await post(master, "/api/v1/scheduler", revive, { ...basic("p", "s"), ...stream })).status, 202);
  framework[Symbol.dispose]?.();
});

// Source: operator API, section 1, realms.
const paths: [string, "readonly" | "readwrite" | undefined][] = [
  ["/health", undefined],
  ["/version", undefined],
  ["/state", "readonly"],
  ["/master/state", "readonly"],
  ["/slaves", "readonly"],
  ["/metrics/snapshot", "readonly"],
  ["/maintenance/status", "readonly"],
  ["/maintenance/schedule", "readwrite"],
  ["/api/v1", "readwrite"],
  ["/reserve", "readwrite"],
  ["/machine/down", "readwrite"],
];
for (const realm of ["readonly", "readwrite"] as const) {
  test(`Operators are asked who they are in the realm ${realm}, and nowhere else`, async () => {
    const authentication = asking({ httpReadonly: realm === "readonly", httpReadwrite: realm === "readwrite" });
    await using master = await startMaster({ port: 0, authentication });
    for (const [path, of] of paths) {
      const url = `http://127.0.0.1:${master.address.port}${path}`;
      const open = await fetch(url);
      assert.equal(open.status === 401, of === realm, path);
      if (of === realm) assert.equal(open.headers.get("WWW-Authenticate"), `Basic realm="mesos-master-${realm}"`);
      assert.notEqual((await fetch(url, { headers: basic("p", "s") })).status, 401, path);
    }
  });
}

test("An operator reserves as who it proved to be", async () => {
  await using master = await startMaster({ port: 0, authentication: asking({ httpReadwrite: true }) });
  await using agent = await aNode({ delegate: "slave" });
  const registered = heard(agent, "slave(1)");
  sendRegistration(agent, master);
  const { agent_id } = internal.SlaveRegisteredMessage.decode((await registered).body);
  const reservations = [{ type: "DYNAMIC", role: "r", principal: "q" }];
  const resources = [{ name: "cpus", type: "SCALAR", scalar: { value: 1 }, reservations }];
  const call = { type: "RESERVE_RESOURCES", reserve_resources: { agent_id, resources } };
  assert.equal((await post(master, "/api/v1", call, basic("p", "s"))).status, 400);
  assert.equal((await post(master, "/api/v1", call, basic("q", "t"))).status, 202);
});

/** The first message for that actor that is no ping. */
function heard(node: HttpNode, id: string): Promise<{ name: string; body: Uint8Array }> {
  const { promise, resolve } = Promise.withResolvers<{ name: string; body: Uint8Array }>();
  node.actor(id, (message) => {
    if (!message.name.endsWith("PingSlaveMessage")) resolve(message);
  });
  return promise;
}

function sendRegistration(node: HttpNode, master: RunningMaster): void {
  const uuid = new Uint8Array(16).fill(0x41);
  const body: internal.RegisterSlaveMessage = {
    agent: anAgentInfo("cpus:4;mem:64"),
    version: "1.12.0",
    agent_capabilities: CAPABILITIES,
    resource_version_uuid: { value: uuid },
  };
  const name = "mesos.internal.RegisterSlaveMessage";
  node.send(node.upid("slave(1)"), masterPid(master), name, internal.RegisterSlaveMessage.encode(body));
}

function masterPid(master: RunningMaster): string {
  return `master@127.0.0.1:${master.address.port}`;
}

function prove(node: HttpNode, id: string, master: RunningMaster, secret = "s"): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  authenticate({
    node,
    credential: { principal: "p", secret },
    pid: node.upid(id),
    master: masterPid(master),
    timers: systemTimers,
    random: systemRandom,
    onDone: resolve,
  });
  return promise;
}

test("Agents are members only when they have proved who they are; registrations wait for that", async () => {
  await using master = await startMaster({ port: 0, authentication: asking({ agents: true }) });
  await using agent = await aNode({ delegate: "slave" });
  const registered = heard(agent, "slave(1)");
  sendRegistration(agent, master); // ignored
  assert.equal(await prove(agent, "slave(1)", master, "wrong"), "failed");
  const proved = prove(agent, "slave(1)", master);
  sendRegistration(agent, master); // comes while the proof is under way
  assert.equal(await proved, "completed");
  assert.equal((await registered).name, "mesos.internal.SlaveRegisteredMessage");
});

test("Drivers are refused until they have proved who they are, and are that one", async () => {
  await using master = await startMaster({ port: 0, authentication: asking({ frameworks: true }) });
  await using driver = await aNode({ delegate: "scheduler" });
  const ask = async (principal: string | undefined) => {
    const answer = heard(driver, "scheduler");
    const framework_info = { user: "u", name: "n", failover_timeout: 60, ...(principal && { principal }) };
    const body = internal.SchedulerCall.encode({ type: "SUBSCRIBE", subscribe: { framework_info } });
    driver.send(driver.upid("scheduler"), masterPid(master), "mesos.scheduler.Call", body);
    const { name, body: told } = await answer;
    return name.endsWith("ErrorMessage") ? internal.FrameworkErrorMessage.decode(told).message : name;
  };
  assert.match(await ask(undefined), /is not authenticated$/);
  assert.equal(await prove(driver, "scheduler", master), "completed");
  assert.equal(await ask("q"), "Framework principal 'q' does not match authenticated principal 'p'");
  assert.equal(await ask(undefined), "mesos.internal.FrameworkRegisteredMessage");
  const state = await post(master, "/api/v1", { type: "GET_FRAMEWORKS" });
  assert.match(state.text, /"principal":"p"/);
});

test("Flags of authentication that contradict each other are refused, and secrets come from a file", async (t) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-master-"));
  t.after(() => rm(directory, { recursive: true }));
  const credentials = join(directory, "credentials");
  await writeFile(credentials, '{"credentials":[{"principal":"p","secret":"s"}]}', { mode: 0o600 });
  const flags = (given: Record<string, string>) => masterOptionsFromFlags({ registry: "in_memory", ...given });
  const good = flags({ credentials, authenticate_http_frameworks: "true", http_framework_authenticators: "basic" });
  assert.equal(good.authentication?.httpFrameworks, true);
  assert.deepEqual([...(good.authentication?.credentials ?? [])], [["p", "s"]]);
  assert.equal(Object.values(good.flags ?? {}).includes("s"), false);
  for (const bad of [
    { credentials, authenticate_http_frameworks: "true" },
    { authenticate_http_readwrite: "true" },
    { authenticators: "kerberos" },
    { http_authenticators: "jwt" },
    { credentials: join(directory, "none") },
  ] as Record<string, string>[]) {
    assert.throws(() => flags(bad));
  }
});
