import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { SchedulerClient, type SchedulerOptions } from "@meseta/sdk";

const OPTIONS = { master: { type: "string" }, credential: { type: "string" } } as const;

/** Reads `--master HOST:PORT`; otherwise the environment tells, or it is on this machine. */
export function masterOption(): string {
  const { values } = parseArgs({ options: OPTIONS });
  return values.master ?? process.env["MESETA_MASTER"] ?? "127.0.0.1:5050";
}

/** Reads the file that `--credential FILE` names, `{"principal": "…", "secret": "…"}`, for masters that ask for a proof. */
export function credentialOption(): Credential | undefined {
  const { values } = parseArgs({ options: OPTIONS });
  return values.credential === undefined
    ? undefined
    : (JSON.parse(readFileSync(values.credential, "utf8")) as Credential);
}

/** A client of the master that the options name, for a framework of that name in role `*`. */
export function clientOf(name: string): SchedulerClient {
  const credential = credentialOption();
  return new SchedulerClient({
    master: masterOption(),
    ...(credential && { credential }),
    framework: {
      ...(credential && { principal: credential.principal }),
      user: userInfo().username,
      name,
      roles: ["*"],
      capabilities: [{ type: "MULTI_ROLE" }, { type: "RESERVATION_REFINEMENT" }],
    },
  });
}

type Credential = Extract<NonNullable<SchedulerOptions["credential"]>, { principal: string }>;
