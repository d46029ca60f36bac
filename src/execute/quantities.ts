import { compare, convertMoney, decimal, type Figure, isMoney, multiply } from "../budget/index.js";
import { sameProject } from "../labels/index.js";
import type { PlanOf } from "../plan/index.js";
import { contentGrams, projectOfTarget, similarWords, type Target } from "../question/index.js";
import type { Located, Missing } from "./evidence.js";
import { type Sources, withFigure } from "./locate.js";
import { chooseDocuments } from "./years.js";

type Counting = NonNullable<PlanOf<"lookup">["counting"]>;

/** Units that count the same kind of thing; what stands in no group counts only itself. */
const COUNTED_ALIKE: readonly (readonly string[])[] = [
  ["人", "名", "位", "人次"],
  ["月", "个月"],
  ["辆", "台", "台（套）", "件", "套", ""],
  ["家", "个", "所"],
  ["天", "日"],
];
const NO_COUNT = /元|%|月|天|日|年|时|分钟/u;

/** Whether a figure counts the things asked for. */
export function isCountOf({ unit: printed, columnKey }: Figure, counting: Counting): boolean {
  const unit = (printed.split("/")[0] ?? "").replace(/^[百千万亿]+(?=\p{Script=Han})/u, "");
  const alike = COUNTED_ALIKE.find((units) => units.includes(counting)) ?? [counting];
  if (counting === "个") return unit !== "" && !NO_COUNT.test(unit);
  return alike.includes(unit) && (unit !== "" || columnKey === "数量");
}

/** What was found, or, where that counts something else, the number of things that stands beside it. */
export function counted(located: Located, plan: PlanOf<"lookup">, sources: Sources): Located | Missing {
  const [found] = located.figures;
  if (plan.counting === null || isCountOf(found, plan.counting)) return located;
  if (plan.counting === "全年") return ofWholeYear(located, sources);
  const beside = countBeside(located, plan.counting, plan.words, sources);
  if (beside) return withFigure(located, beside, beside.row);
  const other = isMoney(found.unit) || /元/u.test(found.unit) || plan.counting === "人";
  return other ? without(located, "个数") : located;
}

/** The item is there, and what was asked of it is not. */
export function without({ record, target, name }: Located, what: string): Missing {
  return {
    kind: "missing",
    org: record.org,
    target,
    name: `${name}的${what}`,
    reason: "row",
    year: record.year,
    disclosed: [record.year],
  };
}

/** In the sheet of the same project what shares the name and is counted so; in a table the number of the row. */
function countBeside(
  { figures: [found], record, target }: Located,
  counting: Counting,
  words: string,
  { figures }: Sources,
): Figure | null {
  if (found.project === null) return numberOfRow(found, counting, figures.figuresOf(record.file));
  const own = figures
    .figuresOf(record.file)
    .filter(({ project }) => sameProject(project, found.project))
    .filter((figure) => isCountOf(figure, counting));
  const name = target.kind === "label" && target.family !== "project" ? target.name : "";
  return (
    unrivalled(own, contentGrams(`${name}|${words}`)) ??
    (/一共|总共|总数/u.test(words) ? onlyTarget(own) : null)
  );
}

