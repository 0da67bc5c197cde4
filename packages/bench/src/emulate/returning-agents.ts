/**
 * Agents that find the leader where masters are elected, register, and register again with whoever leads next, at once: no backoff
 * spreads them. Each has a port and a connection like a real one; they share one watch. Runs as a process of its own:
 * `node returning-agents.ts ADDRESS COUNT RESOURCES`. For every line it is sent it prints `{"lastMs"}`: when, in ms since 1970, the
 * last of them was back with the present leader.
 * @module
 */
import { createInterface } from "node:readline";
import { internal, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import {
  HttpNode,
  openMasterGroup,
  parseCoordinationAddress,
  silentLog,
  systemRandom,
  systemTimers,
} from "@meseta/runtime";

const ACTOR = "slave(1)";
const CAPABILITIES = [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }] as const;
/** A registration that is not answered is made again after that long; a real agent waits up to twice that, and longer each time. */
const RETRY_MS = 1_000;

class ReturningAgent {
  readonly #node: HttpNode;
  readonly #info: internal.SlaveInfo;
  #agentId: v1.AgentID | undefined;
  #master = "";
  #retry: NodeJS.Timeout | undefined;
  /** Whom it is registered with, and since when. */
  registeredWith = "";
  registeredMs = 0;

  constructor(node: HttpNode, resources: string) {
    this.#node = node;
    const wire = Resources.parse(resources).toWire({ format: "pre" });
    this.#info = { hostname: "localhost", port: node.address.port, resources: wire, checkpoint: true };
    node.actor(ACTOR, ({ from, name, body }) => this.#receive(from, name, body));
  }

  follow(master: string): void {
    this.#master = master;
    this.registeredWith = "";
    this.#register();
  }

  #register(): void {
    clearTimeout(this.#retry);
    const common = { version: "1.12.0", agent_capabilities: CAPABILITIES };
    if (this.#agentId === undefined) {
      this.#send("RegisterSlaveMessage", internal.RegisterSlaveMessage.encode({ agent: this.#info, ...common }));
    } else {
      const message = { agent: { ...this.#info, id: this.#agentId }, ...common };
      this.#send("ReregisterSlaveMessage", internal.ReregisterSlaveMessage.encode(message));
    }
    this.#retry = setTimeout(() => this.#register(), RETRY_MS);
  }

  #receive(from: string, name: string, body: Uint8Array): void {
    switch (name) {
      case "mesos.internal.SlaveRegisteredMessage":
        this.#agentId = internal.SlaveRegisteredMessage.decode(body).agent_id;
        return this.#registered(from);
      case "mesos.internal.SlaveReregisteredMessage":
        return this.#registered(from);
      case "mesos.internal.PingSlaveMessage":
        return this.#node.send(this.#node.upid(ACTOR), from, "mesos.internal.PongSlaveMessage", new Uint8Array(0));
      default:
        return;
    }
  }

  #registered(from: string): void {
    if (from !== this.#master || this.registeredWith === from) return;
    clearTimeout(this.#retry);
    this.registeredWith = from;
    this.registeredMs = Date.now();
    changed();
  }

  #send(name: string, body: Uint8Array): void {
    this.#node.send(this.#node.upid(ACTOR), this.#master, `mesos.internal.${name}`, body);
  }
}

const [address = "", count = "0", resources = ""] = process.argv.slice(2);
const agents: ReturningAgent[] = [];
for (let index = 0; index < Number(count); index++) {
  agents.push(
    new ReturningAgent(await HttpNode.listen({ ip: "127.0.0.1", port: 0, delegate: ACTOR, log: silentLog }), resources),
  );
}
let leader = "";
let told = ""; // the leader of the last answer
let isAsked = false;
openMasterGroup({
  address: parseCoordinationAddress(address),
  timers: systemTimers,
  random: systemRandom,
  onLeader: (found) => {
    if (found?.info.pid === undefined) return;
    leader = found.info.pid;
    for (const agent of agents) agent.follow(leader);
  },
});

function changed(): void {
  if (!isAsked || leader === told || leader === "") return;
  if (agents.some(({ registeredWith }) => registeredWith !== leader)) return;
  told = leader;
  isAsked = false;
  console.log(JSON.stringify({ lastMs: Math.max(...agents.map(({ registeredMs }) => registeredMs)) }));
}

const lines = createInterface({ input: process.stdin });
lines.on("line", () => {
  isAsked = true;
  changed();
});
lines.on("close", () => process.exit(0));
