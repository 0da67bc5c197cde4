import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { encodeMessageRequest } from "@meseta/protocol";
import { textResponse } from "./http/message.ts";
import type { IncomingMessage } from "./fast-lane/message.ts";
import { RawConnection, aNode } from "./testing.ts";

const PING = "mesos.internal.PingSlaveMessage";

function ping(number: number): Uint8Array {
  const body = new TextEncoder().encode(`ping ${number}`);
  return encodeMessageRequest({ from: "slave(1)@127.0.0.1:9", to: "master@127.0.0.1:5050", name: PING, body });
}

function bodies(messages: readonly IncomingMessage[]): string[] {
  return messages.map(({ body }) => new TextDecoder().decode(body));
}

test("messages are delivered in order and answered 202 each, however the bytes are cut", async () => {
  await using node = await aNode();
  const received: IncomingMessage[] = [];
  node.actor("master", (message) => received.push(message));
  const stream = Buffer.concat([1, 2, 3].map(ping));
  for (let size = 1; size < stream.length; size += 37) {
    received.length = 0;
    using connection = await RawConnection.to(node.address);
    for (let at = 0; at < stream.length; at += size) {
      connection.send(stream.subarray(at, at + size));
      if (size < 40) await new Promise((resolve) => setImmediate(resolve));
    }
    await connection.until((text) => text.split("202 Accepted").length === 4);
    assert.deepEqual(bodies(received), ["ping 1", "ping 2", "ping 3"]);
    assert.equal(received[0]?.from, "slave(1)@127.0.0.1:9");
    assert.equal(received[0]?.name, PING);
  }
});

test("a message for nobody is answered 404 and does not disturb the next", async () => {
  await using node = await aNode();
  const received: IncomingMessage[] = [];
  node.actor("slave(1)", (message) => received.push(message));
  using connection = await RawConnection.to(node.address);
  connection.send(ping(1));
  const to = "slave(1)@127.0.0.1:5050";
  connection.send(encodeMessageRequest({ from: "master@127.0.0.1:1", to, name: PING, body: new Uint8Array(0) }));
  const text = await connection.until((seen) => seen.includes("202 Accepted"));
  assert.match(
    text,
    /^HTTP\/1.1 404 Not Found[^]*HTTP\/1.1 202 Accepted\r\nDate: [^\r]+\r\nContent-Length: 0\r\n\r\n$/,
  );
  assert.equal(received.length, 1);
});

test("clients that are not libprocess may send messages too: other headers, Content-Length, gzip, escaped ids", async () => {
  await using node = await aNode();
  const received: IncomingMessage[] = [];
  node.actor("slave(1)", (message) => received.push(message));
  using connection = await RawConnection.to(node.address);
  const from = "Libprocess-From: scheduler(1)@127.0.0.1:7\r\n";
  connection.send(`POST /slave%281%29/${PING} HTTP/1.1\r\nHost: x\r\n${from}Content-Length: 3\r\n\r\none`);
  await connection.until((text) => text.includes("202 Accepted"));
  const zipped = gzipSync("two");
  const head = `POST /slave(1)/${PING} HTTP/1.1\r\nHost: \r\nContent-Encoding: gzip\r\n${from}Content-Length: ${zipped.length}\r\n\r\n`;
  connection.send(Buffer.concat([Buffer.from(head), zipped]));
  await connection.until((text) => text.split("202 Accepted").length === 3);
  assert.deepEqual(bodies(received), ["one", "two"]);
  assert.equal(received[0]?.from, "scheduler(1)@127.0.0.1:7");
});

test("HTTP requests and messages share a connection, and answers keep the order", async () => {
  await using node = await aNode();
  node.actor("master", () => {});
  node.route("/slow", async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return textResponse(200, "slow");
  });
  node.route("/fast", () => textResponse(200, "fast"));
  using connection = await RawConnection.to(node.address);
  connection.send(ping(1));
  connection.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\nGET /master/fast/ HTTP/1.1\r\nHost: x\r\n\r\n");
  const text = await connection.until((seen) => seen.includes("fast"));
  assert.ok(text.indexOf("202 Accepted") < text.indexOf("slow") && text.indexOf("slow") < text.indexOf("fast"));
});

test("routing shortens a path from the right, decodes it, and never climbs", async () => {
  await using node = await aNode();
  node.route("/slaves", (request) => textResponse(200, `slaves ${request.path}`));
  node.route("/redirect", () => textResponse(200, "redirect"), { exact: true });
  const cases = [
    ["/slaves/S1", 200, "slaves /slaves/S1"],
    ["/master/slaves/", 200, "slaves /slaves"],
    ["/%73laves", 200, "slaves /slaves"],
    ["/redirect/x", 404, "404 Not Found."],
    ["/slaves/../redirect", 404, "404 Not Found."],
    ["/slaves%2f..%2fredirect", 404, "404 Not Found."],
    ["/%zz", 404, "404 Not Found."],
  ] as const;
  for (const [path, status, body] of cases) {
    using connection = await RawConnection.to(node.address);
    connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const text = await connection.until((seen) => seen.endsWith(body));
    assert.ok(text.startsWith(`HTTP/1.1 ${status} `), `${path}: ${text}`);
    assert.ok(text.endsWith(body), `${path}: ${text}`);
  }
});

