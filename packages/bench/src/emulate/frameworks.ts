/** Several emulated frameworks at once, as a process: `node frameworks.ts PORT COUNT TASKS RESOURCES COMMAND`. Prints the ms it took. */
import { EmulatedFramework } from "./framework.ts";

const [port = "0", count = "1", tasks = "1", resources = "", command = "true"] = process.argv.slice(2);
process.stdin.on("end", () => process.exit(0)).resume(); // whoever started us has what it wants
const startMs = performance.now();
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    new EmulatedFramework({
      ip: "127.0.0.1",
      port: Number(port),
      name: `f${index}`,
      tasks: Number(tasks),
      resources,
      command: { value: command },
      until: command === "hold" ? "TASK_RUNNING" : "TASK_FINISHED",
    }).run(),
  ),
);
console.log(JSON.stringify({ ms: performance.now() - startMs }));
