/**
 * Frameworks on the SDK that follow whoever leads. Runs as a process of its own: `node returning-frameworks.ts ADDRESS COUNT`. For
 * every line it is sent it prints `{"lastMs"}`: when, in ms since 1970, the last of them was subscribed with a leader other than
 * the one of the last answer.
 * @module
 */
import { createInterface } from "node:readline";
import { SchedulerClient } from "@meseta/sdk";

const [address = "", count = "0"] = process.argv.slice(2);
const subscribed = new Map<number, { master: string; atMs: number }>();
let told = "";
let isAsked = false;

for (let index = 0; index < Number(count); index++) {
  const client = new SchedulerClient({
    master: address,
    framework: { user: "nobody", name: `framework-${index}`, failover_timeout: 3600 },
  });
  void follow(client, index);
}

async function follow(client: SchedulerClient, index: number): Promise<void> {
  for await (const event of client.events()) {
    if (event.type !== "SUBSCRIBED") continue;
    subscribed.set(index, { master: client.master ?? "", atMs: Date.now() });
    changed();
  }
}

function changed(): void {
  const all = [...subscribed.values()];
  const masters = new Set(all.map(({ master }) => master));
  if (!isAsked || all.length < Number(count) || masters.size !== 1 || masters.has(told)) return;
  [told = ""] = masters;
  isAsked = false;
  console.log(JSON.stringify({ lastMs: Math.max(...all.map(({ atMs }) => atMs)) }));
}

const lines = createInterface({ input: process.stdin });
lines.on("line", () => {
  isAsked = true;
  changed();
});
lines.on("close", () => process.exit(0));
