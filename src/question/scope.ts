import type { Scope, Span } from "./types.js";

/** 上年结转 as people call it. */
const CARRIED = "(?:上年|去年)?的?结转(?:的?(?:钱|资金|部分))?";
const LEFT_OUT =
  "(?:不含|不算|不包括|不包含|不带|不计|不加|不考虑|没算|剔除|扣除|扣掉|扣去|去掉|除去|除开|刨去|刨掉|刨开|撇开|抛开|减去|减掉|排除)";
const COUNTED = "(?:加|算|计|包括|带)(?:进|上|入|在内)?(?:来|去)?";
/** 不含结转, 别把结转算进来, 结转先别算: the carry-over is left out. */
const WITHOUT = new RegExp(
  [
    `${LEFT_OUT}(?:掉|了)?(?:上年|去年)?的?结转`,
    `(?:不要?|别)先?(?:把|将)?${CARRIED}${COUNTED}`,
    `${CARRIED}(?:就|都|先)?(?:除外|不算|不计|别算|不要算|不考虑|${LEFT_OUT})(?:进来|进去|在内)?`,
    "不含上年|(?<!公共预算)当年预算安排|(?<!公共预算)当年(?=的?(?:预算|安排|口径|数))|只算当年|本年预算|本年(?:安排|拨款)|今年新安排",
    "excluding carry|without (?:the )?carry|exclud\\w* .{0,12}carry|net of carry|current[- ]year (?:budget|appropriation)",
  ].join("|"),
  "u",
);
/** 含结转, 连结转一起, 把结转也算上. */
const WITH = new RegExp(
  [
    `(?<!不要?|别)把${CARRIED}(?:也|都|一起)?${COUNTED}`,
    `${CARRIED}(?:也|都)?(?:算上|加上|算进|算在内|包括在内)`,
    `${CARRIED}(?:也|都)${COUNTED}`,
    "(?<![不别])(?:含|包括|包含|加上|算上|连同?)(?:上年|去年)?的?结转(?!是|有)",
    "(?<![不别])带上?(?:上年|去年)?的?结转(?!的?(?:项目|那|是|有))",
    "(?:including|with) (?:the )?carry",
  ].join("|"),
  "u",
);
const ONLY =
  /(?<!不?[含包带连])[(（]?上年结转安排|[(（]?上年结转[)）]?(?:中|里|的)?(?:全部|的|安排的|有哪些)?(?:项目|支出安排)|靠(?:上年|去年)?结转|用(?:上年|去年)?结转|(?<![含算带连括上去]年?)结转(?:安排|资金安排|项目|的项目|来的项目|部分|那部分)|结转.{0,12}(?:哪几笔|哪些项目|什么项目|哪个项目)|没花完.{0,10}(?:哪几笔|哪些)|carried[- ]over projects|carry-?over projects|项目支出.{0,4}上年结转|上年结转.{0,6}(?:几|多少)个项目|结转.{0,24}哪(?:份|个)?(?:文件|文号|项目)|哪(?:份|个)?(?:文件|文号).{0,12}(?:没用完|没花完|结转)|结转.{0,4}(?:是|属于)?哪(?:笔|个项目|些)(?:钱|资金)?/u;

/** Words that only say the 口径, so that 不含结转 is not taken for the carry-over itself. */
export function scopeSpans(text: string): Span[] {
  return [WITHOUT, WITH].flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern.source, "gu"))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** 不是行政单位医疗那一条: what the asker says is not meant. */
const NOT_MEANT =
  /[(](?:不是|不要|并非|别拿|not )[^()]*[)]|(?<!是|可|莫|要|这|那)不是[^,。;?()]{2,16}?那一?[条个项行笔类块](?!吗)|(?<!是|可|莫|要)不是[^,。;?()]{2,16}?[,，](?=而?是|我(?:说|问)的是)/gu;

export function negatedSpans(text: string): Span[] {
  return [...text.matchAll(NOT_MEANT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What the words say of 口径; a canonical column or fund source only where the words name one. */
export function findScope(text: string): Omit<Scope, "table"> {
  return { carryOver: carryOver(text), column: column(text), period: period(text) };
}

function carryOver(text: string): Scope["carryOver"] {
  const rest = text.replace(new RegExp(WITHOUT.source, "gu"), "");
  if ((WITHOUT.test(text) && WITH.test(rest)) || /含(?:上年)?结转.{0,12}(?:比|和|与|跟)不含/u.test(text))
    return "both";
  if (WITHOUT.test(text)) return "without";
  if (ONLY.test(text.replace(new RegExp(WITH.source, "gu"), ""))) return "only";
  return WITH.test(text) ? "with" : null;
}

const COLUMNS: readonly (readonly [string, RegExp])[] = [
  [
    "资金来源",
    /哪一?级(?:财政)?(?:出|给|拨|承担|负担)|谁(?:出的?钱|掏钱|出资)|(?:中央|省|市|县|区).{0,12}(?:各|分别)(?:出|拿|掏|拨|给|配套?|负担|承担)(?:了|的)?多少|钱从哪|资金来源|中央.{0,8}还是|还是.{0,8}财政(?:出|给|资金)|钱由谁|哪级财政|source of (?:the )?fund|who (?:pays|funds)|funded by/u,
  ],
  ["中央财政资金", /中央(?:财政)?(?:资金|出|补助多少|给多少|拨多少)/u],
  ["省级财政资金", /省级?(?:财政)?(?:资金|出多少|给多少)/u],
  ["市县(区)财政资金", /市县区?(?:财政)?(?:资金|出)/u],
];

function column(text: string): string | null {
  return COLUMNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function period(text: string): Scope["period"] {
  if (
    /实施期.{0,12}年度|年度.{0,12}实施期|实施期.{0,16}(?:今年|当年|本年)|(?:今年|当年|本年).{0,16}实施期/u.test(
      text,
    )
  )
    return "both";
  if (/实施期|整个项目期|项目期内|全周期|implementation period/u.test(text)) return "实施期";
  return /年度(?:指标|目标|资金|值)|项目的?年度|annual target|yearly target/u.test(text) ? "年度" : null;
}
