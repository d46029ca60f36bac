import { describe, expect, it } from "vitest";
import { findTables } from "../../../src/extract/tables/index.js";
import { sourceFromBytes } from "../../../src/read/index.js";

const read = (text: string) =>
  findTables(sourceFromBytes(Buffer.from(text), "corpus/x.txt"), "青山县林业局", { year: 2025 });

const told = (text: string) =>
  read(text).tables.map(({ canonical, title, recognised, rows }) => [
    canonical,
    title,
    recognised,
    rows.length,
  ]);

const HEAD = "科目编码\t科目名称\t合计\t基本支出\t项目支出\n";
const BASIC = "科目编码\t科目名称\t合计\t人员经费\t公用经费\n";
const rows = (total: string) =>
  `合计\t\t${total}\t${total}\t\n213\t农林水支出\t${total}\t${total}\t\n2130204\t事业机构\t${total}\t${total}\t\n`;
const ITEMS =
  "合计\t\t9.00\t8.00\t1.00\n301\t工资福利支出\t8.00\t8.00\t\n30201\t办公费\t1.00\t\t1.00\n302\t商品和服务支出\t1.00\t\t1.00\n";

describe("another table begins", () => {
  it("with other headers behind a gap", () => {
    expect(told(`支出总表\n单位：万元\n${HEAD}${rows("3.00")}\n单位：万元\n${BASIC}${ITEMS}`)).toEqual([
      ["支出总表", "支出总表", "title", 3],
      ["基本支出经济分类表", "（表题缺失）", "columns", 4],
    ]);
  });

  it("with the same headers above another total, and not above rows that go on", () => {
    expect(told(`支出总表\n单位：万元\n${HEAD}${rows("3.00")}\n${HEAD}${rows("2.00")}`)).toEqual([
      ["支出总表", "支出总表", "title", 3],
      ["功能分类支出表", "（表题缺失）", "columns", 3],
    ]);
    const onward = "221\t住房保障支出\t1.00\t1.00\t\n";
    expect(told(`支出总表\n单位：万元\n${HEAD}${rows("3.00")}\n${HEAD}${onward}`)).toEqual([
      ["支出总表", "支出总表", "title", 4],
    ]);
  });

  it("with a title that fills a row", () => {
    const bars = (text: string) => text.replace(/^(.*)$/gmu, (line) => `| ${line.replace(/\t/gu, " | ")} |`);
    const empty = "\t\t\t\t";
    const text = `${bars(`2025年支出总表${empty}\n单位：万元${empty}\n${HEAD}${rows("3.00")}`.trimEnd())}\n\n${bars(`经济科目安排明细表${empty}\n${BASIC}${ITEMS}`.trimEnd())}\n`;
    expect(told(text)).toEqual([
      ["支出总表", "2025年支出总表", "title", 3],
      ["基本支出经济分类表", "经济科目安排明细表", "columns", 4],
    ]);
    expect(read(text).tables.map(({ unit }) => unit)).toEqual(["万元", "万元"]);
  });

  it("without any sign but a second total: its rows are rejected and not counted to the first", () => {
    const [table] = read(`支出总表\n单位：万元\n${HEAD}${rows("3.00")}\n${rows("2.00")}`).tables;
    expect(table?.rows).toHaveLength(3);
    expect(table?.doubts.map(({ lines, reason }) => [lines, reason])).toEqual(
      [8, 9, 10].map((line) => [[line, line], "这一行起合计不同，是没有表题的另一张表"]),
    );
  });

  it("in text without cells with a title that is not known, which is said", () => {
    const spaced = (total: string) =>
      `单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 ${total} ${total} \n213 农林水支出 ${total} ${total} \n`;
    const text = `支出总表\n${spaced("3.00")}\n财力安排支出表\n${spaced("2.00")}`;
    const { tables, warnings } = read(text);
    expect(tables.map(({ canonical, lines }) => [canonical, lines])).toEqual([["支出总表", [1, 5]]]);
    expect(warnings).toEqual(["《财力安排支出表》（第7行）不是已知的预算表，表内数字未收录。"]);
  });
});

describe("columns and codes tell nothing", () => {
  it.each([
    ["another year", `2024年财力安排表\n${HEAD}${rows("3.00")}`],
    ["carry-over", `结转资金安排表\n${HEAD}${rows("3.00")}`],
    ["economic items divided into basic and projects", `财力安排表\n${HEAD}${ITEMS}`],
    ["subjects without codes", `财力安排表\n${HEAD}${rows("3.00").replace(/^\d+/gmu, "")}`],
    ["a title of income over columns of spending", `收入安排表\n${HEAD}${rows("3.00")}`],
    ["a column without a header", `财力安排表\n${HEAD.replace("项目支出", "")}${rows("3.00")}`],
    ["codes of both kinds", `财力安排表\n${HEAD}${rows("3.00")}30201\t办公费\t1.00\t\t1.00\n`],
  ])("%s", (_, text) => expect(told(`单位：万元\n${text}`)).toEqual([]));

  it("where a table of that kind has its title", () => {
    const spending = `支出总表\n单位：万元\n${HEAD}${rows("3.00")}\n`;
    const again = `财力安排表\n${HEAD.trimEnd()}\t经营支出\n${rows("2.00")}`;
    const { tables, warnings } = read(spending + again);
    expect(tables).toHaveLength(1);
    expect(warnings).toEqual([
      "《财力安排表》（第8–12行）不是已知的预算表：按列和科目编码可能是支出总表，这样的表不止一张，不能确定是哪一张，表内数字未收录。",
    ]);
  });
});
