/** Which ports somebody has to have to listen on. Source: agent, sections 4.3 and 12.6. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import test from "node:test";
import { FakeClock } from "@meseta/base/testing";
import type { Range } from "@meseta/resources";
import { networkPorts } from "./network-ports.ts";
import { aContainer } from "./testing.ts";

test("--container_ports_isolated_range and --check_agent_port_range_only leave other ports to anybody", async (t) => {
  const script =
    'require("net").createServer().listen(0, "127.0.0.1", function () { console.log(this.address().port) })';
  const child = spawn(process.execPath, ["-e", script], { detached: true, stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const port = Number(line);
  const rows: readonly (readonly [readonly Range[] | undefined, boolean])[] = [
    [undefined, true],
    [[{ begin: port, end: port }], true],
    [[{ begin: port + 1, end: port + 1 }], false],
    [[], false],
  ];
  for (const [within, isStray] of rows) {
    const clock = new FakeClock();
    const isolator = networkPorts({ timers: clock, intervalMs: 1_000, enforce: true, within: () => within });
    const messages: string[] = [];
    const container = aContainer("c", { pid: child.pid!, resources: "cpus:1" });
    await using _watch = isolator.watch!(
      (_id, { message }) => void messages.push(message),
      () => [container],
    );
    clock.advance(1_000);
    const mine = messages.filter((text) => text.includes(String(port)));
    assert.equal(mine.length, isStray ? 1 : 0, JSON.stringify({ within, messages }));
  }
});
