import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import test from "node:test";
import { AgentCore, type AgentState, type Effect, type Input, type OutgoingMessage } from "@meseta/agent";
import { MasterCore } from "@meseta/master";
import { SimDisk } from "./disk.ts";
import { type Rule, Violation } from "./rules.ts";
import { Network } from "./network.ts";
import { SimStore } from "./registry-store.ts";
import { simulate, SimulationFailure, type SimulationResult } from "./simulation.ts";
import { World } from "./world.ts";

const run = promisify(execFile);
const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

test("every rule holds over a few seeds, and they are not idle", () => {
  const results = SEEDS.map((seed) => simulate({ seed }));
  const sum = (of: (result: SimulationResult) => number) => results.reduce((total, result) => total + of(result), 0);
  assert.ok(sum(({ tasks }) => tasks) > 500);
  assert.ok(sum(({ masters }) => masters) > SEEDS.length, "some masters were killed");
});

test("a seed always takes the same course, and another takes another", () => {
  const { digest } = simulate({ seed: 7 });
  assert.equal(simulate({ seed: 7 }).digest, digest);
  assert.notEqual(simulate({ seed: 8 }).digest, digest);
});

test("every rule holds for the seeds that once broke one", () => {
  const seeds = readFileSync(new URL("../seeds.txt", import.meta.url), "utf8").matchAll(/^\d+/gm);
  let count = 0;
  for (const [seed] of seeds) {
    simulate({ seed: Number(seed) });
    count++;
  }
  assert.ok(count > 0);
});

/** What a mistake in the real code would do, and the rules of which at least one must notice. */
const mistakes: readonly { readonly name: string; readonly rules: readonly Rule[]; readonly make: () => () => void }[] =
  [
    {
      name: "a master that keeps acknowledgements to itself",
      rules: ["every update is acknowledged in the end"],
      make: () => dropping(({ kind, ...rest }) => kind === "send" && nameOf(rest) === ACKNOWLEDGEMENT),
    },
    {
      name: "a master that forgets to write down what it decides",
      rules: ["everything comes back in the end"],
      make: () => dropping(({ kind }) => kind === "registry"),
    },
    {
      name: "a master that launches nothing",
      rules: [
        "no task is lost that its agent runs",
        "reconciliation tells the truth",
        "everything comes back in the end",
      ],
      make: () => dropping(({ kind, ...rest }) => kind === "send" && nameOf(rest) === "mesos.internal.RunTaskMessage"),
    },
    {
      name: "an agent that loses its checkpoints",
      rules: [
        "no task is lost that its agent runs",
        "no container is left alone",
        "updates come in order",
        "terminal is final",
      ],
      make: () => forgetting("task", "update"),
    },
    {
      name: "an agent that launches a group without its last task",
      rules: ["a group starts whole or not at all"],
      make: () =>
        stepping((step, input) => {
          const effects = step(input);
          const last = effects.findLast((effect) => effect.kind === "launch" && effect.container.kind === "nested");
          return effects.filter((effect) => effect !== last);
        }),
    },
    {
      name: "a master that keeps acknowledgements of operations to itself",
      rules: ["every update is acknowledged in the end"],
      make: () =>
        dropping(
          ({ kind, ...rest }) => kind === "send" && nameOf(rest) === "mesos.internal.AcknowledgeOperationStatusMessage",
        ),
    },
    {
      name: "an agent that makes no volumes",
      rules: ["a volume is in one hand"],
      make: () => losing(({ kind }) => kind === "volumes"),
    },
    {
      name: "a disk that loses reservations",
      rules: ["nothing is given twice", "an operation ends as it is told", "master and agent keep the same"],
      make: () => forgetting("resources"),
    },
    {
      name: "a disk that loses what is in a pod",
      rules: ["what runs outlives its agent"],
      make: () => forgetting("container"),
    },
    {
      name: "an agent that tells executors it has what it then forgets",
      rules: ["what an executor told is passed on"],
      make: () =>
        stepping((step, input, { byStream }) => {
          const status = input.kind === "executorCall" ? input.call.update?.status : undefined;
          if (status?.state !== "TASK_FINISHED") return step(input);
          const executor = [...byStream.values()].find(({ tasks }) => tasks.has(status.task_id.value));
          if (executor === undefined) return [];
          const acknowledged = { task_id: status.task_id, uuid: status.uuid! };
          return [{ kind: "event", stream: executor.stream!, event: { type: "ACKNOWLEDGED", acknowledged } }];
        }),
    },
    {
      name: "an agent that lets the rest of a group go on",
      rules: ["a group ends together"],
      make: () =>
        stepping((step, input) => {
          const isAsked = input.kind === "message";
          return step(input).filter((effect) => {
            const isEnd = effect.kind === "signal" || effect.kind === "destroy";
            return isAsked || !isEnd || !effect.containerId.includes(".");
          });
        }),
    },
  ];
