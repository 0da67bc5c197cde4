import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { v1 } from "@meseta/protocol";
import { Resources } from "./resources.ts";
import { resourcesProblem } from "./validation.ts";
import { convertResource, type ResourceFormat } from "./wire.ts";
import type { WireResource } from "./wire-types.ts";

/** Every array of resources in the JSON bodies that a real master and its agents exchanged. */
const recorded: WireResource[][] = [];
for (const file of ["cluster", "frameworks", "operator"]) {
  const url = new URL(`../../../interop/captures/${file}.jsonl`, import.meta.url);
  for (const line of readFileSync(url, "utf8").split("\n")) if (line !== "") collect(JSON.parse(line));
}

function collect(value: unknown): void {
  if (typeof value === "string") {
    const json = /^(?:\d+\n)?([[{][^]*[\]}])$/.exec(value)?.[1];
    if (json !== undefined && json.includes('"resources"')) collect(parsed(json));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (/resources(_full)?$|volumes|converted_resources/.test(key) && isResourceList(member)) {
      recorded.push([...(v1.Request.fromJson(JSON.stringify({ resources: member })).resources ?? [])]);
    }
    collect(member);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // several records in one chunk
  }
}

function isResourceList(value: unknown): value is unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === "object" && one !== null && "type" in one && "name" in one)
  );
}

/** In which format a list was written, where it shows. */
function formatOf(list: readonly WireResource[]): ResourceFormat {
  const hasRole = list.some((one) => one.role !== undefined);
  const hasStack = list.some((one) => one.reservations !== undefined);
  if (!hasRole) return "post";
  return hasStack ? "endpoint" : "pre";
}

test("The recordings hold resources in every format, reserved and not, ranges and disks", () => {
  assert.ok(recorded.length >= 70, `${recorded.length} lists`);
  assert.deepEqual(new Set(recorded.map(formatOf)), new Set(["pre", "post", "endpoint"]));
  assert.ok(recorded.some((list) => list.some((one) => one.disk?.persistence !== undefined)));
});

test("resourcesProblem() finds nothing wrong with what a real master sent and took", () => {
  for (const list of recorded) assert.equal(resourcesProblem(list), undefined, JSON.stringify(list));
});

test("Resources.toWire() writes what a real master wrote, in the same format", () => {
  let compared = 0;
  for (const list of recorded) {
    const format = formatOf(list);
    const again = Resources.fromWire(list).toWire({ format });
    // What came as two entries of one kind comes back as one.
    if (again.length !== list.length) continue;
    compared++;
    for (const [at, one] of again.entries()) {
      assert.ok(
        v1.Resource.equals(one, list[at]!),
        `${v1.Resource.toJson(one)} is not ${v1.Resource.toJson(list[at]!)}`,
      );
    }
  }
  assert.ok(compared >= 60, `${compared} lists`);
});

test("convertResource() goes to every format and back", () => {
  for (const list of recorded) {
    for (const one of list) {
      const post = convertResource(one, "post");
      if ((post.reservations?.length ?? 0) > 1) continue;
      for (const format of ["pre", "endpoint"] as const) {
        assert.ok(v1.Resource.equals(convertResource(convertResource(post, format), "post"), post));
      }
    }
  }
});
