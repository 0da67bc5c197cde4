/** An agent in this process, registered with a stand-in master, as most tests with real tasks need it. @module */
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type RunningAgent, startAgent } from "../agent.ts";
import type { AgentOptions } from "../options.ts";
import { FakeMaster } from "../testing.ts";

export const RESOURCES = "cpus:4;mem:1024;disk:1024;ports:[31000-31010]";

export function settings(workDir: string, master: FakeMaster): AgentOptions {
  return {
    workDir,
    runtimeDir: join(workDir, "runtime"),
    master: master.address,
    port: 0,
    resources: RESOURCES,
    registrationBackoffMs: 1,
  };
}

/** Starts both; they end with the test, and their directory with them. */
export async function registeredAgent(
  t: TestContext,
  options: Partial<AgentOptions> = {},
): Promise<{ master: FakeMaster; agent: RunningAgent; workDir: string }> {
  const workDir = await realpath(await mkdtemp(join(tmpdir(), "meseta-agent-")));
  const master = await FakeMaster.listen();
  const agent = await startAgent({ ...settings(workDir, master), ...options });
  t.after(async () => {
    await agent.shutdown();
    await master[Symbol.asyncDispose]();
    await rm(workDir, { recursive: true, force: true });
  });
  await master.until(isRegistered(master));
  return { master, agent, workDir };
}

/** Has the agent said all that it says when it registers? */
export function isRegistered(master: FakeMaster): () => boolean {
  return () => master.received.some(({ name }) => name === "mesos.internal.UpdateSlaveMessage");
}
