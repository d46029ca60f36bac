import type { Amount } from "../amount.js";
import { total } from "../amount.js";
import type { Budget, SubjectAmounts } from "../budget/index.js";

/** The functional divisions with the codes of their class, as the two-sided tables list them. */
const DIVISIONS: readonly (readonly [string, string])[] = [
  ["201", "一般公共服务支出"],
  ["202", "外交支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["209", "社会保险基金支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["213", "农林水支出"],
  ["214", "交通运输支出"],
  ["215", "资源勘探工业信息等支出"],
  ["216", "商业服务业等支出"],
  ["217", "金融支出"],
  ["219", "援助其他地区支出"],
  ["220", "自然资源海洋气象等支出"],
  ["221", "住房保障支出"],
  ["222", "粮油物资储备支出"],
  ["223", "国有资本经营预算支出"],
  ["224", "灾害防治及应急管理支出"],
  ["227", "预备费"],
  ["229", "其他支出"],
  ["230", "转移性支出"],
  ["231", "债务还本支出"],
  ["232", "债务付息支出"],
  ["233", "债务发行费用支出"],
  ["234", "抗疫特别国债安排的支出"],
];
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export interface Division {
  /** With its ordinal: 五、教育支出. */
  readonly label: string;
  readonly name: string;
  readonly amount: Amount;
}

/** Every division in order with what its subjects get. */
export function divisionsOf(
  { subjects }: Pick<Budget, "subjects">,
  amountOf: (subject: SubjectAmounts) => Amount,
): readonly Division[] {
  return DIVISIONS.map(([code, name], index) => ({
    label: `${ordinal(index + 1)}、${name}`,
    name,
    amount: total(subjects.filter((subject) => subject.code.startsWith(code)).map(amountOf)),
  }));
}

/** Chinese numeral of a number from 1 to 39. */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${DIGITS[ones] ?? ""}`;
}
