/** Real masters and agents on loopback ports. @module */
export { DevAgent, DevCluster, type DevClusterOptions } from "./dev-cluster.ts";
export { type Address, NodeProcess, NodeStartError } from "./node-process.ts";
