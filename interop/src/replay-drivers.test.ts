/**
 * A framework on the C++ driver (libprocess), one on the C++ v1 library (protobuf) and mesos-execute launch on an agent that
 * came back. Their side of the recordings, played against our master: it has to say what a real one said, but for the
 * differences that are named here.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeClock } from "@meseta/base/testing";
import { type RunningMaster, startMaster } from "@meseta/master";
import { messageByName, parseUpid, RecordReader, scheduler } from "@meseta/protocol";
import { HttpNode, silentLog } from "@meseta/runtime";
import { differences, type Known, Names, unexplained } from "./recordings/compare.ts";
import { Arrivals, readHistory, type Said } from "./recordings/history.ts";
import type { Json } from "./recordings/recording.ts";

const CAPABILITIES = "only what we can do (decision 0012)";
const KNOWN: readonly Known[] = [
  { where: "SUBSCRIBED.subscribed.master_info.capabilities", why: CAPABILITIES },
  { where: "mesos.internal.FrameworkRegisteredMessage.master_info.capabilities", why: CAPABILITIES },
];
const PROTOBUF = "application/x-protobuf";
/** Frameworks come seconds apart, and an idle master allocates at once. */
const PAUSE_MS = 1_000;

/** The peers of a recorded master, speaking to ours. */
class Peers implements AsyncDisposable {
  readonly problems: string[] = [];
  readonly compared = new Map<string, number>();
  readonly arrivals = new Arrivals();
  readonly #names = new Names();
  readonly #ports = new Names(); // ports that are numbers
  readonly #clock: FakeClock;
  readonly #master: RunningMaster;
  readonly #nodes = new Map<number, HttpNode>(); // by recorded port
  readonly #streams = new Map<string, AbortController>();
  readonly #subscribing: string[] = []; // stream ids of ours

  constructor(master: RunningMaster, clock: FakeClock) {
    this.#master = master;
    this.#clock = clock;
    this.#learnPort(5050, master.address.port);
  }

  async play(history: readonly Said[]): Promise<void> {
    for (const said of history) {
      if (said.kind === "message" && isMaster(said.to)) await this.#send(said);
      else if (said.kind === "message" && isMaster(said.from)) await this.#expectMessage(said);
      else if (said.kind === "call") await this.#call(said);
      else if (said.kind === "event") await this.#expectEvent(said);
    }
  }

