import { describe, expect, test } from "vitest";
import { decodeSpaceRuns, spaceRunRows } from "../../../src/extract/space-runs/index.js";
import { cellsOf, sourceLines } from "./regions.js";

const CODE_TABLE = { columns: 5, labelColumns: [0, 1] };

describe("two-sided tables of an education bureau", () => {
  const lines = sourceLines(`收入·支出

项目·2031年·项目·2031年合计·当年预算安排
上年结转安

排

一、一般公共预算拨款·1,644.80一、一般公共服务支出····

二、政府性基金
预算拨款

·二、外交支出····

三、国有资本经营·12.00
三、国防
支出

····

四、财政专户·-3.50四、公共安全支出·100.00·90.00·10.00

第二部分·2031年部门预算报表
···五、教育支出·1,500.00·1,500.00··

······

本年收入合计·1,653.30本年支出合计·1,600.00·1,590.00·10.00

收入总计1706.60支出总计1706.60·1696.60·10.00`);

  test("labels of both sides wrap, numbers stick to labels, a page begins inside", () => {
    const { rows, ambiguous } = decodeSpaceRuns(lines, { columns: 6, labelColumns: [0, 2] });
    expect(ambiguous).toEqual([]);
    expect(cellsOf(rows)).toEqual([
      "一、一般公共预算拨款|1,644.80|一、一般公共服务支出|||",
      "二、政府性基金预算拨款||二、外交支出|||",
      "三、国有资本经营|12.00|三、国防支出|||",
      "四、财政专户|-3.50|四、公共安全支出|100.00|90.00|10.00",
      "||五、教育支出|1,500.00|1,500.00|",
      "本年收入合计|1,653.30|本年支出合计|1,600.00|1,590.00|10.00",
      "收入总计|1706.60|支出总计|1706.60|1696.60|10.00",
    ]);
  });
});

describe("code tables", () => {
  test("whole amounts are no codes; page foot, repeated header and note are no rows", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines(`科目编码·科目名称·合计·基本支出·项目支出

合·计·16448000·12000000·4448000

2050202·小学教育·12000000·12000000··

2050299·其他普通教育
支出

4448000··4448000
-·7·-
·科目编码·科目名称·合计·基本支出·项目支出
221·住房保障支出·0·0··
注：本表含上年结转`),
      CODE_TABLE,
    );
    expect(ambiguous).toEqual([]);
    expect(cellsOf(rows)).toEqual([
      "合计||16448000|12000000|4448000",
      "2050202|小学教育|12000000|12000000|",
      "2050299|其他普通教育支出|4448000||4448000",
      "221|住房保障支出|0|0|",
    ]);
  });

  test("codes in three cells", () => {
    const rows = spaceRunRows(
      sourceLines(`科目编码·科目名称·合计·基本支出·项目支出
205···教育支出·10.00·6.00·4.00
205·02··普通教育·10.00·6.00·4.00
205·02·02·小学教育·10.00·6.00·4.00
合计·10.00·6.00·4.00`),
      { columns: 7, labelColumns: [0, 1, 2, 3] },
    );
    expect(cellsOf(rows)).toEqual([
      "205|||教育支出|10.00|6.00|4.00",
      "205|02||普通教育|10.00|6.00|4.00",
      "205|02|02|小学教育|10.00|6.00|4.00",
      "合计||||10.00|6.00|4.00",
    ]);
  });

  test("a row that begins a page, doubled runs, one superfluous space at the end", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines(`科目编码·科目名称·合计·基本支出·项目支出
合计·9.00·····9.00
·213·农林水支出·4.00·4.00···
21301·农业农村·5.00·5.00····
·21302·林业和草原·1.00·1.00··`),
      { columns: 6, labelColumns: [0, 1] },
    );
    expect(cellsOf(rows)).toEqual([
      "合计||9.00|||9.00",
      "213|农林水支出|4.00|4.00||",
      "21301|农业农村|5.00|5.00||",
      "21302|林业和草原|1.00|1.00||",
    ]);
    expect(ambiguous.map(({ lines }) => lines)).toEqual([[5, 5]]);
  });
});

