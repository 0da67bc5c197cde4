import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test, { after, suite } from "node:test";
import { emptyPlan, type LaunchPlan } from "../../launcher/launch-plan.ts";
import type { Container } from "../isolator.ts";
import type { Kernel } from "../kernel.ts";
import { aContainer, carryOut, type CgroupPlace, fixtureTree, kernelTree, linux } from "../testing.ts";
import { CgroupIsolator, type CgroupIsolatorOptions } from "./cgroups-isolator.ts";
import { CGROUP_DEFAULTS } from "./controller.ts";

const MB = 1024 * 1024;
const TIMEOUT_MS = 20_000;

for (const version of [1, 2] as const) {
  cgroupSuite(fixtureTree(version));
  const real = kernelTree(version);
  if (typeof real === "string") suite(`the kernel's cgroups of version ${version}`, { skip: real }, () => {});
  else cgroupSuite(real);
}

/** Everything here holds on a fixture and on the kernel, in both versions. */
function cgroupSuite(place: CgroupPlace): void {
  const { kernel, version, hierarchy, root } = place;
  const isFixture = kernel.removeDirectory.length > 0 && hierarchy.includes("meseta-cgroups-");
  /** The reason for which a controller cannot be tried here; false if it can. */
  const lacking = (...names: string[]) => {
    const missing = names.find((name) => !place.subsystems.includes(name));
    return missing !== undefined && `this kernel has no controller ${missing} in version ${version}`;
  };
  let count = 0;

  suite(place.name, { timeout: 60_000 }, () => {
    after(() => place[Symbol.dispose]());

    const isolator = (names: readonly string[], fields: Partial<CgroupIsolatorOptions> = {}) =>
      new CgroupIsolator({
        ...CGROUP_DEFAULTS,
        kernel,
        hierarchy,
        root,
        names,
        destroyTimeoutMs: TIMEOUT_MS,
        ...fields,
      });
    const path = (subsystem: string, id: string, file = "") =>
      join(hierarchy, version === 1 ? `${subsystem}/${root}` : root, id.replaceAll(".", "/mesos/"), file);
    const read = (subsystem: string, id: string, file: string) => kernel.read(path(subsystem, id, file))?.trim();
    const planned = (one: CgroupIsolator, container: Container): LaunchPlan => {
      const plan = emptyPlan();
      one.prepare(container, plan);
      return plan;
    };
    const made = (one: CgroupIsolator, fields: Parameters<typeof aContainer>[1], id = `c${++count}`): Container => {
      const container = aContainer(id, fields);
      carryOut(kernel, planned(one, container));
      return container;
    };

    // Source: agent, section 4.2. shares = max(⌊1024 × cpus⌋, 2), weight = max(⌊100 × cpus⌋, 1); period 100 ms, quota ≥ 1 ms.
    const cpuRows = [
      { resources: "cpus:2", shares: "2048", weight: "200", quota: "-1", max: "max 100000" },
      { resources: "cpus:0.3", shares: "307", weight: "30", quota: "-1", max: "max 100000" },
      { resources: "cpus:0.001", shares: "2", weight: "1", quota: "-1", max: "max 100000" },
      {
        resources: "cpus:1",
        limits: { cpus: 1.5 },
        shares: "1024",
        weight: "100",
        quota: "150000",
        max: "150000 100000",
      },
      { resources: "cpus:0.001", limits: { cpus: 0.001 }, shares: "2", weight: "1", quota: "1000", max: "1000 100000" },
      {
        resources: "cpus:1",
        limits: { cpus: Infinity },
        shares: "1024",
        weight: "100",
        quota: "-1",
        max: "max 100000",
      },
      { resources: "cpus:0.5", cfs: true, shares: "512", weight: "50", quota: "50000", max: "50000 100000" },
      {
        resources: "cpus:0.5",
        cfs: true,
        limits: { cpus: 2 },
        shares: "512",
        weight: "50",
        quota: "200000",
        max: "200000 100000",
      },
      { resources: "cpus:200", shares: "204800", weight: "10000", quota: "-1", max: "max 100000" },
    ];
    test("cpu: weights, and quotas where there is a limit", { skip: lacking("cpu") }, async () => {
      for (const { resources, limits, cfs = false, ...expected } of cpuRows) {
        const cgroups = isolator(["cpu"], { enableCfs: cfs });
        const { id, ...container } = made(cgroups, { resources, ...(limits !== undefined && { limits }) });
        const found =
          version === 1
            ? { shares: read("cpu", id, "cpu.shares"), quota: read("cpu", id, "cpu.cfs_quota_us") ?? "-1" }
            : { weight: read("cpu", id, "cpu.weight"), max: read("cpu", id, "cpu.max") };
        assert.deepEqual({ ...expected, ...found }, expected, `${resources} ${JSON.stringify(limits)} ${cfs}`);
        await cgroups.cleanup({ id, ...container });
        assert.equal(existsSync(path("cpu", id)), false);
      }
    });

    // Source: agent, section 4.2. Both limits are 32 MB at least.
    const memoryRows = [
      { resources: "mem:64", soft: 64, hard: `${64 * MB}` },
      { resources: "mem:1", soft: 32, hard: `${32 * MB}` },
      { resources: "mem:64", limits: { mem: 128 }, soft: 64, hard: `${128 * MB}` },
      { resources: "mem:64", limits: { mem: Infinity }, soft: 64, hard: "unlimited" },
    ];
    test("mem: a soft and a hard limit", { skip: lacking("memory") }, async () => {
      for (const { resources, limits, soft, hard } of memoryRows) {
        const cgroups = isolator(["mem"]);
        const container = made(cgroups, { resources, ...(limits !== undefined && { limits }) });
        const [softFile, hardFile] =
          version === 1 ? ["memory.soft_limit_in_bytes", "memory.limit_in_bytes"] : ["memory.low", "memory.max"];
        assert.equal(read("memory", container.id, softFile), `${soft * MB}`, resources);
        const found = read("memory", container.id, hardFile)!;
        const isUnlimited = ["-1", "max"].includes(found) || Number(found) > Number.MAX_SAFE_INTEGER / 2;
        assert.equal(isUnlimited ? "unlimited" : found, hard, resources);
        await cgroups.cleanup(container);
      }
    });

    test("mem: a hard limit is raised, never lowered", { skip: lacking("memory") }, async () => {
      const cgroups = isolator(["mem"]);
      const container = made(cgroups, { resources: "mem:64" });
      const hard = () => read("memory", container.id, version === 1 ? "memory.limit_in_bytes" : "memory.max");
      const soft = () => read("memory", container.id, version === 1 ? "memory.soft_limit_in_bytes" : "memory.low");
      for (const [resources, softMb, hardMb] of [
        ["mem:96", 96, 96],
        ["mem:40", 40, 96],
        ["mem:128", 128, 128],
      ] as const) {
        container.allowance = aContainer("x", { resources }).allowance;
        cgroups.update(container);
        assert.deepEqual([soft(), hard()], [`${softMb * MB}`, `${hardMb * MB}`], resources);
      }
      await cgroups.cleanup(container);
    });

    test("revocable cpus weigh next to nothing, unless told otherwise", { skip: lacking("cpu") }, () => {
      for (const [revocableLowPriority, shares, weight] of [
        [true, "20", "2"],
        [false, "2048", "200"],
      ] as const) {
        const container = aContainer("r", { resources: "cpus:2" });
        container.allowance = { ...container.allowance!, revocable: true };
        const { before } = planned(isolator(["cpu"], { revocableLowPriority }), container);
        const texts = before.flatMap((step) => (step[0] === "write" ? [step[2]] : []));
        assert.ok(texts.includes(version === 1 ? shares : weight), texts.join());
      }
    });

    test("whoever is in a memory cgroup watches it", { skip: lacking("memory") }, () => {
      const cgroups = isolator(["mem"]);
      const parent = aContainer("p", { resources: "mem:64" });
      const sharing = aContainer("p.a", { parent, resources: "mem:32" });
      const own = aContainer("p.b", { parent, resources: "mem:32", info: linux({ share_cgroups: false }) });
      const watched = (container: Container) => planned(cgroups, container).watch?.directory;
      assert.equal(watched(parent), path("memory", "p"));
      assert.equal(watched(sharing), path("memory", "p"));
      assert.equal(watched(own), path("memory", "p.b"));
    });

    test("what a controller must know and is not told fails the launch", { skip: lacking("cpu", "memory") }, () => {
      assert.throws(() => planned(isolator(["cpu"]), aContainer("c", { resources: "mem:32" })), /No cpus are given/);
      assert.throws(() => planned(isolator(["mem"]), aContainer("c", { resources: "cpus:1" })), /No mem is given/);
    });

    test("pids: as many as the operator allows", { skip: lacking("pids") }, async () => {
      const cgroups = isolator(["pids"], { pidsMax: 100 });
      const container = made(cgroups, { resources: "cpus:1" });
      assert.equal(read("pids", container.id, "pids.max"), "100");
      await cgroups.cleanup(container);
    });

    test(
      "a container inside another is in its cgroup, or in one of its own inside it",
      { skip: lacking("pids") },
      async () => {
        const cgroups = isolator(["pids"]);
        const parent = made(cgroups, { resources: "cpus:1" });
        const sharing = aContainer(`${parent.id}.a`, { parent });
        const [shared, launched] = [planned(cgroups, sharing), planned(cgroups, sharing).join];
        const own = aContainer(`${parent.id}.b`, {
          parent,
          resources: "cpus:0.1",
          info: linux({ share_cgroups: false }),
        });
        if (version === 1) {
          assert.ok(launched.includes(path("pids", parent.id, "tasks")));
          assert.ok(launched.includes(path("freezer", sharing.id, "tasks")), "killed by itself");
          assert.ok(planned(cgroups, own).join.includes(path("pids", own.id, "tasks")));
        } else {
          assert.deepEqual(launched, [path("", sharing.id, "leaf/cgroup.procs")]);
          assert.ok(!shared.before.some((step) => step[1].endsWith("pids.max")));
          assert.ok(planned(cgroups, own).before.some((step) => step[1] === path("", own.id, "pids.max")));
        }
        carryOut(kernel, shared);
        carryOut(kernel, planned(cgroups, own));
        await cgroups.cleanup(parent);
        assert.equal(existsSync(path("freezer", parent.id)), false);
      },
    );

    test("cgroups that nobody knows are destroyed at recovery, known ones stay", async () => {
      const cgroups = isolator([]);
      const known = made(cgroups, {});
      const orphan = made(cgroups, {});
      await cgroups.recover([known]);
      assert.equal(existsSync(path("freezer", known.id)), true);
      assert.equal(existsSync(path("freezer", orphan.id)), false);
      await cgroups.cleanup(known);
    });

    if (!isFixture) {
      test("processes in a cgroup are killed before it is removed", async () => {
        const cgroups = isolator([]);
        const container = made(cgroups, {});
        const script = "read go; while true; do sleep 1000 & wait; done";
        const child = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "ignore", "ignore"] });
        const file =
          version === 1 ? path("freezer", container.id, "cgroup.procs") : path("", container.id, "leaf/cgroup.procs");
        kernel.write(file, `${child.pid}`);
        child.stdin.end("\n");
        const exited = once(child, "exit");
        await cgroups.cleanup(container);
        assert.deepEqual(await exited, [null, "SIGKILL"]);
        assert.equal(existsSync(path("freezer", container.id)), false);
      });
    }

    test("what is missing or cannot be written is named, with what to do", () => {
      const missing = {
        ...kernel,
        exists: (file: string) => !/memory|cgroup.controllers|freezer/.test(file) && kernel.exists(file),
      };
      assert.throws(
        () => isolator(["mem"], { kernel: missing }),
        /neither version 2 nor a freezer.*--cgroups_hierarchy/,
      );
      const partial: Kernel = {
        ...kernel,
        exists: (file) => !file.includes("memory") && kernel.exists(file),
        read: (file) => (file.endsWith("cgroup.controllers") ? "cpu io\n" : kernel.read(file)),
      };
      assert.throws(
        () => isolator(["mem"], { kernel: partial }),
        version === 1 ? /subsystem 'memory'.*mount -t cgroup -o memory/ : /controller 'memory'.*does not list it/,
      );
      const readOnly: Kernel = {
        ...kernel,
        makeDirectory() {
          throw Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS" });
        },
      };
      assert.throws(() => isolator([], { kernel: readOnly }), /EROFS.*Run the agent as root.*leave cgroups\/\* out/);
    });

    test("names of the other version are refused", () => {
      if (version === 1) assert.ok(isolator(["blkio"]).has("blkio"));
      else assert.throws(() => isolator(["blkio"]), /cgroups\/blkio: version 2 of cgroups has nothing/);
      if (version === 2) assert.throws(() => isolator([], { limitSwap: true }), /--cgroups_limit_swap/);
    });

    test("cgroups/all takes whatever the machine has", () => {
      const all = isolator(["all"]);
      for (const [name, subsystem] of [
        ["cpu", "cpu"],
        ["mem", "memory"],
        ["pids", "pids"],
      ] as const) {
        assert.equal(all.has(name), place.subsystems.includes(subsystem), name);
      }
      assert.equal(all.has("io"), version === 2 && place.subsystems.includes("io"));
    });
  });
}
