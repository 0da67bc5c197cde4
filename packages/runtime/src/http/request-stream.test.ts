/** Requests that a handler reads while they come. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { aNode, RawConnection } from "../testing.ts";
import { textResponse } from "./message.ts";

const HEAD = "POST /typed HTTP/1.1\r\nHost: x\r\nX-Kind: typed\r\nTransfer-Encoding: chunked\r\n\r\n";
const isTyped = (head: { header(name: string): string | undefined }) => head.header("x-kind") === "typed";
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

test("chunks reach the handler as they come, and it answers when it likes", async () => {
  await using node = await aNode();
  const seen: string[] = [];
  let heard = Promise.withResolvers<void>();
  node.route(
    "/typed",
    async ({ chunks, body }) => {
      assert.equal(body.length, 0);
      for await (const part of chunks!) {
        seen.push(Buffer.from(part).toString());
        heard.resolve();
        if (seen.at(-1) === "stop") return textResponse(409, "enough");
      }
      return textResponse(200, "whole");
    },
    { streams: isTyped },
  );
  for (const [last, status] of [
    ["0\r\n\r\n", "200 OK"],
    [chunk("stop"), "409 Conflict"],
  ] as const) {
    using connection = await RawConnection.to(node.address);
    connection.send(HEAD);
    for (const word of ["one", "two"]) {
      heard = Promise.withResolvers<void>();
      connection.send(chunk(word));
      await heard.promise;
    }
    connection.send(last);
    await connection.end();
    assert.match(connection.text, new RegExp(`^HTTP/1.1 ${status}`));
  }
  assert.deepEqual(seen, ["one", "two", "one", "two", "stop"]);
});

test("other requests to the same path come whole", async () => {
  await using node = await aNode();
  node.route(
    "/typed",
    ({ chunks, body }) => textResponse(200, `${chunks === undefined} ${Buffer.from(body).toString()}`),
    { streams: isTyped },
  );
  const response = await fetch(`http://127.0.0.1:${node.address.port}/typed`, { method: "POST", body: "all" });
  assert.equal(await response.text(), "true all");
});

test("no time-out and no bound ends what is typed; those of other requests stay", async () => {
  await using node = await aNode({ limits: { requestTimeoutMs: 50, headersTimeoutMs: 50, bodyBytes: 10 } });
  const total = { bytes: 0 };
  const arrived = Promise.withResolvers<void>();
  node.route(
    "/typed",
    async ({ chunks }) => {
      for await (const part of chunks!) {
        total.bytes += part.length;
        arrived.resolve();
      }
      return textResponse(200, `${total.bytes}`);
    },
    { streams: isTyped },
  );
  using typing = await RawConnection.to(node.address);
  typing.send(HEAD + chunk("x".repeat(100)));
  await arrived.promise;
  using whole = await RawConnection.to(node.address);
  whole.send("POST /typed HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
  await whole.end(); // cut off, and what is typed has waited longer
  assert.match(whole.text, /^HTTP\/1.1 408/);
  typing.send(`${chunk("y")}0\r\n\r\n`);
  await typing.end();
  assert.match(typing.text, /^HTTP\/1.1 200 [^]*101$/);
});

test("a handler that does not read holds its sender up", async () => {
  await using node = await aNode();
  const release = Promise.withResolvers<void>();
  node.route(
    "/typed",
    async ({ chunks }) => {
      await release.promise;
      let bytes = 0;
      for await (const part of chunks!) bytes += part.length;
      return textResponse(200, `${bytes}`);
    },
    { streams: isTyped },
  );
  using connection = await RawConnection.to(node.address);
  const { socket } = connection;
  socket.write(HEAD);
  let sent = 0;
  const part = "z".repeat(1 << 20);
  while (sent < 64 && socket.writableLength < 8 << 20) {
    socket.write(chunk(part));
    sent++;
  }
  assert.ok(sent < 64, "the sender's own buffers fill");
  release.resolve();
  socket.write("0\r\n\r\n");
  if (socket.writableNeedDrain) await once(socket, "drain");
  await connection.end();
  assert.match(connection.text, new RegExp(`${sent << 20}$`));
});

test("a body that is cut short is an error to whoever reads it", async () => {
  await using node = await aNode();
  const failed = Promise.withResolvers<unknown>();
  const begun = Promise.withResolvers<void>();
  node.route(
    "/typed",
    async ({ chunks }) => {
      try {
        for await (const _ of chunks!) begun.resolve();
      } catch (error) {
        failed.resolve(error);
      }
      return { status: 200 };
    },
    { streams: isTyped },
  );
  using connection = await RawConnection.to(node.address);
  connection.send(HEAD + chunk("half"));
  await begun.promise;
  connection.socket.destroy();
  assert.equal(((await failed.promise) as NodeJS.ErrnoException).code, "ECONNRESET");
});
