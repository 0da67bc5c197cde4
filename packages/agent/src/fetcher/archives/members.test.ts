/** Whatever an archive holds, what passes leads nowhere else. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { ArchiveError, type Member, MemberCheck } from "./members.ts";

const limits = { bytesMax: 1_000, entriesMax: 100, ratioMax: 10 };

/** Paths of few names, so that they meet. */
const path = fc
  .array(fc.constantFrom("a", "b", "c", ".", ".."), { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom("", "/", "./").map((prefix) => `${prefix}${parts.join("/")}`));
const member: fc.Arbitrary<Member> = fc.record({
  name: path,
  kind: fc.constantFrom("file" as const, "directory" as const, "symlink" as const, "hardlink" as const),
  bytes: fc.constant(0),
  target: path,
});

/** Those that pass, as they would be on the disk: symbolic links by their places. */
function accepted(members: readonly Member[]): { readonly links: Map<string, string>; readonly names: string[] } {
  const check = new MemberCheck(100, limits);
  const links = new Map<string, string>();
  const names: string[] = [];
  for (const one of members) {
    try {
      check.take(one);
    } catch (error) {
      assert.ok(error instanceof ArchiveError);
      continue; // the whole archive is refused; without this member it might not be
    }
    const place = one.name.split("/").filter((part) => part !== "" && part !== ".");
    names.push(place.join("/"));
    if (one.kind === "symlink") links.set(place.join("/"), one.target!);
  }
  return { links, names };
}

/** Where the kernel would get to; undefined when that is outside. A circle leads nowhere. */
function walk(from: readonly string[], target: string, links: Map<string, string>, depth = 0): string[] | undefined {
  if (target.startsWith("/")) return undefined;
  let at = [...from];
  for (const part of target.split("/").filter((one) => one !== "" && one !== ".")) {
    if (part === "..") {
      if (at.length === 0) return undefined;
      at = at.slice(0, -1);
      continue;
    }
    const link = links.get([...at, part].join("/"));
    if (link === undefined || depth > 8) at = [...at, part];
    else {
      const next = walk(at, link, links, depth + 1);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return at;
}

test("no link that passes leads outside, through whatever other links there are, and nothing is below one", () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 12 }), (members) => {
      const { links, names } = accepted(members);
      for (const [place, target] of links) {
        assert.notEqual(walk(place.split("/").slice(0, -1), target, links), undefined, `${place} → ${target}`);
      }
      for (const name of names) {
        assert.notEqual(walk([], name, links), undefined, name);
        for (const link of links.keys()) assert.ok(!name.startsWith(`${link}/`), `${name} is below ${link}`);
      }
    }),
    { numRuns: 5_000 },
  );
});
