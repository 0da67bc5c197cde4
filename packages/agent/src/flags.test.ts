/** Every flag of Mesos's agents, and what becomes of it. Source: agent, section 12. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { inspect as shown } from "node:util";
import { FlagError } from "@meseta/base";
import type { Log } from "@meseta/runtime";
import { AGENT_FLAGS, agentOptionsFromFlags } from "./options.ts";

const NEEDED = { master: "m:5050", work_dir: "/w" };
/** What a flag has to come with. */
const WITH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  network_cni_plugins_dir: { network_cni_plugins_dir: "/a", network_cni_config_dir: "/b" },
  network_cni_config_dir: { network_cni_plugins_dir: "/a", network_cni_config_dir: "/b" },
  authenticate_http_readonly: { http_credentials: "<credentials>" },
  authenticate_http_readwrite: { http_credentials: "<credentials>" },
  authenticate_http_executors: { jwt_secret_key: "<key>" },
  cgroups_net_cls_secondary_handles: { cgroups_net_cls_primary_handle: "0x1" },
  modules_dir: { resource_estimator: "org_apache_mesos_FixedResourceEstimator" },
};

const directory = mkdtempSync(join(tmpdir(), "meseta-flags-"));
after(() => rmSync(directory, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(directory, name), text, { mode: 0o600 });
  return join(directory, name);
};
const estimator = {
  name: "org_apache_mesos_FixedResourceEstimator",
  parameters: [{ key: "resources", value: "cpus:1" }],
};
mkdirSync(join(directory, "modules"));
const FILES: Readonly<Record<string, string>> = {
  "<credential>": file("credential", '{"principal":"p","secret":"s"}'),
  "<credentials>": file("credentials", '{"credentials":[{"principal":"p","secret":"s"}]}'),
  "<key>": file("key", "k3y"),
  "<modules>": join(file("modules/a.json", JSON.stringify({ libraries: [{ modules: [estimator] }] })), ".."),
};

const inspect = (value: unknown) => shown(value, { depth: null, maxArrayLength: null });

interface Row {
  readonly name: string;
  readonly value: string;
  readonly outcome: string;
}
const rows: readonly Row[] = readFileSync(new URL("testdata/flags.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name = "", value = "", outcome = ""] = line.split("\t");
    return { name, value: FILES[value] ?? value, outcome };
  });

/** What is made of flags, `/flags` apart, and what was said of them. */
function read(given: Readonly<Record<string, string>>) {
  const warnings: string[] = [];
  const log: Log = { debug() {}, info() {}, error() {}, warn: (_fields, text) => void warnings.push(text) };
  const { flags: _flags, log: _log, ...options } = agentOptionsFromFlags({ ...NEEDED, ...given }, log);
  return { options, warnings };
}

for (const { name, value, outcome } of rows) {
  test(`--${name}: ${outcome}`, () => {
    const others = Object.fromEntries(
      Object.entries(WITH[name] ?? {}).map(([key, text]) => [key, FILES[text] ?? text]),
    );
    const given = { ...others, [name]: value };
    if (outcome === "refuses") {
      const isSaid = (error: unknown) => error instanceof FlagError && error.message.includes(`--${name}`);
      return assert.throws(() => read(given), isSaid);
    }
    const { options, warnings } = read(given);
    const saysSo = warnings.filter((text) => text.startsWith(`--${name} has no effect: `));
    assert.equal(saysSo.length, outcome === "warns" ? 1 : 0, warnings.join("\n"));
    const plain = inspect(read(others).options);
    if (outcome === "does") assert.notEqual(inspect(options), plain);
    else assert.equal(inspect(options), plain);
  });
}

