import assert from "node:assert/strict";
import test from "node:test";
import { parseResources } from "@meseta/resources";
import { formatBytes } from "../isolators/allowance.ts";
import { sharedLimits } from "./limits.ts";

// Source: agent, section 3.7. The executor has cpus 0.1 and mem 32; tasks are "request / limit".
const executor = { resources: parseResources("cpus:0.1;mem:32") };
const task = (cpus: number, mem: number, limits?: Record<string, number>) => ({
  resources: parseResources(`cpus:${cpus};mem:${mem}`),
  ...(limits !== undefined && {
    limits: Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, { value }])),
  }),
});

const rows = [
  { name: "nobody sets one", tasks: [task(1, 64)], expected: undefined },
  { name: "one task", tasks: [task(1, 64, { cpus: 2, mem: 128 })], expected: { cpus: 2.1, mem: 160 } }, // 2+0.1, 128+32
  {
    name: "infinity absorbs",
    tasks: [task(1, 64, { mem: Infinity }), task(1, 64, { mem: 10 })],
    expected: { mem: Infinity },
  },
  { name: "a mix of memory adds the request", tasks: [task(1, 64, { mem: 128 }), task(1, 16)], expected: { mem: 176 } }, // 128+16+32
  { name: "a mix of cpus is none", tasks: [task(1, 64, { cpus: 2 }), task(1, 64)], expected: undefined },
  {
    name: "a mix of cpus with CFS",
    tasks: [task(1, 64, { cpus: 2 }), task(1, 64)],
    cfs: true,
    expected: { cpus: 3.1 },
  },
];
for (const { name, tasks, cfs = false, expected } of rows) {
  test(`sharedLimits(): ${name}`, () => {
    const limits = sharedLimits(executor, tasks, cfs);
    const plain = limits && Object.fromEntries(Object.entries(limits).map(([key, { value }]) => [key, value]));
    assert.deepEqual(plain, expected);
  });
}

test("formatBytes() takes the largest unit that leaves no rest", () => {
  const rows = [
    [0, "0B"],
    [1000, "1000B"],
    [2048, "2KB"],
    [64 * 1024 ** 2, "64MB"],
    [1024 ** 3, "1GB"],
    [1024 ** 3 + 1024, "1048577KB"],
  ] as const;
  for (const [bytes, text] of rows) assert.equal(formatBytes(bytes), text);
});
