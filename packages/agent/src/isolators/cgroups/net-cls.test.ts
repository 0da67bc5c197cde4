/** Class ids of packets. Source: agent, section 4.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import test, { suite } from "node:test";
import { emptyPlan } from "../../launcher/launch-plan.ts";
import type { Container } from "../isolator.ts";
import { aContainer, carryOut, type CgroupPlace, fixtureTree, kernelTree, linux } from "../testing.ts";
import { CgroupIsolator, type CgroupIsolatorOptions } from "./cgroups-isolator.ts";
import { CGROUP_DEFAULTS } from "./controller.ts";
import { type ClassRange, classRange } from "./net-cls.ts";

classSuite(fixtureTree(1));
const real = kernelTree(1);
const lack =
  typeof real === "string"
    ? real
    : !real.subsystems.includes("net_cls") && "this kernel has no controller net_cls in version 1";
if (typeof real === "string" || lack !== false) test("net_cls of the kernel", { skip: lack }, () => {});
else classSuite(real);

function classSuite(place: CgroupPlace): void {
  const { kernel, hierarchy, root } = place;
  const isolator = (classIds: ClassRange | undefined, fields: Partial<CgroupIsolatorOptions> = {}) => {
    const options = { ...CGROUP_DEFAULTS, kernel, hierarchy, root, names: ["net_cls"], destroyTimeoutMs: 20_000 };
    return new CgroupIsolator({ ...options, classIds, ...fields });
  };
  const launch = (one: CgroupIsolator, container: Container): Container => {
    const plan = emptyPlan();
    one.prepare(container, plan);
    carryOut(kernel, plan);
    return container;
  };
  const file = (id: string) => `${hierarchy}/net_cls/${root}/${id.replaceAll(".", "/mesos/")}/net_cls.classid`;
  const read = (id: string) => kernel.read(file(id))?.trim();
  const classOf = (one: CgroupIsolator, container: Container) => one.status(container).cgroup_info?.net_cls?.classid;

  suite(`net_cls of ${place.name}`, () => {
    test("each container has a class of its own, told in its status; those inside share it", async () => {
      const cgroups = isolator(classRange("0x0012", "0x0001,0x00ff"));
      const [one, two] = ["one", "two"].map((id) => launch(cgroups, aContainer(id)));
      assert.deepEqual([read("one"), read("two")], ["1179649", "1179650"]);
      assert.equal(classOf(cgroups, one!), 0x120001);
      const inner = launch(cgroups, aContainer("one.inner", { parent: one! }));
      assert.equal(classOf(cgroups, inner), 0x120001);
      const own = launch(
        cgroups,
        aContainer("one.own", { parent: one!, resources: "cpus:1", info: linux({ share_cgroups: false }) }),
      );
      assert.equal(classOf(cgroups, own), 0x120003);
      assert.equal(Number(read("one.own")), 0x120003);
      await cgroups.cleanup(own);
      await cgroups.cleanup(one!);
      await cgroups.cleanup(two!);
    });

    test("an id is given again only when its cgroup is gone, and last; when none is left that is said", async () => {
      const cgroups = isolator(classRange("0xffff", "0xfffe,0xffff"));
      const [one, two] = ["one", "two"].map((id) => launch(cgroups, aContainer(id)));
      assert.equal(classOf(cgroups, two!), 0xffffffff, "no sign");
      assert.throws(
        () => launch(cgroups, aContainer("three")),
        /all 2 of --cgroups_net_cls_secondary_handles are taken/,
      );
      await cgroups.cleanup(one!);
      assert.equal(existsSync(file("one")), false);
      const three = launch(cgroups, aContainer("three"));
      assert.equal(classOf(cgroups, three), 0xfffffffe);
      await cgroups.cleanup(two!);
      await cgroups.cleanup(three);
    });

    test("the next agent process knows which are taken, and by whom", async () => {
      const before = isolator(classRange("0x0012", "0x0001,0x0003"));
      const one = launch(before, aContainer("one"));
      const gone = launch(before, aContainer("gone"));
      const after = isolator(classRange("0x0012", "0x0001,0x0002"));
      await after.recover([one]);
      assert.equal(classOf(after, one), 0x120001);
      assert.equal(existsSync(file("gone")), false);
      const two = launch(after, aContainer("two"));
      assert.equal(classOf(after, two), 0x120002);
      assert.throws(() => launch(after, aContainer("three")), /are taken/);
      await before.cleanup(gone);
      for (const container of [one, two]) await after.cleanup(container);
    });

    test("without a primary handle containers have a cgroup, and no class", async () => {
      const cgroups = isolator(undefined);
      const one = launch(cgroups, aContainer("one"));
      assert.equal(cgroups.classifies, false);
      assert.deepEqual(cgroups.status(one), {});
      assert.ok(existsSync(`${hierarchy}/net_cls/${root}/one`));
      await cgroups.cleanup(one);
      place[Symbol.dispose]();
    });
  });
}

test("version 2 of cgroups has none", () => {
  using place = fixtureTree(2);
  const { kernel, hierarchy, root } = place;
  const options = { ...CGROUP_DEFAULTS, kernel, hierarchy, root, names: ["net_cls"], destroyTimeoutMs: 1 };
  assert.throws(() => new CgroupIsolator(options), /cgroups\/net_cls: version 2 of cgroups has nothing of that name/);
});
