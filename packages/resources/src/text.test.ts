import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { attributeSummary, formatAttributes, parseAttributes } from "./attributes.ts";
import { Resources } from "./resources.ts";
import { summarize } from "./summary.ts";
import { parseResources, ResourcesParseError } from "./text.ts";

// Source: scheduler API, section 7.7.
const rows = [
  { text: "cpus:4;mem:1024", printed: "cpus:4;mem:1024" },
  { text: " cpus : 4 ; mem(prod): 10 24 ;", printed: "cpus:4;mem(prod):1024" },
  { text: "cpus:1;cpus:2", printed: "cpus:3" },
  { text: "cpus(*):1;cpus:2", printed: "cpus:3" },
  { text: "ports:[31000-32000, 32001-33000]", printed: "ports:[31000-33000]" },
  { text: "ports:[0-18446744073709551615]", printed: "ports:[0-18446744073709551615]" },
  { text: "disks:{sda1,sdb1}", printed: "disks:{sda1,sdb1}" },
  { text: "cpus:0;mem:1", printed: "mem:1" },
  { text: "cpus:0.0005", printed: "cpus:0.001" },
  { text: '[{"name":"cpus","type":"SCALAR","scalar":{"value":2},"role":"eng"}]', printed: "cpus(eng):2" },
] as const;
for (const { text, printed } of rows) {
  test(`parseResources("${text}") prints as ${printed}`, () => {
    assert.equal(Resources.fromWire(parseResources(text)).toString(), printed);
  });
}

const refused = [
  "cpus",
  "cpus:1:2",
  ":1",
  "cpus:",
  "cpus:abc",
  "cpus:-1",
  "cpus:inf",
  "cpus:nan",
  "cpus:0.0001",
  "cpus:1e999",
  "ports:[5-4]",
  "ports:[1-2",
  "ports:[0-18446744073709551616]",
  "disks:{a,a}",
  "cpus(a b):1",
  "cpus(/a):1",
  "cpus:1;cpus:[1-2]",
  "[{]",
  "[{}]",
  '[{"name":"disk","type":"SCALAR","scalar":{"value":2},"role":"eng","disk":{"persistence":{"id":"v"}}}]',
  '[{"name":"cpus","type":"SCALAR","scalar":{"value":2},"revocable":{}}]',
  '[{"name":"cpus","type":"SCALAR","scalar":{"value":2},"role":"eng","reservation":{}}]',
];
for (const text of refused) {
  test(`parseResources("${text}") is refused`, () => assert.throws(() => parseResources(text), ResourcesParseError));
}

test("parseResources() fills the default role, also in JSON, and keeps items that amount to nothing", () => {
  const options = { defaultRole: "prod" };
  assert.equal(Resources.parse("cpus:1;mem(*):5", options).toString(), "cpus(prod):1;mem:5");
  const json = '[{"name":"cpus","type":"SCALAR","scalar":{"value":2}}]';
  assert.equal(Resources.parse(json, options).toString(), "cpus(prod):2");
  assert.deepEqual(
    parseResources("gpus:0").map((one) => one.name),
    ["gpus"],
  );
});

test("parseResources() reads what formatResources() wrote", () => {
  const item = fc.oneof(
    fc
      .tuple(fc.constantFrom("cpus", "mem(eng)"), fc.integer({ min: 1, max: 10 ** 9 }))
      .map(([n, v]) => `${n}:${v / 1000}`),
    fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => `ports:[${Math.min(a, b)}-${Math.max(a, b)}]`),
    fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }).map((items) => `disks:{${items.join(",")}}`),
  );
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const resources = Resources.parse(items.join(";"));
      assert.ok(Resources.parse(resources.toString()).equals(resources));
    }),
  );
});

// Source: scheduler API, section 7.8.
test("parseAttributes() splits at the first colon, keeps order and repeats, and drops spaces in values", () => {
  const attributes = parseAttributes("url:http://a:80;rack: r 1\nslots:[1-2,3-4];weight:1.5;rack:r2");
  assert.equal(formatAttributes(attributes), "url:http://a:80;rack:r1;slots:[1-4];weight:1.5;rack:r2");
  assert.deepEqual(
    attributes.map((one) => one.type),
    ["TEXT", "TEXT", "RANGES", "SCALAR", "TEXT"],
  );
  assert.deepEqual(attributes.map(attributeSummary), ["http://a:80", "r1", "[1-4]", 1.5, "r2"]);
});

for (const text of ["rack", ":x", "rack:", "disks:{a,b}"]) {
  test(`parseAttributes("${text}") is refused`, () => assert.throws(() => parseAttributes(text), ResourcesParseError));
}

// Source: operator API, section 7.1, rules R1 to R4.
test("summarize() always has cpus, mem, disk and gpus, and sums over roles", () => {
  const resources = Resources.parse("cpus:1;cpus(eng):2;ports:[1-2,5-6];disks:{a,b}").plus(
    Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 4 }, revocable: {} }]),
  );
  assert.deepEqual(summarize(resources), {
    cpus: 3,
    disk: 0,
    gpus: 0,
    mem: 0,
    cpus_revocable: 4,
    ports: "[1-2, 5-6]",
    disks: "{a, b}",
  });
});
