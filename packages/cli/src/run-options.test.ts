import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { inContainer, type RunOptions } from "./run-options.ts";

const task = (command: v1.CommandInfo) => ({ name: "t", task_id: { value: "t" }, agent_id: { value: "a" }, command });
const options = (fields: Partial<RunOptions>): RunOptions => {
  return { cpus: "1", mem: "32", env: [], instances: "1", ...fields };
};
const program = { shell: false, value: "/bin/echo", arguments: ["/bin/echo", "a"] };

test("inContainer() leaves a task as it is that needs no container", () => {
  assert.deepEqual(inContainer(task(program), options({})), task(program));
});

test("inContainer() runs an image by the agent itself, or by its Docker engine", () => {
  const ours = inContainer(task(program), options({ image: "i", tty: true }));
  assert.deepEqual(ours.command, program);
  assert.deepEqual(ours.container, {
    type: "MESOS",
    mesos: { image: { type: "DOCKER", docker: { name: "i" } } },
    tty_info: {},
  });
  const engines = inContainer(task(program), options({ image: "i", docker: true }));
  assert.deepEqual(engines.container, { type: "DOCKER", docker: { image: "i" } });
  assert.deepEqual(engines.command, { shell: false, value: "/bin/echo", arguments: ["a"] });
});

test("inContainer() has an image say what to run where nobody else does", () => {
  for (const docker of [true, false]) {
    const { command } = inContainer(task({ shell: true, value: "" }), options({ image: "i", docker }));
    assert.deepEqual(command, { shell: false });
  }
  const line = { shell: true, value: "echo a" };
  assert.deepEqual(inContainer(task(line), options({ image: "i", docker: true })).command, line);
});
