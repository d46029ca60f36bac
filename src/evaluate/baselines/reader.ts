import type { ScoredAnswer, ScoredFigure } from "../score/index.js";
import { candidatesIn, type NumberCandidate } from "./numbers.js";
import type { Chunk } from "./peer.js";
import { askedWords } from "./words.js";

/** Questions that ask for words and not for a number. */
const ASKS_WORDS =
  /为什么|为何|原因|怎么回事|哪些|什么是|是什么|什么意思|职责|干什么|做什么|谁|why|reason|what does|who/iu;
/** How much a passage counts less than the one found before it. */
const BY_RANK = 0.9;
const LONGEST_QUOTE = 10;

/** Reads an answer out of passages found, best first: the number nearest to the words asked, or the passage itself. */
export function readAnswer(question: string, found: readonly Chunk[]): Omit<ScoredAnswer, "elapsedMs"> {
  const words = askedWords(question);
  const best = found[0];
  if (!best || words.length === 0) return notFound();
  if (ASKS_WORDS.test(question)) return passageAnswer(best);
  const number = bestNumber(words, found);
  return number ? numberAnswer(number) : notFound();
}

interface Found extends NumberCandidate {
  readonly chunk: Chunk;
}

/** Words that name the document itself stand everywhere in it and do not point at a number. */
function bestNumber(words: readonly string[], found: readonly Chunk[]): Found | null {
  let best: Found | null = null;
  found.forEach((chunk, rank) => {
    const telling = words.filter((word) => !chunk.title.includes(word));
    for (const candidate of candidatesIn(chunk, telling)) {
      const nearness = candidate.nearness * BY_RANK ** rank;
      if (nearness > (best?.nearness ?? 0)) best = { ...candidate, nearness, chunk };
    }
  });
  return best;
}

function numberAnswer({ value, unit, line, quote, chunk }: Found): Omit<ScoredAnswer, "elapsedMs"> {
  const figure: ScoredFigure = { value, unit, role: "answer", citation: 1 };
  return {
    status: "answered",
    text: `${value}${unit}\n${chunk.title}：${quote}`,
    figures: [figure],
    citations: [{ n: 1, document: chunk.document, lines: [line, line], quote }],
  };
}

function passageAnswer({ text, document, firstLine }: Chunk): Omit<ScoredAnswer, "elapsedMs"> {
  const lines = text.split("\n").slice(0, LONGEST_QUOTE);
  const quote = lines.join("\n");
  return {
    status: "answered",
    text: quote,
    figures: [],
    citations: [{ n: 1, document, lines: [firstLine, firstLine + lines.length - 1], quote }],
  };
}

function notFound(): Omit<ScoredAnswer, "elapsedMs"> {
  return { status: "not_found", text: "没有找到。", figures: [], citations: [] };
}
