/**
 * Containers in networks that real CNI plugins make. Started by networked-containers.test.ts in a network of its own, which the
 * plugins may change as they like.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import type { v1 } from "@meseta/protocol";
import { startAgent } from "../agent.ts";
import { agentProcess, kill9 } from "../testing/agent-process.ts";
import { containerOf, registered, scene, settings, task, until } from "../testing/isolating-agent.ts";
import { aFramework } from "../testing.ts";

const CHECKPOINTING = aFramework({ checkpoint: true });
const PLUGINS = "/usr/lib/cni";
const SERVE = `perl -MSocket -e 'socket S, PF_INET, SOCK_STREAM, 0; setsockopt S, SOL_SOCKET, SO_REUSEADDR, 1;
  bind S, pack_sockaddr_in(8080, INADDR_ANY) or die; listen S, 5; $| = 1; print "listening\\n";
  while (accept C, S) { sysread C, $q, 4096; syswrite C, "HTTP/1.0 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nhi"; close C }'`;

interface Place {
  readonly options: ReturnType<typeof settings>;
  readonly one: Awaited<ReturnType<typeof scene>>;
  /** Addresses that host-local has given out. */
  readonly leases: (network: string) => string[];
  readonly state: string;
}

async function place(t: TestContext): Promise<Place> {
  const one = await scene(t);
  const [configDir, dataDir] = [join(one.workDir, "networks"), join(one.workDir, "addresses")];
  mkdirSync(configDir);
  const bridge = (name: string, subnet: string, more: object = {}) => ({
    type: "bridge",
    bridge: `br-${name}`,
    isGateway: true,
    ipMasq: false,
    ipam: { type: "host-local", ranges: [[{ subnet }]], dataDir },
    ...more,
  });
  const write = (name: string, config: object) => {
    writeFileSync(join(configDir, `${name}.conf`), JSON.stringify({ cniVersion: "0.4.0", name, ...config }));
  };
  write("blue", bridge("blue", "10.88.1.0/24", { dns: { nameservers: ["10.88.1.1"], search: ["blue.example"] } }));
  write("green", bridge("green", "10.88.2.0/24"));
  write("broken", { type: "bridge", bridge: "br-broken", ipam: { type: "host-local", ranges: [], dataDir } });
  const portmap = { type: "portmap", capabilities: { portMappings: true }, snat: true };
  write("mapped", { plugins: [bridge("mapped", "10.88.3.0/24"), portmap] });
  write("missing", { type: "no-such-plugin" });
  const defaultDns = [{ network: undefined, nameservers: ["10.99.99.99"], search: [], options: ["ndots:3"] }];
  const cni = { cniPluginsDir: PLUGINS, cniConfigDir: configDir, defaultDns };
  const isolators = ["filesystem/linux", "namespaces/pid", "network/cni"];
  const options = settings(one.workDir, one.master, one.root, { isolators, ...cni });
  const leases = (network: string) => {
    const directory = join(dataDir, network);
    return existsSync(directory) ? readdirSync(directory).filter((name) => /^\d/.test(name)) : [];
  };
  return { options, one, leases, state: join(one.workDir, "runtime/isolators/network/cni") };
}

async function started(t: TestContext): Promise<Place & { readonly agent: Awaited<ReturnType<typeof startAgent>> }> {
  const where = await place(t);
  const agent = await startAgent(where.options);
  where.one.closing.defer(() => agent.shutdown());
  await registered(where.one.master);
  return { ...where, agent };
}

const inNetworks = (...names: string[]): v1.ContainerInfo => {
  return { type: "MESOS", hostname: "box", network_infos: names.map((name) => ({ name })) };
};
const addressesOf = (status: v1.TaskStatus) =>
  status.container_status!.network_infos!.flatMap((info) => info.ip_addresses ?? []).map((one) => one.ip_address!);

