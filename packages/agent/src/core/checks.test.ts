/** Checks and health checks. Source: agent, section 7. */
import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { CoreHarness } from "../core-harness.ts";
import { exitedWith, killedBy } from "../launcher/exit-status.ts";
import { aFramework, aTask } from "../testing.ts";
import type { ProbeOutcome } from "./inputs.ts";

const KILLING_AWARE = aFramework({ capabilityTypes: ["MULTI_ROLE", "TASK_KILLING_STATE"] });
const TIMES = { delay_seconds: 1, interval_seconds: 2, timeout_seconds: 3 };
const COMMAND: v1.CheckInfo = { type: "COMMAND", command: { command: { value: "look" } }, ...TIMES };
const HTTP: v1.CheckInfo = { type: "HTTP", http: { port: 80, path: "/up" }, ...TIMES };
const TCP: v1.CheckInfo = { type: "TCP", tcp: { port: 80 }, ...TIMES };
const HEALTH: v1.HealthCheck = {
  type: "TCP",
  tcp: { port: 80 },
  ...TIMES,
  grace_period_seconds: 0,
  consecutive_failures: 3,
};

/** A running task `t`, a command task or a pod's, whose updates are all acknowledged from here on. */
class Subject {
  readonly harness = CoreHarness.registered();
  readonly containerId: string;
  #answered = 0;

  constructor(fields: Partial<v1.TaskInfo>, isPod = false, framework = aFramework()) {
    const { harness } = this;
    if (isPod) {
      harness.runGroup([aTask("t", fields), aTask("other")], { framework });
      harness.ready("pod");
      harness.inner("started", harness.innerOf("other"), 8);
      this.containerId = harness.innerOf("t");
      harness.inner("started", this.containerId, 7);
    } else {
      harness.run(aTask("t", fields), { framework });
      harness.started("t");
      this.containerId = harness.containerOf("t");
    }
    harness.acknowledgeAll("t");
  }

  /** Lets time pass; what is told meanwhile is acknowledged. */
  advance(ms: number): void {
    this.harness.advance(ms);
    this.harness.acknowledgeAll("t");
  }

  /** Attempts that were begun: probes, and commands in containers. */
  get attempts(): number {
    return this.harness.of("probe").length + this.#checks().length;
  }

  /** The attempt under way ends so. */
  answer(outcome: ProbeOutcome | number | "destroyed" | "launch"): void {
    const { harness } = this;
    if (typeof outcome === "object") {
      const { id } = harness.of("probe").at(-1)!.probe;
      harness.step({ kind: "probed", id, outcome });
    } else {
      const { containerId } = this.#checks().at(-1)!;
      if (outcome === "launch") harness.inner("failed", containerId, "no");
      else if (outcome === "destroyed") harness.inner("destroyed", containerId);
      else {
        harness.inner("started", containerId, 9);
        harness.inner("exited", containerId, outcome);
      }
    }
    this.#answered++;
    assert.equal(this.#answered, this.attempts, "one attempt at a time");
    harness.acknowledgeAll("t");
  }

  #checks() {
    return this.harness.launches().filter(({ kind }) => kind === "debug");
  }

  /** What was told of health since the task runs. */
  get health(): (boolean | undefined)[] {
    const reason = "REASON_TASK_HEALTH_CHECK_STATUS_UPDATED";
    return this.harness
      .updatesOf("t")
      .filter(({ status }) => status.reason === reason)
      .map(({ status }) => status.healthy);
  }

  get results(): (v1.CheckStatusInfo | undefined)[] {
    return this.harness
      .updatesOf("t")
      .filter(({ status }) => status.reason === "REASON_TASK_CHECK_STATUS_UPDATED")
      .map(({ status }) => status.check_status);
  }

  get states(): v1.TaskState[] {
    return this.harness.statesOf("t");
  }
}

const UP = { kind: "tcp", connected: true } as const;
const DOWN = { kind: "tcp", connected: false } as const;

