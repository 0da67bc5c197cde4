/** How networks are configured, and name servers. Source: agent, section 4.4; CNI specification, section 1. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { findNetwork, findPlugin, parseNetwork } from "./cni-config.ts";
import { addressesOfResult } from "./cni-plugin.ts";
import { defaultDns } from "./default-dns.ts";

function directoryOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), "meseta-cni-"));
  t.after(() => rmSync(directory, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

const net = (name: string, more: object = {}) => JSON.stringify({ name, type: "bridge", ...more });

test("a network is one plugin, or a list of them", () => {
  const one = parseNetwork(net("a", { bridge: "b0" }));
  assert.deepEqual(one, {
    name: "a",
    cniVersion: "0.2.0",
    plugins: [{ name: "a", type: "bridge", bridge: "b0" }],
  });
  const list = parseNetwork(
    JSON.stringify({ name: "a", cniVersion: "1.0.0", plugins: [{ type: "bridge" }, { type: "portmap" }] }),
  );
  assert.deepEqual(
    list.plugins.map(({ type }) => type),
    ["bridge", "portmap"],
  );
  assert.equal(list.cniVersion, "1.0.0");
});

test("Mesos's port mapper is the plugin it delegates to, and everybody's port mapper behind it", () => {
  const text = JSON.stringify({
    name: "a",
    type: "mesos-cni-port-mapper",
    chain: "MESOS-TEST",
    delegate: { type: "bridge", bridge: "b0" },
  });
  assert.deepEqual(parseNetwork(text).plugins, [
    { type: "bridge", bridge: "b0" },
    { type: "portmap", capabilities: { portMappings: true }, snat: true },
  ]);
});

const malformed: readonly [name: string, text: string, problem: RegExp][] = [
  ["no JSON", "{", /JSON/],
  ["no object", "[]", /not a JSON object/],
  ["no name", JSON.stringify({ type: "bridge" }), /'name'/],
  ["a name that is a path", net("../a"), /'name'/],
  ["no type", JSON.stringify({ name: "a" }), /no 'type'/],
  ["a type that is a path", net("a", { type: "../bridge" }), /not the name of a plugin/],
  ["no plugins", JSON.stringify({ name: "a", plugins: [] }), /no plugins/],
  ["a version that is a number", net("a", { cniVersion: 1 }), /cniVersion/],
  ["arguments of Mesos's", net("a", { args: { "org.apache.mesos": {} } }), /must not hold/],
  ["a port mapper around nothing", JSON.stringify({ name: "a", type: "mesos-cni-port-mapper" }), /no 'type'/],
];
for (const [name, text, problem] of malformed) {
  test(`a network is not read from what has ${name}`, () => assert.throws(() => parseNetwork(text), problem));
}

test("a network is found by its name, whatever its file is called; what else is there matters only if it is not", (t) => {
  const directory = directoryOf(t, { "9.conf": net("a"), "1.conflist": net("b"), "2.conf": "{", "3.txt": net("c") });
  assert.equal(findNetwork(directory, "a").name, "a");
  assert.throws(() => findNetwork(directory, "c"), /no file in .* defines it, and not everything .*2\.conf: /);
  assert.throws(() => findNetwork(join(directory, "none"), "a"), { code: "ISOLATION" });
});

test("a network that two files define is nobody's", (t) => {
  const directory = directoryOf(t, { "1.conf": net("a"), "2.json": net("a") });
  assert.throws(() => findNetwork(directory, "a"), /both 1\.conf and 2\.json define it/);
});

test("a plugin is looked for in every directory", (t) => {
  const directory = directoryOf(t, {});
  assert.equal(findPlugin([directory, "/bin"], "true"), "/bin/true");
  assert.throws(() => findPlugin([directory], "true"), /Cannot find the CNI plugin 'true'/);
});

test("addresses are read from results of every version", () => {
  assert.deepEqual(addressesOfResult({ ip4: { ip: "10.1.2.3/24" }, ip6: { ip: "fd00::3/64" } }), [
    "10.1.2.3",
    "fd00::3",
  ]);
  assert.deepEqual(addressesOfResult({ ips: [{ version: "4", address: "10.1.2.3/24" }] }), ["10.1.2.3"]);
  for (const none of [undefined, null, {}, { ips: [{}] }]) assert.deepEqual(addressesOfResult(none), []);
});

test("name servers are given for a network, or for all that have none", () => {
  const entry = (fields: object) => ({ network_mode: "CNI", ...fields });
  const read = (...mesos: object[]) => defaultDns(JSON.stringify({ mesos }));
  assert.deepEqual(
    read(entry({ network_name: "a", dns: { nameservers: ["10.0.0.1"], search: ["x.org"] } }), entry({})),
    [
      { network: "a", nameservers: ["10.0.0.1"], search: ["x.org"], options: [] },
      { network: undefined, nameservers: [], search: [], options: [] },
    ],
  );
  assert.deepEqual(defaultDns(undefined), []);
  const wrong = [
    [entry({ network_name: "a" }), entry({ network_name: "a" })],
    [{ network_mode: "HOST" }],
    [entry({ network_name: 1 })],
    [entry({ dns: { nameservers: "10.0.0.1" } })],
    [entry({ dns: { search: ["x\nnameserver 6.6.6.6"] } })],
  ];
  for (const mesos of wrong) assert.throws(() => read(...mesos), { code: "FLAG_INVALID" }, JSON.stringify(mesos));
});