test("a stream is one chunk per write, with Mesos's headers in order, also when the request says close", async () => {
  await using node = await aNode();
  node.route("/stream", () => ({
    status: 200,
    headers: { "Mesos-Stream-Id": "id", "Content-Type": "application/json" },
    stream: (out) => {
      out.write("one");
      out.write("three");
      out.end();
    },
  }));
  using connection = await RawConnection.to(node.address);
  connection.send("POST /stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  const text = await connection.until((seen) => seen.endsWith("0\r\n\r\n"));
  assert.match(
    text,
    /^HTTP\/1.1 200 OK\r\nDate: [^\r]+\r\nTransfer-Encoding: chunked\r\nMesos-Stream-Id: id\r\nContent-Type: application\/json\r\n\r\n3\r\none\r\n5\r\nthree\r\n0\r\n\r\n$/,
  );
});

test("writeRecords() leaves one chunk per record, in order, among other writes; whenDrained() calls once that has left", async () => {
  await using node = await aNode();
  const texts = ["a", "", "x".repeat(300)];
  node.route("/stream", () => ({
    status: 200,
    stream: (out) => {
      out.write("first");
      out.writeRecords(texts.length, (writer, index) => writer.ascii(texts[index]!));
      out.write("then");
      let isLater = false;
      out.whenDrained(() => {
        out.write(isLater ? "drained" : "too early");
        out.end();
      });
      isLater = true;
    },
  }));
  using connection = await RawConnection.to(node.address);
  // The second answer waits behind the first, and has no socket of its own meanwhile.
  connection.send("POST /stream HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".repeat(2));
  const text = await connection.until((seen) => seen.split("\r\n0\r\n\r\n").length === 3);
  const chunks = [
    "5\r\nfirst",
    "3\r\n1\na",
    "2\r\n0\n",
    `130\r\n300\n${texts[2]}`,
    "4\r\nthen",
    "7\r\ndrained",
    "0\r\n\r\n",
  ];
  const bodies = text.split(/HTTP\/1.1 200 OK\r\n[^]*?\r\n\r\n/).slice(1);
  assert.deepEqual(bodies, [chunks.join("\r\n"), chunks.join("\r\n")]);
});

test("a subscriber that does not read is cut off when its queue is full; others are served meanwhile", async () => {
  await using node = await aNode({ limits: { streamQueueBytes: 64 * 1024 } });
  const ended = Promise.withResolvers<string>();
  let writes = 0;
  node.route("/stream", () => ({
    status: 200,
    stream: (out) => {
      out.onClose((end) => ended.resolve(end));
      const chunk = "x".repeat(16 * 1024);
      while (out.write(chunk)) writes++;
    },
  }));
  node.route("/health", () => textResponse(200, "fine"));
  using stalled = await RawConnection.to(node.address);
  stalled.socket.pause();
  stalled.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
  assert.equal(await ended.promise, "queue-full");
  assert.ok(writes < 1000);
  using other = await RawConnection.to(node.address);
  other.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
  await other.until((text) => text.includes("fine"));
});

test("a body over the limit gets 413, declared or not, and so does one that inflates over it", async () => {
  await using node = await aNode({ limits: { bodyBytes: 1000 } });
  node.route("/echo", (request) => textResponse(200, String(request.body.length)));
  const bomb = gzipSync(Buffer.alloc(100_000));
  const requests = [
    "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n",
    `POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${`400\r\n${"y".repeat(1024)}\r\n`.repeat(2)}`,
    `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n${bomb.toString("latin1")}`,
  ];
  for (const request of requests) {
    using connection = await RawConnection.to(node.address);
    connection.send(request);
    assert.match(await connection.until((text) => text.includes("1000 bytes")), /^HTTP\/1.1 413 /);
  }
});

test("a header section without an end is refused, by size and by time; silence alone is not", async () => {
  await using node = await aNode({ limits: { headerBytes: 4096, headersTimeoutMs: 200 } });
  using silent = await RawConnection.to(node.address);
  using long = await RawConnection.to(node.address);
  long.send(`GET / HTTP/1.1\r\nX: ${"a".repeat(8192)}`);
  assert.match(await long.until(() => false), /^HTTP\/1.1 431 /);
  using slow = await RawConnection.to(node.address);
  slow.send("GET / HTTP/1.1\r\nHost:");
  assert.match(await slow.until(() => false), /^HTTP\/1.1 408 /);
  assert.equal(silent.closed, false);
});

test("malformed messages close their connection and nothing else", async () => {
  await using node = await aNode({ limits: { bodyBytes: 1000 } });
  const received: IncomingMessage[] = [];
  node.actor("master", (message) => received.push(message));
  const head = "POST /master/mesos.internal.X HTTP/1.1\r\nUser-Agent: libprocess/a@127.0.0.1:1\r\n";
  const broken = [
    `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `${head}Transfer-Encoding: chunked\r\n\r\nffffff\r\n`,
    `${head}Transfer-Encoding: chunked\r\n\r\n1\r\naXX`,
    `${head}Content-Length: 99999\r\n\r\n`,
  ];
  for (const bytes of broken) {
    using connection = await RawConnection.to(node.address);
    connection.send(bytes);
    await connection.end();
    assert.equal(connection.text, "");
  }
  using whole = await RawConnection.to(node.address);
  whole.send(ping(1));
  await whole.until((text) => text.includes("202 Accepted"));
  assert.equal(received.length, 1);
});

test("connections beyond the limit of one peer are turned away, and room is made when one leaves", async () => {
  await using node = await aNode({ limits: { connectionsPerPeer: 2 } });
  node.route("/health", () => textResponse(200, "fine"));
  const first = await RawConnection.to(node.address);
  using second = await RawConnection.to(node.address);
  using third = await RawConnection.to(node.address);
  await third.end();
  first[Symbol.dispose]();
  await first.end();
  second.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
  await second.until((text) => text.includes("fine"));
  using fourth = await RawConnection.to(node.address);
  fourth.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
  assert.match(await fourth.until((text) => text.includes("fine")), /fine/);
});

test("send() reaches an actor of another node, link() tells when that node is gone", async () => {
  await using here = await aNode();
  const there = await aNode({ delegate: "slave(1)" });
  const received = Promise.withResolvers<IncomingMessage>();
  there.actor("slave(1)", (message) => received.resolve(message));
  const exited = Promise.withResolvers<string>();
  const upid = there.upid("slave(1)");
  using _link = here.link(upid, exited.resolve);
  here.send(here.upid("master"), upid, PING, new TextEncoder().encode("hello"));
  const message = await received.promise;
  assert.equal(message.from, here.upid("master"));
  assert.deepEqual(bodies([message]), ["hello"]);
  await there[Symbol.asyncDispose]();
  assert.equal(await exited.promise, upid);
});

test("reset() breaks the connection without telling those who linked; the next message opens another", async () => {
  await using here = await aNode();
  await using there = await aNode({ delegate: "slave(1)" });
  let next = Promise.withResolvers<IncomingMessage>();
  there.actor("slave(1)", (message) => next.resolve(message));
  const upid = there.upid("slave(1)");
  using _link = here.link(upid, () => assert.fail("nobody wants to know"));
  here.send(here.upid("master"), upid, PING, new TextEncoder().encode("never"));
  here.reset(upid); // before the turn ends, nothing has left
  here.send(here.upid("master"), upid, PING, new TextEncoder().encode("one"));
  assert.deepEqual(bodies([await next.promise]), ["one"]);
  next = Promise.withResolvers();
  here.reset(upid);
  here.reset("no upid");
  here.send(here.upid("master"), upid, PING, new TextEncoder().encode("two"));
  assert.deepEqual(bodies([await next.promise]), ["two"]);
});

test("link() to an address nobody listens on is an exited event, not an error", async () => {
  await using node = await aNode();
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  const exited = Promise.withResolvers<string>();
  node.link(`slave(1)@127.0.0.1:${port}`, exited.resolve);
  assert.equal(await exited.promise, `slave(1)@127.0.0.1:${port}`);
});

test("send() to an actor of the same node does not touch the network", async () => {
  await using node = await aNode();
  const received = Promise.withResolvers<IncomingMessage>();
  node.actor("other", (message) => received.resolve(message));
  node.send(node.upid("master"), node.upid("other"), PING, new TextEncoder().encode("local"));
  assert.deepEqual(bodies([await received.promise]), ["local"]);
});

test("answers of 1 KiB and more are gzipped for those who accept it, and a handler that throws is a 500", async () => {
  await using node = await aNode();
  node.route("/big", () => textResponse(200, "z".repeat(5000)));
  node.route("/broken", () => {
    throw new Error("out of cheese");
  });
  const base = `http://${node.address.ip}:${node.address.port}`;
  const big = await fetch(`${base}/big`, { headers: { "accept-encoding": "gzip" } });
  assert.equal(big.headers.get("content-encoding"), "gzip");
  assert.equal((await big.text()).length, 5000);
  const plain = await fetch(`${base}/big`, { headers: { "accept-encoding": "gzip;q=0" } });
  assert.equal(plain.headers.get("content-encoding"), null);
  await plain.text();
  const broken = await fetch(`${base}/broken`);
  assert.equal(broken.status, 500);
  assert.equal(await broken.text(), "out of cheese");
});
