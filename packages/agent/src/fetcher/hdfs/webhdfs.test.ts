/** HDFS by WebHDFS. Source: agent, section 6.2; Hadoop 3.3, WebHDFS REST API. */
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after } from "node:test";
import { temporaryDirectory, TestFetcher } from "../testing.ts";
import { parseConfig, webHdfsAddresses } from "./hadoop-config.ts";
import { configuration, FakeHdfs, hdfsSuite, put } from "./testing.ts";

const root = await temporaryDirectory();
const fake = await FakeHdfs.listen();
after(() => fake[Symbol.asyncDispose]());

hdfsSuite("a stand-in", root, async () => fake.hdfs);

test("of two namenodes the active one is asked; one that is down or on standby is passed over", async () => {
  const standby = await FakeHdfs.listen();
  standby.isActive = false;
  after(() => standby[Symbol.asyncDispose]());
  await put(fake.hdfs, "/ha", Buffer.from("content"));
  const home = join(root, "ha");
  await mkdir(join(home, "etc/hadoop"), { recursive: true });
  const bare = ({ hdfs }: FakeHdfs) => hdfs.address.replace("http://", "");
  const settings = (third: string) =>
    configuration({
      "dfs.nameservices": "prod,other",
      "dfs.ha.namenodes.prod": "nn1, nn2,nn3",
      "dfs.namenode.http-address.prod.nn1": "127.0.0.1:1",
      "dfs.namenode.http-address.prod.nn2": bare(standby),
      "dfs.namenode.http-address.prod.nn3": third,
    });
  await writeFile(join(home, "etc/hadoop/hdfs-site.xml"), settings(bare(fake)));
  const fetcher = await TestFetcher.open(root, { hadoopHome: home });
  const sandbox = await fetcher.fetch({ value: "hdfs://prod/ha" });
  assert.equal(await readFile(join(sandbox, "ha"), "utf8"), "content");
  await writeFile(join(home, "etc/hadoop/hdfs-site.xml"), settings(bare(standby)));
  await assert.rejects(fetcher.fetch({ value: "hdfs://prod/ha" }), /no namenode is active: .*ECONNREFUSED.*Standby/);
});

const config = new Map([
  ["fs.defaultFS", "hdfs://nn:8020"],
  ["dfs.namenode.http-address", "0.0.0.0:50070"],
]);
const addresses: readonly (readonly [string, string, ReadonlyMap<string, string>, readonly string[]])[] = [
  ["hdfs", "nn:8020", new Map(), ["http://nn:9870"]],
  ["hdfs", "nn", new Map([["dfs.http.policy", "HTTPS_ONLY"]]), ["https://nn:9871"]],
  ["hdfs", "nn:8020", config, ["http://nn:50070"]],
  ["hdfs", "", config, ["http://nn:50070"]],
  ["hdfs", "elsewhere:8020", config, ["http://elsewhere:9870"]],
  ["hdfs", "", new Map(), []],
  ["webhdfs", "nn", config, ["http://nn:9870"]],
  ["webhdfs", "nn:1", config, ["http://nn:1"]],
  ["swebhdfs", "nn", config, ["https://nn:9871"]],
];
for (const [scheme, authority, known, expected] of addresses) {
  test(`${scheme}://${authority}/ with ${known.size} properties is at ${expected.join(",") || "nowhere"}`, () => {
    assert.deepEqual(webHdfsAddresses(scheme, authority, known), expected);
  });
}

test("parseConfig() reads past comments, and what is escaped", () => {
  const xml = `<configuration><!-- <property><name>no</name><value>no</value></property> -->
    <property><name>a</name><value> b &amp; c </value><final>true</final></property><property><name>x</name></property>`;
  assert.deepEqual(parseConfig(xml), [["a", "b & c"]]);
});
