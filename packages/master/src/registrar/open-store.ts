import type { RegistryStore } from "./store.ts";
import { EmbeddedStore } from "./stores/embedded.ts";
import { VolatileStore } from "./stores/volatile.ts";

/** Where the registry is kept. */
export type RegistryLocation =
  | { readonly kind: "in_memory" }
  /** A directory of this machine, for one master. */
  | { readonly kind: "embedded"; readonly directory: string };

/** The store at a place; nothing is touched there before it is claimed. */
export function openStore(location: RegistryLocation): RegistryStore {
  switch (location.kind) {
    case "in_memory":
      return new VolatileStore();
    case "embedded":
      return new EmbeddedStore({ directory: location.directory });
  }
}
