import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { startAgent } from "@meseta/agent";
import { type MasterOptions, startMaster } from "@meseta/master";
import { EXIT } from "./errors.ts";
import { tell } from "./testing.ts";

for (const [args, code, pattern] of [
  [[], EXIT.usage, /meseta VERB/],
  [["dance"], EXIT.usage, /Cannot run 'meseta dance': there is no such verb/],
  [["toString"], EXIT.usage, /there is no such verb/],
  [["tasks", "--bogus"], EXIT.usage, /unknown option '--bogus'/],
  [["tasks", "--output=poem"], EXIT.usage, /Allowed choices are table, wide, json/],
  [["logs"], EXIT.usage, /missing required argument/],
  [["run", "--cpus=none", "--master=127.0.0.1:9", "--", "true"], EXIT.unreachable, /Cannot reach the master/],
  [["tasks", "--master=:::"], EXIT.usage, /Cannot use master ':::'/],
  [["master", "--port=x"], EXIT.usage, /Cannot use --port='x'/],
  [["agent"], EXIT.usage, /without --work_dir/],
  [["master", "--config=/nowhere.yaml"], EXIT.usage, /Cannot read configuration \/nowhere\.yaml/],
  [["local", "--agents=0"], EXIT.usage, /expected 1 to 64/],
] as const) {
  test(`meseta ${args.join(" ")} exits with ${code}`, async () => {
    const told = await tell(args);
    assert.equal(told.code, code);
    assert.match(told.err, pattern);
    assert.equal(told.out, "");
  });
}

for (const args of [["--help"], ["help"], ["run", "--help"], ["help", "tasks"], ["master", "--help"], ["version"]]) {
  test(`meseta ${args.join(" ")} writes to standard output and exits with 0`, async () => {
    const told = await tell(args);
    assert.equal(told.code, EXIT.done);
    assert.match(told.out, /meseta/);
  });
}

for (const [status, code] of [
  [401, EXIT.refused],
  [403, EXIT.refused],
  [500, EXIT.failed],
] as const) {
  test(`meseta agents exits with ${code} when the master answers ${status}`, async (context) => {
    const server = createServer((_request, response) => response.writeHead(status).end("because"));
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, "127.0.0.1", resolve);
    await promise;
    context.after(() => void server.close());
    const told = await tell(["agents", `--master=127.0.0.1:${(server.address() as AddressInfo).port}`]);
    assert.equal(told.code, code);
    assert.match(told.err, new RegExp(`HTTP ${status} \\(because\\)`));
  });
}

test("meseta master reads its configuration file, and says what keeps it from starting", async (context) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-cli-"));
  context.after(() => rm(directory, { recursive: true }));
  const path = join(directory, "meseta.yaml");
  await writeFile(path, "log_level: silent\nmaster:\n  agent-ping-timeout: never\n");
  const told = await tell(["master", `--config=${path}`, "--port=0"]);
  assert.equal(told.code, EXIT.usage);
  assert.match(told.err, /Cannot use --agent_ping_timeout='never'/);
});

test("meseta master on a public address warns that anybody can run programs there", async () => {
  const ending = new AbortController();
  const told = tell(["master", "--ip=0.0.0.0", "--advertise-ip=127.0.0.1", "--port=0", "--log-level=silent"], {
    signal: ending.signal,
  });
  ending.abort();
  assert.match((await told).err, /WARNING: the master listens on 0\.0\.0\.0 without authentication/);
});

