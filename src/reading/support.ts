import { measureNamed } from "../budget/index.js";
import { meaningsIn, normalise, wordsOf } from "../question/index.js";

/** How the words bear out that a name is meant: they stand in it, or they mean what stands in it. */
type Support = "written" | "meant";

/**
 * Whether the question's own words bear out the name that a model chose for them, and no other name as well. What a
 * model says is never enough: every word that tells something has to stand in the name, or to mean what stands in it.
 */
export function isBorneOut(words: string, name: string, names: readonly string[]): boolean {
  const own = supportOf(words, name);
  if (own === null) return false;
  const others = names.filter((other) => other !== name).map((other) => supportOf(words, other));
  return !others.some((other) => other === "written" || (other !== null && own === "meant"));
}

function supportOf(words: string, name: string): Support | null {
  const said = normalise(words).text;
  const forms = formsOf(name).map((form) => normalise(form).text);
  const supports = forms.map((form) => supportIn(said, form));
  if (supports.includes("written")) return "written";
  return supports.includes("meant") ? "meant" : null;
}

/** A measure of the domain is also what people call it. */
function formsOf(name: string): readonly string[] {
  return [name, ...(measureNamed(name)?.words ?? [])];
}

function supportIn(said: string, form: string): Support | null {
  if (isMisprint(said, form)) return "written";
  const telling = wordsOf(said);
  if (!telling.some(({ text }) => text.length > 1)) return null;
  if (telling.every(({ text }) => form.includes(text))) return "written";
  const meanings = meaningsIn(form);
  const isMeant = ({ text, meanings: own }: (typeof telling)[number]): boolean =>
    form.includes(text) || own.some((meaning) => meanings.has(meaning));
  return telling.every(isMeant) ? "meant" : null;
}

const SHORTEST_MISPRINT = 4;

/** All characters but one are those of the name, in their places. */
function isMisprint(said: string, form: string): boolean {
  if (said.length !== form.length || said.length < SHORTEST_MISPRINT) return false;
  return [...said].filter((character, at) => character !== form[at]).length <= 1;
}
