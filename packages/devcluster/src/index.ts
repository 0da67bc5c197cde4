/** Real masters and agents on loopback ports. @module */
export { DevAgent, DevCluster, type DevClusterOptions } from "./dev-cluster.ts";
export { DevMasters, type DevMastersOptions } from "./dev-masters.ts";
export { type Address, NODE_ENVIRONMENT, NODE_FLAGS, NodeProcess, NodeStartError } from "./node-process.ts";
