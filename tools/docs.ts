/**
 * Checks the documents: every relative link leads to a file, and every TypeScript block of a README imports only what the
 * packages export.
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectFiles } from "./files.ts";
import { ROOT } from "./run.ts";

export async function docsProblems(): Promise<string[]> {
  const documents = projectFiles().filter((path) => path.endsWith(".md") && existsSync(`${ROOT}${path}`));
  const problems: string[] = [];
  for (const path of documents) {
    const text = readFileSync(`${ROOT}${path}`, "utf8");
    for (const [, target = ""] of text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      if (!existsSync(join(ROOT, dirname(path), target)))
        problems.push(`${path}: links to ${target}, which is not there`);
    }
    for (const [, code = ""] of text.matchAll(/```ts\n([^]*?)```/g))
      problems.push(...(await unknownImports(path, code)));
  }
  return problems;
}

async function unknownImports(path: string, code: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [, names = "", package_ = ""] of code.matchAll(/import \{([^}]*)\} from "(@meseta\/[^"]+)"/g)) {
    const file = package_
      .replace(/^@meseta\/([^/]+)$/, "packages/$1/src/index.ts")
      .replace(/^@meseta\/([^/]+)\/testing$/, "packages/$1/src/testing.ts");
    const exported = (await import(`${ROOT}${file}`)) as object;
    for (const name of names.split(",").map((each) => each.trim())) {
      if (name === "" || name.startsWith("type ") || name in exported) continue;
      problems.push(`${path}: its example imports ${name} from ${package_}, which does not export it`);
    }
  }
  return problems;
}

if (import.meta.main) {
  const problems = await docsProblems();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
