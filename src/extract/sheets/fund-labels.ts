/** An amount's label as it stands in a line: its name, its period where it says one, and its span. */
export interface FundLabel {
  readonly name: string;
  readonly period: "年度" | "实施期" | null;
  readonly start: number;
  readonly end: number;
}

/** Labels of the funding block, the longer before those they contain. `[县|長]` lists letters read for one. */
const NAMES: readonly string[] = [
  "资金申请总额",
  "资金总额",
  "中央财政资金",
  "中央补助资金",
  "中央补助",
  "省级财政资金",
  "省级补助资金",
  "省级补助",
  "市县(区)财政资金",
  "市(县区)财政资金",
  "市县财政资金",
  "县(市、区)财政资金",
  "县(区)财政资金",
  "市级财政资金",
  "区级财政资金",
  "县级财政资金",
  "本级财政资金",
  "上级财政资金",
  "地方财政资金",
  "财政专户管理资金",
  "一般公共预算财政拨款",
  "一般公共预算资金",
  "一般公共预算",
  "政府性基金预算资金",
  "政府性基金",
  "国有资本经营预算资金",
  "财政拨款",
  "财政资金",
  "上年结转资金",
  "上年结转",
  "单位自筹资金",
  "单位自筹",
  "自筹资金",
  "单位资金",
  "事业收入",
  "其他资金",
  "其它资金",
  "预算数",
];

/** Labels that only word another one anew. */
const SAME: Readonly<Record<string, string>> = { 资金申请总额: "资金总额" };

const SHAPES: Readonly<Record<string, string>> = {
  级: "[级級]",
  单: "[单単單]",
  县: "[县縣長长]",
  区: "[区區]",
  资: "[资資]",
  总: "[总總]",
  额: "[额額]",
  "(": "[(（]",
  ")": "[)）]",
};

/** The name with white space, tabs and other shapes of its letters allowed between and for them. */
function tolerant(name: string): string {
  return [...name].map((letter) => SHAPES[letter] ?? letter).join("\\s*");
}

const PERIODS = ["年度", "实施期", "中期"].map(tolerant).join("|");
const LABEL = new RegExp(
  `(?:(${PERIODS})\\s*)?(?:${NAMES.map((name) => `(${tolerant(name)})`).join("|")})\\s*[:：]?`,
  "gu",
);

/** The labels of amounts in a line, from left to right. */
export function fundLabels(line: string): FundLabel[] {
  return [...line.matchAll(LABEL)].map((match) => {
    const place = match.slice(2).findIndex((name) => name !== undefined);
    return {
      name: SAME[NAMES[place] ?? ""] ?? NAMES[place] ?? "",
      period: periodOf(match[1]),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

function periodOf(printed: string | undefined): FundLabel["period"] {
  if (printed === undefined) return null;
  return printed.replace(/\s/gu, "") === "年度" ? "年度" : "实施期";
}
