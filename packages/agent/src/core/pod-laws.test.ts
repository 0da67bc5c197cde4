/** Whatever happens to a pod, the agent's death included, each of its tasks ends once, and nothing is left of it. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { isTerminal, type v1 } from "@meseta/protocol";
import { CoreHarness, MASTER } from "../core-harness.ts";
import { AGENT_ID, aFramework, aTask, FRAMEWORK_ID } from "../testing.ts";
import { hex } from "./context.ts";
import type { ContainerRecord, Effect } from "./effects.ts";
import type { RecoveredContainer, RecoveredTask } from "./inputs.ts";

const TASKS = ["a", "b", "c", "d"];
const HEALTH: v1.HealthCheck = {
  type: "TCP",
  tcp: { port: 1 },
  delay_seconds: 0,
  interval_seconds: 1,
  grace_period_seconds: 0,
  consecutive_failures: 2,
};
const CHECK: v1.CheckInfo = { type: "COMMAND", command: { command: { value: "look" } }, delay_seconds: 0 };

/** A machine: its disk and its containers outlive the agent. */
class Machine {
  harness = CoreHarness.registered();
  /** Of each task, its updates by uuid: acknowledged, or at least sent. */
  readonly heard = new Map<string, Map<string, v1.TaskState>>(TASKS.map((id) => [id, new Map()]));
  readonly #containers = new Map<
    string,
    { state: "starting" | "running" | "exited"; status: number; hollow: boolean }
  >();
  readonly #tasks = new Map<
    string,
    { task: v1.Task; info: v1.TaskInfo; records: RecoveredTask["records"][number][] }
  >();
  readonly #inner = new Map<string, ContainerRecord>();
  #executor: { info: v1.ExecutorInfo; containerId: string; ended: boolean } | undefined;
  #dying = new Map<string, number>(); // signals on their way
  #done = 0; // effects that are done
  #incarnation = 1;

  run(tasks: readonly string[]): void {
    const isFirst = this.#executor === undefined;
    const infos = tasks.map((id) => aTask(id, id < "c" ? { health_check: HEALTH } : { check: CHECK }));
    const fields = { framework: aFramework({ checkpoint: true }), launch_executor: isFirst };
    this.harness.runGroup(infos, fields);
    this.settle();
  }

