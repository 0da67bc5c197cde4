/**
 * Masters in ZooKeeper, laid out as Mesos lays them out: `PATH/json.info_NNNNNNNNNN`, a node each that goes with its session; the one
 * with the smallest number leads.
 * Source: master reference, section 9.
 * @module
 */
import type { v1 } from "@meseta/protocol";
import { type GroupOptions, type MasterGroup, SESSION_TIMEOUT_MS_DEFAULT } from "../group.ts";
import { memberJson, readMember } from "../member.ts";
import { type Acl, ZooKeeperError } from "./requests.ts";
import { ZooKeeperSession } from "./session.ts";

const RETRY_MS = 1_000;
const FORMS = { "json.info": "json", info: "protobuf", "": "upid" } as const;

interface Member {
  readonly name: string;
  readonly sequence: number;
  readonly form: "json" | "protobuf" | "upid";
}

export class ZooKeeperGroup implements MasterGroup {
  readonly #options: GroupOptions;
  readonly #path: string;
  readonly #acl: Acl;
  readonly #candidate: Buffer | undefined;
  #session: ZooKeeperSession;
  #own: string | undefined; // the name of our candidate's node
  #mayHaveJoined = false; // a candidacy was asked for, and no answer came
  #told: string | undefined | null = null; // whom we named last; null: nobody yet, not even that there is none
  #isClosed = false;
  #isLooking = false;
  #lookAgain = false;
  #retry: Disposable | undefined;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#path = options.address.path;
    this.#acl = options.address.credential === undefined ? "open" : "owned";
    this.#candidate = options.candidate === undefined ? undefined : Buffer.from(memberJson(options.candidate));
    this.#session = this.#open();
  }

  refresh(): void {
    void this.#look();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#retry?.[Symbol.dispose]();
    await this.#session[Symbol.asyncDispose]();
  }

  #open(): ZooKeeperSession {
    const { address, timers, random, sessionTimeoutMs } = this.#options;
    const session: ZooKeeperSession = new ZooKeeperSession({
      servers: address.servers,
      credential: address.credential,
      timeoutMs: sessionTimeoutMs ?? SESSION_TIMEOUT_MS_DEFAULT,
      timers,
      random,
      onState: (state) => {
        if (state === "connected") void this.#look();
        if (state === "expired") this.#expired();
      },
    });
    return session;
  }

  /** The session is gone, and our candidacy with it. */
  #expired(): void {
    if (this.#isClosed) return;
    this.#options.onProblem?.("the session with ZooKeeper expired");
    this.#own = undefined;
    this.#mayHaveJoined = false;
    if (this.#candidate !== undefined) this.#tell(undefined, undefined);
    this.#session = this.#open();
  }

  async #look(): Promise<void> {
    this.#lookAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (this.#lookAgain && !this.#isClosed) {
        this.#lookAgain = false;
        await this.#lookOnce(this.#session);
      }
    } catch (error) {
      if (!(error instanceof ZooKeeperError)) throw error;
      // Without a connection there is nothing to do: being connected again, or expired, comes as an event.
      if (error.code !== "CONNECTION_LOSS" && error.code !== "SESSION_EXPIRED") this.#tryLater(error);
    } finally {
      this.#isLooking = false;
    }
    if (this.#lookAgain && !this.#isClosed && this.#session.state === "connected") void this.#look();
  }

  async #lookOnce(session: ZooKeeperSession): Promise<void> {
    await session.ensurePath(this.#path, { acl: this.#acl });
    const names = (await session.children(this.#path, () => void this.#look())) ?? [];
    const members = names.flatMap(memberOf).toSorted((a, b) => a.sequence - b.sequence);
    if (this.#candidate !== undefined && !members.some(({ name }) => name === this.#own)) {
      await this.#join(session, members, this.#candidate);
      this.#lookAgain = true;
      return;
    }
    const [first] = members;
    if (first === undefined) return this.#tell(undefined, undefined);
    const node = await session.get(`${this.#path}/${first.name}`);
    if (node === undefined) {
      this.#lookAgain = true;
      return;
    }
    const info = readMember(node.data, first.form);
    if (info === undefined) this.#options.onProblem?.(`cannot read what the master in ${first.name} says of itself`);
    this.#tell(first.name, info);
  }

  async #join(session: ZooKeeperSession, members: readonly Member[], data: Buffer): Promise<void> {
    if (this.#own !== undefined) this.#options.onProblem?.(`the candidacy ${this.#own} is gone`);
    this.#own = undefined;
    if (this.#mayHaveJoined) {
      for (const { name } of members) {
        const node = await session.get(`${this.#path}/${name}`);
        if (node?.data.equals(data) !== true) continue;
        this.#own = name; // the answer was lost, not the candidacy
        return;
      }
    }
    this.#mayHaveJoined = true;
    const options = { acl: this.#acl, ephemeral: true, sequence: true };
    const path = await session.create(`${this.#path}/json.info_`, data, options);
    this.#mayHaveJoined = false;
    this.#own = path.slice(path.lastIndexOf("/") + 1);
  }

  #tell(name: string | undefined, info: v1.MasterInfo | undefined): void {
    if (this.#told === name) return;
    this.#told = name;
    if (!this.#isClosed) {
      this.#options.onLeader(info === undefined ? undefined : { info, isOurs: name === this.#own });
    }
  }

  #tryLater(error: ZooKeeperError): void {
    this.#options.onProblem?.(error.message);
    this.#retry?.[Symbol.dispose]();
    this.#retry = this.#options.timers.after(RETRY_MS, () => void this.#look());
  }
}

/** Other children, such as `registry` and `log_replicas`, are no masters. */
function memberOf(name: string): Member[] {
  const match = /^(?:(.*)_)?(\d{1,10})$/.exec(name);
  const label = match?.[1] ?? "";
  if (match === null || !Object.hasOwn(FORMS, label)) return [];
  return [{ name, sequence: Number(match[2]), form: FORMS[label as keyof typeof FORMS] }];
}
