/** Words in brackets that say which printing of a table it is, and not which table. */
const ASIDE =
  /\((?:不含上年结转|[本当]年(?:预算)?|(?:部门|预算|单位)?公开\S{0,4}表?\d{0,2}|财决\d{1,2}表|GK\d{1,2}表?|附?表\d+|(?:金额)?(?:单位:?)?(?:人民币)?(?:亿元|万元|千元|元)|含.*?结转|20\d\d年度?|续表?\d?|空表)\)/giu;
/** 按支出功能分类 says of a table by function what it is anyhow; so does 按经济分类 of basic expenditure. */
const BY_CLASS = /\(按[^)]*功能[^)]*\)$|(?<=基本支出.*)\(按[^)]*经济[^)]*\)$/u;
/** 公开01表, 预算公开表9, 财决01表, GK01: the number of the form, before the title. */
const FORM =
  /^(?:(?:部门|预算|单位)*公开(?:表\d{1,2}|\d{1,2}表)|财决\d{1,2}表|GK\d{1,2}表?|Z\d{2})[-:、.]?(?=.{3})/iu;
/** 表一, 附表1-1, 十二、, （一）; not the 一 of 一般 or the 三 of 三公. */
const ORDINAL =
  /^(?:附?(?:件|表)[一二三四五六七八九十\d]{1,3}(?:-\d{1,2})?(?!般|公经费|\d)[:、.-]?|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/u;
const OWNER = /^(?:本?(?:部门|单位|预算单位|[省市县区州乡镇](?:本?级)|本级)(?:\((?:单位|部门)\))?)+(?=.{3})/u;

/** A title without white space, quotation marks and markup. */
export function titleText(printed: string): string {
  return printed
    .normalize("NFKC")
    .replace(/<\/?[a-z]+\d?>/giu, "")
    .replace(/[\s"'“”‘’„‟〝〞「」『』＂<>《》〈〉【】*#]/gu, "");
}

/**
 * The form in which titles are compared: no year, owner (部门, 单位), ordinal, form number or quotation mark;
 * 收入 and 支出 always stay, so that only equal titles match.
 */
export function titleKey(printed: string): string {
  return titleText(printed)
    .replace(ASIDE, "")
    .replace(/(?<=表|\))续表\d?$/u, "")
    .replace(BY_CLASS, "")
    .replace(FORM, "")
    .replace(/^.*20\d\d年(?:度)?/u, "")
    .replace(ORDINAL, "")
    .replace(FORM, "")
    .replace(OWNER, "")
    .replace(/^预算(?=.{3})/u, "")
    .replace(OWNER, "");
}
