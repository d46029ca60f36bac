import { Tally } from "./titles.js";

/** The body of the document, and whether the name lines call it 部门 or 单位. */
export interface Organisation {
  readonly org: string | null;
  readonly label: "部门" | "单位" | null;
}

const NAME = "[\\p{Script=Han}（）()·\\dA-Za-z]{3,50}?";
/** How names of public bodies end. */
const BODY =
  "(?:局|委员会|办公室|委|院|所|站|队|中心|学校|中学|小学|幼儿园|大学|学院|政府|办事处|处|馆|团|会|厅|部|法院|检察院|银行|公司|社|场|园|台|室|党校|党委|政协|人大|支队|大队|总队|医院|协会|联合会|联社|机关|本级)";
const NAME_LINE = new RegExp(
  `^(部门|单位|预算单位|编制单位|填报单位|编制部门|填报部门|预算部门)(?:名称)?[（()）\\p{Script=Han}]{0,6}[:：](${NAME})(?=$|单位[:：]|金额|预算年度|20\\d\\d)`,
  "u",
);
const CODE_LINE = new RegExp(`^\\d{3,9}[-—]?(${NAME}${BODY})$`, "u");
const TITLE_LINE = new RegExp(
  `^(${NAME}${BODY})(?:[（(][^）)]*[）)])?(?:20\\d\\d)年度?(?:部门|单位)?[^，。；]{0,10}(?:预算|决算)`,
  "u",
);
/** 2023年度某某医院单位决算: the year stands before the name. */
const YEAR_FIRST = new RegExp(
  `^20\\d\\d年度?(${NAME}${BODY})(?:[（(][^）)]*[）)])?(?:部门|单位)?(?:预算|决算)(?:公开|情况|说明|报告|表)*$`,
  "u",
);
const BARE_LINE = new RegExp(`^(${NAME}${BODY})$`, "u");
const MENTION = new RegExp(
  `20\\d\\d年度?(${NAME}${BODY})(?=预算|收入|支出|财政拨款|一般公共预算|政府采购|机关运行|整体|纳入)`,
  "gu",
);

const WEIGHTS = { name: 6, code: 6, title: 6, bare: 2, mention: 1 } as const;
const HEAD_LINES = 30;

/** The name printed over most tables, in titles and in sentences such as `2025年度某某局支出预算`. */
export function organisationOf(texts: readonly string[]): Organisation {
  const names = new Tally<string>();
  const labels = new Tally<"部门" | "单位">();
  texts.forEach((text, index) => {
    const line = NAME_LINE.exec(text);
    if (line?.[2]) {
      names.add(cleaned(line[2]), WEIGHTS.name);
      labels.add(line[1]?.includes("部门") ? "部门" : "单位");
    }
    for (const [weight, name] of otherNames(text, index)) names.add(cleaned(name), weight);
  });
  return { org: names.most(), label: labels.most() };
}

function otherNames(text: string, index: number): [number, string][] {
  const found: [number, string][] = [];
  const push = (weight: number, name: string | undefined) => {
    if (name) found.push([weight, name]);
  };
  push(WEIGHTS.code, CODE_LINE.exec(text)?.[1]);
  push(WEIGHTS.title, (TITLE_LINE.exec(text) ?? YEAR_FIRST.exec(text))?.[1]);
  if (index < HEAD_LINES) push(WEIGHTS.bare, BARE_LINE.exec(text)?.[1]);
  for (const match of text.matchAll(MENTION)) push(WEIGHTS.mention, match[1]);
  return found;
}

/** Words of a title or note that stand before a name: `第三部分`, `本表反映`. */
const LEAD = /^(?:第[一二三四五六七八九十]{1,3}部分|附件\d?|(?:本表|此表)?反映(?:了)?)+/u;

/** Without a code in front (`450`, `066001-`) and `（本级）`, `（汇总）` behind. */
function cleaned(name: string): string {
  return name
    .replace(/^\d{3,9}[-—]?/u, "")
    .replace(LEAD, "")
    .replace(/[（(](?:本级|汇总|部门|机关)[）)]$/u, "");
}
