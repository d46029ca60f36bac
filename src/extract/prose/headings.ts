/** Numbering at the front of a line: how deep its kind stands, which number it is, and the words after it. */
export interface Numbering {
  readonly rank: number;
  readonly ordinal: number;
  readonly words: string;
}

/** A heading with its rank: 1 第一部分, 1.5 a title without a number, 2 一、, 3 （一）, 4 1、, 5 （1）, 6 ①. */
export interface Heading {
  readonly rank: number;
  readonly text: string;
}

export const PART_RANK = 1;
export const TITLE_RANK = 1.5;

const NUMBERINGS: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: PART_RANK, pattern: /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|篇)[\s、：:.]*/u },
  { rank: 2, pattern: /^([一二三四五六七八九十]{1,3})[、.．,，]\s*/u },
  { rank: 3, pattern: /^[(（]([一二三四五六七八九十]{1,3})[)）][、.．]?\s*/u },
  { rank: 4, pattern: /^(\d{1,2})(?:[、．]|\.(?!\d))\s*/u },
  { rank: 5, pattern: /^[(（](\d{1,2})[)）][、.．]?\s*/u },
  { rank: 6, pattern: /^([①-⑳])\s*/u },
];

/** The numbering a line starts with, or null. */
export function numberingOf(text: string): Numbering | null {
  for (const { rank, pattern } of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match?.[1]) return { rank, ordinal: ordinalOf(match[1]), words: text.slice(match[0].length) };
  }
  return null;
}

function ordinalOf(printed: string): number {
  if (/^\d+$/u.test(printed)) return Number(printed);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(printed);
  return circled >= 0 ? circled + 1 : chineseOrdinal(printed);
}

function chineseOrdinal(printed: string): number {
  const digit = (character: string | undefined) => "一二三四五六七八九".indexOf(character ?? "") + 1;
  const [tens, ones] = printed.includes("十") ? printed.split("十") : [null, printed];
  if (tens === null) return digit(ones);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones ? digit(ones) : 0);
}

const LONGEST_HEADING = 30;
const LONGEST_TITLE = 42;
const SENTENCE = /[。；;！？!?，,]|\d(?:\.\d+)?\s*(?:[万亿]?元|%|％)/u;

/** Whether words are short and unpunctuated enough to stand over a section. A colon may end them. */
export function readsAsHeading(words: string): boolean {
  const bare = words.replace(/[:：]$/u, "");
  return bare.length > 0 && bare.length <= LONGEST_HEADING && !SENTENCE.test(bare) && !/[:：]/u.test(bare);
}

const TITLE_END = /(?:说明|文件|公开|报告|简介|概况)$/u;
const CIRCULAR =
  /^[^。]{0,40}关于(?:转发|印发|公布|开展|做好|进一步|政府|加强|.{2,30}的(?:通知|说明|意见|函))[^。]*$/u;

/** A title that stands without a number: of the whole text, of an annex or of a circular. */
export function isLooseTitle(text: string, marked: boolean): boolean {
  if (text.length > 90 || /^(?:根据|按照|现将|附件|抄送|为)/u.test(text)) return false;
  if (/[。；;：:！？]$/u.test(text)) return false;
  if (CIRCULAR.test(text) && !/[，,。]/u.test(text)) return true;
  if (text.length > LONGEST_TITLE || SENTENCE.test(text)) return false;
  return marked
    ? TITLE_END.test(text)
    : /(?:情况说明|(?:局|委|厅|办|院|政府|办公室|委员会)文件)$/u.test(text);
}
