/**
 * A sorted list in which moving one item costs little however long the list is: short arrays in a row.
 * @module
 */

const CHUNK_MAX = 64;

/** Items by `compare`, which must be total. An item has to compare as when it was added until it is removed. */
export class SortedChunks<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  #chunks: Item[][] = []; // in order, none of them empty

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  /** Replaces everything. */
  fill(items: Item[]): void {
    items.sort(this.#compare);
    this.#chunks = [];
    // Half full, so that the first to move in do not split them.
    for (let at = 0; at < items.length; at += CHUNK_MAX / 2) this.#chunks.push(items.slice(at, at + CHUNK_MAX / 2));
  }

  add(item: Item): void {
    const at = this.#chunkOf(item);
    const chunk = this.#chunks[at];
    if (chunk === undefined) {
      const last = this.#chunks.at(-1);
      if (last === undefined || last.length >= CHUNK_MAX) this.#chunks.push([item]);
      else last.push(item);
      return;
    }
    chunk.splice(this.#placeIn(chunk, item), 0, item);
    if (chunk.length > CHUNK_MAX) this.#chunks.splice(at, 1, chunk.slice(0, CHUNK_MAX / 2), chunk.slice(CHUNK_MAX / 2));
  }

  /** Takes an item out; one that is not there is passed over. Not while somebody walks. */
  remove(item: Item): void {
    const { at, place } = this.#find(item);
    const chunk = this.#chunks[at];
    if (chunk === undefined) return;
    if (chunk.length === 1) this.#chunks.splice(at, 1);
    else chunk.splice(place, 1);
  }

  /** The same while somebody may be walking, who then still meets the item. */
  removeAside(item: Item): void {
    const { at, place } = this.#find(item);
    const chunk = this.#chunks[at];
    if (chunk === undefined) return;
    this.#chunks = this.#chunks.with(at, chunk.toSpliced(place, 1)).filter(({ length }) => length > 0);
  }

  all(): Item[] {
    return this.#chunks.flat();
  }

  /** Each call gives the next item, in the end undefined. */
  walk(): () => Item | undefined {
    const chunks = this.#chunks;
    let inChunks = 0;
    let inChunk = 0;
    let chunk = chunks[0];
    return () => {
      if (chunk === undefined) return undefined;
      const item = chunk[inChunk++];
      if (item !== undefined) return item;
      chunk = chunks[++inChunks];
      inChunk = 1;
      return chunk?.[0];
    };
  }

  /** Where the item is; beyond the end when it is not here. A `compare` that contradicts itself makes this slow, and not wrong. */
  #find(item: Item): { readonly at: number; readonly place: number } {
    const at = this.#chunkOf(item);
    const chunk = this.#chunks[at];
    const place = chunk === undefined ? -1 : this.#placeIn(chunk, item);
    if (chunk?.[place] === item) return { at, place };
    for (const [other, items] of this.#chunks.entries()) {
      const found = items.indexOf(item);
      if (found >= 0) return { at: other, place: found };
    }
    return { at: this.#chunks.length, place: -1 };
  }

  /** The first chunk whose last item does not come before `item`; beyond the end when there is none. */
  #chunkOf(item: Item): number {
    const chunks = this.#chunks;
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = chunks[middle]!;
      if (this.#compare(chunk[chunk.length - 1]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeIn(chunk: readonly Item[], item: Item): number {
    let low = 0;
    let high = chunk.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(chunk[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
