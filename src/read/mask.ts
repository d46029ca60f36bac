import { readsAsName } from "../budget/index.js";
import { beneficiaryNames } from "./beneficiaries.js";

/** The character that stands for each character of personal data, so that offsets remain. */
export const MASK = "＊";

const PERSON_LABELS =
  "(?:项目|单位|部门|财务|主要|分管|业务|法定)?负责人|(?:项目|业务|财务)?经办人|(?:项目)?联系人|填[表报]人|制表人|审核人|复核人|" +
  "法定代表人|责任人|分管领导|单位领导|部门领导|(?:(?:党组)?书记|局长|主任|院长|校长|所长|站长|姓名)(?=[ \\t]*[:：])";
const PHONE_LABELS = "联系电话|联系方式|办公电话|电话号码|手机号?码?|电话|传真";
const OTHER_LABELS = "填[报表]?(?:日期|时间)|日期|时间|单位名称|填报单位|单位|部门|职务|地址|邮箱|邮编|备注";
const LABEL = new RegExp(
  `(?:(${PERSON_LABELS})|(${PHONE_LABELS})|${OTHER_LABELS})(?=[ \\t]*[:：]|[ \\t]*\\t|[ \\t]*$)`,
  "gu",
);

const MOBILE = /(?<![\dA-Za-z.,])1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z]|\.\d)/g;
const IDENTITY_CARD =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

/**
 * Masks the personal data of a document's lines: the cells of rows such as 负责人/经办人/联系电话, mobile and
 * identity card numbers, names of beneficiaries, and those names wherever else the document prints them.
 * Labels, dates and amounts stay; every masked character becomes one `MASK`.
 */
export function maskLines(lines: readonly string[]): string[] {
  const names = new Set<string>();
  const columns = maskNameColumns(lines, names);
  const masked = columns.map((line) => maskText(line, names));
  const known = [...names].filter(readsAsName).sort((a, b) => b.length - a.length);
  return masked.map((line) => known.reduce((text, name) => text.replaceAll(name, stars(name)), line));
}

/** Masks the personal data of one line or text; the names found are added to `names`. */
export function maskText(text: string, names: Set<string> = new Set()): string {
  const numbers = text.replace(MOBILE, stars).replace(IDENTITY_CARD, stars);
  return maskBeneficiaries(maskLabelled(numbers, names), names);
}

const NAME_HEADER =
  /^(?:姓名|(?:受益|领取|补助|救助)(?:人|对象)(?:姓名)?|遗属姓名|(?:项目|单位|部门)?负责人|经办人|联系人)$/u;

/** Masks the names below a header such as 姓名, cell by cell, while rows go on. */
function maskNameColumns(lines: readonly string[], names: Set<string>): string[] {
  let columns: number[] = [];
  return lines.map((line) => {
    const cells = line.split("\t");
    const headed = cells.flatMap((cell, index) => (NAME_HEADER.test(cell.trim()) ? [index] : []));
    if (cells.length === 1) columns = [];
    else if (headed.length > 0) columns = headed;
    else
      return cells.map((cell, index) => (columns.includes(index) ? maskName(cell, names) : cell)).join("\t");
    return line;
  });
}

function maskName(cell: string, names: Set<string>): string {
  if (!readsAsName(cell.trim())) return cell;
  names.add(cell.trim());
  return stars(cell);
}

/** Masks what follows a label of a person or telephone, up to the next label or the end of the clause. */
function maskLabelled(line: string, names: Set<string>): string {
  const labels = [...line.matchAll(LABEL)];
  if (!labels.some((label) => label[1] || label[2])) return line;
  const pieces = labels.map((label, index) => {
    const start = label.index + label[0].length;
    const span = line.slice(start, labels[index + 1]?.index);
    return label[0] + (label[1] || label[2] ? maskValue(span, names) : span);
  });
  return line.slice(0, labels[0]?.index) + pieces.join("");
}

const LONGEST_VALUE = 20;

function maskValue(span: string, names: Set<string>): string {
  const match = /^([ \t]*[:：]?[\s]*)([^，。；;,]*)/u.exec(span);
  const [whole = "", lead = "", value = ""] = match ?? [];
  const visible = value.replace(/[\s＊]/gu, "");
  if (visible === "" || visible.length > LONGEST_VALUE || /[\p{Script=Han}]{9}/u.test(visible)) return span;
  for (const word of value.split(/[\s、/]+/u)) if (readsAsName(word)) names.add(word);
  return lead + stars(value) + span.slice(whole.length);
}

function maskBeneficiaries(line: string, names: Set<string>): string {
  return beneficiaryNames(line).reduce((text, name) => {
    names.add(name.replace(/\s/gu, ""));
    return text.replaceAll(name, stars(name));
  }, line);
}

function stars(text: string): string {
  return text.replace(/[^\s、/:：()（）\-—]/gu, MASK);
}
