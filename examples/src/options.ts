import { parseArgs } from "node:util";

/** Reads `--master HOST:PORT`; otherwise the environment tells, or it is on this machine. */
export function masterOption(): string {
  const { values } = parseArgs({ options: { master: { type: "string" } } });
  return values.master ?? process.env["MESETA_MASTER"] ?? "127.0.0.1:5050";
}
