import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server as NetServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { Probe } from "../core/effects.ts";
import type { ProbeOutcome } from "../core/inputs.ts";
import { LoopbackProber } from "./prober.ts";

let ids = 0;

async function look(t: TestContext, target: Probe["target"]): Promise<ProbeOutcome> {
  const prober = new LoopbackProber();
  t.after(() => prober[Symbol.asyncDispose]());
  return new Promise((resolve) => prober.probe({ id: ++ids, containerId: "c", target }, resolve));
}

async function listen(t: TestContext, server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

const answers: RequestListener = (request, response) => {
  if (request.url === "/old") response.writeHead(302, { Location: "/new?x=1" }).end();
  else if (request.url === "/loop") response.writeHead(302, { Location: "/loop" }).end();
  else response.writeHead(request.url === "/new?x=1" ? 204 : 503).end("no");
};

test("an HTTP probe tells the status of the last answer, redirections followed", async (t) => {
  const port = await listen(t, createServer(answers));
  const at = (path: string) => look(t, { kind: "http", url: `http://127.0.0.1:${port}${path}` });
  assert.deepEqual(await at("/"), { kind: "http", statusCode: 503 });
  assert.deepEqual(await at("/old"), { kind: "http", statusCode: 204 });
  assert.equal((await at("/loop")).kind, "failed");
});

test("an HTTPS probe does not ask whose certificate it is", async (t) => {
  const directory = mkdtempSync(join(tmpdir(), "meseta-probe-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const [key, cert] = [join(directory, "key"), join(directory, "cert")];
  const request = [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    "/CN=nobody",
    "-keyout",
    key,
    "-out",
    cert,
  ];
  execFileSync("openssl", request, { stdio: "ignore" });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, answers);
  const port = await listen(t, server);
  assert.deepEqual(await look(t, { kind: "http", url: `https://127.0.0.1:${port}/old` }), {
    kind: "http",
    statusCode: 204,
  });
});

test("where nobody listens an HTTP probe fails, and a TCP probe is not connected", async (t) => {
  const server = createTcpServer();
  const port = await listen(t, server);
  assert.deepEqual(await look(t, { kind: "tcp", host: "127.0.0.1", port }), { kind: "tcp", connected: true });
  await new Promise((resolve) => server.close(resolve));
  assert.deepEqual(await look(t, { kind: "tcp", host: "127.0.0.1", port }), { kind: "tcp", connected: false });
  const failed = await look(t, { kind: "http", url: `http://127.0.0.1:${port}/` });
  assert.equal(failed.kind, "failed");
  assert.match(failed.kind === "failed" ? failed.problem : "", /ECONNREFUSED/);
});

test("an answer that is no HTTP is a failure with its reason", async (t) => {
  const server = createTcpServer((socket) => socket.end("SSH-2.0-x\r\n"));
  const port = await listen(t, server);
  assert.equal((await look(t, { kind: "http", url: `http://127.0.0.1:${port}/` })).kind, "failed");
});

test("a probe that is given up says nothing, and holds nothing", async (t) => {
  const { promise: connected, resolve: onConnected } = Promise.withResolvers<void>();
  const { promise: closed, resolve: onClosed } = Promise.withResolvers<void>();
  const server = createTcpServer((socket) => {
    onConnected();
    socket.on("error", () => onClosed()).on("close", () => onClosed());
  });
  const port = await listen(t, server);
  await using prober = new LoopbackProber();
  const url = `http://127.0.0.1:${port}/`;
  prober.probe({ id: 1, containerId: "c", target: { kind: "http", url } }, () => assert.fail("it was given up"));
  await connected;
  prober.giveUp(1);
  await closed;
});
