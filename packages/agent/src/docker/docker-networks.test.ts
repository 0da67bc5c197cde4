/** Containers in networks of their own, of a real engine that is in one, too. Source: agent, section 2.4. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before, suite } from "node:test";
import { decodeUtf8, type v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { dockerAgent, dockerTask, noEngine, TestEngine, until } from "./testing.ts";

const shell = (value: string): v1.CommandInfo => ({ value });
const TIMES = { delay_seconds: 0, interval_seconds: 0.05, timeout_seconds: 20 };
const addressesOf = (status: v1.TaskStatus) => {
  return (status.container_status!.network_infos ?? []).flatMap(({ ip_addresses: all }) => {
    return (all ?? []).map(({ ip_address: one }) => one);
  });
};
/** Serves a page, from inside. */
const serve = (port: number, page = "ok") =>
  shell(`mkdir -p /tmp/www; echo ${page} >/tmp/www/index.html; exec httpd -f -p ${port} -h /tmp/www`);

suite(
  "containers in networks of their own",
  { skip: noEngine("iptables", "ip"), timeout: 110_000, concurrency: 3 },
  () => {
    let engine: TestEngine;
    before(async () => {
      engine = await TestEngine.start({ isBridged: true });
      engine.docker("network", "create", "--subnet=172.30.78.0/24", "own");
    });
    after(async () => engine[Symbol.asyncDispose]());

    test("a bridge: an address, a host name, name servers, and ports that lead into it", async (t) => {
      const dns = [
        { mode: "BRIDGE" as const, network: undefined, nameservers: ["10.9.8.7"], search: ["in.test"], options: [] },
      ];
      const { master, printed, ask } = await dockerAgent(t, engine, { dns });
      const value = `hostname; cat /etc/resolv.conf; ${serve(80, "served").value}`;
      const docker = {
        network: "BRIDGE" as const,
        port_mappings: [
          { host_port: 31_005, container_port: 80, protocol: "tcp" },
          { host_port: 31_006, container_port: 80, protocol: "udp" },
        ],
      };
      const resources = parseResources("cpus:0.1;mem:32;ports:[31005-31006]");
      master.runTask(dockerTask("b", { value }, docker, { resources }, { hostname: "inside" }));
      const running = await master.untilState("b", "TASK_RUNNING");
      const [address] = addressesOf(running);
      assert.match(address!, /^172\.30\.77\.\d+$/);
      assert.deepEqual(running.labels, { labels: [{ key: "Docker.NetworkSettings.IPAddress", value: address }] });
      assert.equal(JSON.parse(decodeUtf8(running.data!))[0].NetworkSettings.IPAddress, address);
      await until(() => printed("b").includes("nameserver"));
      assert.match(printed("b"), /^inside\n/);
      assert.match(printed("b"), /^search in\.test$/m);
      assert.match(printed("b"), /^nameserver 10\.9\.8\.7$/m);
      const fetched = () => engine.within("busybox", "wget", "-q", "-O", "-", "http://127.0.0.1:31005/");
      await until(() => {
        try {
          return fetched() === "served\n";
        } catch {
          return false; // not listening yet
        }
      });
      const [shown] = (await ask("/containers")) as { status: v1.ContainerStatus }[];
      assert.equal(shown!.status.network_infos![0]!.ip_addresses![0]!.ip_address, address);
      master.kill("b");
      const ended = await master.untilState("b", "TASK_KILLED");
      assert.deepEqual(addressesOf(ended), [address], "what it had is told to the end");
    });

    test("ports that are not the task's are refused", async (t) => {
      const { master } = await dockerAgent(t, engine);
      const docker = { network: "BRIDGE" as const, port_mappings: [{ host_port: 31_009, container_port: 80 }] };
      const rows = [
        ["none", "cpus:0.1;mem:32", "Port mappings require port resources"],
        ["other", "cpus:0.1;mem:32;ports:[31000-31008]", "Port [31009] not included in resources"],
      ] as const;
      for (const [id, resources] of rows) {
        master.runTask(dockerTask(id, shell("true"), docker, { resources: parseResources(resources) }));
      }
      for (const [id, , why] of rows) {
        const ended = await master.untilState(id, "TASK_FAILED");
        assert.equal(ended.message, `Failed to create docker run options: ${why}`);
      }
    });

    test("a network by name, and none at all", async (t) => {
      const { master, printed } = await dockerAgent(t, engine);
      const networks: v1.NetworkInfo[] = [{ name: "own", labels: { labels: [{ key: "k", value: "v" }] } }];
      master.runTask(dockerTask("own", shell("sleep 60"), { network: "USER" }, {}, { network_infos: networks }));
      const running = await master.untilState("own", "TASK_RUNNING");
      assert.match(addressesOf(running)[0]!, /^172\.30\.78\.\d+$/);
      const [told] = running.container_status!.network_infos!;
      assert.deepEqual([told!.name, told!.labels], ["own", networks[0]!.labels]);
      master.runTask(dockerTask("none", shell("cat /proc/net/dev"), { network: "NONE" }));
      await master.untilState("none", "TASK_FINISHED");
      assert.match(printed("none"), /lo:/);
      assert.doesNotMatch(printed("none"), /eth0:/);
      const two = dockerTask(
        "two",
        shell("true"),
        { network: "USER" },
        {},
        { network_infos: [...networks, { name: "b" }] },
      );
      master.runTask(two);
      const ended = await master.untilState("two", "TASK_FAILED");
      assert.match(ended.message!, /Only a single network can be defined in Docker run$/);
    });

    test("HTTP and TCP checks are made in the container's network", async (t) => {
      const { master, sandbox } = await dockerAgent(t, engine);
      const health: v1.HealthCheck = {
        ...TIMES,
        type: "HTTP",
        http: { port: 8080, path: "/index.html" },
        grace_period_seconds: 600,
      };
      const check: v1.CheckInfo = { ...TIMES, type: "TCP", tcp: { port: 8080 } };
      const value = `until [ -e $MESOS_SANDBOX/go ]; do sleep 0.05; done; ${serve(8080).value}`;
      const ports = { network: "BRIDGE" as const };
      master.runTask(dockerTask("http", { value }, ports, { health_check: health, check }));
      await master.until(() => master.lastOf("http")?.check_status?.tcp?.succeeded === false);
      assert.equal(master.lastOf("http")!.healthy, undefined);
      writeFileSync(join(sandbox("http"), "go"), "");
      await master.until(() => master.lastOf("http")?.healthy === true);
      await master.until(() => master.lastOf("http")?.check_status?.tcp?.succeeded === true);
      assert.match(addressesOf(master.lastOf("http")!)[0]!, /^172\.30\.77\./);
      const sick: v1.HealthCheck = { ...health, grace_period_seconds: 0, consecutive_failures: 2 };
      master.runTask(dockerTask("sick", shell("sleep 600"), ports, { health_check: sick }));
      assert.equal((await master.untilState("sick", "TASK_KILLED")).healthy, false);
    });
  },
);
