/** An executor whose tasks wait for a file, named by their data, and then tell which process they ran in. @module */
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type ExecutorTask, MesosExecutor } from "@meseta/sdk";

class WaitingExecutor extends MesosExecutor {
  override async run(task: ExecutorTask): Promise<string> {
    while (!existsSync(task.text) && !task.signal.aborted) await sleep(20);
    return `${process.pid}`;
  }
}

await new WaitingExecutor().start();
