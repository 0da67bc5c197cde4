/** A policy that operators might write: who has most gets more. */
import type { Rank } from "@meseta/allocator";

export default { kind: "sorted", compare: (a: Rank, b: Rank) => b.share - a.share };
