/** Persistent volumes on disks of every kind, from offer to deletion. Source: agent, section 9.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type AgentOptions, ISOLATION_DEFAULTS } from "@meseta/agent";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import {
  commandTask,
  createOperation,
  destroyOperation,
  launchOperation,
  reserved,
  reserveOperation,
  SchedulerClient,
  takeResources,
  unreserveOperation,
  volume,
  MesosError,
} from "@meseta/sdk";
import { DevCluster } from "./dev-cluster.ts";
import { SmallDisk, smallDiskMissing } from "./small-disk.ts";
import { waitsFor } from "./testing.ts";

const ROLE = "store";
const MB = 1024 * 1024;

/** A framework that does one thing after the other, each with the first offer that has what it takes. */
class Storekeeper implements AsyncDisposable {
  readonly #client: SchedulerClient;
  readonly #updates: v1.TaskStatus[] = [];
  readonly #outcomes: v1.OperationStatus[] = [];
  readonly #running: Promise<void>;
  #next: { act: (offered: Resources, agentId: string) => v1.Offer_Operation[]; done: () => void } | undefined;
  #changed = Promise.withResolvers<void>();

  constructor(master: string) {
    const capabilities = [{ type: "MULTI_ROLE" as const }, { type: "RESERVATION_REFINEMENT" as const }];
    const framework = { user: "root", name: "storekeeper", roles: [ROLE], checkpoint: true, capabilities };
    this.#client = new SchedulerClient({ master, framework });
    this.#running = this.#run();
  }

  /** Accepts the first offer of which `act` makes operations. */
  perform(act: (offered: Resources, agentId: string) => v1.Offer_Operation[]): Promise<void> {
    return new Promise((done) => (this.#next = { act, done }));
  }

  /** Runs a command with volumes, and resolves when it is in that state. */
  async run(id: string, command: string, ids: readonly string[], state: v1.TaskState): Promise<v1.TaskStatus> {
    await this.perform((offered, agentId) => {
      const base = takeResources(offered, { cpus: 0.1, mem: 32, disk: 1 });
      const volumes = volumesOf(offered, ids);
      if (base === undefined || volumes === undefined) return [];
      return [launchOperation([commandTask({ id, agentId, resources: base.plus(volumes), command })])];
    });
    return this.untilState(id, state);
  }

  async untilState(id: string, state: v1.TaskState): Promise<v1.TaskStatus> {
    for (;;) {
      const mine = this.#updates.filter(({ task_id }) => task_id.value === id);
      const found = mine.find((status) => status.state === state);
      if (found !== undefined) return found;
      const failed = mine.find((status) => /FAILED|ERROR|LOST|DROPPED/.test(status.state));
      assert.equal(failed, undefined, `task ${id}: ${failed?.state} ${failed?.message}`);
      await this.#changed.promise;
    }
  }

  async outcome(id: string): Promise<v1.OperationStatus> {
    for (;;) {
      const found = this.#outcomes.find(({ operation_id }) => operation_id?.value === id);
      if (found !== undefined) return found;
      await this.#changed.promise;
    }
  }

  kill(id: string): Promise<void> {
    return this.#client.call({ type: "KILL", kill: { task_id: { value: id } } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
    await this.#running.catch((error: unknown) => {
      if (!(error instanceof MesosError)) throw error; // an answer to an offer was on its way
    });
  }

  async #run(): Promise<void> {
    for await (const event of this.#client.events()) {
      if (event.type === "UPDATE") this.#updates.push(event.update.status);
      if (event.type === "UPDATE_OPERATION_STATUS") this.#outcomes.push(event.update_operation_status.status);
      if (event.type === "OFFERS") for (const offer of event.offers.offers ?? []) await this.#answer(offer);
      this.#changed.resolve();
      this.#changed = Promise.withResolvers<void>();
    }
  }

  async #answer(offer: v1.Offer): Promise<void> {
    const next = this.#next;
    const operations = next?.act(Resources.fromWire(offer.resources), offer.agent_id.value) ?? [];
    if (operations.length === 0) return this.#client.decline([offer], { refuseSeconds: 0.05 });
    this.#next = undefined;
    await this.#client.accept([offer], operations, { refuse_seconds: 0.05 });
    next!.done();
  }
}

