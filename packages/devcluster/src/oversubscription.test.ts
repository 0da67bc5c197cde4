/** What lies idle is offered a second time, to those who can take it, and taken back. Source: agent, section 9.1. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { Resources } from "@meseta/resources";
import { commandTask, SchedulerClient } from "@meseta/sdk";
import type { v1 } from "@meseta/protocol";
import { DevCluster } from "./dev-cluster.ts";

const directory = await mkdtemp(join(tmpdir(), "meseta-oversubscription-"));
test.after(() => rm(directory, { recursive: true, force: true }));

/** Kills every executor with something revocable once a file is there. */
const sign = join(directory, "make-room");
const controller = join(directory, "controller.mjs");
await writeFile(
  controller,
  `import { existsSync } from "node:fs";
  export default ({ sign }) => ({
    corrections(usage) {
      if (!existsSync(sign)) return [];
      return (usage().executors ?? [])
        .filter(({ allocated }) => allocated.some(({ revocable }) => revocable !== undefined))
        .map(({ executor_info: { framework_id, executor_id }, container_id }) => ({
          type: "KILL",
          kill: { framework_id, executor_id, container_id },
        }));
    },
  });`,
);

const isRevocable = ({ resources }: v1.Offer) => !Resources.fromWire(resources).revocable().isEmpty;

test("revocable resources are offered, run best-effort tasks, and are taken back with a reason", async () => {
  const name = "org_apache_mesos_FixedResourceEstimator";
  await using cluster = await DevCluster.start({
    agents: [
      {
        resources: "cpus:2;mem:512;disk:512",
        oversubscription: {
          estimator: name,
          controller,
          parameters: { [name]: { resources: "cpus:1.5" }, [controller]: { sign } },
          estimateIntervalMs: 50,
          correctionIntervalMsMin: 0,
        },
      },
    ],
  });
  const framework = (capabilities: readonly v1.FrameworkInfo_Capability[]) =>
    new SchedulerClient({ master: cluster.master, framework: { user: "root", name: "best-effort", capabilities } });

  await using ordinary = framework([]);
  for await (const event of ordinary.events()) {
    if (event.type !== "OFFERS") continue;
    assert.ok(
      (event.offers.offers ?? []).every((offer) => !isRevocable(offer)),
      "only those who say so get what can be taken back",
    );
    break;
  }
  await ordinary[Symbol.asyncDispose]();

  await using client = framework([{ type: "REVOCABLE_RESOURCES" }]);
  const told: v1.TaskStatus[] = [];
  for await (const event of client.events()) {
    if (event.type === "OFFERS") {
      for (const offer of event.offers.offers ?? []) {
        const all = Resources.fromWire(offer.resources);
        const extra = all.revocable().named("cpus");
        if (told.length > 0 || extra.isEmpty) await client.decline([offer], { refuseSeconds: 0.05 });
        else {
          assert.equal(extra.scalar("cpus"), 1.5);
          const mem = all.nonRevocable().named("mem");
          const resources = extra.plus(mem);
          const agentId = offer.agent_id.value;
          await client.launch(offer, [commandTask({ id: "t", agentId, resources, command: "sleep 1000" })]);
        }
      }
    }
    if (event.type !== "UPDATE") continue;
    told.push(event.update.status);
    if (event.update.status.state === "TASK_RUNNING") await writeFile(sign, "");
    if (event.update.status.state === "TASK_LOST") break;
  }
  const { reason, message, source } = told.at(-1)!;
  assert.deepEqual(
    { reason, message, source },
    { reason: "REASON_CONTAINER_PREEMPTED", message: "Container preempted by QoS correction", source: "SOURCE_AGENT" },
  );
  const { ip, port } = cluster.agents[0]!.address;
  const metrics = (await (await fetch(`http://${ip}:${port}/metrics/snapshot`)).json()) as Record<string, number>;
  assert.equal(metrics["slave/executors_preempted"], 1);
  assert.equal(metrics["slave/cpus_revocable_total"], 1.5);
  assert.equal(metrics["slave/cpus_total"], 2);
});
