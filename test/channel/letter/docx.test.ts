import { beforeAll, describe, expect, it } from "vitest";
import { docxOfLetter, type Letter, type ReplyForm, writeLetter } from "../../../src/channel/letter/index.js";
import { type CorpusAnswerer, sharedCorpusAnswerer } from "../../support/corpus-answerer.js";
import { wordParagraphs, zipEntries } from "../../support/zip-entries.js";

let answerer: CorpusAnswerer;
beforeAll(async () => {
  answerer = await sharedCorpusAnswerer();
});

const INQUIRIES: readonly (readonly [form: ReplyForm, inquiry: string])[] = [
  ["12345", "屯留医保局机关运行经费为什么增加"],
  ["board", "屯留三公经费多少，平乡医疗救助安排多少？医保基金还剩多少"],
  ["disclosure", "四家谁的总盘子最大"],
  ["disclosure", "屯留项目支出多少？有哪些项目？"],
  ["board", "多少钱"],
];

function letterOn(inquiry: string, form: ReplyForm): Promise<Letter> {
  const options = { form, to: null, templates: "prompts/replies", previous: null };
  return writeLetter(inquiry, options, { answerer, figures: answerer.index.figures });
}

/** The text of a document with the properties of its paragraphs. */
async function documentOf(
  letter: Letter,
): Promise<{ paragraphs: string[]; files: ReadonlyMap<string, string> }> {
  const bytes = await docxOfLetter(letter);
  return { paragraphs: wordParagraphs(bytes), files: zipEntries(bytes) };
}

function written(text: string): Letter {
  return { form: "12345", checks: [], questions: [], paragraphs: [{ role: "text", text }] };
}

describe("a letter as a Word document", () => {
  it.each(INQUIRIES)(
    "says what the letter says, number by number, and nothing else (%s: %s)",
    async (form, inquiry) => {
      const letter = await letterOn(inquiry, form);
      const { paragraphs } = await documentOf(letter);
      expect(paragraphs).toEqual(letter.paragraphs.map(({ text }) => text));
      expect(paragraphs.join("")).toMatch(/\p{Script=Han}/u);
    },
  );

  it("holds nothing of what a person has to look at first, in any of its parts", async () => {
    const letter = await letterOn("平乡医疗救助安排多少", "12345");
    const { files } = await documentOf(letter);
    expect(letter.checks.length).toBeGreaterThan(1);
    const all = [...files.values()].join("\n");
    for (const { text } of letter.checks) expect(all).not.toContain(text);
    expect(all).not.toMatch(/核对|☐|☑/u);
  });

  it("is laid out as an office sends it", async () => {
    const { files } = await documentOf(await letterOn("屯留三公经费多少", "disclosure"));
    const xml = files.get("word/document.xml") ?? "";
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    const blocks = xml.match(/<w:p[ >].*?<\/w:p>/gsu) ?? [];
    const [title = "", address = "", first = ""] = blocks;
    expect(title).toMatch(/w:jc w:val="center".*w:eastAsia="宋体".*<w:b\/>.*w:sz w:val="44"/su);
    expect(address).not.toMatch(/firstLine/u);
    expect(first).toMatch(
      /w:line="560" w:lineRule="exact".*w:firstLine="640".*w:eastAsia="仿宋".*w:sz w:val="32"/su,
    );
    expect(blocks.at(-1)).toMatch(/w:right="1280".*w:jc w:val="right"/su);
    const footers = [...files].filter(([name]) => /footer\d/u.test(name) && !name.includes("rels"));
    expect(footers).toHaveLength(2);
    for (const [, footer] of footers) expect(footer).toMatch(/>PAGE</u);
  });

  it("sets a point that is a heading in 黑体, and a sentence as the rest", async () => {
    const paragraphs: Letter["paragraphs"] = [
      { role: "point", text: "一、项目支出" },
      { role: "point", text: "二、该局项目支出如下。" },
    ];
    const { files } = await documentOf({ ...written(""), paragraphs });
    const xml = files.get("word/document.xml") ?? "";
    expect(xml.match(/w:eastAsia="[^"]*"/gu)).toEqual(['w:eastAsia="黑体"', 'w:eastAsia="仿宋"']);
  });

  it("can be opened whatever somebody wrote", async () => {
    const { paragraphs } = await documentOf(written('关于“a<b>&"c\u0000\u0007\ud800”：见下。'));
    expect(paragraphs).toEqual(['关于“a<b>&"c”：见下。']);
  });
});
