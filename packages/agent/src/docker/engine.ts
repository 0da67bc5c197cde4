/**
 * What an agent asks a Docker engine itself, by its HTTP API. What takes as long as a container lives is not here: that is the client
 * program's, below a supervisor (decision 0081).
 * Source: the Docker Engine API, 1.24 and later; agent, section 14 (inspect timeout).
 * @module
 */
import { Agent, type Dispatcher } from "undici";
import type { RegistryCredential } from "../images/docker-config.ts";
import { type ImageReference, versionText } from "../images/reference.ts";
import { PullProgress } from "./pull-progress.ts";

/** An engine refused something, with an HTTP status, or could not be asked, without one. */
export class DockerError extends Error {
  readonly code = "DOCKER";
  readonly status: number | undefined;

  constructor(message: string, options: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status;
  }
}

/** Whether an engine answered that there is no such thing. */
export const isMissing = (error: unknown): boolean => error instanceof DockerError && error.status === 404;

/** What is looked at of what an engine says about a container. */
export interface EngineContainer {
  /** All of it, as the engine wrote it. */
  readonly json: string;
  readonly state: {
    readonly isRunning: boolean;
    /** Whether its command ever ran. */
    readonly hasStarted: boolean;
    readonly wasOutOfMemory: boolean;
    /** Why it could not be started; empty if it could. */
    readonly error: string;
    /** Its first process, while it has one. */
    readonly pid: number | undefined;
    readonly finishedMs: number | undefined;
  };
  /** What `docker stop` sends: a number or a name, without SIG or with. */
  readonly stopSignal: string | undefined;
  readonly memoryBytes: number;
  /** Its addresses in networks of its own. */
  readonly addresses: readonly { readonly ip: string; readonly ip6: string | undefined }[];
}

/** One of a list. */
export interface ListedContainer {
  /** Without the slash that engines put before it. */
  readonly name: string;
  readonly isRunning: boolean;
}

export interface ContainerUpdate {
  readonly CpuShares?: number;
  readonly CpuPeriod?: number;
  readonly CpuQuota?: number;
  readonly Memory?: number;
  readonly MemoryReservation?: number;
  readonly MemorySwap?: number;
}

const ANSWER_BYTES_MAX = 8 * 1024 * 1024;
const LINE_BYTES_MAX = 64 * 1024;
export const ASK_TIMEOUT_MS = 5_000;
const ZERO_TIME = "0001-01-01T00:00:00Z";

type Json = Record<string, unknown>;

interface Ask {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export class DockerEngine implements AsyncDisposable {
  readonly socket: string;
  readonly #agent: Agent;

