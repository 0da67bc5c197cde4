import { CliError, EXIT } from "../errors.ts";
import { followFile, lastLines } from "../follow.ts";
import type { Io } from "../io.ts";
import { agentOrigin, findSandbox, MasterApi, masterAddress, type Sandbox } from "../master-api.ts";
import { findById } from "../short-ids.ts";
import { loadTasks, type TaskRow } from "../task-rows.ts";
import type { Verb } from "../verb.ts";

type Options = { master?: string; follow?: boolean; stderr?: boolean; lines?: string };

const LIVE = new Set(["STAGING", "STARTING", "RUNNING", "KILLING", "UNREACHABLE"]);

/** `meseta logs TASK`: what a task wrote. */
export const verb: Verb = {
  kind: "command",
  define(command, io) {
    command
      .argument("<task>", "its id, or a part of it that fits no other")
      .option("--master <address>", "the master to ask, or zk://… or etcd://… (MESETA_MASTER, or 127.0.0.1:5050)")
      .option("-f, --follow", "go on while the task runs")
      .option("--stderr", "what it wrote to standard error")
      .option("-n, --lines <number>", "only the last lines")
      .action(async (text: string, options: Options) => {
        const lines = options.lines === undefined ? undefined : linesOf(options.lines);
        const api = new MasterApi(await masterAddress(options.master, io), io);
        const load = async () => loadTasks(api, true);
        const task = findById(text, newestOfEach(await load()), { kind: "task", idOf: (row) => row.id });
        const sandbox = await sandboxOf(task, api, io);
        const isOver = async () => {
          if (options.follow !== true) return true;
          const now = (await load()).find((row) => row.id === task.id && row.framework === task.framework);
          return now === undefined || !LIVE.has(now.state);
        };
        const name = options.stderr === true ? "stderr" : "stdout";
        await followFile(sandbox, name, {
          write: (bytes) => io.out(bytes),
          onGone: (bytes) => io.err(`(${bytes} bytes are gone: the agent keeps only so much of ${name})\n`),
          offset: lines === undefined ? 0 : await lastLines(sandbox, name, lines, io),
          isOver,
          io,
        });
      });
  },
};

function linesOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CliError(EXIT.usage, `Cannot use --lines=${text}: expected a whole number`);
}

async function sandboxOf(task: TaskRow, api: MasterApi, io: Io): Promise<Sandbox> {
  const act = `Cannot read the output of task ${task.id}`;
  const agent = (await api.agents()).find((one) => one.agent_info.id?.value === task.agent);
  if (agent?.pid === undefined) {
    throw new CliError(EXIT.failed, `${act}: its agent ${task.agent} is not registered any more`);
  }
  const where = { agentOrigin: agentOrigin(agent.pid), frameworkId: task.framework, executorId: task.executor };
  const sandbox = await findSandbox(where, io);
  if (sandbox === undefined) throw new CliError(EXIT.failed, `${act}: agent ${task.agent} has no sandbox of it`);
  // A task of a pod has a container of its own inside its executor's.
  const { container } = task;
  if (container?.parent === undefined) return sandbox;
  return { ...sandbox, directory: `${sandbox.directory}/containers/${container.value}` };
}

/** An id may have been used again; the list has those that live first. */
function newestOfEach(rows: readonly TaskRow[]): TaskRow[] {
  const newest = new Map<string, TaskRow>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (other === undefined || (!LIVE.has(other.state) && (row.changedMs ?? 0) > (other.changedMs ?? 0))) {
      newest.set(row.id, row);
    }
  }
  return [...newest.values()];
}
