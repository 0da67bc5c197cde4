/**
 * `node main.ts --store=etcd|zookeeper [--seconds=600] [--seed=N] [--cuts]`: disturbs a cluster for that long, and ends with 1 if a
 * task or an update was lost or doubled.
 * @module
 */
import { runSoak } from "./program.ts";

await runSoak();
