/**
 * Everything that must hold before a change lands: types, lint, format, imports, tidiness, documents, and every test this
 * machine can run. What it cannot run is named in the end, with the reason; with MESETA_SKIP_NOTHING=1 that is a failure,
 * unless it is the kernel that lacks something, which no installation mends.
 *
 * `node tools/ok.ts [--only=checks|tests] [--files=PATTERN]`
 * @module
 */
import { parseArgs } from "node:util";
import { depsProblems } from "./deps.ts";
import { docsProblems } from "./docs.ts";
import { run } from "./run.ts";
import { runTests } from "./tests.ts";
import { tidyProblems } from "./tidy.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, files: { type: "string" } } });
const failures: string[] = [];

function check(title: string, problems: readonly string[]): void {
  process.stdout.write(`\n— ${title}\n`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) failures.push(`${title}: ${problems.length} problems`);
}

if (values.only !== "tests") {
  if (!run("types", "tsc", ["--noEmit"])) failures.push("types");
  if (!run("lint", "oxlint", ["--type-aware", "--deny-warnings"])) failures.push("lint");
  if (!run("format", "oxfmt", ["--check"])) failures.push("format: run npm run format");
  check("imports", depsProblems());
  check("tidy", tidyProblems());
  check("documents", await docsProblems());
}

if (values.only !== "checks") {
  process.stdout.write("\n— tests\n");
  const outcome = await runTests(values.files);
  if (outcome.passed + outcome.failed.length === 0) failures.push(`tests: none in files named '${values.files ?? ""}'`);
  if (outcome.failed.length > 0) failures.push(`tests: ${outcome.failed.length} failed`);
  process.stdout.write(
    `\n${outcome.passed} tests passed, ${outcome.failed.length} failed, ${outcome.leftOut.length} left out\n`,
  );
  for (const { name, reason } of outcome.leftOut) process.stdout.write(`left out: ${name}: ${reason}\n`);
  for (const name of outcome.failed) process.stdout.write(`failed: ${name}\n`);
  const mendable = outcome.leftOut.filter(({ reason }) => !reason.startsWith("this kernel "));
  if (mendable.length > 0 && process.env["MESETA_SKIP_NOTHING"] === "1") failures.push("tests were left out");
}

process.stdout.write(failures.length === 0 ? "\nok\n" : `\nnot ok\n${failures.map((each) => `  ${each}\n`).join("")}`);
process.exitCode = failures.length === 0 ? 0 : 1;
