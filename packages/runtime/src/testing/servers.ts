/** Real etcd and ZooKeeper for tests: each in a directory of its own, on free loopback ports, ended with its scope. @module */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ZOOKEEPER_JAR = "/usr/share/java/zookeeper.jar";
const HERE: ServerHost = { ip: "127.0.0.1", within: [] };

/** Why there can be no etcd here, for tests that need one; false when there can. */
export function etcdMissing(): string | false {
  return spawnSync("etcd", ["--version"]).status === 0 ? false : "etcd is not installed: Debian's etcd-server has it";
}

/** Why there can be no ZooKeeper here; false when there can. */
export function zookeeperMissing(): string | false {
  const isThere = existsSync(ZOOKEEPER_JAR) && spawnSync("java", ["-version"]).status === 0;
  return isThere ? false : "ZooKeeper is not installed: Debian's zookeeper has it";
}

/** Where a server runs: this machine, unless it is a host of a test network, where every port is free. */
export interface ServerHost {
  readonly ip: string;
  /** What a command line starts with to run there. */
  readonly within: readonly string[];
}

export interface ServerOptions {
  readonly host?: ServerHost | undefined;
}

/** A server that keeps its port and its data when it is ended as in an accident and started again. */
export abstract class TestServer implements AsyncDisposable {
  readonly directory: string;
  readonly ip: string;
  readonly port: number;
  readonly #within: readonly string[];
  #child: ChildProcess | undefined;

  constructor(directory: string, { ip, within }: ServerHost, port: number) {
    this.directory = directory;
    this.ip = ip;
    this.#within = within;
    this.port = port;
  }

  /** `ip:port` */
  get address(): string {
    return `${this.ip}:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  protected abstract command(): readonly [program: string, ...args: string[]];
  protected abstract isServing(): Promise<boolean>;

  async start(): Promise<void> {
    const command = this.command();
    const [program, ...args] = [...this.#within, ...command] as [string, ...string[]];
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], cwd: this.directory });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4096);
    });
    this.#child = child;
    while (!(await this.isServing())) {
      if (child.exitCode !== null) throw new Error(`${command[0]} ended with ${child.exitCode}: ${complaint}`);
      await sleep(20);
    }
  }

  /** kill -9. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => void child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  /** It answers nothing, though its connections stay. */
  freeze(): void {
    this.#child?.kill("SIGSTOP");
  }

  thaw(): void {
    this.#child?.kill("SIGCONT");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.directory, { recursive: true, force: true });
  }
}

export class EtcdServer extends TestServer {
  readonly #peerPort: number;

  private constructor(directory: string, host: ServerHost, ports: readonly number[]) {
    super(directory, host, ports[0]!);
    this.#peerPort = ports[1]!;
  }

  static async run({ host }: ServerOptions = {}): Promise<EtcdServer> {
    const directory = await mkdtemp(join(tmpdir(), "meseta-etcd-"));
    const server = new EtcdServer(directory, host ?? HERE, host === undefined ? await freePorts(2) : [2379, 2380]);
    await server.start();
    return server;
  }

  protected command(): readonly [string, ...string[]] {
    const client = `http://${this.address}`;
    const peer = `http://${this.ip}:${this.#peerPort}`;
    return [
      "etcd",
      `--data-dir=${join(this.directory, "data")}`,
      `--listen-client-urls=${client}`,
      `--advertise-client-urls=${client}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      "--log-level=error",
    ];
  }

  protected async isServing(): Promise<boolean> {
    const answer = await fetch(`http://${this.address}/health`, { signal: AbortSignal.timeout(500) }).catch(
      () => undefined,
    );
    return answer?.ok === true;
  }
}

export class ZooKeeperServer extends TestServer {
  private constructor(directory: string, host: ServerHost, port: number) {
    super(directory, host, port);
  }

  /** `tickMs`: sessions may time out after two of them at the earliest, and after twenty at the latest. */
  static async run(options: ServerOptions & { tickMs?: number } = {}): Promise<ZooKeeperServer> {
    const directory = await mkdtemp(join(tmpdir(), "meseta-zookeeper-"));
    const { host } = options;
    const port = host === undefined ? (await freePorts(1))[0]! : 2181;
    const server = new ZooKeeperServer(directory, host ?? HERE, port);
    const lines = [
      `tickTime=${options.tickMs ?? 500}`,
      `dataDir=${join(directory, "data")}`,
      `clientPort=${server.port}`,
      `clientPortAddress=${server.ip}`,
      "admin.enableServer=false",
      "4lw.commands.whitelist=srvr,ruok,mntr",
      "maxClientCnxns=0",
    ];
    await mkdir(join(directory, "data"));
    await writeFile(join(directory, "zoo.cfg"), `${lines.join("\n")}\n`);
    await server.start();
    return server;
  }

  protected command(): readonly [string, ...string[]] {
    const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
    return ["java", "-Xmx192m", "-XX:+UseSerialGC", "-cp", ZOOKEEPER_JAR, main, join(this.directory, "zoo.cfg")];
  }

  protected async isServing(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const socket = connect({ host: this.ip, port: this.port });
    let answer = "";
    socket.setTimeout(500, () => socket.destroy()); // a server that is not quite there may take the question and forget it
    socket.on("connect", () => socket.write("srvr"));
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => resolve(answer.includes("Mode:")));
    return await promise;
  }
}

/** Ports nobody listens on at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      server.listen(0, HERE.ip);
      await new Promise((resolve) => void server.once("listening", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => void server.close(resolve))));
  return ports;
}
