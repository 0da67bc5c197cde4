import assert from "node:assert/strict";
import { test } from "node:test";
import { defined, FlagError, Flags } from "@meseta/base";
import { MODULE_FLAGS, moduleParameters } from "../module-flags.ts";
import { boundsOf, LOG_DEFAULTS, LOG_FLAGS, logOptionsFromFlags } from "./bounds.ts";

const NAME = "org_apache_mesos_LogrotateContainerLogger";
const modules = (parameters: Record<string, string>, name = NAME) =>
  JSON.stringify({
    libraries: [
      {
        file: "liblogrotate_container_logger.so",
        modules: [{ name, parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })) }],
      },
    ],
  });
const read = (given: Readonly<Record<string, string | undefined>>) => {
  const flags = new Flags([...LOG_FLAGS, ...MODULE_FLAGS], defined(given) as Record<string, string>);
  return logOptionsFromFlags(
    flags,
    moduleParameters(flags, (name) => name === NAME),
  );
};

test("logs are bounded by 10 MB, by parameters as Mesos takes them, or not at all", () => {
  assert.deepEqual(read({}), LOG_DEFAULTS);
  assert.equal(read({ container_logger: "sandbox" }), "unbounded");
  const parameters = {
    max_stdout_size: "1MB",
    logrotate_stdout_options: "rotate 9\n  compress",
    max_stderr_size: "4KB",
    environment_variable_prefix: "LOG_",
    launcher_dir: "/usr/libexec/mesos",
  };
  assert.deepEqual(read({ container_logger: NAME, modules: modules(parameters) }), {
    stdout: { maxBytes: 1024 * 1024, rotate: 9 },
    stderr: { maxBytes: 4096, rotate: 0 },
    environmentPrefix: "LOG_",
  });
});

for (const given of [
  { container_logger: "journald" },
  { modules: "null" },
  { modules: modules({}, "org_other") },
  { modules: modules({ max_stdout_size: "1KB" }) },
  { modules: modules({ max_stderr_size: "much" }) },
]) {
  test(`refused: ${JSON.stringify(given)}`, () => {
    assert.throws(() => read(given), FlagError);
  });
}

test("a container's environment changes its bounds, unless it makes no sense", () => {
  const of = (pairs: Record<string, string>) => boundsOf(LOG_DEFAULTS, Object.entries(pairs));
  const { stdout } = LOG_DEFAULTS;
  assert.deepEqual(
    of({ CONTAINER_LOGGER_MAX_STDOUT_SIZE: "1MB", CONTAINER_LOGGER_LOGROTATE_STDERR_OPTIONS: "rotate 2" }),
    {
      stdout: { ...stdout, maxBytes: 1024 * 1024 },
      stderr: { ...stdout, rotate: 2 },
    },
  );
  assert.deepEqual(of({ CONTAINER_LOGGER_MAX_STDOUT_SIZE: "x", CONTAINER_LOGGER_OTHER: "1", MAX_STDOUT_SIZE: "1MB" }), {
    stdout,
    stderr: stdout,
  });
});
