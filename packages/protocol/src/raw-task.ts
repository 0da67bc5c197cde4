/**
 * Tasks in protobuf of which only what a master goes by is read: ids, state and resources. Labels, statuses, checks and the like
 * are most of a task's bytes, and nobody looks at them until somebody asks.
 * @module
 */
import { DecodeError } from "./errors.ts";
import { v1 } from "./generated/messages.js";
import { lastField, soleContent } from "./raw-field.ts";
import { decodeUtf8 } from "./utf8.ts";
import { WireError, WireReader } from "./wire-reader.ts";

const STATUSES = v1.Task.byName.get("statuses")!.number;

/** A `Task` that is kept as its bytes, which lie in the message that brought it. */
export class RawTask {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #to: number;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
  }

  /** Decodes all of it, anew each time. @throws {DecodeError} when what was not read before makes no sense */
  read(): v1.Task {
    return v1.Task.decode(this.#bytes.subarray(this.#from, this.#to));
  }

  /** Decodes its newest status alone. @throws {DecodeError} */
  readLatestStatus(): v1.TaskStatus | undefined {
    const range = lastField(this.#bytes, STATUSES, this.#from, this.#to);
    return range === undefined ? undefined : v1.TaskStatus.decode(this.#bytes.subarray(range.from, range.to));
  }
}

/** What a master goes by of a task that an agent reports. */
export interface ReportedTask {
  readonly taskId: string;
  readonly frameworkId: string;
  readonly agentId: string;
  readonly executorId: string | undefined;
  readonly state: v1.TaskState;
  /** Tasks of one shape share one list: never change it. */
  readonly resources: readonly v1.Resource[];
  readonly statusUpdateState: v1.TaskState | undefined;
  /** All of it. */
  readonly whole: v1.Task | RawTask;
}

/** The same of a task that is decoded already. */
export function reportedTask(task: v1.Task): ReportedTask {
  const latest = task.statuses?.at(-1);
  return {
    taskId: task.task_id.value,
    frameworkId: task.framework_id.value,
    agentId: task.agent_id.value,
    executorId: task.executor_id?.value,
    state: task.state,
    resources: task.resources ?? NO_RESOURCES,
    statusUpdateState: task.status_update_state ?? latest?.state,
    whole: task,
  };
}

const NO_RESOURCES: readonly v1.Resource[] = [];

/** A message's tasks, and the message without them. */
export interface SplitTasks {
  readonly tasks: readonly ReportedTask[];
  readonly rest: Uint8Array;
}

/**
 * Takes the tasks out of a message that has them in field `number`. Undefined when something about them is out of the ordinary,
 * or malformed: whoever decodes the whole message sees what.
 */
export function splitTasks(bytes: Uint8Array, number: number): SplitTasks | undefined {
  const reader = new WireReader(bytes);
  const tasks: ReportedTask[] = [];
  const rest = new Uint8Array(bytes.length);
  let kept = 0;
  try {
    while (reader.position < reader.length) {
      const start = reader.position;
      const tag = reader.tag();
      if (tag === number * 8 + 2) {
        const task = readTask(reader, reader.message());
        if (task === undefined) return undefined;
        tasks.push(task);
        continue;
      }
      reader.skip(tag);
      rest.set(reader.bytes.subarray(start, reader.position), kept);
      kept += reader.position - start;
    }
  } catch (error) {
    if (error instanceof WireError || error instanceof DecodeError) return undefined;
    throw error;
  }
  return { tasks, rest: rest.subarray(0, kept) };
}

const numberOf = (name: string) => v1.Task.byName.get(name)!.number;
const TEXT = 2;
const TAGS = {
  task_id: numberOf("task_id") * 8 + TEXT,
  framework_id: numberOf("framework_id") * 8 + TEXT,
  executor_id: numberOf("executor_id") * 8 + TEXT,
  agent_id: numberOf("agent_id") * 8 + TEXT,
  state: numberOf("state") * 8,
  resources: numberOf("resources") * 8 + TEXT,
  statuses: numberOf("statuses") * 8 + TEXT,
  status_update_state: numberOf("status_update_state") * 8,
} as const;

function readTask(reader: WireReader, end: number): ReportedTask | undefined {
  const { bytes, position: start } = reader;
  let taskId: string | undefined;
  let frameworkId: string | undefined;
  let executorId: string | undefined;
  let agentId: string | undefined;
  let state: v1.TaskState | undefined;
  let updateState: v1.TaskState | undefined;
  let [firstResource, lastResource] = [-1, -1];
  let [statusFrom, statusTo] = [-1, -1];
  while (reader.position < end) {
    const at = reader.position;
    const tag = reader.tag();
    switch (tag) {
      case TAGS.task_id:
        taskId = idIn(reader);
        if (taskId === undefined) return undefined;
        break;
      case TAGS.framework_id:
        frameworkId = idIn(reader);
        if (frameworkId === undefined) return undefined;
        break;
      case TAGS.executor_id:
        executorId = idIn(reader);
        if (executorId === undefined) return undefined;
        break;
      case TAGS.agent_id:
        agentId = idIn(reader);
        if (agentId === undefined) return undefined;
        break;
      case TAGS.state:
        state = v1.TaskState.nameOf[reader.int32()];
        break;
      case TAGS.resources:
        if (firstResource < 0) firstResource = at;
        else if (lastResource !== at) return undefined; // not one after the other
        lastResource = reader.position = reader.message();
        break;
      case TAGS.statuses:
        statusTo = reader.message();
        statusFrom = reader.position;
        reader.position = statusTo;
        break;
      case TAGS.status_update_state:
        updateState = v1.TaskState.nameOf[reader.int32()];
        break;
      default:
        reader.skip(tag);
    }
  }
  if (reader.position !== end || taskId === undefined || frameworkId === undefined) return undefined;
  if (agentId === undefined || state === undefined) return undefined;
  if (statusTo >= 0) updateState ??= v1.TaskStatus.decode(bytes.subarray(statusFrom, statusTo)).state;
  return {
    taskId,
    frameworkId,
    agentId,
    executorId,
    state,
    resources: firstResource < 0 ? NO_RESOURCES : sharedResources(bytes, firstResource, lastResource),
    statusUpdateState: updateState,
    whole: new RawTask(bytes, start, end),
  };
}

/** The text of an id, whose message holds that and nothing else; undefined for another. */
function idIn(reader: WireReader): string | undefined {
  const end = reader.message();
  const from = soleContent(reader.bytes, 10, reader.position, end);
  reader.position = end;
  return from < 0 ? undefined : decodeUtf8(reader.bytes, from, end);
}

/**
 * Returns the resources in field `number` of `message`, which has nothing else between them, as the list that every message of the
 * same bytes shares: never change it. Undefined when there are none, or not one after the other. @throws {DecodeError}
 */
export function sharedList(message: Uint8Array, number: number): readonly v1.Resource[] | undefined {
  const reader = new WireReader(message);
  let [first, last] = [-1, -1];
  try {
    while (reader.position < reader.length) {
      const at = reader.position;
      const tag = reader.tag();
      reader.skip(tag);
      if (tag !== number * 8 + TEXT) continue;
      if (first < 0) first = at;
      else if (last !== at) return undefined;
      last = reader.position;
    }
  } catch (error) {
    if (error instanceof WireError) return undefined;
    throw error;
  }
  return first < 0 ? undefined : sharedResources(reader.bytes, first, last);
}

/** Lists of resources by a hash of their bytes: the tasks of a service ask for the same, and there are few services for many tasks. */
const lists = new Map<number, { readonly bytes: Uint8Array; readonly list: readonly v1.Resource[] }>();
const LISTS_MAX = 1_000;
const LIST_BYTES_MAX = 1_000;

function sharedResources(bytes: Uint8Array, from: number, to: number): readonly v1.Resource[] {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
  const known = lists.get(hash);
  if (known !== undefined && isSame(known.bytes, bytes, from, to)) return known.list;
  const list = readResources(bytes.subarray(from, to));
  if (to - from > LIST_BYTES_MAX) return list;
  if (lists.size >= LISTS_MAX) lists.clear();
  lists.set(hash, { bytes: bytes.slice(from, to), list });
  return list;
}

function isSame(one: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (one.length !== to - from) return false;
  for (let at = from; at < to; at++) if (one[at - from] !== bytes[at]) return false;
  return true;
}

function readResources(bytes: Uint8Array): v1.Resource[] {
  const reader = new WireReader(bytes);
  const list: v1.Resource[] = [];
  while (reader.position < reader.length) {
    reader.tag();
    const end = reader.message();
    list.push(v1.Resource.decode(reader.bytes.subarray(reader.position, end)));
    reader.position = end;
  }
  return list;
}
