import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "@meseta/base/testing";
import { Resources } from "@meseta/resources";
import { Names } from "./amounts.ts";
import { FilterExpiry } from "./filters.ts";
import { DRF, RANDOM } from "./policy.ts";
import { RoleTree } from "./role-tree.ts";
import type { Client } from "./roles.ts";

/**
 * A tree whose clients are roles with one framework each, driven by short texts:
 *
 *   a+5,6   a is given 5 cpus and 6 mem (and added, if it is new)     total 10,100   the cluster has 10 cpus and 100 mem
 *   a-4,4   a gives back                                              w a 2          the weight of a is 2
 *   a       a is added                                                drop a         a leaves with all it holds
 *   off a   a is no longer eligible, on a: it is again
 *
 * Where `a+5` names one number, it is both cpus and mem; anything else after + or − is resources as flags write them.
 */
class Tree {
  readonly tree: RoleTree;
  #total = Resources.EMPTY;

  constructor(policy: typeof DRF | typeof RANDOM = DRF) {
    this.tree = new RoleTree({
      names: new Names(),
      random: seededRandom(7),
      expiry: new FilterExpiry(),
      excludedNames: [],
      policy,
      subtreePolicies: new Map(),
      quotaCovers: "subtree",
    });
  }

  do(steps: string): this {
    for (const step of steps.split(/ *; */)) this.#step(step.trim());
    return this;
  }

  order(): string {
    this.tree.settle();
    const roles: string[] = [];
    this.tree.walk("order", (group) => {
      roles.push(group.role.path);
      return false;
    });
    return roles.join(" ");
  }

  #step(step: string): void {
    const [verb, name, value] = step.split(" ");
    if (verb === "total") return this.#setTotal(resourcesOf(name!));
    if (verb === "w") return this.tree.setWeight(name!, Number(value));
    if (verb === "on" || verb === "off") return this.tree.setEligible(this.#client(name!), verb === "on");
    if (verb === "drop") return this.#drop(this.#client(name!));
    const change = /^([a-z/]+)(?:([+-])(.+))?$/.exec(step)!;
    const client = this.#client(change[1]!);
    if (change[2] === undefined) return;
    const resources = resourcesOf(change[3]!).allocate(client.role);
    this.tree.charge(client, "agent", resources, change[2] === "+" ? 1 : -1);
    if (change[2] === "+") this.tree.countUp(client);
  }

  #setTotal(total: Resources): void {
    this.tree.addTotal(this.#total, -1);
    this.tree.addTotal(total, 1);
    this.#total = total;
  }

  #client(role: string): Client {
    const client = this.tree.ensureClient("f", role);
    if (!client.subscribed) this.tree.setEligible(client, true);
    client.subscribed = true;
    return client;
  }

  #drop(client: Client): void {
    const [cpus = 0, mem = 0] = client.held;
    this.tree.charge(client, "agent", resourcesOf(`${cpus / 1000},${mem / 1000}`).allocate(client.role), -1);
    client.subscribed = false;
    this.tree.prune(client);
  }
}

function resourcesOf(text: string): Resources {
  if (text.includes(":")) return Resources.parse(text.replaceAll("&", ";"));
  const [cpus, mem] = text.split(",");
  return Resources.parse(`cpus:${cpus};mem:${mem ?? cpus}`);
}

interface Row {
  readonly steps: string;
  readonly order: string;
}

function table(name: string, rows: readonly Row[]): void {
  test(`walk() orders by share, count and path: ${name}`, () => {
    const tree = new Tree();
    for (const { steps, order } of rows) assert.equal(tree.do(steps).order(), order, steps);
  });
}

