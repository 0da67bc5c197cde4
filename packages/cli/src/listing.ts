/** Lists: once as a table, ids or JSON, or again and again as lines of what changed. @module */
import { type Column, formatTable, type OutputOptions, printable } from "./output.ts";
import type { Io } from "./io.ts";

/** How often `--watch` looks. */
export const WATCH_PERIOD_MS = 1_000;

/** A kind of thing to list; `Item` is what `--json` shows of each. */
export interface Listing<Item> {
  readonly key: string; // of the JSON document: {"tasks": […]}
  readonly load: () => Promise<readonly Item[]>;
  readonly idOf: (item: Item) => string;
  readonly keyOf?: (item: Item) => string; // what no other item has; the id unless given
  readonly columns: readonly Column<Item>[];
  readonly empty: string; // said when there is nothing, to people only
}

export async function showListing<Item>(listing: Listing<Item>, options: OutputOptions, io: Io): Promise<void> {
  if (options.watch === true) return watch(listing, io);
  const items = await listing.load();
  if (options.json === true || options.output === "json")
    io.out(`${JSON.stringify({ [listing.key]: items }, undefined, 2)}\n`);
  else if (options.quiet === true) io.out(items.map((item) => `${printable(listing.idOf(item))}\n`).join(""));
  else if (items.length === 0 && io.isTerminal) io.err(`${listing.empty}\n`);
  else io.out(formatTable(items, listing.columns, io, { wide: options.output === "wide" }));
}

/** One line of JSON for each item at first, then for each that is new, changed or gone, until the signal. */
async function watch<Item>(listing: Listing<Item>, io: Io): Promise<void> {
  let known = new Map<string, string>();
  while (!io.signal.aborted) {
    const now = new Map<string, string>();
    for (const item of await listing.load()) {
      const key = (listing.keyOf ?? listing.idOf)(item);
      const text = JSON.stringify(item);
      now.set(key, text);
      if (known.get(key) !== text) io.out(`${text}\n`);
    }
    for (const [key, text] of known) {
      if (!now.has(key)) io.out(`${JSON.stringify({ ...(JSON.parse(text) as object), gone: true })}\n`);
    }
    known = now;
    await sleep(WATCH_PERIOD_MS, io.signal);
  }
}

/** Resolves after `ms`, or when the signal is aborted. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = () => resolve();
  signal.addEventListener("abort", stop, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener("abort", stop);
}
