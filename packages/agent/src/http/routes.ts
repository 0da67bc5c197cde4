/** Every endpoint of an agent, behind whoever asks who comes in. @module */
import { type HttpHandler, type HttpNode, type Metrics, textResponse } from "@meseta/runtime";
import { isAttachInput } from "./attach-input.ts";
import type { ContainerCalls } from "./container-calls.ts";
import type { SandboxFiles } from "./files.ts";
import { addLegacyRoutes } from "./legacy.ts";
import { operatorEndpoint } from "./operator-api.ts";
import { type AccessOptions, guardedRoutes, OPEN_ACCESS } from "./realms.ts";
import type { AgentView } from "./view.ts";

/** Before an agent knows what it is, it lives, and answers nothing else. Source: agent, section 8.1. */
export function answerEarly(node: Pick<HttpNode, "route" | "otherwise">): void {
  node.route("/health", () => ({ status: 200 }), { exact: true });
  node.otherwise(() => textResponse(503, "Agent has not finished recovery"));
}

export interface Routes {
  readonly access: AccessOptions | undefined;
  readonly view: AgentView;
  readonly files: SandboxFiles;
  readonly metrics: Metrics;
  readonly containerCalls: ContainerCalls;
  readonly executors: HttpHandler;
}

/** From now on the agent answers all that it can. */
export function addRoutes(node: Pick<HttpNode, "route" | "otherwise">, routes: Routes): void {
  const { access = OPEN_ACCESS, view, files, metrics, containerCalls, executors } = routes;
  const guarded = guardedRoutes(node, access);
  addLegacyRoutes(guarded, view, files, metrics);
  const calls = operatorEndpoint(view, files, metrics, containerCalls);
  guarded.route("/api/v1", calls, { exact: true, streams: isAttachInput });
  guarded.route("/api/v1/executor", executors, { exact: true });
  node.otherwise(undefined);
}
