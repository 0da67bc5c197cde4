/** Who may call what of an agent. Source: agent, sections 1.1, 10.1 and 11; operator API, section 1.2. */
import assert from "node:assert/strict";
import { request } from "node:http";
import test, { type TestContext } from "node:test";
import { encodeRecord, RECORDIO_TYPE } from "@meseta/protocol";
import { accessFromFlags, ACCESS_FLAGS } from "../access-flags.ts";
import { Flags } from "@meseta/base";
import { registeredAgent } from "../testing/registered-agent.ts";
import { OPEN_ACCESS } from "./realms.ts";

const credentials = new Map([["ops", "s3cret"]]);
const basic = (secret: string) => ({ Authorization: `Basic ${Buffer.from(`ops:${secret}`).toString("base64")}` });

const REALMS: Readonly<Record<string, readonly string[]>> = {
  readonly: [
    "/flags",
    "/state",
    "/slave(1)/state",
    "/state/",
    "//state",
    "/monitor/statistics",
    "/monitor/statistics.json",
    "/containers",
    "/containerizer/debug",
    "/metrics/snapshot",
    "/files/browse?path=/slave/log",
    "/files/read?path=/slave/log",
    "/files/download?path=/slave/log",
    "/files/debug",
  ],
  readwrite: ["/api/v1", "/slave(1)/api/v1"],
  none: ["/health", "/version", "/api/v1/executor"],
};

async function asking(t: TestContext, access: Parameters<typeof registeredAgent>[1]) {
  const { agent } = await registeredAgent(t, access);
  return (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://127.0.0.1:${agent.address.port}${path}`, { method, headers });
}

for (const realm of ["readonly", "readwrite"] as const) {
  test(`mesos-agent-${realm} is asked for where it is, and nowhere else`, async (t) => {
    const isRead = realm === "readonly";
    const access = { ...OPEN_ACCESS, credentials, httpReadonly: isRead, httpReadwrite: !isRead };
    const ask = await asking(t, { access });
    for (const [its, paths] of Object.entries(REALMS)) {
      for (const path of paths) {
        if (path === "//state") continue; // no path of the agent's
        const answer = await ask(path);
        assert.equal(answer.status === 401, its === realm, path);
        if (its !== realm) continue;
        assert.equal(answer.headers.get("WWW-Authenticate"), `Basic realm="mesos-agent-${realm}"`);
        assert.equal((await ask(path, basic("guess"))).status, 401, path);
        assert.equal((await ask(path, { Authorization: "Bearer ops" })).status, 401, path);
        assert.notEqual((await ask(path, basic("s3cret"))).status, 401, path);
      }
    }
    assert.equal((await ask("//state")).status, 404);
  });
}

test("what is typed to a container is refused before it is all there", async (t) => {
  const { agent } = await registeredAgent(t, { access: { ...OPEN_ACCESS, credentials, httpReadwrite: true } });
  const headers = { "Content-Type": RECORDIO_TYPE, "Message-Content-Type": "application/json" };
  const typing = request(`http://127.0.0.1:${agent.address.port}/api/v1`, { method: "POST", headers });
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  typing.on("response", (response) => resolve(response.statusCode)).on("error", () => {});
  typing.write(encodeRecord("{}")); // and no end
  assert.equal(await promise, 401);
  typing.destroy();
});

test("--firewall_rules closes endpoints to everyone, by either name, before anybody is asked who they are", async (t) => {
  const paths = ["/files/browse", "/slave(1)/state", "/api/v1/", "/slave(1)"];
  const rules = JSON.stringify({ disabled_endpoints: { paths } });
  const { disabledPaths } = accessFromFlags(new Flags(ACCESS_FLAGS, { firewall_rules: rules }), () => {});
  const ask = await asking(t, { access: { ...OPEN_ACCESS, credentials, httpReadonly: true, disabledPaths } });
  for (const path of ["/files/browse?path=/", "/state", "/slave(1)/state", "/state/", "/st%61te", "/api/v1"]) {
    const answer = await ask(path);
    assert.equal(answer.status, 403, path);
    assert.match(await answer.text(), /^Endpoint '\/(files\/browse|state|api\/v1)' is disabled$/);
  }
  assert.equal((await ask("/flags")).status, 401);
  assert.equal((await ask("/files/read?path=/", basic("s3cret"))).status, 404);
  assert.equal((await ask("/api/v1/executor")).status, 405);
  assert.equal((await ask("/health")).status, 200);
});
