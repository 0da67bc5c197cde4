/** What an agent has. Source: agent, section 8.2. */
import assert from "node:assert/strict";
import test from "node:test";
import { formatResources, Resources } from "@meseta/resources";
import { agentResources, type Machine } from "./resources.ts";

const MACHINE: Machine = { cpus: 8, memoryMb: 16_384, diskMb: 102_400 };

const rows: {
  readonly flag: string | undefined;
  readonly machine?: Partial<Machine>;
  readonly role?: string;
  readonly expected: string;
}[] = [
  // All but 1 GB of memory and 5 GB of disk.
  { flag: undefined, expected: "cpus:8;mem:15360;disk:97280;ports:[31000-32000]" },
  // Below 2 GB and 10 GB: half of it.
  { flag: "", machine: { memoryMb: 2_047, diskMb: 10_239 }, expected: "cpus:8;mem:1023;disk:5119;ports:[31000-32000]" },
  { flag: "", machine: { memoryMb: 2_048, diskMb: 10_240 }, expected: "cpus:8;mem:1024;disk:5120;ports:[31000-32000]" },
  // Nothing to be measured.
  {
    flag: "",
    machine: { cpus: 0, memoryMb: 0, diskMb: 0 },
    expected: "cpus:1;mem:1024;disk:10240;ports:[31000-32000]",
  },
  { flag: "mem:100;cpus:2", expected: "mem:100;cpus:2;disk:97280;ports:[31000-32000]" },
  { flag: "cpus:0;mem:1;disk:1;ports:[1-2]", expected: "mem:1;disk:1;ports:[1-2]" },
  {
    flag: "gpus:2;bananas:{a,b};cpus(eng):1;cpus:3",
    expected: "gpus:2;bananas:{a,b};cpus(eng):1;cpus:3;mem:15360;disk:97280;ports:[31000-32000]",
  },
  { flag: "cpus:1", role: "eng", expected: "cpus(eng):1;mem(eng):15360;disk(eng):97280;ports(eng):[31000-32000]" },
];
for (const { flag, machine, role, expected } of rows) {
  test(`agentResources(${JSON.stringify(flag)}, ${JSON.stringify({ ...machine, role })}) is ${expected}`, () => {
    const resources = agentResources(flag, { ...MACHINE, ...machine }, role);
    assert.equal(formatResources(Resources.fromWire(resources)), expected);
  });
}

test("agentResources() refuses what the flag may not say", () => {
  assert.throws(() => agentResources("cpus:many", MACHINE), { code: "INVALID_RESOURCES" });
});
