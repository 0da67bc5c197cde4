/** JSON as clients really send it. Source: JSON mapping, section 3; what real clients rely on, Q15 to Q20. */
import assert from "node:assert/strict";
import test from "node:test";
import { bodyErrorText, DecodeError, executor, internal, scheduler, v1, type MessageCodec } from "./index.ts";

type AnyCodec = MessageCodec<object>;
const reads: { what: string; codec: AnyCodec; text: string; json: string }[] = [
  {
    what: "null as unset",
    codec: scheduler.Call,
    text: '{"type":"REVIVE","accept":null,"revive":{"roles":null}}',
    json: '{"type":"REVIVE","revive":{}}',
  },
  {
    what: "null in a list as no element",
    codec: scheduler.Call_Revive,
    text: '{"roles":["a",null,"b"]}',
    json: '{"roles":["a","b"]}',
  },
  {
    what: "unknown keys as nothing",
    codec: v1.TaskID,
    text: '{"value":"a","Value":1,"slave_id":{"x":[[]]},"__proto__":{"y":1}}',
    json: '{"value":"a"}',
  },
  { what: "quoted numbers", codec: v1.Port, text: '{"number":"80"}', json: '{"number":80}' },
  { what: "quoted doubles", codec: v1.Value_Scalar, text: '{"value":" -1.5e2 "}', json: '{"value":-150.0}' },
  {
    what: "quoted 64-bit integers, exactly",
    codec: v1.TimeInfo,
    text: '{"nanoseconds":"1795353310291144901"}',
    json: '{"nanoseconds":1795353310291144901}',
  },
  {
    what: "bare 64-bit integers, exactly",
    codec: v1.TimeInfo,
    text: '{"nanoseconds":1795353310291144901}',
    json: '{"nanoseconds":1795353310291144901}',
  },
  {
    what: "the smallest 64-bit integer",
    codec: v1.TimeInfo,
    text: '{"nanoseconds":-9223372036854775808}',
    json: '{"nanoseconds":-9223372036854775808}',
  },
  { what: "quoted booleans", codec: v1.CommandInfo, text: '{"shell":"false"}', json: '{"shell":false}' },
  {
    what: "infinities in quotes",
    codec: v1.Value_Scalar,
    text: '{"value":"-Infinity"}',
    json: '{"value":"-Infinity"}',
  },
  {
    what: "a lone object as a list",
    codec: scheduler.Call_Accept,
    text: '{"operations":{"type":"LAUNCH","launch":{"task_infos":[]}}}',
    json: '{"operations":[{"type":"LAUNCH","launch":{}}]}',
  },
  { what: "a lone scalar as a list", codec: scheduler.Call_Revive, text: '{"roles":"a"}', json: '{"roles":["a"]}' },
  {
    what: "lists in lists as one",
    codec: scheduler.Call_Revive,
    text: '{"roles":["a",["b",["c"]],[]]}',
    json: '{"roles":["a","b","c"]}',
  },
  {
    what: "an unknown name of an optional enum as unset",
    codec: scheduler.Call,
    text: '{"type":"SUBSCRIBBLE"}',
    json: "{}",
  },
  {
    what: "an unknown name in a list of enums as no element",
    codec: v1.CapabilityInfo,
    text: '{"capabilities":["CHOWN","FLY"]}',
    json: '{"capabilities":["CHOWN"]}',
  },
  {
    what: "fractions cut off for integers",
    codec: v1.TimeInfo,
    text: '{"nanoseconds":-1.9}',
    json: '{"nanoseconds":-1}',
  },
  { what: "1e3 for an integer", codec: v1.TimeInfo, text: '{"nanoseconds":1e3}', json: '{"nanoseconds":1000}' },
  { what: "the low bits for 32-bit integers", codec: v1.Port, text: '{"number":4294967376}', json: '{"number":80}' },
  {
    what: "negative numbers wrapped in unsigned fields",
    codec: v1.Value_Range,
    text: '{"begin":-1,"end":-2.5}',
    json: '{"begin":18446744073709551615,"end":18446744073709551614}',
  },
  {
    what: "integers beyond 64 bits rounded",
    codec: v1.Value_Range,
    text: '{"begin":9223372036854775809,"end":1}',
    json: '{"begin":9223372036854775808,"end":1}',
  },
  {
    what: "base64 with spaces and without padding",
    codec: v1.TaskStatus,
    text: '{"task_id":{"value":"a"},"state":"TASK_LOST","data":"AQ ID\\nBA"}',
    json: '{"task_id":{"value":"a"},"state":"TASK_LOST","data":"AQIDBA=="}',
  },
  {
    what: "base64 up to the first =",
    codec: v1.TaskStatus,
    text: '{"task_id":{"value":"a"},"state":"TASK_LOST","data":"AQ=ID"}',
    json: '{"task_id":{"value":"a"},"state":"TASK_LOST","data":"AQ=="}',
  },
  { what: "the last of two equal keys", codec: v1.TaskID, text: '{"value":"a","value":"b"}', json: '{"value":"b"}' },
  {
    what: "of a oneof the member that sorts last",
    codec: scheduler.AttributeConstraint_Selector,
    text: '{"pseudoattribute_type":"ZONE","attribute_name":"x"}',
    json: '{"pseudoattribute_type":"ZONE"}',
  },
  {
    what: "a map from a list of objects",
    codec: v1.OfferFilters_ResourceQuantities,
    text: '{"quantities":[{"cpus":{"value":1}},{"mem":{"value":2}}]}',
    json: '{"quantities":{"cpus":{"value":1.0},"mem":{"value":2.0}}}',
  },
  {
    what: "a key called __proto__ in a map",
    codec: v1.OfferFilters_ResourceQuantities,
    text: '{"quantities":{"__proto__":{"value":1}}}',
    json: '{"quantities":{"__proto__":{"value":1.0}}}',
  },
  { what: "white space around", codec: v1.TaskID, text: ' \t\r\n{ "value" : "a" }\n', json: '{"value":"a"}' },
  { what: "leading zeros and a bare point", codec: v1.Value_Scalar, text: '{"value":01.}', json: '{"value":1.0}' },
  {
    what: "escapes, surrogate pairs among them",
    codec: v1.TaskID,
    text: '{"value":"\\u0041\\/\\b\\ud83d\\ude00\\n"}',
    json: '{"value":"A/\\b😀\\n"}',
  },
  { what: "DEL as it is", codec: v1.TaskID, text: '{"value":"\u007f"}', json: '{"value":"\u007f"}' },
  {
    what: "integers for doubles, rounded",
    codec: v1.Value_Scalar,
    text: '{"value":9007199254740993}',
    json: '{"value":9007199254740992.0}',
  },
  { what: "nothing", codec: internal.PongSlaveMessage, text: "{}", json: "{}" },
];
for (const { what, codec, text, json } of reads) {
  test(`fromJson() takes ${what}`, () => {
    const { fromJson, toJson } = codec;
    assert.equal(toJson(fromJson(text)), json);
    assert.equal(toJson(fromJson(new TextEncoder().encode(text))), json);
  });
}

