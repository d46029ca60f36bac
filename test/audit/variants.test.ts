import { describe, expect, it } from "vitest";
import { auditDocument } from "../../src/audit/index.js";
import { type GeneratedDocument, generateDocuments } from "../../src/evaluate/index.js";
import { contradictions, textDisclosure } from "./disclosures.js";
import { VARIANTS, type Variant } from "./variants.js";

const DOCUMENTS = generateDocuments(9);

async function accused(text: string): Promise<string[]> {
  const findings = auditDocument(await textDisclosure(text));
  return contradictions(findings).map(({ rule, message }) => `${rule} ${message}`);
}

const together: Variant = (text, document) =>
  VARIANTS.reduceRight((changed, [, variant]) => variant(changed, document), text);

describe("an honest disclosure is not accused", () => {
  it.each(VARIANTS)("%s", async (_, variant) => {
    const texts = DOCUMENTS.map((document): [GeneratedDocument, string] => [
      document,
      variant(document.text, document),
    ]);
    expect(texts.some(([{ text }, changed]) => text !== changed)).toBe(true);
    for (const [{ file }, changed] of texts) expect(await accused(changed), file).toEqual([]);
  });

  it("as generated, and published in all these ways at once", async () => {
    for (const document of DOCUMENTS) {
      expect(await accused(document.text), document.file).toEqual([]);
      expect(await accused(together(document.text, document)), document.file).toEqual([]);
    }
  });
});

const DIVIDED = `云川市石桥区文化馆
2026年度部门预算公开

2026年一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出
\t\t\t小计\t人员经费\t公用经费\t
合计\t\t90.00\t60.00\t50.00\t10.00\t30.00
207\t文化旅游体育与传媒支出\t90.00\t60.00\t50.00\t10.00\t30.00

2026年财政拨款“三公”经费支出表
单位：万元
项目\t合计
合计\t3.50
一、因公出国（境）费\t
二、公务用车购置及运行费\t3.00
其中：公务用车购置费\t
公务用车运行维护费\t3.00
三、公务接待费\t0.50
`;

describe("groups of columns and lists of rows", () => {
  it("take the subtotal of a use for the use, and only the outer total for the total", async () => {
    const { figures } = await textDisclosure(DIVIDED);
    const keys = figures
      .filter(({ code }) => code === "207")
      .map(({ columnKey, value }) => [columnKey, value]);
    expect(keys).toEqual([
      ["合计", "90.00"],
      ["基本支出", "60.00"],
      ["人员经费", "50.00"],
      ["公用经费", "10.00"],
      ["项目支出", "30.00"],
    ]);
  });

  it("go on below 其中 until the next ordinal", async () => {
    const { figures } = await textDisclosure(DIVIDED);
    const paths = figures.filter(({ table }) => table === "三公经费表").map(({ rowPath }) => rowPath);
    expect(paths).toContainEqual(["二、公务用车购置及运行费", "公务用车运行维护费"]);
    expect(paths).toContainEqual(["三、公务接待费"]);
  });
});
