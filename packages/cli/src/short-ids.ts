/** Ids as people give them: whole, or any part that fits one thing only. @module */
import { CliError, EXIT } from "./errors.ts";

/**
 * Returns the item whose id is `text`, or else the only one whose id begins or ends with it.
 *
 * @throws {CliError} when there is none, or more than one
 */
export function findById<Item>(
  text: string,
  items: readonly Item[],
  what: { readonly kind: string; readonly idOf: (item: Item) => string },
): Item {
  const { kind, idOf } = what;
  const exact = items.filter((item) => idOf(item) === text);
  const near = exact.length > 0 ? exact : items.filter((item) => fits(idOf(item), text));
  if (near.length === 1) return near[0]!;
  if (near.length === 0) {
    throw new CliError(EXIT.failed, `Cannot find ${kind} '${text}': there is none`, {
      advice: `meseta ${kind}s lists them`,
    });
  }
  const some = near.slice(0, 5).map(idOf).join(", ");
  throw new CliError(EXIT.usage, `Cannot tell which ${kind} '${text}' is: ${near.length} fit (${some})`);
}

/** The last part of an id that the master made: "…-S3" → "S3", "…-0007" → "0007". */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-(\S+)$/.exec(id)?.[1] ?? id;
}

function fits(id: string, text: string): boolean {
  return id.startsWith(text) || id.endsWith(text);
}
