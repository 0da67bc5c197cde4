/** Containers that operators launch, over HTTP and with real processes. Source: agent, section 10.2. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { agent as api } from "@meseta/protocol";
import type { RunningAgent } from "./agent.ts";
import { MortalAgent } from "./testing/agent-process.ts";
import { registeredAgent } from "./testing/registered-agent.ts";
import { aFramework, aTask, FRAMEWORK_ID } from "./testing.ts";

async function post(port: number, call: api.Call, type: "json" | "protobuf" = "json") {
  const media = type === "json" ? "application/json" : "application/x-protobuf";
  const response = await fetch(`http://127.0.0.1:${port}/api/v1`, {
    method: "POST",
    headers: { "Content-Type": media, Accept: media },
    body: type === "json" ? api.Call.toJson(call) : (api.Call.encode(call) as Uint8Array<ArrayBuffer>),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isMessage = response.status === 200 && bytes.length > 0;
  const decode = type === "json" ? api.Response.fromJson : api.Response.decode;
  return {
    status: response.status,
    text: Buffer.from(bytes).toString(),
    answer: isMessage ? decode(bytes) : undefined,
    media: response.headers.get("content-type"),
  };
}

for (const type of ["json", "protobuf"] as const) {
  test(`in ${type}, a container inside a task's is launched, listed, waited for and removed`, async (t) => {
    const { master, agent } = await registeredAgent(t);
    const { port } = agent.address;
    master.runTask(aTask("t", { command: { value: "sleep 1000" } }));
    const running = await master.untilState("t", "TASK_RUNNING");
    const container_id = { value: "look", parent: running.container_status!.container_id! };
    const command = { value: "pwd; while [ ! -e go ]; do sleep 0.02; done; exit 3" };
    const launched = await post(
      port,
      { type: "LAUNCH_NESTED_CONTAINER", launch_nested_container: { container_id, command } },
      type,
    );
    assert.deepEqual([launched.status, launched.text, launched.media], [200, "", null]);
    const list = async (get_containers: api.Call_GetContainers) => {
      const { answer } = await post(port, { type: "GET_CONTAINERS", get_containers }, type);
      return answer!.get_containers!.containers!.map(({ container_id: { value, parent } }) => [value, parent?.value]);
    };
    const root = container_id.parent.value;
    assert.deepEqual(await list({}), [[root, undefined]]);
    assert.deepEqual(await list({ show_nested: true }), [
      [root, undefined],
      ["look", root],
    ]);
    const waiting = post(port, { type: "WAIT_NESTED_CONTAINER", wait_nested_container: { container_id } }, type);
    const directory = await sandboxOf(agent, "t");
    const own = join(directory, "containers/look");
    while ((await readFile(join(own, "stdout"), "utf8")) === "") await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await readFile(join(own, "stdout"), "utf8"), `${await realpath(own)}\n`);
    await writeFile(join(own, "go"), "");
    assert.deepEqual((await waiting).answer, {
      type: "WAIT_NESTED_CONTAINER",
      wait_nested_container: { exit_status: 768 },
    });
    const removed = await post(
      port,
      { type: "REMOVE_NESTED_CONTAINER", remove_nested_container: { container_id } },
      type,
    );
    assert.deepEqual([removed.status, existsSync(own)], [200, false]);
    const gone = await post(port, { type: "WAIT_NESTED_CONTAINER", wait_nested_container: { container_id } }, type);
    assert.equal(gone.status, 404);
  });
}

async function sandboxOf(agent: RunningAgent, executorId: string): Promise<string> {
  const tail = `frameworks/${FRAMEWORK_ID}/executors/${executorId}/runs/latest`;
  return realpath(join(agent.workDir, `slaves/${agent.agentId}/${tail}`));
}

const invalid: { readonly call: api.Call; readonly status: number; readonly text: RegExp }[] = [
  { call: { type: "LAUNCH_CONTAINER" }, status: 400, text: /Expecting 'launch_container' to be present/ },
  {
    call: { type: "LAUNCH_NESTED_CONTAINER", launch_nested_container: { container_id: { value: "x" } } },
    status: 400,
    text: /container_id.parent' to be present/,
  },
  ...["", "..", "a/b", "a b", "a.b", "a\\b", "x".repeat(243), "a\u0000"].map((value) => ({
    call: { type: "WAIT_CONTAINER", wait_container: { container_id: { value } } } as const,
    status: 400,
    text: /container_id\.value' /,
  })),
  {
    call: { type: "WAIT_CONTAINER", wait_container: { container_id: { value: "a", parent: { value: "../b" } } } },
    status: 400,
    text: /container_id\.parent\.value' contains invalid characters/,
  },
  {
    call: { type: "KILL_CONTAINER", kill_container: { container_id: { value: "no" } } },
    status: 404,
    text: /cannot be found/,
  },
];
for (const { call, status, text } of invalid) {
  test(`${JSON.stringify(call).slice(0, 90)} is answered ${status}`, async (t) => {
    const { agent } = await registeredAgent(t);
    const answered = await post(agent.address.port, call);
    assert.equal(answered.status, status);
    assert.match(answered.text, text);
  });
}

test("a container inside another goes with it, and one that stands alone outlives a killed agent", async (t) => {
  const mortal = await MortalAgent.start(t);
  const { workDir, master } = mortal;
  const launch = async (port: number, container_id: api.Call_LaunchContainer["container_id"], value: string) => {
    const call = { type: "LAUNCH_CONTAINER", launch_container: { container_id, command: { value } } } as const;
    assert.equal((await post(port, call)).status, 200);
  };
  master.runTask(aTask("t", { command: { value: "sleep 1000" } }), aFramework({ checkpoint: true }));
  const root = (await master.untilState("t", "TASK_RUNNING")).container_status!.container_id!;
  await launch(mortal.port, { value: "inner", parent: root }, "sleep 1000");
  await launch(mortal.port, { value: "alone" }, "while [ ! -e go ]; do sleep 0.02; done; exit 4");
  await mortal.kill();
  await mortal.startAgain();
  const list = async () => {
    const get_containers = { show_nested: true, show_standalone: true };
    const { answer } = await post(mortal.port, { type: "GET_CONTAINERS", get_containers });
    return (answer!.get_containers!.containers ?? []).map(({ container_id: { value } }) => value);
  };
  assert.deepEqual((await list()).toSorted(), ["alone", "inner", root.value].toSorted());
  await writeFile(join(workDir, "containers/alone/go"), "");
  while ((await list()).includes("alone")) await new Promise((resolve) => setImmediate(resolve));
  await master.until(() => master.received.some(({ name }) => name === "mesos.internal.ReregisterSlaveMessage"));
  master.kill("t");
  await master.untilState("t", "TASK_KILLED");
  while ((await list()).length > 0) await new Promise((resolve) => setImmediate(resolve));
});
