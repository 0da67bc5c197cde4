/** Calls to an agent about containers, and what they write and read. @module */
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { agent as api, encodeRecord, PROTOBUF_TYPE, RecordReader, RECORDIO_TYPE, type v1 } from "@meseta/protocol";
import { CliError, EXIT, reasonOf } from "./errors.ts";
import type { Io } from "./io.ts";
import { proof, PROOF_ADVICE } from "./proof.ts";

/** Agents tell every 30 seconds that they are there; after that long without a word one is gone. */
const SILENCE_MS = 100_000;
const HEARTBEAT_MS = 30_000;

/** What a container wrote. */
export interface Written {
  readonly channel: "STDOUT" | "STDERR";
  readonly data: Uint8Array;
}

/** One agent. */
export class AgentApi {
  readonly #origin: string;
  readonly #signal: AbortSignal;
  readonly #proof: Record<string, string>;

  constructor(origin: string, { signal, agentCredential }: Pick<Io, "signal" | "agentCredential">) {
    this.#origin = origin;
    this.#signal = signal;
    this.#proof = proof(agentCredential);
  }

  get what(): string {
    return `the agent at ${this.#origin}`;
  }

  /** Asks something that is answered with a message, or nothing. @throws {CliError} */
  async ask(call: api.Call): Promise<api.Response> {
    const response = await this.#send({ "Content-Type": PROTOBUF_TYPE, Accept: PROTOBUF_TYPE }, api.Call.encode(call));
    const body = Buffer.concat(await response.toArray());
    if (response.statusCode !== 200) throw new AgentRefusal(this.what, response.statusCode ?? 0, body.toString());
    return body.length === 0 ? {} : api.Response.decode(body);
  }

  /**
   * Asks something that is answered with what a container writes; resolves once that begins.
   *
   * @throws {CliError} when it is refused; while reading, when the agent goes away before the container's end
   */
  async output(call: api.Call): Promise<AsyncGenerator<Written>> {
    const headers = { "Content-Type": PROTOBUF_TYPE, Accept: RECORDIO_TYPE, "Message-Accept": PROTOBUF_TYPE };
    const response = await this.#send(headers, api.Call.encode(call));
    if (response.statusCode === 200) return this.#records(response);
    const text = Buffer.concat(await response.toArray()).toString();
    throw new AgentRefusal(this.what, response.statusCode ?? 0, text);
  }

  /** Begins to type to a container. */
  input(container_id: v1.ContainerID): ContainerInput {
    const headers = { ...this.#proof, "Content-Type": RECORDIO_TYPE, "Message-Content-Type": PROTOBUF_TYPE };
    return new ContainerInput(request(`${this.#origin}/api/v1`, { method: "POST", headers }), container_id, this.what);
  }

  async *#records(response: IncomingMessage): AsyncGenerator<Written> {
    const records = new RecordReader();
    response.socket.setTimeout(SILENCE_MS, () =>
      response.destroy(new Error(`no word from it in ${SILENCE_MS / 1000} s`)),
    );
    try {
      for await (const chunk of response) {
        for (const record of records.push(chunk as Uint8Array)) {
          const { data } = api.ProcessIO.decode(record);
          if (data?.data === undefined) continue; // a heartbeat
          yield { channel: data.type === "STDERR" ? "STDERR" : "STDOUT", data: data.data };
        }
      }
    } catch (cause) {
      if (this.#signal.aborted) throw cause;
      throw new CliError(EXIT.unreachable, `Lost ${this.what}: ${reasonOf(cause)}`, { cause });
    }
  }

  #send(given: Record<string, string>, body: Uint8Array): Promise<IncomingMessage> {
    const headers = { ...this.#proof, ...given };
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const asking = request(`${this.#origin}/api/v1`, { method: "POST", headers, signal: this.#signal });
    asking.on("response", resolve).on("error", (cause) => {
      reject(new CliError(EXIT.unreachable, `Cannot reach ${this.what}: ${reasonOf(cause)}`, { cause }));
    });
    asking.end(body);
    return promise;
  }
}

/** An agent answered that it will not. */
export class AgentRefusal extends CliError {
  readonly status: number;

  constructor(what: string, status: number, text: string) {
    const isRefusal = status === 401 || status === 403;
    const reason = text.trim() === "" ? `HTTP ${status}` : text.trim().slice(0, 500);
    super(isRefusal ? EXIT.refused : EXIT.failed, `Refused by ${what}: ${reason}`, {
      ...(status === 401 && { advice: PROOF_ADVICE.agent }),
    });
    this.status = status;
  }
}

/** An open call by which a container is typed to. */
export class ContainerInput implements Disposable {
  readonly #request: ClientRequest;
  readonly #heartbeat: NodeJS.Timeout;
  /** Resolves to what is wrong if the agent takes no input; never while it does. */
  readonly refused: Promise<CliError>;

  constructor(asking: ClientRequest, container_id: v1.ContainerID, what: string) {
    this.#request = asking;
    const { promise, resolve } = Promise.withResolvers<CliError>();
    this.refused = promise;
    asking.on("error", () => {}); // the output's end says more, and comes with it
    asking.on("response", (response) => {
      if (response.statusCode === 200) return void response.resume(); // the container has ended
      void response.toArray().then((parts: Uint8Array[]) => {
        resolve(new AgentRefusal(what, response.statusCode ?? 0, Buffer.concat(parts).toString()));
      });
    });
    this.#write({ type: "CONTAINER_ID", container_id });
    this.#heartbeat = setInterval(() => {
      const interval = { nanoseconds: HEARTBEAT_MS * 1e6 };
      this.#io({ type: "CONTROL", control: { type: "HEARTBEAT", heartbeat: { interval } } });
    }, HEARTBEAT_MS);
  }

  /** Types; resolves when there is room for more. Nothing is the end of input. */
  async type(data: Uint8Array): Promise<void> {
    if (this.#io({ type: "DATA", data: { type: "STDIN", data } })) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#request.once("drain", resolve).once("close", resolve);
    await promise;
  }

  resize(window_size: v1.TTYInfo_WindowSize): void {
    this.#io({ type: "CONTROL", control: { type: "TTY_INFO", tty_info: { window_size } } });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#heartbeat);
    this.#request.destroy();
  }

  #io(process_io: api.ProcessIO): boolean {
    return this.#write({ type: "PROCESS_IO", process_io });
  }

  #write(attach_container_input: api.Call_AttachContainerInput): boolean {
    if (this.#request.destroyed || this.#request.writableEnded) return true;
    const call: api.Call = { type: "ATTACH_CONTAINER_INPUT", attach_container_input };
    return this.#request.write(encodeRecord(api.Call.encode(call)));
  }
}