/** 一共多少人: the only number of people that the sheet sets as a target. */
function onlyTarget(figures: readonly Figure[]): Figure | null {
  const targets = figures.filter(({ aspect, columnKey }) => aspect === "target" && columnKey !== "实施期");
  const [first, ...others] = targets;
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

/** 数量 of the only row that has the whole amount: what the amount is made of. */
function numberOfRow(found: Figure, counting: Counting, all: readonly Figure[]): Figure | null {
  const sameAmount = all.filter(
    (figure) => figure.table !== null && figure.unit === found.unit && figure.value === found.value,
  );
  const numbers = all.filter(
    (figure) =>
      figure.columnKey === "数量" &&
      isCountOf(figure, counting) &&
      sameAmount.some(({ table, rowKey }) => table === figure.table && rowKey === figure.rowKey),
  );
  const [only] = numbers;
  return numbers.length === 1 ? (only ?? null) : null;
}

/** The figure whose name shares most of the words; null where two that differ share as much. */
function unrivalled(figures: readonly Figure[], words: ReadonlySet<string>): Figure | null {
  const shared = figures
    .map((figure) => ({ figure, score: sharedWords(figure, words) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(...shared.map(({ score }) => score));
  const top = shared.filter(({ score }) => score === best).map(({ figure }) => figure);
  const values = new Set(top.map(({ value, unit }) => `${value}${unit}`));
  const ofYear = top.find(({ columnKey }) => columnKey === "年度" || columnKey === "指标值");
  return values.size === 1 ? (ofYear ?? top[0] ?? null) : null;
}

function sharedWords({ row }: Figure, words: ReadonlySet<string>): number {
  const own = [...contentGrams(row)];
  return own.length === 0 ? 0 : own.filter((gram) => words.has(gram)).length / (own.length + 1);
}

const MONTHS = decimal("12");

/** 全年是多少 after a price of one month: the amount that is twelve times the price, where the sheet prints it. */
function ofWholeYear(located: Located, { figures }: Sources): Located | Missing {
  const [price] = located.figures;
  const { project, document, unit, value } = price;
  const money = unit.split("/")[0] ?? "";
  if (project === null || !isMoney(money)) return without(located, "全年数");
  const year = multiply(convertMoney(decimal(value), money, "元"), MONTHS);
  const whole = figures
    .find({ documents: [document], projects: [project] })
    .filter((figure) => isMoney(figure.unit) && figure.columnKey !== "实施期")
    .find((figure) => compare(convertMoney(decimal(figure.value), figure.unit as "元", "元"), year) === 0);
  return whole ? withFigure(located, whole, `${project}（${whole.row}）`) : without(located, "全年数");
}

/** The units a price is asked for: 每人每天 → 人, 天. */
const PER = /(?:每|一个?|\/)(人|月|天|次|年|份|件|亩|块)|(?:per|each|every) (person|month|day|time|year)/gu;
const ENGLISH_PER: Readonly<Record<string, string>> = {
  person: "人",
  month: "月",
  day: "天",
  time: "次",
  year: "年",
};

function perUnits(text: string): Set<string> {
  return new Set(
    [...text.matchAll(PER)].map(([, unit, english]) => unit ?? ENGLISH_PER[english ?? ""] ?? ""),
  );
}

/** 多少钱 likens to every 费用: that says nothing of what is paid for. */
const TOO_GENERAL = new Set(["费用", "成本", "资金"]);

/** A price of one unit, by the words it shares with the question; never the amount of a whole. */
export function prices(plan: PlanOf<"explain">, sources: Sources): readonly Located[] {
  const wanted = perUnits(plan.words);
  const alike = [...similarWords(plan.words)].filter((word) => !TOO_GENERAL.has(word));
  const words = contentGrams(`${plan.words}|${alike.join("|")}`);
  return chooseDocuments(plan.orgs, plan.years, sources.lexicon).flatMap(({ record, word }) => {
    if (!record) return [];
    const own = sources.figures
      .find({ documents: [record.file], tables: ["绩效目标表"] })
      .filter((figure) => isPriceOf(figure, wanted) && isOfTargets(figure, plan.targets));
    const price = unrivalled(own, words);
    return price ? [priceFound(price, record, word)] : [];
  });
}

function priceFound(figure: Figure, record: Located["record"], yearWord: string | null): Located {
  const { rowKey, row, project } = figure;
  const target: Target = { kind: "label", family: "indicator", key: rowKey, name: row, project };
  const none = { sum: null, also: [], otherScope: [], remarks: [], columns: [] };
  return { kind: "located", record, target, name: row, figures: [figure], yearWord, ...none };
}

/** Printed for the units asked for (元/人/月), or called a price of the one unit asked for. */
function isPriceOf({ unit, row }: Figure, wanted: ReadonlySet<string>): boolean {
  const [money = "", ...per] = unit.split("/");
  if (!/元/u.test(money)) return false;
  const printed = perUnits(`/${per.join("/")}|${row}`);
  if (printed.size > 0)
    return [...wanted].every((one) => printed.has(one) || (one === "人" && wanted.size > 1));
  return /单价|标准/u.test(row) && wanted.size <= 1 && !wanted.has("月") && !wanted.has("天");
}

function isOfTargets({ project }: Figure, targets: readonly Target[]): boolean {
  const projects = targets.map(projectOfTarget).filter((name) => name !== null);
  return projects.length === 0 || projects.some((name) => sameProject(name, project));
}
