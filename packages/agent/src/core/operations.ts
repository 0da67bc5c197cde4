/**
 * Operations on the agent's own resources: done at once, written down, and reported until that is acknowledged.
 *
 *   ApplyOperation ──► resources and operation written down ──► volumes made or removed ──► UpdateOperationStatus … ──► acknowledged
 *
 * The record names the volumes to remove, so that an agent that dies in between finishes the job when it starts again.
 * Source: agent, sections 8.4, 8.5, 9.2 and 9.3; internal messages, section 5.3.
 * @module
 */
import { isUuid, type internal, type v1 } from "@meseta/protocol";
import { conversionOf, exchanged, needsCheckpoint, Resources } from "@meseta/resources";
import { availableOn, baseOf, stripped, totalOf } from "./books.ts";
import { type Context, freshUuid, hex, log, sendToMaster } from "./context.ts";
import type { RecoveredResources } from "./inputs.ts";
import { RETRY_MS_MAX, RETRY_MS_MIN } from "./update-streams.ts";
import { type DoomedVolume, mountRoots, volumePlaces } from "./volumes.ts";

export function applyOperation(context: Context, message: internal.ApplyOperationMessage): void {
  const { operation_info: info, operation_uuid: uuid } = message;
  if (!isUuid(uuid.value)) return log(context, "warn", `${info.type ?? "operation"} ignored: its uuid is none`);
  const known = context.state.operations.get(hex(uuid.value));
  if (known !== undefined) return report(context, known, RETRY_MS_MIN);
  const total = totalOf(context);
  const conversion = conversionOf(info);
  const consumed = conversion?.consumed.unallocate();
  if (conversion === undefined || consumed === undefined || !availableOn(context, total).contains(consumed)) {
    const why = conversion === undefined ? "this agent does not perform it" : `it needs ${consumed?.toString() ?? ""}`;
    log(context, "warn", `${info.type ?? "operation"} dropped: ${why}`);
    return sendDropped(context, message, `Cannot perform ${info.type ?? "UNKNOWN"}: ${why}`);
  }
  const converted = conversion.converted.unallocate();
  const agentId = { value: context.state.agentId! };
  const status: v1.OperationStatus = {
    ...(info.id === undefined ? {} : { operation_id: info.id }),
    state: "OPERATION_FINISHED",
    uuid: { value: freshUuid(context) },
    agent_id: agentId,
  };
  const operation: v1.Operation = {
    ...(message.framework_id === undefined ? {} : { framework_id: message.framework_id }),
    agent_id: agentId,
    info,
    latest_status: status,
    statuses: [status],
    uuid,
  };
  context.state.operations.set(hex(uuid.value), operation);
  log(context, "info", `${info.type}: ${consumed.toString()} → ${converted.toString()}`);
  setCheckpointed(context, needsCheckpoint(exchanged(total, consumed, converted)));
  report(context, operation, RETRY_MS_MIN);
}

/** CheckpointResources, by masters that do not track operations here: everything this agent has to keep. */
export function checkpointResources(context: Context, message: internal.CheckpointResourcesMessage): void {
  const wanted = Resources.fromWire(message.resources);
  if (!baseOf(context).contains(stripped(wanted))) {
    log(context, "warn", `resources to keep ignored: ${wanted.toString()} does not fit this agent`);
    return;
  }
  setCheckpointed(context, wanted);
}

/** AcknowledgeOperationStatus: nobody has to be told again. */
export function acknowledgeOperation(context: Context, message: internal.AcknowledgeOperationStatusMessage): void {
  const key = hex(message.operation_uuid.value);
  const operation = context.state.operations.get(key);
  const uuid = operation?.latest_status.uuid;
  if (operation === undefined || uuid === undefined || hex(uuid.value) !== hex(message.status_uuid.value)) {
    log(context, "debug", "acknowledgement of an operation ignored: nothing waits for it");
    return;
  }
  context.state.operations.delete(key);
  context.alarms.cancel(alarmOf(key));
  checkpoint(context, []);
}

/** What the master asks after and is not known here was never done. Source: internal messages, section 5.3. */
export function reconcileOperations(context: Context, message: internal.ReconcileOperationsMessage): void {
  for (const { operation_uuid, operation_id, resource_provider_id } of message.operations ?? []) {
    const known = operation_uuid === undefined ? undefined : context.state.operations.get(hex(operation_uuid.value));
    if (known !== undefined) {
      report(context, known, RETRY_MS_MIN);
      continue;
    }
    const agentId = { value: context.state.agentId! };
    send(context, {
      framework_id: message.framework_id,
      operation_uuid,
      status: {
        ...(operation_id === undefined ? {} : { operation_id }),
        state: operation_uuid === undefined ? "OPERATION_UNKNOWN" : "OPERATION_DROPPED",
        message: "Reconciliation: the operation is unknown to the agent",
        agent_id: agentId,
        ...(resource_provider_id === undefined ? {} : { resource_provider_id }),
      },
    });
  }
}

