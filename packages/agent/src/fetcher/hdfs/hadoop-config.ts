/**
 * What Hadoop's configuration files say of namenodes, and where their WebHDFS is.
 * Source: Hadoop 3.3, core-default.xml, hdfs-default.xml, and its guide to high availability.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type HadoopConfig = ReadonlyMap<string, string>;

const HTTP_PORT = 9870;
const HTTPS_PORT = 9871;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads the directory that `HADOOP_CONF_DIR` names, or the one below Hadoop's home; files that are not there say nothing. */
export function readHadoopConfig(
  hadoopHome: string | undefined,
  environment: Readonly<NodeJS.ProcessEnv>,
): HadoopConfig {
  const home = hadoopHome ?? environment["HADOOP_HOME"];
  const directory = hadoopHome === undefined ? environment["HADOOP_CONF_DIR"] : undefined;
  const from = directory ?? (home === undefined || home === "" ? undefined : join(home, "etc/hadoop"));
  const config = new Map<string, string>();
  if (from === undefined) return config;
  for (const file of ["core-site.xml", "hdfs-site.xml"]) {
    for (const [name, value] of parseConfig(readIfThere(join(from, file)))) config.set(name, value);
  }
  return config;
}

/** @example parseConfig("<property><name>a</name><value>b</value></property>") // [["a", "b"]] */
export function parseConfig(xml: string): [name: string, value: string][] {
  const properties = xml.replace(/<!--.*?-->/gs, "").matchAll(/<property>(.*?)<\/property>/gs);
  return [...properties].flatMap(([, body]) => {
    const [name, value] = ["name", "value"].map((tag) =>
      new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(body!)?.[1]?.trim(),
    );
    return name === undefined || value === undefined ? [] : [[name, unescaped(value)]];
  });
}

/**
 * The WebHDFS addresses of a filesystem, in the order in which to try them.
 *
 * @param scheme `hdfs`, whose authority is that of the namenode's RPC, or `webhdfs` or `swebhdfs`, whose it is
 * @param authority `host`, `host:port`, a nameservice, or nothing, which is the default filesystem
 * @example webHdfsAddresses("hdfs", "nn:8020", new Map()) // ["http://nn:9870"]
 */
export function webHdfsAddresses(scheme: string, authority: string, config: HadoopConfig): string[] {
  if (scheme !== "hdfs") {
    const isSecure = scheme === "swebhdfs";
    const port = authority.includes(":") ? "" : `:${isSecure ? HTTPS_PORT : HTTP_PORT}`;
    return authority === "" ? [] : [`http${isSecure ? "s" : ""}://${authority}${port}`];
  }
  const standard = /^hdfs:\/\/([^/]*)/.exec(config.get("fs.defaultFS") ?? "")?.[1];
  const wanted = authority === "" ? standard : authority;
  if (wanted === undefined) return [];
  const isSecure = config.get("dfs.http.policy") === "HTTPS_ONLY";
  const protocol = isSecure ? "https" : "http";
  const key = `dfs.namenode.${protocol}-address`;
  const host = wanted.replace(/:\d+$/, "");
  const found = namenodesOf(wanted, config).flatMap((suffix) => config.get(`${key}${suffix}`) ?? []);
  if (found.length > 0) return found.map((address) => `${protocol}://${reachable(address, host)}`);
  const isOurs = wanted === standard || wanted === config.get("dfs.namenode.rpc-address");
  const own = isOurs ? config.get(key) : undefined;
  if (own !== undefined) return [`${protocol}://${reachable(own, host)}`];
  return [`${protocol}://${host}:${isSecure ? HTTPS_PORT : HTTP_PORT}`];
}

/** What is behind the names of properties for each namenode of a nameservice. */
function namenodesOf(nameservice: string, config: HadoopConfig): string[] {
  const list = (text: string | undefined) => (text ?? "").split(",").map((one) => one.trim());
  if (!list(config.get("dfs.nameservices")).includes(nameservice)) return [];
  const namenodes = list(config.get(`dfs.ha.namenodes.${nameservice}`)).filter((one) => one !== "");
  return namenodes.length === 0 ? [`.${nameservice}`] : namenodes.map((one) => `.${nameservice}.${one}`);
}

/** A namenode that listens everywhere is found where its RPC is. */
const reachable = (address: string, host: string) => address.replace(/^0\.0\.0\.0(?=:)/, host);

const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