test("meseta fills in options from MESETA_X, MESOS_X and the file, in that order", async (context) => {
  const directory = await mkdtemp(join(tmpdir(), "meseta-cli-"));
  context.after(() => rm(directory, { recursive: true }));
  const config = join(directory, "meseta.yaml");
  await writeFile(config, "master: 127.0.0.1:3\ntasks:\n  quiet: maybe\n");
  const asked = async (env: Record<string, string>, ...args: string[]) =>
    /master at http:\/\/127.0.0.1:(\d)/.exec((await tell(["agents", ...args], { env })).err)?.[1];
  const all = { MESETA_MASTER: "127.0.0.1:1", MESOS_MASTER: "127.0.0.1:2", MESETA_CONFIG: config };
  assert.equal(await asked(all, "--master=127.0.0.1:9"), "9");
  assert.equal(await asked(all), "1");
  assert.equal(await asked({ ...all, MESETA_MASTER: "" }), "2");
  assert.equal(await asked({}, `--config=${config}`), "3");
  const told = await tell(["tasks", `--config=${config}`]);
  assert.deepEqual([told.code, told.err], [EXIT.usage, "Cannot use --quiet 'maybe': expected true or false\n"]);
});

test("meseta agents --watch writes a line for each change, until it is interrupted", async (context) => {
  const meseta = await cluster(context);
  await meseta("agents"); // the agent has had time to register
  const ending = new AbortController();
  const lines: string[] = [];
  const out = (text: string | Uint8Array) => {
    lines.push(String(text));
    ending.abort();
  };
  const told = await tell(["agents", "--watch"], { out, signal: ending.signal, env: meseta.env });
  assert.equal(told.code, EXIT.done);
  assert.equal((JSON.parse(lines.join("")) as { active: boolean }).active, true);
});

/** A master and an agent of our own, and the command line told where they are. */
async function cluster(context: TestContext, options: Partial<MasterOptions> = {}) {
  const workDir = await mkdtemp(join(tmpdir(), "meseta-cli-"));
  const master = await startMaster({ port: 0, ...options });
  const address = `127.0.0.1:${master.address.port}`;
  const resources = "cpus:4;mem:1024;disk:1024;ports:[31000-31010]";
  const agent = await startAgent({ master: address, workDir, port: 0, resources, switchUser: false });
  context.after(async () => {
    await agent.shutdown();
    await agent[Symbol.asyncDispose]();
    await master[Symbol.asyncDispose]();
    await rm(workDir, { recursive: true, force: true });
  });
  const env = { MESOS_MASTER: address };
  return Object.assign((...args: string[]) => tell(args, { env }), { env });
}

test("meseta runs commands on a real cluster, shows what they wrote, and lists what there is", async (context) => {
  const meseta = await cluster(context);

  const run = await meseta(
    "run",
    "--name=greet",
    "--follow",
    "--env",
    "WHO=world",
    "--",
    'echo "hello $WHO"; echo oops >&2; exit 7',
  );
  assert.deepEqual([run.code, run.out], [7, "hello world\n"]);
  assert.match(run.err, /^oops$/m);
  assert.match(run.err, /greet TASK_FAILED on S0: Command exited with status 7/);

  const argv = await meseta("run", "--follow", "-q", "--", "echo", "a  b", "$HOME");
  assert.deepEqual([argv.code, argv.out, argv.err], [0, "a  b $HOME\n", ""]);

  assert.equal((await meseta("run", "-fq", "printf", "%s", "--cpus=2")).out, "--cpus=2");

  const several = await meseta("run", "--instances=3", "--name=many", "--json", "-q", "--", "true");
  assert.equal(several.code, 0);
  const { tasks } = JSON.parse(several.out) as { tasks: { id: string; state: string; exit_code: number }[] };
  assert.deepEqual(
    new Map(tasks.map((task) => [task.id, [task.state, task.exit_code]])),
    new Map([0, 1, 2].map((at) => [`many.${at}`, ["TASK_FINISHED", 0]])),
  );

  const late = await meseta("run", "--timeout=1ms", "--", "sleep 60");
  assert.equal(late.code, EXIT.timedOut);

  assert.equal((await meseta("logs", "greet")).out, "hello world\n");
  assert.equal((await meseta("logs", "gre", "--stderr", "-f")).out, "oops\n");

  const agents = JSON.parse((await meseta("agents", "--json")).out) as { agents: { active: boolean; total: string }[] };
  assert.deepEqual(
    agents.agents.map((one) => [one.active, one.total]),
    [[true, "cpus:4;mem:1024;disk:1024;ports:[31000-31010]"]],
  );
  assert.match((await meseta("frameworks", "-a")).out, /greet +\S+ +\* +completed/);
  assert.match((await meseta("ps", "--all")).out, /^greet +FAILED/m);
  assert.equal((await meseta("tasks", "list", "-q")).out, "");
  assert.match((await meseta("ps", "-a", "--output=wide")).out, /^greet .* Command exited with status 7$/m);
  assert.match((await meseta("version", "--master", "127.0.0.1:9")).err, /Cannot reach the master/);
});

