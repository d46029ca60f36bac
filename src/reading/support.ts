import { measureNamed } from "../budget/index.js";
import { meaningsIn, normalise, STOP_WORDS, wordsOf } from "../question/index.js";

/** How the words bear out that a name is meant: they stand in it, or they mean what stands in it. */
type Support = "written" | "meant";

/** The words of a question as they are matched, and those of them that tell something. */
interface Said {
  readonly text: string;
  readonly telling: ReturnType<typeof wordsOf>;
}

/**
 * Whether the question's own words bear out the name that a model chose for them, and no other name as well. What a
 * model says is never enough: every word that tells something has to stand in the name, or to mean what stands in it.
 */
export function isBorneOut(words: string, name: string, names: readonly string[]): boolean {
  const { text } = normalise(words);
  const said = { text, telling: wordsOf(text) };
  const own = supportOf(said, name);
  if (own === null) return false;
  const rivals = names.filter((other) => other !== name).map((other) => supportOf(said, other));
  return !rivals.some((rival) => rival === "written" || (rival !== null && own === "meant"));
}

function supportOf(said: Said, name: string): Support | null {
  const supports = formsOf(name).map((form) => supportIn(said, form));
  if (supports.includes("written")) return "written";
  return supports.includes("meant") ? "meant" : null;
}

/** A measure of the domain is also what people call it. */
function formsOf(name: string): readonly string[] {
  return [name.normalize("NFKC").toLowerCase(), ...(measureNamed(name)?.words ?? [])];
}

function supportIn({ text: said, telling }: Said, form: string): Support | null {
  if (isMisprint(said, form) || isWritten(said, form)) return "written";
  if (!telling.some(({ text }) => text.length > 1)) return null;
  const meanings = meaningsIn(form);
  const isMeant = ({ text, meanings: own }: (typeof telling)[number]): boolean =>
    form.includes(text) || own.some((meaning) => meanings.has(meaning));
  return telling.every(isMeant) ? "meant" : null;
}

/** Words between names, beyond those that say nothing anywhere: 替职工缴的. */
const BETWEEN = /[替由代搞弄种类笔块些]/gu;

/** Every run of the words is made of pieces of the name, in whatever order. */
function isWritten(said: string, form: string): boolean {
  const rest = said.replace(STOP_WORDS, "|").replace(BETWEEN, "|");
  const runs = rest.match(/\p{Script=Han}+|[a-z]+/gu) ?? [];
  return runs.some((run) => run.length > 1) && runs.every((run) => isMadeOf(run, form));
}

/** Pieces of at least two characters, and one single character beside them: 职工·缴. */
function isMadeOf(run: string, form: string): boolean {
  let singles = 0;
  for (let at = 0; at < run.length; ) {
    const piece = longestPiece(run.slice(at), form);
    if (piece === 0) return false;
    if (piece === 1) singles += 1;
    at += piece;
  }
  return singles === 0 || (singles === 1 && run.length > 2);
}

/** How many characters at the front stand together in the name. */
function longestPiece(run: string, form: string): number {
  let length = 0;
  while (length < run.length && form.includes(run.slice(0, length + 1))) length += 1;
  return length;
}

const SHORTEST_MISPRINT = 4;

/** All characters but one are those of the name, in their places. */
function isMisprint(said: string, form: string): boolean {
  if (said.length !== form.length || said.length < SHORTEST_MISPRINT) return false;
  return [...said].filter((character, at) => character !== form[at]).length <= 1;
}
