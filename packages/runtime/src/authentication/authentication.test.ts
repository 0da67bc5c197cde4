/** Secrets: kept in files, proved by CRAM-MD5, shown by HTTP basic. Source: master reference, section 5; internal messages, section 4. */
import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { FakeClock, seededRandom } from "@meseta/base/testing";
import { internal, type MessageCodec } from "@meseta/protocol";
import type { IncomingMessage } from "../fast-lane/message.ts";
import { aNode } from "../testing.ts";
import { authenticate } from "./authenticatee.ts";
import { Authenticator } from "./authenticator.ts";
import { basicGuard } from "./basic.ts";
import { cramMd5Response, judgeCramMd5 } from "./cram-md5.ts";
import { CredentialsError, readCredential, readCredentials } from "./credentials.ts";

const CREDENTIALS = new Map([
  ["agent-principal", "opensesame"],
  ["two words", "s"],
]);

// Vectors: RFC 2195; and one checked against libsasl2.
for (const [principal, secret, challenge, digest] of [
  ["tim", "tanstaaftanstaaf", "<1896.697170952@postoffice.reston.mci.net>", "b913a602c7eda7a495b4e6e7334d3890"],
  ["agent-principal", "opensesame", "<2729617723.1700000000@master.example>", "2a21acc6b0d7915719c77ca5566fc995"],
] as const) {
  test(`cramMd5Response() of ${principal}`, () => {
    assert.equal(cramMd5Response({ principal, secret }, challenge), `${principal} ${digest}`);
  });
}

const CHALLENGE = "<1.2@here>";
const rightAnswer = cramMd5Response({ principal: "two words", secret: "s" }, CHALLENGE);
const answers: [string, string, string][] = [
  ["the right digest, of a principal with a space", rightAnswer, "completed"],
  ["upper case", rightAnswer.toUpperCase(), "failed"],
  ["another secret", cramMd5Response({ principal: "two words", secret: "t" }, CHALLENGE), "failed"],
  ["an unknown principal", cramMd5Response({ principal: "nobody", secret: "" }, CHALLENGE), "failed"],
  ["no digest", "two", "error"],
  ["nothing", "", "error"],
];
for (const [what, response, kind] of answers) {
  test(`judgeCramMd5() of ${what}: ${kind}`, () => {
    assert.equal(judgeCramMd5(response, CHALLENGE, CREDENTIALS).kind, kind);
  });
}

const encoded = (text: string) => Buffer.from(text).toString("base64");
const headers: [string, string | undefined, string | undefined][] = [
  ["a principal and its secret", `Basic ${encoded("agent-principal:opensesame")}`, "agent-principal"],
  ["no header", undefined, undefined],
  ["another scheme", `Bearer ${encoded("agent-principal:opensesame")}`, undefined],
  ["a scheme in other letters", `basic ${encoded("agent-principal:opensesame")}`, undefined],
  ["three words", `Basic ${encoded("agent-principal:opensesame")} x`, undefined],
  ["what is no base64", "Basic ?", undefined],
  ["no colon", `Basic ${encoded("agent-principal")}`, undefined],
  ["two colons", `Basic ${encoded("agent-principal:opensesame:")}`, undefined],
  ["a wrong secret", `Basic ${encoded("agent-principal:x")}`, undefined],
  ["an unknown principal without a secret", `Basic ${encoded("nobody:")}`, undefined],
  ["nobody, as some clients say when there is no authentication", "Basic Og==", undefined],
];
for (const [what, header, expected] of headers) {
  test(`basicGuard() on ${what}: ${expected ?? "401"}`, () => {
    const guard = basicGuard("the-realm", CREDENTIALS);
    for (let time = 0; time < 2; time++) {
      const admission = guard({ header: () => header });
      if ("principal" in admission) assert.equal(admission.principal, expected);
      else {
        assert.equal(expected, undefined);
        assert.equal(admission.refused.status, 401);
        assert.equal(admission.refused.headers?.["WWW-Authenticate"], 'Basic realm="the-realm"');
      }
    }
  });
}