const ACKNOWLEDGEMENT = "mesos.internal.StatusUpdateAcknowledgementMessage";
for (const { name, rules, make } of mistakes) {
  test(`the rules notice ${name}`, () => {
    const undo = make();
    try {
      const seen = new Set<string>();
      for (const seed of SEEDS) {
        try {
          simulate({ seed });
        } catch (error) {
          assert.ok(error instanceof SimulationFailure);
          if (error.cause instanceof Violation) seen.add(error.cause.rule);
        }
        if (rules.some((rule) => seen.has(rule))) return;
      }
      assert.fail(`noticed only ${[...seen].join(", ") || "nothing"}`);
    } finally {
      undo();
    }
  });
}

function nameOf(effect: object): string {
  return "message" in effect ? (effect.message as OutgoingMessage).name : "";
}

/** An agent whose effects of one kind never happen. */
function losing(isLost: (effect: { kind: string }) => boolean): () => void {
  return stepping((step, input) => step(input).filter((effect) => !isLost(effect)));
}

/** An agent that does something else; `step` is what a real one does. */
function stepping(
  change: (step: (input: Input) => readonly Effect[], input: Input, state: Readonly<AgentState>) => readonly Effect[],
): () => void {
  return replacing(
    AgentCore.prototype,
    "step",
    (step) =>
      function (this: AgentCore, input, nowMs) {
        return [...change((each) => step.call(this, each, nowMs), input, this.state)];
      },
  );
}

/** An agent's disk that keeps no records of these kinds. */
function forgetting(...kinds: readonly string[]): () => void {
  return replacing(
    SimDisk.prototype,
    "write",
    (write) =>
      function (this: SimDisk, record) {
        if (!kinds.includes(record.kind)) write.call(this, record);
      },
  );
}

/** A master whose effects of one kind never happen. */
function dropping(isDropped: (effect: { kind: string }) => boolean): () => void {
  return replacing(
    MasterCore.prototype,
    "step",
    (step) =>
      function (this: MasterCore, input, nowMs) {
        return step.call(this, input, nowMs).filter((effect) => !isDropped(effect));
      },
  );
}

function replacing<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  make: (original: Target[Name]) => Target[Name],
): () => void {
  const original = target[name];
  target[name] = make(original);
  return () => void (target[name] = original);
}

test("a connection delivers in order or not at all, and both ends hear of its end", () => {
  const world = new World(3);
  const network = new Network(world);
  network.faults = { breaks: 0, duplicates: 0.5, delayMs: { low: 1, high: 500 } };
  const [one, other] = [
    { name: "one", isAlive: true },
    { name: "other", isAlive: true },
  ];
  const arrived: number[] = [];
  let notices = 0;
  network.watch(one, other, () => notices++);
  network.watch(other, one, () => notices++);
  for (let index = 0; index < 50; index++) {
    network.send(one, other, { label: `${index}`, mayRepeat: true }, () => arrived.push(index));
  }
  world.runUntil(world.nowMs + 10_000, () => {});
  assert.deepEqual(
    [...new Set(arrived)],
    Array.from({ length: 50 }, (_, index) => index),
  );
  assert.deepEqual(
    arrived.toSorted((a, b) => a - b),
    arrived,
  );
  assert.ok(arrived.length > 50, "some came twice");
  network.send(one, other, { label: "lost", mayRepeat: false }, () => arrived.push(-1));
  network.breakConnection(one, other);
  world.runUntil(world.nowMs + 10_000, () => {});
  assert.ok(!arrived.includes(-1));
  assert.equal(notices, 2);
});

test("a store has one writer: who claimed before writes nothing any more, also what set out before", () => {
  const world = new World(1);
  const store = new SimStore(world);
  const results: string[] = [];
  store.claim((old) => {
    store.commit(old, [{ kind: "weight", role: "a", to: 2 }], (result) => results.push(result));
    store.claim((_, records) => assert.deepEqual(records, []));
  });
  world.runUntil(world.nowMs + 1_000, () => {});
  store.claim((_, records) => assert.deepEqual(records, []));
  assert.deepEqual(results, ["deposed"]);
});

test("the command line: a summary, one seed with its trace, and what is wrong with an option", async () => {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const sim = (...args: string[]) => run(process.execPath, [main, ...args], { maxBuffer: 64 * 2 ** 20 });
  assert.match((await sim("--seeds=2", "--from=5")).stdout, /2 seeds from 5 on: every rule held/);
  const { ok, seeds } = JSON.parse((await sim("--seeds=1", "--json")).stdout) as { ok: boolean; seeds: number };
  assert.deepEqual([ok, seeds], [true, 1]);
  assert.match((await sim("--seed=5")).stdout, /agent1\.1 starts/);
  await assert.rejects(sim("--seeds=none"), ({ code, stderr }) => code === 2 && /usage/.test(stderr));
});
