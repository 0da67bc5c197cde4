/** What the agents of a herd say when they come back: each with tasks, each task with labels. @module */
import { internal, type v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";

export const HERD_FRAMEWORKS = 100;
const LABELS = 10;
const AGENT_RESOURCES = Resources.parse("cpus:16;mem:65536;disk:1048576;ports:[31000-32000]").toWire({ format: "pre" });
const TASK_RESOURCES = Resources.parse("cpus:0.5;mem:256").allocate("*").toWire({ format: "pre" });

/** The agent as the registry has it. */
export function herdAgent(index: number): internal.SlaveInfo {
  return {
    hostname: `agent-${index}.example.org`,
    port: 5051,
    id: { value: herdAgentId(index) },
    resources: AGENT_RESOURCES,
    checkpoint: true,
  };
}

export function herdAgentId(index: number): string {
  return `5e1d0c2a-5a0e-4d8f-9a55-0f6f5d5b8f11-S${index}`;
}

export function herdFramework(index: number): v1.FrameworkInfo {
  const id = { value: `5e1d0c2a-5a0e-4d8f-9a55-0f6f5d5b8f11-${String(index).padStart(4, "0")}` };
  return { user: "nobody", name: `framework-${index}`, id, failover_timeout: 3600, checkpoint: true };
}

/** The body of its `ReregisterSlaveMessage`. */
export function herdReregistration(index: number, tasks: number): Uint8Array {
  const frameworks = new Map<number, v1.FrameworkInfo>();
  const list = Array.from({ length: tasks }, (_, at): v1.Task => {
    const owner = (index * 7 + (at % 2)) % HERD_FRAMEWORKS;
    const framework = herdFramework(owner);
    frameworks.set(owner, framework);
    return herdTask(index, at, framework.id!);
  });
  return internal.ReregisterSlaveMessage.encode({
    agent: herdAgent(index),
    version: "1.12.0",
    agent_capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }],
    frameworks: [...frameworks.values()],
    tasks: list,
  });
}

function herdTask(agent: number, at: number, framework_id: v1.FrameworkID): v1.Task {
  const task_id = { value: `service-${agent % 1000}.instance-${agent}-${at}` };
  const agent_id = { value: herdAgentId(agent) };
  const uuid = Uint8Array.from({ length: 16 }, (_, byte) => (agent * 31 + at * 17 + byte * 7) & 0xff);
  return {
    name: task_id.value,
    task_id,
    framework_id,
    agent_id,
    state: "TASK_RUNNING",
    resources: TASK_RESOURCES,
    statuses: [
      { task_id, state: "TASK_RUNNING", source: "SOURCE_EXECUTOR", agent_id, timestamp: 1_700_000_000 + at, uuid },
    ],
    status_update_state: "TASK_RUNNING",
    status_update_uuid: uuid,
    labels: {
      labels: Array.from({ length: LABELS }, (_, n) => ({ key: `label-${n}`, value: `value-${n}-of-${agent}-${at}` })),
    },
  };
}
