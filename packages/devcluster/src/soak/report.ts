/** What a soak comes to: what was asked for against what ran and what was told of it. @module */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isTerminal } from "@meseta/protocol";
import { type CrewMember, isEnd, type Told } from "./crew.ts";

export interface SoakReport {
  readonly launched: number;
  readonly finished: number;
  /** Launches that never reached an agent, and were told of as lost. */
  readonly neverStarted: number;
  /** Ended before their own end, and told of so: by an agent that died while it started them, or for an agent cut off too long. */
  readonly cutShort: number;
  /** Told of as lost while their agent was out of reach; they went on, and came to their end, all the same. */
  readonly outOfReach: number;
  readonly byFramework: Readonly<Record<string, { readonly launched: number; readonly finished: number }>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly masterRestarts: number;
  readonly frameworkRestarts: number;
  /** What must be empty: tasks that came to their end and were not told of as finished, or ran or finished twice. */
  readonly problems: readonly string[];
}

/** Reads what the tasks left in `directory`, a file each, and compares. */
export async function report(
  directory: string,
  crew: readonly CrewMember[],
  rest: Pick<SoakReport, "faults" | "masterRestarts" | "frameworkRestarts">,
): Promise<SoakReport> {
  const ran = new Map<string, readonly string[]>();
  for (const id of await readdir(directory)) {
    ran.set(id, (await readFile(join(directory, id), "utf8")).trim().split("\n"));
  }
  const counts = { launched: 0, finished: 0, neverStarted: 0, cutShort: 0, outOfReach: 0 };
  const byFramework: Record<string, { launched: number; finished: number }> = {};
  const problems: string[] = [];
  for (const member of crew) {
    member.hear();
    const own = { launched: member.launched.length, finished: 0 };
    const told = Map.groupBy(member.told, ({ task }) => task);
    for (const id of member.launched) {
      const verdict = judge(member, id, ran.get(id) ?? [], told.get(id) ?? []);
      if (typeof verdict === "string") counts[verdict]++;
      else problems.push(...verdict);
      if (verdict === "finished") own.finished++;
    }
    counts.launched += own.launched;
    byFramework[member.name] = own;
  }
  return { ...counts, byFramework, ...rest, problems };
}

/** What became of a task, or what is wrong with it. */
function judge(
  { checkpoints }: CrewMember,
  id: string,
  lines: readonly string[],
  told: readonly Told[],
): "finished" | "neverStarted" | "cutShort" | "outOfReach" | string[] {
  const problems: string[] = [];
  const ends = new Set(
    told
      .filter(({ state, uuid }) => isTerminal(state) && uuid !== undefined)
      .map(({ state, uuid }) => `${state} ${uuid}`),
  );
  const begun = lines.filter((line) => line === "begun").length;
  const text = told.map(({ state, reason = "" }) => `${state} ${reason}`.trim()).join(", ");
  if (begun > 1) problems.push(`${id} ran ${begun} times`);
  if (ends.size > 1) problems.push(`${id} ended ${ends.size} times: ${[...ends].join(", ")}`);
  // An agent that is cut off before it learns its id comes back as another: what was sent to the first never started, and stays
  // unreachable for good.
  const isTold = told.some(
    ({ state }) => isEnd({ task: id, state }) || (state === "TASK_UNREACHABLE" && lines.length === 0),
  );
  if (!isTold) problems.push(`${id} was not told of as ended: ${text}`);
  const isFinished = [...ends].some((end) => end.startsWith("TASK_FINISHED"));
  // Without checkpoints an agent that is started again knows nothing of a task, whose end it may have missed by a moment.
  const isGivenUp = told.some(
    ({ state, reason }) => state === "TASK_LOST" && (!checkpoints || /^REASON_(AGENT|SLAVE)_/.test(reason ?? "")),
  );
  if (lines.includes("ended") && !isFinished && !isGivenUp) {
    problems.push(`${id} came to its end and was told of as ${text}`);
  }
  if (problems.length > 0) return problems;
  if (isFinished) return "finished";
  if (lines.includes("ended")) return "outOfReach";
  return begun > 0 ? "cutShort" : "neverStarted";
}
