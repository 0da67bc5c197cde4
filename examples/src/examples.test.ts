import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { DevCluster } from "@meseta/devcluster";
import { BOOK, differences, runWordCount, topWords } from "./word-count.ts";
import { countWords, countWordsAgain, splitText } from "./words.ts";

const run = promisify(execFile);

let cluster: DevCluster;
before(async () => {
  cluster = await DevCluster.start({
    agents: ["cpus:1;mem:512", "cpus:2;mem:1024", "cpus:4;mem:2048"].map((resources) => ({ resources })),
  });
});
after(() => cluster[Symbol.asyncDispose]());

for (const [example, last] of [
  ["hello-scheduler", /hello: TASK_FINISHED Command exited with status 0\n$/],
  ["custom-executor-scheduler", /1000001: is divisible by 101\n[^]*the executor is there\n$/],
  ["my-scheduler", /There is nothing to say\n[^]*3 completed, 1 failed\n$/],
  ["volume-scheduler", /read: TASK_FINISHED[^]*what was reserved is given back\n$/],
  ["fetch-scheduler", /one: TASK_FINISHED[^]*3 tasks had the tool, and it was downloaded (once|\d times)/],
  ["pod-scheduler", /server: TASK_RUNNING healthy[^]*the greeting has arrived\n[^]*client: TASK_KILLED/],
  ["terminal-scheduler", /your name\? [^]*hello, framework\r\n[^]*asked: TASK_FINISHED/],
  ["word-count", /an independent count agrees\n$/],
] as const) {
  test(`${example} runs to its end and exits with 0`, async () => {
    const file = `${import.meta.dirname}/${example}.ts`;
    const { stdout } = await run(process.execPath, [file, `--master=${cluster.master}`]);
    assert.match(stdout, last);
  });
}

test("runWordCount() spreads the book over all agents, tells of progress, and counts every word", async () => {
  const text = await readFile(BOOK, "utf8");
  const told: string[] = [];
  const result = await runWordCount({
    master: cluster.master,
    text,
    onProgress: ({ done, total }) => told.push(`${done}/${total}`),
  });
  assert.equal(result.failed, 0);
  assert.equal(result.tasksByAgent.size, 3);
  assert.equal(told.at(-1), `${told.length}/${told.length}`);
  assert.deepEqual(differences(result.counts, text), []);
  assert.deepEqual(
    topWords(result.counts, 3).map(([word]) => word),
    ["the", "of", "and"],
  );
});

test("differences() names the word that was counted wrongly", () => {
  const counts = countWords("the whale and the sea");
  counts.set("whale", 2);
  assert.deepEqual(differences(counts, "the whale and the sea"), ["whale"]);
});

test("splitText() loses nothing and cuts no word", async () => {
  const text = await readFile(BOOK, "utf8");
  const pieces = splitText(text, 24);
  assert.equal(pieces.length, 24);
  assert.equal(pieces.join(""), text);
  const words = (part: string) =>
    countWordsAgain(part)
      .values()
      .reduce((sum, count) => sum + count, 0);
  assert.equal(
    pieces.reduce((sum, piece) => sum + words(piece), 0),
    words(text),
  );
});
