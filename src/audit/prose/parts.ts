import { compare, type Figure, isMoney, subtract } from "../../budget/index.js";
import { amountOf, comparable, total } from "../amounts.js";
import type { Audited } from "../audited.js";
import { present, sumCheck, told } from "../check.js";
import type { Check, Rule } from "../finding.js";
import { placeOf, printedValue } from "../place.js";
import { PROSE_RULES } from "../rules/prose.js";

interface Whole {
  readonly rule: Rule;
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether parts may be left out of the sentence because they are nothing. */
  readonly open: boolean;
}

const whole = (
  id: string,
  sentence: string,
  name: string,
  parts: readonly string[],
  open = false,
): Whole => ({
  rule: { id, sentence, formula: `${name} = ${parts.join(" + ")}` },
  whole: name,
  parts,
  open,
});

const PROJECT_KINDS = ["人员类项目", "其他运转类项目", "特定目标类项目"];
const PERFORMANCE = "绩效管理的项目：分类合计＝总数、总额";

/** Sums that sentences of the narrative state with their parts. */
const WHOLES: readonly Whole[] = [
  whole("C5.1", "情况说明：政府采购总额＝货物＋工程＋服务", "政府采购预算", [
    "政府采购货物预算",
    "政府采购工程预算",
    "政府采购服务预算",
  ]),
  whole("C5.2", PERFORMANCE, "纳入绩效管理项目金额", PROJECT_KINDS, true),
  whole("C5.2", PERFORMANCE, "公开项目绩效目标", PROJECT_KINDS, true),
  whole("C5.2", PERFORMANCE, "绩效目标项目数", PROJECT_KINDS, true),
  whole("C5.5", "情况说明：收入总计＝本年收入＋上年结转", "收入总计", ["本年收入合计", "上年结转"]),
  whole("C5.5", "情况说明：支出总计＝本年安排＋上年结转", "支出总计", ["本年预算安排", "上年结转"]),
  whole("C5.5", "情况说明：支出总计＝基本支出＋项目支出", "支出总计", ["基本支出", "项目支出"]),
  whole("C5.5", "情况说明：基本支出＝人员经费＋公用经费", "基本支出", ["人员经费", "公用经费"]),
  whole("C5.5", "情况说明：涉及资金＝基本支出＋项目支出", "整体绩效目标涉及资金", ["基本支出", "项目支出"]),
  whole("C5.6", "情况说明：财政拨款收支总预算＝当年拨款＋上年结转", "财政拨款收支总预算", [
    "当年拨款收入",
    "上年结转收入",
  ]),
  whole("C5.6", "情况说明：财政拨款收支总预算＝三类拨款之和", "财政拨款收支总预算", [
    "一般公共预算",
    "政府性基金预算",
    "国有资本经营预算",
  ]),
  whole("C5.7", "情况说明：“三公”经费＝三项之和", "三公经费", [
    "因公出国（境）费",
    "公务接待费",
    "公务用车购置及运行费",
  ]),
  whole("C5.7", "情况说明：公务用车＝购置＋运行维护", "公务用车购置及运行费", [
    "公务用车购置费",
    "公务用车运行维护费",
  ]),
];

/** C5: sums, counts and repeated statements within the narrative. */
export function partChecks(audited: Audited): Check[] {
  return present([
    ...WHOLES.flatMap((rule) => wholeChecks(rule, audited)),
    ...mentionChecks(audited),
    vehicles(audited),
    quota(audited),
  ]);
}

/** The kinds of vehicles are all counts in the same unit that follow the number held. */
function vehicles(audited: Audited): Check | null {
  const { prose } = audited;
  const held = prose.find(({ measure, aspect }) => measure === "公务用车实有" && aspect === "count");
  if (!held) return null;
  const kinds = prose
    .slice(prose.indexOf(held) + 1)
    .filter(
      ({ aspect, unit, title, row }) =>
        aspect === "count" && unit === held.unit && title === held.title && /用车$/u.test(row),
    );
  return sumCheck(PROSE_RULES.vehicles, audited, [held], kinds);
}

const ASPECTS = ["amount", "count", "change"] as const;

function wholeChecks({ rule, whole: name, parts, open }: Whole, audited: Audited): (Check | null)[] {
  return ASPECTS.flatMap((aspect) =>
    audited.prose
      .filter((figure) => figure.measure === name && figure.aspect === aspect)
      .map((figure) => {
        const found = partsOf(figure, parts, aspect, audited);
        const complete = open ? found.length > 0 : found.length === parts.length;
        const check = complete ? sumCheck(rule, audited, [figure], found) : null;
        return check?.verdict === "contradiction" ? (withRest(check, audited) ?? check) : check;
      }),
  );
}

/** Where the section states one more part that is exactly what is missing, the sum is made with it. */
function withRest(check: Check, audited: Audited): Check | null {
  const [figure, ...found] = check.figures;
  if (!figure) return null;
  const missing = subtract(amountOf(figure), total(found));
  const rest = audited.prose.find(
    (other) =>
      other.title === figure.title &&
      other.aspect === figure.aspect &&
      !check.figures.includes(other) &&
      missing.units > 0n &&
      comparable([figure, other]) &&
      compare(amountOf(other), missing) === 0,
  );
  return rest ? sumCheck(check.rule, audited, [figure], [...found, rest]) : null;
}

/** The parts in the list of the whole; where the list has none, those of the section that are stated once. */
function partsOf(
  figure: Figure,
  parts: readonly string[],
  aspect: Figure["aspect"],
  { prose }: Audited,
): Figure[] {
  const section = prose.filter((other) => other.aspect === aspect && other.title === figure.title);
  const head = figure.rowPath[0];
  return parts.flatMap((part) => {
    const stated = section.filter(({ measure }) => measure === part);
    const listed = stated.filter(({ rowPath }) => rowPath.length > 1 && rowPath[0] === head);
    const loose = stated.filter(({ rowPath }) => rowPath.length === 1);
    const [only] = listed.length > 0 ? listed : loose;
    return only && (listed.length === 1 || (listed.length === 0 && loose.length === 1)) ? [only] : [];
  });
}

/** A kind of project that a section states under two headings states the same twice. */
function mentionChecks(audited: Audited): (Check | null)[] {
  const stated = audited.prose.filter(({ measure }) => PROJECT_KINDS.includes(measure));
  return stated.map((later, index) => {
    const first = stated
      .slice(0, index)
      .find(
        ({ measure, aspect, title, rowPath }) =>
          measure === later.measure &&
          aspect === later.aspect &&
          title === later.title &&
          rowPath[0] !== later.rowPath[0],
      );
    return first ? sumCheck(PROSE_RULES.mentions, audited, [later], [first]) : null;
  });
}

function quota({ prose }: Audited): Check | null {
  const held = prose.find(({ measure }) => measure === "公务用车实有");
  const allowed = prose.find(({ measure }) => measure === "公务用车编制");
  if (!held || !allowed || isMoney(held.unit)) return null;
  const over = compare(amountOf(held), amountOf(allowed)) > 0;
  const message = `${placeOf(held)}为${printedValue(held)}，${placeOf(allowed)}为${printedValue(allowed)}。`;
  return told(PROSE_RULES.quota, over ? "scope" : "pass", message, { figures: [held, allowed] });
}
