/** The files of the checkout, for tools that read it. @module */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./run.ts";

/** Paths from the root, sorted: what git tracks and what it would, or every file where there is no git. */
export function projectFiles(): string[] {
  try {
    const listing = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return listing
      .split("\0")
      .filter((path) => path !== "")
      .toSorted();
  } catch {
    return walk(ROOT)
      .map((path) => relative(ROOT, path))
      .toSorted(); // an archive of the sources, without git
  }
}

function walk(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && name !== ".git")
    .flatMap((entry) => (entry.isDirectory() ? walk(join(directory, entry.name)) : [join(directory, entry.name)]));
}
