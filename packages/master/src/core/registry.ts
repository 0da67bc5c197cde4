/**
 * What the master must remember before it acts: who is a member of the cluster, and what operators decided. The core says what
 * to write and goes on when it is written; the registrar outside does the writing.
 *
 *   decide ──► write(changes, done) ──► effect `registry` ──► … ──► input `registry-stored` ──► the changes hold, then done()
 *
 * Source: master reference, section 8.
 * @module
 */
import { invariant } from "@meseta/base";
import type { maintenance, quota, v1 } from "@meseta/protocol";
import type { Effect } from "./effects.ts";

/** What an operator asked of an agent. It survives the agent's being unreachable. */
export interface AgentWishes {
  readonly drain?: v1.DrainInfo | undefined;
  readonly deactivated: boolean;
}

/** What is known of an agent's id. An id without a record was never admitted, or was removed. */
export type AgentRecord =
  /** `info`: its `SlaveInfo` in protobuf, as it said it; read when somebody asks. */
  | ({ readonly state: "admitted"; readonly info: Uint8Array } & AgentWishes)
  | ({ readonly state: "unreachable"; readonly sinceMs: number } & AgentWishes)
  | { readonly state: "gone"; readonly sinceMs: number };

/** One record, and what it is to hold from now on; undefined: it is deleted. */
export type RegistryChange =
  | { readonly kind: "agent"; readonly id: string; readonly to: AgentRecord | undefined }
  | { readonly kind: "machine"; readonly id: v1.MachineID; readonly to: v1.MachineInfo | undefined }
  | { readonly kind: "schedule"; readonly to: maintenance.Schedule | undefined }
  | { readonly kind: "quota"; readonly role: string; readonly to: quota.QuotaConfig | undefined }
  | { readonly kind: "weight"; readonly role: string; readonly to: number | undefined };

interface Pending {
  readonly id: number;
  readonly changes: readonly RegistryChange[];
  readonly done: () => void;
}

/** The records as they are written down, and what is still on its way there. */
export class Registry {
  readonly agents = new Map<string, AgentRecord>(); // unreachable and gone ones: the oldest first
  readonly machines = new Map<string, v1.MachineInfo>(); // by `machineKey`
  readonly quotas = new Map<string, quota.QuotaConfig>();
  readonly weights = new Map<string, number>();
  schedule: maintenance.Schedule | undefined;
  readonly #pending: Pending[] = [];
  readonly #decided = new Map<string, AgentRecord | undefined>(); // of agents, where something is on its way
  #next = 1;

  /** What an agent's record will be once everything decided is written: what the next decision has to start from. */
  agent(id: string): AgentRecord | undefined {
    return this.#decided.has(id) ? this.#decided.get(id) : this.agents.get(id);
  }

  /** Mutations decided and not written yet. */
  get queued(): number {
    return this.#pending.length;
  }

  /**
   * Decides `changes`, all of them or none, after everything decided before. Once they are written they hold here, and `done` is
   * called, in a later step. That may take as long as the store is out of reach; it never fails, for a master that may not write
   * any more ends.
   */
  write(
    context: { readonly effects: Effect[] },
    changes: readonly RegistryChange[],
    done: () => void = () => {},
  ): void {
    const id = this.#next++;
    this.#pending.push({ id, changes, done });
    for (const change of changes) if (change.kind === "agent") this.#decided.set(change.id, change.to);
    context.effects.push({ kind: "registry", id, changes });
  }

  /** Everything up to `id` is written. */
  stored(id: number): void {
    const after = this.#pending.findIndex((each) => each.id > id);
    const written = this.#pending.splice(0, after < 0 ? this.#pending.length : after);
    for (const next of written) {
      for (const change of next.changes) this.#apply(change);
      next.done();
    }
  }

  /** The records an earlier master left. */
  load(records: readonly RegistryChange[]): void {
    invariant(this.#pending.length === 0, "The registry is read before it is written");
    for (const record of records) this.#apply(record);
  }

  /** Every record, as changes that would make it. */
  *records(): Generator<RegistryChange> {
    for (const [id, to] of this.agents) yield { kind: "agent", id, to };
    for (const info of this.machines.values()) yield { kind: "machine", id: info.id, to: info };
    if (this.schedule !== undefined) yield { kind: "schedule", to: this.schedule };
    for (const [role, to] of this.quotas) yield { kind: "quota", role, to };
    for (const [role, to] of this.weights) yield { kind: "weight", role, to };
  }

  #apply(change: RegistryChange): void {
    switch (change.kind) {
      case "agent": {
        const { id, to } = change;
        if (this.#decided.get(id) === to) this.#decided.delete(id);
        if (to?.state !== "admitted") this.agents.delete(id); // so that it goes to the end
        return put(this.agents, id, to);
      }
      case "machine":
        return put(this.machines, machineKey(change.id), change.to);
      case "schedule":
        this.schedule = change.to;
        return;
      case "quota":
        return put(this.quotas, change.role, change.to);
      case "weight":
        return put(this.weights, change.role, change.to);
    }
  }
}

/** Names a machine. Host names compare without regard to case. Source: operator API, section 5.4. */
export function machineKey({ hostname = "", ip = "" }: v1.MachineID): string {
  return `${hostname.toLowerCase()}|${ip}`;
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