for (const isPod of [false, true]) {
  const what = isPod ? "a task of a pod" : "a command task";

  test(`${what}: the first attempt comes after the delay, the others after the interval, from the end of the one before`, () => {
    const subject = new Subject({ health_check: HEALTH }, isPod);
    subject.advance(999);
    assert.equal(subject.attempts, 0);
    subject.advance(1);
    assert.equal(subject.attempts, 1);
    subject.advance(2_500);
    assert.equal(subject.attempts, 1, "the first is still under way");
    subject.answer(UP);
    subject.advance(1_999);
    assert.equal(subject.attempts, 1);
    subject.advance(1);
    assert.equal(subject.attempts, 2);
  });

  test(`${what}: healthy is told at first, after failures, and not again`, () => {
    const subject = new Subject({ health_check: HEALTH }, isPod);
    for (const outcome of [UP, UP, DOWN, DOWN, UP, UP, DOWN]) {
      subject.advance(2_000);
      subject.answer(outcome);
    }
    assert.deepEqual(subject.health, [true, false, false, true, false]);
    assert.deepEqual(new Set(subject.states), new Set(["TASK_STARTING", "TASK_RUNNING"]));
  });

  test(`${what}: failures in a row kill it, the last of them told first, and every end says why`, () => {
    const policy = { grace_period: { nanoseconds: 7e9 } };
    const subject = new Subject({ health_check: HEALTH, kill_policy: policy }, isPod, KILLING_AWARE);
    for (let count = 0; count < 3; count++) {
      subject.advance(2_000);
      subject.answer(DOWN);
    }
    assert.deepEqual(subject.health, [false, false, false]);
    assert.equal(subject.states.at(-1), "TASK_KILLING");
    assert.equal(subject.harness.of("signal").at(-1)?.signal, 15);
    subject.advance(6_999);
    assert.equal(subject.harness.of("destroy").length + subject.harness.of("signal").length, 1, "its own grace");
    subject.advance(1);
    assert.equal(subject.harness.of("destroy").length + subject.harness.of("signal").length, 2);
    assert.equal(subject.attempts, 3, "nobody looks any more");
    if (isPod) subject.harness.inner("exited", subject.containerId, killedBy(9));
    else subject.harness.exited("t", killedBy(9));
    subject.harness.acknowledgeAll("t");
    const last = subject.harness.lastOf("t");
    assert.deepEqual([last?.state, last?.healthy], ["TASK_KILLED", false]);
    if (!isPod) return;
    subject.harness.inner("exited", subject.harness.innerOf("other"), killedBy(15));
    subject.harness.acknowledgeAll("other");
    const other = subject.harness.lastOf("other");
    assert.deepEqual([other?.state, other?.healthy], ["TASK_KILLED", false], "as Mesos has it, also of the others");
  });

  test(`${what}: in its grace period failures do not count, until the first success`, () => {
    const subject = new Subject(
      { health_check: { ...HEALTH, grace_period_seconds: 10, consecutive_failures: 1 } },
      isPod,
    );
    subject.advance(1_000);
    subject.answer(DOWN);
    subject.advance(2_000);
    subject.answer(DOWN);
    assert.deepEqual(subject.health, []);
    subject.advance(2_000);
    subject.answer(UP);
    subject.advance(2_000); // 7 s: still in the grace period, but it has been well
    subject.answer(DOWN);
    assert.deepEqual(subject.health, [true, false]);
    assert.equal(subject.harness.of("signal").length, 1);
  });

  test(`${what}: a failure after the grace period counts`, () => {
    const health = { ...HEALTH, delay_seconds: 11, grace_period_seconds: 10, consecutive_failures: 1 };
    const subject = new Subject({ health_check: health }, isPod);
    subject.advance(11_000);
    subject.answer(DOWN);
    assert.deepEqual(subject.health, [false]);
  });

  test(`${what}: an attempt that takes too long has failed, and what comes of it later is nothing`, () => {
    const subject = new Subject({ health_check: { ...HEALTH, consecutive_failures: 9 } }, isPod);
    subject.advance(1_000);
    const { id } = subject.harness.of("probe").at(-1)!.probe;
    subject.advance(2_999);
    assert.deepEqual(subject.health, []);
    subject.advance(1);
    assert.deepEqual(subject.health, [false]);
    assert.deepEqual(subject.harness.of("giveUpProbe"), [{ kind: "giveUpProbe", id }]);
    subject.harness.step({ kind: "probed", id, outcome: UP });
    subject.harness.acknowledgeAll("t");
    assert.deepEqual(subject.health, [false]);
    subject.advance(2_000);
    assert.equal(subject.attempts, 2);
  });

  test(`${what}: without a time-out an attempt takes as long as it takes`, () => {
    const subject = new Subject({ health_check: { ...HEALTH, timeout_seconds: 0 } }, isPod);
    subject.advance(70_000);
    assert.equal(subject.attempts, 1);
    subject.answer(UP);
    assert.deepEqual(subject.health, [true]);
  });

  test(`${what}: a command is run beside it, in its sandbox, its output apart; a number is told when it changes`, () => {
    const subject = new Subject({ check: COMMAND, command: { value: "true", user: "nobody" } }, isPod);
    subject.advance(1_000);
    const task = subject.harness.launches().find(({ containerId }) => containerId === subject.containerId)!;
    const check = subject.harness.launches().at(-1)!;
    assert.deepEqual([check.kind, check.directory, check.user], ["debug", task.directory, "nobody"]);
    assert.ok(check.containerId.startsWith(`${subject.containerId}.check-`));
    assert.deepEqual(check.program, { kind: "shell", text: "exec >&2\nlook" });
    const environment = Object.fromEntries(check.environment);
    assert.equal(environment["MESOS_SANDBOX"], task.directory);
    subject.answer(exitedWith(0));
    for (const status of [exitedWith(0), exitedWith(4), exitedWith(4), exitedWith(0)]) {
      subject.advance(2_000);
      subject.answer(status);
    }
    assert.deepEqual(
      subject.results.map((status) => status?.command?.exit_code),
      [0, 4, 0],
    );
    assert.equal(subject.harness.of("forget").length, 5, "nothing is kept of a check that ended");
    assert.equal(subject.harness.of("signal").length, 0, "a check has no consequences");
  });

  test(`${what}: what says nothing about it is no result, but the next attempt comes`, () => {
    const health: v1.HealthCheck = { ...HEALTH, type: "COMMAND", command: { value: "look" }, consecutive_failures: 1 };
    const subject = new Subject({ health_check: health }, isPod);
    for (const outcome of ["launch", "destroyed", killedBy(9)] as const) {
      subject.advance(2_000);
      subject.answer(outcome);
    }
    assert.deepEqual(subject.health, []);
    subject.advance(2_000);
    subject.answer(killedBy(11));
    assert.deepEqual(subject.health, [false], "one that died by itself has failed");
  });

  test(`${what}: a command that takes too long is destroyed, and has failed`, () => {
    const health: v1.HealthCheck = { ...HEALTH, type: "COMMAND", command: { value: "look" } };
    const subject = new Subject({ health_check: health }, isPod);
    subject.advance(4_000);
    assert.deepEqual(subject.health, [false]);
    const { containerId } = subject.harness.launches().at(-1)!;
    assert.deepEqual(subject.harness.of("destroy"), [{ kind: "destroy", containerId }]);
    subject.answer(killedBy(9));
    assert.deepEqual(subject.health, [false]);
  });

  test(`${what}: every status carries the result of its check, and what it was told of its health`, () => {
    const subject = new Subject({ check: TCP, health_check: { ...HEALTH, delay_seconds: 1.5 } }, isPod, KILLING_AWARE);
    for (const { status } of subject.harness.updatesOf("t")) {
      assert.deepEqual(status.check_status, { type: "TCP", tcp: {} });
    }
    subject.advance(1_000);
    subject.answer(DOWN);
    const [result] = subject.results;
    assert.deepEqual(result, { type: "TCP", tcp: { succeeded: false } });
    subject.advance(500);
    subject.answer(UP);
    assert.deepEqual(subject.harness.lastOf("t")?.check_status, result);
    subject.harness.kill("t");
    subject.harness.acknowledgeAll("t");
    assert.equal(subject.harness.lastOf("t")?.state, "TASK_KILLING");
    assert.deepEqual(subject.harness.lastOf("t")?.check_status, result);
    subject.advance(3_000);
    assert.equal(subject.attempts, 2, "paused from the kill on");
  });
}

