import type { Random, Timers } from "@meseta/base";
import { parseCoordinationAddress, SESSION_TIMEOUT_MS_DEFAULT } from "@meseta/runtime";
import { type RegistryStore, StoreError } from "./store.ts";
import { EmbeddedStore } from "./stores/embedded.ts";
import { EtcdStore } from "./stores/etcd.ts";
import { VolatileStore } from "./stores/volatile.ts";
import { ZooKeeperStore } from "./stores/zookeeper.ts";

/** Where the registry is kept. */
export type RegistryLocation =
  | { readonly kind: "in_memory" }
  /** A directory of this machine, for one master. */
  | { readonly kind: "embedded"; readonly directory: string }
  /** Where masters elect their leader. */
  | { readonly kind: "coordinated" };

interface StoreSurroundings {
  readonly coordination: { readonly address: string; readonly sessionTimeoutMs?: number } | undefined;
  readonly timers: Timers;
  readonly random: Random;
}

/** The store at a place; nothing is touched there before it is claimed. @throws when there is no such place */
export function openStore(location: RegistryLocation, surroundings: StoreSurroundings): RegistryStore {
  switch (location.kind) {
    case "in_memory":
      return new VolatileStore();
    case "embedded":
      return new EmbeddedStore({ directory: location.directory });
    case "coordinated":
      return coordinatedStore(surroundings);
  }
}

function coordinatedStore({ coordination, timers, random }: StoreSurroundings): RegistryStore {
  if (coordination === undefined) {
    throw new StoreError("CORRUPT", "Cannot keep the registry where masters are elected: there is no such place");
  }
  const { kind, servers, path, credential } = parseCoordinationAddress(coordination.address);
  if (kind === "etcd") return new EtcdStore({ servers, path, credential });
  const sessionTimeoutMs = coordination.sessionTimeoutMs ?? SESSION_TIMEOUT_MS_DEFAULT;
  return new ZooKeeperStore({ servers, path, credential, sessionTimeoutMs, timers, random });
}
