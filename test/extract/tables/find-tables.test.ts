import { describe, expect, it } from "vitest";
import { tableOfTitle } from "../../../src/budget/index.js";
import type { Table } from "../../../src/extract/index.js";
import { findTables } from "../../../src/extract/tables/index.js";
import { sourceFromBytes } from "../../../src/read/index.js";
import { corpusSource, type Name } from "../../read/corpus.js";

const ORG: Record<Name, string> = {
  屯留2025: "长治市屯留区医疗保障局",
  朔城2025: "朔州市朔城区医疗保障局",
  屯留2024: "长治市屯留区医疗保障局",
  阳泉2025: "阳泉市医疗保障局",
  平乡2025: "平乡县医疗保障局",
};

const tablesOf = (name: Name): readonly Table[] => findTables(corpusSource(name), ORG[name]).tables;

function tableOf(name: Name, canonical: string): Table {
  const table = tablesOf(name).find((found) => found.canonical === canonical);
  if (!table) throw new Error(`${name} has no ${canonical}`);
  return table;
}

const FORMS = [
  ["收支总表", "年预算收支总表"],
  ["收入总表", "年预算收入总表"],
  ["支出总表", "年预算支出总表"],
  ["财政拨款收支总表", "年财政拨款收支总表"],
  ["一般公共预算支出表", "年一般公共预算支出预算表（不含上年结转）"],
  ["基本支出经济分类表", "年一般公共预算安排基本支出分经济科目表（不含上年结转）"],
  ["政府性基金收入表", "年政府性基金预算收入表（不含上年结转）"],
  ["政府性基金支出表", "年政府性基金预算支出表（不含上年结转）"],
  ["国有资本经营预算表", "年国有资本经营预算收支预算表（不含上年结转）"],
  ["三公经费表", "年财政拨款安排“三公”经费支出预算表"],
  ["机关运行经费表", "年财政拨款安排机关运行经费预算表"],
  ["项目支出表", "年项目支出预算表（本年预算）"],
  ["项目结转表", "年项目支出预算表（上年结转）"],
] as const;

describe("tables found", () => {
  it.each<[Name, number, number[]]>([
    ["屯留2025", 2025, [33, 16, 16, 36, 16, 19, 1, 1, 1, 6, 2, 6, 3]],
    ["朔城2025", 2025, [33, 21, 21, 37, 21, 27, 1, 1, 1, 6, 2, 9, 4]],
    ["屯留2024", 2024, [33, 17, 17, 36, 17, 18, 1, 1, 1, 6, 2, 5, 6]],
    ["阳泉2025", 2025, [33, 20, 20, 36, 20, 26, 1, 1, 1, 6, 2, 4, 0]],
  ])("%s: thirteen, with their titles and rows", (name, year, rows) => {
    const tables = tablesOf(name);
    const straight = (title: string) => title.replace(/[“”]/gu, '"').normalize("NFKC");
    expect(tables.map(({ canonical, title }) => [canonical, straight(title)])).toEqual(
      FORMS.map(([canonical, title]) => [canonical, straight(`${year}${title}`)]),
    );
    expect(tables.map((table) => table.rows.length)).toEqual(rows);
  });

  it("平乡2025: the form of another province", () => {
    expect(tablesOf("平乡2025").map(({ canonical, title, rows }) => [canonical, title, rows.length])).toEqual(
      [
        ["收支总表", "部门预算收支总表", 34],
        ["收入总表", "部门预算收入总表", 20],
        ["支出总表", "部门预算支出总表", 20],
        ["财政拨款收支总表", "部门预算财政拨款收支总表", 37],
        ["一般公共预算支出表", "部门预算一般公共预算财政拨款支出表", 20],
        ["基本支出经济分类表", "部门预算一般公共预算财政拨款基本支出表", 21],
        ["政府性基金支出表", "部门预算政府性基金预算财政拨款支出表", 0],
        ["国有资本经营预算表", "部门预算国有资本经营预算财政拨款支出表", 0],
        ["三公经费表", "部门预算财政拨款“三公”经费支出表", 0],
        ["机构设置表", "部门机构设置情况", 1],
        ["政府采购表", "部门政府采购预算", 0],
        ["固定资产表", "部门固定资产占用情况表", 6],
      ],
    );
  });

  it("no table gives a warning, and every row stands on its lines", () => {
    for (const name of Object.keys(ORG) as Name[]) {
      const source = corpusSource(name);
      expect(findTables(source, ORG[name]).warnings).toEqual([]);
      for (const { rows, lines, columns } of tablesOf(name)) {
        for (const row of rows) {
          expect(row.cells).toHaveLength(columns.length);
          expect(row.valueLine).toBeGreaterThan(lines[0]);
          expect(row.valueLine).toBeLessThanOrEqual(lines[1]);
        }
      }
    }
  });
});

