/** What the comparison of the replays lets pass, and what it does not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Comparison, type Known } from "./compare.ts";
import { Identities } from "./identities.ts";
import type { Json } from "./recording.ts";

const M = "f95af9cb-1417-4019-83d0-159fefce6a25"; // a recorded master's id
const OURS = "0b8f4c3e-52a1-4d0e-9a55-7f6f0d3a1c11";
const OTHER = "7d0c2f7a-9c1e-4b52-8a43-2b1f6e9d0c22";
const BYTES = "NodlYs0hSICcGOmAGS8h3Q=="; // a recorded UUID, as bytes
const OUR_BYTES = "+eM2TgfhR9+64sz2JpIo4Q==";
const OTHER_BYTES = "9jy+3XblTkm+hHcwAVEjEA==";
const NOW_MS = 1_700_000_000_000;

interface Row {
  readonly name: string;
  /** What our side of the replay says first. */
  readonly kept?: Json;
  readonly recorded: readonly Json[];
  readonly ours: readonly Json[];
  /** Paths of the problems, without the name of the message. */
  readonly problems: readonly string[];
}

const rows: readonly Row[] = [
  { name: "what is equal", recorded: [{ a: [1, "x"] }], ours: [{ a: [1, "x"] }], problems: [] },
  { name: "a field more", recorded: [{ a: 1 }], ours: [{ a: 1, b: 2 }], problems: ["b"] },
  { name: "a field less", recorded: [{ a: 1, b: 2 }], ours: [{ a: 1 }], problems: ["b"] },
  { name: "an element more", recorded: [{ a: [1] }], ours: [{ a: [1, 2] }], problems: ["a.1"] },
  { name: "another kind of value", recorded: [{ a: {} }], ours: [{ a: [] }], problems: ["a"] },
  { name: "a new id for a new id", recorded: [{ id: `${M}-S1` }], ours: [{ id: `${OURS}-S0` }], problems: [] },
  {
    name: "an offer's id for an agent's",
    recorded: [{ id: `${M}-S1` }],
    ours: [{ id: `${OURS}-O1` }],
    problems: ["id"],
  },
  {
    name: "a framework's id for an agent's",
    recorded: [{ id: `${M}-S1` }],
    ours: [{ id: `${OURS}-0001` }],
    problems: ["id"],
  },
  {
    name: "a framework's id of other length",
    recorded: [{ id: `${M}-0061` }],
    ours: [{ id: `${OURS}-1` }],
    problems: ["id"],
  },
  { name: "text for an id", recorded: [{ id: `${M}-S1` }], ours: [{ id: "S1" }], problems: ["id"] },
  {
    name: "ids of two masters for those of one",
    recorded: [{ id: `${M}-S1` }, { id: `${M}-0061` }],
    ours: [{ id: `${OURS}-S0` }, { id: `${OTHER}-0000` }],
    problems: ["id"],
  },
  {
    name: "one id where two were",
    recorded: [{ a: `${M}-O1`, b: `${M}-O2` }],
    ours: [{ a: `${OURS}-O1`, b: `${OURS}-O1` }],
    problems: ["b"],
  },
  {
    name: "an id inside a text",
    recorded: [{ id: `${M}-S1` }, { text: `Agent ${M}-S1 left` }],
    ours: [{ id: `${OURS}-S0` }, { text: `Agent ${OURS}-S0 left` }],
    problems: [],
  },
  { name: "a new UUID for a new one", recorded: [{ uuid: BYTES }], ours: [{ uuid: OUR_BYTES }], problems: [] },
  {
    name: "a new UUID for one that was there",
    recorded: [{ uuid: BYTES }, { uuid: BYTES }],
    ours: [{ uuid: OUR_BYTES }, { uuid: OTHER_BYTES }],
    problems: ["uuid"],
  },
  {
    name: "a new UUID for one that we said",
    kept: { uuid: BYTES },
    recorded: [{ uuid: BYTES }],
    ours: [{ uuid: OUR_BYTES }],
    problems: ["uuid"],
  },
  {
    name: "zeros for a UUID",
    recorded: [{ uuid: BYTES }],
    ours: [{ uuid: `${"A".repeat(22)}==` }],
    problems: ["uuid"],
  },
  { name: "no time where one was", recorded: [{ timestamp: 5 }], ours: [{}], problems: ["timestamp"] },
  { name: "a time where none was", recorded: [{}], ours: [{ timestamp: 5 }], problems: ["timestamp"] },
  { name: "the time of the replay", recorded: [{ timestamp: 5 }], ours: [{ timestamp: NOW_MS / 1000 }], problems: [] },
  {
    name: "a time before the replay",
    recorded: [{ timestamp: 5 }],
    ours: [{ timestamp: NOW_MS / 1000 - 1 }],
    problems: ["timestamp"],
  },
  {
    name: "milliseconds for nanoseconds",
    recorded: [{ nanoseconds: 5e9 }],
    ours: [{ nanoseconds: NOW_MS }],
    problems: ["nanoseconds"],
  },
  {
    name: "two times in the other order",
    recorded: [{ timestamp: 5 }, { timestamp: 6 }],
    ours: [{ timestamp: NOW_MS / 1000 + 0.9 }, { timestamp: NOW_MS / 1000 + 0.1 }],
    problems: ["timestamp"],
  },
  {
    name: "another time than we said",
    kept: { timestamp: 5 },
    recorded: [{ timestamp: 5 }],
    ours: [{ timestamp: NOW_MS / 1000 }],
    problems: ["timestamp"],
  },
  {
    name: "two times where one was",
    recorded: [{ timestamp: 5 }, { timestamp: 5 }],
    ours: [{ timestamp: NOW_MS / 1000 }, { timestamp: NOW_MS / 1000 + 0.1 }],
    problems: ["timestamp"],
  },
  { name: "the port of the replay", recorded: [{ port: 5051 }], ours: [{ port: 40_000 }], problems: [] },
  { name: "another port", recorded: [{ port: 5051 }], ours: [{ port: 5051 }], problems: ["port"] },
  {
    name: "resources in another order",
    recorded: [{ resources: [{ name: "cpus" }, { name: "mem" }] }],
    ours: [{ resources: [{ name: "mem" }, { name: "cpus" }] }],
    problems: [],
  },
];

