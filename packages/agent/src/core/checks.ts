/**
 * Checks and health checks of tasks: when they are made, and what they mean.
 *
 * ```text
 *  TASK_RUNNING ── delay ──▶ attempt ── interval ──▶ attempt ── interval ──▶ …
 *       └───── grace: failures before the first success do not count ─────┘
 * ```
 * Source: agent, section 7.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { attempt, type CheckedTask, healthTargetOf, type Outcome, type Target, targetOf } from "./check-attempts.ts";
import { type Context, log } from "./context.ts";
import type { Checker, Executor, TaskChecks } from "./model.ts";

const DELAY_S = 15;
const INTERVAL_S = 10;
const TIMEOUT_S = 20;
const GRACE_S = 10;
const CONSECUTIVE_FAILURES = 3;

/** What the owner of a checked task does about it. */
export interface CheckReactions {
  /** Tells the framework, with the task's last state. */
  tell(draft: { readonly reason: v1.TaskStatus_Reason } & CheckedStatus): void;
  /** The task failed too many health checks in a row. */
  unhealthy(): void;
}

/** What a status says of the checks of its task. */
export interface CheckedStatus {
  readonly check?: v1.CheckStatusInfo;
  readonly healthy?: boolean;
}

/**
 * Begins to check a task that runs.
 *
 * @param startedMs when it began to run; a task that an earlier agent process started is looked at without delay
 */
export function startChecks(context: Context, task: CheckedTask, startedMs: number, reactions: CheckReactions): void {
  const { check, health_check: health, task_id: id } = task.info;
  const target = targetOf(check);
  const healthTarget = healthTargetOf(health);
  if (target === undefined && healthTarget === undefined) return;
  const last = task.executor.tasks.get(id.value)?.statuses?.at(-1);
  const checks: TaskChecks = { checkers: [], status: last?.check_status, healthy: last?.healthy };
  task.executor.checks.set(id.value, checks);
  const delayMs = (delay: number | undefined) => (startedMs < context.nowMs ? 0 : seconds(delay, DELAY_S));
  if (target !== undefined) {
    const plan = planOf("check", target, check!, task, startedMs);
    checks.status ??= emptyStatus(check!);
    checks.checkers.push(plan.checker);
    schedule(context, task, plan, delayMs(check!.delay_seconds), (outcome) => {
      const status = checkStatus(check!, outcome);
      if (JSON.stringify(status) === JSON.stringify(checks.status)) return;
      checks.status = status;
      reactions.tell({ reason: "REASON_TASK_CHECK_STATUS_UPDATED", ...lastSaid(checks) });
    });
  }
  if (healthTarget !== undefined) {
    const plan = planOf("health", healthTarget, health!, task, startedMs);
    plan.checker.hasSucceeded = checks.healthy !== undefined;
    plan.checker.failures = checks.healthy === false ? 1 : 0; // at least
    checks.checkers.push(plan.checker);
    schedule(context, task, plan, delayMs(health!.delay_seconds), (outcome) =>
      judge(context, task, plan.checker, checks, outcome, reactions),
    );
  }
}

/** Stops checking a task for good; what was last told of it stays known. */
export function pauseChecks(context: Context, executor: Executor, taskId: string): void {
  for (const checker of executor.checks.get(taskId)?.checkers.splice(0) ?? []) {
    context.alarms.cancel(checker.key);
    checker.giveUp?.();
    checker.giveUp = undefined;
  }
}

/** Forgets the checks of a task that has ended. */
export function stopChecks(context: Context, executor: Executor, taskId: string): void {
  pauseChecks(context, executor, taskId);
  executor.checks.delete(taskId);
}

/** What every status of a task says of its check: the result as it was last told, or that there is none yet. */
export function checkedStatus(executor: Executor, info: v1.TaskInfo): CheckedStatus {
  if (targetOf(info.check) === undefined) return {};
  return { check: executor.checks.get(info.task_id.value)?.status ?? emptyStatus(info.check!) };
}

/** How an attempt went that says something. */
type Verdict = Exclude<Outcome, { kind: "none" }>;

interface Plan {
  readonly checker: Checker;
  readonly target: Target;
  readonly intervalMs: number;
  readonly timeoutMs: number;
}

