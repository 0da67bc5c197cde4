/**
 * The master's side of a recording, played against our agent with real tasks: it has to say what a real agent said, nothing
 * less and nothing more, but for the differences that are named here.
 */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type RunningAgent, startAgent } from "@meseta/agent";
import type { Random } from "@meseta/base";
import { type internal, messageByName, parseUpid, v1 } from "@meseta/protocol";
import { HttpNode, silentLog, systemClock, systemRandom } from "@meseta/runtime";
import { Arrivals } from "./recordings/arrivals.ts";
import { Comparison, type Known } from "./recordings/compare.ts";
import { Identities } from "./recordings/identities.ts";
import { isMaster, type Json, readRecording, type Said } from "./recordings/recording.ts";

/** A real executor tells that a whole group runs before it looks at any of it; ours may see the end of one before another's start. */
const RUN_GROUP = "mesos.internal.RunTaskGroupMessage";
const UPDATE = "mesos.internal.StatusUpdateMessage";
const PING = "mesos.internal.PingSlaveMessage";
const PONG = "mesos.internal.PongSlaveMessage";
const UNREGISTER = "mesos.internal.UnregisterSlaveMessage";

const isState = (value: Json) => (v1.TaskState.names as readonly Json[]).includes(value);
const isPid = (value: Json) => Number.isInteger(value) && (value as number) > 1;
const KNOWN: readonly Known[] = [
  {
    where: `${UPDATE}.update.latest_state`,
    why: "how far it is ahead depends on when the task ends",
    holds: (recorded, ours) => isState(recorded) && isState(ours),
    onlyAtTimes: true,
  },
  {
    where: `${UPDATE}.update.status.container_status.executor_pid`,
    why: "a process number of this machine",
    holds: (recorded, ours) => isPid(recorded) && isPid(ours),
  },
];

const isTime = (value: Json) => typeof value === "number" && value > 0;
const POD_KNOWN: readonly Known[] = [
  ...KNOWN.map((known) =>
    known.where.endsWith("executor_pid")
      ? {
          where: known.where,
          why: "that a task of a pod starts is told before it has a process",
          holds: (recorded: Json, ours: Json) => isPid(recorded) && (ours === null || isPid(ours)),
        }
      : known,
  ),
  ...["status.timestamp", "timestamp"].map((field) => ({
    where: `${UPDATE}.update.${field}`,
    why: "which of two tasks that start together runs first is of the machine",
    holds: (recorded: Json, ours: Json) => isTime(recorded) && isTime(ours),
  })),
];

/** The recorded master, speaking to our agent. */
class RecordedMaster implements AsyncDisposable {
  readonly comparison: Comparison;
  readonly #arrivals = new Arrivals();
  readonly #identities = new Identities(() => systemClock.nowMs());
  readonly #node: HttpNode;
  readonly #agent = Promise.withResolvers<string>(); // its UPID, once it has spoken

  static async listen(known = KNOWN): Promise<RecordedMaster> {
    const node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "master", log: silentLog });
    return new RecordedMaster(node, known);
  }

  private constructor(node: HttpNode, known: readonly Known[]) {
    this.#node = node;
    this.comparison = new Comparison(this.#identities, known);
    this.#identities.learnPort(5050, node.address.port);
    this.#listenAs("master");
  }

  get address(): string {
    return `127.0.0.1:${this.#node.address.port}`;
  }

  async play(history: readonly Said[], agent: { readonly port: number }): Promise<void> {
    this.#identities.learnPort(5051, agent.port);
    for (const said of history) {
      if (said.kind !== "message") continue;
      if (isMaster(said.from)) await this.#send(said.from, said.name, said.body);
      else if (isMaster(said.to)) {
        const recorded = JSON.parse(said.body) as Json;
        const ours = await this.#arrivals.next(keyOf(said.to, said.name, recorded), `line ${said.line}`);
        this.comparison.compare(said.line, said.name, recorded, ours);
      }
    }
  }

  /** What the agent said that the recorded one did not, until it has left. */
  async unexpected(agent: RunningAgent): Promise<string[]> {
    await this.#send("slave-observer(99)@127.0.0.1:5050", PING, '{"connected":true}');
    await this.#arrivals.next(`slave-observer(99) < ${PONG}`, "ping at the end");
    await agent.shutdown();
    await this.#arrivals.next(`master < ${UNREGISTER}`, "shutdown");
    return this.#arrivals.left.map(({ key, body }) => `${key} ${JSON.stringify(body)}`);
  }

  async #send(from: string, name: string, body: string): Promise<void> {
    const codec = messageByName(name)!;
    const { id } = parseUpid(from)!;
    if (id !== "master") this.#listenAs(id);
    const to = await this.#agent.promise;
    const said = name === RUN_GROUP ? body.replace('"exit 1"', '"sleep 0.2; exit 1"') : body;
    this.#identities.keep(JSON.parse(said) as Json);
    this.#node.send(this.#node.upid(id), to, name, codec.encode(codec.fromJson(this.#identities.translate(said))));
  }

  #listenAs(id: string): void {
    this.#node.actor(id, ({ from, name, body }) => {
      this.#agent.resolve(from);
      const codec = messageByName(name)!;
      const text = codec.toJson(codec.decode(body));
      this.#arrivals.put(keyOf(id, name, JSON.parse(text) as Json), text);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#node[Symbol.asyncDispose]();
  }
}

