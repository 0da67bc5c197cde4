/**
 * The demo: a cluster on this machine, real work on it, and what came of it.
 *
 * `npm run demo` starts a master and three agents of different sizes, counts the words of a book on them through the public
 * API, checks the result against a count made without the cluster, and shuts everything down; at a terminal it first stays
 * up until Ctrl-C, so that you can look around.
 * @module
 */
import { readFile } from "node:fs/promises";
import { DevCluster } from "@meseta/devcluster";
import { aborted, untilSignal } from "@meseta/runtime";
import { BOOK, type Progress, type WordCountResult, differences, runWordCount, topWords } from "./word-count.ts";

const AGENTS = [
  { resources: "cpus:1;mem:512;disk:1024;ports:[31000-31099]", attributes: "size:small" },
  { resources: "cpus:2;mem:1024;disk:2048;ports:[31100-31199]", attributes: "size:medium" },
  { resources: "cpus:3;mem:2048;disk:4096;ports:[31200-31299]", attributes: "size:large" },
];
const PIECES = 48;
const COMMONEST = 8;

await untilSignal(async (signal) => {
  const startMs = performance.now();
  const seconds = () => ((performance.now() - startMs) / 1000).toFixed(1);
  say("Starting a master and three agents on loopback ports …");
  await using cluster = await DevCluster.start({ agents: AGENTS.map((agent) => ({ ...agent, switchUser: false })) });
  say(`  master   http://${cluster.master}`);
  for (const [index, agent] of cluster.agents.entries()) {
    say(`  agent ${index + 1}  http://${agent.address.ip}:${agent.address.port}  ${AGENTS[index]?.resources ?? ""}`);
  }

  const text = await readFile(BOOK, "utf8");
  say(`\nCounting the words of ${(text.length / 1e6).toFixed(2)} MB of Moby-Dick in ${PIECES} tasks …`);
  const result = await runWordCount({ master: cluster.master, text, pieces: PIECES, onProgress: show, signal });
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");

  await tellWhatRanWhere(cluster, result);
  const correct = check(result, text);
  say(
    `\n${correct ? "The cluster's count equals an independent one" : "The cluster's count is WRONG"}, after ${seconds()} s.`,
  );
  if (!correct || result.failed > 0) process.exitCode = 1;

  if (process.stdin.isTTY && process.stdout.isTTY && !signal.aborted) {
    say(`\nThe cluster stays up: look at http://${cluster.master}/state, or try`);
    say(`  npx meseta agents --master=${cluster.master}`);
    say(`  npx meseta run --master=${cluster.master} --follow -- echo hello`);
    say("Ctrl-C ends it.");
    await aborted(signal);
  }
  say("Shutting down.");
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line that is redrawn at a terminal, a line now and then elsewhere. */
function show({ done, total, words, task, hostname }: Progress): void {
  const bar = "█".repeat(Math.round((done / total) * 30)).padEnd(30, "░");
  const line = `  ${bar} ${done}/${total} pieces, ${words.toLocaleString("en")} words  (${task} on ${hostname})`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
  else if (done % 12 === 0 || done === total) say(line);
}

async function tellWhatRanWhere(cluster: DevCluster, result: WordCountResult): Promise<void> {
  const state = await cluster.get<{ slaves: { id: string; pid: string; attributes: Record<string, string> }[] }>(
    "/slaves",
  );
  say("\nWhat ran where:");
  for (const { id, pid, attributes } of state.slaves.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const tasks = result.tasksByAgent.get(id) ?? [];
    say(
      `  ${(attributes["size"] ?? "").padEnd(6)} ${pid.replace("slave(1)@", "").padEnd(15)} ${String(tasks.length).padStart(2)} tasks: ${tasks.join(" ")}`,
    );
  }
}

/** Prints the commonest words, and returns whether every count is the one that a plain loop over the text finds. */
function check(result: WordCountResult, text: string): boolean {
  const commonest = topWords(result.counts, COMMONEST).map(([word, count]) => `${word} ${count.toLocaleString("en")}`);
  const { words, counts } = result;
  say(`\n${words.toLocaleString("en")} words, ${counts.size.toLocaleString("en")} different ones; the commonest:`);
  say(`  ${commonest.join(" · ")}`);
  return differences(counts, text).length === 0;
}
