/** Streams of containers and whoever reads them. Source: agent, sections 3.8 and 10.3. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { Channel } from "./pipes.ts";
import { type Output, Switchboard } from "./switchboard.ts";

function switchboard(t: TestContext): Switchboard {
  const directory = mkdtempSync(join(tmpdir(), "meseta-switchboard-"));
  const made = new Switchboard(directory, (text) => assert.fail(text));
  t.after(async () => {
    await made[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true });
  });
  return made;
}

class Reader implements Output {
  text = "";
  readonly #over = Promise.withResolvers<void>();
  readonly over = this.#over.promise;

  write(channel: Channel, data: Uint8Array): void {
    this.text += `${channel}:${Buffer.from(data).toString()}`;
  }

  whenDrained(run: () => void): void {
    setImmediate(run);
  }

  end(): void {
    this.#over.resolve();
  }
}

test("what a session wrote is there for whoever hears of it after its end", async (t) => {
  const board = switchboard(t);
  const pipes = await board.open("a", undefined);
  await writeFile(join(pipes, "stdout"), "all of it");
  board.ended("a");
  assert.equal(await board.takeInput("a"), "unknown", "nobody is there to be typed to");
  const reader = new Reader();
  using _attached = board.attach("a", reader);
  await reader.over;
  assert.equal(reader.text, "STDOUT:all of it");
  assert.equal(board.has("a"), false);
});

test("a session that was read ends with its container, and its pipes go", async (t) => {
  const board = switchboard(t);
  const pipes = await board.open("a", undefined);
  const reader = new Reader();
  using _attached = board.attach("a", reader);
  await writeFile(join(pipes, "stderr"), "oops");
  board.ended("a");
  await reader.over;
  assert.equal(reader.text, "STDERR:oops");
  assert.equal(board.has("a"), false);
  while (existsSync(pipes)) await new Promise((resolve) => setImmediate(resolve));
});

test("whoever comes for a container that nobody knows is told so at once", async (t) => {
  const reader = new Reader();
  using _attached = switchboard(t).attach("none", reader);
  await reader.over;
  assert.equal(reader.text, "");
});

test("an agent that ends does not wait for readers who never came", async (t) => {
  const board = switchboard(t);
  const pipes = await board.open("a", undefined);
  await writeFile(join(pipes, "stdout"), "for nobody");
  board.ended("a");
  await board[Symbol.asyncDispose]();
  assert.equal(existsSync(pipes), false);
});
