/** Questions to a master and its agents, over HTTP. @module */
import { agent as agentApi, DecodeError, master as masterApi, type MessageCodec, type v1 } from "@meseta/protocol";
import {
  isCoordinationAddress,
  type MasterGroup,
  openMasterGroup,
  parseCoordinationAddress,
  systemRandom,
  systemTimers,
} from "@meseta/runtime";
import { CliError, EXIT, reasonOf } from "./errors.ts";
import type { Io } from "./io.ts";
import { proof, PROOF_ADVICE } from "./proof.ts";

const MASTER_DEFAULT = "127.0.0.1:5050";
const MASTER_PORT = "5050";
/** Without a leader after this long there is none to be found. */
const ELECTION_TIMEOUT_MS = 10_000;
/** A question without an answer after this long is given up. */
export const ANSWER_TIMEOUT_MS = 30_000;

/** Where the master is: as the flag says, or on this machine; or whichever is elected at `zk://…` or `etcd://…`. */
export async function masterAddress(flag: string | undefined, io: Io): Promise<string> {
  const text = flag ?? MASTER_DEFAULT;
  if (isCoordinationAddress(text)) return await electedMaster(text, io);
  const url = URL.parse(text.includes("://") ? text : `http://${text}`);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") {
    throw new CliError(EXIT.usage, `Cannot use master '${text}': expected host:port, zk://… or etcd://…`, {
      advice: "--master=HOST:PORT",
    });
  }
  return `${url.protocol}//${url.hostname}:${url.port === "" ? MASTER_PORT : url.port}`;
}

async function electedMaster(text: string, io: Io): Promise<string> {
  const shown = text.replace(/\/\/[^@/]*@/, "//"); // a password is nobody's business
  const { promise, resolve } = Promise.withResolvers<v1.MasterInfo | undefined>();
  await using _group = electionOf(text, shown, resolve);
  io.signal.addEventListener("abort", () => resolve(undefined), { once: true });
  const patience = setTimeout(() => resolve(undefined), ELECTION_TIMEOUT_MS);
  const info = await promise;
  clearTimeout(patience);
  const host = info?.address?.ip ?? info?.address?.hostname ?? info?.hostname;
  if (info === undefined || host === undefined) {
    throw new CliError(
      EXIT.unreachable,
      `Cannot find a master at ${shown}: nobody leads there, or it cannot be reached`,
    );
  }
  return `http://${host}:${info.address?.port ?? info.port}`;
}

function electionOf(text: string, shown: string, onLeader: (info: v1.MasterInfo) => void): MasterGroup {
  try {
    return openMasterGroup({
      address: parseCoordinationAddress(text),
      timers: systemTimers,
      random: systemRandom,
      onLeader: (leader) => {
        if (leader !== undefined) onLeader(leader.info);
      },
    });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new CliError(EXIT.usage, `Cannot use master '${shown}': ${cause.message}`, { cause });
  }
}

/** One master. Every method throws `CliError` with the exit code that fits. */
export class MasterApi {
  readonly origin: string;
  readonly #io: Io;

  constructor(origin: string, io: Io) {
    this.origin = origin;
    this.#io = io;
  }

