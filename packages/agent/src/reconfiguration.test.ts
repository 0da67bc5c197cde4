/** What may change while an agent keeps its id. Source: agent, section 8.4, the table of policies. */
import assert from "node:assert/strict";
import test from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { parseAttributes, parseResources } from "@meseta/resources";
import { forbiddenChange, sameAgent } from "./reconfiguration.ts";

interface Said {
  readonly hostname?: string;
  readonly port?: number;
  readonly resources?: string;
  readonly attributes?: string;
  readonly zone?: string;
}

function infoOf({ hostname = "h", port, resources = "cpus:4;ports:[1-9];zones:{a,b}", attributes, zone }: Said) {
  const domain: v1.DomainInfo = { fault_domain: { region: { name: "eu" }, zone: { name: zone ?? "" } } };
  const info: internal.SlaveInfo = {
    hostname,
    ...(port !== undefined && { port }),
    resources: parseResources(resources),
    ...(attributes !== undefined && { attributes: parseAttributes(attributes) }),
    ...(zone !== undefined && { domain }),
  };
  return info;
}

const MORE = "cpus:5;ports:[1-9];zones:{a,b}";
const table: readonly {
  readonly name: string;
  readonly before?: Said;
  readonly now: Said;
  readonly equal?: RegExp;
  readonly additive?: RegExp;
}[] = [
  { name: "nothing", now: {} },
  { name: "the order of resources", now: { resources: "zones:{b,a};ports:[1-9];cpus:4" } },
  { name: "the port, said or not", now: { port: 5051 } },
  { name: "the hostname", now: { hostname: "i" }, equal: /hostname was h and is i/, additive: /hostname/ },
  { name: "the port", now: { port: 1 }, equal: /port was undefined and is 1/, additive: /port/ },
  { name: "more of a scalar", now: { resources: MORE }, equal: /resources were cpus:4.* and are cpus:5/ },
  {
    name: "less of a scalar",
    before: { resources: MORE },
    now: {},
    equal: /cpus:5/,
    additive: /were cpus:5.* and are cpus:4/,
  },
  { name: "a wider range", now: { resources: "cpus:4;ports:[1-10];zones:{a,b}" }, equal: /ports/ },
  { name: "another range", now: { resources: "cpus:4;ports:[2-20];zones:{a,b}" }, equal: /ports/, additive: /ports/ },
  { name: "a larger set", now: { resources: "cpus:4;ports:[1-9];zones:{a,b,c}" }, equal: /zones/ },
  { name: "another set", now: { resources: "cpus:4;ports:[1-9];zones:{a,c}" }, equal: /zones/, additive: /zones/ },
  { name: "a new resource", now: { resources: "cpus:4;ports:[1-9];zones:{a,b};gpus:1" }, equal: /gpus/ },
  { name: "a resource less", now: { resources: "cpus:4;ports:[1-9]" }, equal: /zones/, additive: /zones/ },
  {
    name: "the role of a resource",
    now: { resources: "cpus(r):4;ports:[1-9];zones:{a,b}" },
    equal: /cpus/,
    additive: /cpus/,
  },
  { name: "a new attribute", now: { attributes: "rack:r1" }, equal: /attributes were .* and are rack:r1/ },
  {
    name: "a text",
    before: { attributes: "rack:r1" },
    now: { attributes: "rack:r2" },
    equal: /r1 and are/,
    additive: /rack/,
  },
  {
    name: "a number",
    before: { attributes: "level:1" },
    now: { attributes: "level:2" },
    equal: /level/,
    additive: /level/,
  },
  {
    name: "a type",
    before: { attributes: "level:1" },
    now: { attributes: "level:one" },
    equal: /level/,
    additive: /level/,
  },
  { name: "an attribute less", before: { attributes: "rack:r1" }, now: {}, equal: /rack/, additive: /rack/ },
  {
    name: "a wider attribute",
    before: { attributes: "disks:[1-2]" },
    now: { attributes: "disks:[1-3]" },
    equal: /disks/,
  },
  {
    name: "a narrower attribute",
    before: { attributes: "disks:[1-3]" },
    now: { attributes: "disks:[1-2]" },
    equal: /disks/,
    additive: /disks/,
  },
  { name: "a domain where there was none", now: { zone: "eu-1" }, equal: /fault domain was unset and is eu\/eu-1/ },
  { name: "no domain any more", before: { zone: "eu-1" }, now: {}, equal: /unset/, additive: /unset/ },
  { name: "the domain", before: { zone: "eu-1" }, now: { zone: "eu-2" }, equal: /eu-2/, additive: /eu-2/ },
];
for (const { name, before = {}, now, equal, additive } of table) {
  for (const [policy, refusal] of [
    ["equal", equal],
    ["additive", additive],
  ] as const) {
    test(`with policy ${policy}, ${name} may ${refusal === undefined ? "" : "not "}change`, () => {
      const change = forbiddenChange(infoOf(before), infoOf(now), policy);
      if (refusal === undefined) assert.equal(change, undefined);
      else assert.match(change ?? "nothing", refusal);
    });
  }
}

test("an agent that says more is not the same to those who wrote down what it said", () => {
  assert.equal(sameAgent(infoOf({}), infoOf({ port: 5051 })), true);
  assert.equal(sameAgent(infoOf({}), infoOf({ attributes: "rack:r1" })), false);
});
