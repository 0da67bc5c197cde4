/** A real HDFS of one namenode and one datanode, for tests: Hadoop 3.3 from a directory of jars. @module */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { freePorts } from "@meseta/runtime/testing";
import { configuration, type Hdfs } from "../testing.ts";

const JARS =
  process.env["MESETA_HADOOP_JARS"] ?? fileURLToPath(new URL("../../../../../../interop/.hadoop", import.meta.url));

/** Why there can be no HDFS here; false when there can. */
export function hadoopMissing(): string | false {
  if (!existsSync(JARS)) return "Hadoop is not installed: bash .ci/install-interop.sh does it";
  return spawnSync("java", ["-version"]).status === 0 ? false : "there is no Java on this machine";
}

export class HdfsServer implements AsyncDisposable {
  readonly hdfs: Hdfs;
  readonly #directory: string;
  readonly #stack = new AsyncDisposableStack();
  #problem: Error | undefined; // one of its processes ended

  private constructor(directory: string, rpc: number, http: number) {
    this.#directory = directory;
    this.hdfs = { address: `http://127.0.0.1:${http}`, name: `hdfs://127.0.0.1:${rpc}` };
  }

  /** Makes an empty filesystem and resolves once files can be written. */
  static async run(): Promise<HdfsServer> {
    const directory = await mkdtemp(join(tmpdir(), "meseta-hdfs-"));
    const [rpc, http, ...data] = (await freePorts(5)) as [number, number, ...number[]];
    const server = new HdfsServer(directory, rpc, http);
    // Hadoop looks for the pages of its web servers, though nobody reads them here; the jars are without.
    for (const pages of ["hdfs", "datanode"]) await mkdir(join(directory, "conf/webapps", pages), { recursive: true });
    await writeFile(join(directory, "conf/core-site.xml"), configuration({ "fs.defaultFS": server.hdfs.name }));
    await writeFile(
      join(directory, "conf/hdfs-site.xml"),
      configuration({
        "dfs.replication": "1",
        "dfs.permissions.enabled": "false",
        "dfs.namenode.name.dir": join(directory, "name"),
        "dfs.namenode.http-address": `127.0.0.1:${http}`,
        "dfs.datanode.data.dir": join(directory, "data"),
        "dfs.datanode.address": `127.0.0.1:${data[0]}`,
        "dfs.datanode.ipc.address": `127.0.0.1:${data[1]}`,
        "dfs.datanode.http.address": `127.0.0.1:${data[2]}`,
        "dfs.datanode.hostname": "127.0.0.1",
        "dfs.client.use.datanode.hostname": "true",
      }),
    );
    server.#stack.defer(() => rm(directory, { recursive: true, force: true }));
    try {
      await server.#java("namenode.NameNode", ["-format", "-nonInteractive"]).ended;
      for (const name of ["namenode.NameNode", "datanode.DataNode"]) server.#start(name);
      await server.#ready();
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
    return server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync();
  }

  #start(name: string): void {
    const { child, ended } = this.#java(name, []);
    ended.catch((error: Error) => void (this.#problem ??= error));
    this.#stack.defer(async () => {
      child.kill("SIGKILL");
      await ended.catch(() => undefined);
    });
  }

  #java(name: string, words: readonly string[]) {
    const options = ["-Xmx256m", "--add-opens", "java.base/java.lang=ALL-UNNAMED", "-Djava.net.preferIPv4Stack=true"];
    const classes = `${join(this.#directory, "conf")}:${JARS}/*`;
    const child = spawn("java", [...options, "-cp", classes, `org.apache.hadoop.hdfs.server.${name}`, ...words], {
      stdio: ["ignore", "ignore", "pipe"],
      cwd: this.#directory,
      env: { ...process.env, HADOOP_USER_NAME: "tester" },
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => void (complaint = `${complaint}${chunk.toString()}`.slice(-4_096)));
    const ended = once(child, "exit").then(([code]) => {
      if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${complaint}`);
    });
    return { child, ended };
  }

  /** The namenode answers, and knows a datanode. */
  async #ready(): Promise<void> {
    const query = `${this.hdfs.address}/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState`;
    for (let attempt = 0; attempt < 600; attempt++) {
      if (this.#problem !== undefined) throw this.#problem;
      const answer = await fetch(query)
        .then((response) => response.json() as Promise<{ beans?: readonly { NumLiveDataNodes?: number }[] }>)
        .catch(() => undefined); // not there yet
      if (answer?.beans?.[0]?.NumLiveDataNodes === 1) return;
      await sleep(200);
    }
    throw new Error("HDFS did not come up");
  }
}