/** A message as it is waited for: updates by their task, because tasks end in any order. */
function keyOf(to: string, name: string, message: Json): string {
  const key = `${to.replace(/@.*/, "")} < ${name}`;
  if (name !== UPDATE) return key;
  const { update } = message as unknown as internal.StatusUpdateMessage;
  return `${key} ${update.status.task_id.value}`;
}

/** An agent of ours with what the recorded one had. */
function agentOf(master: string, workDir: string): Promise<RunningAgent> {
  return startAgent({
    master,
    port: 0,
    workDir,
    runtimeDir: join(workDir, "run"),
    resources: "cpus:8;mem:8192;disk:8192;ports:[31000-32000]",
    registrationBackoffMs: 60_000,
    random: atOnceThenPatient(),
    switchUser: false,
  });
}

test(
  "our agent says to a master what a real one said: tasks that end, fail, are killed, lose their framework",
  { timeout: 60_000 },
  async () => {
    await using directory = await temporaryDirectory();
    await using master = await RecordedMaster.listen();
    await using agent = await agentOf(master.address, directory.path);
    await master.play(readRecording("cluster.jsonl", 1, 198), agent.address);
    assert.deepEqual(await master.unexpected(agent), []);
    assert.deepEqual(master.comparison.problems, []);
    assert.deepEqual(master.comparison.unseen, []);
    assert.deepEqual(Object.fromEntries(master.comparison.compared), {
      "mesos.internal.RegisterSlaveMessage": 1,
      "mesos.internal.UpdateSlaveMessage": 1,
      [PONG]: 1,
      [UPDATE]: 11,
    });
  },
);

test(
  "our agent says of a pod what a real one said: one task fails, and the other is killed with it",
  { timeout: 60_000 },
  async () => {
    await using directory = await temporaryDirectory();
    await using master = await RecordedMaster.listen(POD_KNOWN);
    await using agent = await agentOf(master.address, directory.path);
    await master.play(readRecording("cluster.jsonl", 1, 10), agent.address);
    await master.play(readRecording("cluster.jsonl", 199, 270), agent.address);
    assert.deepEqual(await master.unexpected(agent), []);
    assert.deepEqual(master.comparison.problems, []);
    assert.deepEqual(Object.fromEntries(master.comparison.compared), {
      "mesos.internal.RegisterSlaveMessage": 1,
      "mesos.internal.UpdateSlaveMessage": 1,
      [PONG]: 1,
      [UPDATE]: 6,
      "mesos.internal.ExitedExecutorMessage": 1,
    });
  },
);

test(
  "our agent says of reservations and volumes what a real one said, while a task uses them",
  { timeout: 60_000 },
  async () => {
    await using directory = await temporaryDirectory();
    await using master = await RecordedMaster.listen();
    await using agent = await agentOf(master.address, directory.path);
    await master.play(readRecording("cluster.jsonl", 1, 10), agent.address);
    await master.play(readRecording("cluster.jsonl", 271, 346), agent.address);
    assert.deepEqual(await master.unexpected(agent), []);
    assert.deepEqual(master.comparison.problems, []);
    assert.deepEqual(Object.fromEntries(master.comparison.compared), {
      "mesos.internal.RegisterSlaveMessage": 1,
      "mesos.internal.UpdateSlaveMessage": 1,
      [PONG]: 1,
      "mesos.internal.UpdateOperationStatusMessage": 4,
      [UPDATE]: 3,
    });
  },
);

/** The agent registers without a wait, and then waits long for the answer before it asks again. */
function atOnceThenPatient(): Random {
  let asked = 0;
  return { ...systemRandom, float: () => (asked++ === 0 ? 0 : 1) };
}

async function temporaryDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "meseta-replay-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
