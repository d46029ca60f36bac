import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import { type Asked, answered } from "./asked.js";
import { subjectFact } from "./details.js";
import { measureOf } from "./measures.js";

const NAMES: readonly (readonly [measure: string, ...english: string[]])[] = [
  ["支出总计", "total expenditure", "total spending"],
  ["收入总计", "total revenue"],
  ["项目支出", "project expenditure", "project spending"],
  ["基本支出", "basic expenditure"],
  ["机关运行经费", "operating costs"],
  ["公务接待费", "official hospitality", "official reception expenses"],
  ["人员经费", "personnel expenses"],
  ["政府采购", "government procurement budget"],
];

/** Questions in English; names of bodies stay as they are printed. */
export function englishQuestions(document: GeneratedDocument, name: () => string): Asked[] {
  const { year, subjects } = document.budget;
  const measures = NAMES.flatMap(([measure, ...english]) =>
    english.flatMap((words) => [
      answered("english", `How much is the ${words} of ${name()} in ${year}?`, [
        measureOf(document, measure).fact,
      ]),
      answered("english", `what is ${name()}'s ${words} for ${year}`, [measureOf(document, measure).fact]),
    ]),
  );
  const coded = subjects.map(({ code, name: subject }) =>
    answered("english", `How much is ${subject} (${code}) for ${name()} in ${year}?`, [
      subjectFact(document, code),
    ]),
  );
  return [...measures, ...coded].map((asked) => ({ ...asked, lang: "en" }));
}
