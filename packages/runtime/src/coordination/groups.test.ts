/** Elections on real etcd and ZooKeeper: who leads, who takes over, and what a master learns that was cut off. */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { v1 } from "@meseta/protocol";
import { systemTimers, systemRandom } from "../clock.ts";
import { EtcdServer, etcdMissing, Gate, type TestServer, zookeeperMissing, ZooKeeperServer } from "../testing.ts";
import { parseCoordinationAddress } from "./address.ts";
import { type GroupLeader, type GroupOptions, type MasterGroup, openMasterGroup } from "./group.ts";
import { memberJson } from "./member.ts";
import { ZooKeeperSession } from "./zookeeper/session.ts";

function master(id: string, port: number): v1.MasterInfo {
  const ip = "127.0.0.1";
  return {
    id,
    ip: 16_777_343,
    port,
    pid: `master@${ip}:${port}`,
    hostname: ip,
    version: "1.12.0",
    address: { hostname: ip, ip, port },
    capabilities: [{ type: "AGENT_UPDATE" }],
  };
}

/** A group, and who it was told leads: `id`, `id!` for itself, `-` for nobody. */
class Watcher implements AsyncDisposable {
  readonly told: string[] = [];
  readonly group: MasterGroup;
  #changed = Promise.withResolvers<void>();

  constructor(address: string, candidate?: v1.MasterInfo, options: Partial<GroupOptions> = {}) {
    this.group = openMasterGroup({
      address: parseCoordinationAddress(address),
      candidate,
      sessionTimeoutMs: 2_000,
      timers: systemTimers,
      random: systemRandom,
      onLeader: (leader) => this.#take(leader),
      ...options,
    });
  }

  async until(text: string): Promise<void> {
    while (this.told.at(-1) !== text) await this.#changed.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.group[Symbol.asyncDispose]();
  }

