/** A number with its unit as a sentence states it, and where it stands in the text. */
export interface StatedNumber {
  readonly raw: string;
  readonly value: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** Units of money, and words of measure that count or measure; what may follow a word without being its unit. */
const UNITS: readonly string[] = [
  "万亿元",
  "亿元",
  "百万元",
  "万元",
  "千元",
  "元",
  "万人次",
  "人次",
  "万人",
  "万户",
  "万份",
  "万亩",
  "人(?!员|才|口|民|数|均|群|事|社)",
  "名(?!称|单|义)",
  "户(?!籍|口)",
  "个月",
  "个(?!人|体|性)",
  "家(?!庭|长|属)",
  "次(?!年|日)",
  "期(?!间|限|末|初)",
  "项(?!目)",
  "种(?!类|植|子)",
  "套",
  "台",
  "辆",
  "部(?!门|分|署|级)",
  "份",
  "场(?!所|地)",
  "件",
  "所(?!有|需|属|在)",
  "间(?!接)",
  "座",
  "处(?!理|置|罚|室|级)",
  "批(?!准|复)",
  "篇",
  "条(?!件|例)",
  "公里",
  "千米",
  "平方米",
  "㎡",
  "米",
  "亩",
  "公顷",
  "吨",
  "公斤",
  "天(?!然)",
  "小时",
  "分钟",
  "%",
  "％",
  "‰",
  "倍",
  "岁",
  "例(?!如|行|会)",
  "床",
  "张",
  "块",
  "幅(?!度)",
  "册",
  "学时",
];

const STATED = new RegExp(
  `(?<![\\d.,A-Za-z第〔\\[【])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?(${UNITS.join("|")})`,
  "gu",
);
/** Titles of documents, quoted names and numbers of documents: their numbers are names. */
const NAMES = /《[^》]*》|“[^”]*”|〔[^〕]*〕|【[^】]*】|\[[^\]]*\]/gu;
const RANGE_BEFORE = /\d[%％\p{Script=Han}]{0,3}[-—~～至]$/u;
const RANGE_AFTER = /^[-—~～至]\d/u;

/** The numbers a text states of its subject; years, dates, ordinals and numbers of documents are none. */
export function statedNumbers(text: string): StatedNumber[] {
  const names = [...text.matchAll(NAMES)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return [...text.matchAll(STATED)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const inName = names.some(([from, to]) => start >= from && end <= to);
    const inRange = RANGE_BEFORE.test(text.slice(0, start)) || RANGE_AFTER.test(text.slice(end));
    if (inName || inRange) return [];
    const [raw, whole = "", fraction = "", unit = ""] = match;
    return [
      { raw, value: whole.replaceAll(",", "") + fraction, unit: unit === "％" ? "%" : unit, start, end },
    ];
  });
}
