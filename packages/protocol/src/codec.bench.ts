/**
 * Both codecs on four messages that masters handle all day, each beside `JSON.stringify` or `JSON.parse` of the same content.
 * @module
 */
import { internal, scheduler, type MessageCodec, type v1 } from "./index.ts";

export interface Workload {
  readonly workload: string;
  readonly phase: string;
  /** Size of what is written or read by `run`. */
  readonly bytes: number;
  readonly run: () => void;
  /** The yardstick: the JSON built-in on the same content. */
  readonly reference: () => void;
}

/** Returns sixteen workloads: four messages, two codecs, writing and reading. */
export function protocolWorkloads(): Workload[] {
  return [
    ...phases("status update event", scheduler.Event, statusUpdate(1)),
    ...phases("offer with 4 resources", scheduler.Event, offers()),
    ...phases("100-task accept", scheduler.Call, accept(100)),
    ...phases("re-registration with 100 tasks", internal.ReregisterSlaveMessage, reregistration(100)),
  ];
}

function phases<T extends object>(workload: string, codec: MessageCodec<T>, message: T): Workload[] {
  const bytes = codec.encode(message);
  const text = codec.toJson(message);
  const plain = JSON.parse(text) as unknown;
  // Text is done when it is bytes: a string may still be in pieces.
  const stringify = () => void Buffer.from(JSON.stringify(plain));
  const parse = () => void JSON.parse(text);
  const [binarySize, textSize] = [bytes.length, Buffer.byteLength(text)];
  return [
    {
      workload,
      phase: "protobuf encode",
      bytes: binarySize,
      run: () => void codec.encode(message),
      reference: stringify,
    },
    { workload, phase: "protobuf decode", bytes: binarySize, run: () => void codec.decode(bytes), reference: parse },
    {
      workload,
      phase: "json encode",
      bytes: textSize,
      run: () => void Buffer.from(codec.toJson(message)),
      reference: stringify,
    },
    { workload, phase: "json decode", bytes: textSize, run: () => void codec.fromJson(text), reference: parse },
  ];
}

const FRAMEWORK_ID = { value: "650b7f9f-7d29-46c4-9a24-43050459e642-0003" };
const AGENT_ID = { value: "650b7f9f-7d29-46c4-9a24-43050459e642-S17" };
const uuid = (i: number) => Uint8Array.from({ length: 16 }, (_, k) => (k === 6 ? 0x44 : (i * 31 + k * 7) & 0xff));

function scalar(name: string, value: number): v1.Resource {
  return { name, type: "SCALAR", scalar: { value }, allocation_info: { role: "eng/web" } };
}

function status(i: number, state: v1.TaskState): v1.TaskStatus {
  return {
    task_id: { value: `web.${i}.722cdab9` },
    state,
    source: "SOURCE_EXECUTOR",
    agent_id: AGENT_ID,
    executor_id: { value: `web.${i}.722cdab9` },
    timestamp: 1795353310.2911448 + i,
    uuid: uuid(i),
    container_status: {
      container_id: { value: "e65dcc88-4cb2-4016-9c8e-1301ff59f0af" },
      network_infos: [{ ip_addresses: [{ protocol: "IPv4", ip_address: "10.0.0.2" }] }],
      executor_pid: 29_136,
    },
  };
}

function statusUpdate(i: number): scheduler.Event {
  return { type: "UPDATE", update: { status: status(i, "TASK_RUNNING") } };
}

function offers(): scheduler.Event {
  const offer: v1.Offer = {
    id: { value: "650b7f9f-7d29-46c4-9a24-43050459e642-O4711" },
    framework_id: FRAMEWORK_ID,
    agent_id: AGENT_ID,
    hostname: "agent-17.example",
    url: { scheme: "http", address: { hostname: "agent-17.example", ip: "10.0.0.2", port: 5051 }, path: "/slave(1)" },
    resources: [
      scalar("cpus", 7.5),
      scalar("mem", 15_360),
      scalar("disk", 102_400),
      {
        name: "ports",
        type: "RANGES",
        ranges: { range: [{ begin: 31_000, end: 32_000 }] },
        allocation_info: { role: "eng/web" },
      },
    ],
    attributes: [{ name: "rack", type: "TEXT", text: { value: "r12" } }],
    allocation_info: { role: "eng/web" },
  };
  return { type: "OFFERS", offers: { offers: [offer] } };
}

function accept(count: number): scheduler.Call {
  const tasks = Array.from({ length: count }, (_, i): v1.TaskInfo => ({
    name: `web.${i}`,
    task_id: { value: `web.${i}.722cdab9` },
    agent_id: AGENT_ID,
    resources: [scalar("cpus", 0.1), scalar("mem", 32)],
    command: {
      value: "exec ./server --port=$PORT0",
      shell: true,
      environment: { variables: [{ name: "PORT0", type: "VALUE", value: String(31_000 + i) }] },
      uris: [{ value: "http://files.example/server.tar.gz", extract: true }],
    },
    labels: { labels: [{ key: "version", value: "2026-11-23" }] },
  }));
  return {
    framework_id: FRAMEWORK_ID,
    type: "ACCEPT",
    accept: {
      offer_ids: [{ value: "650b7f9f-7d29-46c4-9a24-43050459e642-O4711" }],
      operations: [{ type: "LAUNCH", launch: { task_infos: tasks } }],
      filters: { refuse_seconds: 5 },
    },
  };
}

function reregistration(count: number): internal.ReregisterSlaveMessage {
  const tasks = Array.from({ length: count }, (_, i): v1.Task => ({
    name: `web.${i}`,
    task_id: { value: `web.${i}.722cdab9` },
    framework_id: FRAMEWORK_ID,
    agent_id: AGENT_ID,
    state: "TASK_RUNNING",
    resources: [scalar("cpus", 0.1), scalar("mem", 32)],
    statuses: [status(i, "TASK_STARTING"), status(i, "TASK_RUNNING")],
    status_update_state: "TASK_RUNNING",
    status_update_uuid: uuid(i),
    labels: { labels: [{ key: "version", value: "2026-11-23" }] },
  }));
  return {
    agent: {
      hostname: "agent-17.example",
      port: 5051,
      resources: [scalar("cpus", 32), scalar("mem", 131_072), scalar("disk", 1_024_000)],
      id: AGENT_ID,
      checkpoint: true,
    },
    tasks,
    frameworks: [{ user: "web", name: "services", id: FRAMEWORK_ID, checkpoint: true, roles: ["eng/web"] }],
    version: "1.12.0",
    agent_capabilities: [{ type: "MULTI_ROLE" }, { type: "HIERARCHICAL_ROLE" }, { type: "RESERVATION_REFINEMENT" }],
    resource_version_uuid: { value: uuid(1) },
  };
}
