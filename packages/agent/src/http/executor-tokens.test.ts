/** Executors that prove who they are. Source: agent, sections 1.1 and 1.6; master reference, section 5.3. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { readToken, signToken } from "@meseta/runtime";
import { anExecutorTask, aTask, FRAMEWORK_ID } from "../testing.ts";
import { registeredAgent } from "../testing/registered-agent.ts";
import { OPEN_ACCESS } from "./realms.ts";

const VARIABLE = "MESOS_EXECUTOR_AUTHENTICATION_TOKEN";
const key = Buffer.from("a key of the agent's");
const script = fileURLToPath(new URL("../testdata/executor.ts", import.meta.url));
const executor = { command: { value: `exec ${process.execPath} ${script} json` } };

test("an executor gets its token, works with it, and nobody else can speak for it; tasks get none", async (t) => {
  const access = { ...OPEN_ACCESS, executors: { key, isRequired: true } };
  const { master, agent } = await registeredAgent(t, { access });
  master.runTask(anExecutorTask("a", "x1", executor));
  await master.untilState("a", "TASK_RUNNING");
  const url = `http://127.0.0.1:${agent.address.port}`;
  const state = (await (await fetch(`${url}/state`)).json()) as any;
  const cid = state.frameworks[0].executors[0].container as string;
  const own = { fid: FRAMEWORK_ID, eid: "x1", cid };
  const call = async (authorization?: string) => {
    const body = {
      framework_id: { value: FRAMEWORK_ID },
      executor_id: { value: "x1" },
      type: "MESSAGE",
      message: { data: "aGk=" },
    };
    const headers = { "Content-Type": "application/json", ...(authorization && { Authorization: authorization }) };
    return fetch(`${url}/api/v1/executor`, { method: "POST", headers, body: JSON.stringify(body) });
  };
  const refusals: readonly (readonly [string | undefined, RegExp])[] = [
    [undefined, /^Bearer realm="mesos-agent-executor"$/],
    ["Basic eDp5", /error="invalid_token", error_description="Scheme is not 'Bearer'"$/],
    ["Bearer", /Scheme is not/],
    [`Bearer ${signToken(own, Buffer.from("guess"))}`, /signature does not match/],
    [`Bearer ${signToken({ ...own, exp: 1 }, key)}`, /has expired/],
    [`Bearer ${signToken({ fid: FRAMEWORK_ID }, key)}`, /names no executor/],
  ];
  for (const [authorization, challenge] of refusals) {
    const answer = await call(authorization);
    assert.equal(answer.status, 401, authorization);
    assert.match(answer.headers.get("WWW-Authenticate") ?? "", challenge);
  }
  assert.equal((await call(`Bearer ${signToken({ ...own, eid: "x2" }, key)}`)).status, 403);
  assert.equal((await call(`Bearer ${signToken(own, key)}`)).status, 202);
  master.runTask(aTask("plain", { command: { value: `test -z "$${VARIABLE}" && sleep 1000` } }));
  await master.untilState("plain", "TASK_RUNNING");
});

test("without the flag tokens are given, and not looked at", async (t) => {
  const access = { ...OPEN_ACCESS, executors: { key, isRequired: false } };
  const { master, agent, workDir } = await registeredAgent(t, { access });
  const command = { value: `echo "$${VARIABLE}" > token; unset ${VARIABLE}; exec ${process.execPath} ${script} json` };
  master.runTask(anExecutorTask("a", "x1", { command }));
  await master.untilState("a", "TASK_RUNNING");
  const run = `${workDir}/slaves/${agent.agentId}/frameworks/${FRAMEWORK_ID}/executors/x1/runs/latest`;
  const { fid, eid } = readToken(readFileSync(`${run}/token`, "utf8").trim(), key, Date.now());
  assert.deepEqual([fid, eid], [FRAMEWORK_ID, "x1"]);
});
