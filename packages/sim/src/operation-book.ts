/**
 * The operations on resources that a scheduler asks for, and what it knows of them, in a database that survives it.
 * @module
 */
import { isOperationEnd, type scheduler, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { World } from "./world.ts";

export interface KnownOperation {
  readonly id: string;
  readonly agentId: string;
  /** As it was told last; undefined before. What ended stays as it ended. */
  state: v1.OperationState | undefined;
  readonly askedMs: number;
}

/** Operations for one ACCEPT, and a volume that a task of it may use. */
export interface OperationPlan {
  readonly operations: v1.Offer_Operation[];
  readonly volume: v1.Resource | undefined;
}

const RESERVED = ["disk:64", "cpus:0.5;mem:64;disk:96", "mem:128;disk:32"];
const VOLUME_MB = 32;

export class OperationBook {
  readonly known = new Map<string, KnownOperation>();
  readonly #world: World;
  readonly #role: string;
  #count = 0;

  constructor(role: string, world: World) {
    this.#role = role;
    this.#world = world;
  }

  /** What to do with an offer; nothing more often than not. */
  plan(offer: v1.Offer): OperationPlan | undefined {
    const world = this.#world;
    const offered = Resources.fromWire(offer.resources).unallocate();
    const volume = world.pick(offered.persistentVolumes().toWire());
    const reserved = free(offered);
    if (volume !== undefined && world.chance(0.4)) {
      if (world.chance(0.6)) return { operations: [], volume };
      const bare = Resources.fromWire([volume]).withoutVolumes();
      const operations = [this.#destroy(offer, [volume])];
      if (world.chance(0.5)) operations.push(this.#unreserve(offer, bare.toWire()));
      return { operations, volume: undefined };
    }
    const disk = reserved.named("disk");
    if (disk.scalar("disk") >= VOLUME_MB && world.chance(0.3)) {
      const made = this.#volumeOf(disk);
      return { operations: [this.#create(offer, made)], volume: world.chance(0.5) ? made : undefined };
    }
    if (!reserved.isEmpty && world.chance(0.3)) {
      return { operations: [this.#unreserve(offer, reserved.toWire())], volume: undefined };
    }
    const wanted = Resources.parse(world.pick(RESERVED)!);
    if (!world.chance(0.15) || !offered.contains(wanted)) return undefined;
    const target = wanted.pushReservation({ type: "DYNAMIC", role: this.#role });
    const operations = [this.#named(offer, { type: "RESERVE", reserve: { resources: target.toWire() } })];
    if (!world.chance(0.4)) return { operations, volume: undefined };
    const made = this.#volumeOf(target.named("disk"));
    operations.push(this.#create(offer, made));
    return { operations, volume: world.chance(0.5) ? made : undefined };
  }

  /** Gives back everything that is reserved. */
  planReturn(offer: v1.Offer): OperationPlan | undefined {
    const offered = Resources.fromWire(offer.resources).unallocate();
    const volumes = offered.persistentVolumes();
    const reserved = free(offered).plus(volumes.withoutVolumes());
    if (reserved.isEmpty) return undefined;
    const operations = volumes.isEmpty ? [] : [this.#destroy(offer, volumes.toWire())];
    operations.push(this.#unreserve(offer, reserved.toWire()));
    return { operations, volume: undefined };
  }

  hear(status: v1.OperationStatus): void {
    const operation = this.known.get(status.operation_id?.value ?? "");
    if (operation === undefined || (operation.state !== undefined && isOperationEnd(operation.state))) return;
    operation.state = status.state;
  }

  /** A question about those that have not ended, as far as is known, and were not asked for just now. */
  question(underwayMs: number): scheduler.Call_ReconcileOperations | undefined {
    const operations = [...this.known.values()].flatMap(({ id, agentId, state, askedMs }) => {
      const isOpen = state === undefined || !isOperationEnd(state);
      if (!isOpen || this.#world.nowMs - askedMs <= underwayMs) return [];
      return [{ operation_id: { value: id }, agent_id: { value: agentId } }];
    });
    return operations.length > 0 ? { operations } : undefined;
  }

  #volumeOf(disk: Resources): v1.Resource {
    const [whole] = disk.toWire();
    return {
      ...whole!,
      scalar: { value: VOLUME_MB },
      disk: {
        persistence: { id: `${this.#role}-volume-${this.#count++}` },
        volume: { mode: "RW", container_path: "data" },
      },
    };
  }

  #create(offer: v1.Offer, volume: v1.Resource): v1.Offer_Operation {
    return this.#named(offer, { type: "CREATE", create: { volumes: [volume] } });
  }

  #destroy(offer: v1.Offer, volumes: readonly v1.Resource[]): v1.Offer_Operation {
    return this.#named(offer, { type: "DESTROY", destroy: { volumes } });
  }

  #unreserve(offer: v1.Offer, resources: readonly v1.Resource[]): v1.Offer_Operation {
    return this.#named(offer, { type: "UNRESERVE", unreserve: { resources } });
  }

  /** Most operations get an id, and with it the right to hear of their end. */
  #named(offer: v1.Offer, operation: v1.Offer_Operation): v1.Offer_Operation {
    const world = this.#world;
    if (world.chance(0.15)) return operation;
    const id = `${this.#role}-operation-${this.#count++}`;
    this.known.set(id, { id, agentId: offer.agent_id.value, state: undefined, askedMs: world.nowMs });
    return { ...operation, id: { value: id } };
  }
}

/** What is reserved dynamically and in no volume. */
function free(offered: Resources): Resources {
  return offered.filter(
    ({ reservations, disk }) => reservations.at(-1)?.type === "DYNAMIC" && disk?.persistence === undefined,
  );
}
