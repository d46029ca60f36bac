import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../../src/answer.js";
import {
  cardOf,
  checkedAgainst,
  copyOf,
  inlineDescription,
  inlineTitle,
  originalOf,
  shortBody,
  shortOf,
  textOfCard,
  textOfLine,
} from "../../../src/channel/reply/index.js";
import type { AnswerFigure } from "../../../src/compose/index.js";
import { type CorpusAnswerer, corpusAnswerer } from "../../support/corpus-answerer.js";

let corpus: CorpusAnswerer;

beforeAll(async () => {
  corpus = await corpusAnswerer();
});
afterAll(() => corpus.close());

const ask = (...questions: readonly string[]): Promise<Reply> => corpus.converse(questions);

async function figureOf(question: string): Promise<{ reply: Reply; figure: AnswerFigure }> {
  const reply = await ask(question);
  const figure = reply.answer.figures.find(({ role }) => role === "answer");
  if (!figure) throw new Error(`no figure answers ${question}`);
  return { reply, figure };
}

/** The strong parts of a card's lines, line by line. */
function strongIn(reply: Reply): string[][] {
  return cardOf(reply).lines.map((line) => line.filter(({ strong }) => strong).map(({ text }) => text));
}

describe("what an answer says", () => {
  it.each(["屯留项目支出多少", "平乡七个项目分别多少钱", "屯留項目支出多少", "长治市教育局三公", "多少钱"])(
    "%s: its lines join to its text",
    async (question) => {
      const { answer, said } = await ask(question);
      const lines = [...said.lines, ...said.notes, ...said.closing, ...said.sources];
      expect(lines.join("\n")).toBe(answer.text);
    },
  );

  it("names the figures of the store, computed ones by none", async () => {
    const { answer } = await ask("屯留项目支出占总支出多少");
    for (const { id, derived, value } of answer.figures)
      if (derived) expect(id).toBeNull();
      else expect(corpus.index.figures.byId(id ?? "")).toMatchObject({ value });
  });

  it("says of a contradiction which figure it is about, before notes that matter less", async () => {
    const { answer, said } = await ask("三公经费");
    const contested = answer.figures.find(({ value }) => value === "1.50");
    expect(answer.notes.find(({ kind }) => kind === "conflict")?.figure).toBe(contested?.id);
    expect(said.notes[0]).toMatch(/^⚠ 两处不一致/u);
    expect(said.notes).toHaveLength(2);
    expect(said.aside).toEqual([expect.stringContaining("单位推定")]);
  });
});

describe("a card", () => {
  it("begins with the number, strong, and ends with the printed rows", async () => {
    const reply = await ask("屯留项目支出多少");
    const card = cardOf(reply);
    expect(card.lines[0]?.[0]).toEqual({ text: "299.55万元", strong: true });
    expect(strongIn(reply).flat()).toEqual(["299.55万元"]);
    expect(card.sources).toMatchObject({ label: "出处" });
    expect(card.sources?.entries.map(({ n, title, place }) => [n, title, place])).toEqual([
      [1, "长治市屯留区医疗保障局2025年度部门预算公开", "2025年预算支出总表 › 合计 › 项目支出（第5页）"],
      [2, null, "2025年一般公共预算支出预算表（不含上年结转） › 合计 › 项目支出（第8页）"],
    ]);
    expect(card.sources?.entries[0]?.row.at(-1)).toEqual({ text: "299.55", strong: true });
    expect(card.sources?.remarks).toEqual(["公开网址：未登记", "副本带“仅供内部审核”字样"]);
  });

  it("has every number of a list strong that was asked for", async () => {
    const strong = strongIn(await ask("屯留有哪些项目"));
    expect(strong).toEqual([["273.76万元"], ["37.00万元"], ["30.00万元"], ["197.68万元"], ["9.08万元"], []]);
  });

  it("tells both values where a document contradicts itself", async () => {
    const { notes, lines, sources } = cardOf(await ask("平乡医疗救助安排多少"));
    expect(lines[0]?.[0]?.text).toBe("44.00万元");
    expect(notes.map(textOfLine)).toEqual([expect.stringMatching(/^⚠ 两处不一致：另一处为54\.00万元/u)]);
    expect(sources?.entries).toHaveLength(2);
  });

  it("shows how numbers were computed among its sources", async () => {
    const { sources } = cardOf(await ask("四家谁的总盘子最大"));
    expect(sources?.remarks).toContain("〔计算〕 4060.00 ÷ 4981.72 = 81.50%");
    expect(sources?.remarks).toContain("[3] 副本带“仅供内部审核”字样");
  });

  it.each([
    ["屯留項目支出多少", "299.55萬元", "出處"],
    ["How much is 屯留 project spending", "RMB 2.9955 million (299.55万元)", "Source"],
  ])("speaks the language of its question: %s", async (question, number, label) => {
    const { lines, sources } = cardOf(await ask(question));
    expect(lines[0]?.[0]).toEqual({ text: number, strong: true });
    expect(sources?.label).toBe(label);
  });

  it.each(["多少钱？", "长治市教育局项目支出多少", "屯留局长电话是多少", "今天天气怎么样"])(
    "without an answer says so and cites nothing: %s",
    async (question) => {
      const reply = await ask(question);
      const { lines, sources } = cardOf(reply);
      expect(lines.map(textOfLine).join("\n")).toBe(reply.answer.text);
      expect(sources).toBeNull();
    },
  );
});

