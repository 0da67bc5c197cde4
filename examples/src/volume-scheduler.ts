/**
 * A framework that keeps data on an agent: it reserves disk, makes a volume of it, writes with one task and reads with another,
 * and gives everything back.
 *
 *   node examples/src/volume-scheduler.ts --master=127.0.0.1:5050 [--credential=FILE]
 *
 * @module
 */
import { userInfo } from "node:os";
import {
  commandTask,
  createOperation,
  destroyOperation,
  isTerminal,
  launchOperation,
  reserved,
  reserveOperation,
  SchedulerClient,
  takeResources,
  unreserveOperation,
  volume,
  volumesOf,
} from "@meseta/sdk";
import type { v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { credentialOption, masterOption } from "./options.ts";

const ROLE = "examples";
const VOLUME_ID = "notes";
const credential = credentialOption();
/** Whoever proves to be somebody reserves as that somebody. */
const who = credential && { principal: credential.principal };

await using client = new SchedulerClient({
  master: masterOption(),
  ...(credential && { credential }),
  framework: {
    ...who,
    user: userInfo().username,
    name: "volumes",
    roles: [ROLE],
    capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }, { type: "PARTITION_AWARE" }],
  },
});

/** What is done next; each step waits for an offer that has what it needs. */
let step: "write" | "read" | "give back" | "wait" = "write";

for await (const event of client.events()) {
  switch (event.type) {
    case "OFFERS":
      for (const offer of event.offers.offers ?? []) {
        if (!(await use(offer))) await client.decline([offer], { refuseSeconds: 1 });
      }
      break;
    case "UPDATE": {
      const { status } = event.update;
      console.log(`${status.task_id.value}: ${status.state} ${status.message ?? ""}`);
      if (!isTerminal(status.state)) break;
      if (status.state !== "TASK_FINISHED") process.exitCode = 1;
      step = status.task_id.value === "write" && status.state === "TASK_FINISHED" ? "read" : "give back";
      await client.revive();
      break;
    }
    case "UPDATE_OPERATION_STATUS": {
      const { status } = event.update_operation_status;
      console.log(`${status.operation_id?.value ?? "operation"}: ${status.state} ${status.message ?? ""}`);
      await client.acknowledgeOperation(status);
      if (status.state !== "OPERATION_FINISHED") process.exitCode = 1;
      if (status.operation_id?.value !== "unreserve" && status.state === "OPERATION_FINISHED") break;
      console.log("what was reserved is given back");
      await client.teardown(); // ends the loop
    }
  }
}

/** Takes the next step on this offer, if it has what that needs. */
async function use(offer: v1.Offer): Promise<boolean> {
  const data = volumesOf(offer.resources).get(VOLUME_ID);
  const room = takeResources(offer.resources, { cpus: 0.1, mem: 32 });
  const task = (id: string, resources: Resources, command: string) =>
    launchOperation([commandTask({ id, agentId: offer.agent_id.value, resources, command })]);
  if (step === "write" && data === undefined && room !== undefined) {
    const disk = takeResources(offer.resources, { disk: 16 });
    if (disk === undefined) return false;
    const kept = reserved(disk, { ...who, role: ROLE });
    const notes = volume(kept, { ...who, id: VOLUME_ID, path: "notes" });
    step = "wait";
    await client.accept(
      [offer],
      [
        reserveOperation(kept, { id: "reserve" }),
        createOperation(notes, { id: "create" }),
        task("write", room.plus(notes), "date > notes/when"),
      ],
    );
    return true;
  }
  if (step === "read" && data !== undefined && room !== undefined) {
    step = "wait";
    await client.accept([offer], [task("read", room.plus(data), "cat notes/when")]);
    return true;
  }
  if (step === "give back" && data !== undefined) {
    step = "wait";
    await client.accept(
      [offer],
      [destroyOperation(data, { id: "destroy" }), unreserveOperation(data.withoutVolumes(), { id: "unreserve" })],
    );
    return true;
  }
  return false;
}