function planOf(
  kind: "check" | "health",
  target: Target,
  { interval_seconds: interval, timeout_seconds: timeout }: Pick<v1.CheckInfo, "interval_seconds" | "timeout_seconds">,
  { containerId }: CheckedTask,
  startedMs: number,
): Plan {
  const key = `${kind} ${containerId}`;
  return {
    checker: { key, startedMs, giveUp: undefined, failures: 0, hasSucceeded: false },
    target,
    intervalMs: seconds(interval, INTERVAL_S),
    timeoutMs: seconds(timeout, TIMEOUT_S),
  };
}

const seconds = (value: number | undefined, fallback: number): number => Math.round((value ?? fallback) * 1000);

/** Makes an attempt after `delayMs`, and others at intervals from the end of the one before. */
function schedule(
  context: Context,
  task: CheckedTask,
  plan: Plan,
  delayMs: number,
  react: (outcome: Verdict) => void,
): void {
  const { checker, intervalMs } = plan;
  context.alarms.set(checker.key, context.nowMs + delayMs, () => {
    let isImmediate = true;
    const giveUp = attempt(context, task, { ...plan, key: checker.key }, (outcome) => {
      isImmediate = false;
      checker.giveUp = undefined;
      schedule(context, task, plan, intervalMs, react);
      if (outcome.kind === "none") {
        log(context, "warn", `task ${task.info.task_id.value}: ${checker.key} says nothing: ${outcome.problem}`);
      } else react(outcome);
    });
    if (isImmediate) checker.giveUp = giveUp;
  });
}

/** Source: agent, section 7.3, the column of health checks. */
function judge(
  context: Context,
  task: CheckedTask,
  checker: Checker,
  checks: TaskChecks,
  outcome: Verdict,
  reactions: CheckReactions,
): void {
  const { health_check: health, task_id: id } = task.info;
  const tell = (healthy: boolean) => {
    checks.healthy = healthy;
    reactions.tell({ reason: "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED", ...lastSaid(checks) });
  };
  if (isHealthy(outcome)) {
    const isNews = !checker.hasSucceeded || checker.failures > 0;
    checker.failures = 0;
    checker.hasSucceeded = true;
    if (isNews) tell(true);
    return;
  }
  const graceMs = seconds(health?.grace_period_seconds, GRACE_S);
  const text = `task ${id.value}: not healthy: ${describe(outcome)}`;
  if (!checker.hasSucceeded && context.nowMs - checker.startedMs <= graceMs) {
    return log(context, "info", `${text}, which its grace period forgives`);
  }
  checker.failures++;
  log(context, "warn", `${text}, failure ${checker.failures}`);
  tell(false);
  if (checker.failures >= (health?.consecutive_failures ?? CONSECUTIVE_FAILURES)) reactions.unhealthy();
}

function isHealthy(outcome: Verdict): boolean {
  if (outcome.kind === "exited") return outcome.code === 0;
  if (outcome.kind === "answered") return outcome.statusCode >= 200 && outcome.statusCode < 400;
  return outcome.kind === "connected" && outcome.connected;
}

function describe(outcome: Verdict): string {
  if (outcome.kind === "exited") return `its command exited with status ${outcome.code}`;
  if (outcome.kind === "answered") return `it answered ${outcome.statusCode}`;
  return outcome.kind === "connected" ? "nobody listens" : outcome.problem;
}

function lastSaid({ status, healthy }: TaskChecks): CheckedStatus {
  return { ...(status !== undefined && { check: status }), ...(healthy !== undefined && { healthy }) };
}

function emptyStatus({ type }: v1.CheckInfo): v1.CheckStatusInfo {
  if (type === "COMMAND") return { type, command: {} };
  return type === "HTTP" ? { type, http: {} } : { type: "TCP", tcp: {} };
}

/** What a check is told as; one that failed says nothing of the task. */
function checkStatus(check: v1.CheckInfo, outcome: Verdict): v1.CheckStatusInfo {
  if (outcome.kind === "exited") return { type: "COMMAND", command: { exit_code: outcome.code } };
  if (outcome.kind === "answered") return { type: "HTTP", http: { status_code: outcome.statusCode } };
  if (outcome.kind === "connected") return { type: "TCP", tcp: { succeeded: outcome.connected } };
  return emptyStatus(check);
}
