/** What goes wrong in a soak: one thing after the other, each mended before the next. @module */
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "@meseta/base";
import type { TestServer } from "@meseta/runtime/testing";
import type { DevAgent } from "../dev-cluster.ts";
import type { DevMasters } from "../dev-masters.ts";
import type { TestNetwork } from "../test-network.ts";
import type { ForeignMember } from "./foreign.ts";

export interface Surroundings {
  readonly server: TestServer;
  readonly masters: DevMasters;
  readonly masterCount: number;
  readonly agents: readonly DevAgent[];
  readonly foreign: readonly ForeignMember[];
  readonly sessionTimeoutMs: number;
  /** An agent that is silent for so long is given up. */
  readonly agentTimeoutMs: number;
  readonly network: TestNetwork | undefined;
  readonly random: Random;
}

/** The host of a master, an agent, the store or the frameworks in the test network. */
export const hostOf = {
  master: (index: number) => `master-${index + 1}`,
  agent: (index: number) => `agent-${index + 1}`,
  store: "store",
  frameworks: "frameworks",
};

type Fault = readonly [name: string, act: () => Promise<void>];

const PAUSE_MS_MAX = 2_000;

export class Faults {
  readonly counts: Record<string, number> = {};
  readonly #around: Surroundings;
  readonly #onEvent: (text: string) => void;

  constructor(around: Surroundings, onEvent: (text: string) => void = () => {}) {
    this.#around = around;
    this.#onEvent = onEvent;
  }

  async run(untilMs: number): Promise<void> {
    const { masters, agents, network, foreign } = this.#around;
    const faults = [...this.#accidents(), ...(network === undefined ? [] : this.#cuts(network))];
    if (foreign.length > 0) faults.push(["framework killed", async () => foreign[this.#below(foreign.length)]!.kill()]);
    await masters.untilAgents(agents.length);
    while (performance.now() < untilMs) {
      const [name, act] = faults[this.#below(faults.length)]!;
      this.#onEvent(name);
      this.counts[name] = (this.counts[name] ?? 0) + 1;
      await act();
      await masters.untilAgents(agents.length);
      await sleep(this.#below(PAUSE_MS_MAX));
    }
  }

  #accidents(): Fault[] {
    const { masters, masterCount, agents, sessionTimeoutMs } = this.#around;
    return [
      ["leader killed", async () => await this.#killMaster((await masters.leader()).index)],
      ["leader killed", async () => await this.#killMaster((await masters.leader()).index)],
      ["some master killed", async () => await this.#killMaster(this.#below(masterCount))],
      ["leader frozen past its session", async () => await this.#freezeLeader()],
      ["agent killed", async () => await this.#killAgent(agents[this.#below(agents.length)]!)],
      ["store frozen for a moment", async () => await this.#freezeStore(700)],
      ["store killed for a moment", async () => await this.#killStore(300)],
      ["store killed past the sessions", async () => await this.#killStore(sessionTimeoutMs * 2)],
    ];
  }

  /** What a network does to those who did nothing wrong. */
  #cuts(network: TestNetwork): Fault[] {
    const { masters, agents, agentTimeoutMs, sessionTimeoutMs } = this.#around;
    const someAgent = () => hostOf.agent(this.#below(agents.length));
    const cut = async (host: string, ms: number) => {
      network.cut(host);
      await sleep(ms);
      network.mend(host);
    };
    return [
      ["leader cut off past its session", async () => await this.#cutLeader(network)],
      ["leader cut off past its session", async () => await this.#cutLeader(network)],
      ["leader cut off for a moment", async () => await cut(hostOf.master((await masters.leader()).index), 500)],
      ["agent cut off for a moment", async () => await cut(someAgent(), this.#below(agentTimeoutMs / 2))],
      ["agent cut off until given up", async () => await cut(someAgent(), agentTimeoutMs * 2)],
      ["store cut off for a moment", async () => await cut(hostOf.store, 500)],
      ["store cut off past the sessions", async () => await cut(hostOf.store, sessionTimeoutMs * 2)],
      ["frameworks cut off", async () => await cut(hostOf.frameworks, this.#below(agentTimeoutMs))],
      ["leader does not hear an agent", async () => await this.#deafen(network, "leader", someAgent())],
      ["agent does not hear the leader", async () => await this.#deafen(network, "agent", someAgent())],
    ];
  }

  async #killMaster(index: number): Promise<void> {
    await this.#around.masters.killOne(index);
    await sleep(this.#below(this.#around.sessionTimeoutMs * 2));
    await this.#around.masters.startOne(index);
  }

  async #freezeLeader(): Promise<void> {
    const { masters } = this.#around;
    const { index } = await masters.leader();
    masters.signal(index, "SIGSTOP");
    await masters.leader(index);
    masters.signal(index, "SIGCONT");
  }

  /** Nobody sees it, until another leads; it has to see for itself that it does not. */
  async #cutLeader(network: TestNetwork): Promise<void> {
    const { masters } = this.#around;
    const { index } = await masters.leader();
    network.cut(hostOf.master(index));
    await masters.leader(index);
    await sleep(this.#below(PAUSE_MS_MAX));
    network.mend(hostOf.master(index));
  }

  async #deafen(network: TestNetwork, who: "leader" | "agent", agent: string): Promise<void> {
    const leader = hostOf.master((await this.#around.masters.leader()).index);
    const [from, to] = who === "leader" ? [agent, leader] : [leader, agent];
    network.deafen(from, to);
    await sleep(this.#below(this.#around.agentTimeoutMs * 1.5));
    network.undeafen(from, to);
  }

  async #killAgent(agent: DevAgent): Promise<void> {
    await agent.kill();
    await sleep(this.#below(1_000));
    await agent.start();
  }

  async #freezeStore(ms: number): Promise<void> {
    this.#around.server.freeze();
    await sleep(ms);
    this.#around.server.thaw();
  }

  async #killStore(ms: number): Promise<void> {
    await this.#around.server.stop();
    await sleep(ms);
    await this.#around.server.start();
  }

  #below(limit: number): number {
    return Math.floor(this.#around.random.float() * limit);
  }
}
