/** Agents that have images, for tests. @module */
import type { TestContext } from "node:test";
import { join } from "node:path";
import type { v1 } from "@meseta/protocol";
import { startAgent } from "../../agent.ts";
import type { IsolationOptions } from "../../isolators/flags.ts";
import type { AgentOptions } from "../../options.ts";
import { registered, scene, settings, type SetUp } from "../../testing/isolating-agent.ts";
import { IMAGE_DEFAULTS, type ImageOptions } from "../flags.ts";

export interface ImageSetup extends Partial<ImageOptions> {
  readonly isolators?: readonly string[];
  readonly isolation?: Partial<IsolationOptions>;
  readonly agent?: Partial<AgentOptions>;
}

const ISOLATORS = ["filesystem/linux", "docker/runtime", "namespaces/pid", "volume/secret"];

/** The options of an agent that has images. */
export function imageSettings(scenery: Awaited<ReturnType<typeof scene>>, setup: ImageSetup = {}): AgentOptions {
  const { isolators = ISOLATORS, isolation, agent, ...images } = setup;
  const { workDir, master, root } = scenery;
  return {
    ...settings(workDir, master, root, { isolators, ...isolation }),
    images: { ...IMAGE_DEFAULTS, isEnabled: true, storeDir: join(workDir, "store"), ...images },
    ...agent,
  };
}

/** An agent that has images, registered with a stand-in master. */
export async function setUpImages(t: TestContext, setup: ImageSetup = {}): Promise<SetUp> {
  const one = await scene(t);
  const agent = await startAgent(imageSettings(one, setup));
  one.closing.defer(() => agent.shutdown());
  await registered(one.master);
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${agent.address.port}${path}`)).json();
  return { ...one, agent, ask };
}

/** A container with an image. */
export const dockerImage = (name: string, fields: Partial<v1.Image> = {}): v1.ContainerInfo => ({
  type: "MESOS",
  mesos: { image: { type: "DOCKER", docker: { name }, ...fields } },
});
