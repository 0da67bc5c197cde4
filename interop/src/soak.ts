/**
 * The soak with clients other people wrote, running the whole time: `npm run -s soak -- --store=zookeeper --seconds=3600 --cuts`.
 * mesos-go's v0 driver knows no election but ZooKeeper's, so it is there only then.
 * @module
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runSoak } from "@meseta/devcluster/soak";
import { buildMesosGo, clientFile, mesosGoMissing, PYTHON, pymesosMissing } from "./clients.ts";

for (const missing of [mesosGoMissing(), pymesosMissing()]) if (missing !== false) throw new Error(missing);
const programs = await mkdtemp(join(tmpdir(), "meseta-soak-clients-"));
try {
  buildMesosGo(programs, "v0-soak", "v1-soak");
  await runSoak(({ election, relay, ip }) => {
    const isZooKeeper = election.startsWith("zk://");
    const clients: { name: string; checkpoints: boolean; command: [string, ...string[]] }[] = [
      // It has no way to say that it wants checkpoints.
      {
        name: "mesos-framework",
        checkpoints: false,
        command: [process.execPath, "--no-deprecation", clientFile("mesos-framework/soak.cjs"), relay],
      },
      {
        name: "pymesos",
        checkpoints: true,
        command: [PYTHON, clientFile("pymesos/soak.py"), isZooKeeper ? election : relay],
      },
      { name: "mesos-go-v1", checkpoints: true, command: [join(programs, "v1-soak"), relay] },
    ];
    if (isZooKeeper) {
      clients.push({ name: "mesos-go-v0", checkpoints: true, command: [join(programs, "v0-soak"), ip, election] });
    }
    return clients;
  });
} finally {
  await rm(programs, { recursive: true });
}
