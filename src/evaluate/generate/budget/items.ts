import { type Amount, total } from "../amount.js";
import type { Random } from "../random.js";
import type { EconomicItem } from "./types.js";

interface ItemPattern {
  readonly name: string;
  readonly government: string;
  /** Bounds in hundredths of a 万元. */
  readonly low: number;
  readonly high: number;
  /** True for items that every body has. */
  readonly always: boolean;
}

const WAGES = "工资奖金津补贴";
const INSURANCE = "社会保障缴费";
const OFFICE = "办公经费";

const PERSONNEL: readonly ItemPattern[] = [
  { name: "基本工资", government: WAGES, low: 6000, high: 90000, always: true },
  { name: "津贴补贴", government: WAGES, low: 2000, high: 40000, always: true },
  { name: "奖金", government: WAGES, low: 300, high: 9000, always: true },
  { name: "绩效工资", government: "工资福利支出", low: 1500, high: 50000, always: false },
  { name: "机关事业单位基本养老保险缴费", government: INSURANCE, low: 1000, high: 20000, always: true },
  { name: "职业年金缴费", government: INSURANCE, low: 500, high: 9000, always: true },
  { name: "职工基本医疗保险缴费", government: INSURANCE, low: 600, high: 9000, always: true },
  { name: "其他社会保障缴费", government: INSURANCE, low: 30, high: 900, always: true },
  { name: "住房公积金", government: "住房公积金", low: 900, high: 15000, always: true },
];
const OPERATING: readonly ItemPattern[] = [
  { name: "办公费", government: OFFICE, low: 100, high: 4000, always: true },
  { name: "印刷费", government: OFFICE, low: 20, high: 900, always: false },
  { name: "邮电费", government: OFFICE, low: 10, high: 500, always: true },
  { name: "差旅费", government: OFFICE, low: 50, high: 1500, always: false },
  { name: "培训费", government: "培训费", low: 20, high: 500, always: false },
  { name: "公务接待费", government: "公务接待费", low: 10, high: 300, always: false },
  { name: "工会经费", government: OFFICE, low: 80, high: 2000, always: true },
  { name: "福利费", government: OFFICE, low: 60, high: 2500, always: false },
  { name: "公务用车运行维护费", government: "公务用车运行维护费", low: 100, high: 900, always: false },
  { name: "其他交通费用", government: OFFICE, low: 90, high: 2500, always: true },
  { name: "其他商品和服务支出", government: "其他商品和服务支出", low: 40, high: 1800, always: true },
];
const HOUSEHOLDS: readonly ItemPattern[] = [
  { name: "退休费", government: "离退休费", low: 40, high: 2500, always: true },
  { name: "生活补助", government: "社会福利和救助", low: 20, high: 1500, always: false },
];

/** The economic items of a year's basic expenditure, in the order they are printed. */
export function economicItems(random: Random): readonly EconomicItem[] {
  const of = (group: EconomicItem["group"], patterns: readonly ItemPattern[]): readonly EconomicItem[] =>
    patterns
      .filter(({ always }) => always || !random.oneIn(3))
      .map(({ name, government, low, high }) => ({
        group,
        name,
        government,
        amount: BigInt(random.between(low, high)),
      }));
  return [
    ...of("工资福利支出", PERSONNEL),
    ...of("商品和服务支出", OPERATING),
    ...of("对个人和家庭的补助", HOUSEHOLDS),
  ];
}

/** The amount of an item; nothing where the body does not have it. */
export function amountOf(items: readonly EconomicItem[], name: string): Amount {
  return items.find((item) => item.name === name)?.amount ?? 0n;
}

export function operatingCosts(items: readonly EconomicItem[]): Amount {
  return total(items.filter(({ group }) => group === "商品和服务支出").map(({ amount }) => amount));
}
