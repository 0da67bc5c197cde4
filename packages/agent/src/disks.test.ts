/** What disks an agent can offer. Source: agent, sections 8.1 and 9.3. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { parseResources } from "@meseta/resources";
import { startAgent } from "./agent.ts";
import { isMountPoint, pathRoots, prepareDisks } from "./disks.ts";

const scene = await realpath(await mkdtemp(join(tmpdir(), "meseta-disks-")));
test.after(() => rm(scene, { recursive: true, force: true }));
const workDir = join(scene, "mounted/work");
for (const path of ["mounted/work", "mounted/disk", "plain", "a", "a/b", "a b"]) {
  await mkdir(join(scene, path), { recursive: true });
}
await symlink(join(scene, "a"), join(scene, "link-to-a"));
await writeFile(join(scene, "file"), "");

/** In the words of proc(5), in which a blank is \040. */
const MOUNTS = ["/", "mounted", "a", "a/b", "a b"]
  .map((path, index) => {
    const at = path === "/" ? path : join(scene, path).replaceAll(" ", "\\040");
    return `${index + 30} 29 8:${index} / ${at} rw,relatime shared:1 - ext4 /dev/sda${index} rw`;
  })
  .join("\n");

const disk = (type: string, root: string | undefined, key = type.toLowerCase()) => ({
  name: "disk",
  type: "SCALAR",
  scalar: { value: 64 },
  disk: { source: { type, ...(root !== undefined && { [key]: { root } }) } },
});
const read = (...disks: object[]) => parseResources(JSON.stringify(disks), { defaultRole: "*" });
const at = (path: string) => join(scene, path);

const rows: [string, object[], RegExp | undefined][] = [
  ["no disk of a type", [{ name: "disk", type: "SCALAR", scalar: { value: 64 } }], undefined],
  ["a PATH disk", [disk("PATH", at("plain"))], undefined],
  ["two pieces of a PATH disk", [disk("PATH", at("plain")), disk("PATH", at("plain"))], undefined],
  ["a PATH disk below the work directory", [disk("PATH", "relative/disk")], undefined],
  ["a PATH disk at a file", [disk("PATH", at("file"))], /PATH disk at .*\/file cannot be made: EEXIST/],
  ["a PATH disk at no root", [disk("PATH", undefined)], /^a PATH disk needs a root$/],
  ["a MOUNT disk", [disk("MOUNT", at("a/b"))], undefined],
  ["a MOUNT disk with a blank in its name", [disk("MOUNT", at("a b"))], undefined],
  ["a MOUNT disk by a link", [disk("MOUNT", at("link-to-a"))], undefined],
  ["a MOUNT disk at no root", [disk("MOUNT", undefined)], /^a MOUNT disk needs a root$/],
  ["a MOUNT disk at an empty root", [disk("MOUNT", "")], /^a MOUNT disk needs a root$/],
  [
    "a MOUNT disk that is not mounted",
    [disk("MOUNT", at("plain"))],
    /\/plain is no mount point: mount its disk there, or/,
  ],
  ["a MOUNT disk that is not there", [disk("MOUNT", at("none"))], /\/none does not exist: mount its disk there, or/],
  ["a MOUNT disk that is the machine's", [disk("MOUNT", "/")], /^the work directory is on the MOUNT disk at \/,/],
  ["the disk of the work directory", [disk("MOUNT", at("mounted"))], /^the work directory is on the MOUNT disk/],
  [
    "a MOUNT disk twice",
    [disk("MOUNT", at("a/b")), disk("MOUNT", at("a/b"))],
    /named twice: a MOUNT disk is offered whole/,
  ],
  [
    "a MOUNT disk within another",
    [disk("MOUNT", at("a")), disk("MOUNT", at("a/b"))],
    /^the MOUNT disk at .*\/a\/b is on/,
  ],
  [
    "a PATH disk on a MOUNT disk",
    [disk("PATH", at("a/x")), disk("MOUNT", at("a"))],
    /^the PATH disk at .*\/a\/x is on/,
  ],
  ["a MOUNT disk below a PATH disk", [disk("PATH", at("a")), disk("MOUNT", at("a/b"))], undefined],
  ["a BLOCK disk", [disk("BLOCK", undefined)], /^BLOCK disks come from resource providers only/],
  ["a RAW disk", [disk("RAW", undefined)], /^RAW disks come from resource providers only/],
];
for (const [what, disks, problem] of rows) {
  test(`prepareDisks() ${problem === undefined ? "takes" : "refuses"} ${what}`, () => {
    const told = prepareDisks(read(...disks), workDir, MOUNTS);
    if (problem === undefined) assert.equal(told, undefined);
    else assert.match(told ?? "", problem);
  });
}

test("prepareDisks() makes the roots of PATH disks, and those of MOUNT disks never", () => {
  const disks = read(disk("PATH", "made/here"), disk("PATH", at("made/there")), disk("PATH", "made/here"));
  assert.equal(prepareDisks(disks, workDir, MOUNTS), undefined);
  assert.deepEqual(pathRoots(disks, workDir), [join(workDir, "made/here"), at("made/there")]);
  for (const root of pathRoots(disks, workDir)) assert.ok(existsSync(root));
  assert.notEqual(prepareDisks(read(disk("MOUNT", at("mount/here"))), workDir, MOUNTS), undefined);
  assert.equal(existsSync(at("mount")), false);
});

test("isMountPoint() goes by the path that links lead to", () => {
  assert.equal(isMountPoint("/", MOUNTS), true);
  assert.equal(isMountPoint(at("link-to-a/b"), MOUNTS), true);
  assert.equal(isMountPoint(at("a/"), MOUNTS), true);
  assert.equal(isMountPoint(at("file/below"), MOUNTS), false);
});

test("startAgent() says which of its disks it cannot offer", async () => {
  const started = (source: object) => {
    const resources = JSON.stringify([{ name: "disk", type: "SCALAR", scalar: { value: 64 }, disk: { source } }]);
    return startAgent({ workDir: join(scene, "agent"), master: "127.0.0.1:1", port: 0, resources });
  };
  const mount = { type: "MOUNT", mount: { root: at("plain") } };
  await assert.rejects(
    started(mount),
    /^Error: Cannot offer the disks of --resources: the MOUNT disk at .*\/plain is no/,
  );
  await assert.rejects(started({ type: "BLOCK" }), {
    code: "AGENT_START",
    message: /: BLOCK disks come from resource/,
  });
});
