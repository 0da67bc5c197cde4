/** Volumes, privileges, devices, disk and ports of containers, with real processes. Source: agent, section 4.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite } from "node:test";
import { internal, type v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { startAgent } from "./agent.ts";
import { ISOLATION_DEFAULTS, type IsolationOptions } from "./isolators/flags.ts";
import { lacking, scene, settings, setUp, task, unable, until, version } from "./testing/isolating-agent.ts";
import { aTask } from "./testing.ts";

const MB = 1024 * 1024;

suite("what containers get and may", { skip: unable, timeout: 110_000 }, () => {
  test("containers see volumes of the machine, of sandboxes, and secrets", async (t) => {
    const { master, workDir, printed, sandbox } = await setUp(t, {
      hostPathForceCreation: [join(tmpdir(), "meseta-force")],
    });
    const host = join(workDir, "host");
    await mkdir(host);
    await writeFile(join(host, "file"), "from the host");
    const volumes: v1.Volume[] = [
      { mode: "RO", container_path: "in/host", host_path: host },
      { mode: "RO", container_path: "one", source: { type: "HOST_PATH", host_path: { path: join(host, "file") } } },
      {
        mode: "RW",
        container_path: "/mnt",
        source: { type: "SANDBOX_PATH", sandbox_path: { type: "SELF", path: "own" } },
      },
      {
        mode: "RO",
        container_path: "secrets/key",
        source: { type: "SECRET", secret: { type: "VALUE", value: { data: Buffer.from("hush") } } },
      },
    ];
    const text = [
      "cat in/host/file one secrets/key",
      "stat -c ' %a' secrets/key",
      "echo x > in/host/file || echo read-only",
      "echo deep > /mnt/made",
      "ls -A | tr '\\n' ' '",
    ].join("; ");
    master.runTask(task("a", text, { container: { type: "MESOS", volumes } }));
    await master.untilState("a", "TASK_FINISHED");
    const [first, second, third] = printed("a").split("\n");
    assert.equal(first, "from the hostfrom the hosthush 400");
    assert.equal(second, "read-only");
    assert.equal(third, "in one own secrets stderr stdout");
    assert.equal(await readFile(join(sandbox("a"), "own/made"), "utf8"), "deep\n");
    assert.equal(await readFile(join(sandbox("a"), "secrets/key"), "utf8"), "", "outside there is only where it was");
    assert.equal(existsSync("/mnt/made"), false);
  });

  const badVolumes: readonly [v1.Volume, RegExp][] = [
    [
      { mode: "RW", container_path: "x", host_path: "/no/such/path" },
      /\/no\/such\/path.*--host_path_volume_force_creation/,
    ],
    [{ mode: "RW", container_path: "../x", host_path: "/tmp" }, /must lead to something below/],
    [{ mode: "RW", container_path: "/no/such/target", host_path: "/tmp" }, /nothing at that path/],
    [
      {
        mode: "RW",
        container_path: "x",
        source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "y" } },
      },
      /the container has none/,
    ],
    [
      { mode: "RW", container_path: "x", source: { type: "SECRET", secret: { type: "REFERENCE" } } },
      /only VALUE secrets/,
    ],
  ];
  test("a volume that cannot be had fails the launch with the reason", async (t) => {
    const { master } = await setUp(t);
    for (const [index, [volume, reason]] of badVolumes.entries()) {
      master.runTask(task(`t${index}`, "true", { container: { type: "MESOS", volumes: [volume] } }));
      const status = await master.untilState(`t${index}`, "TASK_FAILED");
      assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
      assert.match(status.message ?? "", reason);
    }
  });

  test("a persistent volume is mounted in the sandbox and outlives its task", async (t) => {
    const { master, workDir, printed } = await setUp(t);
    const resource: v1.Resource = {
      name: "disk",
      type: "SCALAR",
      scalar: { value: 64 },
      allocation_info: { role: "web" },
      reservations: [{ type: "DYNAMIC", role: "web", principal: "p" }],
      disk: { persistence: { id: "v1", principal: "p" }, volume: { mode: "RW", container_path: "data/deep" } },
    };
    const { allocation_info: _, ...kept } = resource;
    master.send(internal.CheckpointResourcesMessage, { resources: [kept] });
    const path = join(workDir, "volumes/roles/web/v1");
    await until(() => existsSync(path));
    master.runTask(
      aTask("a", {
        command: { value: "echo kept > data/deep/file; grep -c data/deep /proc/mounts" },
        resources: [...parseResources("cpus:0.1;mem:64"), resource],
      }),
    );
    await master.untilState("a", "TASK_FINISHED");
    assert.equal(printed("a"), "1");
    assert.equal(await readFile(join(path, "file"), "utf8"), "kept\n");
  });

  test("privileges and limits are as the container and the agent's flags have them", async (t) => {
    const profiles = await mkdtemp(join(tmpdir(), "meseta-profiles-"));
    t.after(() => rm(profiles, { recursive: true }));
    await writeFile(
      join(profiles, "no-chroot.json"),
      JSON.stringify({
        defaultAction: "SCMP_ACT_ALLOW",
        syscalls: [{ names: ["chroot", "not_a_call"], action: "SCMP_ACT_ERRNO", errnoRet: 38 }],
      }),
    );
    const { master, printed } = await setUp(t, {
      isolators: ["linux/capabilities", "linux/seccomp", "posix/rlimits", "namespaces/ipc", "filesystem/linux"],
      effectiveCapabilities: ["NET_RAW", "SYS_CHROOT"],
      boundingCapabilities: ["NET_RAW", "SYS_CHROOT", "CHOWN"],
      seccompConfigDir: profiles,
      seccompProfileName: "no-chroot.json",
    });
    const container: v1.ContainerInfo = {
      type: "MESOS",
      rlimit_info: { rlimits: [{ type: "RLMT_NOFILE", soft: 77, hard: 99 }] },
      linux_info: { ipc_mode: "PRIVATE", shm_size: 8 },
    };
    const text = [
      "grep -E '^Cap(Eff|Bnd)|^NoNewPrivs|^Seccomp:' /proc/self/status | tr -d '\\t' | tr '\\n' ' '",
      "ulimit -n; ulimit -Hn",
      "df -k /dev/shm | tail -1 | awk '{print $2}'",
      'perl -e \'chroot "/" or print "$!\\n"\'',
    ].join("; ");
    master.runTask(task("a", text, { container }));
    await master.untilState("a", "TASK_FINISHED");
    const [status, ...others] = printed("a").split("\n");
    assert.equal(status, "CapEff:0000000000042000 CapBnd:0000000000042001 NoNewPrivs:1 Seccomp:2 77");
    assert.deepEqual(others, ["99", "8192", "Function not implemented"]);

    const refused: readonly [v1.ContainerInfo, RegExp][] = [
      [{ type: "MESOS", linux_info: { effective_capabilities: { capabilities: ["SYS_ADMIN"] } } }, /SYS_ADMIN/],
      [{ type: "MESOS", linux_info: { bounding_capabilities: { capabilities: ["SYS_ADMIN"] } } }, /does not allow/],
      [{ type: "MESOS", rlimit_info: { rlimits: [{ type: "RLMT_CPU", soft: 1 }] } }, /RLMT_CPU needs both/],
      [{ type: "MESOS", linux_info: { seccomp: { profile_name: "none.json" } } }, /Cannot read seccomp profile/],
      [{ type: "MESOS", linux_info: { seccomp: { profile_name: "../x", unconfined: false } } }, /must be below/],
      [{ type: "MESOS", linux_info: { shm_size: 8 } }, /ipc_mode to be PRIVATE/],
    ];
    for (const [index, [info, reason]] of refused.entries()) {
      master.runTask(task(`r${index}`, "true", { container: info }));
      assert.match((await master.untilState(`r${index}`, "TASK_FAILED")).message ?? "", reason);
    }
  });

  test(
    "a task uses the devices that everybody may, and those its operator allows",
    { skip: version === 1 && lacking("devices") },
    async (t) => {
      const kmsg = {
        device: { path: "/dev/kmsg", number: { major_number: 1, minor_number: 11 } },
        access: { read: true },
      };
      for (const allowedDevices of [[], [kmsg]]) {
        const cgroups = { ...ISOLATION_DEFAULTS.cgroups, allowedDevices };
        const { master, printed } = await setUp(t, { isolators: ["cgroups/devices"], cgroups });
        master.runTask(task("a", ": < /dev/zero && echo zero; (: < /dev/kmsg) 2>/dev/null && echo kmsg; true"));
        await master.untilState("a", "TASK_FINISHED");
        assert.equal(printed("a"), allowedDevices.length === 0 ? "zero" : "zero\nkmsg");
      }
    },
  );

  test("a task that uses more disk than it asked for ends, unless nobody minds", async (t) => {
    for (const enforceDiskQuota of [false, true]) {
      const isolators = ["disk/du", "namespaces/pid"];
      const { master, ask } = await setUp(t, { isolators, diskWatchIntervalMs: 10, enforceDiskQuota });
      const text = "dd if=/dev/zero of=big bs=1M count=8 2>/dev/null; sleep 1000";
      master.runTask(task("a", text, {}, "cpus:0.1;mem:32;disk:4"));
      await master.untilState("a", "TASK_RUNNING");
      if (!enforceDiskQuota) {
        const used = async () => {
          const [one] = (await ask("/monitor/statistics")) as [{ statistics: v1.ResourceStatistics }];
          assert.equal(one.statistics.disk_limit_bytes, 4 * MB);
          return Number(one.statistics.disk_used_bytes ?? 0);
        };
        while ((await used()) < 8 * MB);
        assert.equal(master.lastOf("a")?.state, "TASK_RUNNING");
        continue;
      }
      const status = await master.untilState("a", "TASK_FAILED");
      assert.equal(status.reason, "REASON_CONTAINER_LIMITATION_DISK");
      assert.match(status.message ?? "", /^Disk usage \(\d+[KM]?B\) exceeds quota \(4MB\)$/);
      assert.equal(status.limitation?.resources?.[0]?.name, "disk");
    }
  });

  test("a task that listens on a port that is not its own ends", async (t) => {
    const isolators = ["network/ports", "namespaces/pid"];
    const { master } = await setUp(t, { isolators, portsWatchIntervalMs: 10, enforcePorts: true });
    const listen = (port: string) =>
      `perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", LocalPort => ${port}) or die; $| = 1; print $s->sockport; sleep 1000'`;
    master.runTask(task("stray", listen("0")));
    const status = await master.untilState("stray", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LIMITATION");
    assert.match(status.message ?? "", /^Container \S+ is listening on unallocated port\(s\): \[\d+-\d+\]$/);
    const port = /\[(\d+)-/.exec(status.message ?? "")![1]!;
    master.runTask(task("own", listen(port), {}, `cpus:0.1;mem:32;ports:[${port}-${port}]`));
    await master.untilState("own", "TASK_RUNNING");
    master.runTask(task("later", listen("0"))); // a whole round later, the first is still there
    await master.untilState("later", "TASK_FAILED");
    assert.equal(master.lastOf("own")?.state, "TASK_RUNNING");
  });

  test("what an agent cannot do it says at its start", async (t) => {
    const { master, workDir, root } = await scene(t);
    const rows: readonly [Partial<IsolationOptions>, RegExp][] = [
      [{ isolators: ["cgroups/nonsense"] }, /'cgroups\/nonsense' is unknown/],
      [{ isolators: ["windows/cpu"] }, /does not have 'windows\/cpu'/],
      [{ isolators: ["posix/cpu", "posix/cpu"] }, /twice/],
      [{ isolators: ["filesystem/posix", "filesystem/linux"] }, /both/],
      [{ isolators: ["volume/secret"] }, /needs 'filesystem\/linux'/],
      [{ isolators: ["linux/seccomp"] }, /--seccomp_config_dir/],
    ];
    for (const [options, reason] of rows) {
      await assert.rejects(startAgent(settings(workDir, master, root, options)), reason);
    }
  });
});
