/** Where the clients of other people are to be found here, and why they may not be. @module */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CLIENTS = new URL("../clients/", import.meta.url);

export const PYTHON =
  process.env["MESETA_PYMESOS_PYTHON"] ?? fileURLToPath(new URL("../.venv/bin/python", import.meta.url));

/** A file below `clients/`. */
export function clientFile(path: string): string {
  return fileURLToPath(new URL(path, CLIENTS));
}

/** Why pymesos cannot be run here; false when it can. */
export function pymesosMissing(): string | false {
  return existsSync(PYTHON) ? false : "pymesos is not installed: bash .ci/install-interop.sh does it";
}

/** Why programs with mesos-go cannot be built here; false when they can. */
export function mesosGoMissing(): string | false {
  if (spawnSync("go", ["version"]).status !== 0) return "there is no Go on this machine";
  const modules = spawnSync("go", ["list", "-deps", "./..."], {
    cwd: clientFile("mesos-go/"),
    env: { ...process.env, GOFLAGS: "-mod=readonly" },
  });
  return modules.status === 0
    ? false
    : "mesos-go's modules are not to be had: bash .ci/install-interop.sh fetches them";
}

/** Builds programs of `clients/mesos-go` into `directory`. @throws {Error} with the compiler's words */
export function buildMesosGo(directory: string, ...programs: readonly string[]): void {
  const packages = programs.map((name) => `./${name}`);
  const built = spawnSync("go", ["build", "-o", `${directory}/`, ...packages], {
    cwd: clientFile("mesos-go/"),
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`Cannot build ${programs.join(", ")}: ${built.stderr}`);
}
