/** Containers that operators launch. Source: agent, sections 3.1, 3.6 and 10.2. */
import assert from "node:assert/strict";
import test from "node:test";
import type { agent, v1 } from "@meseta/protocol";
import { CoreHarness } from "../core-harness.ts";
import { exitedWith, killedBy } from "../launcher/exit-status.ts";
import { aFramework, aTask } from "../testing.ts";
import { containerId } from "./containers.ts";

/** An agent with a running command task `t`, and calls about containers by their ids as text. */
class Api {
  readonly harness = CoreHarness.registered();
  readonly root: string;
  #request = 0;

  constructor(framework = aFramework()) {
    this.harness.run(aTask("t", { command: { value: "true", user: "nobody" } }), { framework });
    this.harness.started("t");
    this.root = this.harness.containerOf("t");
  }

  call(call: agent.Call): number {
    const request = ++this.#request;
    this.harness.step({ kind: "containerCall", request, call });
    return request;
  }

  launch(id: string, fields: Partial<agent.Call_LaunchContainer> = {}): number {
    const launch_container = { container_id: containerId(id), command: { value: "true" }, ...fields };
    return this.call({ type: "LAUNCH_CONTAINER", launch_container });
  }

  /** Launched, and running. */
  running(id: string): void {
    this.launch(id);
    this.harness.inner("started", id, 50);
  }

  wait(id: string, type: "WAIT_CONTAINER" | "WAIT_NESTED_CONTAINER" = "WAIT_CONTAINER"): number {
    const body = { container_id: containerId(id) };
    return this.call(
      type === "WAIT_CONTAINER" ? { type, wait_container: body } : { type, wait_nested_container: body },
    );
  }

  kill(id: string, signal?: number): number {
    const kill_container = { container_id: containerId(id), ...(signal !== undefined && { signal }) };
    return this.call({ type: "KILL_CONTAINER", kill_container });
  }

  remove(id: string): number {
    return this.call({ type: "REMOVE_CONTAINER", remove_container: { container_id: containerId(id) } });
  }

  answer(request: number) {
    return this.harness.of("answer").find((effect) => effect.request === request);
  }

  status(request: number): number | undefined {
    return this.answer(request)?.status;
  }
}

test("a container inside a task's is answered when it runs, in a sandbox inside the task's, as its user", () => {
  const api = new Api();
  const request = api.launch(`${api.root}.inner`);
  assert.equal(api.answer(request), undefined);
  const [task, inner] = api.harness.launches();
  assert.deepEqual(
    [inner?.kind, inner?.directory, inner?.user, inner?.run],
    ["nested", `${task!.directory}/containers/inner`, "nobody", task!.run],
  );
  assert.equal(Object.fromEntries(inner!.environment)["MESOS_FRAMEWORK_ID"], undefined);
  api.harness.inner("started", inner!.containerId, 50);
  assert.equal(api.status(request), 200);
  assert.equal(api.status(api.launch(`${api.root}.inner`)), 202, "the id is in use");
  const grandchild = api.launch(`${api.root}.inner.deeper`);
  api.harness.inner("started", `${api.root}.inner.deeper`, 51);
  assert.equal(api.status(grandchild), 200);
  assert.equal(api.harness.launches().at(-1)?.directory, `${inner!.directory}/containers/deeper`);
});

test("a standalone container belongs to nobody, and has a sandbox of its own", () => {
  const api = new Api();
  const request = api.launch("alone");
  const container = api.harness.launches().at(-1);
  assert.deepEqual(
    [container?.kind, container?.run, container?.directory],
    ["standalone", undefined, "/agent/containers/alone"],
  );
  api.harness.inner("started", "alone", 50);
  assert.equal(api.status(request), 200);
});

const DYNAMIC: v1.Resource = {
  name: "cpus",
  type: "SCALAR",
  scalar: { value: 1 },
  reservations: [{ role: "eng", type: "DYNAMIC" }],
};
const CPUS: v1.Resource = { name: "cpus", type: "SCALAR", scalar: { value: 1 } };
const refused: {
  readonly what: string;
  readonly id: (root: string) => string;
  readonly fields?: Partial<agent.Call_LaunchContainer>;
}[] = [
  { what: "inside one that is not here", id: () => "nobody.inner" },
  { what: "without a command", id: () => "alone", fields: { command: {} } },
  { what: "with reserved resources", id: () => "alone", fields: { resources: [DYNAMIC] } },
  {
    what: "that shares cgroups with nobody",
    id: () => "alone",
    fields: { container: { type: "MESOS", linux_info: { share_cgroups: true } } },
  },
  { what: "with resources, two levels down", id: (root) => `${root}.inner.deeper`, fields: { resources: [CPUS] } },
  { what: "with an id that is no name for files", id: (root) => `${root}.${"x".repeat(190)}` },
  {
    what: "with a volume of the host's",
    id: () => "alone",
    fields: { container: { type: "MESOS", volumes: [{ mode: "RW", container_path: "x", host_path: "/etc" }] } },
  },
];
for (const { what, id, fields } of refused) {
  test(`a container ${what} is refused with 400 and a reason`, () => {
    const api = new Api();
    api.running(`${api.root}.inner`);
    const { status, problem } = api.answer(api.launch(id(api.root), fields))!;
    assert.equal(status, 400);
    assert.match(problem ?? "", /^Failed to launch container: ./);
  });
}