test("Credentials are read from paths and file URLs, and what is wrong with them is said without a secret", async (t) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-credentials-"));
  t.after(() => rm(directory, { recursive: true }));
  const path = join(directory, "file");
  const warnings: string[] = [];
  const warn = (text: string) => warnings.push(text);
  await writeFile(path, '{"credentials":[{"principal":"p","secret":"s"}]}', { mode: 0o600 });
  assert.deepEqual([...readCredentials(path, warn)], [["p", "s"]]);
  assert.deepEqual([...readCredentials(pathToFileURL(path).href, warn)], [["p", "s"]]);
  assert.deepEqual(warnings, []);
  await chmod(path, 0o644);
  readCredentials(path, warn);
  assert.equal(warnings.length, 1);
  for (const text of [
    "",
    "p s3cr3t",
    "{}",
    '{"credentials":[{"principal":"p"}]}',
    '{"credentials":[{"principal":"p","secret":"s3cr3t"},{"principal":"p","secret":"s3cr3t"}]}',
    '{"credentials":[{"principal":5,"secret":"s3cr3t"}]}',
  ]) {
    await writeFile(path, text);
    assert.throws(
      () => readCredentials(path, warn),
      (error) => error instanceof CredentialsError && !error.message.includes("s3cr3t"),
    );
  }
  await writeFile(path, '{"principal":"p","secret":"s"}');
  assert.deepEqual(readCredential(path, warn), { principal: "p", secret: "s" });
  await rm(path);
  assert.throws(() => readCredential(path, warn), CredentialsError);
});

/** A master's node with an authenticator, and a process that speaks to it by hand. */
async function scene(credentials: ReadonlyMap<string, string> = CREDENTIALS) {
  const clock = new FakeClock();
  const [node, peer] = [await aNode(), await aNode({ delegate: "scheduler" })];
  const authenticator = new Authenticator({
    node,
    credentials,
    timeoutMs: 15_000,
    timers: clock,
    random: seededRandom(1),
    nowMs: () => clock.nowMs(),
    onEvent: () => {},
  });
  node.actor("master", (message) => {
    if (message.name === "mesos.internal.AuthenticateMessage") authenticator.start(message);
  });
  const received: IncomingMessage[] = [];
  let wake = Promise.withResolvers<void>();
  peer.actor("me", (message) => {
    received.push(message);
    wake.resolve();
    wake = Promise.withResolvers<void>();
  });
  const next = async (): Promise<IncomingMessage> => {
    while (received.length === 0) await wake.promise;
    return received.shift()!;
  };
  const say = <Body>(to: string, codec: MessageCodec<Body>, body: Body) =>
    peer.send(peer.upid("me"), to, codec.typeName, codec.encode(body));
  const pid = peer.upid("scheduler");
  const begin = async () => {
    say(node.upid("master"), internal.AuthenticateMessage, { pid });
    return (await next()).from;
  };
  return {
    ...{ clock, node, peer, authenticator, next, say, pid, begin },
    async [Symbol.asyncDispose]() {
      authenticator[Symbol.dispose]();
      await node[Symbol.asyncDispose]();
      await peer[Symbol.asyncDispose]();
    },
  };
}

const nameOf = ({ name }: IncomingMessage) => name.replace(/^mesos.internal.Authentication|Message$/g, "");

test("An attempt goes through its steps, and what waits for it goes on when it has succeeded", async () => {
  await using s = await scene();
  const session = await s.begin();
  const settled: string[] = [];
  s.authenticator.whenSettled(s.pid, () => settled.push("first"));
  s.authenticator.whenSettled(s.pid, () => settled.push("second"));
  s.say(session, internal.AuthenticationStartMessage, { mechanism: "CRAM-MD5", data: new Uint8Array(0) });
  const { data } = internal.AuthenticationStepMessage.decode((await s.next()).body);
  assert.deepEqual(settled, []);
  const response = cramMd5Response({ principal: "agent-principal", secret: "opensesame" }, data);
  s.say(session, internal.AuthenticationStepMessage, { data: new TextEncoder().encode(response) });
  assert.equal(nameOf(await s.next()), "Completed");
  assert.equal(s.authenticator.principalOf(s.pid), "agent-principal");
  assert.deepEqual(settled, ["second"], "a registration that is repeated is one registration");
  s.authenticator.forget(s.pid);
  assert.equal(s.authenticator.principalOf(s.pid), undefined);
});

