/**
 * Whatever else Hadoop can read, by its own client: `hadoop fs -cat`.
 * Source: agent, section 6.2.
 * @module
 */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { FetchError } from "../errors.ts";
import { programOutput } from "../program.ts";
import type { Source } from "../source.ts";

const run = promisify(execFile);

/** Where Hadoop's client is: below `--hadoop_home`, `HADOOP_HOME`, or on the path; undefined when it is nowhere. */
export function findHadoop(
  hadoopHome: string | undefined,
  environment: Readonly<NodeJS.ProcessEnv>,
): string | undefined {
  const home = hadoopHome ?? environment["HADOOP_HOME"];
  if (home !== undefined && home !== "") return join(home, "bin/hadoop");
  return (environment["PATH"] ?? "")
    .split(delimiter)
    .filter((directory) => directory !== "")
    .map((directory) => join(directory, "hadoop"))
    .find(isExecutable);
}

export function hadoopSource(hadoopHome: string | undefined, environment: Readonly<NodeJS.ProcessEnv>): Source {
  return {
    async open({ value, scheme }, { user, wantsBytes, signal }) {
      const program = findHadoop(hadoopHome, environment);
      if (program === undefined) {
        throw new FetchError(`${scheme}:// needs Hadoop's client, and there is none: see --hadoop_home`);
      }
      const env = {
        PATH: environment["PATH"],
        JAVA_HOME: environment["JAVA_HOME"],
        ...(user?.name !== undefined && { HADOOP_USER_NAME: user.name }),
      };
      const bytes = wantsBytes ? await sizeOf(program, value, env, signal) : undefined;
      return { bytes, body: programOutput(program, ["fs", "-cat", value], { env, signal }) };
    },
  };
}

/** What `-du` says; undefined when that is not to be understood. */
async function sizeOf(
  program: string,
  uri: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number | undefined> {
  try {
    const { stdout } = await run(program, ["fs", "-du", uri], { env, signal });
    const size = /^\s*(\d{1,15})\s/m.exec(stdout)?.[1];
    return size === undefined ? undefined : Number(size);
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined; // -cat will say what is wrong
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us
  }
}