describe("the short form", () => {
  it("says whose, which year, the number, 口径 and table in one line", async () => {
    const { answer } = await ask("屯留项目支出多少");
    expect(shortOf(answer)).toBe(
      "长治市屯留区医疗保障局｜2025年预算｜项目支出 299.55万元（含上年结转；2025年预算支出总表，第5页）",
    );
    expect(copyOf(answer)).toBe(
      "长治市屯留区医疗保障局｜2025年预算｜项目支出 299.55万元（含上年结转；《长治市屯留区医疗保障局2025年度部门预算公开》2025年预算支出总表 › 合计 › 项目支出，第5页）",
    );
  });

  it("gives the reason of a zero", async () => {
    const { answer } = await ask("屯留三公");
    expect(shortOf(answer)).toMatch(
      /三公经费 0万元（文件所述原因：“2025年公务用车暂停使用，无预算”；财政拨款安排；/u,
    );
  });

  it("says a change with its way and what it is compared with", async () => {
    const { answer } = await ask("屯留医保局机关运行经费为什么增加");
    expect(shortOf(answer)).toContain("机关运行经费 17.08万元，比2024年增加3.4万元，增长24.85%（");
  });

  it("keeps ≥ before a target", async () => {
    const { answer } = await ask("屯留绩效目标里参保率是多少");
    expect(shortOf(answer)).toContain("≥95%（绩效目标值，不是完成数，也不是待遇标准；");
  });

  it("takes the ⚠ along, also into a copy of a long list", async () => {
    for (const question of ["平乡医疗救助安排多少", "平乡七个项目分别多少钱"]) {
      const { answer } = await ask(question);
      expect(shortOf(answer)).toContain("⚠ 两处不一致");
      const copy = copyOf(answer) ?? "";
      expect(copy).toContain("⚠ 两处不一致");
      expect(copy.length).toBeLessThanOrEqual(256);
    }
  });

  it("is no copy where no number was asked for", async () => {
    expect(copyOf((await ask("长治市教育局项目支出多少")).answer)).toBeNull();
  });
});

describe("the title of a result", () => {
  it.each([
    ["屯留三公", "屯留区 三公经费 0万元（2025预算）"],
    ["屯留项目支出多少", "屯留区 项目支出 299.55万元"],
    ["平乡三公", "平乡县 三公 0.00万元（2025）"],
    ["屯留2024年项目支出多少", "屯留区2024项目支出 97.70万元"],
    ["屯留绩效目标里参保率是多少", "屯留区 提高城乡居民参保率 95%"],
  ])("%s → %s", async (question, title) => {
    const { figure } = await figureOf(question);
    expect(inlineTitle(figure, corpus.index.figures.documents())).toBe(title);
  });

  it("tells bodies of one place apart by what they do", () => {
    const region = { province: null, city: "砚溪市", county: "榆坞县" };
    const records = ["砚溪市榆坞县教育局", "砚溪市榆坞县交通局", "砚溪市榆坞县上关镇人民政府"].map((org) => ({
      org,
      region,
      year: 2030,
    }));
    expect(records.map(({ org }) => shortBody(org, records))).toEqual([
      "榆坞县教育局",
      "榆坞县交通局",
      "上关镇",
    ]);
  });

  it("stands above 口径 and source", async () => {
    const { reply, figure } = await figureOf("屯留项目支出多少");
    expect(inlineDescription(reply.answer, figure)).toBe(
      "含上年结转 · 2025年预算支出总表（第5页） · 长治市屯留区医疗保障局",
    );
  });
});

describe("the check of what leaves", () => {
  it("knows the numbers of the answer and no others", async () => {
    const reply = await ask("屯留项目支出多少");
    expect(checkedAgainst(reply.answer, textOfCard(cardOf(reply)))).toBe(true);
    expect(checkedAgainst(reply.answer, "项目支出299.55万元，2025年预算")).toBe(true);
    expect(checkedAgainst(reply.answer, "项目支出299.56万元")).toBe(false);
    expect(checkedAgainst(reply.answer, "项目支出299.5万元")).toBe(false);
    expect(checkedAgainst(reply.answer, "约三百万元")).toBe(false);
  });
});

describe("the original", () => {
  it("shows the cited row between its neighbours", async () => {
    const { answer } = await ask("屯留项目支出多少");
    const [first, second] = originalOf(answer.citations, corpus.index.figures);
    expect(first?.rows).toContainEqual({ cited: [1], text: "合计 | 756.21 | 456.66 | 299.55" });
    expect(first?.rows.filter(({ cited }) => cited.length === 0)).toHaveLength(4);
    expect(second?.places).toEqual([expect.objectContaining({ n: 2, page: 8 })]);
  });

  it("shows rows that are close to each other once", async () => {
    const { answer } = await ask("屯留有哪些项目");
    const excerpts = originalOf(answer.citations, corpus.index.figures);
    expect(excerpts).toHaveLength(1);
    expect(excerpts[0]?.rows.flatMap(({ cited }) => cited).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
