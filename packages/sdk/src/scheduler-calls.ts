/**
 * The calls of a scheduler that need nothing but a way to the master.
 * Source: scheduler API, section 2.
 * @module
 */
import type { scheduler, v1 } from "@meseta/protocol";

/** Each resolves when the master has taken the call, and throws a `MesosError` when it has not. */
export abstract class SchedulerCalls {
  /** Any call; the framework's id is added. */
  abstract call(call: Omit<scheduler.Call, "framework_id">): Promise<void>;

  /** Refuses offers, for 5 s unless told otherwise. */
  async decline(offers: readonly v1.Offer[], options: { readonly refuseSeconds?: number } = {}): Promise<void> {
    if (offers.length === 0) return;
    const filters = filtersOf(options.refuseSeconds);
    const decline = { offer_ids: offers.map((offer) => offer.id), ...(filters !== undefined && { filters }) };
    await this.call({ type: "DECLINE", decline });
  }

  /** Kills a task, with this much time to end by itself instead of its own kill policy's. */
  async kill(taskId: string, options: { readonly agentId?: string; readonly graceMs?: number } = {}): Promise<void> {
    const { agentId, graceMs } = options;
    const kill: scheduler.Call_Kill = {
      task_id: { value: taskId },
      ...(agentId !== undefined && { agent_id: { value: agentId } }),
      ...(graceMs !== undefined && { kill_policy: { grace_period: { nanoseconds: Math.round(graceMs * 1e6) } } }),
    };
    await this.call({ type: "KILL", kill });
  }

  /** Asks for the state of these tasks; of all that the master knows when none is named. */
  async reconcile(tasks: readonly scheduler.Call_Reconcile_Task[] = []): Promise<void> {
    await this.call({ type: "RECONCILE", reconcile: { tasks } });
  }

  /** Tells the agent that the update arrived; does nothing for updates that want no answer. */
  async acknowledge(status: v1.TaskStatus): Promise<void> {
    const { agent_id, task_id, uuid } = status;
    if (uuid === undefined || agent_id === undefined) return;
    await this.call({ type: "ACKNOWLEDGE", acknowledge: { agent_id, task_id, uuid } });
  }

  /** Tells the agent that the status of an operation arrived; does nothing for statuses that want no answer. */
  async acknowledgeOperation(status: v1.OperationStatus): Promise<void> {
    const { agent_id, resource_provider_id, operation_id, uuid } = status;
    if (uuid === undefined || agent_id === undefined || operation_id === undefined) return;
    const acknowledged = { agent_id, operation_id, uuid: uuid.value };
    await this.call({
      type: "ACKNOWLEDGE_OPERATION_STATUS",
      acknowledge_operation_status: {
        ...acknowledged,
        ...(resource_provider_id !== undefined && { resource_provider_id }),
      },
    });
  }

  /** Asks for the state of these operations; of all that the master knows when none is named. */
  async reconcileOperations(operations: readonly scheduler.Call_ReconcileOperations_Operation[] = []): Promise<void> {
    await this.call({ type: "RECONCILE_OPERATIONS", reconcile_operations: { operations } });
  }

  /** Sends bytes to an executor, once and without a promise that they arrive. */
  async message(agentId: string, executorId: string, data: Uint8Array): Promise<void> {
    const message = { agent_id: { value: agentId }, executor_id: { value: executorId }, data };
    await this.call({ type: "MESSAGE", message });
  }

  /** Shuts an executor down, and its tasks with it. */
  async shutdown(agentId: string, executorId: string): Promise<void> {
    const shutdown = { agent_id: { value: agentId }, executor_id: { value: executorId } };
    await this.call({ type: "SHUTDOWN", shutdown });
  }
}

export function filtersOf(refuseSeconds: number | undefined): v1.Filters | undefined {
  return refuseSeconds === undefined ? undefined : { refuse_seconds: refuseSeconds };
}
