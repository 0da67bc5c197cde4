/**
 * Counts the words of a book on a cluster: pieces of it go out as tasks, counts come back and are joined.
 *
 *   text ──► pieces ──► tasks on agents ──► counts of each piece ──► counts of the whole
 *
 *   node examples/src/word-count.ts --master=127.0.0.1:5050
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { MesosScheduler, nodeCommand, type SchedulerTask, type TaskError, type TaskExecutor } from "@meseta/sdk";
import { masterOption } from "./options.ts";
import { countWordsAgain, joinCounts, splitText, type WordCounts } from "./words.ts";

/** The book that comes with the examples. */
export const BOOK = `${import.meta.dirname}/../texts/moby-dick.txt`;

export interface WordCountOptions {
  readonly master: string;
  readonly text: string;
  /** How many tasks; 24 unless given. */
  readonly pieces?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** One piece is done, or an attempt at it failed. */
export interface Progress {
  readonly task: string;
  readonly agentId: string;
  readonly hostname: string;
  readonly done: number; // pieces so far
  readonly total: number;
  readonly words: number; // counted so far
  readonly error: TaskError | undefined;
}

export interface WordCountResult {
  readonly frameworkId: string;
  readonly counts: WordCounts;
  readonly words: number; // all of them, each time they are there
  readonly failed: number; // pieces that were given up
  readonly tasksByAgent: ReadonlyMap<string, readonly string[]>;
}

/**
 * Runs the count on the cluster of `master` and resolves when every piece is done or given up.
 *
 * @throws {MesosError} when the master refuses the framework
 */
export async function runWordCount(options: WordCountOptions): Promise<WordCountResult> {
  const scheduler = new WordCount(options);
  const { frameworkId, failed } = await scheduler.run();
  const { counts, words, tasksByAgent } = scheduler;
  return { frameworkId, counts, words, failed, tasksByAgent };
}

class WordCount extends MesosScheduler {
  readonly counts: WordCounts = new Map();
  readonly tasksByAgent = new Map<string, string[]>();
  words = 0;
  readonly #pieces: readonly string[];
  readonly #onProgress: (progress: Progress) => void;
  #done = 0;

  constructor({ master, text, pieces = 24, onProgress = () => {}, signal }: WordCountOptions) {
    super({
      master,
      name: "word-count",
      executor: {
        command: nodeCommand(`${import.meta.dirname}/word-count-executor.ts`),
        cpus: 0.1,
        mem: 64,
      },
      ...(signal !== undefined && { signal }),
    });
    this.#pieces = splitText(text, pieces);
    this.#onProgress = onProgress;
  }

  override register(): void {
    for (const [at, piece] of this.#pieces.entries()) {
      this.submit({ id: `piece-${String(at + 1).padStart(2, "0")}`, data: piece, cpus: 0.1, mem: 16, retries: 2 });
    }
  }

  override completed(task: SchedulerTask, data: Uint8Array | undefined, executor: TaskExecutor): void {
    const counts = JSON.parse(new TextDecoder().decode(data)) as [string, number][];
    joinCounts(this.counts, counts);
    for (const [, count] of counts) this.words += count;
    this.tasksByAgent.set(executor.agentId, [...(this.tasksByAgent.get(executor.agentId) ?? []), task.id]);
    this.#done++;
    this.#tell(task, executor, undefined);
  }

  override executorFailed(task: SchedulerTask, executor: TaskExecutor, error: TaskError): void {
    this.#tell(task, executor, error);
  }

  #tell(task: SchedulerTask, { agentId, hostname }: TaskExecutor, error: TaskError | undefined): void {
    const total = this.#pieces.length;
    this.#onProgress({ task: task.id, agentId, hostname, done: this.#done, total, words: this.words, error });
  }
}

/** Words that are counted differently in `counts` and by an independent count of `text`: none, if all is well. */
export function differences(counts: WordCounts, text: string): string[] {
  const again = countWordsAgain(text);
  return [...new Set([...counts.keys(), ...again.keys()])].filter((word) => counts.get(word) !== again.get(word));
}

/** The `count` most frequent words, those of equal frequency in the order of the alphabet. */
export function topWords(counts: WordCounts, count: number): [string, number][] {
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
}

if (import.meta.main) {
  const text = await readFile(BOOK, "utf8");
  const onProgress = ({ task, agentId, done, total, error }: Progress) =>
    console.log(`${done}/${total} ${task} on ${agentId}${error === undefined ? "" : `: ${error.message}`}`);
  const result = await runWordCount({ master: masterOption(), text, onProgress });
  console.log(`${result.words} words, ${result.counts.size} different ones; the most frequent:`);
  for (const [word, count] of topWords(result.counts, 10)) console.log(`${String(count).padStart(7)} ${word}`);
  const wrong = differences(result.counts, text);
  console.log(
    wrong.length === 0 ? "an independent count agrees" : `an independent count differs in ${wrong.join(", ")}`,
  );
  process.exitCode = result.failed === 0 && wrong.length === 0 ? 0 : 1;
}
