/**
 * Programs that keep credentials for registries, as Docker's `config.json` names them: `docker-credential-NAME get`, asked by standard
 * input and answering in JSON. They are the operator's: a configuration that comes with a task's image runs nothing.
 * Source: docker-credential-helpers, README.
 * @module
 */
import { spawn } from "node:child_process";
import { hostOf, type RegistryCredential } from "./docker-config.ts";
import { ImageError } from "./image-error.ts";

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES_MAX = 64 * 1024;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
/** How a helper says that it has none, which is no fault. */
const NOT_FOUND = "credentials not found in native keychain";
/** In the place of a user's name: the secret is a token for another way of asking, which registries of our kind do not have. */
const TOKEN = "<token>";
const HUB = "registry-1.docker.io";
const HUB_URL = "https://index.docker.io/v1/";

/** Who is asked for what. */
export interface CredentialHelpers {
  /** By host: the helper, and the address under which it knows that. */
  readonly byHost: ReadonlyMap<string, { readonly helper: string; readonly server: string }>;
  /** Is asked for all others. */
  readonly store: string | undefined;
}

/**
 * Reads `credHelpers` and `credsStore`; undefined when there are none.
 *
 * @throws {ImageError} which never shows what else is in it
 */
export function parseCredentialHelpers(text: string, whose: string): CredentialHelpers | undefined {
  const { credHelpers = {}, credsStore } = JSON.parse(text) as { credHelpers?: unknown; credsStore?: unknown };
  const named = (name: unknown, where: string): string => {
    if (typeof name === "string" && NAME.test(name)) return name;
    throw new ImageError(`Cannot use ${whose}: '${where}' is to name a helper, NAME of docker-credential-NAME`);
  };
  if (typeof credHelpers !== "object" || credHelpers === null || Array.isArray(credHelpers)) {
    throw new ImageError(`Cannot use ${whose}: 'credHelpers' is to hold helpers by registry`);
  }
  const byHost = new Map<string, { helper: string; server: string }>();
  for (const [server, helper] of Object.entries(credHelpers)) {
    byHost.set(hostOf(server), { helper: named(helper, `credHelpers.${server}`), server });
  }
  const store = credsStore === undefined || credsStore === "" ? undefined : named(credsStore, "credsStore");
  return byHost.size === 0 && store === undefined ? undefined : { byHost, store };
}

/**
 * What the helper for a registry has; undefined if there is no helper, or it has nothing.
 *
 * @throws {ImageError} when it cannot be asked, without a word of what it said
 */
export async function askHelpers(
  helpers: CredentialHelpers | undefined,
  host: string,
  signal: AbortSignal,
): Promise<RegistryCredential | undefined> {
  const own = helpers?.byHost.get(hostOf(host));
  if (own !== undefined) return ask(own.helper, own.server, signal);
  if (helpers?.store === undefined) return undefined;
  return ask(helpers.store, hostOf(host) === HUB ? HUB_URL : host, signal);
}

async function ask(helper: string, server: string, signal: AbortSignal): Promise<RegistryCredential | undefined> {
  const program = `docker-credential-${helper}`;
  const refuse = (why: string) => new ImageError(`Cannot get credentials for ${server} from ${program}: ${why}`);
  const { code, answer } = await run(program, server, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])).catch(
    (cause: NodeJS.ErrnoException) => {
      signal.throwIfAborted();
      if (cause.code === "ENOENT") throw refuse("there is no such program in the agent's PATH");
      throw refuse(cause.name === "AbortError" ? `no answer in ${TIMEOUT_MS / 1000} s` : cause.message);
    },
  );
  if (code !== 0) {
    if (answer.includes(NOT_FOUND)) return undefined;
    throw refuse(`it ended with ${code ?? "a signal"}; run '${program} get' by hand to see why`);
  }
  let fields: { readonly Username?: unknown; readonly Secret?: unknown };
  try {
    fields = Object(JSON.parse(answer)) as typeof fields;
  } catch {
    throw refuse("its answer is no JSON"); // it may hold a secret, so it is not shown
  }
  const { Username: username, Secret: password } = fields;
  if (typeof username !== "string" || typeof password !== "string")
    throw refuse("its answer has no Username and Secret");
  if (username === TOKEN) throw refuse("it has an identity token, and this agent needs a user's name and password");
  return username === "" ? undefined : { username, password };
}

/** Runs a helper without a shell. What it says on standard error is its own affair: a secret may be in it. */
function run(
  program: string,
  server: string,
  signal: AbortSignal,
): Promise<{ readonly code: number | null; readonly answer: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; answer: string }>();
  const child = spawn(program, ["get"], { stdio: ["pipe", "pipe", "ignore"], signal, killSignal: "SIGKILL" });
  // What it has started itself may have its output, too, and outlive it.
  const giveUp = (error: Error) => {
    child.stdout.destroy();
    reject(error);
  };
  let answer = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
    if (answer.length <= ANSWER_BYTES_MAX) return;
    child.kill("SIGKILL");
    giveUp(new Error(`its answer has more than ${ANSWER_BYTES_MAX} bytes`));
  });
  child.on("error", giveUp).on("close", (code) => resolve({ code, answer }));
  child.stdin.on("error", () => {}); // it did not want to know
  child.stdin.end(`${server}\n`);
  return promise;
}
