/** A scheduler to be killed: launches one command, prints its framework id once that runs, and stays. */
import { TestScheduler } from "../testing.ts";

const { master, command, failoverTimeout } = JSON.parse(process.argv[2] ?? "{}") as {
  master: string;
  command: string;
  failoverTimeout: number;
};
await using scheduler = new TestScheduler(master, { info: { failover_timeout: failoverTimeout } });
scheduler.launch("orphan", command);
await scheduler.untilState("orphan", "TASK_RUNNING");
console.log(JSON.stringify({ frameworkId: scheduler.client.frameworkId }));
await new Promise(() => {}); // until kill -9
