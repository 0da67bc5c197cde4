/**
 * Operations on offered resources, in few words: reserve them, make volumes of them, and give them back.
 *
 * Each takes and makes `Resources`, so that one can follow the other in the same ACCEPT:
 *
 *   const disk = reserved(takeResources(offer.resources, { disk: 64 })!, { role: "store" });
 *   const data = volume(disk, { id: "data", path: "data" });
 *   await client.accept([offer], [reserveOperation(disk), createOperation(data), launchOperation([task])]);
 *
 * Source: scheduler API, section 8.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type Reservation, Resources } from "@meseta/resources";

/** What an operation may carry besides. */
export interface OperationOptions {
  /** A name of the framework's own: the operation's end is then told by an UPDATE_OPERATION_STATUS event. */
  readonly id?: string;
}

/** Returns `resources` reserved (once more) to a role, as RESERVE makes them. `principal` must be the framework's, if it has one. */
export function reserved(
  resources: Resources,
  reservation: Omit<Reservation, "type"> | { readonly role: string },
): Resources {
  return resources.allocate(reservation.role).pushReservation({ ...reservation, type: "DYNAMIC" });
}

export interface VolumeDescription {
  /** Unique among the volumes of its role on that agent; also the name of its directory there. */
  readonly id: string;
  /** Where tasks find it: a name right below their sandbox. */
  readonly path: string;
  /** The framework's, if it has one. */
  readonly principal?: string;
  /** May several tasks use it at once? Needs the capability SHARED_RESOURCES. */
  readonly shared?: boolean;
}

/** Returns the persistent volume that CREATE makes of reserved disk. */
export function volume(disk: Resources, description: VolumeDescription): Resources {
  const { id, path, principal, shared } = description;
  return Resources.fromWire(
    disk.toWire().map((wire) => ({
      ...wire,
      disk: {
        ...wire.disk,
        persistence: { id, ...(principal !== undefined && { principal }) },
        volume: { mode: "RW", container_path: path },
      },
      ...(shared === true && { shared: {} }),
    })),
  );
}

export function reserveOperation(resources: Resources, options?: OperationOptions): v1.Offer_Operation {
  return { type: "RESERVE", ...idOf(options), reserve: { resources: resources.toWire() } };
}

export function unreserveOperation(resources: Resources, options?: OperationOptions): v1.Offer_Operation {
  return { type: "UNRESERVE", ...idOf(options), unreserve: { resources: resources.toWire() } };
}

export function createOperation(volumes: Resources, options?: OperationOptions): v1.Offer_Operation {
  return { type: "CREATE", ...idOf(options), create: { volumes: volumes.toWire() } };
}

export function destroyOperation(volumes: Resources, options?: OperationOptions): v1.Offer_Operation {
  return { type: "DESTROY", ...idOf(options), destroy: { volumes: volumes.toWire() } };
}

/** Makes one volume larger by `addition`, which must be reserved as the volume is. It is offered anew afterwards. */
export function growOperation(
  volume: v1.Resource,
  addition: v1.Resource,
  options?: OperationOptions,
): v1.Offer_Operation {
  return { type: "GROW_VOLUME", ...idOf(options), grow_volume: { volume, addition } };
}

/** Makes one volume smaller by so many MB. It is offered anew afterwards. */
export function shrinkOperation(
  volume: v1.Resource,
  subtractMb: number,
  options?: OperationOptions,
): v1.Offer_Operation {
  return { type: "SHRINK_VOLUME", ...idOf(options), shrink_volume: { volume, subtract: { value: subtractMb } } };
}

/**
 * Launches tasks together under one executor, or none of them.
 *
 * The executor is of type DEFAULT and needs `framework_id`, 0.01 CPUs, 32 MB, and some disk.
 */
export function launchGroupOperation(executor: v1.ExecutorInfo, tasks: readonly v1.TaskInfo[]): v1.Offer_Operation {
  return { type: "LAUNCH_GROUP", launch_group: { executor, task_group: { tasks } } };
}

/** The persistent volumes among resources, by their ids. */
export function volumesOf(resources: Resources | readonly v1.Resource[] | undefined): ReadonlyMap<string, Resources> {
  const all = resources instanceof Resources ? resources : Resources.fromWire(resources);
  const found = new Map<string, Resources>();
  for (const entry of all.persistentVolumes()) {
    const id = entry.identity.disk?.persistence?.id;
    if (id !== undefined) found.set(id, Resources.of([entry]));
  }
  return found;
}

function idOf(options: OperationOptions | undefined): { id?: v1.OperationID } {
  return options?.id === undefined ? {} : { id: { value: options.id } };
}