  async #send({ from, to, name, body }: Extract<Said, { kind: "message" }>): Promise<void> {
    const node = await this.#nodeOf(from);
    if (body.includes('"type":"SUBSCRIBE"')) this.#clock.advance(PAUSE_MS);
    const codec = messageByName(name)!;
    const bytes = codec.encode(codec.fromJson(this.#translate(body)));
    node.send(this.#names.translate(from), this.#names.translate(to), name, bytes);
  }

  /** The node that stands for a recorded peer; it listens for what the master sends to that peer. */
  async #nodeOf(upid: string): Promise<HttpNode> {
    const { id, port } = parseUpid(upid)!;
    const known = this.#nodes.get(port);
    if (known !== undefined) return known;
    const node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: id, log: silentLog });
    this.#nodes.set(port, node);
    this.#learnPort(port, node.address.port);
    node.actor(id, ({ from, name, body }) => {
      const codec = messageByName(name)!;
      this.arrivals.put(
        `${id} < ${from} ${name}`.replace(OBSERVER, "slave-observer"),
        codec.toJson(codec.decode(body)),
      );
    });
    return node;
  }

  #translate(body: string): string {
    return this.#names.translate(this.#ports.translate(body));
  }

  #learnPort(recorded: number, ours: number): void {
    this.#names.learn(`127.0.0.1:${recorded}`, `127.0.0.1:${ours}`);
    for (const next of [",", "}"]) this.#ports.learn(`"port":${recorded}${next}`, `"port":${ours}${next}`);
  }

  async #expectMessage({ line, from, to, name, body }: Extract<Said, { kind: "message" }>): Promise<void> {
    const sender = this.#names.translate(from).replace(OBSERVER, "slave-observer");
    const ours = await this.arrivals.next(`${parseUpid(to)!.id} < ${sender} ${name}`, `line ${line}`);
    this.#compare(line, name, body, ours);
  }

  async #call({ line, path, type, streamId, body }: Extract<Said, { kind: "call" }>): Promise<void> {
    const isSubscribe = type === "SUBSCRIBE";
    if (isSubscribe) this.#clock.advance(PAUSE_MS);
    const ending = new AbortController();
    const response = await fetch(`http://127.0.0.1:${this.#master.address.port}${path}`, {
      method: "POST",
      headers: {
        "Content-Type": PROTOBUF,
        Accept: PROTOBUF,
        ...(streamId === undefined ? {} : { "Mesos-Stream-Id": this.#names.of(streamId) }),
      },
      body: scheduler.Call.encode(scheduler.Call.fromJson(this.#translate(body))) as Uint8Array<ArrayBuffer>,
      signal: ending.signal,
    });
    assert.equal(response.status, isSubscribe ? 200 : 202, `line ${line}`);
    if (!isSubscribe) return;
    assert.equal(response.headers.get("content-type"), PROTOBUF);
    const ours = response.headers.get("mesos-stream-id")!;
    this.#subscribing.push(ours);
    this.#streams.set(ours, ending);
    void this.#read(ours, response, ending.signal);
  }

  async #read(streamId: string, response: Response, signal: AbortSignal): Promise<void> {
    const records = new RecordReader();
    try {
      for await (const chunk of response.body!) {
        for (const record of records.push(chunk)) {
          const event = scheduler.Event.decode(record);
          this.arrivals.put(`${streamId} < ${event.type}`, scheduler.Event.toJson(event));
        }
      }
    } catch (error) {
      if (!signal.aborted) this.problems.push(`stream ${streamId}: ${String(error)}`);
    }
  }

  async #expectEvent({ line, type, streamId, body }: Extract<Said, { kind: "event" }>): Promise<void> {
    if (type === "SUBSCRIBED") this.#names.learn(streamId, this.#subscribing.shift()!);
    const ours = await this.arrivals.next(`${this.#names.of(streamId)} < ${type}`, `line ${line}`);
    this.#compare(line, type, body, ours);
  }

  #compare(line: number, name: string, recorded: string, ours: Json): void {
    this.compared.set(name, (this.compared.get(name) ?? 0) + 1);
    const theirs = JSON.parse(this.#ports.translate(recorded)) as Json;
    const found = unexplained(differences(theirs, ours, this.#names, name), KNOWN);
    this.problems.push(...found.map((problem) => `line ${line}: ${problem}`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const ending of this.#streams.values()) ending.abort();
    await Promise.all([...this.#nodes.values()].map((node) => node[Symbol.asyncDispose]()));
  }
}

/** Which agent an observer watches is told by its number, and ours counts from another start. */
const OBSERVER = /slave-observer\(\d+\)/;

function isMaster(upid: string): boolean {
  return /^(master|slave-observer\(\d+\))@/.test(upid);
}

test(
  "our master says to a libprocess driver and to protobuf clients what a real one said",
  { timeout: 60_000 },
  async () => {
    const clock = new FakeClock();
    await using master = await startMaster({ port: 0, hostname: "localhost", clock, timers: clock });
    await using peers = new Peers(master, clock);
    await peers.play(readHistory("cluster.jsonl", 349, 357)); // the agent of the second recording returns
    await peers.play(readHistory("frameworks.jsonl", 1, 243));
    assert.deepEqual(peers.problems, []);
    // The recorded v1 client ends with six calls under way (lines 231 to 236). Its master no longer passed the five
    // acknowledgements on; ours is asked one call at a time, and does.
    const acknowledgement = `slave(1) < ${master.masterInfo.pid} mesos.internal.StatusUpdateAcknowledgementMessage`;
    assert.deepEqual(
      peers.arrivals.left,
      Array.from({ length: 5 }, () => acknowledgement),
      "the recorded master did not say this",
    );
    assert.deepEqual(Object.fromEntries(peers.compared), {
      "mesos.internal.SlaveReregisteredMessage": 1,
      "mesos.internal.PingSlaveMessage": 1,
      "mesos.internal.FrameworkRegisteredMessage": 1,
      "mesos.internal.ResourceOffersMessage": 1,
      "mesos.internal.RunTaskMessage": 11,
      "mesos.internal.StatusUpdateMessage": 10,
      "mesos.internal.StatusUpdateAcknowledgementMessage": 14,
      "mesos.internal.ShutdownFrameworkMessage": 2,
      SUBSCRIBED: 2,
      HEARTBEAT: 2,
      OFFERS: 2,
      UPDATE: 10,
    });
  },
);
