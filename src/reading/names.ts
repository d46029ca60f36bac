import { MEASURES } from "../budget/index.js";
import { type DocumentLabels, type Lexicon, matchLabels, type Question } from "../question/index.js";

/** Names of rows and projects, which are few; and labels of every kind that are nearest to the words. */
const ALWAYS = new Set<DocumentLabels["index"]["labels"][number]["family"]>([
  "subject",
  "economic",
  "project",
]);
const MOST_OF_DOCUMENT = 80;
const NEAREST = 40;

/** Names that the documents asked about print, the nearest to the words first, and the domain's own measures. */
export function nearestNames(question: Question, words: readonly string[], lexicon: Lexicon): string[] {
  const documents = documentsOf(question, lexicon).map((file) => lexicon.labelsOf(file).index);
  const near = documents.flatMap((index) =>
    words.flatMap((one) => matchLabels(one, index).slice(0, NEAREST)).map(({ label }) => label.name),
  );
  const printed = documents.flatMap(({ labels }) =>
    labels
      .filter(({ family }) => ALWAYS.has(family))
      .slice(0, MOST_OF_DOCUMENT)
      .map(({ name }) => name),
  );
  return [...new Set([...near, ...printed, ...MEASURES.map(({ name }) => name)])];
}

/** The documents of the years asked about; without one the latest. */
function documentsOf({ orgs, years }: Question, lexicon: Lexicon): string[] {
  return orgs.flatMap((org) => {
    const own = lexicon.documentsOf(org);
    const latest = own[0]?.year ?? 0;
    const asked = years.map((wish) => (wish.kind === "stated" ? wish.year : latest + wish.offset));
    const held = own.filter(({ year }) => asked.includes(year));
    return (held.length > 0 ? held : own.slice(0, 1)).map(({ file }) => file);
  });
}
