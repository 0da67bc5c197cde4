/** Which mounts are shared. Source: proc(5), mountinfo; mount_namespaces(7). */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { mustBeShared } from "./propagation.ts";

test("the innermost mount around a path has to be shared, and is named if it is not", (t) => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "meseta propagation-")));
  t.after(() => rmSync(base, { recursive: true }));
  for (const name of ["shared/in", "shared/slave", "sharedbeside"]) mkdirSync(join(base, name), { recursive: true });
  symlinkSync(join(base, "shared/in"), join(base, "link"));
  const at = (name: string) => `${base}/${name}`.replaceAll(" ", "\\040");
  const lines = [
    "1 0 8:1 / / rw - ext4 /dev/a rw",
    `2 1 8:1 / ${at("shared")} rw - ext4 /dev/a rw`, // hidden by the next
    `3 2 8:1 / ${at("shared")} rw,nosuid shared:7 - ext4 /dev/a rw`,
    `4 3 8:1 / ${at("shared/slave")} rw master:7 propagate_from:2 - ext4 /dev/a rw`,
  ];
  const rows = [
    ["shared", undefined],
    ["shared/in", undefined],
    ["link", undefined],
    ["shared/slave", `${base}/shared/slave`],
    ["sharedbeside", "/"],
  ] as const;
  for (const [name, named] of rows) {
    const check = () => mustBeShared(join(base, name), lines.join("\n"));
    if (named === undefined) check();
    else assert.throws(check, { message: new RegExp(`the mount at ${named} is not shared\\. Share it`) }, name);
  }
  const both = [...lines, `5 1 8:1 / / rw shared:9 master:8 - ext4 /dev/a rw`].join("\n");
  mustBeShared(join(base, "sharedbeside"), both);
});
