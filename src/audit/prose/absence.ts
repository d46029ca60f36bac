import type { Fact, Figure } from "../../budget/index.js";
import { amountOf } from "../amounts.js";
import type { Audited } from "../audited.js";
import { told, wordsOf } from "../check.js";
import type { Check } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/index.js";

/** What may be said not to be there, and the measures that then are nothing. */
const TOPICS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^三公经费$/u, ["三公经费"]],
  [/^政府性基金预算(?:支出|收入)?$/u, ["政府性基金预算支出", "政府性基金预算"]],
  [/^国有资本经营预算(?:支出|收入)?$/u, ["国有资本经营预算支出", "国有资本经营预算"]],
  [/^机关运行经费$/u, ["机关运行经费"]],
  [/^政府采购预算$/u, ["政府采购预算"]],
  [/^上年结转$/u, ["上年结转"]],
  [/^项目支出$/u, ["项目支出"]],
  [/^公务接待费$/u, ["公务接待费"]],
  [/^因公出国（境）费$/u, ["因公出国（境）费"]],
];

/** Reasons, changes and parts: 由于无…, 无增减变化, 下属单位无…. */
const OTHER_SCOPE =
  /原因|由于|因为|(?:无|没有)(?:增减|变化|变动|差异|明显|较大|重大|调整|新增)|(?:下属|所属|二级)(?:预算)?单位/u;
/** Sections on one fund, where 无项目支出 is said of that fund alone. */
const FUNDS = /政府性基金|国有资本经营|财政专户/u;

const ABSENT = /无|没有|未安排|不涉及/u;

/** C2: sentences that say there is none of something, against amounts of it anywhere. */
export function absenceChecks(audited: Audited): Check[] {
  return audited.disclosure.facts
    .filter(({ table, text }) => table === null && ABSENT.test(text))
    .flatMap((fact) => absenceCheck(fact, audited) ?? emptyList(fact, audited) ?? []);
}

function absenceCheck(fact: Fact, audited: Audited): Check | null {
  const topic = fact.labels.at(-1) ?? "";
  const measures = TOPICS.find(([pattern]) => pattern.test(topic))?.[1];
  if (!measures || isOfOtherYear(fact, audited) || OTHER_SCOPE.test(fact.text)) return null;
  if (FUNDS.test(fact.title) && !FUNDS.test(topic)) return null;
  const amounts = [...audited.cells, ...audited.prose].filter(
    (figure) => figure.aspect === "amount" && measures.includes(figure.measure) && isWhole(figure),
  );
  return stated(fact, amounts);
}

function isWhole({ table, columnKey }: Figure): boolean {
  return table === null || columnKey === "合计" || columnKey === "项目支出";
}

function stated(fact: Fact, amounts: readonly Figure[]): Check | null {
  const some = amounts.filter((figure) => amountOf(figure).units !== 0n);
  const [first] = some;
  const words = `情况说明“${fact.title}”写“${fact.text}”`;
  if (first) {
    const rest = some.length > 1 ? `（共${some.length}处有金额）` : "";
    const message = `${words}，${placeOf(first)}为${printedValue(first)}${rest}。`;
    return told(PROSE_RULES.absence, "contradiction", message, { figures: some, words: [wordsOf(fact)] });
  }
  if (amounts.length === 0) return null;
  return told(PROSE_RULES.absence, "pass", `${words}，报表中也没有金额。`, {
    figures: amounts,
    words: [wordsOf(fact)],
  });
}

/** 2023年…无预算 in the disclosure of another year. */
function isOfOtherYear({ text }: Fact, { disclosure }: Audited): boolean {
  const years = [...text.matchAll(/20\d\d/gu)].map(([year]) => Number(year));
  return years.length > 0 && !years.includes(disclosure.record.year);
}

const LISTED_NONE = /^(支出|收入)(?:主要)?包括[:：]?无$/u;

/** 支出包括：无 in the section on 财政拨款, against the rows of its table. */
function emptyList(fact: Fact, audited: Audited): Check | null {
  const side = LISTED_NONE.exec(fact.text.replace(/\s/gu, ""))?.[1];
  if (side === undefined) return null;
  const table = /财政拨款/u.test(fact.title) ? "财政拨款收支总表" : "收支总表";
  const rows = audited.cells.filter(
    (figure) =>
      figure.table === table &&
      figure.side === side &&
      figure.columnKey === "合计" &&
      figure.rowKind !== "total",
  );
  return stated(fact, rows);
}
