import assert from "node:assert/strict";
import test from "node:test";
import { formatUpid, NO_UPID, parseUpid } from "./upid.ts";

const rows = [
  { text: "slave(1)@10.0.0.2:5051", prints: "slave(1)@10.0.0.2:5051" },
  { text: "master@10.0.0.1:5050 and more", prints: "master@10.0.0.1:5050" }, // white space ends it
  { text: "master@10.0.0.1:5050/x", prints: "master@10.0.0.1:5050" }, // so does what is no digit
  { text: "a@host.example:80", prints: "a@host.example:80" },
  { text: "", prints: NO_UPID },
  { text: "@0.0.0.0:0", prints: NO_UPID },
  { text: "master", prints: NO_UPID },
  { text: "master@10.0.0.1", prints: NO_UPID },
  { text: "master@10.0.0:5050", prints: NO_UPID },
  { text: "master@10.0.0.256:5050", prints: NO_UPID },
  { text: "master@10.0.0.1:65536", prints: NO_UPID },
  { text: " master@10.0.0.1:5050", prints: NO_UPID },
];
for (const { text, prints } of rows) {
  test(`parseUpid(${JSON.stringify(text)}) is ${prints}`, () => {
    assert.equal(formatUpid(parseUpid(text)), prints);
  });
}
