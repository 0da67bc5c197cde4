import assert from "node:assert/strict";
import test from "node:test";
import type { v1 } from "@meseta/protocol";
import { parseResources } from "@meseta/resources";
import { allowanceOf } from "../isolators/allowance.ts";
import { CGROUP_DEFAULTS } from "../isolators/cgroups/controller.ts";
import { type DockerRun, RunOptionsError, runWords, updateOf, variableOptions } from "./run-options.ts";

const MB = 1024 * 1024;

const aRun = (fields: Partial<DockerRun> = {}, docker: Partial<v1.ContainerInfo_DockerInfo> = {}): DockerRun => ({
  name: "mesos-c1",
  info: { type: "DOCKER", docker: { image: "img", ...docker } },
  command: { shell: false },
  environment: [],
  directory: "/w/runs/c1",
  sandboxDirectory: "/mnt/mesos/sandbox",
  volumes: [],
  allowance: allowanceOf(parseResources("cpus:1;mem:64")),
  isTask: true,
  labels: { "meseta.work_dir": "/w" },
  cgroups: CGROUP_DEFAULTS,
  dns: [],
  memoryBytes: 1024 * MB,
  ...fields,
});
const wordsOf = (run: DockerRun) => runWords(run).words("/env");
const has = (run: DockerRun, ...words: string[]) => {
  const all = wordsOf(run);
  for (const word of words) assert.ok(all.includes(word), `${word} in ${all.join(" ")}`);
};

test("runWords() puts options before the image, and nothing of a task's before an option", () => {
  const parameters = [{ key: "env", value: "--privileged" }];
  const run = aRun({ command: { shell: false, value: "--rm", arguments: ["-v", "/:/x"] } }, { parameters });
  assert.deepEqual(wordsOf(run), [
    ...["run", "--name=mesos-c1", "--sig-proxy=false", "--label=meseta.work_dir=/w"],
    ...["--cpu-shares=1024", `--memory=${64 * MB}`, "--network=host"],
    "--mount=type=bind,source=/w/runs/c1,target=/mnt/mesos/sandbox",
    ...["--env=--privileged", "img", "--rm", "-v", "/:/x"],
  ]);
});

test("runWords() quotes paths that would be several words to docker", () => {
  const volumes: v1.Volume[] = [{ mode: "RO", container_path: "/a,target=/etc", host_path: '/x,"y"' }];
  const info: v1.ContainerInfo = { type: "DOCKER", docker: { image: "img" }, volumes };
  has(aRun({ info }), '--mount=type=bind,"source=/x,""y""","target=/a,target=/etc",readonly');
});

// Source: agent, section 2.4. 2 is the least of shares, 32 MB of memory, 1 ms of a period of 100 ms.
const shares: [resources: string, limits: Record<string, number> | undefined, words: string[]][] = [
  ["cpus:0.001;mem:1", undefined, ["--cpu-shares=2", `--memory=${32 * MB}`]],
  ["cpus:1;mem:64", { cpus: 0.001 }, ["--cpu-period=100000", "--cpu-quota=1000"]],
  ["cpus:1;mem:64", { mem: 128 }, [`--memory=${128 * MB}`, `--memory-reservation=${64 * MB}`, "--oom-score-adj=938"]],
  ["cpus:1;mem:64", { mem: Infinity }, [`--memory-reservation=${64 * MB}`, "--oom-score-adj=938"]],
];
for (const [resources, limits, words] of shares) {
  test(`runWords() of ${resources} with limits ${JSON.stringify(limits)} is ${words.join(" ")}`, () => {
    const scalars = limits && Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, { value }]));
    has(aRun({ allowance: allowanceOf(parseResources(resources), scalars) }), ...words);
  });
}

test("runWords() says nothing of memory or CPUs that nobody asked for", () => {
  const words = wordsOf(aRun({ allowance: allowanceOf([]) }));
  assert.ok(!words.some((word) => /memory|cpu/.test(word)), words.join(" "));
  const infinite = { cpus: { value: Infinity }, mem: { value: Infinity } };
  const free = wordsOf(aRun({ allowance: allowanceOf(parseResources("cpus:1;mem:64"), infinite) }));
  assert.ok(!free.some((word) => /^--memory=|quota/.test(word)), free.join(" "));
});

