import type { Budget, GeneratedDocument, Project } from "../../src/evaluate/index.js";

/** An honest way to publish the same budget: other words, other parts, other pages; nothing of it is wrong. */
export type Variant = (text: string, document: GeneratedDocument) => string;

const WIDTH = 34;

function money(amount: bigint): string {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
}

function totalOf(projects: readonly Project[]): bigint {
  return projects.reduce((sum, { amount }) => sum + amount, 0n);
}

function currentOf({ subjects }: Budget): bigint {
  return subjects.reduce(
    (sum, { basic, projects }) => sum + Object.values(projects).reduce((all, one) => all + one, basic),
    0n,
  );
}

/** The lines from one that begins so to the next empty one, changed. */
function inTable(text: string, title: RegExp, change: (line: string) => string): string {
  let inside = false;
  return text
    .split("\n")
    .map((line) => {
      if (!line.includes("\t") && title.test(line) && !line.includes(".....")) inside = true;
      else if (!line.includes("\t") && /表|部分|注：/u.test(line)) inside = false;
      return inside && line.includes("\t") ? change(line) : line;
    })
    .join("\n");
}

/** Paragraphs cut into lines, also where a list begins (其中：). */
const wrapped: Variant = (text) => {
  const at = text.lastIndexOf("第三部分");
  const cut = (line: string): string => {
    if (line.includes("\t") || line.length <= WIDTH || /表$/u.test(line)) return line;
    const list = line.indexOf("其中：") + 3;
    const end = list > 22 && list <= WIDTH + 4 ? list : WIDTH;
    return `${line.slice(0, end)}\n\n${cut(line.slice(end))}`;
  };
  return text.slice(0, at) + text.slice(at).split("\n").map(cut).join("\n");
};

const PUBLISHED = /公开项目绩效目标\d+个，涉及项目金额[\d.]+万元。/u;

/** Sheets of some projects only; the sentence says so, with the kinds of all projects and of these. */
const partialSheets: Variant = (text, { budget: { projects } }) => {
  const kept = projects.slice(0, 1);
  const dropped = projects.slice(1);
  const shorter = dropped.reduce((all, { name }) => {
    const row = all.lastIndexOf(`项目名称\t\t${name}\t`);
    const from = all.lastIndexOf("\n\n", all.lastIndexOf("绩效目标表", row));
    const end = all.indexOf("\n\n", row);
    return row < 0 ? all : all.slice(0, from) + all.slice(end);
  }, text);
  const sum = (list: readonly Project[]) => money(totalOf(list));
  const words = `其中：其他运转类项目1个，涉及金额${sum(projects.slice(1, 2))}万元；特定目标类项目${projects.length - 1}个，涉及金额${sum([...kept, ...projects.slice(2)])}万元。公开项目绩效目标1个，涉及项目金额${sum(kept)}万元。其中：特定目标类项目1个，涉及项目金额${sum(kept)}万元。`;
  return shorter.replace(PUBLISHED, words);
};

/** The targets of the whole body are about all money of the year, whatever its fund. */
const overall: Variant = (text, { budget }) =>
  text.replace(
    /(\n\d{4}年[^\n]*纳入绩效目标管理)/u,
    `\n${budget.year}年编报部门整体支出绩效目标，涉及部门预算资金${money(currentOf(budget))}万元。\n$1`,
  );

/** Words of other provinces in the titles, and a column that names the kind of each project. */
const otherTitles: Variant = (text) =>
  inTable(
    text
      .replaceAll("预算收支总表", "部门收支总表")
      .replaceAll("预算收入总表", "部门收入总表")
      .replaceAll("预算支出总表", "部门支出总表")
      .replaceAll("一般公共预算支出预算表", "一般公共预算支出表")
      .replaceAll("一般公共预算安排基本支出分经济科目表", "一般公共预算基本支出表")
      .replaceAll("财政拨款安排机关运行经费预算表", "机关运行经费预算表")
      .replaceAll("项目支出预算表（本年预算）", "项目支出表（本年预算）")
      .replaceAll("项目支出预算表（上年结转）", "项目支出表（上年结转）"),
    /项目支出表（本年预算）$/u,
    (line) => {
      const [first = "", ...rest] = line.split("\t");
      const kind = first === "项目名称" ? "项目类别" : /^20\d\d年/u.test(first) ? "特定目标类" : "";
      return [first, kind, ...(/^1\b/u.test(line) ? [] : rest)].join("\t");
    },
  );

/** A page break in the income table: a page head with a misread word, the header once more, a name cut in two. */
const cutPage: Variant = (text, { budget: { body } }) => {
  const lines = text.split("\n");
  const title = lines.findIndex((line) => /收入总表$/u.test(line) && !line.includes("....."));
  const header = lines.slice(title).findIndex((line) => line.startsWith("项目\t")) + title;
  const cut = lines.findIndex((line, index) => index > header && line.startsWith("2080505\t"));
  const [code = "", name = "", ...cells] = (lines[cut] ?? "").split("\t");
  const rest = ["", name.slice(8), ...cells.map(() => "")].join("\t");
  const head = ["", `450 ${body.org}`, "", "预算年庋：2025", "", "单位：万元", ""];
  lines.splice(
    cut,
    1,
    [code, name.slice(0, 8), ...cells].join("\t"),
    ...head,
    ...lines.slice(header, header + 2),
    rest,
  );
  return lines.join("\n");
};

/** Assets with rows that single out a part of the row above. */
const assets: Variant = (text) =>
  text.replace(
    "\n第四部分 名词解释\n\n一、",
    `
部门固定资产占用情况表

截止时间：2024-12-31

项目\t数量\t价值（金额单位：万元）
资产总额\t\t1000.00
1、房屋（平方米）\t3000\t600.00
其中：办公用房（平方米）\t1200\t250.00
2、车辆（台、辆）\t3\t60.00
3、单价在20万元以上的设备\t2\t90.00
4、其他固定资产\t800\t250.00

第四部分 名词解释

一、`,
  );

