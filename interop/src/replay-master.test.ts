/**
 * The agent's and the frameworks' side of a recording, played against our master: it has to say what a real one said, but for
 * the differences that are named here.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startMaster } from "@meseta/master";
import { messageByName, RecordReader, scheduler } from "@meseta/protocol";
import { HttpNode, silentLog } from "@meseta/runtime";
import { differences, type Known, Names, unexplained } from "./recordings/compare.ts";
import { Inbox } from "./recordings/inbox.ts";
import { type Json, readRecording, type Step } from "./recordings/recording.ts";

const KNOWN: readonly Known[] = [
  { where: "SUBSCRIBED.subscribed.master_info", why: "another address, and only what we can do (decision 0012)" },
  { where: "OFFERS.url.address.port", why: "the agent of the replay listens on another port" },
];

/** A subscription of ours that stands for a recorded one. */
interface Subscription {
  readonly inbox: Inbox;
  readonly streamId: string;
  readonly offers: Map<string, Json>;
  close(): void;
}

class Replay {
  readonly names = new Names();
  readonly compared = new Map<string, number>();
  readonly problems: string[] = [];
  readonly #master: string;
  readonly #agent: HttpNode;
  readonly #agentInbox = new Inbox();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #recordedOffers = new Map<string, Json>();
  #subscribing: Subscription | undefined;

  constructor(masterPort: number, agent: HttpNode) {
    this.#master = `127.0.0.1:${masterPort}`;
    this.#agent = agent;
    this.names.learn("127.0.0.1:5051", `127.0.0.1:${agent.address.port}`);
    agent.actor("slave(1)", ({ from, name, body }) => {
      if (name === "mesos.internal.PingSlaveMessage") {
        agent.send(agent.upid("slave(1)"), from, "mesos.internal.PongSlaveMessage", new Uint8Array(0));
      }
      const codec = messageByName(name)!;
      this.#agentInbox.put(name, JSON.parse(codec.toJson(codec.decode(body))) as Json);
    });
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.kind === "agent-sends") this.#agentSends(step.name, step.text);
      else if (step.kind === "master-sends") await this.#masterSends(step.name, step.text);
      else if (step.kind === "call") await this.#call(step.text, step.streamId);
      else await this.#event(step.text, step.streamId);
    }
  }

  close(): void {
    for (const subscription of this.#subscriptions.values()) subscription.close();
  }

  #agentSends(name: string, text: string): void {
    const codec = messageByName(name)!;
    const body = codec.encode(codec.fromJson(this.names.translate(text)));
    this.#agent.send(this.#agent.upid("slave(1)"), `master@${this.#master}`, name, body);
  }

  async #masterSends(name: string, text: string): Promise<void> {
    this.#compare(name, JSON.parse(text) as Json, await this.#agentInbox.next(name));
  }

  async #call(text: string, recordedStreamId: string | undefined): Promise<void> {
    const recorded = JSON.parse(text) as { type: string; accept?: OfferAnswer; decline?: OfferAnswer };
    const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/json" };
    if (recorded.type === "SUBSCRIBE") {
      this.#subscribing = await this.#subscribe(this.names.translate(text), headers);
      return;
    }
    const subscription = this.#subscriptions.get(recordedStreamId ?? "");
    assert.ok(subscription, `a call on stream ${recordedStreamId ?? "(none)"} that nobody opened`);
    for (const { value } of recorded.accept?.offer_ids ?? recorded.decline?.offer_ids ?? [])
      await this.#useOffer(subscription, value);
    headers["Mesos-Stream-Id"] = subscription.streamId;
    const response = await fetch(`http://${this.#master}/api/v1/scheduler`, {
      method: "POST",
      headers,
      body: this.names.translate(text),
    });
    assert.equal(response.status, 202, await response.text());
  }

  /**
   * Offers come at other moments here (at once, not each second) and so in other pieces: a recorded one is matched, when it
   * is used, with the one of ours that is most like it.
   */
  async #useOffer(subscription: Subscription, recordedId: string): Promise<void> {
    if (this.names.knows(recordedId)) return;
    const recorded = this.#recordedOffers.get(recordedId);
    assert.ok(recorded, `offer ${recordedId} was never made`);
    const { offers } = subscription;
    const events = (await subscription.inbox.all("OFFERS")) as { offers: { offers: { id: { value: string } }[] } }[];
    for (const event of events) for (const offer of event.offers.offers) offers.set(offer.id.value, offer);
    const unlike = (offer: Json) => differences(recorded, offer, new Names(), "").length;
    const [best] = [...offers].toSorted(([, a], [, b]) => unlike(a) - unlike(b));
    assert.ok(best);
    offers.delete(best[0]);
    this.names.learn(recordedId, best[0]);
    this.#compare("OFFERS", recorded, best[1]);
  }

  async #event(text: string, streamId: string): Promise<void> {
    const event = JSON.parse(text) as { type: string; offers?: { offers: { id: { value: string } }[] } };
    if (event.type === "OFFERS") {
      for (const offer of event.offers?.offers ?? []) this.#recordedOffers.set(offer.id.value, offer);
      return;
    }
    if (event.type === "SUBSCRIBED" && this.#subscribing !== undefined) {
      this.#subscriptions.set(streamId, this.#subscribing);
      this.#subscribing = undefined;
    }
    if (event.type === "RESCIND") return; // what was outstanding at that moment is not the same
    const subscription = this.#subscriptions.get(streamId);
    assert.ok(subscription, `an event on stream ${streamId} that nobody opened`);
    if (event.type === "HEARTBEAT" && this.compared.has("HEARTBEAT")) return; // the recording is longer than the replay
    this.#compare(event.type, event, await subscription.inbox.next(event.type));
  }

  async #subscribe(body: string, headers: Record<string, string>): Promise<Subscription> {
    const ending = new AbortController();
    const response = await fetch(`http://${this.#master}/api/v1/scheduler`, {
      method: "POST",
      headers,
      body,
      signal: ending.signal,
    });
    assert.equal(response.status, 200);
    const inbox = new Inbox();
    const records = new RecordReader();
    const read = async () => {
      for await (const chunk of response.body!) {
        for (const record of records.push(chunk)) {
          const event = scheduler.Event.fromJson(record);
          inbox.put(event.type ?? "", JSON.parse(scheduler.Event.toJson(event)) as Json);
        }
      }
    };
    read().catch((error: unknown) => {
      if (!ending.signal.aborted) throw error;
    });
    return {
      inbox,
      streamId: response.headers.get("mesos-stream-id") ?? "",
      offers: new Map(),
      close: () => ending.abort(),
    };
  }

  #compare(name: string, recorded: Json, ours: Json): void {
    this.compared.set(name, (this.compared.get(name) ?? 0) + 1);
    this.problems.push(...unexplained(differences(recorded, ours, this.names, name), KNOWN));
  }
}