  #take(leader: GroupLeader | undefined): void {
    this.told.push(leader === undefined ? "-" : `${leader.info.id}${leader.isOurs ? "!" : ""}`);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

const KINDS: [name: string, skip: string | false, run: () => Promise<TestServer>, url: (address: string) => string][] =
  [
    ["etcd", etcdMissing(), () => EtcdServer.run(), (address) => `etcd://${address}`],
    ["ZooKeeper", zookeeperMissing(), () => ZooKeeperServer.run({ tickMs: 500 }), (address) => `zk://${address}`],
  ];

for (const [name, skip, run, url] of KINDS) {
  suite(`masters in ${name}`, { skip, timeout: 60_000 }, () => {
    let server: TestServer;
    let path = 0;
    before(async () => {
      server = await run();
    });
    after(async () => {
      await server[Symbol.asyncDispose]();
    });
    const newPath = () => `/mesos/${name}-${++path}`;
    const at = (where: string, address = server.address) => `${url(address)}${where}`;

    test("the first leads; when it withdraws, the next one does, and everyone is told", async () => {
      const where = newPath();
      await using detector = new Watcher(at(where));
      await detector.until("-");
      const first = new Watcher(at(where), master("m1", 5051));
      await first.until("m1!");
      await using second = new Watcher(at(where), master("m2", 5052));
      await second.until("m1");
      await using third = new Watcher(at(where), master("m3", 5053));
      await third.until("m1");
      await detector.until("m1");
      await first[Symbol.asyncDispose]();
      await Promise.all([second.until("m2!"), third.until("m2"), detector.until("m2")]);
      assert.deepEqual(detector.told, ["-", "m1", "m2"]);
    });

    test("a leader that is cut off knows that it leads no more, before or when another one does", async () => {
      const where = newPath();
      await using gate = await Gate.to(server.port);
      await using cutOff = new Watcher(at(where, `127.0.0.1:${gate.port}`), master("m1", 5051));
      await cutOff.until("m1!");
      const lostMs: number[] = [];
      await using other = new Watcher(at(where), master("m2", 5052));
      await other.until("m1");
      gate.hold();
      await cutOff.until("-");
      lostMs.push(performance.now());
      await other.until("m2!");
      lostMs.push(performance.now());
      assert.ok(lostMs[0]! <= lostMs[1]! + 50, `it knew ${lostMs[0]! - lostMs[1]!} ms after its successor`);
      gate.release();
      gate.cut();
      await cutOff.until("m2"); // and stands again, behind
      await other[Symbol.asyncDispose]();
      await cutOff.until("m1!");
    });

    test("a short break of the connection changes nothing", async () => {
      const where = newPath();
      await using gate = await Gate.to(server.port);
      await using leader = new Watcher(at(where, `127.0.0.1:${gate.port}`), master("m1", 5051));
      await leader.until("m1!");
      await using other = new Watcher(at(where), master("m2", 5052));
      await other.until("m1");
      gate.cut();
      await using third = new Watcher(at(where, `127.0.0.1:${gate.port}`), master("m3", 5053));
      await third.until("m1");
      assert.deepEqual([leader.told, other.told], [["m1!"], ["m1"]]);
    });

    test("servers that die and come back: somebody leads again, and a detector finds it", async () => {
      const where = newPath();
      await using one = new Watcher(at(where), master("m1", 5051));
      await one.until("m1!");
      await using detector = new Watcher(at(where));
      await detector.until("m1");
      await server.stop();
      await one.until("-"); // its session ended before the servers came back
      await server.start();
      await one.until("m1!");
      await detector.until("m1");
      assert.equal(detector.told.filter((text) => text !== "m1" && text !== "-").length, 0);
    });
  });
}

test("ZooKeeper holds what Mesos's detectors read", { skip: zookeeperMissing(), timeout: 60_000 }, async () => {
  await using server = await ZooKeeperServer.run();
  const info = master("m1", 5050);
  await using leader = new Watcher(`zk://${server.address}/mesos`, info);
  await leader.until("m1!");
  await using session = await connected(server.address);
  assert.deepEqual(await session.children("/mesos"), ["json.info_0000000000"]);
  const node = await session.get("/mesos/json.info_0000000000");
  // As recorded from a real master, its id and capabilities apart.
  assert.equal(
    node?.data.toString(),
    `{"address":{"hostname":"127.0.0.1","ip":"127.0.0.1","port":5050},"capabilities":[{"type":"AGENT_UPDATE"}],` +
      `"hostname":"127.0.0.1","id":"m1","ip":16777343,"pid":"master@127.0.0.1:5050","port":5050,"version":"1.12.0"}`,
  );
  assert.equal(memberJson(info), node.data.toString());
});

test(
  "masters of older forms are found, and other nodes passed over",
  { skip: zookeeperMissing(), timeout: 60_000 },
  async () => {
    await using server = await ZooKeeperServer.run();
    await using session = await connected(server.address);
    await session.ensurePath("/mesos/log_replicas");
    await session.ensurePath("/mesos/registry");
    await session.create("/mesos/", Buffer.from("master@10.0.0.9:5050"), { ephemeral: true, sequence: true });
    await using detector = new Watcher(`zk://${server.address}/mesos`);
    await detector.until("");
    await using master2 = new Watcher(`zk://${server.address}/mesos`, master("m2", 5052));
    await master2.until("");
    await session[Symbol.asyncDispose]();
    await detector.until("m2");
  },
);

async function connected(address: string): Promise<ZooKeeperSession> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const session = new ZooKeeperSession({
    servers: [address],
    timeoutMs: 5_000,
    credential: undefined,
    timers: systemTimers,
    random: systemRandom,
    onState: (state) => state === "connected" && resolve(),
  });
  await promise;
  return session;
}

const addresses: [text: string, result: string][] = [
  ["zk://h1:2181,h2/mesos", "zookeeper h1:2181 h2:2181 /mesos"],
  ["zk://me:pass:word@h1/a/b/", "zookeeper h1:2181 /a/b me pass:word"],
  ["etcd://h1", "etcd h1:2379 /meseta"],
  ["http://h1:2379,h2:2380/x", "etcd h1:2379 h2:2380 /x"],
  ["zk://h:2181/", "a path other than / is needed"],
  ["zk://h:2181", "a path other than / is needed"],
  ["zk:///mesos", "expected"],
  ["zk://me@h/mesos", "expected user:password"],
  ["ftp://h/x", "expected zk://"],
  ["127.0.0.1:5050", "expected zk://"],
];
for (const [text, result] of addresses) {
  test(`parseCoordinationAddress("${text}") gives ${result}`, () => {
    const read = () => {
      try {
        const { kind, servers, path, credential } = parseCoordinationAddress(text);
        return [kind, ...servers, path, ...(credential === undefined ? [] : [credential.user, credential.password])];
      } catch (error) {
        return [(error as Error).message];
      }
    };
    assert.ok(read().join(" ").startsWith(result), read().join(" "));
  });
}