test("a task has an address, a name and name servers of its own, and leaves nothing", async (t) => {
  const { one, leases, state } = await started(t);
  const { master, printed } = one;
  const look = "hostname; cat /etc/hosts /etc/resolv.conf; echo ip=$MESOS_CONTAINER_IP bind=$LIBPROCESS_IP";
  const links = "cat /proc/net/dev | grep -o '[a-z0-9]*:' | sort | tr -d '\\n'";
  master.runTask(task("a", `${look}; ${links}; while [ ! -e go ]; do sleep 0.01; done`, { container: inNetworks("blue", "green") }));
  const status = await master.untilState("a", "TASK_RUNNING");
  const [blue, green] = addressesOf(status);
  assert.match(blue!, /^10\.88\.1\.\d+$/);
  assert.match(green!, /^10\.88\.2\.\d+$/);
  await until(() => printed("a").endsWith("lo:"));
  assert.equal(
    printed("a"),
    [
      "box",
      "127.0.0.1 localhost",
      "::1 localhost ip6-localhost ip6-loopback",
      `${blue} box`,
      `${green} box`,
      "search blue.example",
      "nameserver 10.88.1.1",
      `ip=${blue} bind=0.0.0.0`,
      "eth0:eth1:lo:",
    ].join("\n"),
  );
  assert.equal(leases("blue").length, 1);
  writeFileSync(join(one.sandbox("a"), "go"), "");
  await master.untilState("a", "TASK_FINISHED");
  await until(() => !existsSync(join(state, containerOf(status))));
  assert.deepEqual([leases("blue"), leases("green")], [[], []]);
});

test("two tasks on one port are checked where they are, and others reach them by their addresses", async (t) => {
  const { one } = await started(t);
  const { master } = one;
  const seconds = { delay_seconds: 0, interval_seconds: 0.05, timeout_seconds: 5 };
  const container = inNetworks("green");
  const check: v1.CheckInfo = { type: "HTTP", http: { port: 8080, path: "/" }, ...seconds };
  const health: v1.HealthCheck = { type: "TCP", tcp: { port: 8080 }, grace_period_seconds: 30, ...seconds };
  master.runTask(task("checked", SERVE, { container, check }));
  master.runTask(task("healthy", SERVE, { container, health_check: health }));
  const [checked] = await Promise.all([master.untilState("checked", "TASK_RUNNING"), master.untilState("healthy", "TASK_RUNNING")]);
  await master.until(() => master.updates.some(({ update }) => update.status.check_status?.http?.status_code === 200));
  await master.until(() => master.updates.some(({ update }) => update.status.healthy === true));
  await new Promise<void>((resolve, reject) => {
    connect({ host: addressesOf(checked)[0]!, port: 8080 }).once("connect", function (this: { destroy(): void }) {
      this.destroy();
      resolve();
    }).once("error", reject);
  });
});

test("the tasks of a pod share the network of their executor", async (t) => {
  const { one } = await started(t);
  const ask = `until perl -MSocket -e 'socket S, PF_INET, SOCK_STREAM, 0;
    connect S, pack_sockaddr_in(8080, inet_aton("127.0.0.1")) or exit 1; print "reached\\n"'; do sleep 0.05; done; sleep 1000`;
  const executor = { type: "DEFAULT", executor_id: { value: "pod" }, container: inNetworks("green") } as const;
  one.master.runTaskGroup([task("serves", SERVE), task("asks", ask)], {
    executor: { ...executor, framework_id: CHECKPOINTING.id!, resources: [] },
  });
  const status = await one.master.untilState("asks", "TASK_RUNNING");
  assert.match(addressesOf(status)[0]!, /^10\.88\.2\./);
  const sandbox = join(one.sandbox("pod"), "tasks/asks/stdout");
  await until(() => existsSync(sandbox) && readFileSync(sandbox, "utf8").includes("reached"));
});

const refused: readonly [name: string, networks: string[], message: RegExp][] = [
  ["a network nobody defines", ["purple"], /^Failed to launch container: Cannot join network 'purple': no file in/],
  ["the same network twice", ["blue", "blue"], /Cannot join network 'blue' twice/],
  ["a network whose plugin is missing", ["missing"], /Cannot find the CNI plugin 'no-such-plugin' in \/usr\/lib\/cni/],
  ["a network whose plugin fails, after another", ["green", "broken"], /Cannot attach to network 'broken': plugin 'bridge' says/],
];
for (const [name, networks, message] of refused) {
  test(`a task that asks for ${name} fails, and leaves nothing`, async (t) => {
    const { one, leases, state } = await started(t);
    one.master.runTask(task("a", "true", { container: inNetworks(...networks) }));
    const status = await one.master.untilState("a", "TASK_FAILED");
    assert.equal(status.reason, "REASON_CONTAINER_LAUNCH_FAILED");
    assert.match(status.message ?? "", message);
    await until(() => !existsSync(state) || readdirSync(state).length === 0);
    assert.deepEqual(leases("green"), []);
  });
}

