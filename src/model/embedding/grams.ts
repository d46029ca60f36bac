/** Share of one gram in a text's vector before hashing: the gram and how often it stands there. */
export type GramCounts = ReadonlyMap<string, number>;

const LONGEST = 3;
const NUMBER = /\d+(?:[.,]\d+)*/gu;
const BREAK = /[^\p{L}\p{N}]+/u;

/**
 * Counts the runs of 1–3 characters of a text. Compatibility forms are folded, white space dropped, every
 * number reads as one digit (a passage is found by its words), and no gram reaches over punctuation.
 */
export function countGrams(text: string): GramCounts {
  const counts = new Map<string, number>();
  for (const run of runsOf(text)) countRun([...run], counts);
  return counts;
}

function runsOf(text: string): string[] {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase().replace(NUMBER, "0");
  return folded.split(BREAK).filter((run) => run !== "");
}

function countRun(characters: readonly string[], counts: Map<string, number>): void {
  for (let start = 0; start < characters.length; start += 1) {
    for (let size = 1; size <= LONGEST && start + size <= characters.length; size += 1) {
      const gram = characters.slice(start, start + size).join("");
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
}
