/** Containers in networks that CNI plugins make. Source: agent, section 4.4. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";

const PLUGINS = ["bridge", "host-local", "loopback"];
const lack = PLUGINS.find((name) => !existsSync(`/usr/lib/cni/${name}`));
const unable =
  process.getuid?.() !== 0
    ? "only root may make network namespaces"
    : lack !== undefined && `there is no CNI plugin ${lack} in /usr/lib/cni (Debian: containernetworking-plugins)`;

test("containers have networks of their own", { skip: unable, timeout: 110_000 }, async () => {
  const suite = fileURLToPath(new URL("./testdata/networked-containers.ts", import.meta.url));
  const inside = ["--net", "--", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];
  const [problem, printed] = await new Promise<[Error | null, string]>((resolve) => {
    execFile("unshare", [...inside, process.execPath, "--test-reporter=spec", suite], (error, out, words) => {
      resolve([error, out + words]);
    });
  });
  assert.equal(problem, null, printed);
  assert.match(printed, /pass [1-9]/, printed);
  assert.match(printed, /fail 0/);
});