test("a master that wants to know who asks: a credential opens it, and what is missing or wrong is said", async (context) => {
  const asks = { httpFrameworks: true, httpReadonly: true, httpReadwrite: true };
  const rest = { credentials: new Map([["me", "secret"]]), timeoutMs: 15_000, frameworks: false, agents: false };
  const meseta = await cluster(context, { authentication: { ...asks, ...rest } });
  const directory = await mkdtemp(join(tmpdir(), "meseta-cli-"));
  context.after(() => rm(directory, { recursive: true, force: true }));
  const [mine, wrong, broken] = ["mine", "wrong", "broken"].map((name) => join(directory, name));
  await writeFile(mine!, '{"principal":"me","secret":"secret"}', { mode: 0o600 });
  await writeFile(wrong!, '{"principal":"me","secret":"guess"}', { mode: 0o600 });
  await writeFile(broken!, "me secret", { mode: 0o600 });

  const without = await meseta("agents");
  assert.equal(without.code, EXIT.refused);
  assert.match(without.err, /--credential=FILE/);
  const refused = await meseta("agents", `--credential=${wrong}`);
  assert.deepEqual([refused.code, refused.err.includes("guess")], [EXIT.refused, false]);
  const unreadable = await meseta("agents", `--credential=${broken}`);
  assert.equal(unreadable.code, EXIT.usage);
  assert.match(unreadable.err, /Cannot read credentials from/);

  assert.equal((await meseta("agents", "-q", `--credential=${mine}`)).code, EXIT.done);
  assert.equal((await meseta("run", "-fq", `--credential=${mine}`, "--", "echo in")).out, "in\n");
  const told = await tell(["tasks", "-a"], { env: { ...meseta.env, MESETA_CREDENTIAL: mine } });
  assert.match(told.out, /FINISHED/);
});

test("meseta why tells why a framework gets no offers, in sentences and as JSON", async (context) => {
  await using master = await startMaster({ port: 0 });
  const flag = `--master=127.0.0.1:${master.address.port}`;
  assert.match((await tell(["why", flag])).out, /^No framework/);
  const ending = new AbortController();
  context.after(() => ending.abort());
  await fetch(`http://127.0.0.1:${master.address.port}/api/v1/scheduler`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ type: "SUBSCRIBE", subscribe: { framework_info: { user: "me", name: "n", role: "eng" } } }),
    signal: ending.signal,
  });
  const told = await tell(["why", "0000", "--resources=cpus:2", flag]);
  assert.match(told.out, /Framework \S+-0000 in role 'eng' is number 1 of 1 in the order/);
  assert.match(told.out, /It has had no offer yet/);
  const { clients } = JSON.parse((await tell(["why", "--role=eng", "--json", flag])).out) as { clients: unknown[] };
  assert.equal(clients.length, 1);
  assert.match((await tell(["why", "-q", flag])).out, /^\S+-0000\n$/);
  assert.equal((await tell(["why", "nobody", flag])).code, EXIT.failed);
  assert.match((await tell(["why", "--resources=many", flag])).err, /'resources' cannot be read/);
});
