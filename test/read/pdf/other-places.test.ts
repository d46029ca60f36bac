import { describe, expect, it } from "vitest";
import { askedCorpus, valuesOf } from "../../support/asked-corpus.js";
import { BUDGET, FINAL_ACCOUNTS } from "./invented.js";
import { asPdf } from "./typeset-pdf.js";

const ACCOUNTS_2024 = "云溪县教育局2024年决算";
const BUDGET_2025 = "南浦市司法局2025年预算";

/** What people ask of forms of other provinces, and the amount that must come out. */
const ASKED: readonly (readonly [question: string, value: string])[] = [
  [`${ACCOUNTS_2024}收入总计是多少？`, "1412.30万元"],
  [`${ACCOUNTS_2024}本年支出合计是多少？`, "1372.55万元"],
  [`${ACCOUNTS_2024}项目支出是多少？`, "283.80万元"],
  [`${ACCOUNTS_2024}基本支出是多少？`, "1088.75万元"],
  [`${ACCOUNTS_2024}三公经费是多少？`, "7.50万元"],
  [`${ACCOUNTS_2024}公务接待费决算是多少？`, "1.20万元"],
  [`${ACCOUNTS_2024}机关运行经费是多少？`, "88.60万元"],
  [`${ACCOUNTS_2024}政府采购支出总额是多少？`, "230.40万元"],
  [`${ACCOUNTS_2024}工资福利支出是多少？`, "820.00万元"],
  [`${ACCOUNTS_2024}办公费是多少？`, "80.50万元"],
  [`${ACCOUNTS_2024}资本性支出是多少？`, "15.00万元"],
  [`${ACCOUNTS_2024}小学教育支出是多少？`, "1201.35万元"],
  [`${ACCOUNTS_2024}财政拨款收入总计是多少？`, "1335.70万元"],
  [`${ACCOUNTS_2024}年末结转和结余是多少？`, "39.75万元"],
  [`${ACCOUNTS_2024}其他收入是多少？`, "69.45万元"],
  [`${ACCOUNTS_2024}公用经费是多少？`, "195.00万元"],
  [`${ACCOUNTS_2024}人员经费是多少？`, "845.00万元"],
  [`${BUDGET_2025}收入总计是多少？`, "3265.40万元"],
  [`${BUDGET_2025}支出总计是多少？`, "3265.40万元"],
  [`${BUDGET_2025}项目支出是多少？`, "655.15万元"],
  [`${BUDGET_2025}基本支出是多少？`, "2610.25万元"],
  [`${BUDGET_2025}三公经费是多少？`, "21.60万元"],
  [`${BUDGET_2025}公务接待费是多少？`, "3.60万元"],
  [`${BUDGET_2025}公务用车运行维护费是多少？`, "18.00万元"],
  [`${BUDGET_2025}机关运行经费是多少？`, "408.30万元"],
  [`${BUDGET_2025}政府采购预算是多少？`, "180.25万元"],
  [`${BUDGET_2025}工资福利支出是多少？`, "2055.25万元"],
  [`${BUDGET_2025}普法宣传支出是多少？`, "255.15万元"],
];

describe.each([
  ["ruled", { rules: "all" }, ASKED.length],
  ["without rules", { rules: "none" }, ASKED.length - 4],
] as const)("disclosures of other places, %s", (_, style, least) => {
  const corpus = askedCorpus({
    real: false,
    texts: {
      "云溪县教育局2024年度部门决算.pdf": asPdf(FINAL_ACCOUNTS, style),
      "南浦市司法局2025年部门预算.pdf": asPdf(BUDGET, style),
    },
  });

  it("are asked what they state: nothing else is answered", async () => {
    const answers: (readonly [string, string, readonly string[]])[] = [];
    for (const [question, value] of ASKED)
      answers.push([question, value, valuesOf(await corpus.ask(question))]);
    const other = answers.filter(([, value, values]) => values.length > 0 && !values.includes(value));
    expect(other).toEqual([]);
    expect(answers.filter(([, , values]) => values.length > 0).length).toBeGreaterThanOrEqual(least);
  });
});
