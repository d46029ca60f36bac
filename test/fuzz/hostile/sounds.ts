import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asDocx } from "../../read/office/typeset.js";
import { ruledTable, smallPdf } from "../../support/small-pdf.js";
import type { Sound } from "./trials.js";

const ROWS = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["", "合计", "90.00", "60.00", "30.00"],
  ["213", "农林水支出", "90.00", "60.00", "30.00"],
  ["21303", "水利", "90.00", "60.00", "30.00"],
  ["2130301", "行政运行", "60.00", "60.00", ""],
  ["2130305", "水利工程建设", "30.00", "", "30.00"],
];

const WORDS = [
  "第三部分 2025年部门预算情况说明",
  "一、收支预算情况",
  "2025年度青山县水利局支出预算90.00万元，比上年增加10.00万元，增长12.50%，主要原因是新建水库。",
];

const HEAD = ["青山县水利局2025年度部门预算公开", "第二部分 2025年部门预算报表", "2025年预算支出总表"];

export function soundText(org = "青山县水利局"): Sound {
  const table = ["部门名称：青山县水利局\t\t\t单位：万元", ...ROWS.map((row) => row.join("\t"))];
  const text = [...HEAD, ...table, ...WORDS].join("\n\n").replaceAll("\n\n2", "\n2");
  return { name: "文.txt", bytes: Buffer.from(text.replaceAll("青山县水利局", org)) };
}

export function soundPdf(): Sound {
  const lines = [...HEAD, "编制部门：青山县水利局　单位：万元"];
  const head = lines.map((text, at) => ({ text, x: 60, y: 780 - at * 16 }));
  const words = WORDS.map((text, at) => ({ text, x: 40, y: 700 - at * 20 }));
  const bytes = smallPdf([
    { ...ruledTable(ROWS), prints: [...head, ...ruledTable(ROWS).prints] },
    { prints: words },
  ]);
  return { name: "文.pdf", bytes };
}

export async function soundDocx(): Promise<Sound> {
  const blocks = [...HEAD, [["部门名称：青山县水利局", "", "单位：万元", "", ""], ...ROWS], ...WORDS];
  return { name: "文.docx", bytes: Buffer.from(await asDocx(blocks)) };
}

const TYPESET = "test/published";

/** The typeset PDFs of the project, where it holds any. */
export function typesetPdfs(): readonly Sound[] {
  const names = existsSync(TYPESET) ? readdirSync(TYPESET, { recursive: true, encoding: "utf8" }) : [];
  return names
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => ({ name: "文.pdf", bytes: readFileSync(join(TYPESET, name)) }));
}
