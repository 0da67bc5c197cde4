/**
 * ATTACH_CONTAINER_INPUT: records that say which container, and then what it is to read. Each is taken as it comes and before the
 * next one is looked at, so that a client types at the container's pace and nothing piles up here.
 * Source: agent, sections 10.1 and 10.3.
 * @module
 */
import {
  agent as api,
  contentType,
  DecodeError,
  JSON_TYPE,
  PROTOBUF_TYPE,
  RECORDIO_TYPE,
  RecordReader,
} from "@meseta/protocol";
import { type HttpRequest, type HttpResponse, type PlainResponse, textResponse } from "@meseta/runtime";
import { containerText } from "../core/containers.ts";
import type { Input, Switchboard } from "../io/switchboard.ts";

/** No client types that much at once. */
const RECORD_BYTES_MAX = 1024 * 1024;

/** Whether a request is in recordio, which only this call is, and comes as it is typed. */
export function isAttachInput(request: Pick<HttpRequest, "header">): boolean {
  const header = request.header("Content-Type");
  return header !== undefined && contentType(header) === RECORDIO_TYPE;
}

/** Answers once the input, or the container, has ended. */
export async function attachInput(
  request: HttpRequest,
  switchboard: Pick<Switchboard, "takeInput">,
): Promise<HttpResponse> {
  const type = request.header("Message-Content-Type");
  if (type === undefined) return textResponse(400, "Expecting 'Message-Content-Type' to be set with recordio");
  if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) {
    return textResponse(415, `Expecting 'Message-Content-Type' of ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
  }
  const encoding = request.header("Content-Encoding") ?? "identity";
  if (encoding !== "identity") return textResponse(415, `Unsupported content encoding '${encoding}'`);
  const session = new InputCall(switchboard);
  try {
    const records = new RecordReader(RECORD_BYTES_MAX);
    const chunks = (request.chunks ?? once(request.body))[Symbol.asyncIterator]();
    for (;;) {
      const next = chunks.next();
      next.catch(() => {}); // whoever waits for it hears; once the container has ended, nobody does
      const chunk = await Promise.race([next, session.over]);
      if (chunk === undefined) return { status: 200 };
      if (chunk.done === true) break;
      for (const record of records.push(chunk.value)) {
        const refusal = await session.take(type === JSON_TYPE ? api.Call.fromJson(record) : api.Call.decode(record));
        if (refusal !== undefined) return refusal;
      }
    }
    return records.isPartial ? textResponse(400, "The last record is not whole") : session.answer();
  } catch (error) {
    if (error instanceof DecodeError || error instanceof RangeError) return textResponse(400, error.message);
    if ((error as NodeJS.ErrnoException).code === "ECONNRESET") return textResponse(400, "The input was cut short");
    throw error;
  } finally {
    session[Symbol.dispose]();
  }
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

/** The records of one call, of which the first says whose input it is. */
class InputCall implements Disposable {
  readonly #switchboard: Pick<Switchboard, "takeInput">;
  #input: Input | undefined;
  /** Resolves, to nothing, when there is no container any more to read what comes. */
  over: Promise<undefined> = new Promise(() => {});

  constructor(switchboard: Pick<Switchboard, "takeInput">) {
    this.#switchboard = switchboard;
  }

  /** Does what a record says; returns the answer if it ends the call. */
  async take(call: api.Call): Promise<PlainResponse | undefined> {
    if (this.#input === undefined) return this.#open(call);
    const problem = ioProblem(call, this.#input);
    if (problem !== undefined) return invalid(problem);
    const { data, control } = call.attach_container_input!.process_io!;
    const size = control?.tty_info?.window_size;
    if (size !== undefined) await this.#input.resize(size);
    const typed = data?.data;
    if (typed?.length === 0) await this.#input.end();
    else if (typed !== undefined) await this.#input.write(typed);
    return undefined; // a heartbeat asks for nothing
  }

  /** To a call that has ended by itself. */
  answer(): PlainResponse {
    return this.#input === undefined ? invalid(NO_CONTAINER) : { status: 200 };
  }

  [Symbol.dispose](): void {
    this.#input?.[Symbol.dispose]();
  }

  async #open(call: api.Call): Promise<PlainResponse | undefined> {
    const head = call.attach_container_input;
    if (call.type !== "ATTACH_CONTAINER_INPUT" || head?.type !== "CONTAINER_ID" || head.container_id === undefined) {
      return invalid(NO_CONTAINER);
    }
    const id = containerText(head.container_id);
    const input = await this.#switchboard.takeInput(id);
    if (input === "unknown") return textResponse(404, `Container ${id} cannot be found, or has no input to attach to`);
    if (input === "taken") return textResponse(409, `Container ${id} has somebody else's input already`);
    this.#input = input;
    this.over = input.over.then(() => undefined);
    return undefined;
  }
}

const NO_CONTAINER = "Expecting the first record to be an 'ATTACH_CONTAINER_INPUT' call of type 'CONTAINER_ID'";

const invalid = (problem: string): PlainResponse => textResponse(400, `Failed to validate agent::Call: ${problem}`);

function ioProblem(call: api.Call, { hasTerminal }: Input): string | undefined {
  const io = call.attach_container_input?.process_io;
  const isIo = call.type === "ATTACH_CONTAINER_INPUT" && call.attach_container_input?.type === "PROCESS_IO";
  if (!isIo || io === undefined) return "Expecting 'attach_container_input.type' to be 'PROCESS_IO'";
  const { type, data, control } = io;
  if (type === "DATA") {
    if (data?.type !== "STDIN") return "Expecting 'process_io.data.type' to be 'STDIN'";
    return data.data === undefined ? "Expecting 'process_io.data.data' to be present" : undefined;
  }
  if (type !== "CONTROL" || control === undefined) {
    return "Expecting 'process_io.data' or 'process_io.control' to be present";
  }
  if (control.type === "TTY_INFO") {
    if (!hasTerminal) return "The container has no terminal whose size could change";
    const size = control.tty_info?.window_size;
    return size === undefined ? "Expecting 'process_io.control.tty_info.window_size' to be present" : undefined;
  }
  return control.heartbeat === undefined ? "Expecting 'process_io.control.heartbeat' to be present" : undefined;
}