test("variableOptions() keeps values out of the command line, and passes each exactly or not at all", () => {
  const long = "x".repeat(40_000);
  const { words, file, own } = variableOptions([
    ["PLAIN", " a = b # c\t"],
    ["EMPTY", ""],
    ["LINES", "a\nb"],
    ["LONG", long],
    ["#odd name", "v"],
  ]);
  assert.equal(file, "PLAIN= a = b # c\t\nEMPTY=\n");
  assert.deepEqual(words("/env"), ["--env-file=/env", "--env=LINES", "--env=LONG", "--env=#odd name"]);
  assert.deepEqual(
    own.map(([name]) => name),
    ["LINES", "LONG", "#odd name"],
  );
  assert.deepEqual(variableOptions([]).words("/env"), []);
  // The client itself must not have these: it runs as the agent does.
  for (const name of ["LD_PRELOAD", "PATH", "HOME", "DOCKER_HOST", "GODEBUG", "https_proxy", "HTTP_PROXY"]) {
    assert.equal(variableOptions([[name, "v"]]).file, `${name}=v\n`);
    assert.throws(() => variableOptions([[name, "a\nb"]]), RunOptionsError, name);
  }
});

test("runWords() refuses what contradicts itself", () => {
  const volume = (fields: Partial<v1.Volume>): DockerRun => {
    const volumes: v1.Volume[] = [{ mode: "RW", container_path: "/v", ...fields }];
    return aRun({ info: { type: "DOCKER", docker: { image: "img" }, volumes } });
  };
  const dockerVolume = (driver: string, at: string): v1.Volume => {
    return { mode: "RW", container_path: at, source: { type: "DOCKER_VOLUME", docker_volume: { name: "n", driver } } };
  };
  const drivers = [dockerVolume("a", "/a"), dockerVolume("b", "/b")];
  const rows: [run: DockerRun, why: RegExp][] = [
    [aRun({ info: { type: "DOCKER" } }), /^No docker info found in container info$/],
    [volume({}), /^Host path or volume source is required$/],
    [volume({ host_path: "x", container_path: "y" }), /^Both host_path 'x' and container_path 'y' of a volume are rel/],
    [volume({ source: { type: "SECRET" } }), /is of type SECRET, which Docker containers do not have$/],
    [
      volume({ container_path: "/mnt/mesos/sandbox", host_path: "/x" }),
      /^Two volumes are to be at '\/mnt\/mesos\/sand/,
    ],
    [volume({ source: { type: "SANDBOX_PATH", sandbox_path: { type: "PARENT", path: "x" } } }), /in no other$/],
    [
      aRun({ info: { type: "DOCKER", docker: { image: "img" }, volumes: drivers } }),
      /^Only one volume driver is supported$/,
    ],
    [aRun({}, { parameters: [{ key: "-v", value: "" }] }), /^'-v' is no option of docker run$/],
    [aRun({}, { parameters: [{ key: "name", value: "x" }] }), /^The parameter 'name' is the agent's own to set$/],
  ];
  for (const [run, why] of rows) {
    assert.throws(() => runWords(run), { code: "DOCKER_RUN_OPTIONS", message: why });
  }
});

test("updateOf() raises memory, and never lowers it", () => {
  const allowance = allowanceOf(parseResources("cpus:2;mem:128"));
  const raised = { CpuShares: 2048, Memory: 128 * MB, MemorySwap: 256 * MB };
  assert.deepEqual(updateOf(allowance, CGROUP_DEFAULTS, 64 * MB), raised);
  assert.deepEqual(updateOf(allowance, CGROUP_DEFAULTS, 256 * MB), { CpuShares: 2048 });
  assert.deepEqual(updateOf(allowance, CGROUP_DEFAULTS, 0), { CpuShares: 2048 }, "it has all there is");
  const swapless = updateOf(allowance, { ...CGROUP_DEFAULTS, limitSwap: true }, 64 * MB);
  assert.deepEqual(swapless, { ...raised, MemorySwap: 128 * MB });
});