const reported: {
  readonly check: v1.CheckInfo;
  readonly outcomes: readonly ProbeOutcome[];
  readonly told: unknown[];
}[] = [
  {
    check: HTTP,
    outcomes: [
      { kind: "failed", problem: "refused" },
      { kind: "http", statusCode: 503 },
      { kind: "http", statusCode: 503 },
      { kind: "failed", problem: "reset" },
      { kind: "http", statusCode: 200 },
    ],
    told: [{ status_code: 503 }, {}, { status_code: 200 }],
  },
  {
    check: TCP,
    outcomes: [DOWN, UP, UP, DOWN],
    told: [{ succeeded: false }, { succeeded: true }, { succeeded: false }],
  },
];
for (const { check, outcomes, told } of reported) {
  test(`${check.type} checks: what is told is what changed, a failure after a value is the empty value`, () => {
    const subject = new Subject({ check });
    for (const outcome of outcomes) {
      subject.advance(2_000);
      subject.answer(outcome);
    }
    assert.deepEqual(
      subject.results.map((status) => status?.http ?? status?.tcp),
      told,
    );
  });
}

const probes: { readonly health: v1.HealthCheck; readonly target: unknown }[] = [
  { health: { type: "HTTP", http: { port: 80 } }, target: { kind: "http", url: "http://127.0.0.1:80" } },
  {
    health: { type: "HTTP", http: { scheme: "https", protocol: "IPv6", port: 443, path: "/a?b" } },
    target: { kind: "http", url: "https://[::1]:443/a?b" },
  },
  { health: { type: "TCP", tcp: { port: 7, protocol: "IPv6" } }, target: { kind: "tcp", host: "::1", port: 7 } },
];
for (const { health, target } of probes) {
  test(`a health check by ${health.type} looks at ${JSON.stringify(target)}, after 15 s unless it says otherwise`, () => {
    const subject = new Subject({ health_check: health });
    subject.advance(14_999);
    assert.equal(subject.attempts, 0);
    subject.advance(1);
    const { probe } = subject.harness.of("probe")[0]!;
    assert.deepEqual([probe.target, probe.containerId], [target, subject.containerId]);
  });
}

for (const { statusCode, healthy } of [
  { statusCode: 199, healthy: false },
  { statusCode: 200, healthy: true },
  { statusCode: 399, healthy: true },
  { statusCode: 400, healthy: false },
]) {
  test(`an HTTP health check that is answered ${statusCode} says ${healthy ? "healthy" : "not healthy"}`, () => {
    const subject = new Subject({ health_check: { ...HEALTH, type: "HTTP", http: { port: 1 } } });
    subject.advance(1_000);
    subject.answer({ kind: "http", statusCode });
    assert.deepEqual(subject.health, [healthy]);
  });
}

test("a task that ends by itself is looked at no more, and its end says nothing of health", () => {
  const subject = new Subject({ health_check: HEALTH });
  subject.advance(1_000);
  subject.answer(UP);
  subject.advance(2_000);
  subject.harness.exited("t", exitedWith(0));
  subject.harness.acknowledgeAll("t");
  const last = subject.harness.lastOf("t");
  assert.deepEqual([last?.state, last?.healthy], ["TASK_FINISHED", undefined]);
  assert.equal(subject.harness.of("giveUpProbe").length, 1);
  subject.advance(60_000);
  assert.equal(subject.attempts, 2);
});
