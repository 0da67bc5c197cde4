import assert from "node:assert/strict";
import test from "node:test";
import { generate, staleFiles } from "../../../tools/generate-protocol.ts";
import { messageNames } from "./index.ts";

const outputs = generate();

test("the generated files are what `npm run generate` makes of the .proto files", () => {
  assert.deepEqual(staleFiles(outputs), []);
});

test("index.ts exports every message of the .proto files", () => {
  const declared = [...outputs.values()].flatMap((text) => text.match(/(?<=messageCodec\(")[\w.]+/g) ?? []);
  assert.deepEqual(messageNames().toSorted(), declared.toSorted());
});
