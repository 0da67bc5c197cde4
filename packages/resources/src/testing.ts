/** Arbitraries and builders of resources for tests. @module */
import fc from "fast-check";
import { Resources } from "./resources.ts";
import type { WireResource } from "./wire-types.ts";

/** Resources from a flag's text, allocated to `role` when given. @example someResources("cpus:4;mem:1024", "dev") */
export function someResources(text: string, role?: string): Resources {
  const resources = Resources.parse(text);
  return role === undefined ? resources : resources.allocate(role);
}

const ROLE = fc.constantFrom("eng", "eng/ui", "ops");

const reservations = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.record({ type: fc.constantFrom("STATIC" as const, "DYNAMIC" as const), role: ROLE }).map((one) => [one]),
  fc.constant([
    { type: "STATIC" as const, role: "eng" },
    { type: "DYNAMIC" as const, role: "eng/ui", principal: "p", labels: { labels: [{ key: "k", value: "v" }] } },
  ]),
);

const common = {
  reservations,
  allocation_info: fc.option(
    ROLE.map((role) => ({ role })),
    { nil: undefined },
  ),
  revocable: fc.option(fc.constant({}), { nil: undefined, freq: 4 }),
};

const scalarOf = (name: fc.Arbitrary<string>) =>
  fc.record({
    name,
    type: fc.constant("SCALAR" as const),
    scalar: fc.integer({ min: 1, max: 100_000 }).map((value) => ({ value: value / 1000 })),
    ...common,
  });

const disk = fc.constantFrom(
  { source: { type: "PATH" as const, path: { root: "/a" } } },
  { source: { type: "MOUNT" as const, mount: { root: "/m" } } },
  { source: { type: "RAW" as const, id: "r1" } },
  { persistence: { id: "v1" }, volume: { container_path: "data", mode: "RW" as const } },
);

const end = fc.oneof(
  fc.nat(60).map(Number),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 53n + 60n }),
  fc.constant(2n ** 64n - 1n),
);

const ranges = fc.record({
  name: fc.constant("ports"),
  type: fc.constant("RANGES" as const),
  ranges: fc.array(fc.tuple(end, end), { maxLength: 5 }).map((pairs) => ({
    range: pairs.map(([a, b]) => (a <= b ? { begin: a, end: b } : { begin: b, end: a })),
  })),
  ...common,
});

const set = fc.record({
  name: fc.constant("disks"),
  type: fc.constant("SET" as const),
  set: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")).map((item) => ({ item })),
  ...common,
});

const sharedVolume = fc.constant({
  name: "disk",
  type: "SCALAR" as const,
  scalar: { value: 64 },
  reservations: [{ type: "STATIC" as const, role: "eng" }],
  disk: { persistence: { id: "s1" }, volume: { container_path: "shared", mode: "RW" as const } },
  shared: {},
});

/** Scalars that merge and split as one likes. */
export const scalarResources: fc.Arbitrary<Resources> = fc
  .array(scalarOf(fc.constantFrom("cpus", "mem", "gpus")), { maxLength: 5 })
  .map((list) => Resources.fromWire(withoutUndefined(list)));

/** One wire resource of any kind, in post-refinement format. */
export const wireResource: fc.Arbitrary<WireResource> = fc
  .oneof(
    scalarOf(fc.constantFrom("cpus", "mem")),
    fc.tuple(scalarOf(fc.constant("disk")), disk).map(([scalar, ofDisk]) => ({ ...scalar, disk: ofDisk })),
    ranges,
    set,
    sharedVolume,
  )
  .map((wire) => withoutUndefined([wire])[0]!);

/** Resources of any kind. */
export const anyResources: fc.Arbitrary<Resources> = fc
  .array(wireResource, { maxLength: 6 })
  .map((list) => Resources.fromWire(list));

function withoutUndefined(list: readonly object[]): WireResource[] {
  return list.map(
    (wire) =>
      Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== undefined)) as unknown as WireResource,
  );
}
