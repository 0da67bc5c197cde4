/** The executor of word-count.ts: counts the words of one piece of text. @module */
import { type ExecutorTask, MesosExecutor } from "@meseta/sdk";
import { countWords } from "./words.ts";

class WordCountExecutor extends MesosExecutor {
  override run(task: ExecutorTask): string {
    const counts = countWords(task.text);
    const words = counts.values().reduce((sum, count) => sum + count, 0);
    console.log(`${task.id}: ${task.data.length} bytes, ${words} words, ${counts.size} different ones`);
    return JSON.stringify([...counts]);
  }
}

if (import.meta.main) await new WordCountExecutor().start();
