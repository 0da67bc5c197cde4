import assert from "node:assert/strict";
import test from "node:test";
import { agentOptionsFromFlags } from "../options.ts";
import { DOCKER_DEFAULTS, type DockerOptions } from "./flags.ts";

const options = (flags: Readonly<Record<string, string>>): DockerOptions | undefined =>
  agentOptionsFromFlags({ master: "127.0.0.1:5050", work_dir: "/w", ...flags }).docker;

test("agentOptionsFromFlags() reads how an engine is reached", () => {
  assert.deepEqual(options({}), DOCKER_DEFAULTS);
  const dns = { docker: [{ network_mode: "USER", network_name: "n", dns: { nameservers: ["10.0.0.1"] } }] };
  assert.deepEqual(
    options({
      containerizers: "mesos,docker",
      docker: "/opt/docker",
      docker_socket: "unix:///run/d.sock",
      docker_kill_orphans: "false",
      docker_remove_delay: "10mins",
      docker_stop_timeout: "3secs",
      default_container_dns: JSON.stringify(dns),
    }),
    {
      containerizers: ["mesos", "docker"],
      client: "/opt/docker",
      socket: "/run/d.sock",
      killOrphans: false,
      removeDelayMs: 600_000,
      stopTimeoutMs: 3_000,
      dns: [{ mode: "USER", network: "n", nameservers: ["10.0.0.1"], search: [], options: [] }],
    },
  );
});

test("agentOptionsFromFlags() refuses containerizers, sockets and name servers that there are none of", () => {
  const dns = (...docker: object[]) => ({ default_container_dns: JSON.stringify({ docker }) });
  const bridge = { network_mode: "BRIDGE", dns: {} };
  const rows: [flags: Readonly<Record<string, string>>, why: RegExp][] = [
    [{ containerizers: "" }, /containerizers/],
    [{ containerizers: "docker,docker" }, /containerizers/],
    [{ containerizers: "docker,podman" }, /containerizers.*podman/],
    [{ docker_socket: "tcp://1.2.3.4:2375" }, /docker_socket.*the absolute path of a socket/],
    [dns({ network_mode: "HOST", dns: {} }), /default_container_dns.*BRIDGE and USER/],
    [dns(bridge, bridge), /without two entries for one network/],
    [dns({ ...bridge, network_name: "x" }), /names of networks for the mode USER alone/],
    [dns({ network_mode: "USER", dns: { nameservers: ["a b"] } }), /default_container_dns/],
  ];
  for (const [flags, why] of rows) assert.throws(() => options(flags), { message: why }, JSON.stringify(flags));
});
