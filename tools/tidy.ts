/**
 * Reads the tree as a reviewer would: long files, unfinished marks, tests that are skipped or focused, errors swallowed,
 * packages without a README, paths of one machine, registry addresses.
 * @module
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { projectFiles } from "./files.ts";
import { ROOT } from "./run.ts";

const LINES_MAX = 520; // a table may be long; a file with more than this has more than one idea
const LINE_LENGTH_MAX = 200;
const FILE_BYTES_MAX = 6 * 1024 * 1024;

type Check = { readonly applies: RegExp; readonly finds: RegExp; readonly why: string };

const CHECKS: readonly Check[] = [
  {
    applies: /\.ts$/,
    finds: /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/,
    why: "unfinished: do it, or write it down in docs/roadmap.md",
  },
  {
    applies: /\.test\.ts$/,
    finds: /\b(it|test|describe)\.(only|todo)\b|skip: true|todo: true/,
    why: "a test that does not run",
  },
  { applies: /\.ts$/, finds: /catch( \(\w+\))? \{ *\}/, why: "an error swallowed without a word" },
  {
    applies: /\.(ts|md|json|sh|proto|yaml)$/,
    finds: /\/wor[k]\/|\/roo[t]\/|\.\.\/share[d]/,
    why: "a path of one machine",
  },
  {
    applies: /.*/,
    finds: /registry\.npm[j]s|deb\.debia[n]\.org|files\.pythonhoste[d]|proxy\.golan[g]|repo1?\.mave[n]/,
    why: "a registry's address",
  },
  { applies: /^packages\/.*\.ts$/, finds: /\b(enum \w+ \{|namespace \w+ \{)/, why: "TypeScript that leaves a residue" },
];

export function tidyProblems(): string[] {
  const problems: string[] = [];
  for (const path of projectFiles()) {
    const full = `${ROOT}${path}`;
    if (!existsSync(full) || !statSync(full).isFile()) continue;
    if (statSync(full).size > FILE_BYTES_MAX) problems.push(`${path}: larger than ${FILE_BYTES_MAX} bytes`);
    if (
      /\/generated\/|\/testdata\/|^interop\/(captures|vectors)\/|^examples\/texts\/|package-lock\.json$|\.(png|svg|gz)$/.test(
        path,
      )
    )
      continue;
    const text = readFileSync(full, "utf8");
    const lines = text.split("\n");
    if (path.endsWith(".ts") && lines.length > LINES_MAX)
      problems.push(`${path}: ${lines.length} lines, more than ${LINES_MAX}`);
    for (const [index, line] of lines.entries()) {
      const where = `${path}:${index + 1}`;
      if (path.endsWith(".ts") && line.length > LINE_LENGTH_MAX)
        problems.push(`${where}: ${line.length} characters long`);
      for (const check of CHECKS) {
        if (check.applies.test(path) && check.finds.test(line)) problems.push(`${where}: ${check.why}: ${line.trim()}`);
      }
    }
  }
  return [...problems, ...readmeProblems()];
}

function readmeProblems(): string[] {
  const packages = new Set(projectFiles().flatMap((path) => /^packages\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...packages]
    .filter((path) => !existsSync(`${ROOT}${path}/README.md`))
    .map((path) => `${path}: has no README.md`);
}

if (import.meta.main) {
  const problems = tidyProblems();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
