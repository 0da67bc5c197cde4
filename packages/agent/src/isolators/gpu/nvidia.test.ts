/** Who gets which GPUs. Source: agent, section 4.3. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { parseResources } from "@meseta/resources";
import fc from "fast-check";
import { emptyPlan } from "../../launcher/launch-plan.ts";
import { allowanceOf } from "../allowance.ts";
import type { Container } from "../isolator.ts";
import { aContainer } from "../testing.ts";
import { systemGpus } from "./catalog.ts";
import { NvidiaGpus, offeredGpus } from "./nvidia.ts";
import { fakeGpus } from "./testing.ts";

function machine(t: TestContext, minors: readonly number[]): string {
  const root = mkdtempSync(join(tmpdir(), "meseta-gpus-"));
  t.after(() => rmSync(root, { recursive: true }));
  fakeGpus(root, minors);
  return root;
}

function isolator(root: string, indexes?: readonly number[]): NvidiaGpus {
  return new NvidiaGpus({ catalog: systemGpus(root), indexes, stateDir: join(root, "state") });
}

const withGpus = (id: string, gpus: number, fields: Partial<Container> = {}) =>
  aContainer(id, { ...fields, resources: gpus === 0 ? "cpus:1" : `cpus:1;gpus:${gpus}` });
const pathsOf = ({ devices = [] }: Container) => devices.map(({ path }) => path);

test("GPUs are found as the driver shows them, in the order of the bus", (t) => {
  const catalog = systemGpus(machine(t, [1, 0]));
  assert.deepEqual(
    catalog.gpus().map(({ index, path, major, minor, model, uuid }) => [index, path, major, minor, model, uuid]),
    [
      [0, "/dev/nvidia1", 195, 1, "Tesla T4", "GPU-0"],
      [1, "/dev/nvidia0", 195, 0, "Tesla T4", "GPU-1"],
    ],
  );
  assert.deepEqual(catalog.shared(), [
    { path: "/dev/nvidiactl", major: 195, minor: 255 },
    { path: "/dev/nvidia-uvm", major: 509, minor: 0 },
  ]);
});

test("a machine without the driver has none", (t) => {
  assert.deepEqual(systemGpus(machine(t, [])).gpus(), []);
});

test("operators offer some of them by their numbers, and hear of those that are not there", (t) => {
  const catalog = systemGpus(machine(t, [0, 1, 2]));
  assert.deepEqual(
    offeredGpus(catalog, [2, 0, 2]).map(({ index }) => index),
    [2, 0],
  );
  assert.throws(() => offeredGpus(catalog, [3]), /there is no GPU 3, but 3 of them/);
});

test("a container has whole GPUs and what all need, and gives them back", (t) => {
  const gpus = isolator(machine(t, [0, 1, 2]));
  const [a, b] = [withGpus("a", 2), withGpus("b", 2)];
  gpus.prepare(a, emptyPlan());
  assert.deepEqual(pathsOf(a), ["/dev/nvidia0", "/dev/nvidia1", "/dev/nvidiactl", "/dev/nvidia-uvm"]);
  assert.throws(() => gpus.prepare(b, emptyPlan()), /Cannot give 2 more GPUs to a container: only 1 are free/);
  gpus.cleanup(a);
  gpus.prepare(b, emptyPlan());
  assert.deepEqual(pathsOf(b).slice(0, 2), ["/dev/nvidia0", "/dev/nvidia1"]);
  assert.throws(() => gpus.prepare(withGpus("c", 0.5), emptyPlan()), /only whole ones are given/);
});

test("a container without any has no device of theirs", (t) => {
  const gpus = isolator(machine(t, [0]));
  const none = withGpus("a", 0);
  gpus.prepare(none, emptyPlan());
  assert.deepEqual(pathsOf(none), []);
});

test("an executor gets more as tasks come, keeps what it has, and loses the last as they go", (t) => {
  const gpus = isolator(machine(t, [0, 1, 2]));
  const container = withGpus("a", 1);
  gpus.prepare(container, emptyPlan());
  const allow = (count: number) => {
    container.allowance = allowanceOf(parseResources(`cpus:1;gpus:${count}`));
    gpus.update(container);
    return pathsOf(container).filter((path) => /\d$/.test(path));
  };
  assert.deepEqual(allow(3), ["/dev/nvidia0", "/dev/nvidia1", "/dev/nvidia2"]);
  assert.deepEqual(allow(1), ["/dev/nvidia0"]);
  assert.throws(() => allow(4), /only 2 are free/);
});

test("whoever is inside another container sees what that one has", (t) => {
  const gpus = isolator(machine(t, [0]));
  const outer = withGpus("a", 1);
  gpus.prepare(outer, emptyPlan());
  const rootfs = { path: "/images/a", steps: [], sandboxDirectory: "/mnt", runtime: {} as never };
  const plan = emptyPlan();
  gpus.prepare(aContainer("a.b", { parent: outer, rootfs }), plan);
  assert.deepEqual(plan.inside[0], ["node", "/images/a/dev/nvidia0", 195, 0, "c"]);
});

test("another agent process knows who has which, and takes back what the dead had", (t) => {
  const root = machine(t, [0, 1, 2]);
  const first = isolator(root);
  const [lives, dies] = [withGpus("lives", 1), withGpus("dies", 1)];
  first.prepare(dies, emptyPlan());
  first.prepare(lives, emptyPlan());
  const next = isolator(root);
  const again = withGpus("lives", 1);
  next.recover([again]);
  assert.deepEqual(pathsOf(again)[0], "/dev/nvidia1");
  const other = withGpus("other", 2);
  next.prepare(other, emptyPlan());
  assert.deepEqual(pathsOf(other).slice(0, 2), ["/dev/nvidia0", "/dev/nvidia2"]);
});

test("whatever comes, changes and goes, no GPU is in two hands, and none is lost", (t) => {
  const root = machine(t, [0, 1, 2, 3]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.boolean()), { maxLength: 30 }), (steps) => {
      const gpus = isolator(root);
      const live = new Map<string, Container>();
      for (const [number, count, isEnd] of steps) {
        const id = `c${number}`;
        const container = live.get(id);
        if (isEnd && container !== undefined) {
          gpus.cleanup(container);
          live.delete(id);
        } else {
          const wanted = container ?? withGpus(id, count);
          wanted.allowance = allowanceOf(parseResources(`cpus:1;gpus:${count}`));
          try {
            if (container === undefined) gpus.prepare(wanted, emptyPlan());
            else gpus.update(wanted);
            live.set(id, wanted);
          } catch {
            gpus.cleanup(wanted); // as happens to a container that cannot have what it wants
            live.delete(id);
          }
        }
        const held = [...live.values()].flatMap(pathsOf).filter((path) => /\d$/.test(path));
        assert.equal(new Set(held).size, held.length);
      }
      for (const container of live.values()) gpus.cleanup(container);
      const all = withGpus("all", 4);
      gpus.prepare(all, emptyPlan());
      gpus.cleanup(all);
    }),
    { numRuns: 50 },
  );
});
