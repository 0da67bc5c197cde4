/**
 * Answers to RECONCILE as the records of an event stream. A hundred thousand of them differ from those of the last time in the
 * time alone, so each is written once and kept with its task, to the left and the right of that.
 * @module
 */
import { encodeUtf8, JSON_TYPE, PROTOBUF_TYPE, scheduler, v1, WireWriter } from "@meseta/protocol";
import { type Answer, answerEvent, answerStatus, type WrittenAnswer } from "../core/answers.ts";
import type { ApiType } from "./negotiate.ts";

/** Writes answer `index` of `answers`, all given at `timestamp`, before what the writer holds. */
export function answerWriter(
  answers: readonly Answer[],
  type: ApiType,
  timestamp: number,
): (writer: WireWriter, index: number) => void {
  const time = type === JSON_TYPE ? jsonTime(timestamp) : protobufTime(timestamp);
  return (writer, index) => {
    const { bytes, from, to } = written(answers[index]!, type);
    writer.part(bytes, to, bytes.length);
    writer.part(time, 0, time.length);
    writer.part(bytes, 0, from);
  };
}

function written(answer: Answer, type: ApiType): WrittenAnswer {
  if (answer.written?.type === type) return answer.written;
  return (answer.written = type === JSON_TYPE ? writtenJson(answer) : writtenProtobuf(answer));
}

/** Writes what is kept: nothing that is soon gone shares its buffers. */
const keeping = new WireWriter();
const TIME_BYTES = 8;

/** The status comes last in the event, so the time stands as far from the end as it does in the status: before its later fields. */
function writtenProtobuf(answer: Answer): WrittenAnswer {
  const { task_id, state, executor_id, healthy, source, reason, container_status, check_status } = answerStatus(
    answer,
    0,
  );
  const before = { task_id, state };
  const later = { ...before, executor_id, healthy, source, reason, container_status, check_status } as v1.TaskStatus;
  const laterBytes = v1.TaskStatus.encode(later).length - v1.TaskStatus.encode(before).length;
  scheduler.Event.encodeInto(keeping, answerEvent(answer, 0));
  const bytes = keeping.finish();
  const to = bytes.length - laterBytes;
  return { type: PROTOBUF_TYPE, bytes, from: to - TIME_BYTES, to };
}

function protobufTime(timestamp: number): Uint8Array {
  const bytes = new Uint8Array(TIME_BYTES);
  new DataView(bytes.buffer).setFloat64(0, timestamp, true);
  return bytes;
}

/** Quotes inside texts are escaped, so what looks like the field is the field. */
const JSON_FIELD = ',"timestamp":';

function writtenJson(answer: Answer): WrittenAnswer {
  const text = scheduler.Event.toJson(answerEvent(answer, 0));
  const bytes = encodeUtf8(text);
  const from = encodeUtf8(text.slice(0, text.indexOf(JSON_FIELD))).length + JSON_FIELD.length;
  return { type: JSON_TYPE, bytes, from, to: from + jsonTime(0).length };
}

function jsonTime(timestamp: number): Uint8Array {
  const around = [v1.TaskStatus.toJson(STATUS), v1.TaskStatus.toJson({ ...STATUS, timestamp })] as const;
  return Buffer.from(around[1].slice(around[0].length - 1 + JSON_FIELD.length, -1));
}

const STATUS: v1.TaskStatus = { task_id: { value: "" }, state: "TASK_RUNNING" };
