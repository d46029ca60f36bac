import {
  AlignmentType,
  Paragraph as Block,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  TextRun,
} from "docx";
import type { Letter, Paragraph } from "./types.js";

/** Fonts that every Windows and WPS has: 小标宋 and 仿宋_GB2312 are sold apart, and their substitutes differ. */
const BODY = "仿宋";
const HEADING = "黑体";
const TITLE = "宋体";

/** Sizes in points: 二号, 三号, 四号. */
const TITLE_SIZE = 22;
const BODY_SIZE = 16;
const FOOTER_SIZE = 14;

/** Twentieths of a point. */
const TWIPS = 20;
const LINE = 28 * TWIPS;
const CHARACTER = BODY_SIZE * TWIPS;

function millimetres(length: number): number {
  return Math.round((length / 25.4) * 72 * TWIPS);
}

/**
 * The letter as a Word document, laid out as GB/T 9704 has it: A4, 22 lines of 28 characters, 仿宋 三号. What a person
 * has to look at before it goes out is no part of it.
 */
export async function docxOfLetter({ paragraphs }: Letter): Promise<Buffer> {
  const document = new Document({
    creator: "预算问答",
    lastModifiedBy: "预算问答",
    title: paragraphs.find(({ role }) => role === "title")?.text ?? "答复",
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...typeface(BODY, BODY_SIZE), language: LANGUAGES } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: paragraphs.map((paragraph, place) => blockOf(paragraph, place, paragraphs)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Latin for what is no Chinese: a Chinese language there lets numbers break at the end of a line. */
const LANGUAGES = { value: "en-US", eastAsia: "zh-CN" };

const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    footer: millimetres(23),
  },
};

/** One face for all characters: otherwise Word sets “” and digits in a Latin one. */
function typeface(name: string, points: number) {
  const font = { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
  return { font, size: points * 2 };
}

const SPACING = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

function blockOf(paragraph: Paragraph, place: number, all: readonly Paragraph[]): Block {
  const { role } = paragraph;
  const text = printable(paragraph.text);
  if (role === "title") return titleBlock(text);
  const above = all[place - 1]?.role;
  if (role === "signature") return signatureBlock(text, above !== "signature");
  if (isAddress(paragraph, above)) return block(text, { indent: {} });
  const heads = role === "point" && isHeading(text);
  const leads = all[place + 1]?.role === "signature";
  return block(text, { keepNext: heads || leads }, heads ? HEADING : BODY);
}

/** A paragraph set to both edges; one with formulas is not, as its long words would pull lines apart. */
function block(text: string, options: IParagraphOptions, font = BODY): Block {
  return new Block({
    alignment: text.includes(" = ") ? AlignmentType.LEFT : AlignmentType.BOTH,
    spacing: SPACING,
    indent: { firstLine: 2 * CHARACTER },
    ...options,
    children: [new TextRun({ text, ...typeface(font, BODY_SIZE) })],
  });
}

/** The title, centred, and an empty line below. */
function titleBlock(text: string): Block {
  return new Block({
    alignment: AlignmentType.CENTER,
    spacing: { ...SPACING, line: 32 * TWIPS, after: LINE },
    keepNext: true,
    children: [new TextRun({ text, ...typeface(TITLE, TITLE_SIZE), bold: true })],
  });
}

/** Who writes and when: four characters from the right edge, two lines below the text, never alone on a page. */
function signatureBlock(text: string, first: boolean): Block {
  return block(text, {
    alignment: AlignmentType.RIGHT,
    spacing: { ...SPACING, before: first ? 2 * LINE : 0 },
    indent: { right: 4 * CHARACTER },
    keepNext: first,
    keepLines: true,
  });
}

/** 网友您好： the line that addresses somebody stands at the margin. */
function isAddress({ role, text }: Paragraph, above: Paragraph["role"] | undefined): boolean {
  const first = above === undefined || above === "title";
  return role === "text" && first && /^[^，。；？！]{1,30}：$/u.test(text);
}

const LONGEST_HEADING = 20;

/** A point that is a heading and no sentence. */
function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；！？：]$/u.test(text);
}

/** — 1 — at the outer edge. */
function pageNumber(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const space = FOOTER_SIZE * TWIPS;
  const indent = side === AlignmentType.RIGHT ? { right: space } : { left: space };
  const children = ["— ", PageNumber.CURRENT, " —"];
  const run = new TextRun({ children, ...typeface(TITLE, FOOTER_SIZE) });
  return new Footer({ children: [new Block({ alignment: side, indent, children: [run] })] });
}

/** Without characters that no XML may hold; Word would refuse the file. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, "");
}
