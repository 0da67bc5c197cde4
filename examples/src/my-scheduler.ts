/**
 * A scheduler and an executor on the two friendly classes: what most frameworks look like.
 *
 *   node examples/src/my-scheduler.ts --master=127.0.0.1:5050
 *
 * @module
 */
import { MesosScheduler, nodeCommand, type SchedulerTask, type TaskError, type TaskExecutor } from "@meseta/sdk";
import { masterOption } from "./options.ts";

const TEXTS = ["stressed", "drawer", "live", ""]; // the last one fails, to show how that is told
const decoder = new TextDecoder();

class MyScheduler extends MesosScheduler {
  readonly results = new Map<string, string>();

  override register(framework: { readonly id: string }): void {
    console.log(`registered as ${framework.id}`);
    for (const [at, text] of TEXTS.entries()) this.submit({ id: `text-${at}`, data: text });
  }
  override launch(task: SchedulerTask): void {
    console.log(`${task.id}: launching`);
  }
  override executorRegistered(task: SchedulerTask, executor: TaskExecutor): void {
    console.log(`${task.id}: executor ${executor.id} on ${executor.hostname} has it`);
  }
  override executorReregistered(task: SchedulerTask, executor: TaskExecutor): void {
    console.log(`${task.id}: executor ${executor.id} is back`);
  }
  override executorFailed(task: SchedulerTask, _executor: TaskExecutor, error: TaskError): void {
    console.log(`${task.id}: ${error.message}`);
    this.results.set(task.id, "failed");
  }
  override completed(task: SchedulerTask, data: Uint8Array | undefined): void {
    const text = decoder.decode(data);
    console.log(`${task.id}: ${text}`);
    this.results.set(task.id, text);
  }
}

const scheduler = new MyScheduler({
  master: masterOption(),
  name: "my-scheduler",
  executor: { command: nodeCommand(`${import.meta.dirname}/my-executor.ts`), mem: 64 },
});
const { completed, failed } = await scheduler.run();
console.log(`${completed} completed, ${failed} failed`);

const expected = ["desserts", "reward", "evil", "failed"];
const right = expected.every((text, at) => scheduler.results.get(`text-${at}`) === text);
process.exitCode = right ? 0 : 1;