describe("what cannot be read safely", () => {
  test("is returned as the spaces support it best, or not at all, and always exposed", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines(`科目编码·科目名称·合计·基本支出·项目支出
205·教育支出·45.19·45.19
20502·普通教育·45.19·45.19··
47.83·47.83··
2050299·其他·1.00·1.00·1.00·1.00`),
      CODE_TABLE,
    );
    expect(cellsOf(rows)).toEqual(["205|教育支出|45.19|45.19|", "20502|普通教育|45.19|45.19|"]);
    expect(ambiguous.map(({ lines }) => lines[0])).toEqual([2, 4, 5]);
    expect(ambiguous.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  test("words that nothing follows are no row", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines("项目·合计·一般公共预算\n\n公务接待费···\n\n某校2031年公开报告"),
      { columns: 3, labelColumns: [0] },
    );
    expect(cellsOf(rows)).toEqual(["公务接待费||"]);
    expect(ambiguous).toMatchObject([{ lines: [5, 5], text: "某校2031年公开报告" }]);
  });
});

describe("numbers in names", () => {
  test("a year set apart belongs to the name, an amount before the next label does not", () => {
    const project = decodeSpaceRuns(sourceLines("项目名称·合计·基金\n提前下达·2031·年·道路养护·5.00··"), {
      columns: 3,
      labelColumns: [0],
    });
    expect(project.rows[0]?.cells.slice(1)).toEqual(["5.00", ""]);
    const summary = spaceRunRows(sourceLines("项目·金额·项目·合计·基金\n上年结转·12·年终结转···"), {
      columns: 5,
      labelColumns: [0, 2],
    });
    expect(cellsOf(summary)).toEqual(["上年结转|12|年终结转||"]);
  });

  test("prose that landed in the region is exposed quickly", () => {
    const prose = `${"支出··3.00···万元··".repeat(40)}完`;
    const { rows, ambiguous } = decodeSpaceRuns(sourceLines(`合计··\n${prose}\n收入·1.00·`), CODE_TABLE);
    expect(cellsOf(rows)).not.toContain("3.00");
    expect(ambiguous.length).toBeGreaterThan(0);
  });
});

describe("labels", () => {
  test("two label columns: wraps, a merged total, an empty second label", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines(`部门预算支出经济科目名称
政府预算支出经济科目名

称

2031年预算数

合计·人员经费·公用经费

合计·20.00·15.00·5.00

工资福利支出··15.00·15.00··

机关事业单位基本养老
保险缴费

社会保障缴费·10.00·10.00··

基本·工资·工资奖金津补贴·5.00·5.00··`),
      CODE_TABLE,
    );
    expect(cellsOf(rows.slice(0, 3))).toEqual([
      "合计||20.00|15.00|5.00",
      "工资福利支出||15.00|15.00|",
      "机关事业单位基本养老保险缴费|社会保障缴费|10.00|10.00|",
    ]);
    expect(rows[3]?.cells.slice(2)).toEqual(["5.00", "5.00", ""]);
    expect(ambiguous.map(({ lines }) => lines[0])).toEqual([19]);
  });

  test("projects: a wrapped first row, spaces inside names, indentation, a name without values", () => {
    const { rows, ambiguous } = decodeSpaceRuns(
      sourceLines(`项目名称·合计

2031年财政拨款
一般公共预算
政府性
基金

关于下达某专项资金的通知
第二批

10.00·10.00··

＿校舍维修·二期·5.00··5.00
＿仅有名称的项目
＿＿下级项目·1.00·1.00··
·＿＿页首项目·1.00·1.00··
总计·16.00·11.00·5.00`),
      { columns: 4, labelColumns: [0] },
    );
    expect(ambiguous).toEqual([]);
    expect(rows.map((row) => `${row.indent} ${row.cells.join("|")}`)).toEqual([
      "0 关于下达某专项资金的通知第二批|10.00|10.00|",
      "1 校舍维修 二期|5.00||5.00",
      "1 仅有名称的项目|||",
      "2 下级项目|1.00|1.00|",
      "2 页首项目|1.00|1.00|",
      "0 总计|16.00|11.00|5.00",
    ]);
    expect(rows[0]).toMatchObject({ lines: [8, 11], valueLine: 11 });
  });
});
