/**
 * The disk of one agent, with the checkpoints as the agent's next process would read them. It holds what outlives that process.
 * @module
 */
import type { CheckpointRecord, RecoveredState, RunKey } from "@meseta/agent";

type KeptResources = Extract<CheckpointRecord, { kind: "resources" }>;
type RecoveredFramework = RecoveredState["frameworks"][number];
type RecoveredExecutor = RecoveredFramework["executors"][number];
type RecoveredTask = RecoveredExecutor["tasks"][number];
type RecoveredContainer = RecoveredExecutor["container"];
type RecoveredInner = NonNullable<RecoveredExecutor["containers"]>[number];
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface StoredTask extends Mutable<Omit<RecoveredTask, "records">> {
  readonly records: RecoveredTask["records"][number][];
}
interface StoredExecutor extends Mutable<Omit<RecoveredExecutor, "tasks" | "container" | "containers">> {
  readonly tasks: Map<string, StoredTask>;
  readonly containers: Map<string, Omit<RecoveredInner, "outcome">>;
}
interface StoredFramework extends Mutable<Omit<RecoveredFramework, "executors">> {
  readonly executors: Map<string, StoredExecutor>;
}

/** What is kept of an executor. */
type OfExecutor = Extract<CheckpointRecord, { run: RunKey | undefined }> & { readonly run: RunKey };

export class SimDisk {
  #agentId: string | undefined;
  /** Reservations, volumes and operations, which outlive even the agent's id. */
  resources: KeptResources | undefined;
  readonly #frameworks = new Map<string, StoredFramework>();

  write(record: CheckpointRecord): void {
    switch (record.kind) {
      case "agent":
        this.#agentId = record.info.id?.value;
        return;
      case "agentForgotten":
        this.#agentId = undefined;
        this.#frameworks.clear();
        return;
      case "framework": {
        const id = record.info.id!.value;
        const executors = this.#frameworks.get(id)?.executors ?? new Map<string, StoredExecutor>();
        this.#frameworks.set(id, { info: record.info, pid: record.pid, executors });
        return;
      }
      case "frameworkRemoved":
        this.#frameworks.delete(record.frameworkId);
        return;
      case "executor":
        this.#frameworks.get(record.run.frameworkId)?.executors.set(record.run.executorId, {
          info: record.info,
          containerId: record.run.containerId,
          generated: record.generated,
          ended: false,
          subscribed: false,
          tasks: new Map(),
          containers: new Map(),
        });
        return;
      case "resources":
        this.resources = record;
        return;
      case "drain":
      case "drained":
      case "forked":
      case "driver":
        return; // the machine itself knows; nothing here drains
      case "container":
      case "containerRemoved":
        if (record.run !== undefined) this.#ofExecutor({ ...record, run: record.run });
        return;
      default:
        this.#ofExecutor(record);
    }
  }

  /** What the next process finds; undefined when the agent is new. */
  read(containers: (containerId: string) => RecoveredContainer): RecoveredState | undefined {
    if (this.#agentId === undefined) return undefined;
    const frameworks = Array.from(this.#frameworks.values(), ({ info, pid, executors }) => ({
      info,
      pid,
      executors: Array.from(executors.values(), (executor) => ({
        ...executor,
        container: containers(executor.containerId),
        containers: Array.from(executor.containers.values(), (inner) => ({
          ...inner,
          outcome: containers(inner.containerId),
        })),
        tasks: Array.from(executor.tasks.values(), (task) => ({ ...task, records: [...task.records] })),
      })),
    }));
    return { agentId: this.#agentId, frameworks };
  }

  /** The containers of executors that had not ended, and those inside them of which there is a record. */
  get wanted(): ReadonlySet<string> {
    const executors = [...this.#frameworks.values()].flatMap((framework) => [...framework.executors.values()]);
    const live = executors.filter(({ ended }) => !ended);
    return new Set(live.flatMap(({ containerId, containers }) => [containerId, ...containers.keys()]));
  }

  /** Whether there is a record of an executor that has not ended. */
  hasLive({ frameworkId, executorId, containerId }: RunKey): boolean {
    const executor = this.#frameworks.get(frameworkId)?.executors.get(executorId);
    return executor?.containerId === containerId && !executor.ended;
  }

  #ofExecutor(record: OfExecutor): void {
    const executors = this.#frameworks.get(record.run.frameworkId)?.executors;
    const executor = executors?.get(record.run.executorId);
    if (executors === undefined || executor?.containerId !== record.run.containerId) return;
    if (record.kind === "subscribed") executor.subscribed = true;
    else if (record.kind === "executorEnded") executor.ended = true;
    else if (record.kind === "executorRemoved") executors.delete(record.run.executorId);
    else if (record.kind === "containerRemoved") executor.containers.delete(record.containerId);
    else if (record.kind === "container") {
      const { containerId, task } = record;
      executor.containers.set(containerId, { containerId, ...(task !== undefined && { task }) });
    } else if (record.kind === "task") {
      executor.tasks.set(record.task.task_id.value, { task: record.task, info: record.info, records: [] });
    } else if (record.kind === "update") executor.tasks.get(record.taskId)?.records.push(record.record);
  }
}
