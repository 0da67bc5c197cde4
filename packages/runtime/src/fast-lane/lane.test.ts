import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeMessageRequest } from "@meseta/protocol";
import type { HttpNode } from "../http-node.ts";
import { type HttpRequest, textResponse } from "../http/message.ts";
import { RawConnection, aNode } from "../testing.ts";
import { parseMessage } from "./message.ts";
import { parseRequest } from "./request.ts";
import { DEFAULT_HTTP_LIMITS } from "../http/limits.ts";

/** A node whose `/calls` says which lane a request took, and what it held. */
async function twoLanes(): Promise<HttpNode> {
  const node = await aNode();
  const answer = (lane: string) => (request: HttpRequest) =>
    textResponse(200, `${lane} ${request.header("X-Name") ?? ""} ${new TextDecoder().decode(request.body)}.`);
  node.route("/calls", answer("slow"));
  node.direct("/calls", (request) => (request.header("X-Name") === "shy" ? undefined : answer("fast")(request)));
  return node;
}

const HEAD = "POST /master/calls HTTP/1.1\r\nHost: x\r\n";
const cases: [string, string, RegExp][] = [
  ["a plain call", `${HEAD}x-name: a\r\nContent-Length: 4\r\n\r\nbody`, /200 OK[^]*fast a body\.$/],
  [
    "one the handler does not want",
    `${HEAD}X-Name: shy\r\nContent-Length: 4\r\n\r\nbody`,
    /200 OK[^]*slow shy body\.$/,
  ],
  ["a chunked one", `${HEAD}Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n`, /200 OK[^]*slow {2}body\.$/],
  [
    "one with a query",
    `POST /calls?a=1 HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody`,
    /200 OK[^]*slow {2}body\.$/,
  ],
  [
    "one that ends the connection",
    `${HEAD}Connection: close\r\nContent-Length: 4\r\n\r\nbody`,
    /200 OK[^]*slow {2}body\.$/,
  ],
  ["two lengths", `${HEAD}Content-Length: 4\r\nContent-Length: 5\r\n\r\nbody`, /^HTTP\/1.1 400 /],
  ["a length and chunks", `${HEAD}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, /^HTTP\/1.1 400 /],
  ["a folded header", `${HEAD}X-Name: a\r\n b\r\nContent-Length: 4\r\n\r\nbody`, /^HTTP\/1.1 (400 |200 OK[^]*slow)/],
];
for (const [what, bytes, expected] of cases) {
  test(`${what} is answered alike, wherever its bytes are cut`, async () => {
    await using node = await twoLanes();
    for (let cut = 1; cut <= bytes.length; cut += 7) {
      using connection = await RawConnection.to(node.address);
      connection.send(bytes.slice(0, cut));
      await new Promise((resolve) => setImmediate(resolve));
      connection.send(bytes.slice(cut));
      const text = await connection.until((seen) => seen.endsWith(".") || seen.startsWith("HTTP/1.1 400"));
      // Whether the first bytes were enough to tell decides the lane; the answer must not.
      assert.match(text.replace("slow a", "fast a"), expected, `cut at ${cut}`);
    }
  });
}

test("calls and messages pipelined on one connection are answered in order, also when one changes the lane", async () => {
  await using node = await twoLanes();
  const received: string[] = [];
  node.actor("master", ({ name }) => received.push(name));
  using connection = await RawConnection.to(node.address);
  const call = (name: string) => `${HEAD}X-Name: ${name}\r\nContent-Length: 1\r\n\r\n!`;
  const message = `POST /master/Ping HTTP/1.1\r\nUser-Agent: libprocess/a@127.0.0.1:1\r\nHost: x\r\n\r\n`;
  connection.send(call("1") + message + call("2") + call("shy") + call("3") + message);
  const text = await connection.until((seen) => seen.split("HTTP/1.1 202").length === 3);
  const order = [...text.matchAll(/HTTP\/1.1 202|(?:fast|slow) \w+/g)].map(([found]) => found);
  assert.deepEqual(order, ["fast 1", "HTTP/1.1 202", "fast 2", "slow shy", "slow 3", "HTTP/1.1 202"]);
  assert.deepEqual(received, ["Ping", "Ping"]);
});

test("calls of one peer stay in the fast lane wherever their bytes are cut", async () => {
  const call = `${HEAD}X-Name: a\r\nContent-Length: 1\r\n\r\n!`;
  for (let cut = 1; cut <= call.length; cut += 3) {
    await using node = await twoLanes();
    using connection = await RawConnection.to(node.address);
    connection.send(call + call.slice(0, cut));
    await connection.until((seen) => seen.includes("fast a !."));
    connection.send(call.slice(cut) + call);
    const text = await connection.until((seen) => seen.split("a !.").length === 4);
    assert.equal(text.split("fast a !.").length, 4, `cut at ${cut}`);
  }
});

test("messages of one sender stay in the fast lane wherever its bytes are cut; other requests of it are answered, too", async () => {
  const body = Buffer.from("body");
  const message = Buffer.from(
    encodeMessageRequest({ from: "a@127.0.0.1:1", to: "master@127.0.0.1:2", name: "mesos.Ping", body }),
  );
  for (let cut = 1; cut <= message.length; cut += 3) {
    await using node = await twoLanes();
    const received: string[] = [];
    node.actor("master", ({ name }) => received.push(name));
    using connection = await RawConnection.to(node.address);
    connection.send(Buffer.concat([message, message.subarray(0, cut)]));
    await connection.until((seen) => seen.includes("202"));
    connection.send(Buffer.concat([message.subarray(cut), Buffer.from(`${HEAD}Content-Length: 1\r\n\r\n!`)]));
    const text = await connection.until((seen) => seen.endsWith("!."));
    assert.match(text, /202[^]*202[^]*fast {2}!\.$/, `cut at ${cut}`);
    assert.deepEqual(received, ["mesos.Ping", "mesos.Ping"]);
  }
});

test("parseMessage() and parseRequest() take any bytes and never read beyond them", () => {
  const piece = fc.constantFrom(
    "POST /",
    "a/mesos.x",
    " HTTP/1.1",
    "\r\n",
    "\r\n\r\n",
    "User-Agent: libprocess/",
    "Content-Length: ",
    "9",
    "0",
    "Transfer-Encoding: chunked",
    "\u0000",
    "ff",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 20 }),
      fc.nat(5),
      (pieces, start) => {
        const buffer = Buffer.from(pieces.join(""), "latin1");
        const message = parseMessage(buffer, Math.min(start, buffer.length), DEFAULT_HTTP_LIMITS);
        if (message.kind === "message") assert.ok(message.end <= buffer.length);
        const options = { headerBytes: 4096, remote: "", isWanted: () => true };
        const request = parseRequest(buffer, Math.min(start, buffer.length), options);
        if (request.kind === "request") assert.ok(request.end <= buffer.length);
      },
    ),
    { numRuns: 2000 },
  );
});
