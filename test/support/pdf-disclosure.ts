import { ruledTable, smallPdf } from "./small-pdf.js";

/** A disclosure of an invented body as a PDF of two pages: its table has one number twice in a row, and people's names. */
export function pdfDisclosure(org: string): Buffer {
  const table = ruledTable(
    [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["合计", null, "96.00", "60.00", "36.00"],
      ["213", "农林水支出", "96.00", "60.00", "36.00"],
      ["21303", "水利", "96.00", "60.00", "36.00"],
      ["2130301", "行政运行", "60.00", "60.00", ""],
      ["2130305", "水利工程建设", "36.00", "", "36.00"],
    ],
    { y: 680 },
  );
  const page = [
    { text: "2025年预算支出总表", x: 200, y: 740, size: 16 },
    { text: `部门名称：${org}`, x: 50, y: 700 },
    { text: "单位：万元", x: 430, y: 700 },
    ...table.prints,
    { text: "填表人：", x: 50, y: 515 },
    { text: "赵云溪", x: 95, y: 515 },
    { text: "联系电话：13812345678", x: 250, y: 515 },
  ];
  return smallPdf([
    {
      prints: [
        { text: `${org}2025年度部门预算公开`, x: 120, y: 600, size: 20 },
        { text: "第二部分 2025年部门预算报表", x: 120, y: 500, size: 14 },
      ],
    },
    { prints: page, rules: table.rules },
  ]);
}
