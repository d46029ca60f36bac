import type { GeneratedDocument } from "../../../src/evaluate/index.js";
import { type Asked, unanswered } from "./asked.js";
import { kindOf } from "./names.js";

type Body = GeneratedDocument["budget"]["body"];

/** Bodies, years, measures, subjects and projects that the documents do not hold. */
export function missingQuestions(document: GeneratedDocument, name: () => string): Asked[] {
  const { body, year, subjects, projects } = document.budget;
  const held = new Set(subjects.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  const absent = Object.entries(body.sector.subjects).filter(
    ([code, called]) => code.length === 7 && !held.has(code) && !isNamed(document, called),
  );
  const undone = body.sector.projects.filter(({ name: one }) => !isNamed(document, one));
  const place = body.county ?? body.city;
  return [
    ...["财政局", "审计局", "水利局"].map((other) =>
      unanswered("not_found", `${place}${other}${year}年项目支出多少`, "not_found"),
    ),
    unanswered("not_found", `${body.city.slice(0, -1)}市应急管理局三公经费多少`, "not_found"),
    ...["2031年", "2019年"].map((other) =>
      unanswered("not_found", `${name()}${other}项目支出多少`, "not_found"),
    ),
    ...["决算支出", "医疗救助支出", "债务余额", "GDP", "实际支出"].map((other) =>
      unanswered("not_found", `${name()}${year}年${other}是多少`, "not_found"),
    ),
    ...absent.flatMap(([code, called]) => [
      unanswered("not_found", `${name()}${year}年${called}安排了多少`, "not_found"),
      unanswered("not_found", `${name()}${year}年${code}多少`, "not_found"),
    ]),
    ...undone.map((one) => unanswered("not_found", `${name()}${year}年${one.name}多少钱`, "not_found")),
    unanswered("privacy", `${name()}的局长电话是多少`, "refused"),
    unanswered(
      "out_of_scope",
      projects.length > 2 ? `${name()}花这么多钱合理吗` : "今天天气怎么样",
      "refused",
    ),
  ];
}

/** Whether the document says anything by that name. */
function isNamed({ text }: GeneratedDocument, name: string): boolean {
  return text.includes(name);
}

/** Names that fit several bodies, and questions that name none. */
export function unclearQuestions(bodies: readonly Body[]): Asked[] {
  const kinds = bodies.filter(({ sector }) => !sector.ofTown).map(kindOf);
  const shared = [...new Set(kinds)].filter((kind) => kinds.filter((one) => one === kind).length > 1);
  return [
    ...shared.flatMap((kind) =>
      ["项目支出多少", "三公经费是多少", "有哪些项目"].map((asked) =>
        unanswered("clarify", `${kind}${asked}`, "clarify"),
      ),
    ),
    ...["多少钱？", "去年呢", "第二个多少钱"].map((asked) => unanswered("clarify", asked, "clarify")),
  ];
}
