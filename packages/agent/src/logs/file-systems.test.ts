/** Files of containers that grow too large, on file systems of all kinds. Source: agent, section 3.8; fallocate(2). */
import assert from "node:assert/strict";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { suite } from "node:test";
import { Launcher } from "../launcher/launcher.ts";
import { type FileSystem, lackingFileSystem, mounted } from "../testing/file-systems.ts";

const MAX = 64 * 1024;
const LINES = `perl -e 'for (0 .. 99999) { syswrite STDOUT, sprintf "%09d\\n", $_ }'`; // ten bytes each

const rows: readonly (readonly [FileSystem, number, boolean])[] = [
  ["tmpfs", 16, true],
  ["ext4", 16, true],
  ["xfs", 320, true], // its least is 300
  ["btrfs", 128, true],
  ["ramfs", 16, false],
];

suite("logs", { timeout: 60_000 }, () => {
  for (const [kind, megabytes, hasHoles] of rows) {
    const how = hasHoles ? "get a hole where their beginning was" : "begin anew with the newest lines";
    test(`on ${kind} large files ${how}`, { skip: lackingFileSystem(kind) }, async (t) => {
      const directory = await mounted(t, kind, megabytes);
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const launcher = await Launcher.open({
        runtimeDir: join(directory, "runtime"),
        events: {
          started: () => {},
          exited: () => resolve(),
          failed: (_, problem) => assert.fail(problem),
          problem: () => {},
        },
      });
      const bound = { maxBytes: MAX, rotate: 0 };
      const program = { kind: "shell", text: LINES } as const;
      const environment = [["PATH", process.env["PATH"] ?? ""]] as const;
      const logs = { stdout: bound, stderr: bound };
      launcher.launch({ containerId: "c", directory, program, environment, logs });
      await ended;
      await launcher[Symbol.asyncDispose]();
      const stdout = join(directory, "stdout");
      const text = readFileSync(stdout, "latin1");
      assert.ok(text.endsWith("000099999\n"), "what was written last is there");
      const { size, blocks } = lstatSync(stdout);
      if (hasHoles) {
        assert.equal(size, 1_000_000);
        assert.ok(blocks * 512 <= MAX + 64 * 1024, `${blocks} blocks`);
        assert.match(text.slice(0, -MAX - 64 * 1024), /^\0*$/);
      } else {
        assert.ok(size <= MAX && size >= MAX / 4, `${size} bytes`);
        assert.match(text, /^\d*\n(\d{9}\n)+$/);
      }
    });
  }
});
