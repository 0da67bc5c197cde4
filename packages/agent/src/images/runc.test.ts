/** What a container with an image sees, beside what runc shows of the same files. Source: the OCI runtime specification 1.0, config-linux.md. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { suite } from "node:test";
import type { v1 } from "@meseta/protocol";
import { task } from "../testing/isolating-agent.ts";
import { setUpImages } from "./testing/agent.ts";
import { noImages } from "./testing/registry.ts";

/** Each line is one fact. */
const LOOK = `
echo "env $PATH $FROM $PWD"
echo "user $(id -u) $(id -g)"
echo "files $(ulimit -n) $(ulimit -Hn)"
for path in / /proc /sys /dev /dev/pts /dev/shm; do
  grep " $path " /proc/mounts | tail -n 1 | while read source target type flags rest; do echo "$target is $type"; done
done
for flag in nosuid nodev noexec; do
  for path in /proc /sys; do grep " $path " /proc/mounts | tail -n 1 | grep -q $flag && echo "$path $flag"; done
done
for name in null zero full random urandom tty ptmx fd stdin stdout stderr pts shm; do [ -e /dev/$name ] && echo "dev $name"; done
for path in /proc/sys/kernel/hostname /sys/kernel/uevent_seqnum /proc/irq/default_smp_affinity; do (echo x > $path) 2> /dev/null || echo "$path cannot be written"; done
for path in /proc/kcore /proc/keys /proc/timer_list /proc/acpi /sys/firmware; do [ -z "$(head -c 1 $path 2> /dev/null; ls $path/ 2> /dev/null)" ] && echo "$path is empty"; done
echo x > /file && echo "root can be written"
[ -e /etc/passwd ] || echo "nothing of the machine"
echo "first process $(ls -d /proc/[0-9]* | head -n 1)"
`;

/** What we keep from containers although umoci's configuration for runc does not. */
const STRICTER = ["/proc nosuid", "/proc nodev", "/proc noexec", "/proc/keys is empty"];

suite("beside runc", { skip: noImages("runc", "umoci"), timeout: 60_000 }, () => {
  test("the same files look the same: environment, mounts, devices, what is hidden, limits", async (t) => {
    const root = await mkdtemp(join(tmpdir(), "meseta-runc-"));
    t.after(() => rm(root, { recursive: true, force: true }));
    const run = (program: string, ...words: string[]) => execFileSync(program, words, { cwd: root, encoding: "utf8" });
    mkdirSync(join(root, "bin"));
    cpSync("/usr/bin/busybox", join(root, "bin/busybox"));
    for (const name of ["sh", "id", "grep", "tail", "head", "ls"]) run("ln", "-s", "busybox", `bin/${name}`);
    run("umoci", "init", "--layout", "shown");
    run("umoci", "new", "--image", "shown:latest");
    run("umoci", "insert", "--image", "shown:latest", "bin", "/bin");
    const says = ["--config.env", "FROM=image", "--config.env", "PATH=/bin", "--config.workingdir", "/place"];
    run("umoci", "config", "--image", "shown:latest", ...says);
    run("umoci", "unpack", "--image", "shown:latest", "bundle");
    const path = join(root, "bundle/config.json");
    const config = JSON.parse(readFileSync(path, "utf8")) as { process: object; root: object };
    Object.assign(config.process, {
      terminal: false,
      args: ["/bin/sh", "-c", LOOK],
      rlimits: [{ type: "RLIMIT_NOFILE", soft: 77, hard: 99 }],
    });
    Object.assign(config.root, { readonly: false });
    writeFileSync(path, JSON.stringify(config));
    const theirs = run("runc", "run", "--bundle", join(root, "bundle"), `meseta-test-${process.pid}`);

    const isolators = ["filesystem/linux", "docker/runtime", "namespaces/pid", "namespaces/ipc", "posix/rlimits"];
    const { master, printed } = await setUpImages(t, { registry: root, isolators });
    const container: v1.ContainerInfo = {
      type: "MESOS",
      mesos: { image: { type: "DOCKER", docker: { name: "shown" } } },
      rlimit_info: { rlimits: [{ type: "RLMT_NOFILE", soft: 77, hard: 99 }] },
    };
    master.runTask(task("a", LOOK, { container }));
    await master.untilState("a", "TASK_FINISHED");
    const facts = (text: string) =>
      text
        .trim()
        .split("\n")
        .map((line) => line.replace(/^\/ is \w+$/, "/ is its own"));
    const [ours, others] = [facts(printed("a")), facts(theirs)];
    const beyond = ours.filter((fact) => !others.includes(fact));
    assert.deepEqual(
      others.filter((fact) => !ours.includes(fact)),
      [],
    );
    for (const fact of beyond) assert.ok(STRICTER.includes(fact), fact);
    assert.ok(others.length > 30, theirs);
  });
});
