import { PhraseBook } from "../phrases.js";
import { STOP_WORDS } from "../words.js";
import { isQuantity, MEANINGS } from "./topics/index.js";

/** A word of a question with what it may mean; words that no meaning is known of stand for themselves. */
export interface Word {
  readonly text: string;
  readonly meanings: readonly number[];
  /** How much it tells: characters left over tell less than words. */
  readonly weight: number;
}

const BOOK = new PhraseBook<readonly number[]>(byWord());

function byWord(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [meaning, words] of MEANINGS.entries()) {
    for (const word of words) found.set(word, [...(found.get(word) ?? []), meaning]);
  }
  return found;
}

/** Questions of number, politeness and modal verbs, beyond the words that say nothing anywhere. */
const EMPTY =
  /备了?(?=多少)|设的|列了|批了|留了|那个|这个|必须|应当|得在|一般|通常|打算|准备|要求|规定|写的|写着|定的|听说|至少|不少于|不超过|以内|之内|控制在|控制|达到|多久|多长时间|多长|多远|多大|多快|多少|几|时候|啥时候|今年|明年|去年|政府|咱这|这边|那边|这里|那里|东西|事儿|事|能|会|让|向|为|被|给|用|于|其|该|每|再|又|只|没|不|很|太|最|老是|别|所|之|以|而|且|但|则|即|因|此|如|若|随|按照|根据|关于|其中|有关|相关|工作|项目|目标|指标|绩效|预算|经费|资金|钱|元|万元|万|局|县|区|市|省/gu;
const ENGLISH_EMPTY =
  /\b(?:the|is|are|was|were|of|for|how|what|which|who|why|did|does|do|in|by|much|many|and|to|has|have|had|give|me|show|tell|a|an|on|at|from|under|with|its|their|this|that|year|budget|budgeted|amount|yuan|please|project|target|listed|unit|it|be|must|should|will|would|can|could|may|get|set|within|after|before|according|least|most|per|number|maximum|minimum|one|there|any|they|each|every|all|plan|planned|about|into|as|s|or|not|need|long|fast|central|performance|overall|sheet|indicator|city|county|district|bureau)\b/gu;

/** The telling words of a question, known meanings first and longest; then what is left in pairs of characters. */
export function wordsOf(text: string): Word[] {
  const folded = singular(text.normalize("NFKC").toLowerCase());
  const long = knownWords(folded, 2);
  const rest = withoutSpans(folded, long)
    .replace(STOP_WORDS, "|")
    .replace(EMPTY, "|")
    .replace(ENGLISH_EMPTY, "|");
  const short = knownWords(rest, 1);
  return distinct([...long.map(wordOf), ...short.map(wordOf), ...leftOver(withoutSpans(rest, short))]);
}

/** Meanings of a printed name: of every word it holds, also within longer ones. */
export function meaningsIn(text: string): ReadonlySet<number> {
  const folded = text.normalize("NFKC").toLowerCase();
  const found = new Set<number>();
  for (const [meaning, words] of MEANINGS.entries()) {
    if (words.some((word) => word.length > 1 && folded.includes(word))) found.add(meaning);
  }
  return found;
}

type Found = ReturnType<typeof BOOK.find>[number];

function knownWords(text: string, shortest: number): Found[] {
  return BOOK.find(text).filter(({ phrase }) => phrase.length >= shortest);
}

function wordOf({ phrase, value }: Found): Word {
  const weight = value.every(isQuantity) ? 0.4 : phrase.length === 1 ? 0.8 : 1;
  return { text: phrase, meanings: value, weight };
}

function withoutSpans(text: string, spans: readonly Found[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + "|".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Says what is measured and nothing of what it is. */
export function isOfQuantity({ meanings }: Word): boolean {
  return meanings.length > 0 && meanings.every(isQuantity);
}

/** What no meaning is known of: pairs of characters, whole words of other scripts. */
function leftOver(text: string): Word[] {
  return (text.match(/\p{Script=Han}+|[a-z][a-z-]+|\d+/gu) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [{ text: run, meanings: [], weight: 0.6 }];
    if (run.length === 1) return [{ text: run, meanings: [], weight: 0.3 }];
    const pairs = [...run].slice(1).map((_, at) => run.slice(at, at + 2));
    return pairs.map((pair) => ({ text: pair, meanings: [], weight: run.length === 2 ? 1 : 0.6 }));
  });
}

/** English words as the topics list them: nurseries → nursery, roads → road. */
function singular(text: string): string {
  return text
    .replace(/\b([a-z]{3,})ies\b/gu, "$1y")
    .replace(/\b([a-z]{2,}(?:ss|sh|ch|x))es\b/gu, "$1")
    .replace(/\b([a-z]{2,}[^su\W])s\b/gu, "$1");
}

function distinct(words: readonly Word[]): Word[] {
  return words.filter(({ text }, at) => words.findIndex((other) => other.text === text) === at);
}
