/**
 * Jobs one after the other on several frameworks: `node jobs.ts PORT FRAMEWORKS JOBS TASKS SECONDS`, JOBS being how many each of them
 * runs. Prints how many tasks ended and were acknowledged, and in how many ms: all of them, or as many as so many seconds allow.
 */
import { EmulatedFramework } from "./framework.ts";

const [port = 0, frameworks = 0, jobs = 0, tasks = 0, seconds = 0] = process.argv.slice(2).map(Number);
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants
const startMs = performance.now();
const running = Array.from(
  { length: frameworks },
  (_, index) =>
    new EmulatedFramework({
      ip: "127.0.0.1",
      port,
      name: `jobs-${index}`,
      tasks: jobs * tasks,
      concurrency: tasks,
      resources: "cpus:1;mem:32",
      command: { value: "true" },
      until: "TASK_FINISHED",
    }),
);
const tell = () => {
  const done = running.reduce((sum, framework) => sum + framework.settled, 0);
  console.log(JSON.stringify({ tasks: done, ms: performance.now() - startMs }));
};
const timer = setTimeout(tell, seconds * 1000);
await Promise.all(running.map((framework) => framework.run()));
clearTimeout(timer);
if (performance.now() - startMs < seconds * 1000) tell();
