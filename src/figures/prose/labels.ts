/** White space, full-width forms and quotation marks folded: how labels are matched against the vocabulary. */
export function foldLabel(printed: string): string {
  return printed.normalize("NFKC").replace(/[\s"“”'‘’「」]/gu, "");
}

const YEAR = "(?:19|20)\\d{2}年(?:度)?";

const PADDING_BEFORE: readonly RegExp[] = [
  /^[\s，,、；;：:。.）)】—–-]+|^的/u,
  /^[一二三四五六七八九十]是/u,
  /^第[一二三四五六七八九十][，,、]/u,
  /^(?:\d{1,2}(?:[、．]|\.(?!\d))|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/u,
  /^(?:其中|主要包括|支出包括|收入包括|包括|主要用于以下方面|主要用于|分别为|分别是|同时|此外|另外|并且|而且|以及|还有|其次)/u,
  /^(?:和|与|及(?!时)|并(?!轨))(?=.{2})/u,
  /^(?:(?:增减变化的?|变动的?)?(?:主要)?原因(?:[是为系]|[:：])+|由于|主要(?:是|为|系)|因为|因(?!公|此|素))/u,
  new RegExp(`^(?:截至|截止|至)?${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:末|底|初|年末|年底)?`, "u"),
  /^(?:我|本)(?:部门|单位|局|校|院|中心|委|办|厅|会|乡|镇|街道|区|县|市)(?:本级|机关(?!运行|事业|服务|及))?/u,
  /^全(?:局|校|院|系统|年|部门)/u,
  /^所属(?!预算)/u,
  /^(?:(?:机关|部门|本级)?及)?(?:所属|下属|各)*(?:预算)?单位(?=政府采购|共有(?:公务用?车|车辆))/u,
  /^[本当]年度(?!拟)(?=.{2})/u,
  /^[（(](?:本级|机关|含所属单位|不含所属单位)[)）]/u,
  /^(?:部门|单位)(?=[（(]?(?:单位[)）])?(?:预算|支出|收入|收支|整体|项目支出|财政拨款|财务总收入|人员编制|政府采购|机关运行))/u,
  /^[（(](?:部门|单位)[)）]/u,
];

const VERBS_BEFORE =
  /^(?:占有使用|共有|核定|现有|设有|下设|共计|共设|有|共|拥有|使用的?|占有|申请了?|结转了?|安排了?|聘用了?|聘请了?|预计|计划)(?=.)/u;

const PADDING_AFTER: readonly RegExp[] = [
  /[\s，,、：:；;（(]+$/u,
  /了$|科目$/u,
  /(?:均?为|是|达到?|约|共计|共|有|各|均|仅)$/u,
  new RegExp(`${YEAR}$`, "u"),
  /(?:年初)?预算(?:数|安排|金额|批复数?|安排数)?$/u,
  /(?:支出)?决算(?:数|总额)?$/u,
  /(?:安排|总额|总计|合计|总?金额|数额|资金额)$/u,
];

/** Cuts years, pronouns, list words and the body's own name off the front of a label, as often as they stand there. */
export function withoutFront(printed: string, org: string): string {
  let label = printed;
  for (let before = ""; before !== label; ) {
    before = label;
    for (const pattern of PADDING_BEFORE) label = label.replace(pattern, "");
    label = withoutOrganisation(label, org);
  }
  return label;
}

/** The label with what follows it cut off (预算数为, 安排), longest first: `[label, shorter, …]`. */
export function shortenings(label: string): string[] {
  const found = [label];
  for (let current = label; ; ) {
    const shorter = PADDING_AFTER.map((pattern) => current.replace(pattern, "")).find(
      (candidate) => candidate !== current,
    );
    if (shorter === undefined) return found;
    found.push(shorter);
    current = shorter;
  }
}

/** The label without a verb of having in front: 共有公务用车编制 → 公务用车编制. */
export function withoutVerb(label: string): string {
  return label.replace(VERBS_BEFORE, "");
}

/** What names an item together with the year in front of it: 2030年…补助资金. */
const DATED_ITEM = /(?:资金|经费|补助|补贴|项目|工程)(?:[（(][^（）()]{1,16}[)）])?$/u;

/** A label as it reads where the vocabulary has no name for it: without padding, verbs and closing words. */
export function plainLabel(printed: string, org: string): string {
  const front = withoutVerb(withoutFront(printed, org));
  const plain = (shortenings(withoutFront(front, org)).at(-1) ?? "").trim();
  const year = printed.slice(0, printed.lastIndexOf(plain)).match(/(?:19|20)\d{2}年$/u)?.[0];
  return year && DATED_ITEM.test(plain) ? year + plain : plain;
}

const BODY_ENDS =
  /(?:局|委员会|委|办公室|办|厅|院|校|学|中心|政府(?!采购|性基金|购买)|处|站|所|会|队|馆|镇|乡|街道|本级|机关)/gu;

/** Cuts the body's name, or a shorter form of it (its characters in order), off the front of a label. */
function withoutOrganisation(label: string, org: string): string {
  const ends = [...label.matchAll(BODY_ENDS)].map(({ index, 0: end }) => index + end.length);
  const own = ends.filter((end) => end >= 2 && isShortFormOf(label.slice(0, end), org)).at(-1);
  return own === undefined ? label : label.slice(own).replace(/^(?:本级|机关(?!运行|事业|服务|及))/u, "");
}

function isShortFormOf(name: string, org: string): boolean {
  let from = 0;
  for (const character of name) {
    const found = org.indexOf(character, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