for (const { name, kept, recorded, ours, problems } of rows) {
  test(`compare() ${problems.length === 0 ? "lets pass" : "objects to"} ${name}`, () => {
    const { identities, comparison } = aComparison([]);
    if (kept !== undefined) identities.keep(kept);
    recorded.forEach((each, at) => comparison.compare(at, "Message", each, ours[at]!));
    const paths = comparison.problems.map((problem) => /^line \d+: Message\.([\w.]+): /.exec(problem)?.[1]);
    assert.deepEqual(paths, problems, comparison.problems.join("\n"));
  });
}

test("compare() lets an explained difference pass as long as what holds of it holds, and tells which never occurred", () => {
  const holds = (_: Json, value: Json) => typeof value === "number" && value > 0;
  const pid: Known = { where: "Message.statuses.*.pid", why: "of this machine", holds };
  const never: Known = { where: "Message.other", why: "never seen", holds };
  const { comparison } = aComparison([pid, never]);
  comparison.compare(1, "Message", { statuses: [{ pid: 7 }], other: 1 }, { statuses: [{ pid: 9 }], other: 1 });
  assert.deepEqual(comparison.problems, []);
  assert.deepEqual(comparison.unseen, ["Message.other"]);
  comparison.compare(2, "Message", { statuses: [{ pid: 7 }] }, { statuses: [{}] });
  assert.equal(comparison.problems.length, 1);
});

test("translate() replaces names once, the longest first, and ports only where they are ports", () => {
  const identities = new Identities(() => NOW_MS);
  identities.learn("a", "b");
  identities.learn("b", "c");
  identities.learn("ab", "d");
  identities.learnPort(5051, 40_000);
  assert.equal(identities.translate('ab a b {"port":5051,"pid":5051}'), 'd b c {"port":40000,"pid":5051}');
});

function aComparison(known: readonly Known[]) {
  const times = [NOW_MS, NOW_MS + 1_000]; // when the replay began, and now
  const identities = new Identities(() => times.shift() ?? NOW_MS + 1_000);
  identities.learnPort(5051, 40_000);
  return { identities, comparison: new Comparison(identities, known) };
}
