/**
 * A framework that runs a pod: a server, and a client that feeds it through a directory they share. The server is asked whether it
 * is healthy, the client waits for that, and when the client is done the framework kills the pod.
 *
 *   node examples/src/pod-scheduler.ts --master=127.0.0.1:5050 [--credential=FILE]
 *
 * @module
 */
import { commandTask, isTerminal, launchGroupOperation, takeResources } from "@meseta/sdk";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { clientOf } from "./options.ts";

await using client = clientOf("pod");

/** A directory of the pod's sandbox that both tasks see as `shared`. */
const container: v1.ContainerInfo = {
  type: "MESOS",
  volumes: [
    {
      mode: "RW",
      container_path: "shared",
      source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "shared" } },
    },
  ],
};

/** Answers with the newest greeting, once there is one. */
const SERVER = "while :; do if [ -s shared/greeting ]; then cp shared/greeting answer; fi; sleep 0.05; done";
const CLIENT = "echo hello, neighbour > shared/part && mv shared/part shared/greeting; sleep 1000";

const waiting = new Set<string>();
let launched = false;

for await (const event of client.events()) {
  switch (event.type) {
    case "OFFERS":
      for (const offer of event.offers.offers ?? []) {
        const operation: v1.Offer_Operation | undefined = launched ? undefined : podOn(offer);
        launched ||= operation !== undefined;
        if (operation === undefined) await client.decline([offer], { refuseSeconds: 5 });
        else await client.accept([offer], [operation]);
      }
      break;
    case "UPDATE": {
      const { status } = event.update;
      const id = status.task_id.value;
      const health = status.healthy === undefined ? "" : status.healthy ? " healthy" : " not healthy";
      console.log(`${id}: ${status.state}${health} ${status.message ?? ""}`);
      if (status.healthy === true) {
        console.log("the greeting has arrived");
        await client.kill(id);
      }
      if (!isTerminal(status.state)) break;
      if (status.state !== "TASK_KILLED") process.exitCode = 1;
      waiting.delete(id);
      if (waiting.size === 0) await client.teardown(); // ends the loop
    }
  }
}

/** The pod, made of this offer; undefined when that has not enough. */
function podOn({ resources, agent_id: agent }: v1.Offer): v1.Offer_Operation | undefined {
  let left = Resources.fromWire(resources);
  const take = (needs: Parameters<typeof takeResources>[1]): Resources | undefined => {
    const taken = takeResources(left, needs);
    if (taken !== undefined) left = left.minus(taken);
    return taken;
  };
  const own = take({ cpus: 0.1, mem: 32, disk: 16 });
  const [serving, feeding] = [take({ cpus: 0.1, mem: 32 }), take({ cpus: 0.1, mem: 32 })];
  if (own === undefined || serving === undefined || feeding === undefined) return undefined;
  const server: v1.TaskInfo = {
    ...commandTask({ id: "server", agentId: agent.value, resources: serving, command: SERVER }),
    container,
    health_check: {
      type: "COMMAND",
      command: { value: "test -s answer" },
      delay_seconds: 0,
      interval_seconds: 0.1,
      grace_period_seconds: 60, // until there is something to answer with
    },
  };
  const feeder = {
    ...commandTask({ id: "client", agentId: agent.value, resources: feeding, command: CLIENT }),
    container,
  };
  const executor: v1.ExecutorInfo = {
    type: "DEFAULT",
    executor_id: { value: "pod" },
    framework_id: { value: client.frameworkId! },
    resources: own.toWire({ format: "post" }),
  };
  for (const { task_id: id } of [server, feeder]) waiting.add(id.value);
  return launchGroupOperation(executor, [server, feeder]);
}
