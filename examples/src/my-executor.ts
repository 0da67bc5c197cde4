/** The executor of my-scheduler.ts: says a text backwards. @module */
import { type ExecutorTask, MesosExecutor } from "@meseta/sdk";

class MyExecutor extends MesosExecutor {
  override run(task: ExecutorTask): string {
    console.log(`running ${task.id}`);
    if (task.text === "") throw new Error("There is nothing to say");
    return Array.from(task.text).toReversed().join("");
  }
}

if (import.meta.main) await new MyExecutor().start();
