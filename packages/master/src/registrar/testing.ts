/** What every store must do, for the tests of each. @module */
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { type RegistryStore, type StoreChange, StoreError, type StoreErrorCode } from "./store.ts";

/** A place where records are kept, and ways to disturb it. */
export interface StorePlace extends AsyncDisposable {
  /** A store as one more master would open it. */
  open(): RegistryStore;
  /** A store whose way to the place can be blocked or cut; undefined when there is no way in between. */
  openBehindGate?(): { store: RegistryStore; gate: StoreGate };
  /** Ends the servers as in an accident, and starts them again; undefined when there are none. */
  readonly servers?: { stop(): Promise<void>; start(): Promise<void>; freeze(): void; thaw(): void };
}

/** The way between a store and its servers. */
export interface StoreGate {
  /** What is sent from now on waits; `untilHeld` resolves once something does. */
  hold(): void;
  untilHeld(): Promise<void>;
  release(): void;
  /** Answers are lost from now on, and then the connection; requests still arrive. `untilArrived` resolves once one has. */
  loseAnswers(): void;
  untilArrived(): Promise<void>;
  cut(): void;
}

export interface SuiteOptions {
  /** Only one process may open it: a second claim is refused as long as the first is held. */
  readonly exclusive?: boolean;
  /** There is a way to its servers that can be disturbed: `openBehindGate`. */
  readonly gated?: boolean;
  /** It has servers that can be stopped: `servers`. */
  readonly served?: boolean;
  readonly skip?: string | false;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const set = (key: string, value: string): StoreChange => ({ key, value: bytes(value) });
const remove = (key: string): StoreChange => ({ key, value: undefined });

/** The records as text. */
function texts(records: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const entries = [...records].map(([key, value]) => [key, new TextDecoder().decode(value)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function failsWith(promise: Promise<unknown>, code: StoreErrorCode): Promise<void> {
  await assert.rejects(promise, (error) => error instanceof StoreError && error.code === code);
}

/** Does as the registrar does: again, while the store is out of reach. */
export async function persistently<Result>(act: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== "UNAVAILABLE") throw error;
      await new Promise((resolve) => void setTimeout(resolve, 20));
    }
  }
}

/** Runs the suite; each test has a place of its own. */
export function storeSuite(name: string, makePlace: () => Promise<StorePlace>, options: SuiteOptions = {}): void {
  const { exclusive = false, gated = false, served = false, skip = false } = options;
  suite(name, { skip }, () => {
    let place: StorePlace;
    before(async () => {
      place = await makePlace();
    });
    after(async () => {
      await place[Symbol.asyncDispose]();
    });

    /** Starts from nothing. */
    async function emptied(): Promise<RegistryStore> {
      const store = place.open();
      const records = await persistently(() => store.claim("test"));
      const changes = [...records.keys()].map(remove);
      for (let at = 0; at < changes.length; at += store.limits.changesMax) {
        await store.commit(changes.slice(at, at + store.limits.changesMax));
      }
      return store;
    }

    async function found(): Promise<Record<string, string>> {
      await using store = place.open();
      return texts(await persistently(() => store.claim("reader")));
    }

    test("commit(): what is set is there for the next one, what is deleted is not", async () => {
      {
        await using store = await emptied();
        await store.commit([set("agents/a", "1"), set("agents/b", "2"), set("maintenance/schedule", "s")]);
        await store.commit([
          set("agents/a", "3"),
          remove("agents/b"),
          remove("agents/never"),
          set("weights/x%2Fy", ""),
        ]);
      }
      assert.deepEqual(await found(), { "agents/a": "3", "maintenance/schedule": "s", "weights/x%2Fy": "" });
    });

    test("commit(): any bytes, and as many changes as it says it takes", async () => {
      const all = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
      const store = await emptied();
      const count = Math.min(store.limits.changesMax, 5000);
      await store.commit(Array.from({ length: count }, (_, at) => set(`agents/${at}`, `value ${at}`)));
      await store.commit([{ key: "machines/m", value: all }]);
      await store[Symbol.asyncDispose]();
      await using next = place.open();
      const records = await next.claim("next");
      assert.equal(records.size, count + 1);
      assert.deepEqual(Buffer.from(records.get("machines/m")!), Buffer.from(all));
      assert.equal(new TextDecoder().decode(records.get(`agents/${count - 1}`)), `value ${count - 1}`);
    });

    test("any history of commits and claims ends in what a map would hold", async () => {
      const change = fc.record({
        key: fc.integer({ min: 0, max: 9 }).map((n) => `agents/k${n}`),
        value: fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined }),
      });
      const history = fc.array(fc.uniqueArray(change, { selector: ({ key }) => key, maxLength: 6 }), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(history, async (commits) => {
          const model = new Map<string, string>();
          let store = await emptied();
          for (const [at, changes] of commits.entries()) {
            await store.commit(changes);
            for (const { key, value } of changes) {
              if (value === undefined) model.delete(key);
              else model.set(key, Buffer.from(value).toString("hex"));
            }
            if (at % 3 !== 2) continue;
            await store[Symbol.asyncDispose]();
            store = place.open();
            await store.claim("another");
          }
          const records = await store.claim("the same");
          await store[Symbol.asyncDispose]();
          const held = new Map([...records].map(([key, value]) => [key, Buffer.from(value).toString("hex")]));
          assert.deepEqual(held, model);
        }),
        { numRuns: 15, seed: 7 },
      );
    });

    if (exclusive) {
      test("claim(): while one has it another is refused, and gets it when the first is gone", async () => {
        const first = await emptied();
        await first.commit([set("agents/a", "first")]);
        const second = place.open();
        await failsWith(second.claim("second"), "IN_USE");
        await first.commit([set("agents/a", "still first")]);
        await first[Symbol.asyncDispose]();
        await failsWith(first.commit([set("agents/a", "no more")]), "DEPOSED");
        assert.deepEqual(texts(await second.claim("second")), { "agents/a": "still first" });
        await second[Symbol.asyncDispose]();
      });
    } else {
      test("claim(): shuts out whoever claimed before, for good", async () => {
        await using first = await emptied();
        await first.commit([set("agents/a", "first")]);
        await using second = place.open();
        assert.deepEqual(texts(await second.claim("second")), { "agents/a": "first" });
        await failsWith(first.commit([set("agents/a", "too late")]), "DEPOSED");
        await second.commit([set("agents/b", "second")]);
        await failsWith(first.commit([set("agents/c", "too late")]), "DEPOSED");
        await failsWith(first.commit([]), "DEPOSED");
        assert.deepEqual(await found(), { "agents/a": "first", "agents/b": "second" });
      });

      test("a store that never claimed writes nothing", async () => {
        await using first = await emptied();
        await using second = place.open();
        await failsWith(second.commit([set("agents/a", "uninvited")]), "DEPOSED");
        await first.commit([set("agents/a", "first")]);
      });
    }

    if (gated) {
      test("split brain: a write that set out before the election and arrives after it changes nothing", async () => {
        await (await emptied())[Symbol.asyncDispose]();
        const { store: deposed, gate } = place.openBehindGate!();
        await persistently(() => deposed.claim("deposed"));
        await deposed.commit([set("agents/a", "as leader")]);
        gate.hold();
        const late = deposed.commit([set("agents/a", "too late"), set("agents/b", "too late")]);
        const outcome = late.then(
          () => "written",
          (error: unknown) => (error instanceof StoreError ? error.code : error),
        );
        await gate.untilHeld();
        await using leader = place.open();
        assert.deepEqual(texts(await leader.claim("leader")), { "agents/a": "as leader" });
        await leader.commit([set("agents/c", "new leader")]);
        gate.release();
        const result = await outcome;
        assert.ok(result === "DEPOSED" || result === "UNAVAILABLE", String(result));
        const again = persistently(() => deposed.commit([set("agents/a", "too late"), set("agents/b", "too late")]));
        await failsWith(again, "DEPOSED");
        assert.deepEqual(await found(), { "agents/a": "as leader", "agents/c": "new leader" });
        await deposed[Symbol.asyncDispose]();
      });

      test("a commit whose answer is lost is made once, and the same commit may be tried again", async () => {
        await (await emptied())[Symbol.asyncDispose]();
        const { store, gate } = place.openBehindGate!();
        await persistently(() => store.claim("unlucky"));
        gate.loseAnswers();
        const commit = [set("agents/a", "once"), remove("agents/b")];
        const first = store.commit(commit).then(
          () => undefined,
          (error: unknown) => error,
        );
        await gate.untilArrived();
        gate.cut();
        const error = await first;
        if (error !== undefined) {
          assert.ok(error instanceof StoreError && error.code === "UNAVAILABLE", inspect(error));
          await persistently(() => store.commit(commit));
        }
        await persistently(() => store.commit([set("agents/c", "after")]));
        await store[Symbol.asyncDispose]();
        assert.deepEqual(await found(), { "agents/a": "once", "agents/c": "after" });
      });
    }

    if (served) {
      test("servers that die and come back: nothing acknowledged is lost, and the claim still holds", async () => {
        const servers = place.servers!;
        await using store = await emptied();
        await store.commit([set("agents/a", "before")]);
        await servers.stop();
        await failsWith(store.commit([set("agents/b", "meanwhile")]), "UNAVAILABLE");
        await servers.start();
        await persistently(() => store.commit([set("agents/b", "meanwhile")]));
        await persistently(() => store.commit([set("agents/c", "after")]));
        assert.deepEqual(await found(), { "agents/a": "before", "agents/b": "meanwhile", "agents/c": "after" });
      });

      test("servers that stop answering for a while: the commit is made once they do", async () => {
        const servers = place.servers!;
        await using store = await emptied();
        servers.freeze();
        const commit = persistently(() => store.commit([set("agents/a", "slowly")]));
        await new Promise((resolve) => void setTimeout(resolve, 300));
        servers.thaw();
        await commit;
        assert.deepEqual(await found(), { "agents/a": "slowly" });
      });
    }
  });
}
