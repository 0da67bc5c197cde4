/**
 * The registry of 50,000 agents in the embedded store: admitted, marked reachable, read again, removed; against the same bytes
 * written to a file with ten fsyncs, and against decoding the records once.
 * @module
 */
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { EmbeddedStore, encodeChange, Registrar, type RegistryChange, type StoreChange } from "@meseta/master";
import { internal, registry } from "@meseta/protocol";
import { Resources } from "@meseta/resources";
import { silentLog, systemRandom, systemTimers } from "@meseta/runtime";
import { type Reference, type Result, median } from "../results.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const AGENTS = 50_000;
const ROUNDS = 5;
const FSYNCS = 10;

export async function registrar(_reference: Reference): Promise<Result[]> {
  const agents = Array.from({ length: AGENTS }, (_, at) => admitted(at));
  const times: Record<Phase | "all" | "plain" | "recover" | "decode", number[]> = {
    admit: [],
    "mark reachable": [],
    remove: [],
    all: [],
    plain: [],
    recover: [],
    decode: [],
  };
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const directory = await mkdtemp(join(tmpdir(), "meseta-bench-registrar-"));
    try {
      const store = new CountingStore({ directory });
      const writer = new Writer(store);
      await writer.registrar.recover();
      const admit = await writer.time(agents);
      const reachable = await writer.time(agents);
      await writer.registrar[Symbol.asyncDispose]();
      const again = new Writer(new CountingStore({ directory }));
      const recover = await timed(() => again.registrar.recover());
      const decode = await decodingPass(agents);
      const remove = await again.time(agents.map(({ id }) => ({ kind: "agent", id, to: undefined }) as const));
      await again.registrar[Symbol.asyncDispose]();
      bytes = writer.store.bytes + again.store.bytes;
      const plain = await plainWrites(join(directory, "plain"), bytes);
      times.admit.push(admit);
      times["mark reachable"].push(reachable);
      times.remove.push(remove);
      times.all.push(admit + reachable + remove);
      times.plain.push(plain);
      times.recover.push(recover);
      times.decode.push(decode);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  const phases = (["admit", "mark reachable", "remove"] as const).map((phase): Result => {
    const ms = median(times[phase]);
    return { workload: "registrar", phase, n: AGENTS, median_ms: ms, per_second: (AGENTS * 1000) / ms };
  });
  const [all, plain, recover, decode] = [times.all, times.plain, times.recover, times.decode].map(median) as [
    number,
    number,
    number,
    number,
  ];
  return [
    ...phases,
    {
      workload: "registrar",
      phase: "all three",
      n: AGENTS,
      median_ms: all,
      ratio: all / plain,
      ratio_to: `the same ${(bytes / 1e6).toFixed(0)} MB written with ${FSYNCS} fsyncs: ${plain.toFixed(0)} ms`,
      target: "≤ 1.3",
    },
    {
      workload: "registrar",
      phase: "recovery",
      n: AGENTS,
      median_ms: recover,
      ratio: recover / decode,
      ratio_to: `one decoding pass: ${decode.toFixed(0)} ms`,
      target: "≤ 2",
    },
  ];
}

type Phase = "admit" | "mark reachable" | "remove";
type AgentChange = Extract<RegistryChange, { kind: "agent" }>;

/** An agent with the usual four resources and ten attributes. */
function admitted(at: number): AgentChange {
  const id = `5e1d0c2a-5a0e-4d8f-9a55-0f6f5d5b8f11-S${at}`;
  const info = internal.SlaveInfo.encode({
    hostname: `agent-${at}.example.org`,
    port: 5051,
    id: { value: id },
    resources: Resources.parse("cpus:16;mem:65536;disk:1048576;ports:[31000-32000]").toWire(),
    attributes: Array.from({ length: 10 }, (_, n) => ({
      name: `attribute-${n}`,
      type: "TEXT" as const,
      text: { value: `value ${n} of ${at}` },
    })),
    checkpoint: true,
  });
  return { kind: "agent", id, to: { state: "admitted", info, deactivated: false } };
}

class CountingStore extends EmbeddedStore {
  bytes = 0;

  override async commit(changes: readonly StoreChange[]): Promise<void> {
    for (const { key, value } of changes) this.bytes += 7 + key.length + (value?.length ?? 0);
    await super.commit(changes);
  }
}

/** A registrar, and the time until it has written. */
class Writer {
  readonly store: CountingStore;
  readonly registrar: Registrar;
  #id = 0;
  #written = Promise.withResolvers<void>();

  constructor(store: CountingStore) {
    this.store = store;
    this.registrar = new Registrar({
      store,
      owner: "bench",
      timers: systemTimers,
      random: systemRandom,
      log: silentLog,
      onStored: (id) => {
        if (id === this.#id) this.#written.resolve();
      },
      onLost: (error) => this.#written.reject(error),
    });
  }

  /** Writes each change as a decision of its own. */
  async time(changes: readonly RegistryChange[]): Promise<number> {
    this.#written = Promise.withResolvers();
    return await timed(async () => {
      for (const change of changes) this.registrar.write(++this.#id, [change]);
      await this.#written.promise;
    });
  }
}

/** Decodes every record in memory, once and wholly. */
async function decodingPass(agents: readonly RegistryChange[]): Promise<number> {
  const records = agents.map(encodeChange);
  return await timed(async () => {
    for (const { value } of records) registry.Registry.decode(value!);
  });
}

async function plainWrites(path: string, bytes: number): Promise<number> {
  const chunk = Buffer.alloc(Math.ceil(bytes / FSYNCS), 7);
  const file = await open(path, "w");
  try {
    return await timed(async () => {
      for (let n = 0; n < FSYNCS; n++) {
        await file.write(chunk);
        await file.datasync();
      }
    });
  } finally {
    await file.close();
  }
}

/** What preparations left behind is collected first: it is not what is measured. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}