/** The agent is registered: everything that waits is told again. */
export function resumeOperations(context: Context): void {
  for (const operation of context.state.operations.values()) report(context, operation, RETRY_MS_MIN);
}

export function pauseOperations(context: Context): void {
  for (const key of context.state.operations.keys()) context.alarms.cancel(alarmOf(key));
}

/** Goes on with what an earlier process kept; what it could not finish on the disk is done now. */
export function recoverResources(context: Context, recovered: RecoveredResources, isSameAgent: boolean): void {
  const { state } = context;
  state.checkpointed = Resources.fromWire(recovered.resources);
  // A new agent's master never asked for them.
  if (isSameAgent)
    for (const operation of recovered.operations) state.operations.set(hex(operation.uuid.value), operation);
  const wanted = volumePlaces(context.options.workDir, state.checkpointed);
  const paths = new Set(wanted.map(({ path }) => path));
  const disks = new Set(mountRoots(context.options.workDir, baseOf(context)));
  // A disk that is not offered any more is not ours to delete on.
  const removed = recovered.removing.filter(({ path, whole, tomb }) => {
    // Without a tomb nobody knows whose the data of a volume is that is there again.
    return (tomb !== undefined || !paths.has(path)) && (!whole || disks.has(path));
  });
  state.removing = removed;
  if (wanted.length + removed.length > 0) context.effects.push({ kind: "volumes", make: wanted, remove: removed });
}

/** What is gone need not be deleted again by the next agent: a disk of its own may be somebody else's by then. */
export function volumesDone(context: Context, removed: readonly DoomedVolume[]): void {
  if (removed.length === 0) return;
  const isSame = (one: DoomedVolume) => removed.some(({ path, tomb }) => path === one.path && tomb === one.tomb);
  context.state.removing = context.state.removing.filter((one) => !isSame(one));
  checkpoint(context, []);
  context.effects.push({ kind: "volumesSettled", removed });
}

/** Does the agent keep the reservation or volume that this resource is of? Plain resources need nothing kept. */
export function isKept(context: Context, resource: v1.Resource): boolean {
  const wanted = Resources.fromWire([resource]).unallocate();
  return context.state.checkpointed.contains(needsCheckpoint(wanted));
}

function setCheckpointed(context: Context, kept: Resources): void {
  const { workDir } = context.options;
  const before = new Map(volumePlaces(workDir, context.state.checkpointed).map((place) => [place.path, place]));
  const after = new Map(volumePlaces(workDir, kept).map((place) => [place.path, place]));
  const make = [...after.values()].filter(({ path }) => !before.has(path));
  const gone = [...before.values()].filter(({ path }) => !after.has(path));
  const remove = gone.map((place) => ({ ...place, tomb: context.random.uuid() }));
  context.state.checkpointed = kept;
  context.isReportStale = true;
  checkpoint(context, remove);
  if (make.length + remove.length > 0) context.effects.push({ kind: "volumes", make, remove });
}

/** The record is whole each time; removals stay in it until the next, by when they are done. */
function checkpoint(context: Context, removing: RecoveredResources["removing"]): void {
  const { state } = context;
  state.removing = [...state.removing, ...removing];
  const record = {
    resources: state.checkpointed.toWire(),
    operations: [...state.operations.values()],
    removing: state.removing,
  };
  context.effects.push({ kind: "checkpoint", record: { kind: "resources", ...record } });
}

function report(context: Context, operation: v1.Operation, retryMs: number): void {
  if (context.state.phase !== "running") return;
  send(context, {
    framework_id: operation.framework_id,
    operation_uuid: operation.uuid,
    status: operation.latest_status,
  });
  const key = alarmOf(hex(operation.uuid.value));
  context.alarms.set(key, context.nowMs + retryMs, () =>
    report(context, operation, Math.min(retryMs * 2, RETRY_MS_MAX)),
  );
}

const alarmOf = (key: string): string => `operation ${key}`;

function sendDropped(context: Context, message: internal.ApplyOperationMessage, text: string): void {
  const { id } = message.operation_info;
  send(context, {
    framework_id: message.framework_id,
    operation_uuid: message.operation_uuid,
    status: {
      ...(id === undefined ? {} : { operation_id: id }),
      state: "OPERATION_DROPPED",
      message: text,
      agent_id: { value: context.state.agentId! },
    },
  });
}

function send(
  context: Context,
  told: {
    readonly framework_id: v1.FrameworkID | undefined;
    readonly operation_uuid: v1.UUID | undefined;
    readonly status: v1.OperationStatus;
  },
): void {
  sendToMaster(context, {
    name: "mesos.internal.UpdateOperationStatusMessage",
    body: {
      ...(told.framework_id === undefined ? {} : { framework_id: told.framework_id }),
      agent_id: { value: context.state.agentId! },
      status: told.status,
      latest_status: told.status,
      ...(told.operation_uuid === undefined ? {} : { operation_uuid: told.operation_uuid }),
    },
  });
}
