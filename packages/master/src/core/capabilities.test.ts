/** What each capability of frameworks and agents changes about offers. Source: scheduler API, sections 4.7 and 6.1. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { internal, v1 } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { A_MASTER_INFO, agentPid, anAgentInfo, CAPABILITIES, TestMaster } from "../testing.ts";

type Capability = NonNullable<v1.FrameworkInfo_Capability["type"]>;

const domain = (region: string): v1.DomainInfo => ({
  fault_domain: { region: { name: region }, zone: { name: "z" } },
});

interface Row {
  readonly what: string;
  readonly agent?: Partial<internal.SlaveInfo>;
  readonly agentLacks?: string;
  readonly after?: (master: TestMaster, agentId: string) => void;
  readonly info?: Partial<v1.FrameworkInfo>;
  readonly needs?: Capability;
  /** What is offered with the capability, and without it. */
  readonly offered: readonly [string, string];
}

const oversubscribed = (master: TestMaster, agentId: string) => {
  master.fromAgent(agentPid(), {
    name: "mesos.internal.UpdateSlaveMessage",
    body: {
      agent_id: { value: agentId },
      update_oversubscribed_resources: true,
      oversubscribed_resources: [{ name: "cpus", type: "SCALAR", scalar: { value: 2 }, revocable: {} }],
    },
  });
};
const refined: v1.Resource[] = [
  ...Resources.parse("cpus:1;mem:64").toWire(),
  {
    name: "disk",
    type: "SCALAR",
    scalar: { value: 5 },
    reservations: [
      { type: "STATIC", role: "a" },
      { type: "DYNAMIC", role: "a/b" },
    ],
  },
];

const rows: readonly Row[] = [
  {
    what: "oversubscribed resources",
    after: oversubscribed,
    needs: "REVOCABLE_RESOURCES",
    offered: ["cpus:4;mem:64;cpus{revocable}:2", "cpus:4;mem:64"],
  },
  {
    what: "an agent with gpus",
    agent: { resources: Resources.parse("cpus:1;mem:64;gpus:1").toWire() },
    needs: "GPU_RESOURCES",
    offered: ["cpus:1;mem:64;gpus:1", ""],
  },
  {
    what: "an agent of another region",
    agent: { domain: domain("far") },
    needs: "REGION_AWARE",
    offered: ["cpus:4;mem:64", ""],
  },
  { what: "an agent of this region", agent: { domain: domain("here") }, offered: ["cpus:4;mem:64", "cpus:4;mem:64"] },
  {
    what: "a refined reservation",
    agent: { resources: refined },
    info: { role: "a/b" },
    needs: "RESERVATION_REFINEMENT",
    offered: ["cpus:1;mem:64;disk(STATIC a,DYNAMIC a/b):5", "cpus:1;mem:64"],
  },
  {
    what: "a role below another on an agent without HIERARCHICAL_ROLE",
    agentLacks: "HIERARCHICAL_ROLE",
    info: { role: "a/b" },
    offered: ["", ""],
  },
];
for (const { what, agent = {}, agentLacks, after, info = {}, needs, offered } of rows) {
  for (const [at, has] of [true, false].entries()) {
    test(`${what} is offered ${needs === undefined ? "to anyone" : has ? "with" : "without"} ${needs ?? ""}: '${offered[at]}'`, () => {
      const masterInfo = { ...A_MASTER_INFO, domain: domain("here") };
      const master = new TestMaster({ masterInfo }, { region: "here" });
      master.fromAgent(agentPid(), {
        name: "mesos.internal.RegisterSlaveMessage",
        body: {
          agent: { ...anAgentInfo("cpus:4;mem:64"), ...agent },
          version: "1.12.0",
          agent_capabilities: CAPABILITIES.filter(({ type }) => type !== agentLacks),
        },
      });
      after?.(master, master.agentIdOf(agentPid()));
      const capabilities: v1.FrameworkInfo_Capability[] = has && needs !== undefined ? [{ type: needs }] : [];
      const framework = master.subscribe({ ...info, capabilities });
      const all = framework.offers.map(({ resources }) => Resources.fromWire(resources));
      const expected = offered[at] === "" ? 0 : 1;
      assert.equal(all.length, expected);
      const text = all[0]?.toString() ?? "";
      assert.deepEqual(new Set(text.split(";").map(kindOf)), new Set((offered[at] ?? "").split(";").map(kindOf)));
    });
  }
}

/** Names and amounts; how a reservation is written differs between formats. */
function kindOf(item: string): string {
  const revocable = item.includes("revocable") ? " revocable" : "";
  return `${/^[a-z]*/.exec(item)?.[0] ?? ""}${revocable} ${item.split(":").at(-1) ?? ""}`;
}

test("Frameworks with MULTI_ROLE are never offered agents without, others see them as they always did", () => {
  const master = new TestMaster();
  master.fromAgent(agentPid(), {
    name: "mesos.internal.RegisterSlaveMessage",
    body: { agent: anAgentInfo("cpus:4;mem:64"), version: "1.0.0" },
  });
  const multi = master.subscribe({ capabilities: [{ type: "MULTI_ROLE" }], roles: ["a"] });
  const plain = master.subscribe({ role: "a" });
  master.advance(1000);
  assert.equal(multi.offers.length, 0);
  assert.equal(plain.offers.length, 1);
});

test("New oversubscribed resources take back the offers that hold old ones, and no others", () => {
  const master = new TestMaster();
  const agentId = master.register("cpus:4;mem:64");
  const plain = master.subscribe();
  oversubscribed(master, agentId);
  const revocable = master.subscribe({ capabilities: [{ type: "REVOCABLE_RESOURCES" }] });
  master.advance(1000);
  assert.equal(revocable.offers.length, 1);
  oversubscribed(master, agentId);
  assert.equal(revocable.all("RESCIND").length, 1);
  assert.equal(plain.all("RESCIND").length, 0);
});