describe("units", () => {
  it("printed beside the table or on the line of the name", () => {
    expect(tableOf("屯留2025", "支出总表")).toMatchObject({ unit: "万元", unitPrinted: "万元" });
    expect(tableOf("屯留2024", "收支总表")).toMatchObject({ unit: "万元", unitPrinted: "万元" });
  });

  it("inherited where the table prints none", () => {
    const inherited = tablesOf("朔城2025").filter(({ unitPrinted }) => unitPrinted === null);
    expect(inherited.map(({ canonical }) => canonical)).toEqual([
      "收支总表",
      "支出总表",
      "财政拨款收支总表",
      "一般公共预算支出表",
      "基本支出经济分类表",
      "三公经费表",
      "项目支出表",
      "项目结转表",
    ]);
    expect(inherited.every(({ unit }) => unit === "万元")).toBe(true);
  });

  it("none for a table of words, and none inherited where a column prints its own", () => {
    expect(tableOf("平乡2025", "机构设置表").unit).toBe("");
    expect(tableOf("平乡2025", "固定资产表").unit).toBe("");
  });
});

describe("damage", () => {
  it("joins a name cut by a page break", () => {
    const row = tableOf("平乡2025", "收入总表").rows.find(({ cells }) => cells[1] === "2101202");
    expect(row).toMatchObject({ lines: [108, 119], valueLine: 108 });
    expect(row?.cells[2]).toBe("财政对城乡居民基本医疗保险基金的补助");
  });

  it("turns a page that was printed upside down", () => {
    const lines = tableOf("朔城2025", "收支总表").rows.map(({ valueLine }) => valueLine);
    expect(lines.slice(20)).toEqual([173, 186, 185, 184, 183, 182, 181, 180, 179, 178, 177, 176, 175]);
  });

  it("skips a heading printed into the rows", () => {
    const table = tableOf("屯留2024", "收支总表");
    expect(table.lines).toEqual([62, 168]);
    expect(table.rows.some(({ cells }) => cells.some((cell) => cell.includes("第二部分")))).toBe(false);
  });

  it("mends headers that slipped by the form they belong to", () => {
    const income = tableOf("平乡2025", "收入总表").columns.map(({ path }) => path.join(">"));
    expect(income.slice(-2)).toEqual(["本年收入>其他收入", "上年结转"]);
    const scanned = tableOf("朔城2025", "收入总表").columns.map(({ path }) => path.join(">"));
    expect(scanned.slice(2, 4)).toEqual(["本年收入>合计", "本年收入>一般公共预算"]);
    expect(tableOf("朔城2025", "机关运行经费表").columns[0]).toMatchObject({
      role: "label",
      path: ["单位名称"],
    });
  });

  it("keeps the notes of empty tables", () => {
    expect(tableOf("屯留2025", "三公经费表").note).toEqual({ text: "注：本表无数据", lines: [338, 338] });
    expect(tableOf("平乡2025", "政府采购表").note).toEqual({
      text: "注：无政府采购预算，空表列示。",
      lines: [683, 683],
    });
    expect(tableOf("阳泉2025", "三公经费表").note).toBeNull();
  });
});