  async agents(): Promise<readonly masterApi.Response_GetAgents_Agent[]> {
    return (await this.#ask("GET_AGENTS")).get_agents?.agents ?? [];
  }

  async frameworks(): Promise<masterApi.Response_GetFrameworks> {
    return (await this.#ask("GET_FRAMEWORKS")).get_frameworks ?? {};
  }

  async tasks(): Promise<masterApi.Response_GetTasks> {
    return (await this.#ask("GET_TASKS")).get_tasks ?? {};
  }

  async version(): Promise<v1.VersionInfo | undefined> {
    return (await this.#ask("GET_VERSION")).get_version?.version_info;
  }

  /** Why a framework or a role is, or is not, getting offers. */
  async explanation(query: Readonly<Record<string, string>>): Promise<Explanation> {
    const url = `${this.origin}/allocator/explanation?${new URLSearchParams(query).toString()}`;
    return (await getJson(url, `the master at ${this.origin}`, this.#io, "master")) as Explanation;
  }

  async #ask(type: masterApi.Call_Type): Promise<masterApi.Response> {
    const call = masterApi.Call.toJson({ type });
    const what = `the master at ${this.origin}`;
    const answer = await post({
      url: `${this.origin}/api/v1`,
      body: call,
      what,
      io: this.#io,
      asks: "master",
    });
    return read(masterApi.Response, answer, what);
  }
}

/** What a master says of its allocator's decisions, as far as it is shown here. */
export interface Explanation {
  readonly sentences: readonly string[];
  readonly clients: readonly { readonly framework_id: string; readonly role: string }[];
  readonly clients_left_out: number;
  readonly decisions: readonly {
    readonly at_ms: number;
    readonly agent_id: string;
    readonly framework_id: string;
    readonly role: string;
    readonly resources: string;
  }[];
}

/** Where a task's sandbox is. */
export interface Sandbox {
  readonly origin: string; // of the agent
  readonly directory: string;
}

/** Finds the sandbox of an executor; undefined while the agent does not know it. */
export async function findSandbox(
  where: { readonly agentOrigin: string; readonly frameworkId: string; readonly executorId: string },
  io: Io,
): Promise<Sandbox | undefined> {
  const what = `the agent at ${where.agentOrigin}`;
  const state = (await getJson(`${where.agentOrigin}/state`, what, io, "agent")) as AgentState;
  for (const framework of [...(state.frameworks ?? []), ...(state.completed_frameworks ?? [])]) {
    if (framework.id !== where.frameworkId) continue;
    for (const executor of [...(framework.executors ?? []), ...(framework.completed_executors ?? [])]) {
      if (executor.id !== where.executorId || executor.directory === undefined) continue;
      return { origin: where.agentOrigin, directory: executor.directory };
    }
  }
  return undefined;
}

/** Reads from a file in a sandbox, and how large it is; undefined when there is no such file (yet). */
export async function readSandboxFile(
  sandbox: Sandbox,
  file: { readonly name: string; readonly offset: number; readonly length: number },
  io: Io,
): Promise<{ readonly size: number; readonly data: Uint8Array } | undefined> {
  const path = `${sandbox.directory}/${file.name}`;
  const call: agentApi.Call = { type: "READ_FILE", read_file: { path, offset: file.offset, length: file.length } };
  const what = `the agent at ${sandbox.origin}`;
  const url = `${sandbox.origin}/api/v1`;
  const answer = await post({ url, body: agentApi.Call.toJson(call), what, io, asks: "agent", missing: true });
  if (answer === undefined) return undefined;
  const { size = 0, data = new Uint8Array(0) } = read(agentApi.Response, answer, what).read_file ?? {};
  return { size: Number(size), data };
}

/** Where a file in a sandbox has something from `offset` on: the agent may have given the beginning of a log back to the disk. */
export async function dataFrom(
  sandbox: Sandbox,
  file: { readonly name: string; readonly offset: number },
  io: Io,
): Promise<number> {
  const query = new URLSearchParams({
    path: `${sandbox.directory}/${file.name}`,
    offset: `${file.offset}`,
    length: "1",
  });
  const what = `the agent at ${sandbox.origin}`;
  const answer = (await getJson(`${sandbox.origin}/files/read?${query.toString()}`, what, io, "agent")) as {
    offset?: number;
  };
  return answer.offset ?? file.offset;
}

/** "slave(1)@10.0.0.5:5051" → "http://10.0.0.5:5051" */
export function agentOrigin(pid: string): string {
  return `http://${pid.slice(pid.lastIndexOf("@") + 1)}`;
}

interface AgentState {
  frameworks?: AgentFramework[];
  completed_frameworks?: AgentFramework[];
}
interface AgentFramework {
  id?: string;
  executors?: { id?: string; directory?: string }[];
  completed_executors?: { id?: string; directory?: string }[];
}

/** Who is asked, and so whose secret is told. */
type Asked = "master" | "agent";
type Question = { url: string; body: string; what: string; io: Io; asks: Asked };

const proofTo = (asks: Asked, io: Io) => proof(asks === "master" ? io.credential : io.agentCredential);

async function post(question: Question & { missing?: false }): Promise<Uint8Array>;
async function post(question: Question & { missing: true }): Promise<Uint8Array | undefined>;
async function post(question: Question & { missing?: boolean }): Promise<Uint8Array | undefined> {
  const { url, body, what, io, asks } = question;
  const headers = { ...proofTo(asks, io), "Content-Type": "application/json", Accept: "application/json" };
  const response = await request(url, { method: "POST", headers, body }, what, io);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status === 404 && question.missing === true) return undefined;
  if (!response.ok) throw refused(what, asks, response.status, new TextDecoder().decode(bytes));
  return bytes;
}

async function getJson(url: string, what: string, io: Io, asks: Asked): Promise<unknown> {
  const response = await request(url, { headers: proofTo(asks, io) }, what, io);
  const text = await response.text();
  if (!response.ok) throw refused(what, asks, response.status, text);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CliError(EXIT.failed, `Cannot read what ${what} sent: ${reasonOf(cause)}`, { cause });
  }
}

async function request(url: string, init: RequestInit, what: string, io: Io): Promise<Response> {
  const signal = AbortSignal.any([io.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]);
  try {
    return await fetch(url, { ...init, signal });
  } catch (cause) {
    throw new CliError(EXIT.unreachable, `Cannot reach ${what}: ${reasonOf(cause)}`, {
      cause,
      advice: "is it running there? --master=HOST:PORT or MESETA_MASTER names another; meseta local starts a cluster",
    });
  }
}

function refused(what: string, asks: Asked, status: number, text: string): CliError {
  const isRefusal = status === 401 || status === 403;
  const reason = text.trim() === "" ? "" : ` (${text.trim().slice(0, 500)})`;
  return new CliError(isRefusal ? EXIT.refused : EXIT.failed, `Cannot ask ${what}: HTTP ${status}${reason}`, {
    ...(isRefusal && { advice: PROOF_ADVICE[asks] }),
  });
}

function read<Message>(codec: MessageCodec<Message>, bytes: Uint8Array, what: string): Message {
  try {
    return codec.fromJson(bytes);
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new CliError(EXIT.failed, `Cannot read what ${what} sent: ${cause.reason}`, { cause });
  }
}
