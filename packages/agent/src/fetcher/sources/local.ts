/**
 * Files of this machine, read with the rights of whoever wants them: the agent may read what a task may not.
 * Source: agent, section 6.2.
 * @module
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { UserIds } from "../../launcher/launch-spec.ts";
import { FetchError } from "../errors.ts";
import { programOutput } from "../program.ts";
import type { Source } from "../source.ts";
import { localPath } from "../uri.ts";

/** @param frameworksHome what relative paths are relative to */
export function localSource(frameworksHome: string | undefined): Source {
  return {
    async open({ value }, { user, signal }) {
      const path = localPath(value, frameworksHome);
      const info = await stat(path);
      if (!info.isFile()) throw new FetchError(`${path} is no file`);
      return { bytes: info.size, body: user === undefined ? createReadStream(path) : readAs(user, path, signal) };
    },
  };
}

function readAs({ uid, gid, name }: UserIds, path: string, signal: AbortSignal): Readable {
  // With the account's groups, where it has a name: what it may read may be its group's.
  const words =
    name === undefined
      ? ["--reuid", String(uid), "--regid", String(gid), "--clear-groups"]
      : ["--reuid", String(uid), "--regid", String(gid), "--init-groups"];
  return programOutput("setpriv", [...words, "cat", "--", path], { signal, env: { PATH: process.env["PATH"] } });
}
