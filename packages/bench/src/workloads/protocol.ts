/**
 * Encoding and decoding of typical messages in both codecs, against `JSON.stringify` and `JSON.parse` of the same object.
 * @module
 */
import { protocolWorkloads } from "@meseta/protocol/bench";
import { type Reference, type Result, median } from "../results.ts";

const ROUNDS = 15;
const ROUND_MS = 40;

export async function codecs(_reference: Reference): Promise<Result[]> {
  return protocolWorkloads().map(({ workload, phase, bytes, run, reference }) => {
    const own: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      own.push(ratePerSecond(run)); // in turn, so that a busy moment of the machine slows both
      theirs.push(ratePerSecond(reference));
    }
    const rate = median(own);
    return {
      workload,
      phase,
      per_second: rate,
      ratio: rate / median(theirs),
      ratio_to: phase.includes("encode") ? "JSON.stringify" : "JSON.parse",
      note: `${bytes} bytes`,
    };
  });
}

function ratePerSecond(run: () => void): number {
  const startMs = performance.now();
  let runs = 0;
  do {
    for (let batch = 0; batch < 10; batch++) run();
    runs += 10;
  } while (performance.now() - startMs < ROUND_MS);
  return runs / ((performance.now() - startMs) / 1000);
}