test("no flag is told of twice, and every default is taken without a word", () => {
  const names = AGENT_FLAGS.flatMap(({ name, formerName }) => [
    name,
    ...(formerName === undefined ? [] : [formerName]),
  ]);
  assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
  const defaults = Object.fromEntries(
    AGENT_FLAGS.flatMap(({ name, default: fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
  );
  assert.deepEqual(read(defaults).warnings, []);
  assert.deepEqual(read({ hooks: "", perf_events: "" }).warnings, [], "an empty text asks for nothing");
});

test("a flag may be in a file, except where its value is a path; JSON may be an absolute path, too", () => {
  const variables = file("variables.json", '{"A":"1"}\n');
  for (const value of [variables, `file://${variables}`]) {
    assert.deepEqual(read({ executor_environment_variables: value }).options.executorEnvironment, { A: "1" });
  }
  assert.equal(read({ gc_delay: `file://${file("delay", "2weeks\n")}` }).options.gcDelayMs, 14 * 24 * 3_600_000);
  assert.equal(read({ credential: `file://${FILES["<credential>"]}` }).options.credential?.principal, "p");
  assert.throws(
    () => read({ attributes: "file:///no/such" }),
    /--attributes='file:.*must be a file to be read: ENOENT/,
  );
  assert.throws(() => read({ executor_environment_variables: "/no/such" }), /must be a file to be read: ENOENT/);
});

test("/flags is sorted, and tells no passwords", () => {
  const docker = '{"auths":{"r.example":{"auth":"dTpwYXNz"}}}';
  const { flags = {} } = agentOptionsFromFlags({ ...NEEDED, master: "zk://u:pass@h:2181/m", docker_config: docker });
  assert.equal(flags["master"], "zk://u:***@h:2181/m");
  assert.equal(flags["docker_config"], "***");
  assert.deepEqual(Object.keys(flags), Object.keys(flags).toSorted());
});

const refused: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
  [{ ip: "10.0.0.1", ip_discovery_command: "echo 10.0.0.2" }, /--ip and --ip_discovery_command at once/],
  [{ ip_discovery_command: "/no/such/program" }, /ENOENT/],
  [{ ip_discovery_command: "false" }, /must be a program that prints an address/],
  [{ ip_discovery_command: "echo nothing" }, /prints an IPv4 address, not 'nothing'/],
  [
    { agent_features: '{"capabilities":[{"type":"MULTI_ROLE"}]}' },
    /with HIERARCHICAL_ROLE, .*AGENT_DRAINING, which no/,
  ],
  [{ agent_features: "[1]" }, /as the help says/],
  [{ authentication_timeout_min: "2mins" }, /--authentication_timeout_min='2mins': it must be at most the max/],
  [{ check_agent_port_range_only: "true", container_ports_isolated_range: "[1-2]" }, /at once/],
  [{ container_ports_isolated_range: "many" }, /ranges such as/],
  [{ authenticate_http_readonly: "true" }, /--http_credentials='': it must be a file/],
  [{ http_credentials: "/no/such" }, /Cannot read credentials from/],
  [{ authenticate_http_executors: "true" }, /without --jwt_secret_key/],
  [{ jwt_secret_key: "/no/such" }, /a file with a key: ENOENT/],
  [{ jwt_secret_key: file("none", "") }, /1 to 4096 bytes/],
  [{ firewall_rules: "{" }, /--firewall_rules='\{': it must be JSON/],
  [{ firewall_rules: '{"disabled_endpoints":{"paths":["state"]}}' }, /begin with '\/', unlike 'state'/],
  [{ firewall_rules: '{"disabled_endpoints":5}' }, /as the help says/],
  [{ http_heartbeat_interval: "0ns" }, /more than 0/],
  [{ agent_subsystems: "../etc" }, /names such as memory,cpu/],
  [{ cgroups_net_cls_primary_handle: "0x10000" }, /must be 0x0001 to 0xFFFF/],
  [{ cgroups_net_cls_primary_handle: "0x0" }, /must be 0x0001 to 0xFFFF/],
  [{ cgroups_net_cls_primary_handle: "17" }, /must be 0x0001 to 0xFFFF/],
  [{ cgroups_net_cls_secondary_handles: "0x1,0x2" }, /together with --cgroups_net_cls_primary_handle/],
  ...["0x1", "0x2,0x1", "0x0,0x5", "0x1,0x2,0x3", "1,2"].map(
    (text) =>
      [
        { cgroups_net_cls_primary_handle: "0x1", cgroups_net_cls_secondary_handles: text },
        /the first and the last of a range/,
      ] as const,
  ),
  [{ modules: "{}", modules_dir: "/x" }, /--modules and --modules_dir at once/],
  [{ modules_dir: "/no/such" }, /a directory to be read: ENOENT/],
  [{ acls: '{"secret":"in it"}' }, /^(?!.*in it).*Cannot use --acls/],
];
for (const [given, problem] of refused) {
  test(`${JSON.stringify(given)} is refused: ${problem.source}`, () => assert.throws(() => read(given), problem));
}