test("a container that cannot be launched is answered 400, and those who wait for it hear why", () => {
  const api = new Api();
  const request = api.launch("alone");
  const waiting = api.wait("alone");
  api.harness.inner("failed", "alone", "no such file");
  assert.deepEqual(api.answer(request), {
    kind: "answer",
    request,
    status: 400,
    problem: "Failed to launch container: no such file",
  });
  assert.deepEqual(api.answer(waiting)?.response, {
    type: "WAIT_CONTAINER",
    wait_container: {
      state: "TASK_FAILED",
      reason: "REASON_CONTAINER_LAUNCH_FAILED",
      message: "Failed to launch container: no such file",
    },
  });
});

test("WAIT tells the end of an executor's own container, too, while it lives", () => {
  const api = new Api();
  const waiting = api.wait(api.root);
  const nested = api.wait(api.root, "WAIT_NESTED_CONTAINER");
  const left = api.wait(api.root);
  api.harness.step({ kind: "callerGone", request: left });
  assert.equal(api.answer(waiting), undefined);
  api.harness.exited("t", exitedWith(3));
  assert.deepEqual(api.answer(waiting)?.response, { type: "WAIT_CONTAINER", wait_container: { exit_status: 768 } });
  assert.equal(api.answer(nested)?.response?.type, "WAIT_NESTED_CONTAINER");
  assert.equal(api.answer(left), undefined);
  assert.equal(api.status(api.wait(api.root)), 404);
});

test("WAIT answers with the raw wait status: before the end, after it, and not for one that stood alone", () => {
  const api = new Api();
  api.running(`${api.root}.inner`);
  api.running("alone");
  const before = api.wait(`${api.root}.inner`);
  const alone = api.wait("alone");
  assert.equal(api.answer(before), undefined);
  api.harness.inner("exited", `${api.root}.inner`, exitedWith(3));
  api.harness.inner("exited", "alone", killedBy(9));
  assert.deepEqual(api.answer(before)?.response, { type: "WAIT_CONTAINER", wait_container: { exit_status: 768 } });
  assert.deepEqual(api.answer(alone)?.response, { type: "WAIT_CONTAINER", wait_container: { exit_status: 9 } });
  const after = api.wait(`${api.root}.inner`, "WAIT_NESTED_CONTAINER");
  assert.deepEqual(api.answer(after)?.response, {
    type: "WAIT_NESTED_CONTAINER",
    wait_nested_container: { exit_status: 768 },
  });
  assert.equal(api.status(api.wait("alone")), 404);
  assert.equal(api.status(api.wait("nobody")), 404);
});

test("a caller who leaves is not answered", () => {
  const api = new Api();
  api.running("alone");
  const request = api.wait("alone");
  api.harness.step({ kind: "callerGone", request });
  api.harness.inner("exited", "alone", 0);
  assert.equal(api.answer(request), undefined);
});

test("KILL signals the first process, SIGKILL unless it says otherwise, and does not destroy", () => {
  const api = new Api();
  api.running(`${api.root}.inner`);
  assert.equal(api.status(api.kill(`${api.root}.inner`, 10)), 200);
  assert.equal(api.status(api.kill(`${api.root}.inner`)), 200);
  assert.deepEqual(
    api.harness.of("signal").map(({ signal, to }) => [signal, to]),
    [
      [10, "first"],
      [9, "first"],
    ],
  );
  assert.equal(api.status(api.kill("nobody")), 404);
  api.harness.inner("exited", `${api.root}.inner`, 9);
  assert.equal(api.status(api.kill(`${api.root}.inner`)), 404, "it is dead");
  api.launch("alone");
  assert.equal(api.status(api.kill("alone", 15)), 200);
  assert.deepEqual(api.harness.of("destroy").at(-1)?.containerId, "alone", "it has no process yet");
});

