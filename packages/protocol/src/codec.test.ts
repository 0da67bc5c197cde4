/** Laws that hold for every message type. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { DecodeError, messageNames, v1 } from "./index.ts";
import { parseExactJson } from "./json-syntax.ts";
import { arbitraryMessage, codecOf } from "./testing.ts";

const names = messageNames();
const RUNS_PER_TYPE = 4; // times some 500 types

test("every message comes back from protobuf as it went in", () => {
  for (const name of names) {
    const codec = codecOf(name);
    const law = fc.property(arbitraryMessage(name, { beyondJson: true }), (message) => {
      const bytes = codec.encode(message);
      const again = codec.decode(bytes);
      assert.deepEqual(again, message, name);
      assert.deepEqual(codec.encode(again), bytes, name);
      assert.ok(codec.equals(again, message), name);
    });
    fc.assert(law, { numRuns: RUNS_PER_TYPE });
  }
});

test("every message comes back from JSON as it went in", () => {
  for (const name of names) {
    const codec = codecOf(name);
    const law = fc.property(arbitraryMessage(name, { withDefaults: true }), (message) => {
      const text = codec.toJson(message, { listing: true });
      const again = codec.fromJson(text);
      assert.deepEqual(again, message, `${name} ${text}`);
      assert.deepEqual(codec.encode(again), codec.encode(message), name);
      // The generated writer says the same as the one that walks descriptors and sorts keys.
      const sorted = codec.toJson(message, { listing: true, sortKeys: true });
      assert.deepEqual(parseExactJson(sorted), parseExactJson(text), name);
    });
    fc.assert(law, { numRuns: RUNS_PER_TYPE });
  }
});

test("clone() is equal and shares nothing", () => {
  for (const name of names) {
    const codec = codecOf(name);
    const law = fc.property(arbitraryMessage(name, { beyondJson: true }), (message) => {
      const copy = codec.clone(message);
      assert.deepEqual(copy, message);
      for (const [key, value] of Object.entries(copy)) {
        if (typeof value === "object") assert.notEqual(value, (message as Record<string, unknown>)[key]);
      }
    });
    fc.assert(law, { numRuns: 2 });
  }
});

test("missing required fields are all named, in either codec", () => {
  for (const name of names) {
    const codec = codecOf(name);
    const required = codec.fields.filter((field) => field.label === "required").map((field) => field.name);
    if (required.length === 0) continue;
    const isIncomplete = (error: unknown) => {
      assert.ok(error instanceof DecodeError);
      assert.deepEqual(error.paths, required);
      assert.equal(error.reason, `Missing required fields: ${required.join(", ")}`);
      return true;
    };
    assert.throws(() => codec.decode(new Uint8Array()), isIncomplete, name);
    assert.throws(() => codec.fromJson("{}"), isIncomplete, name);
    assert.throws(() => codec.encode({}), /required fields are unset/, name);
    assert.deepEqual(codec.missing({}), required);
  }
});

test("arbitrary and damaged bytes decode to a message or a DecodeError", () => {
  const decodes = (name: string, bytes: Uint8Array) => {
    try {
      codecOf(name).encode(codecOf(name).decode(bytes));
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
    }
  };
  for (const name of names) {
    const noise = fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => decodes(name, bytes));
    fc.assert(noise, { numRuns: 4 });
    const damage = fc.property(
      arbitraryMessage(name),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
      fc.nat(),
      (message, changes, cut) => {
        const bytes = codecOf(name).encode(message);
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        decodes(name, bytes);
        decodes(name, bytes.subarray(0, cut % (bytes.length + 1)));
      },
    );
    fc.assert(damage, { numRuns: 4 });
  }
});

test("arbitrary JSON decodes to a message or a DecodeError", () => {
  const reads = (name: string, text: string) => {
    try {
      const codec = codecOf(name);
      const message = codec.fromJson(text);
      assert.deepEqual(codec.missing(message), []);
      codec.encode(message);
      codec.toJson(message);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
    }
  };
  for (const name of names) {
    const fields = codecOf(name).fields.map((field) => field.name);
    const keys = fields.length > 0 ? fc.constantFrom(...fields, "__proto__", "other") : fc.string();
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom("true", "12", "-1e3", "Infinity", "AQI=", "UNKNOWN"),
    );
    const law = fc.property(fc.array(fc.tuple(keys, values), { maxLength: 6 }), (entries) => {
      reads(name, `{${entries.map(([key, value]) => `"${key}":${JSON.stringify(value)}`).join(",")}}`);
    });
    fc.assert(law, { numRuns: 5 });
  }
});

test("JSON.parse() and the exact reader make the same message of one text", () => {
  for (const name of names) {
    const codec = codecOf(name);
    const law = fc.property(arbitraryMessage(name, { withDefaults: true }), (message) => {
      const text = codec.toJson(message);
      // An escaped surrogate pair in an ignored key sends the text down the exact path.
      const exact = text === "{}" ? '{"\\ud83d\\ude00":1}' : `{"\\ud83d\\ude00":1,${text.slice(1)}`;
      assert.deepEqual(codec.fromJson(exact), codec.fromJson(text));
    });
    fc.assert(law, { numRuns: 2 });
  }
});

test("codec methods may be passed around unbound", () => {
  const ids = ["a", "b"].map((value) => ({ value }));
  assert.deepEqual(ids.map(v1.TaskID.encode).map(v1.TaskID.decode), ids);
});