const shapes: { what: string; codec: AnyCodec; text: string; reason: string }[] = [
  { what: "a list as the root", codec: v1.TaskID, text: "[]", reason: "Expecting a JSON object, not an array" },
  { what: "null as the root", codec: v1.TaskID, text: "null", reason: "Expecting a JSON object, not null" },
  {
    what: "a number for text",
    codec: v1.TaskID,
    text: '{"value":1}',
    reason: "value: Expecting a JSON string, not a number",
  },
  {
    what: "a list for text",
    codec: v1.TaskID,
    text: '{"value":["a"]}',
    reason: "value: Expecting a JSON string, not an array",
  },
  {
    what: "a word for a boolean",
    codec: v1.CommandInfo,
    text: '{"shell":"yes"}',
    reason: "shell: Expecting a JSON boolean, not a string",
  },
  {
    what: "a number for a boolean",
    codec: v1.CommandInfo,
    text: '{"shell":1}',
    reason: "shell: Expecting a JSON boolean, not a number",
  },
  {
    what: "a word for a number",
    codec: v1.Value_Scalar,
    text: '{"value":"NaN"}',
    reason: "value: Failed to parse 'NaN' as a JSON number",
  },
  {
    what: "a plus sign in quotes",
    codec: v1.Value_Scalar,
    text: '{"value":"+1"}',
    reason: "value: Failed to parse '+1' as a JSON number",
  },
  {
    what: "a boolean for a number",
    codec: v1.Value_Scalar,
    text: '{"value":true}',
    reason: "value: Expecting a JSON number, not a boolean",
  },
  {
    what: "a number for an enum",
    codec: scheduler.Call,
    text: '{"type":1}',
    reason: "type: Expecting a JSON string, not a number",
  },
  {
    what: "an unknown name of a required enum",
    codec: v1.TaskStatus,
    text: '{"task_id":{"value":"a"},"state":"TASK_HAPPY"}',
    reason: "state: Failed to find enum for 'TASK_HAPPY'",
  },
  {
    what: "text for a message",
    codec: v1.TaskStatus,
    text: '{"task_id":"a"}',
    reason: "task_id: Expecting a JSON object, not a string",
  },
  {
    what: "the URL alphabet of base64",
    codec: v1.TaskStatus,
    text: '{"data":"a-_b"}',
    reason: "data: Failed to base64 decode",
  },
  {
    what: "a mistake deep inside",
    codec: scheduler.Call,
    text: '{"accept":{"offer_ids":[{"value":"a"},{"value":2}]}}',
    reason: "accept.offer_ids[1].value: Expecting a JSON string, not a number",
  },
  {
    what: "a mistake in a map",
    codec: v1.OfferFilters_ResourceQuantities,
    text: '{"quantities":{"cpus":{"value":{}}}}',
    reason: "quantities[cpus].value: Expecting a JSON number, not an object",
  },
  {
    what: "missing fields, all of them",
    codec: scheduler.Call,
    text: '{"subscribe":{"framework_info":{}},"accept":{"operations":[{"type":"LAUNCH","launch":{"task_infos":[{"name":"x"}]}}]}}',
    reason:
      "Missing required fields: subscribe.framework_info.user, subscribe.framework_info.name, accept.operations[0].launch.task_infos[0].task_id, accept.operations[0].launch.task_infos[0].agent_id",
  },
  {
    what: "null for a required field",
    codec: v1.TaskID,
    text: '{"value":null}',
    reason: "Missing required fields: value",
  },
  {
    what: "null as a map entry that lacks a field",
    codec: v1.OfferFilters_ResourceQuantities,
    text: '{"quantities":{"cpus":null}}',
    reason: "Missing required fields: quantities[cpus].value",
  },
];
for (const { what, codec, text, reason } of shapes) {
  test(`fromJson() refuses ${what}`, () => assertRefused(codec, text, "json-shape", reason));
}