const wrongs: [string, (s: Awaited<ReturnType<typeof scene>>, session: string) => void, string][] = [
  [
    "another mechanism",
    (s, session) => s.say(session, internal.AuthenticationStartMessage, { mechanism: "PLAIN" }),
    "Error",
  ],
  [
    "data in the start",
    (s, session) =>
      s.say(session, internal.AuthenticationStartMessage, { mechanism: "CRAM-MD5", data: new Uint8Array(1) }),
    "Error",
  ],
  [
    "a step before the start",
    (s, session) => s.say(session, internal.AuthenticationStepMessage, { data: new Uint8Array(1) }),
    "Error",
  ],
  ["a message of another kind", (s, session) => s.say(session, internal.AuthenticationCompletedMessage, {}), "Error"],
  [
    "what cannot be read",
    (s, session) =>
      s.peer.send(s.peer.upid("me"), session, "mesos.internal.AuthenticationStartMessage", new Uint8Array(1)),
    "Error",
  ],
];
for (const [what, act, expected] of wrongs) {
  test(`An attempt with ${what} ends with ${expected}`, async () => {
    await using s = await scene();
    act(s, await s.begin());
    assert.equal(nameOf(await s.next()), expected);
    assert.equal(s.authenticator.principalOf(s.pid), undefined);
  });
}

test("A new attempt discards the one before and its success, and silence ends one after its time", async () => {
  await using s = await scene();
  const first = await s.begin();
  const second = await s.begin();
  assert.notEqual(first, second);
  s.say(first, internal.AuthenticationStartMessage, { mechanism: "CRAM-MD5" }); // nobody is there any more
  s.say(second, internal.AuthenticationStartMessage, { mechanism: "CRAM-MD5" });
  assert.equal((await s.next()).from, second);
  let settled = false;
  s.authenticator.whenSettled(s.pid, () => (settled = true));
  s.clock.advance(15_000);
  assert.equal(settled, true);
});

test("authenticate() completes with the right secret, and fails for good with a wrong one", async () => {
  await using s = await scene();
  for (const [secret, expected] of [
    ["opensesame", "completed"],
    ["guess", "failed"],
  ] as const) {
    const { promise, resolve } = Promise.withResolvers<string>();
    using _attempt = authenticate({
      node: s.peer,
      credential: { principal: "agent-principal", secret },
      pid: s.pid,
      master: s.node.upid("master"),
      timers: s.clock,
      random: seededRandom(2),
      onDone: resolve,
    });
    assert.equal(await promise, expected);
    assert.equal(s.authenticator.principalOf(s.pid), secret === "opensesame" ? "agent-principal" : undefined);
  }
});

test("authenticate() tries again when nobody answers, or with an error", async () => {
  const clock = new FakeClock();
  await using node = await aNode();
  await using master = await aNode();
  const asked: string[] = [];
  let wake = Promise.withResolvers<void>();
  master.actor("master", ({ from }) => {
    asked.push(from);
    const error = internal.AuthenticationErrorMessage.encode({ error: "No authenticator loaded" });
    if (asked.length === 2)
      master.send(master.upid("master"), from, "mesos.internal.AuthenticationErrorMessage", error);
    wake.resolve();
    wake = Promise.withResolvers<void>();
  });
  using _attempt = authenticate({
    node,
    credential: { principal: "p", secret: "s" },
    pid: node.upid("slave(1)"),
    master: master.upid("master"),
    timers: clock,
    random: seededRandom(2),
    onDone: assert.fail,
  });
  for (let times = 1; times <= 3; times++) {
    while (asked.length < times) await wake.promise;
    clock.advance(60_000);
  }
  assert.equal(new Set(asked).size, asked.length, "every attempt has an actor of its own");
});
