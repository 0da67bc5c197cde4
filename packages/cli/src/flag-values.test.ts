import assert from "node:assert/strict";
import { test } from "node:test";
import { EXIT } from "./errors.ts";
import { type FlagSpec, flagsHelp, mergeFlags, readArguments, rewriteUnderscores } from "./flag-values.ts";

const SPECS: readonly FlagSpec[] = [
  { name: "work_dir", type: "string", help: "where to work" },
  { name: "port", type: "int", default: "5050", help: "where to listen" },
  { name: "switch_user", type: "bool", default: "true", help: "change the user" },
  { name: "agent_ping_timeout", formerName: "slave_ping_timeout", type: "duration", help: "how long to wait" },
];

const lines = [
  { args: ["--work-dir=/a"], values: { work_dir: "/a" } },
  { args: ["--work_dir", "/a", "--port=1"], values: { work_dir: "/a", port: "1" } },
  { args: ["--work-dir=a=b"], values: { work_dir: "a=b" } },
  { args: ["--switch_user"], values: { switch_user: "true" } },
  { args: ["--switch-user=false"], values: { switch_user: "false" } },
  { args: ["--slave_ping_timeout=1secs"], values: { agent_ping_timeout: "1secs" } },
  { args: ["--no-switch-user"], values: { switch_user: "false" } },
];
for (const { args, values } of lines) {
  test(`readArguments() of ${args.join(" ")}`, () =>
    assert.deepEqual(readArguments("agent", args, SPECS).values, values));
}

for (const [args, reason] of [
  [["--bogus=1"], /there is no flag --bogus/],
  [["--work=1"], /did you mean --work-dir\?/],
  [["--port"], /--port needs a value/],
  [["stray"], /'stray' is no flag/],
] as const) {
  test(`readArguments() refuses ${args.join(" ")}`, () => {
    assert.throws(() => readArguments("agent", args, SPECS), { message: reason, exitCode: EXIT.usage });
  });
}

// Source: design of the command line: flag, MESETA_, MESOS_, file, in that order.
test("mergeFlags() prefers the flag, then MESETA_, then MESOS_, then the verb's section, then the file", () => {
  const file = { port: 5, "work-dir": "/common", agent: { work_dir: "/section" }, master: { port: 9 } };
  const env = { MESOS_PORT: "4", MESETA_PORT: "3" };
  const merged = (given: Record<string, string>, variables: Record<string, string>) =>
    mergeFlags("agent", SPECS, { given, env: variables, file });
  assert.equal(merged({ port: "2" }, env)["port"], "2");
  assert.equal(merged({}, env)["port"], "3");
  assert.equal(merged({}, { MESOS_PORT: "4" })["port"], "4");
  assert.deepEqual(merged({}, {}), { port: "5", work_dir: "/section" });
});

test("rewriteUnderscores() leaves what follows a lone -- alone, and values too", () => {
  assert.deepEqual(rewriteUnderscores(["--a_b=c_d", "x_y", "--", "--e_f"]), ["--a-b=c_d", "x_y", "--", "--e_f"]);
});

test("flagsHelp() lists every flag with its default", () => {
  assert.match(flagsHelp("agent", "runs an agent", SPECS), /^ {2}--port=INT +where to listen \(5050\)$/m);
});

test("mergeFlags() takes a flag's former name from the environment and the file, after its own", () => {
  const merge = (env: Record<string, string>, file: Record<string, unknown>) =>
    mergeFlags("master", SPECS, { given: {}, env, file })["agent_ping_timeout"];
  assert.equal(merge({ MESOS_SLAVE_PING_TIMEOUT: "2secs" }, {}), "2secs");
  assert.equal(merge({}, { slave_ping_timeout: "3secs" }), "3secs");
  assert.equal(merge({ MESOS_SLAVE_PING_TIMEOUT: "2secs", MESETA_AGENT_PING_TIMEOUT: "1secs" }, {}), "1secs");
});