const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const syntax = [
  { what: "no text at all", text: "" },
  { what: "a text cut short", text: '{"value":"a"' },
  { what: "trailing text", text: '{"value":"a"} x' },
  { what: "a trailing comma", text: '{"value":"a",}' },
  { what: "a comment", text: '/**/{"value":"a"}' },
  { what: "single quotes", text: "{'value':'a'}" },
  { what: "a control character in text", text: '{"value":"a\nb"}' },
  { what: "half of a surrogate pair", text: '{"value":"\\ud83d"}' },
  { what: "the other half", text: '{"value":"\\ude00"}' },
  { what: "an unknown escape", text: '{"value":"\\x41"}' },
  { what: "a number out of range", text: '{"value":"a","other":1e999}' },
  { what: "NaN", text: '{"value":"a","other":NaN}' },
  { what: "a leading plus", text: '{"value":"a","other":+1}' },
  { what: "a leading point", text: '{"value":"a","other":.5}' },
  { what: "201 levels in what is ignored", text: `{"value":"a","other":${deep(200)}}` },
  { what: "a million levels", text: `{"value":"a","other":${deep(1_000_000)}}` },
];
for (const { what, text } of syntax) {
  test(`fromJson() finds ${what} to be no JSON`, () => assertRefused(v1.TaskID, text, "json-syntax"));
}

