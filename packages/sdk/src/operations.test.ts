import assert from "node:assert/strict";
import { test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { conversionOf, Resources } from "@meseta/resources";
import {
  createOperation,
  destroyOperation,
  growOperation,
  launchGroupOperation,
  reserved,
  reserveOperation,
  shrinkOperation,
  unreserveOperation,
  volume,
  volumesOf,
} from "./operations.ts";

const OFFERED = Resources.parse("cpus:4;disk:100").allocate("store");
const DISK = Resources.parse("disk:64").allocate("store");
const RESERVED = reserved(DISK, { role: "store", principal: "p" });
const VOLUME = volume(RESERVED, { id: "v", path: "data", principal: "p" });

// Each operation takes what the one before it made. Source: scheduler API, section 8.1.
const rows: [string, v1.Offer_Operation, Resources, Resources][] = [
  ["RESERVE", reserveOperation(RESERVED), DISK, RESERVED],
  ["CREATE", createOperation(VOLUME), RESERVED, VOLUME],
  ["DESTROY", destroyOperation(VOLUME), VOLUME, RESERVED],
  ["UNRESERVE", unreserveOperation(RESERVED), RESERVED, DISK],
];
for (const [type, operation, consumed, converted] of rows) {
  test(`${type} made with the helpers takes and makes what it should`, () => {
    assert.equal(operation.type, type);
    const conversion = conversionOf(operation);
    assert.equal(conversion?.consumed.equals(consumed), true);
    assert.equal(conversion.converted.equals(converted), true);
    assert.equal(OFFERED.contains(DISK), true);
  });
}

test("Volumes grow and shrink by their wire form, and operations carry an id when one is wanted", () => {
  const [wire] = VOLUME.toWire();
  const [addition] = reserved(Resources.parse("disk:36").allocate("store"), { role: "store", principal: "p" }).toWire();
  const grown = conversionOf(growOperation(wire!, addition!, { id: "g" }))?.converted;
  assert.equal(grown?.scalar("disk"), 100);
  const shrunk = shrinkOperation(wire!, 24, { id: "s" });
  assert.equal(shrunk.id?.value, "s");
  assert.equal(conversionOf(shrunk)?.converted.persistentVolumes().scalar("disk"), 40);
});

test("volume() shares on demand, and volumesOf() finds volumes again by their ids", () => {
  const shared = volume(RESERVED, { id: "s", path: "data", shared: true });
  assert.equal(shared.shared().isEmpty, false);
  const found = volumesOf(OFFERED.plus(VOLUME).plus(shared).toWire());
  assert.deepEqual([...found.keys()], ["v", "s"]);
  assert.equal(found.get("v")?.equals(VOLUME), true);
});

test("launchGroupOperation() puts tasks under one executor", () => {
  const executor: v1.ExecutorInfo = { type: "DEFAULT", executor_id: { value: "e" } };
  const { launch_group: group } = launchGroupOperation(executor, []);
  assert.equal(group?.executor, executor);
});
