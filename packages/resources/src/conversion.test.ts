import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { conversionOf, exchanged, isOneKind, needsCheckpoint } from "./conversion.ts";
import { Resources } from "./resources.ts";

const RESERVED: v1.Resource = {
  name: "disk",
  type: "SCALAR",
  scalar: { value: 64 },
  reservations: [{ type: "DYNAMIC", role: "store", principal: "p" }],
};
const VOLUME: v1.Resource = {
  ...RESERVED,
  disk: { persistence: { id: "v", principal: "p" }, volume: { mode: "RW", container_path: "data" } },
};
const SHARED: v1.Resource = { ...VOLUME, shared: {} };
const plain = (value: number): v1.Resource => ({ name: "disk", type: "SCALAR", scalar: { value } });
const sized = (wire: v1.Resource, value: number): v1.Resource => ({ ...wire, scalar: { value } });

// Source: scheduler API, section 8.1.
const rows: [string, v1.Offer_Operation, v1.Resource[], v1.Resource[]][] = [
  ["RESERVE", { type: "RESERVE", reserve: { resources: [RESERVED] } }, [plain(64)], [RESERVED]],
  [
    "RESERVE with a source",
    { type: "RESERVE", reserve: { source: [plain(64)], resources: [RESERVED] } },
    [plain(64)],
    [RESERVED],
  ],
  ["UNRESERVE", { type: "UNRESERVE", unreserve: { resources: [RESERVED] } }, [RESERVED], [plain(64)]],
  ["CREATE", { type: "CREATE", create: { volumes: [VOLUME] } }, [RESERVED], [VOLUME]],
  ["CREATE, shared", { type: "CREATE", create: { volumes: [SHARED] } }, [RESERVED], [SHARED]],
  ["DESTROY", { type: "DESTROY", destroy: { volumes: [VOLUME] } }, [VOLUME], [RESERVED]],
  [
    "GROW_VOLUME",
    { type: "GROW_VOLUME", grow_volume: { volume: VOLUME, addition: sized(RESERVED, 36) } },
    [VOLUME, sized(RESERVED, 36)],
    [sized(VOLUME, 100)],
  ],
  [
    "SHRINK_VOLUME",
    { type: "SHRINK_VOLUME", shrink_volume: { volume: VOLUME, subtract: { value: 24 } } },
    [VOLUME],
    [sized(VOLUME, 40), sized(RESERVED, 24)],
  ],
];
for (const [what, operation, consumed, converted] of rows) {
  test(`conversionOf() ${what}`, () => {
    const conversion = conversionOf(operation);
    assert.equal(conversion?.consumed.toString(), Resources.fromWire(consumed).toString());
    assert.equal(conversion?.converted.toString(), Resources.fromWire(converted).toString());
  });
}

test("conversionOf() knows nothing of disks that a provider makes, nor of launches", () => {
  assert.equal(
    conversionOf({ type: "CREATE_DISK", create_disk: { source: plain(1), target_type: "MOUNT" } }),
    undefined,
  );
  assert.equal(conversionOf({ type: "LAUNCH", launch: {} }), undefined);
});

test("exchanged() keeps one copy of a shared volume in the total, however many are in use", () => {
  const total = Resources.fromWire([plain(36), SHARED]);
  const copies = Resources.fromWire([SHARED, SHARED]);
  assert.equal(exchanged(total, copies, Resources.fromWire([SHARED])).toString(), total.toString());
  const destroyed = exchanged(total, Resources.fromWire([SHARED]), copies.withoutVolumes());
  assert.equal(destroyed.toString(), Resources.fromWire([plain(36), RESERVED]).toString());
});

test("needsCheckpoint() keeps dynamic reservations and volumes, and nothing a provider keeps itself", () => {
  const kept = needsCheckpoint(
    Resources.fromWire([
      plain(10),
      { ...plain(5), reservations: [{ type: "STATIC", role: "eng" }] },
      RESERVED,
      { ...RESERVED, provider_id: { value: "csi" } },
    ]),
  );
  assert.equal(kept.toString(), Resources.fromWire([RESERVED]).toString());
});

test("isOneKind() joins a volume's disk and an addition only if they could be one resource", () => {
  const disk = Resources.fromWire([VOLUME]).withoutVolumes();
  assert.equal(isOneKind(disk, Resources.fromWire([sized(RESERVED, 1)])), true);
  assert.equal(isOneKind(disk, Resources.fromWire([plain(1)])), false);
  const mount = (value: number): v1.Resource => ({ ...plain(value), disk: { source: { type: "MOUNT" } } });
  assert.equal(isOneKind(Resources.fromWire([mount(1)]), Resources.fromWire([mount(1)])), false);
});
