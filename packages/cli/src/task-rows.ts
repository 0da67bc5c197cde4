/** Tasks as the command line shows and finds them. @module */
import type { master, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import type { MasterApi } from "./master-api.ts";

export interface TaskRow {
  readonly id: string;
  readonly name: string;
  readonly state: string; // without "TASK_"
  readonly framework: string;
  readonly agent: string;
  readonly executor: string; // of a command task the task's own id
  readonly container: v1.ContainerID | undefined; // once a status has told it
  readonly resources: string;
  readonly message: string; // of the last status
  readonly startedMs: number | undefined; // of the first status
  readonly changedMs: number | undefined; // of the last one
}

/** The tasks of a cluster, those that live first. */
export async function loadTasks(api: MasterApi, all: boolean): Promise<TaskRow[]> {
  const answer = await api.tasks();
  return [...lists(answer, all)].map(rowOf);
}

function* lists(answer: master.Response_GetTasks, all: boolean): Generator<v1.Task> {
  yield* answer.pending_tasks ?? [];
  yield* answer.tasks ?? [];
  yield* answer.unreachable_tasks ?? [];
  if (all) yield* answer.completed_tasks ?? [];
}

function rowOf(task: v1.Task): TaskRow {
  const first = task.statuses?.[0];
  const last = task.statuses?.at(-1);
  return {
    id: task.task_id.value,
    name: task.name,
    state: task.state.replace(/^TASK_/, ""),
    framework: task.framework_id.value,
    agent: task.agent_id.value,
    executor: task.executor_id?.value ?? last?.executor_id?.value ?? task.task_id.value,
    container: task.statuses?.findLast(({ container_status: status }) => status?.container_id !== undefined)
      ?.container_status?.container_id,
    resources: Resources.fromWire(task.resources).unallocate().toString(),
    message: last?.message ?? "",
    startedMs: first?.timestamp === undefined ? undefined : first.timestamp * 1000,
    changedMs: last?.timestamp === undefined ? undefined : last.timestamp * 1000,
  };
}