test("fromJson() takes 200 levels", () => {
  assert.deepEqual(v1.TaskID.fromJson(`{"value":"a","other":${deep(199)}}`), { value: "a" });
});

test("fromJson() stops at 200 levels of what it knows, too", () => {
  const container = (levels: number) =>
    `${'{"value":"a","parent":'.repeat(levels - 1)}{"value":"a"}${"}".repeat(levels - 1)}`;
  v1.ContainerID.fromJson(container(200));
  assertRefused(v1.ContainerID, container(201), "json-syntax");
  assertRefused(scheduler.Call_Revive, `{"roles":${deep(100_000)}}`, "json-syntax");
});

test("a long run of digits costs no more than its length", () => {
  const digits = "1".repeat(300_000);
  assertRefused(v1.Value_Scalar, `{"value":${digits}}`, "json-syntax");
  assertRefused(v1.Value_Scalar, `{"value":"${digits}x"}`, "json-shape");
  assertRefused(v1.TimeInfo, `{"nanoseconds":${digits}}`, "json-syntax");
});

test("text that is not UTF-8 keeps its bytes on the way to protobuf and stays readable in JSON", () => {
  const bytes = Uint8Array.of(0x0a, 3, 0x61, 0xff, 0x62);
  const id = v1.TaskID.decode(bytes);
  assert.deepEqual(v1.TaskID.encode(id), bytes);
  assert.equal(v1.TaskID.toJson(id), '{"value":"a\ufffdb"}');
  const text = Buffer.from('{"value":"a\xffb"}', "latin1");
  assert.deepEqual(v1.TaskID.fromJson(text), id);
});

test("bodyErrorText() says what Mesos says", () => {
  const errorOf = (read: () => unknown) => {
    try {
      read();
    } catch (error) {
      if (error instanceof DecodeError) return error;
    }
    return assert.fail("nothing was wrong");
  };
  const rows = [
    {
      error: errorOf(() => scheduler.Call.decode(Uint8Array.of(0x08))),
      text: "Failed to parse body into Call protobuf",
    },
    {
      error: errorOf(() => scheduler.Call.fromJson("{")),
      text: "Failed to parse body into JSON: syntax error at line 1 near: ",
    },
    {
      error: errorOf(() => executor.Call.fromJson("{}")),
      text: "Failed to convert JSON into Call protobuf: Missing required fields: executor_id, framework_id",
    },
  ];
  for (const { error, text } of rows) assert.equal(bodyErrorText(error, "Call"), text);
  assert.equal(
    bodyErrorText(rows[0]?.error as DecodeError, "Call", "agent"),
    "Failed to parse body into a protobuf object",
  );
  assert.equal(
    bodyErrorText(rows[2]?.error as DecodeError, "Call", "agent"),
    "Missing required fields: executor_id, framework_id",
  );
});

function assertRefused(codec: AnyCodec, text: string, stage: string, reason?: string): void {
  assert.throws(
    () => codec.fromJson(text),
    (error) => {
      assert.ok(error instanceof DecodeError, String(error));
      assert.equal(error.stage, stage);
      if (reason !== undefined) assert.equal(error.reason, reason);
      return true;
    },
  );
}
