/**
 * What a master weighs with 40,000 agents and 400,000 tasks of ten labels, that the agents brought along, against the bytes in which
 * they came.
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE_FLAGS } from "@meseta/devcluster";
import { Child } from "../emulate/child.ts";
import type { Reference, Result } from "../results.ts";

const AGENTS = 40_000;
const TASKS = 10;

type Memory = { rss_mb: number; heap_mb: number; external_mb: number };

export async function memory(_reference: Reference): Promise<Result[]> {
  const directory = await mkdtemp(join(tmpdir(), "meseta-bench-memory-"));
  try {
    return await weigh(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function weigh(directory: string): Promise<Result[]> {
  await using herd = new Child("herd", [String(AGENTS), String(TASKS)]);
  await using master = new Child(
    "master",
    [directory],
    ["--expose-gc", "--max-old-space-size=6000", ...NODE_FLAGS.master],
  );
  const { port } = await master.answer<{ port: number }>();
  const before = await master.ask<Memory>();
  const { bytes } = await herd.ask<{ bytes: number }>(JSON.stringify({ port }));
  await herd.answer();
  const after = await master.ask<Memory>();
  const [sent, grown] = [bytes / 2 ** 20, after.heap_mb + after.external_mb - before.heap_mb - before.external_mb];
  return [
    {
      workload: "memory",
      phase: `${AGENTS} agents, ${AGENTS * TASKS} tasks`,
      n: AGENTS,
      heap_mb: after.heap_mb,
      rss_mb: after.rss_mb,
      ratio: grown / sent,
      ratio_to: `${sent.toFixed(0)} MB of protobuf`,
      target: "≤ 2.5",
      note: `the heap and what is outside of it grew by ${grown.toFixed(0)} MB`,
    },
  ];
}