// Source: allocator, section 16.1.
const FLAT: readonly Row[] = [
  { steps: "total 100,100; a+5,5; b+6,6", order: "a b" },
  { steps: "c+1,1; d+3,1", order: "c d a b" },
  { steps: "drop a; b-4,4", order: "c b d" },
  { steps: "e+1,5; total 50,100", order: "c b e d" }, // .02 .04 .05 .06
  { steps: "total 50,200; f+5,1; c+0,15", order: "e b d c f" }, // e .025, b .04, d .06, c .08, f .1
  { steps: "off d", order: "e b c f" },
];
table("flat, rows 1 to 6", FLAT);
table("equal shares take turns, rows 7 to 10", [
  { steps: "total 100,100; a+3,3; b+3,3; e+3,3; d+1,1; d+2,2; c+1,1; c+1,1; c+1,1", order: "a b e d c" },
  { steps: "c-3,3", order: "c a b e d" },
  { steps: "c+3,3", order: "a b e d c" }, // c was served four times
  { steps: "off c; on c", order: "a b e d c" },
  { steps: "c-3,3; c+3,3", order: "a b e d c" },
  { steps: "off a; a-3,3; a+1,3", order: "b e d c" },
  { steps: "on a", order: "b e a d c" }, // a and d were served twice: by name
]);
table("a weight, row 11", [
  { steps: "total 100,100; a+5,5; b+6,6", order: "a b" },
  { steps: "w b 2", order: "b a" },
]);
table("totals change which resource is dominant, rows 12 and 13", [
  { steps: "total 10,100; a+2,1; b+1,2", order: "b a" },
  { steps: "total 100,10", order: "a b" },
  { steps: "total 10,100; b+0,1", order: "b a" },
  { steps: "total 100,100", order: "a b" },
]);

table("volumes of one id count one by one, row 14", [
  { steps: "total cpus:100&mem:100&disk:100; a+cpus:9&mem:9&disk:9; b+cpus:9&mem:9&disk:5; b+disk:5", order: "a b" },
]);

// Source: allocator, section 16.2.
table("weighted", [
  { steps: "total 100,100; a+5,5; b+6,6; w b 2", order: "b a" },
  { steps: "c+4,4", order: "b c a" },
  { steps: "d+10,20; w d 10", order: "d b c a" },
  { steps: "drop b", order: "d c a" },
  { steps: "d+0,25", order: "c d a" },
  { steps: "e+1,1; w e 0.1", order: "c d a e" },
]);

// Source: allocator, section 16.3.
table("hierarchical", [
  { steps: "total 100,100; a; b/c; b/d", order: "a b/c b/d" },
  { steps: "a+6", order: "b/c b/d a" },
  { steps: "b/c+4; b/d+3", order: "a b/d b/c" },
  { steps: "a+2", order: "b/d b/c a" },
  { steps: "b/e/f", order: "b/e/f b/d b/c a" },
  { steps: "b/e/f+3.5", order: "a b/d b/e/f b/c" },
  { steps: "drop b/e/f", order: "b/d b/c a" },
  { steps: "b/c-3", order: "b/c b/d a" },
  { steps: "b/e/f+3.5", order: "b/c b/d b/e/f a" },
]);
table(
  "the flat table one and more levels deep, row 10",
  FLAT.map(({ steps, order }) => ({ steps: deepen(steps), order: deepen(order) })),
);
table("a client that is a parent as well", [
  { steps: "total 100,100; a/b; c; d; d/e", order: "a/b c d d/e" },
  { steps: "c+8", order: "a/b d d/e c" },
  { steps: "d+3; d/e+2", order: "a/b d/e d c" },
  { steps: "a/b+6", order: "d/e d a/b c" },
]);

/** Every client one or more levels down: a becomes a/a, b b/b/b. */
function deepen(text: string): string {
  return text.replaceAll(/\b([a-f])\b/g, (name) => `${name}/`.repeat("abcdef".indexOf(name) + 1) + name);
}

// Source: allocator, section 16.4.
table("a leaf that becomes a parent, rows 1 to 7", [
  { steps: "total 100,100; a+10; b+6", order: "b a" },
  { steps: "a/c+5", order: "b a/c a" },
  { steps: "drop a", order: "a/c b" },
  { steps: "a+10", order: "b a/c a" },
  { steps: "w a/c 0.2", order: "b a a/c" },
  { steps: "w a 3", order: "a a/c b" },
  { steps: "w a/c 1", order: "a/c a b" },
]);
table("a parent that is a client, rows 8 and 9", [
  { steps: "total 100,100; x/a+10; x/b+6", order: "x/b x/a" },
  { steps: "x+7", order: "x/b x x/a" },
  { steps: "z+20", order: "z x/b x x/a" },
  { steps: "drop x", order: "x/b x/a z" },
]);
table("a client that is off while it becomes a parent, row 10", [
  { steps: "total 100,100; a+10; b+6; off a; a/c+5", order: "b a/c" },
]);
table("weights that were there before their roles, rows 11 to 14", [
  { steps: "total 100,100; w b 3; w a 2; a/x; b/y", order: "a/x b/y" },
  { steps: "a/x+10; b/y+10", order: "b/y a/x" },
  { steps: "b/z+5", order: "b/z b/y a/x" }, // (15/100)/3 is a little less than (10/100)/2 in doubles
  { steps: "b+4", order: "a/x b b/z b/y" },
  { steps: "a/zz+2", order: "a/zz a/x b b/z b/y" },
]);

