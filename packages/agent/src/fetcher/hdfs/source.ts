/** Files of HDFS, without Hadoop on this machine. Source: agent, section 6.2. @module */
import { userInfo } from "node:os";
import { FetchError } from "../errors.ts";
import type { Connections } from "../sources/http.ts";
import type { Source } from "../source.ts";
import { readHadoopConfig, webHdfsAddresses } from "./hadoop-config.ts";
import { openFile } from "./webhdfs.ts";

export function hdfsSource(
  connections: Connections,
  hadoopHome: string | undefined,
  environment: Readonly<NodeJS.ProcessEnv>,
): Source {
  return {
    async open({ value, scheme }, { user, signal }) {
      const [, authority, path] = /^[^:]+:\/\/([^/]*)(\/.*)$/s.exec(value) ?? [];
      if (authority === undefined || path === undefined) throw new FetchError("it names no file");
      const addresses = webHdfsAddresses(scheme, authority, readHadoopConfig(hadoopHome, environment));
      const dispatcher = await connections();
      return openFile(path, { dispatcher, addresses, user: user?.name ?? userInfo().username, signal });
    },
  };
}
