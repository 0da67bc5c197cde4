import assert from "node:assert/strict";
import test from "node:test";
import { AGENT_API_TYPES, API_TYPES, contentType, negotiate } from "./media-type.ts";

const accepts = [
  { accept: undefined, answer: "application/json" },
  { accept: "*/*", answer: "application/json" },
  { accept: "application/*", answer: "application/json" },
  { accept: "application/x-protobuf", answer: "application/x-protobuf" },
  { accept: "application/x-protobuf, application/json", answer: "application/json" },
  { accept: "application/x-protobuf, application/json;q=0.1", answer: "application/json" },
  { accept: "*/*, application/json; q=0", answer: "application/x-protobuf" },
  { accept: "Application/X-Protobuf", answer: "application/x-protobuf" },
  { accept: "application/recordio", answer: undefined },
  { accept: "text/plain", answer: undefined },
  { accept: "text/*", answer: undefined },
  { accept: "*/*;q=0", answer: undefined },
  { accept: "", answer: undefined },
  { accept: "application/json, application/json", answer: "application/json" }, // mesos-go sends it twice
];
for (const { accept, answer } of accepts) {
  test(`negotiate() answers Accept: ${accept} with ${answer ?? "406"}`, () => {
    assert.equal(negotiate(accept, API_TYPES), answer);
  });
}

test("negotiate() offers recordio where the caller does", () => {
  assert.equal(negotiate("application/recordio", AGENT_API_TYPES), "application/recordio");
});

const types = [
  { header: "application/json", type: "application/json" },
  { header: "application/x-protobuf", type: "application/x-protobuf" },
  { header: "application/recordio", type: "application/recordio" },
  { header: "application/json; charset=utf-8", type: undefined },
  { header: "Application/json", type: undefined },
  { header: " application/json", type: undefined },
  { header: "text/plain", type: undefined },
];
for (const { header, type } of types) {
  test(`contentType(${JSON.stringify(header)}) is ${type ?? "unknown"}`, () => assert.equal(contentType(header), type));
}
