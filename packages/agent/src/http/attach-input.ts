/**
 * ATTACH_CONTAINER_INPUT: records that say which container, and then what it is to read. They are taken when the request is whole.
 * Source: agent, sections 10.1 and 10.3.
 * @module
 */
import { agent as api, DecodeError, JSON_TYPE, PROTOBUF_TYPE, RecordReader } from "@meseta/protocol";
import { type HttpRequest, type HttpResponse, textResponse } from "@meseta/runtime";
import { containerText } from "../core/containers.ts";
import type { Switchboard } from "../io/switchboard.ts";

/** Answers a request in recordio, which only this call is. */
export async function attachInput(request: HttpRequest, switchboard: Switchboard): Promise<HttpResponse> {
  const type = request.header("Message-Content-Type");
  if (type === undefined) return textResponse(400, "Expecting 'Message-Content-Type' to be set with recordio");
  if (type !== JSON_TYPE && type !== PROTOBUF_TYPE) {
    return textResponse(415, `Expecting 'Message-Content-Type' of ${JSON_TYPE} or ${PROTOBUF_TYPE}`);
  }
  let calls: api.Call[];
  try {
    const records = new RecordReader().push(request.body);
    calls = records.map((record) => (type === JSON_TYPE ? api.Call.fromJson(record) : api.Call.decode(record)));
  } catch (error) {
    if (error instanceof DecodeError || error instanceof RangeError) return textResponse(400, error.message);
    throw error;
  }
  const problem = callsProblem(calls);
  if (problem !== undefined) return textResponse(400, `Failed to validate agent::Call: ${problem}`);
  const id = containerText(calls[0]!.attach_container_input!.container_id!);
  const input = await switchboard.takeInput(id);
  if (input === "unknown") return textResponse(404, `Container ${id} cannot be found, or has no input to attach to`);
  if (input === "taken") return textResponse(409, `Container ${id} has somebody else's input already`);
  using taken = input;
  for (const call of calls.slice(1)) {
    const data = call.attach_container_input!.process_io!.data?.data;
    if (data === undefined) continue; // a heartbeat
    if (data.length === 0) taken.end();
    else taken.write(data);
  }
  return { status: 200 };
}

function callsProblem([first, ...rest]: readonly api.Call[]): string | undefined {
  const head = first?.attach_container_input;
  if (first?.type !== "ATTACH_CONTAINER_INPUT" || head?.type !== "CONTAINER_ID" || head.container_id === undefined) {
    return "Expecting the first record to be an 'ATTACH_CONTAINER_INPUT' call of type 'CONTAINER_ID'";
  }
  for (const call of rest) {
    const io = call.attach_container_input?.process_io;
    if (
      call.type !== "ATTACH_CONTAINER_INPUT" ||
      call.attach_container_input?.type !== "PROCESS_IO" ||
      io === undefined
    ) {
      return "Expecting 'attach_container_input.type' to be 'PROCESS_IO'";
    }
    const problem = ioProblem(io);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function ioProblem({ type, data, control }: api.ProcessIO): string | undefined {
  if (type === "DATA") {
    if (data?.type !== "STDIN") return "Expecting 'process_io.data.type' to be 'STDIN'";
    return data.data === undefined ? "Expecting 'process_io.data.data' to be present" : undefined;
  }
  if (type !== "CONTROL" || control === undefined)
    return "Expecting 'process_io.data' or 'process_io.control' to be present";
  if (control.type === "TTY_INFO") return "The container has no terminal whose size could change";
  return control.heartbeat === undefined ? "Expecting 'process_io.control.heartbeat' to be present" : undefined;
}
