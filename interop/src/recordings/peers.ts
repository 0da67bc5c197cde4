/** Everyone around a recorded master, speaking to ours: an agent, drivers on libprocess, frameworks on HTTP. @module */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { FakeClock } from "@meseta/base/testing";
import type { RunningMaster } from "@meseta/master";
import { internal, messageByName, parseUpid, RecordReader, scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { HttpNode, silentLog } from "@meseta/runtime";
import { Arrivals } from "./arrivals.ts";
import { Comparison, type Known } from "./compare.ts";
import { Identities } from "./identities.ts";
import { anyObserver, isMaster, type Json, type Said } from "./recording.ts";

type Message = Extract<Said, { kind: "message" }>;
type Call = Extract<Said, { kind: "call" }>;
type Event = Extract<Said, { kind: "event" }>;

/** Where our master differs, whoever asks. */
export function masterDiffers(message: string): Known {
  return {
    where: `${message}.master_info.capabilities`,
    why: "only what we can do (decision 0012)",
    holds: (recorded, ours) => isDeepStrictEqual((recorded as readonly Json[]).slice(0, 1), ours),
  };
}

/** A subscription of ours that stands for a recorded one. */
interface Stream {
  readonly id: string;
  readonly opening: Call;
  readonly abort: AbortController;
  /** Settles when the master ends the stream, or when we do. */
  readonly read: Promise<void>;
  frameworkId: string;
  isTornDown: boolean;
}

/** Plays the lines of peers in a recording and compares those of their master. */
export class Peers implements AsyncDisposable {
  readonly comparison: Comparison;
  readonly #arrivals = new Arrivals();
  readonly #identities: Identities;
  readonly #clock: FakeClock;
  readonly #master: RunningMaster;
  readonly #nodes = new Map<number, { readonly node: HttpNode; readonly id: string }>(); // by recorded port
  readonly #streams = new Map<string, Stream>(); // by our stream id
  readonly #subscribing: string[] = []; // our ids of streams whose recorded ones have yet to speak

  #playedS = Number.POSITIVE_INFINITY; // recorded time

  constructor(master: RunningMaster, clock: FakeClock, known: readonly Known[]) {
    this.#master = master;
    this.#clock = clock;
    this.#identities = new Identities(() => clock.nowMs());
    this.comparison = new Comparison(this.#identities, known);
    this.#identities.learnPort(5050, master.address.port);
  }

  /** Plays a stretch, the master's clock keeping to the recorded one. */
  async play(history: readonly Said[]): Promise<void> {
    const startS = history[0]?.t ?? 0;
    this.#clock.advance(Math.max(PAUSE_MS, (startS - this.#playedS) * 1000));
    this.#playedS = startS;
    for (const said of history) {
      this.#clock.advance((said.t - this.#playedS) * 1000);
      this.#playedS = said.t;
      if (said.kind === "message" && isMaster(said.to)) await this.#send(said);
      else if (said.kind === "message" && isMaster(said.from)) await this.#expectMessage(said);
      else if (said.kind === "call") await this.#call(said);
      else if (said.kind === "event") await this.#expectEvent(said);
    }
  }

  /**
   * What the master said to anyone that the recorded one did not, offers with their resources. Each peer makes it say one
   * thing more, and what it said to that peer before has then arrived.
   */
  async unexpected(): Promise<string[]> {
    for (const stream of this.#streams.values()) {
      if (stream.isTornDown) await stream.read;
      else await this.#hearOfUnknownTask(stream);
    }
    for (const { node, id } of this.#nodes.values()) await this.#beRefused(node, id);
    return this.#arrivals.left.map(({ key, body }) => [key.split(" ").at(-1), ...offeredIn(body)].join(" "));
  }

  async #send({ from, to, name, body }: Message): Promise<void> {
    const node = await this.#nodeOf(from);
    const codec = messageByName(name)!;
    this.#identities.keep(JSON.parse(body) as Json);
    const bytes = codec.encode(codec.fromJson(this.#identities.translate(body)));
    node.send(this.#identities.translate(from), this.#identities.translate(to), name, bytes);
    await this.#beRefused(node, parseUpid(from)!.id); // by then the master has taken the message
  }

  /** The node that stands for a recorded peer; it listens for what the master sends to that peer. */
  async #nodeOf(upid: string): Promise<HttpNode> {
    const { id, port } = parseUpid(upid)!;
    const known = this.#nodes.get(port);
    if (known !== undefined) return known.node;
    const node = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: id, log: silentLog });
    this.#nodes.set(port, { node, id });
    this.#identities.learnPort(port, node.address.port);
    node.actor(id, ({ from, name, body }) => {
      const codec = messageByName(name)!;
      this.#arrivals.put(`${id} < ${anyObserver(from)} ${name}`, codec.toJson(codec.decode(body)));
    });
    return node;
  }

  async #expectMessage({ line, from, to, name, body }: Message): Promise<void> {
    const sender = anyObserver(this.#identities.translate(from));
    const ours = await this.#arrivals.next(`${parseUpid(to)!.id} < ${sender} ${name}`, `line ${line}`);
    this.comparison.compare(line, name, JSON.parse(body) as Json, ours);
  }

  async #call(call: Call): Promise<void> {
    this.#identities.keep(JSON.parse(call.body) as Json);
    const body = this.#identities.translate(call.body);
    if (call.type === "SUBSCRIBE") return this.#subscribe(call, body);
    const stream = this.#streams.get(this.#identities.translate(call.streamId ?? ""));
    assert.ok(stream, `line ${call.line}: a call on a stream that nobody opened`);
    await this.#post(call, body, stream);
    if (call.type === "TEARDOWN") stream.isTornDown = true;
  }

  async #subscribe(call: Call, body: string): Promise<void> {
    const abort = new AbortController();
    const response = await this.#fetch(call, body, { signal: abort.signal });
    assert.equal(response.status, 200, `line ${call.line}`);
    assert.equal(response.headers.get("content-type"), call.media);
    const id = response.headers.get("mesos-stream-id") ?? "";
    const read = this.#read(id, response, abort.signal);
    this.#streams.set(id, { id, opening: call, abort, read, frameworkId: "", isTornDown: false });
    this.#subscribing.push(id);
  }

  async #post(call: Call, body: string, stream: Stream): Promise<void> {
    const response = await this.#fetch(call, body, { headers: { "Mesos-Stream-Id": stream.id } });
    assert.equal(response.status, 202, `line ${call.line}: ${await response.text()}`);
  }

  #fetch(call: Call, body: string, init: { signal?: AbortSignal; headers?: Record<string, string> }) {
    const { media, path } = call;
    const bytes = () => scheduler.Call.encode(scheduler.Call.fromJson(body)) as Uint8Array<ArrayBuffer>;
    return fetch(`http://127.0.0.1:${this.#master.address.port}${path}`, {
      ...init,
      method: "POST",
      headers: { ...init.headers, "Content-Type": media, Accept: media },
      body: isJson(call) ? body : bytes(),
    });
  }

  async #read(streamId: string, response: Response, signal: AbortSignal): Promise<void> {
    const isJsonStream = response.headers.get("content-type") === JSON_TYPE;
    const records = new RecordReader();
    try {
      for await (const chunk of response.body!) {
        for (const record of records.push(chunk)) {
          const event = isJsonStream ? scheduler.Event.fromJson(record) : scheduler.Event.decode(record);
          this.#arrivals.put(`${streamId} < ${event.type}`, scheduler.Event.toJson(event));
        }
      }
    } catch (error) {
      if (!signal.aborted) this.comparison.problems.push(`stream ${streamId} broke: ${String(error)}`);
    }
  }

  async #expectEvent({ line, type, streamId, body }: Event): Promise<void> {
    if (type === "SUBSCRIBED") this.#identities.learn(streamId, this.#subscribing.shift() ?? "");
    const ourId = this.#identities.translate(streamId);
    const ours = await this.#arrivals.next(`${ourId} < ${type}`, `line ${line}`);
    this.comparison.compare(line, type, JSON.parse(body) as Json, ours);
    const { subscribed } = ours as { subscribed?: { framework_id: { value: string } } };
    if (subscribed !== undefined) this.#streams.get(ourId)!.frameworkId = subscribed.framework_id.value;
  }

  async #hearOfUnknownTask(stream: Stream): Promise<void> {
    const call: scheduler.Call = {
      framework_id: { value: stream.frameworkId },
      type: "RECONCILE",
      reconcile: { tasks: [{ task_id: { value: "never-launched" } }] },
    };
    await this.#post(stream.opening, scheduler.Call.toJson(call), stream);
    const heard = await this.#arrivals.next(`${stream.id} < UPDATE`, "reconciliation at the end");
    const { update } = heard as { update: { status: { task_id: { value: string } } } };
    assert.equal(update.status.task_id.value, "never-launched", "an update that the recorded master did not send");
  }

  /** Whatever a peer is, it may ask to be a framework, and is refused without a name for its role. */
  async #beRefused(node: HttpNode, id: string): Promise<void> {
    const framework_info = { user: "root", name: "the end", role: "/" };
    const call: internal.SchedulerCall = { type: "SUBSCRIBE", subscribe: { framework_info } };
    const master = `master@127.0.0.1:${this.#master.address.port}`;
    node.send(node.upid(id), master, "mesos.scheduler.Call", internal.SchedulerCall.encode(call));
    await this.#arrivals.next(`${id} < ${master} mesos.internal.FrameworkErrorMessage`, "refusal at the end");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { abort } of this.#streams.values()) abort.abort();
    await Promise.all([...this.#nodes.values()].map(({ node }) => node[Symbol.asyncDispose]()));
  }
}

/** The resources of each offer in an event, or in a message to a driver, as text. */
function offeredIn(body: Json): string[] {
  const { offers = [] } = body as { offers?: readonly v1.Offer[] | scheduler.Event_Offers };
  const list = "offers" in offers ? (offers.offers ?? []) : (offers as readonly v1.Offer[]);
  return list.map(({ resources }) => Resources.fromWire(resources).unallocate().toString());
}

/** At least between two stretches: an allocation in the first does not hold up the second. */
const PAUSE_MS = 1_000;
const JSON_TYPE = "application/json";

function isJson({ media }: Call): boolean {
  return media === JSON_TYPE;
}
