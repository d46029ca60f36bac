import type { Statement } from "../budget/index.js";
import { contentGrams, similarWords } from "../question/index.js";

/** A sentence that may answer a question, with the headings or labels it stands under. */
export interface Sentence {
  readonly section: string;
  readonly context: string;
  readonly statement: Statement;
  readonly page: number | null;
}

const ENOUGH = 0.3;
/** Where no word asks for a text, more of the question must be shared. */
const ENOUGH_UNASKED = 0.5;
const ASKS_TEXT =
  /职责|负责|管|哪个|哪些|哪几|谁|什么|啥|怎么|咋|如何|何时|哪年|在哪|哪里|哪儿|地址|依据|目标|计划|措施|概况|性质|级别|租|自己的|为|吗|what|who|when|where|which|why|how|dut|basis/u;
const NEARLY_AS_GOOD = 0.8;
const LONGEST_SENTENCE = 400;

/** Sentences that share the question's words, best first; none where nothing is shared enough. */
export function rankSentences(words: string, candidates: readonly Sentence[], org: string): Sentence[] {
  const asked = contentGrams(withoutName(words, org));
  const meant = [...similarWords(words)].filter((gram) => !asked.has(gram));
  const read = readSentences(candidates);
  const weight = weights(read);
  const total = weigh(asked, weight);
  if (total === 0) return [];
  const scored = read
    .map((one) => ({ sentence: one.sentence, score: score(one, { asked, meant }, weight) / total }))
    .filter((one) => one.score >= (ASKS_TEXT.test(words) ? ENOUGH : ENOUGH_UNASKED))
    .sort((a, b) => b.score - a.score || a.sentence.statement.text.length - b.sentence.statement.text.length);
  const best = scored[0]?.score ?? 0;
  const good = scored
    .filter((one) => one.score >= best * NEARLY_AS_GOOD)
    .map(({ sentence }) => shortened(sentence));
  return good
    .filter(
      (one, index) => good.findIndex(({ statement }) => statement.text === one.statement.text) === index,
    )
    .slice(0, 3);
}

/** Places and the body's kind say nothing about which of its sentences is meant. */
export function withoutName(words: string, org: string): string {
  const parts = org.match(/.{2,}?(?:省|市|区|县|旗|局|委员会)/gu) ?? [];
  return [org, ...parts, ...parts.map((part) => part.slice(0, -1))].reduce(
    (text, part) => text.replaceAll(part, "|"),
    words,
  );
}

/** A sentence with the grams of its own text and of what it stands under. */
interface ReadSentence {
  readonly sentence: Sentence;
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

/** Many sentences stand under one heading, which is taken apart once. */
function readSentences(sentences: readonly Sentence[]): readonly ReadSentence[] {
  const headings = new Map<string, ReadonlySet<string>>();
  return sentences.map((sentence) => {
    const around = headings.get(sentence.context) ?? contentGrams(sentence.context);
    headings.set(sentence.context, around);
    return { sentence, own: contentGrams(sentence.statement.text), around };
  });
}

interface Wanted {
  readonly asked: ReadonlySet<string>;
  /** Grams of the printed words that everyday words of the question stand for. */
  readonly meant: readonly string[];
}

function score(
  { own, around }: ReadSentence,
  { asked, meant }: Wanted,
  weight: (gram: string) => number,
): number {
  let total = 0;
  for (const gram of asked) {
    if (own.has(gram)) total += weight(gram);
    else if (around.has(gram)) total += 0.8 * weight(gram);
  }
  for (const gram of meant) {
    if (own.has(gram)) total += 0.5 * weight(gram);
    else if (around.has(gram)) total += 0.4 * weight(gram);
  }
  return total;
}

function weights(candidates: readonly ReadSentence[]): (gram: string) => number {
  const counts = new Map<string, number>();
  for (const { own, around } of candidates) {
    for (const gram of new Set([...own, ...around])) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const unknown = 0.35 * Math.log(1 + candidates.length);
  return (gram) => {
    const count = counts.get(gram);
    return count ? Math.log(1 + candidates.length / count) : unknown;
  };
}

function weigh(grams: Iterable<string>, weight: (gram: string) => number): number {
  let total = 0;
  for (const gram of grams) total += weight(gram);
  return total;
}

function shortened(sentence: Sentence): Sentence {
  const { text, lines } = sentence.statement;
  if (text.length <= LONGEST_SENTENCE) return sentence;
  return { ...sentence, statement: { text: `${text.slice(0, LONGEST_SENTENCE)}……`, lines } };
}
