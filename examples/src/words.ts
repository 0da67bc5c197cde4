/** Words and how often they are there. @module */

/** Word → how often, in lower case. */
export type WordCounts = Map<string, number>;

/** A word is a run of letters, with apostrophes inside: "whale's", "o’clock". */
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

/** @example countWords("The whale, the white whale").get("whale") // 2 */
export function countWords(text: string): WordCounts {
  const counts: WordCounts = new Map();
  for (const [word] of text.matchAll(WORD)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Adds `from` to `into`. */
export function joinCounts(into: WordCounts, from: Iterable<readonly [string, number]>): void {
  for (const [word, count] of from) into.set(word, (into.get(word) ?? 0) + count);
}

/**
 * Cuts a text into about `pieces` parts of equal length, between words, so that no word is lost or cut: put together again
 * they are the text.
 */
export function splitText(text: string, pieces: number): string[] {
  const parts: string[] = [];
  const length = Math.max(1, Math.ceil(text.length / pieces));
  let begin = 0;
  while (begin < text.length) {
    let end = Math.min(text.length, begin + length);
    while (end < text.length && !/\s/.test(text[end]!)) end++;
    parts.push(text.slice(begin, end));
    begin = end;
  }
  return parts;
}

/**
 * Counts words the other way: one character after the other, without regular expressions or pieces. Slow, and for checking
 * results only.
 */
export function countWordsAgain(text: string): WordCounts {
  const counts: WordCounts = new Map();
  const isLetter = (character: string | undefined) =>
    character !== undefined && character.toLowerCase() !== character.toUpperCase();
  const characters = Array.from(text);
  let word = "";
  for (let at = 0; at <= characters.length; at++) {
    const character = characters[at];
    const joins = (character === "'" || character === "’") && word !== "" && isLetter(characters[at + 1]);
    if (isLetter(character) || joins) {
      word += character;
    } else if (word !== "") {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      word = "";
    }
  }
  return counts;
}