/** Lists that name the whole classification, as most bodies copy them. */
const usualLists: Variant = (text) =>
  text.replace(
    /(公用经费[\d.]+万元，主要包括：)[^。]*。/u,
    "$1办公费、印刷费、咨询费、手续费、水费、电费、邮电费、取暖费、物业管理费、差旅费、维修（护）费、租赁费、会议费、培训费、公务接待费、专用材料费、劳务费、委托业务费、工会经费、福利费、公务用车运行维护费、其他交通费用、其他商品和服务支出等。",
  );

/** The department before its units, below a total that is the same amount. */
const nestedUnits: Variant = (text, { budget: { body, totals } }) => {
  const half = totals.operating / 2n;
  const row = (name: string, amount: bigint) => `${name}\t${money(amount)}\t${money(amount)}\t\t`;
  return text.replace(
    /部门合计\t[^\n]*\n[^\n]*\n/u,
    `${[
      row("合计", totals.operating),
      row(body.org, totals.operating),
      row(`${body.org}（本级）`, half),
      row(`${body.place}第二事务中心`, totals.operating - half),
    ].join("\n")}\n`,
  );
};

/** A remark below a table with numbers on one item that is nothing. */
const remark: Variant = (text) =>
  text.replace(
    /(\n合计\t[^\n]*\n)(?=\n20\d\d年财政拨款安排机关运行经费)/u,
    "$1\n注：本部门无因公出国（境）费支出。\n",
  );

/** Projects listed by kind, each kind with its sum. */
const kinds: Variant = (text, { budget: { projects } }) =>
  projects.length < 3 || new Set(projects.map(({ unit }) => unit)).size > 1
    ? text
    : projects.reduce((all, { name }, index) => {
        const group = index === 0 ? projects.slice(0, 2) : index === 2 ? projects.slice(2) : [];
        if (group.length === 0 || group.some(({ pattern }) => pattern.fund !== "一般公共预算")) return all;
        const sum = money(totalOf(group));
        return all.replace(
          `\n${name}\t`,
          `\n${index === 0 ? "其他运转类" : "特定目标类"}\t${sum}\t${sum}\t\t\t\t\n${name}\t`,
        );
      }, text);

/** A sheet with money of the unit itself besides the budget, and one that tells what each person gets. */
const sheetMoney: Variant = (text, { budget: { projects } }) => {
  const [first] = projects;
  if (!first || first.pattern.fund === "财政专户") return text;
  const yuan = (amount: bigint) => (amount * 100n).toString().replace(/\B(?=(\d{3})+$)/gu, ",");
  const at = text.lastIndexOf(`项目名称\t\t${first.name}\t`);
  const sheet = text
    .slice(at)
    .replace(`实施期资金总额:\t${yuan(first.amount)}`, `实施期资金总额:\t${yuan(first.amount + 50_000n)}`)
    .replace(`年度资金总额:\t${yuan(first.amount)}`, `年度资金总额:\t${yuan(first.amount + 50_000n)}`)
    .replace("单位自筹\t0\t\t单位自筹\t0", "单位自筹\t5,000,000\t\t单位自筹\t5,000,000")
    .replace(
      `项目概况\t\t${first.pattern.purpose}`,
      `项目概况\t\t对80周岁以上老人620人每人每月50元,90周岁以上76人每人每月100元,共计463200元,其余用于${first.pattern.purpose}`,
    );
  return (text.slice(0, at) + sheet).replace(PUBLISHED, "");
};

/** The income table without a header above its columns; what is carried over stands beside 合计. */
const flatHeader: Variant = (text) =>
  inTable(text, /收入总表$/u, (line) =>
    line.startsWith("项目\t")
      ? ""
      : line.startsWith("科目编码\t科目名称\t合计")
        ? `${line.replace(/\t+$/u, "")}\t上年结转`
        : line,
  );

/** The table of general budget expenditure holds what is carried over, too, where no other fund is spent. */
const carriedInside: Variant = (text, { budget }) => {
  if (budget.subjects.some(({ projects }) => projects.政府性基金 + projects.财政专户 > 0n)) return text;
  const all =
    /支出总表\n[\s\S]*?(合计\t[\s\S]*?)\n\n/u.exec(text.slice(text.indexOf("第二部分", 400)))?.[1] ?? "";
  const title = /一般公共预算支出预算表（不含上年结转）\n([\s\S]*?)(合计\t[\s\S]*?)\n\n/u;
  return text.replace(title, (_, captions: string) => `一般公共预算支出表\n${captions}${all}\n\n`);
};

/** A row that text recognition lost. */
const lostRow: Variant = (text) =>
  text.replace(/\n21011\t[^\n]*\n21011\d\d\t[^\n]*(?=\n[\s\S]*支出总表\n)/u, "");

/** The ways of publication by name. */
export const VARIANTS: readonly (readonly [string, Variant])[] = [
  ["lines wrapped", wrapped],
  ["sheets of some projects", partialSheets],
  ["targets of the whole body", overall],
  ["other titles and columns", otherTitles],
  ["a page break within a name", cutPage],
  ["assets of which", assets],
  ["lists of the whole classification", usualLists],
  ["units below their department", nestedUnits],
  ["a remark on one item", remark],
  ["projects by kind", kinds],
  ["money besides the budget", sheetMoney],
  ["a flat header", flatHeader],
  ["carry-over inside", carriedInside],
  ["a row lost", lostRow],
];
