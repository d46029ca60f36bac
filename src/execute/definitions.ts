import { labelKey, type Passage } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Evidence, Quotation } from "./evidence.js";
import type { TextSources } from "./locate.js";
import { texts } from "./texts.js";
import { chooseDocuments } from "./years.js";

const NO_SCOPE = { carryOver: null, column: null, table: null, period: null };

/** What a term means, in the words of each body's own 名词解释; several wordings are told apart by body. */
export async function define(plan: PlanOf<"define">, sources: TextSources): Promise<Evidence> {
  const orgs = plan.orgs.length > 0 ? plan.orgs : sources.lexicon.organisations.map(({ name }) => name);
  const chosen = chooseDocuments(orgs, [], sources.lexicon);
  const quotations = chosen.flatMap(({ record }) => {
    if (!record || plan.term === "") return [];
    const passage = definitionOf(plan.term, sources.passages.passagesOf(record.file));
    return passage
      ? [
          {
            record,
            section: passage.section.join(" › "),
            statement: { text: passage.text, lines: passage.lines },
            page: passage.page,
            figures: [],
          },
        ]
      : [];
  });
  const distinct = oneOfEachWording(quotations);
  if (distinct.length > 0)
    return { kind: "texts", title: plan.term, quotations: distinct, values: [], count: null };
  return texts(
    {
      op: "explain",
      orgs: [...orgs],
      years: [],
      targets: [],
      scope: NO_SCOPE,
      unit: null,
      part: null,
      what: "text",
      words: plan.words,
      value: false,
    },
    sources,
  );
}

/** The passage of the glossary that explains the term. */
export function definitionOf(term: string, passages: readonly Passage[]): Passage | null {
  const key = labelKey(term).replace(/支出$|预算$/u, "");
  const glossary = passages.filter(({ section }) => section.some((heading) => /名词解释/u.test(heading)));
  const opening = (text: string): string => labelKey(text.split(/[:：]|是指|指/u)[0] ?? "");
  return (
    glossary.find(({ text }) => opening(text) === labelKey(term)) ??
    glossary.find(({ text }) => opening(text).includes(key)) ??
    null
  );
}

/** Bodies of one province word it alike: say it once. */
function oneOfEachWording(quotations: readonly Quotation[]): Quotation[] {
  const wording = ({ statement }: Quotation): string => labelKey(statement.text);
  return quotations
    .filter((one, index) => quotations.findIndex((other) => wording(other) === wording(one)) === index)
    .slice(0, 3);
}
