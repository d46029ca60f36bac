import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import { type Asked, answered, type Said } from "./asked.js";
import { linesWith } from "./printed.js";

/** Questions that are answered in the words of the document: reasons, definitions, duties, offices, units. */
export function wordQuestions(document: GeneratedDocument, name: () => string): Asked[] {
  const { body, year, projects } = document.budget;
  const { sector, subordinates } = body;
  const said = (category: string, asked: Said, words: readonly string[]) =>
    answered(category, asked, [], { text_all: [...words] });
  const [duty = ""] = sector.duties;
  const [project] = projects;
  return [
    answered("reason", `${name()}${year}年机关运行经费为什么变化`, [], { text_any: reasonsIn(document) }),
    answered("reason", `${name()}${year}年三公经费变化的原因`, [], { text_any: reasonsIn(document) }),
    said("duty", `${name()}的职责是什么`, [duty.slice(0, 8)]),
    said("organisation", `${name()}有哪些内设机构`, sector.offices),
    ...(subordinates.length > 0
      ? [
          said(
            "organisation",
            `${name()}下属单位有哪些`,
            subordinates.map((one) => one.slice(body.place.length)),
          ),
        ]
      : []),
    said("definition", `${name()}的文件里基本支出是什么意思`, ["正常运转"]),
    said("definition", `什么是机关运行经费`, ["公用经费"]),
    said("definition", `财政专户管理资金是什么`, ["教育收费"]),
    said("project_words", `${name()}${year}年${project?.pattern.name}是用来做什么的`, [
      project?.pattern.purpose.slice(2, 10) ?? "",
    ]),
  ];
}

function reasonsIn(document: GeneratedDocument): string[] {
  const reasons = ["本年业务量增加", "落实过紧日子要求", "与上年保持一致"];
  return reasons.filter((reason) => linesWith(document, reason).length > 0);
}