/** Why Debian's portmap plugin cannot do its work here; false where it can. */
function unmappable(): string | false {
  if (!existsSync(join(PLUGINS, "portmap"))) return `there is no CNI plugin portmap in ${PLUGINS}`;
  const { status, stderr, error } = spawnSync("iptables", ["-t", "nat", "-S"], { encoding: "utf8" });
  if (error !== undefined) return "needs iptables, which portmap calls";
  return status !== 0 && `iptables cannot translate addresses on this kernel: ${stderr.trim()}`;
}
const rules = () => execFileSync("iptables", ["-t", "nat", "-S"], { encoding: "utf8" });

/** What a server says at a port of the machine's end of a network; undefined when nobody is there. */
async function said(port: number): Promise<string | undefined> {
  return fetch(`http://10.88.3.1:${port}`).then(
    (answer) => answer.text(),
    () => undefined,
  );
}

test("ports of the machine lead to ports of a container, until it ends", { skip: unmappable() }, async (t) => {
  const { one, leases } = await started(t);
  const { master, printed, sandbox } = one;
  const port_mappings = [
    { host_port: 18080, container_port: 8080 },
    { host_port: 18081, container_port: 9, protocol: "udp" },
  ];
  const container = { ...inNetworks(), network_infos: [{ name: "mapped", port_mappings }] };
  master.runTask(task("a", `${SERVE} & while [ ! -e go ]; do sleep 0.01; done; kill $!`, { container }));
  const status = await master.untilState("a", "TASK_RUNNING");
  const [address] = addressesOf(status);
  await until(() => printed("a") === "listening");
  assert.equal(await said(18080), "hi");
  assert.equal(await said(18079), undefined);
  assert.match(rules(), new RegExp(`-p tcp .*--dport 18080 .*--to-destination ${address}:8080`));
  assert.match(rules(), new RegExp(`-p udp .*--dport 18081 .*--to-destination ${address}:9`));
  assert.deepEqual(status.container_status!.network_infos![0]!.port_mappings?.map((one) => one.host_port), [18080, 18081]);
  writeFileSync(join(sandbox("a"), "go"), "");
  await master.untilState("a", "TASK_FINISHED");
  await until(() => leases("mapped").length === 0);
  assert.doesNotMatch(rules(), /1808[01]/);
  assert.equal(await said(18080), undefined);
});

test("an agent that was killed finds networks again, and takes away those of containers that are gone", async (t) => {
  const { one, options, leases, state } = await place(t);
  const { master } = one;
  const first = await agentProcess(options);
  await registered(master);
  const waits = "while [ ! -e go ]; do sleep 0.01; done";
  master.runTask(task("lives", waits, { container: inNetworks("blue") }), CHECKPOINTING);
  master.runTask(task("dies", waits, { container: inNetworks("blue") }), CHECKPOINTING);
  const lives = await master.untilState("lives", "TASK_RUNNING");
  const dies = await master.untilState("dies", "TASK_RUNNING");
  await kill9(first.child);
  writeFileSync(join(one.sandbox("dies"), "go"), "");
  await until(() => !existsSync(`/proc/${dies.container_status!.executor_pid}`));
  assert.equal(leases("blue").length, 2, "nobody was there to give it back");
  master.received.length = 0;
  await using agent = await startAgent({ ...options, port: first.port });
  await master.untilState("dies", "TASK_FINISHED");
  await until(() => leases("blue").length === 1);
  assert.deepEqual(readdirSync(state), [containerOf(lives)]);
  writeFileSync(join(one.sandbox("lives"), "go"), "");
  const end = await master.untilState("lives", "TASK_FINISHED");
  assert.deepEqual(addressesOf(end), addressesOf(lives));
  await until(() => readdirSync(state).length === 0);
  assert.equal(readFileSync("/proc/self/mountinfo", "utf8").includes(state), false);
  await agent.shutdown();
});
