/** Which modules, and how they are asked. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { FlagError, Flags } from "@meseta/base";
import { FakeClock } from "@meseta/base/testing";
import type { Input } from "../core/inputs.ts";
import { withFiles } from "../flag-files.ts";
import { MODULE_FLAGS, moduleParameters } from "../module-flags.ts";
import { loadEstimator, loadQosController, OVERSUBSCRIPTION_FLAGS, oversubscriptionFromFlags } from "./modules.ts";
import { watchOversubscription } from "./watch.ts";

const directory = await mkdtemp(join(tmpdir(), "meseta-modules-"));
after(() => rm(directory, { recursive: true, force: true }));
const options = (given: Readonly<Record<string, string>>) => {
  const specs = [...OVERSUBSCRIPTION_FLAGS, ...MODULE_FLAGS];
  const flags = new Flags(specs, withFiles(specs, given));
  return oversubscriptionFromFlags(
    flags,
    moduleParameters(flags, () => true),
  );
};
const parameters = (name: string, values: Readonly<Record<string, string>>) =>
  JSON.stringify({
    libraries: [
      { file: "/usr/lib/libfixed_resource_estimator.so" },
      { modules: [{ name, parameters: Object.entries(values).map(([key, value]) => ({ key, value })) }] },
    ],
  });
async function file(name: string, text: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
}

test("modules of Mesos are set up as with Mesos, by a file or in place", async () => {
  const name = "org_apache_mesos_FixedResourceEstimator";
  const text = parameters(name, { resources: "cpus:2" });
  for (const modules of [text, await file("modules.json", text), `file://${await file("modules.json", text)}`]) {
    const estimator = await loadEstimator(options({ resource_estimator: name, modules }));
    const [cpus] = await estimator!.oversubscribable(() => ({}));
    assert.equal(cpus?.scalar?.value, 2);
  }
});

test("a module of one's own is one, or makes one of its parameters", async () => {
  const own = await file("own.mjs", "export default { corrections: () => [{ type: 'KILL' }] };");
  assert.deepEqual(await (await loadQosController(options({ qos_controller: own })))!.corrections(() => ({})), [
    { type: "KILL" },
  ]);
  const made = await file(
    "made.mjs",
    "export default ({ n }) => ({ oversubscribable: () => [{ name: 'cpus', scalar: { value: Number(n) } }] });",
  );
  const flags = { resource_estimator: made, modules: parameters(made, { n: "7" }) };
  const [cpus] = await (await loadEstimator(options(flags)))!.oversubscribable(() => ({}));
  assert.equal(cpus?.scalar?.value, 7);
});

test("none is none", async () => {
  assert.equal(await loadEstimator(options({})), undefined);
  assert.equal(await loadQosController(options({})), undefined);
});

const odd = await file("odd.mjs", "export default { something: 1 };");
const refused: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
  [{ resource_estimator: "magic" }, /--resource_estimator='magic': it must be one of .*usage-slack/],
  [{ resource_estimator: "constructor" }, /it must be one of/],
  [{ resource_estimator: "fixed" }, /parameter resources is missing/],
  [{ resource_estimator: "/no/such/module.mjs" }, /Cannot use --resource_estimator/],
  [{ resource_estimator: odd }, /must have a function oversubscribable/],
];
for (const [flags, problem] of refused) {
  test(`${JSON.stringify(flags).replace(directory, "<dir>")} is refused`, async () => {
    await assert.rejects(
      loadEstimator(options(flags)),
      (error) => error instanceof FlagError && problem.test(error.message),
    );
  });
}
for (const modules of [
  "{",
  "/no/such/file",
  '{"libraries":[{"modules":[{}]}]}',
  '{"libraries":[{"modules":[{"name":"a"},{"name":"a"}]}]}',
]) {
  test(`--modules='${modules}' is refused`, () => assert.throws(() => options({ modules }), FlagError));
}

test("both are asked in their intervals, and one that fails is asked again", async () => {
  const clock = new FakeClock();
  const posted: Input[] = [];
  const problems: string[] = [];
  let asked = 0;
  const watch = watchOversubscription({
    timers: clock,
    options: { estimateIntervalMs: 15_000, correctionIntervalMsMin: 0 },
    usage: () => ({}),
    estimator: {
      oversubscribable: () => {
        if (++asked === 1) throw new Error("not yet");
        return [];
      },
    },
    controller: { corrections: () => (asked < 2 ? [] : [{ type: "KILL" }]) },
    post: (input) => void posted.push(input),
    onProblem: (text) => void problems.push(text),
  });
  for (let second = 0; second < 30; second++) {
    clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.deepEqual(problems, ["Cannot estimate what can be offered a second time: not yet"]);
  assert.deepEqual([...new Set(posted.map(({ kind }) => kind))].toSorted(), ["oversubscribable", "qosCorrections"]);
  watch[Symbol.dispose]();
  const before = posted.length;
  clock.advance(60_000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(posted.length, before);
});
