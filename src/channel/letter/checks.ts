import { ruleNamed } from "../../audit/index.js";
import type { AnswerCitation } from "../../compose/index.js";
import type { FigureStore } from "../../store/index.js";
import { citationsOf } from "./sources.js";
import type { AnsweredQuestion, Check } from "./types.js";

/** What a person looks at before the letter goes out. */
export function checksOf(questions: readonly AnsweredQuestion[], figures: FigureStore): Check[] {
  const citations = citationsOf(questions);
  const documents = [...new Map(citations.map((citation) => [citation.document, citation])).values()];
  return [
    ...documents.map(addressCheck),
    ...documents.flatMap((citation) => stampCheck(citation, figures)),
    ...noteChecks(questions),
    ...identityChecks(citations, figures),
    ...openQuestions(questions),
  ];
}

function addressCheck({ title, origin }: AnswerCitation): Check {
  const missing = [origin?.url ? "" : "网址", origin?.publishedOn ? "" : "公开日期"].filter(Boolean);
  return missing.length === 0
    ? { done: true, text: `《${title}》的网址、公开日期已登记` }
    : { done: false, text: `《${title}》的${missing.join("、")}未登记，请补上` };
}

function stampCheck({ document, title }: AnswerCitation, figures: FigureStore): Check[] {
  const marks = figures.recordOf(document)?.marks ?? [];
  return marks.map((mark) => ({ done: false, text: `《${title}》的副本带“${mark}”字样，以官网版为准` }));
}

const TOLD: Readonly<Record<string, string>> = {
  conflict: "两处不一致，请核实后再发",
  rounding: "四舍五入",
  unit: "单位为推定",
};

function noteChecks(questions: readonly AnsweredQuestion[]): Check[] {
  const notes = questions.flatMap(({ reply }) => reply.answer.notes);
  const told = notes.flatMap(({ kind, text }) => {
    const why = TOLD[kind];
    return why === undefined ? [] : [`${why}：${text.replace(/\[\d+\]/gu, "")}`];
  });
  return [...new Set(told)].map((text) => ({ done: false, text }));
}

/** Which identities of the tables confirm a cited row. */
function identityChecks(citations: readonly AnswerCitation[], figures: FigureStore): Check[] {
  return citations.flatMap(({ document, lines, section }) => {
    if (lines === null) return [];
    const passed = figures
      .findingsOf(document, "pass")
      .filter(({ sides }) =>
        sides.some(
          (side) => side.document === document && side.lines[0] >= lines[0] && side.lines[1] <= lines[1],
        ),
      );
    const rules = [...new Set(passed.map(({ rule }) => rule))];
    const [first] = rules.map((rule) => ruleNamed(rule)?.sentence ?? rule);
    return first === undefined
      ? []
      : [
          {
            done: true,
            text: `“${section}”所在行：${rules.length}项勾稽关系相符（${first}${rules.length > 1 ? "；等" : ""}）`,
          },
        ];
  });
}

function openQuestions(questions: readonly AnsweredQuestion[]): Check[] {
  return questions
    .filter(({ reply }) => reply.answer.status !== "answered")
    .map(({ question }) => ({ done: false, text: `没有答出：“${question}”，请另行核实` }));
}
