/**
 * Where each checkpoint record goes below `<work_dir>/meta`, and in which form: Mesos's own layout.
 *
 * Messages stand behind their length, a 32-bit number in host byte order.
 * Source: agent, section 3.2.
 * @module
 */
import { endianness } from "node:os";
import { agentState, internal, v1 } from "@meseta/protocol";
import type { CheckpointRecord, RunKey } from "../core/effects.ts";

const isLittle = endianness() === "LE";
const MESSAGE_BYTES_MAX = 64 * 1024 * 1024;

/** Paths relative to `meta`. */
export const paths = {
  latest: "slaves/latest",
  resources: "resources/resources_and_operations.state",
  removing: "resources/volumes.removing",
  agent: (agentId: string) => `slaves/${agentId}`,
  agentInfo: (agentId: string) => `slaves/${agentId}/slave.info`,
  drain: (agentId: string) => `slaves/${agentId}/drain.config`,
  framework: (agentId: string, frameworkId: string) => `slaves/${agentId}/frameworks/${frameworkId}`,
  executor: (agentId: string, run: Pick<RunKey, "frameworkId" | "executorId">) =>
    `slaves/${agentId}/frameworks/${run.frameworkId}/executors/${run.executorId}`,
  run: (agentId: string, run: RunKey) => `${paths.executor(agentId, run)}/runs/${run.containerId}`,
  driver: (agentId: string, run: RunKey) => `${paths.run(agentId, run)}/pids/libprocess.pid`,
  containers: (agentId: string, run: RunKey | undefined) =>
    run === undefined ? `slaves/${agentId}/containers` : `${paths.run(agentId, run)}/containers`,
  task: (agentId: string, run: RunKey, taskId: string) => `${paths.run(agentId, run)}/tasks/${taskId}`,
};

/** One file of the layout to write, append to, or remove; what a record comes to. */
export type FileChange =
  | { readonly kind: "put" | "append"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "link"; readonly path: string; readonly target: string };

const EMPTY = new Uint8Array(0);
const text = (value: string | number): Uint8Array => Buffer.from(String(value));

/** A message behind its length. */
export function frame(message: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(4 + message.length);
  if (isLittle) bytes.writeUInt32LE(message.length, 0);
  else bytes.writeUInt32BE(message.length, 0);
  bytes.set(message, 4);
  return bytes;
}

/** The whole messages in `bytes`; one that is cut short at the end is left out. */
export function unframe(bytes: Buffer): { readonly messages: Uint8Array[]; readonly wholeBytes: number } {
  const messages: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (length > MESSAGE_BYTES_MAX || at + 4 + length > bytes.length) break;
    messages.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { messages, wholeBytes: at };
}

/** What a record changes on the disk, for the agent of that id. */
export function changesOf(agentId: string, record: CheckpointRecord): FileChange[] {
  switch (record.kind) {
    case "agent":
      return [
        { kind: "put", path: paths.agentInfo(agentId), bytes: frame(internal.SlaveInfo.encode(record.info)) },
        { kind: "link", path: paths.latest, target: agentId },
      ];
    case "framework": {
      const directory = paths.framework(agentId, record.info.id!.value);
      return [
        { kind: "put", path: `${directory}/framework.info`, bytes: frame(v1.FrameworkInfo.encode(record.info)) },
        { kind: "put", path: `${directory}/framework.pid`, bytes: text(record.pid) },
      ];
    }
    case "executor": {
      const directory = paths.executor(agentId, record.run);
      const changes: FileChange[] = [
        { kind: "put", path: `${directory}/executor.info`, bytes: frame(v1.ExecutorInfo.encode(record.info)) },
        { kind: "link", path: `${directory}/runs/latest`, target: record.run.containerId },
      ];
      const marker = `${directory}/executor_generated_for_command_task`;
      if (record.generated) changes.push({ kind: "put", path: marker, bytes: EMPTY });
      return changes;
    }
    case "task": {
      const directory = paths.task(agentId, record.run, record.task.task_id.value);
      return [
        { kind: "put", path: `${directory}/task.info`, bytes: frame(v1.Task.encode(record.task)) },
        // Not Mesos's: what a command task needs to be killed as its framework said, also after a restart.
        { kind: "put", path: `${directory}/launch.info`, bytes: frame(v1.TaskInfo.encode(withoutData(record.info))) },
      ];
    }
    case "container": {
      const { containerId, task } = record;
      // Not Mesos's, whose default executor remembers by itself.
      const path = `${paths.containers(agentId, record.run)}/${containerId}`;
      return [{ kind: "put", path, bytes: text(JSON.stringify({ containerId, ...(task && { task }) })) }];
    }
    case "containerRemoved": {
      const path = `${paths.containers(agentId, record.run)}/${record.containerId}`;
      // One inside an executor's goes with it; until then it is known to be gone by an empty file.
      return [record.run === undefined ? { kind: "remove", path } : { kind: "put", path, bytes: EMPTY }];
    }
    case "forked":
      return [{ kind: "put", path: `${paths.run(agentId, record.run)}/pids/forked.pid`, bytes: text(record.pid) }];
    case "driver":
      return [{ kind: "put", path: paths.driver(agentId, record.run), bytes: text(record.upid) }];
    case "subscribed":
      return [{ kind: "put", path: `${paths.run(agentId, record.run)}/http.marker`, bytes: EMPTY }];
    case "update": {
      const path = `${paths.task(agentId, record.run, record.taskId)}/task.updates`;
      return [{ kind: "append", path, bytes: frame(internal.StatusUpdateRecord.encode(record.record)) }];
    }
    case "executorEnded":
      return [{ kind: "put", path: `${paths.run(agentId, record.run)}/executor.sentinel`, bytes: EMPTY }];
    case "executorRemoved":
      return [{ kind: "remove", path: paths.executor(agentId, record.run) }];
    case "frameworkRemoved":
      return [{ kind: "remove", path: paths.framework(agentId, record.frameworkId) }];
    case "resources": {
      const { resources, operations, removing } = record;
      const state = agentState.ResourceState.encode({ resources, operations });
      return [
        { kind: "put", path: paths.resources, bytes: frame(state) },
        // Not Mesos's: which volumes were destroyed and may still be on the disk.
        { kind: "put", path: paths.removing, bytes: text(JSON.stringify(removing)) },
      ];
    }
    case "drain":
      return [{ kind: "put", path: paths.drain(agentId), bytes: frame(v1.DrainConfig.encode(record.config)) }];
    case "drained":
      return [{ kind: "remove", path: paths.drain(agentId) }];
    case "agentForgotten":
      return [{ kind: "remove", path: paths.latest }];
  }
}

function withoutData(info: v1.TaskInfo): v1.TaskInfo {
  const { data: _data, ...rest } = info;
  return rest;
}