test("REMOVE takes the sandbox of one that has ended, with what is inside, and may be repeated", () => {
  const api = new Api(aFramework({ checkpoint: true }));
  const inner = `${api.root}.inner`;
  api.running(inner);
  api.running(`${inner}.deeper`);
  assert.equal(api.status(api.remove(inner)), 500, "it runs");
  api.harness.inner("exited", inner, 0);
  assert.deepEqual(api.harness.of("destroy").at(-1)?.containerId, `${inner}.deeper`, "what is inside goes with it");
  assert.equal(api.status(api.remove(inner)), 500, "what is inside has not ended");
  api.harness.inner("exited", `${inner}.deeper`, 9);
  const request = api.remove(inner);
  const [task] = api.harness.launches();
  assert.deepEqual(api.harness.of("removeSandbox"), [
    { kind: "removeSandbox", request, directory: `${task!.directory}/containers/inner` },
  ]);
  const removed = api.harness.of("checkpoint").filter(({ record }) => record.kind === "containerRemoved");
  assert.equal(removed.length, 2);
  assert.equal(api.status(api.remove(inner)), 200, "removed already");
  assert.equal(api.status(api.remove("nobody")), 500);
});

test("containers inside a task's go with the task", () => {
  const api = new Api();
  api.running(`${api.root}.inner`);
  const waiting = api.wait(`${api.root}.inner`);
  api.harness.exited("t", exitedWith(0));
  assert.deepEqual(api.harness.of("destroy").at(-1)?.containerId, `${api.root}.inner`);
  api.harness.inner("exited", `${api.root}.inner`, killedBy(9));
  assert.equal(api.status(waiting), 200);
  assert.equal(api.harness.core.state.containers.size, 0);
});

test("the container of a pod's executor can be killed, and its tasks go with it", () => {
  const api = new Api();
  api.harness.runGroup([aTask("a")]);
  api.harness.ready("pod");
  const inner = api.harness.innerOf("a");
  api.harness.inner("started", inner, 60);
  assert.equal(api.status(api.kill(inner.split(".")[0]!)), 200);
  api.harness.inner("exited", inner, killedBy(9));
  api.harness.acknowledgeAll("a");
  assert.deepEqual(
    [api.harness.lastOf("a")?.state, api.harness.lastOf("a")?.reason],
    ["TASK_FAILED", "REASON_EXECUTOR_TERMINATED"],
  );
});

test("containers of operators are found again after a restart", () => {
  const harness = CoreHarness.recovered({
    agentId: "M1-S0",
    frameworks: [],
    standalone: [
      { containerId: "a.inner", outcome: { kind: "exited", status: 768, pid: 8 } },
      { containerId: "a", outcome: { kind: "running", pid: 7 } },
      { containerId: "b", outcome: { kind: "lost" } },
    ],
  });
  const wait = (id: string, request: number) =>
    harness.step({
      kind: "containerCall",
      request,
      call: { type: "WAIT_CONTAINER", wait_container: { container_id: containerId(id) } },
    });
  wait("a.inner", 1);
  wait("a", 2);
  wait("b", 3);
  const answers = () => harness.of("answer").map(({ request, status }) => [request, status]);
  assert.deepEqual(answers(), [
    [1, 200],
    [3, 404],
  ]);
  harness.inner("exited", "a", 0);
  assert.deepEqual(answers().at(-1), [2, 200]);
});

test("an agent that nobody has admitted yet launches nothing", () => {
  const harness = new CoreHarness();
  harness.step({ kind: "start", recovered: undefined });
  const launch_container = { container_id: { value: "a" }, command: { value: "true" } };
  harness.step({ kind: "containerCall", request: 1, call: { type: "LAUNCH_CONTAINER", launch_container } });
  assert.equal(harness.of("answer")[0]?.status, 503);
  assert.deepEqual(harness.launches(), []);
});

test("a session is beside what it looks at, is answered with its output, and is over when its caller goes", () => {
  const api = new Api();
  const id = `${api.root}.s`;
  const wanted = { container_id: containerId(id), command: { value: "sh" } };
  const request = api.call({ type: "LAUNCH_NESTED_CONTAINER_SESSION", launch_nested_container_session: wanted });
  const [task, session] = api.harness.launches();
  assert.deepEqual([session?.kind, session?.directory, session?.attached], ["debug", task?.directory, true]);
  api.harness.inner("started", id, 50);
  assert.deepEqual(api.harness.of("attachOutput"), [{ kind: "attachOutput", request, containerId: id, session: true }]);
  const attach_container_output = { container_id: containerId(id) };
  const watching = api.call({ type: "ATTACH_CONTAINER_OUTPUT", attach_container_output });
  api.harness.step({ kind: "callerGone", request: watching });
  assert.deepEqual(api.harness.of("destroy"), [], "others may come and go");
  api.harness.step({ kind: "callerGone", request });
  assert.deepEqual(api.harness.of("destroy"), [{ kind: "destroy", containerId: id }]);
  const container: v1.ContainerInfo = { type: "MESOS", linux_info: { share_cgroups: false } };
  const refused = { ...wanted, container_id: containerId(`${api.root}.t`), container };
  const answered = api.call({ type: "LAUNCH_NESTED_CONTAINER_SESSION", launch_nested_container_session: refused });
  assert.equal(api.status(answered), 400);
});