interface OfferAnswer {
  readonly offer_ids?: readonly { readonly value: string }[];
}

test("our master says to an agent and to three JSON frameworks what a real one said", { timeout: 60_000 }, async () => {
  await using master = await startMaster({ port: 0, hostname: "localhost" });
  await using agent = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(1)", log: silentLog });
  const replay = new Replay(master.address.port, agent);
  try {
    await replay.play(readRecording("cluster.jsonl", 1, 198));
  } finally {
    replay.close();
  }
  assert.deepEqual(replay.problems, []);
  assert.deepEqual(Object.fromEntries(replay.compared), {
    "mesos.internal.SlaveRegisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
    SUBSCRIBED: 3,
    HEARTBEAT: 1,
    OFFERS: 4,
    "mesos.internal.RunTaskMessage": 4,
    UPDATE: 14,
    "mesos.internal.StatusUpdateAcknowledgementMessage": 11,
    "mesos.internal.ShutdownFrameworkMessage": 3,
    "mesos.internal.KillTaskMessage": 1,
  });
});

test("our master takes back an agent with completed frameworks as a real one did", { timeout: 60_000 }, async () => {
  await using master = await startMaster({ port: 0, hostname: "localhost" });
  await using agent = await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: "slave(1)", log: silentLog });
  const replay = new Replay(master.address.port, agent);
  await replay.play(readRecording("cluster.jsonl", 349, 357));
  assert.deepEqual(replay.problems, []);
  assert.deepEqual(Object.fromEntries(replay.compared), {
    "mesos.internal.SlaveReregisteredMessage": 1,
    "mesos.internal.PingSlaveMessage": 1,
  });
});
