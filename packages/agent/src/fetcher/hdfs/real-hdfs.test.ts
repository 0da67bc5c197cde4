/** The stand-in's suite, on Hadoop's own HDFS. */
import { after, test } from "node:test";
import { temporaryDirectory } from "../testing.ts";
import { hadoopMissing, HdfsServer } from "./testing/server.ts";
import { hdfsSuite } from "./testing.ts";

const missing = hadoopMissing();
if (missing !== false) test("Hadoop 3.3", { skip: missing });
else {
  const root = await temporaryDirectory();
  const server = await HdfsServer.run();
  after(() => server[Symbol.asyncDispose]());
  hdfsSuite("Hadoop 3.3", root, async () => server.hdfs);
}