// Source: allocator, section 16.5, row 1.
test("walk() counts revocable resources like others", () => {
  const tree = new Tree().do("total 20,100; a+2,1; b+1,1");
  const client = tree.tree.ensureClient("f", "b");
  const revocable = Resources.fromWire([{ name: "cpus", type: "SCALAR", scalar: { value: 9 }, revocable: {} }]);
  tree.tree.charge(client, "agent", revocable.allocate("b"), 1);
  assert.equal(tree.order(), "a b");
});

// Source: allocator, section 16.5, rows 2 to 5: a shared volume counts once for a client, and for each client that has it.
test("walk() counts a shared resource once a client", () => {
  const volume = Resources.fromWire([
    {
      name: "disk",
      type: "SCALAR",
      scalar: { value: 100 },
      reservations: [{ type: "DYNAMIC", role: "r" }],
      disk: { persistence: { id: "v" }, volume: { container_path: "v", mode: "RW" } },
      shared: {},
    },
  ]);
  const tree = new Tree().do("total cpus:100&mem:100&disk:1000");
  const give = (role: string, plain: string) => {
    tree.do(role);
    const resources = resourcesOf(plain).plus(volume).allocate(role);
    tree.tree.charge(tree.tree.ensureClient("f", role), "agent", resources, 1);
    tree.tree.countUp(tree.tree.ensureClient("f", role));
  };
  give("a", "5,5"); // .1 by the volume
  assert.equal(tree.do("b+6,6").order(), "b a");
  give("c", "1,1");
  assert.equal(tree.order(), "b a c");
  const a = tree.tree.ensureClient("f", "a");
  tree.tree.charge(a, "agent", volume.plus(volume).allocate("a"), 1);
  assert.equal(tree.order(), "b a c"); // further copies weigh nothing
  tree.tree.charge(a, "agent", volume.plus(volume).allocate("a"), -1);
  give("d", "1,5");
  assert.equal(tree.do("off a; b-4,4").order(), "b c d");
});

// Source: allocator, section 16.6; the tables are probabilities of each place.
for (const { name, steps, places } of [
  {
    name: "flat",
    steps: "a; b; c; d; e; w b 2; w c 3; w d 4; w e 5",
    places: {
      a: [0.07, 0.08, 0.12, 0.2, 0.54],
      b: [0.13, 0.16, 0.2, 0.28, 0.23],
      c: [0.2, 0.22, 0.24, 0.22, 0.12],
      d: [0.27, 0.26, 0.23, 0.17, 0.07],
      e: [0.33, 0.28, 0.21, 0.13, 0.04],
    },
  },
  {
    name: "a tree",
    steps: "a; a/b; c/d; c/e; w a/b 2; w c 2; w c/e 2",
    places: {
      a: [0.11, 0.15, 0.23, 0.51],
      "a/b": [0.22, 0.27, 0.3, 0.21],
      "c/d": [0.22, 0.27, 0.3, 0.21],
      "c/e": [0.44, 0.31, 0.18, 0.07],
    },
  },
] as const) {
  test(`walk() by the random policy draws by relative weight: ${name}`, () => {
    const tree = new Tree(RANDOM).do(`total 100,100; ${steps}`);
    const WALKS = 20_000;
    const seen = new Map<string, number[]>();
    for (let walk = 0; walk < WALKS; walk++) {
      for (const [place, role] of tree.order().split(" ").entries()) {
        const counts = seen.get(role) ?? [];
        counts[place] = (counts[place] ?? 0) + 1;
        seen.set(role, counts);
      }
    }
    for (const [role, expected] of Object.entries(places)) {
      for (const [place, probability] of expected.entries()) {
        const frequency = (seen.get(role)![place] ?? 0) / WALKS;
        assert.ok(Math.abs(frequency - probability) < 0.02, `${role} at ${place}: ${frequency}, not ${probability}`);
      }
    }
  });
}