/** The volumes of these ids; undefined if they are not all there. */
function volumesOf(offered: Resources, ids: readonly string[]): Resources | undefined {
  const found = offered.filter(({ disk }) => disk?.persistence !== undefined && ids.includes(disk.persistence.id));
  return found.entries.length === ids.length ? found : undefined;
}

const plain = (offered: Resources, type: "PATH" | "MOUNT" | undefined) =>
  offered.filter(({ name, disk, reservations }) => {
    return name === "disk" && reservations.length === 0 && disk?.source?.type === type;
  });

const diskOf = (value: number, source?: object) => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value },
  ...(source !== undefined && { disk: { source } }),
});

const variants: [string, readonly string[], "mount" | "link"][] = [
  ["filesystem/linux mounts", ["posix/cpu", "posix/mem", "filesystem/linux", "disk/du"], "mount"],
  ["links show", ["posix/cpu", "posix/mem", "disk/du"], "link"],
];
for (const [how, isolators, kind] of variants) {
  test(
    `${how} volumes on ROOT, PATH and MOUNT disks: they are kept, measured, and wiped when they are destroyed`,
    { skip: smallDiskMissing(), timeout: 110_000 },
    async (t) => {
      await using mounted = await SmallDisk.mount(32);
      const root = await mkdtemp(join(tmpdir(), "meseta-path-disk-"));
      t.after(() => rm(root, { recursive: true, force: true }));
      await writeFile(join(root, "precious"), "");
      const amounts = [
        { name: "cpus", type: "SCALAR", scalar: { value: 2 } },
        { name: "mem", type: "SCALAR", scalar: { value: 512 } },
        { name: "ports", type: "RANGES", ranges: { range: [] } },
      ];
      const disks = [
        diskOf(256),
        diskOf(128, { type: "PATH", path: { root: join(root, "made") } }),
        diskOf(32, { type: "MOUNT", mount: { root: mounted.path } }),
      ];
      const options: Partial<AgentOptions> = {
        resources: JSON.stringify([...amounts, ...disks]),
        switchUser: false,
        isolation: { ...ISOLATION_DEFAULTS, isolators, diskWatchIntervalMs: 20, enforceDiskQuota: true },
      };
      await using cluster = await DevCluster.start({ agents: [options] });
      const [agent] = cluster.agents;
      await using keeper = new Storekeeper(cluster.master);
      const places = {
        root: join(agent!.workDir, "volumes/roles/store/root"),
        path: join(root, "made/volumes/roles/store/path"),
        mount: mounted.path,
      };

      // Half of a MOUNT disk there is not.
      let before = Resources.fromWire([]);
      await keeper.perform((offered) => {
        before = offered;
        const half = plain(offered, "MOUNT")
          .toWire()
          .map((wire) => ({ ...wire, scalar: { value: 16 } }));
        return [reserveOperation(reserved(Resources.fromWire(half), { role: ROLE }), { id: "half" })];
      });
      const half = await keeper.outcome("half");
      assert.equal(half.state, "OPERATION_ERROR");
      assert.match(half.message ?? "", /does not contain|not contain|needs/);

      // Eight megabytes each, but for the MOUNT disk, of which there is only all.
      await keeper.perform((offered, agentId) => {
        const eight = (type: "PATH" | undefined) =>
          Resources.fromWire(
            plain(offered, type)
              .toWire()
              .map((wire) => ({ ...wire, scalar: { value: 8 } })),
          );
        const raw = { root: eight(undefined), path: eight("PATH"), mount: plain(offered, "MOUNT") };
        const made = Object.entries(raw).map(([id, disk]) => {
          const mine = reserved(disk, { role: ROLE });
          return { mine, data: volume(mine, { id, path: id }) };
        });
        const base = takeResources(offered, { cpus: 0.1, mem: 32 });
        if (base === undefined) return [];
        const resources = Resources.sum([base, ...made.map(({ data }) => data)]);
        const command = "set -e; for name in root path mount; do echo $name > $name/file; ln -s / $name/up; done";
        return [
          ...made.flatMap(({ mine, data }) => [reserveOperation(mine), createOperation(data)]),
          launchOperation([commandTask({ id: "write", agentId, resources, command })]),
        ];
      });
      await keeper.untilState("write", "TASK_FINISHED");
      for (const [name, place] of Object.entries(places))
        assert.equal(await readFile(join(place, "file"), "utf8"), `${name}\n`);

      // They outlive the agent, and are measured, all but the MOUNT disk.
      await agent!.kill();
      await agent!.start();
      await cluster.untilAgents(1);
      const flag = join(cluster.directory, "go");
      const shown = "for name in root path mount; do [ -L $name ] && echo link || echo mount; cat $name/file; done";
      await keeper.run("read", `(${shown}) > root/copy; ${waitsFor(flag)}`, Object.keys(places), "TASK_RUNNING");
      const statistics = async () => {
        const { ip, port } = agent!.address;
        const answer = await fetch(`http://${ip}:${port}/monitor/statistics`);
        const [one] = answer.ok ? ((await answer.json()) as { statistics: v1.ResourceStatistics }[]) : [];
        return one?.statistics.disk_statistics ?? [];
      };
      let measured = await statistics();
      for (; measured.length === 0; measured = await statistics()) await sleep(250);
      assert.deepEqual(
        measured.map(({ persistence, source, limit_bytes }) => [persistence?.id, source?.type, limit_bytes]),
        [
          ["root", undefined, 8 * MB],
          ["path", "PATH", 8 * MB],
        ],
      );
      await writeFile(flag, "");
      await keeper.untilState("read", "TASK_FINISHED");
      const copy = await readFile(join(places.root, "copy"), "utf8");
      assert.equal(copy, `${kind}\nroot\n${kind}\npath\n${kind}\nmount\n`);

      // A MOUNT disk ends by itself; what PATH disks give away has to be watched.
      await keeper.run("large", "head -c 16M /dev/zero > mount/large; sleep 0.2", ["mount"], "TASK_FINISHED");
      const over = await keeper.run("over", "head -c 16M /dev/zero > path/large; sleep 1000", ["path"], "TASK_FAILED");
      assert.equal(over.reason, "REASON_CONTAINER_LIMITATION_DISK");
      assert.match(over.message ?? "", /^Disk usage \(\d+[KM]?B\) exceeds quota \(8MB\)$/);
      const [limited] = over.limitation?.resources ?? [];
      assert.deepEqual([limited?.disk?.persistence?.id, limited?.disk?.source?.type], ["path", "PATH"]);

      // What is destroyed is gone, and nothing else; what it was made of is offered again.
      await keeper.perform((offered) => {
        const volumes = volumesOf(offered, Object.keys(places));
        return volumes === undefined ? [] : [destroyOperation(volumes, { id: "destroyed" })];
      });
      assert.equal((await keeper.outcome("destroyed")).state, "OPERATION_FINISHED");
      await keeper.perform((offered) => {
        const mine = offered.filter(({ reservations }) => reservations.length > 0);
        const isAll = mine.entries.length === 3 && mine.persistentVolumes().isEmpty;
        return isAll ? [unreserveOperation(mine)] : [];
      });
      let after: Resources | undefined;
      await keeper.perform((offered) => {
        if (!offered.equals(before)) return [];
        after = offered;
        return [reserveOperation(reserved(plain(offered, "MOUNT"), { role: ROLE }), { id: "again" })];
      });
      assert.equal(after?.equals(before), true);
      assert.deepEqual(await readdir(mounted.path), []);
      assert.equal(existsSync(places.root), false);
      assert.equal(existsSync(places.path), false);
      assert.deepEqual((await readdir(root)).toSorted(), ["made", "precious"]);
    },
  );
}
