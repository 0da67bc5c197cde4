import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { EXIT } from "./errors.ts";
import { exitCodeOf } from "./exit-code.ts";
import { LineWriter } from "./line-writer.ts";
import { shareOf } from "./local-cluster.ts";
import { formatAge, formatTable, paint, printable } from "./output.ts";
import { findById, shortId } from "./short-ids.ts";
import { typedInput } from "./testing.ts";

const io = (isTerminal: boolean, columns: number, env: Record<string, string> = {}) => ({
  input: typedInput([]),
  out: () => {},
  err: () => {},
  env,
  isTerminal,
  columns,
  signal: new AbortController().signal,
});

test("formatTable() aligns its columns and cuts lines at the edge of a terminal only", () => {
  const rows = [
    { id: "a", size: 5 },
    { id: "bcd", size: 1234 },
  ];
  const columns = [
    { title: "ID", value: (row: { id: string }) => row.id },
    { title: "SIZE", value: (row: { size: number }) => String(row.size), alignRight: true },
  ];
  assert.equal(formatTable(rows, columns, io(false, 5)), "ID   SIZE\na       5\nbcd  1234\n");
  assert.match(formatTable(rows, columns, io(true, 5, { NO_COLOR: "1" })), /^bcd …$/m);
});

test("printable() keeps control characters from the terminal", () => {
  assert.equal(printable("\u001b[31mred\u001b[0m \u0007bell\r\n"), "red ?bell??");
});

test("paint() colours on a terminal, unless NO_COLOR says otherwise", () => {
  assert.equal(paint("red", "x", io(false, 80)), "x");
  assert.equal(paint("red", "x", io(true, 80, { NO_COLOR: "1" })), "x");
  assert.notEqual(paint("red", "x", io(true, 80)), "x");
});

test("formatAge() is rough", () => {
  assert.deepEqual([1500, 180_000, 7_200_000, 259_200_000].map(formatAge), ["1s", "3m", "2h", "3d"]);
});

test("LineWriter puts the id in front of whole lines, and keeps none for ever", () => {
  const written: string[] = [];
  const writer = new LineWriter("a", (text) => written.push(String(text)));
  writer.write(Buffer.from("one\ntw"));
  writer.write(Buffer.from("o\nthree"));
  writer.end();
  assert.deepEqual(written, ["a | one\n", "a | two\n", "a | three\n"]);
  writer.write(Buffer.alloc(100_000, "x"));
  assert.equal(written.at(-1)?.length, 100_005);
});

test("findById() takes whole ids, unambiguous beginnings and ends", () => {
  const items = ["web.1", "web.10", "11111111-1111-1111-1111-111111111111-S3"].map((id) => ({ id }));
  const find = (text: string) => findById(text, items, { kind: "task", idOf: (item) => item.id }).id;
  assert.equal(find("web.1"), "web.1");
  assert.equal(find("web.10"), "web.10");
  assert.equal(find("S3"), items[2]?.id);
  assert.throws(() => find("web"), { exitCode: EXIT.usage, message: /2 fit \(web\.1, web\.10\)/ });
  assert.throws(() => find("nope"), { exitCode: EXIT.failed, message: "Cannot find task 'nope': there is none" });
});

test("shortId() keeps what the master counted", () => {
  assert.equal(shortId("34ee0f21-a1dc-42e9-85c4-faba799ad9f9-S12"), "S12");
  assert.equal(shortId("34ee0f21-a1dc-42e9-85c4-faba799ad9f9-0007"), "0007");
  assert.equal(shortId("my-own-id"), "my-own-id");
});

// Source: agent, section 2.2.
const endings: readonly [v1.TaskState, string | undefined, number | undefined][] = [
  ["TASK_FINISHED", "Command exited with status 0", 0],
  ["TASK_FAILED", "Command exited with status 3", 3],
  ["TASK_FAILED", "Command terminated with signal Killed", 137],
  ["TASK_FAILED", "Command terminated with signal Segmentation fault (core dumped)", 139],
  ["TASK_FINISHED", undefined, 0],
  ["TASK_LOST", "Agent was removed", undefined],
];
for (const [state, message, code] of endings) {
  test(`exitCodeOf() ${state} '${message}' is ${code}`, () => {
    assert.equal(exitCodeOf({ state, ...(message !== undefined && { message }) }), code);
  });
}

test("shareOf() gives the agents of one machine no more than it has", () => {
  const machine = { cpus: 2, mem: 1000, disk: 5000, ports: { begin: 31_000, end: 32_000 } };
  const shares = [0, 1, 2].map((at) => Resources.parse(shareOf(machine, { at, count: 3 })));
  const sum = Resources.sum(shares);
  assert.ok(Resources.parse("cpus:2;mem:1000;disk:5000;ports:[31000-32000]").contains(sum));
  assert.equal(sum.quantities().get("ports"), 999_000);
  const given = shareOf(machine, { at: 0, count: 2, given: "cpus:8;gpus:1" });
  assert.equal(given, "cpus:8;gpus:1;mem:500;disk:2500;ports:[31000-31499]");
});
