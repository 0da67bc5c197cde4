/** The container of a running task, and the agent that has it. @module */
import type { v1 } from "@meseta/protocol";
import { AgentApi } from "./agent-api.ts";
import { CliError, EXIT } from "./errors.ts";
import type { Io } from "./io.ts";
import { agentOrigin, MasterApi, masterAddress } from "./master-api.ts";
import { findById } from "./short-ids.ts";
import { loadTasks, type TaskRow } from "./task-rows.ts";

export interface TaskContainer {
  readonly task: TaskRow;
  readonly agent: AgentApi;
  readonly containerId: v1.ContainerID;
}

/**
 * Finds where a task runs.
 *
 * @param what is to be done there, for the words of a failure: "run a command in"
 * @throws {CliError} when there is no such task, it does not run, or its agent is gone
 */
export async function findTaskContainer(
  text: string,
  { master, what }: { readonly master: string | undefined; readonly what: string },
  io: Io,
): Promise<TaskContainer> {
  const api = new MasterApi(await masterAddress(master, io), io);
  const tasks = await loadTasks(api, true);
  const live = tasks.filter(({ state }) => state === "RUNNING" || state === "KILLING");
  const fits = live.filter(({ name }) => name === text);
  const isId = tasks.some(({ id }) => id === text);
  const about = { kind: "task", idOf: (row: TaskRow) => row.id };
  const task =
    fits.length === 1 && !isId ? fits[0]! : findById(text, live.some(({ id }) => near(id, text)) ? live : tasks, about);
  const act = `Cannot ${what} task ${task.id}`;
  if (!live.includes(task)) throw new CliError(EXIT.failed, `${act}: it is ${task.state}`);
  if (task.container === undefined) throw new CliError(EXIT.failed, `${act}: nobody has said which container it is in`);
  const agent = (await api.agents()).find((one) => one.agent_info.id?.value === task.agent);
  if (agent?.pid === undefined) {
    throw new CliError(EXIT.failed, `${act}: its agent ${task.agent} is not registered any more`);
  }
  return { task, agent: new AgentApi(agentOrigin(agent.pid), io), containerId: task.container };
}

const near = (id: string, text: string): boolean => id.startsWith(text) || id.endsWith(text);

/** The exit code of a raw wait status, as a shell gives it. */
export function exitCodeOfStatus(status: number): number {
  const signal = status & 0x7f;
  return signal === 0 ? (status >> 8) & 0xff : 128 + signal;
}