describe("titles", () => {
  it.each([
    ["附表1：部门收支总体情况表", "收支总表"],
    ["2025年部门收支总体情况表", "收支总表"],
    ["部门（单位）收入总体情况表", "收入总表"],
    ["一、2024年度收入决算表", "收入总表"],
    ["支出决算表", "支出总表"],
    ["一般公共预算基本支出情况表", "基本支出经济分类表"],
    ["一般公共预算“三公”经费、会议费、培训费支出情况表", "三公经费表"],
    ["政府性基金预算财政拨款收入支出决算表", "政府性基金支出表"],
    ["单位预算项目支出绩效目标表", "绩效目标表"],
    ["部门管理转移支付表", "部门管理转移支付表"],
  ])("%s is %s", (title, canonical) => expect(tableOfTitle(title)).toBe(canonical));

  it.each([
    "二、收入预算情况说明",
    "九、政府采购情况",
    "二、机构设置情况",
    "详见政府采购预算表。",
    "收入与支出表",
  ])("%s is none", (title) => expect(tableOfTitle(title)).toBeNull());
});

describe("what stands around the rows", () => {
  const read = (text: string) =>
    findTables(sourceFromBytes(Buffer.from(text), "corpus/x.txt"), "青山县林业局");

  it("a bare name or a remark between title and rows does not end the table", () => {
    const { tables } = read(
      "青山县林业局2025年支出总表\n青山县林业局\n（按功能分类）\n单位：元\n科目编码\t科目名称\t合计\n合计\t\t12,000\n213\t农林水支出\t12,000\n",
    );
    expect(tables).toMatchObject([{ canonical: "支出总表", unit: "元", lines: [1, 7] }]);
    expect(tables[0]?.rows).toHaveLength(2);
  });

  it("a table that goes on under its repeated title is one table", () => {
    const head = "支出总表\n单位：万元\n科目编码\t科目名称\t合计\n";
    const { tables } = read(`${head}合计\t\t3.00\n213\t农林水支出\t1.00\n\n${head}221\t住房保障支出\t2.00\n`);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map(({ cells }) => cells[2])).toEqual(["3.00", "1.00", "2.00"]);
  });

  it("rows under a header that is printed again over other columns are doubtful", () => {
    const again = (header: string, row: string) =>
      read(
        `支出总表\n单位：万元\n科目编码\t科目名称\t合计\t项目支出\n合计\t\t3.00\t1.00\n\n${header}\n${row}\n`,
      );
    const doubts = (header: string, row: string) => again(header, row).tables[0]?.doubts.length;
    expect(doubts("科目编码\t科目名称\t合计\t项目支出", "213\t农林水支出\t1.00\t1.00")).toBe(0);
    expect(doubts("科目编码\t\t科目名称\t合计\t项目支出", "213\t\t农林水支出\t1.00\t1.00")).toBe(1);
  });

  it("a header that is two in one heads no column, and rows of which none is named are doubtful", () => {
    const { tables } = read(
      "一般公共预算财政拨款“三公”经费支出决算表\n单位：万元\n项目\t公务接待费\t会议费培训费\t公务用车购置及运行费\n\t1.00\t2.00\t3.00\n\t0.60\t1.36\t2.80\n",
    );
    const [table] = tables;
    expect(table?.columns.map(({ path }) => path)).toEqual([
      ["项目"],
      ["公务接待费"],
      [],
      ["公务用车购置及运行费"],
    ]);
    expect(table?.doubts.map(({ text }) => text)).toEqual(["1.00 2.00 3.00", "0.60 1.36 2.80"]);
  });

  it("says which tables it does not know", () => {
    const { tables, warnings } = read(
      "车辆购置计划表\n单位：万元\n车型\t数量\t金额\n轿车\t1\t18.00\n越野车\t1\t25.00\n",
    );
    expect(tables).toEqual([]);
    expect(warnings).toEqual(["《车辆购置计划表》（第1行）不是已知的预算表，表内数字未收录。"]);
  });

  it("contents with TABs do not hide tables of space runs", () => {
    const { tables } = read(
      "目录\n支出总表\t1\n收入总表\t2\n\n 支出总表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 3.00 1.00 2.00\n213 农林水支出 3.00 1.00 2.00\n",
    );
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["合计", "", "3.00", "1.00", "2.00"],
      ["213", "农林水支出", "3.00", "1.00", "2.00"],
    ]);
  });
});
