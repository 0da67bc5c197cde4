/**
 * Draws the graph of the packages from their imports, and objects to an arrow that docs/architecture.md does not have, to a
 * circle, to a pure room that reaches outside, and to an import that package.json does not list.
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { projectFiles } from "./files.ts";
import { ROOT } from "./run.ts";

/** Who may import whom. Transitive arrows are allowed only where they are listed. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  protocol: ["base"],
  resources: ["protocol", "base"],
  allocator: ["resources", "protocol", "base"],
  runtime: ["protocol", "base"],
  sdk: ["runtime", "resources", "protocol", "base"],
  master: ["runtime", "allocator", "resources", "protocol", "base"],
  agent: ["runtime", "resources", "protocol", "base"],
  cli: ["devcluster", "sdk", "agent", "master", "runtime", "resources", "protocol", "base"],
  sim: ["master", "agent", "allocator", "resources", "protocol", "base"],
  devcluster: ["master", "agent", "sdk", "runtime", "resources", "protocol", "base"],
  bench: ["devcluster", "sdk", "master", "agent", "allocator", "runtime", "resources", "protocol", "base"],
  examples: ["devcluster", "sdk", "resources", "protocol", "base", "runtime"],
  interop: ["devcluster", "sdk", "agent", "master", "runtime", "resources", "protocol", "base"],
};

/** Rooms that know no I/O: whole packages, and every `core/`. */
const PURE_PACKAGES = new Set(["base", "protocol", "resources", "allocator"]);
/** Libraries without I/O, time or chance, which pure rooms may use. */
const PURE_LIBRARIES = new Set(["re2js"]);
const FORBIDDEN_IN_PURE = /\bDate\.now\(|\bnew Date\(|\bMath\.random\(|\bsetTimeout\(|\bsetInterval\(|\bsetImmediate\(/;

export function depsProblems(): string[] {
  const problems: string[] = [];
  const seen = new Map<string, Set<string>>();
  for (const path of projectFiles()) {
    const owner = /^(?:packages\/([^/]+)|(examples|interop))\/src\/.*\.ts$/.exec(path);
    if (owner === null || !existsSync(`${ROOT}${path}`)) continue;
    const room = owner[1] ?? owner[2] ?? "";
    const text = readFileSync(`${ROOT}${path}`, "utf8");
    const isTest = /\.(test|bench)\.ts$|\/testing\.ts$|\/testing\//.test(path);
    const isPure = !isTest && (PURE_PACKAGES.has(room) || path.includes("/src/core/"));
    for (const target of importsOf(text)) {
      const problem = importProblem({ path, room, target, isPure, isTest });
      if (problem !== undefined) problems.push(problem);
      const package_ = /^@meseta\/([^/]+)/.exec(target)?.[1];
      if (package_ !== undefined && package_ !== room) mapSet(seen, room).add(package_);
    }
    const line = isPure ? withoutComments(text).find(([, code]) => FORBIDDEN_IN_PURE.test(code)) : undefined;
    if (line !== undefined) problems.push(`${path}:${line[0]}: a pure room takes time, chance and timers as arguments`);
  }
  return [...problems, ...circles(seen), ...manifestProblems(seen)];
}

function importProblem(source: {
  path: string;
  room: string;
  target: string;
  isPure: boolean;
  isTest: boolean;
}): string | undefined {
  const { path, room, target, isPure, isTest } = source;
  const builtin = target.startsWith("node:") || builtinModules.includes(target);
  if (target.startsWith(".")) {
    if (/^(\.\.\/)+packages\//.test(target)) return `${path}: imports another package by path: ${target}`;
    return undefined;
  }
  if (isPure && (builtin || !(target.startsWith("@meseta/") || PURE_LIBRARIES.has(target))))
    return `${path}: a pure room imports ${target}`;
  if (isPure && target.endsWith("/testing")) return `${path}: imports ${target} outside a test`;
  const package_ = /^@meseta\/([^/]+)/.exec(target)?.[1];
  if (package_ === undefined || package_ === room || isTest) return undefined;
  if (ARROWS[room]?.includes(package_) === true) return undefined;
  return `${path}: a new arrow, ${room} → ${package_}: docs/architecture.md does not have it`;
}

function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;"'`]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function withoutComments(text: string): [number, string][] {
  return text.split("\n").map((line, index) => [index + 1, line.replace(/\/\/.*$|^\s*(\/\*)?\*.*$/g, "")]);
}

function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const problems: string[] = [];
  const visit = (room: string, trail: readonly string[]) => {
    if (trail.includes(room)) {
      problems.push(`packages in a circle: ${[...trail.slice(trail.indexOf(room)), room].join(" → ")}`);
      return;
    }
    for (const next of graph.get(room) ?? []) visit(next, [...trail, room]);
  };
  for (const room of Object.keys(ARROWS)) visit(room, []);
  return [...new Set(problems)];
}

/** What a package imports, its package.json lists. */
function manifestProblems(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...graph].flatMap(([room, targets]) => {
    const path = room === "examples" || room === "interop" ? room : `packages/${room}`;
    const manifest = JSON.parse(readFileSync(`${ROOT}${path}/package.json`, "utf8")) as Record<string, object>;
    const listed = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    return [...targets]
      .filter((target) => !(`@meseta/${target}` in listed))
      .map((target) => `${path}/package.json: does not list @meseta/${target}`);
  });
}

/** The arrows as text, one room a line, for docs/architecture.md. */
export function drawArrows(): string {
  return Object.entries(ARROWS)
    .map(([room, targets]) => `${room.padEnd(11)} → ${targets.join(", ") || "nothing"}`)
    .join("\n");
}

function mapSet(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set);
  return set;
}

if (import.meta.main) {
  const problems = depsProblems();
  process.stdout.write(`${drawArrows()}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