  /** @param socket the path of the engine's */
  constructor(socket: string) {
    this.socket = socket;
    // Whoever asks says how long that may take.
    this.#agent = new Agent({ connect: { socketPath: socket }, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** The engine's version. @throws {DockerError} when none answers */
  async version(): Promise<string> {
    const { Version: version } = await this.#json("/version", "ask for the version");
    return typeof version === "string" ? version : "of unknown version";
  }

  /** Undefined when there is none of that name. @throws {DockerError} */
  async inspect(name: string): Promise<EngineContainer | undefined> {
    try {
      const text = await this.#ask(`/containers/${name}/json`, `inspect container ${name}`);
      return containerOf(text);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** All containers with a label, running or not. @throws {DockerError} */
  async list(label: string, value: string): Promise<ListedContainer[]> {
    const what = "list containers";
    const filters = encodeURIComponent(JSON.stringify({ label: [`${label}=${value}`] }));
    const all: unknown = JSON.parse(await this.#ask(`/containers/json?all=1&filters=${filters}`, what));
    if (!Array.isArray(all)) throw new DockerError(`Cannot ${what}: the answer is no list`);
    return all.map((one: Json): ListedContainer => {
      const [name] = (one["Names"] as readonly string[] | undefined) ?? [];
      return {
        name: (name ?? "").replace(/^\//, ""),
        isRunning: one["State"] !== "exited" && one["State"] !== "created" && one["State"] !== "dead",
      };
    });
  }

  /** Sends a signal to the first process. @throws {DockerError} of status 404 or 409 for what does not run */
  async kill(name: string, signal: string): Promise<void> {
    await this.#ask(`/containers/${name}/kill?signal=${encodeURIComponent(signal)}`, `kill container ${name}`, {
      method: "POST",
    });
  }

  /** Has a container end, and kills it when it does not in time. @throws {DockerError} */
  async stop(name: string, timeoutMs: number): Promise<void> {
    const seconds = Math.ceil(timeoutMs / 1000);
    const ask: Ask = { method: "POST", timeoutMs: timeoutMs + ASK_TIMEOUT_MS };
    await this.#ask(`/containers/${name}/stop?t=${seconds}`, `stop container ${name}`, ask);
  }

  /** Removes a container and its anonymous volumes, killing it if it runs. @throws {DockerError} */
  async remove(name: string): Promise<void> {
    const ask: Ask = { method: "DELETE", timeoutMs: 4 * ASK_TIMEOUT_MS };
    await this.#ask(`/containers/${name}?v=1&force=1`, `remove container ${name}`, ask);
  }

  /** @throws {DockerError} */
  async update(name: string, body: ContainerUpdate): Promise<void> {
    await this.#ask(`/containers/${name}/update`, `update container ${name}`, { method: "POST", body });
  }

  /** @throws {DockerError} */
  async hasImage(name: string): Promise<boolean> {
    try {
      await this.#ask(`/images/${encodeURI(name)}/json`, `inspect image ${name}`);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /**
   * Has the engine pull an image. Takes as long as it takes, until `signal` is aborted, which makes the engine stop.
   *
   * @throws {DockerError} with the engine's words
   */
  async pull(
    { registry, repository, ...reference }: ImageReference,
    {
      credential,
      onProgress,
      signal,
    }: {
      readonly credential: RegistryCredential | undefined;
      readonly onProgress: (text: string) => void;
      readonly signal: AbortSignal;
    },
  ): Promise<void> {
    const name = registry === undefined ? repository : `${registry}/${repository}`;
    const version = versionText({ registry, repository, ...reference });
    const what = `pull image ${name}${version.startsWith("sha256:") ? "@" : ":"}${version}`;
    const query = `fromImage=${encodeURIComponent(name)}&tag=${encodeURIComponent(version)}`;
    const headers = credential && { "x-registry-auth": registryAuth(credential, registry) };
    const { body } = await this.#send(`/images/create?${query}`, what, {
      method: "POST",
      signal,
      ...(headers && { headers }),
    });
    const progress = new PullProgress(onProgress);
    try {
      for await (const line of linesOf(body)) {
        const said = JSON.parse(line) as Json;
        const { error } = said;
        if (typeof error === "string") throw new DockerError(`Cannot ${what}: ${error}`);
        progress.note(said);
      }
    } catch (cause) {
      if (cause instanceof DockerError) throw cause;
      signal.throwIfAborted();
      throw new DockerError(`Cannot ${what}: ${(cause as Error).message}`, { cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy();
  }

  async #json(path: string, what: string): Promise<Json> {
    return JSON.parse(await this.#ask(path, what)) as Json;
  }

  /** The text of an answer that is none of an error. */
  async #ask(
    path: string,
    what: string,
    { method = "GET", body, timeoutMs = ASK_TIMEOUT_MS }: Ask = {},
  ): Promise<string> {
    const signal = AbortSignal.timeout(timeoutMs);
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const answer = await this.#send(path, what, { method, signal, ...json });
    try {
      return await textOf(answer.body);
    } catch (cause) {
      throw new DockerError(`Cannot ${what}: ${(cause as Error).message}`, { cause });
    }
  }

  async #send(
    path: string,
    what: string,
    options: Omit<Dispatcher.RequestOptions, "path" | "origin">,
  ): Promise<Dispatcher.ResponseData> {
    let answer: Dispatcher.ResponseData;
    try {
      answer = await this.#agent.request({ ...options, origin: "http://docker", path });
    } catch (cause) {
      if (options.signal instanceof AbortSignal && options.signal.aborted && path.startsWith("/images/create"))
        throw cause;
      throw new DockerError(`Cannot ${what}: ${this.#reason(cause as Error)}`, { cause });
    }
    if (answer.statusCode < 400) return answer;
    const said = await textOf(answer.body).catch(() => "");
    throw new DockerError(`Cannot ${what}: ${messageIn(said)}`, { status: answer.statusCode });
  }

  #reason({ name, code, message }: Error & { readonly code?: string }): string {
    if (name === "TimeoutError") return `the engine at ${this.socket} does not answer`;
    if (code === "ENOENT") return `there is no engine at ${this.socket}`;
    if (code === "ECONNREFUSED") return `no engine listens at ${this.socket}`;
    if (code === "EACCES") return `the agent may not use ${this.socket}`;
    return `the engine at ${this.socket} is gone: ${message}`;
  }
}

async function textOf(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > ANSWER_BYTES_MAX) throw new Error(`the answer is longer than ${ANSWER_BYTES_MAX} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function* linesOf(body: Dispatcher.ResponseData["body"]): AsyncGenerator<string> {
  let rest = "";
  body.setEncoding("utf8");
  for await (const part of body as AsyncIterable<string>) {
    const lines = (rest + part).split("\n");
    rest = lines.pop()!;
    if (rest.length > LINE_BYTES_MAX) throw new Error(`a line of the answer is longer than ${LINE_BYTES_MAX} bytes`);
    for (const line of lines) if (line.trim() !== "") yield line;
  }
  if (rest.trim() !== "") yield rest;
}

/** Engines answer errors with `{"message": …}`. */
function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as Json;
    if (typeof message === "string") return message.trim();
  } catch {
    // not JSON: whatever it is, it is what there is
  }
  return text.trim().slice(0, 1_000) || "the engine does not say why";
}

function registryAuth({ username, password }: RegistryCredential, registry: string | undefined): string {
  const auth = { username, password, serveraddress: registry ?? "https://index.docker.io/v1/" };
  // For URLs, and yet padded: an engine takes what is not for no credential at all.
  return Buffer.from(JSON.stringify(auth)).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function containerOf(text: string): EngineContainer {
  const all = JSON.parse(text) as Json;
  const state = (all["State"] ?? {}) as Json;
  const config = (all["Config"] ?? {}) as Json;
  const host = (all["HostConfig"] ?? {}) as Json;
  const settings = (all["NetworkSettings"] ?? {}) as Json;
  const networks = Object.values((settings["Networks"] ?? {}) as Record<string, Json>);
  const time = (name: string) => {
    const value = state[name];
    return typeof value !== "string" || value === "" || value.startsWith(ZERO_TIME.slice(0, 4)) ? undefined : value;
  };
  const pid = Number(state["Pid"] ?? 0);
  const finished = time("FinishedAt");
  return {
    json: text.trim(),
    state: {
      isRunning: state["Running"] === true,
      hasStarted: time("StartedAt") !== undefined,
      wasOutOfMemory: state["OOMKilled"] === true,
      error: typeof state["Error"] === "string" ? state["Error"] : "",
      pid: pid > 0 ? pid : undefined,
      finishedMs: finished === undefined ? undefined : Date.parse(finished),
    },
    stopSignal: typeof config["StopSignal"] === "string" ? config["StopSignal"] : undefined,
    memoryBytes: Number(host["Memory"] ?? 0),
    addresses: networks.flatMap(({ IPAddress: ip, GlobalIPv6Address: ip6 }) => {
      if (typeof ip !== "string" || ip === "") return [];
      return [{ ip, ip6: typeof ip6 === "string" && ip6 !== "" ? ip6 : undefined }];
    }),
  };
}
