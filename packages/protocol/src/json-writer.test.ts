/** Source: JSON mapping, section 2. */
import assert from "node:assert/strict";
import test from "node:test";
import { master, v1, type MessageCodec } from "./index.ts";
import { jsonDouble, jsonString } from "./json-writer.ts";

const doubles = [
  { value: 1, text: "1.0" },
  { value: 7680, text: "7680.0" },
  { value: 0, text: "0.0" },
  { value: -0, text: "-0.0" },
  { value: 0.1, text: "0.1" },
  { value: -2.5, text: "-2.5" },
  { value: 1e-6, text: "0.000001" },
  { value: 1.5e-7, text: "1.5e-7" },
  { value: 123456789012345680000, text: "123456789012345680000.0" },
  { value: 1e21, text: "1e21" },
  { value: -2.5e300, text: "-2.5e300" },
  { value: Infinity, text: '"Infinity"' },
  { value: -Infinity, text: '"-Infinity"' },
  { value: NaN, text: '"NaN"' }, // Mesos writes it bare, which no JSON parser takes
];
for (const { value, text } of doubles) {
  test(`jsonDouble(${String(value)}) is ${text}`, () => assert.equal(jsonDouble(value), text));
}

const strings = [
  { value: "plain", text: '"plain"' },
  { value: 'a"b\\c/d', text: '"a\\"b\\\\c/d"' },
  { value: "\b\t\n\f\r", text: '"\\b\\t\\n\\f\\r"' },
  { value: "\u0000\u001f", text: '"\\u0000\\u001F"' },
  { value: "\u007f é 😀", text: '"\u007f é 😀"' },
];
for (const { value, text } of strings) {
  test(`jsonString() writes ${text}`, () => assert.equal(jsonString(value), text));
}

const messages: { what: string; codec: MessageCodec<object>; value: object; text: string }[] = [
  { what: "nothing for a message without fields", codec: v1.Labels, value: {}, text: "{}" },
  {
    what: "no empty lists and maps",
    codec: v1.TaskInfo,
    value: { name: "n", resources: [], limits: {} },
    text: '{"name":"n"}',
  },
  { what: "declared defaults", codec: v1.Filters, value: {}, text: '{"refuse_seconds":5.0}' },
  {
    what: "no deprecated defaults",
    codec: v1.FrameworkInfo,
    value: { user: "u", name: "n" },
    text: '{"user":"u","name":"n","failover_timeout":0.0,"checkpoint":false}',
  },
  {
    what: "defaults of words",
    codec: v1.HealthCheck_TCPCheckInfo,
    value: { port: 80 },
    text: '{"protocol":"IPv4","port":80}',
  },
  {
    what: "a Duration as an ordinary message",
    codec: master.Call_DrainAgent,
    value: { agent_id: { value: "S" }, max_grace_period: { seconds: 1, nanos: 2 } },
    text: '{"agent_id":{"value":"S"},"max_grace_period":{"seconds":1,"nanos":2},"mark_gone":false}',
  },
  {
    what: "bytes in base64 with padding",
    codec: v1.Secret_Value,
    value: { data: Uint8Array.of(251, 255, 191, 1) },
    text: '{"data":"+/+/AQ=="}',
  },
  {
    what: "no field beyond the v1 schema",
    codec: v1.AgentInfo,
    value: { hostname: "h", checkpoint: true },
    text: '{"hostname":"h","port":5051}',
  },
  { what: "undefined as unset", codec: v1.Label, value: { key: "k", value: undefined }, text: '{"key":"k"}' },
];
for (const { what, codec, value, text } of messages) {
  test(`toJson() writes ${what}`, () => assert.equal(codec.toJson(value), text));
}

test("toJson() writes listings with empty lists and the field beyond the v1 schema", () => {
  const agents = {
    agents: [{ agent_info: { hostname: "h", checkpoint: true }, active: true, version: "1", total_resources: [] }],
  };
  assert.equal(
    master.Response_GetAgents.toJson({ ...agents, recovered_agents: [] }, { listing: true }),
    '{"agents":[{"agent_info":{"hostname":"h","port":5051,"checkpoint":true},"active":true,"version":"1","total_resources":[]}],"recovered_agents":[]}',
  );
});