  /** Does what the core wants done. */
  settle(): void {
    for (; this.#done < this.harness.effects.length; this.#done++) this.#perform(this.harness.effects[this.#done]!);
  }

  hasEnded(taskId: string): boolean {
    return [...this.heard.get(taskId)!.values()].some((state) => isTerminal(state));
  }

  live(): string[] {
    return [...this.#containers].filter(([, { state, hollow }]) => state !== "exited" && !hollow).map(([id]) => id);
  }

  /** Something happens to a container: it starts, or ends. */
  happen(id: string, what: "start" | "fail" | number): void {
    const container = this.#containers.get(id);
    if (container === undefined || container.state === "exited") return;
    if (what === "start") {
      if (container.state !== "starting") return;
      container.state = "running";
      this.harness.inner("started", id, 7);
      const signal = this.#dying.get(id);
      if (signal !== undefined) this.happen(id, signal);
    } else {
      container.state = "exited";
      container.status = what === "fail" ? 256 : what;
      if (what === "fail") this.harness.inner("failed", id, "no luck");
      else this.harness.inner("exited", id, what);
    }
    this.settle();
  }

  /** Signals arrive. */
  deliver(): void {
    const dying = this.#dying;
    this.#dying = new Map();
    for (const [id, signal] of dying) {
      const container = this.#containers.get(id);
      if (container?.state === "starting") {
        container.state = "exited";
        this.harness.inner("destroyed", id);
      } else this.happen(id, signal);
    }
    this.settle();
  }

  acknowledge(taskId: string): void {
    if (this.harness.updatesOf(taskId).length > 0) this.harness.acknowledge(taskId);
    this.settle();
  }

  advance(ms: number): void {
    this.harness.advance(ms);
    this.settle();
  }

  probe(connected: boolean): void {
    const probe = this.harness.of("probe").at(-1);
    if (probe !== undefined) {
      this.harness.step({ kind: "probed", id: probe.probe.id, outcome: { kind: "tcp", connected } });
    }
    this.settle();
  }

  /** The agent dies, and another goes on. Containers that nobody wrote down are destroyed. */
  crash(): void {
    for (const [id, container] of this.#containers) if (!this.#inner.has(id)) container.state = "exited";
    const outcome = (id: string): RecoveredContainer => {
      const container = this.#containers.get(id);
      if (container === undefined || container.state === "starting") return { kind: "lost" };
      if (container.state === "running") return { kind: "running", pid: 7 };
      return { kind: "exited", status: container.status, pid: 7 };
    };
    for (const container of this.#containers.values()) if (container.state === "starting") container.state = "exited";
    const executors = [];
    if (this.#executor !== undefined) {
      executors.push({
        ...this.#executor,
        generated: false,
        subscribed: false,
        container: { kind: "lost" } as const,
        containers: Array.from(this.#inner.values(), (record) => ({ ...record, outcome: outcome(record.containerId) })),
        tasks: [...this.#tasks.values()].map((one) => ({ ...one, task: { ...one.task }, records: [...one.records] })),
      });
    }
    const frameworks = executors.length === 0 ? [] : [{ info: aFramework({ checkpoint: true }), pid: "", executors }];
    const { nowMs } = this.harness;
    this.#dying = new Map();
    this.#done = 0;
    this.harness = new CoreHarness({}, ++this.#incarnation);
    this.harness.nowMs = nowMs;
    this.harness.step({ kind: "start", recovered: { agentId: AGENT_ID, frameworks } });
    this.harness.step({ kind: "masterDetected", master: MASTER });
    this.harness.message("mesos.internal.SlaveReregisteredMessage", { agent_id: { value: AGENT_ID } });
    this.settle();
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "launch": {
        const { containerId, program } = effect.container;
        assert.ok(!this.#containers.has(containerId), `container ${containerId} is launched twice`);
        this.#containers.set(containerId, { state: "starting", status: 0, hollow: program === undefined });
        if (program === undefined) this.harness.step({ kind: "containerStarted", containerId, pid: undefined });
        return;
      }
      case "signal":
      case "destroy":
        return void this.#dying.set(effect.containerId, effect.kind === "destroy" ? 9 : effect.signal);
      case "send": {
        if (effect.message.name !== "mesos.internal.StatusUpdateMessage") return;
        const { status, uuid } = effect.message.body.update;
        this.heard.get(status.task_id.value)!.set(hex(uuid!), status.state);
        return;
      }
      case "checkpoint":
        return this.#write(effect.record);
      default:
        return;
    }
  }

  #write(record: Extract<Effect, { kind: "checkpoint" }>["record"]): void {
    if (record.kind === "executor") {
      this.#executor = { info: record.info, containerId: record.run.containerId, ended: false };
    } else if (record.kind === "task") {
      this.#tasks.set(record.task.task_id.value, { task: record.task, info: record.info, records: [] });
    } else if (record.kind === "update") this.#tasks.get(record.taskId)?.records.push(record.record);
    else if (record.kind === "container") this.#inner.set(record.containerId, record);
    else if (record.kind === "executorEnded" && this.#executor !== undefined) this.#executor.ended = true;
    else if (record.kind === "executorRemoved" || record.kind === "frameworkRemoved") {
      this.#executor = undefined;
      this.#tasks.clear();
      this.#inner.clear();
    }
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant("start" as const), which: fc.nat(7) }),
  fc.record({ kind: fc.constant("end" as const), which: fc.nat(7), status: fc.constantFrom(0, 0, 256, 11) }),
  fc.record({ kind: fc.constant("fail" as const), which: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom("kill" as const, "acknowledge" as const), task: fc.constantFrom(...TASKS) }),
  fc.record({ kind: fc.constant("advance" as const), ms: fc.constantFrom(500, 3_000, 9_000) }),
  fc.record({ kind: fc.constant("probe" as const), connected: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("deliver" as const, "crash" as const, "more" as const, "shutdown" as const) }),
);

test("each task of a pod ends once, whatever happens, and then nothing is left", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const machine = new Machine();
      machine.run(["a", "b"]);
      const launched = new Set(["a", "b"]);
      for (const one of steps) {
        const live = machine.live();
        if (one.kind === "start" && live.length > 0) machine.happen(live[one.which % live.length]!, "start");
        else if (one.kind === "end" && live.length > 0) machine.happen(live[one.which % live.length]!, one.status);
        else if (one.kind === "fail" && live.length > 0) machine.happen(live[one.which % live.length]!, "fail");
        else if (one.kind === "kill") {
          // A master that was told of an end kills no more, and would be told of another.
          if (launched.has(one.task) && !machine.hasEnded(one.task)) machine.harness.kill(one.task);
          machine.settle();
        } else if (one.kind === "acknowledge") machine.acknowledge(one.task);
        else if (one.kind === "advance") machine.advance(one.ms);
        else if (one.kind === "probe") machine.probe(one.connected);
        else if (one.kind === "deliver") machine.deliver();
        else if (one.kind === "crash") machine.crash();
        else if (one.kind === "more" && !launched.has("c")) {
          machine.harness.runGroup([aTask("c", { check: CHECK }), aTask("d", { check: CHECK })], {
            framework: aFramework({ checkpoint: true }),
            launch_executor: false,
          });
          for (const id of ["c", "d"]) launched.add(id);
          machine.settle();
        } else if (one.kind === "shutdown") {
          const ids = { framework_id: { value: FRAMEWORK_ID }, executor_id: { value: "pod" } };
          machine.harness.message("mesos.internal.ShutdownExecutorMessage", ids);
          machine.settle();
        }
      }
      for (let round = 0; round < 30; round++) {
        machine.deliver();
        for (const id of machine.live()) machine.happen(id, "start");
        for (const id of machine.live()) machine.happen(id, 0);
        for (const id of launched) machine.acknowledge(id);
        machine.advance(1_000);
      }
      for (const id of launched) {
        const ends = [...machine.heard.get(id)!.values()].filter((state) => isTerminal(state));
        assert.equal(ends.length, 1, `task ${id} ended with ${ends.join(", ") || "nothing"}`);
      }
      const { frameworks, byContainer, containers } = machine.harness.core.state;
      assert.deepEqual([frameworks.size, byContainer.size, containers.size], [0, 0, 0]);
    }),
    { numRuns: 400 },
  );
});
