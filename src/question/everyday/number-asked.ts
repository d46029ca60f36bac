import type { Figure } from "../../budget/index.js";

/** What kind of number a clause asks for, with the unit where it names one. */
export interface NumberAsked {
  readonly kind: "money" | "price" | "duration" | "length" | "area" | "weight" | "percent" | "count";
  /** 几家 → 家; null where the words name none, or any will do. */
  readonly unit: string | null;
}

const NUMBER = "(?:多少|好?几|how many )";
const DURATION = new RegExp(
  `多久|多长时间|多快|几时能|${NUMBER}个?(?:小时|钟头|分钟|工作日|天(?!数)|日(?!常))|how (?:long (?:does|will|must|should|may|can)|fast|quickly|soon)|(?:how many|within how many) (?:working )?(?:hours|minutes|days)|response time|time limit`,
  "u",
);
const SHORT_TIME = /分钟|小时|钟头|minutes|hours/u;
const LENGTH =
  /多长|多远|多宽|多深|多高|(?:多少|几)(?:公里|里地|千米|米)|how (?:long|far) (?:is|are)|how many (?:km|kilomet|met)/u;
const AREA = /多大(?!比)|(?:多少|几)(?:万?亩|平|公顷)|how (?:large|big)|how many (?:mu|hectares|square)/u;
const WEIGHT = /多重|(?:多少|几)(?:万?吨|公斤|斤)|how many (?:tons|tonnes|kilograms)/u;
const PERCENT =
  /率(?!领|先|队)|比例|百分之?[几多]|几成|满意度|占比|几个百分点|percent|\brate\b|proportion|satisfaction|share of/u;
const MONEY =
  /多少(?:个?钱|元|块(?!\p{Script=Han})|块钱|块呢)|(?<![这那哪])几块(?!\p{Script=Han})|几块钱|几毛|几个?钱|多少万(?!人|户|份|件|亩|吨)|几万(?!人|户|份|件|亩|吨)|[给补贴发奖拨备花投交缴付出][了个]?多少(?![个家辆台次人名项期份户亩座套只头天小公平])|(?:控制|限)在多少|费用|工资|单价|成本|补助标准|how much|\bcosts?\b|budgeted|\bpaid\b|how many yuan/u;
const COUNT =
  /(?:多少|(?<![这那哪好])几)个?(万?人次?|名|位|家|户|辆|台|套|次|批次|批|件|起|宗|份|项|期|类|种|座|所|处|眼|头|只|对|条|本|张|晚|间|幅|场|篇|班|棵|株)(?!均|民币|钱)/u;
const ANY_COUNT = /(?:多少|(?<![这那哪好])几)[个块](?!月|钱|亿|点|百分)|how many|number of|数量是?多少|人数/u;
const PEOPLE_NAMED =
  /(?:多少|(?<![这那哪好])几)(?:个|名|位)?\p{Script=Han}{0,5}(?:员(?!会|额)|人员|人(?!均|民)|学生|教师|户)|how many (?:[a-z-]+ ){0,2}(?:people|persons|staff|children|residents|\w{3,}(?:ers|ors|ists|ees|ians)\b)/u;
const PER_ONE =
  /(?:每|一|单|人)(?:个|位)?(?:人|名|月|天|日|次|件|起|宗|头|只|亩|套|座|户|对|辆|台|生|学生|娃|孩子|老人|村|车|案|课时|班|趟)(?!共|般|定|律|起|直)|\/(?:人|月|天)|人均|户均|亩均|生均|月工资|个人.{0,8}(?:交|缴|付|领|拿)|per (?:person|month|day|time|case|capita|student|head|household|year|mu)|(?:each|every|a) (?:person|month|day|case|student)|monthly|daily/u;

/** What number a clause asks for; null where it asks for none, or leaves its kind open. */
export function numberAsked(text: string): NumberAsked | null {
  if (DURATION.test(text)) return { kind: "duration", unit: SHORT_TIME.exec(text)?.[0] ?? null };
  if (LENGTH.test(text)) return { kind: "length", unit: null };
  if (AREA.test(text)) return { kind: "area", unit: null };
  if (WEIGHT.test(text)) return { kind: "weight", unit: null };
  const counted = COUNT.exec(text)?.[1] ?? (PEOPLE_NAMED.test(text) ? "人" : null);
  if (counted) return { kind: "count", unit: counted };
  if (MONEY.test(text)) return { kind: PER_ONE.test(text) ? "price" : "money", unit: null };
  if (PERCENT.test(text)) return { kind: "percent", unit: null };
  return ANY_COUNT.test(text) ? { kind: "count", unit: null } : null;
}

/** The kinds of number that the clauses of a question ask for. */
export function numbersAsked(clauses: readonly { readonly text: string }[]): NumberAsked[] {
  return clauses.flatMap(({ text }) => numberAsked(text) ?? []);
}

const UNITS: Readonly<Record<Exclude<NumberAsked["kind"], "money" | "price" | "count">, RegExp>> = {
  duration: /^(?:个?(?:小时|工作日|季度)|个月|分钟|秒|天|日|年|周|钟头)(?!底|末|前)/u,
  length: /^(?:公里|千米|米|厘米|毫米|里)$/u,
  area: /^万?(?:平方米|平方公里|平米|亩|公顷|㎡|m2)$/u,
  weight: /^万?(?:吨|公斤|千克|斤|克)$/u,
  percent: /^%$/u,
};
const MONEY_UNIT = /^(?:元|万元|亿元|千元|百元)(?:$|\/|每|人)/u;
const NO_COUNT = /底|前|月$|^年|^$/u;
const PEOPLE = /^(?:[百千万]?人|名|位|人次|万人次|户)$/u;
const PEOPLE_ASKED = /^万?人$|^名$|^位$/u;

/** Units that count the same kind of thing. */
const COUNTED_ALIKE: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["家", "所", "座", "处"],
  ["辆", "台", "部"],
  ["台", "套"],
  ["件", "起", "宗"],
  ["次", "回", "场", "趟", "场次"],
  ["头", "只", "口"],
  ["种", "类"],
  ["份", "册", "本", "张"],
];

/** Whether a printed figure is a number of the kind asked for: an amount of money is no length. */
export function isOfKind({ unit }: Pick<Figure, "unit">, { kind, unit: asked }: NumberAsked): boolean {
  const printed = unit.replace(/[≥≤]/gu, "").trim();
  if (kind === "money") return MONEY_UNIT.test(printed);
  if (kind === "price") return MONEY_UNIT.test(printed) && (/^元/u.test(printed) || printed.includes("/"));
  if (kind === "duration" && asked !== null) return /^个?(?:小时|分钟|秒)/u.test(printed);
  if (kind !== "count") return UNITS[kind].test(oneUnit(printed));
  return isCount(printed) && (!PEOPLE_ASKED.test(asked ?? "") || PEOPLE.test(oneUnit(printed)));
}

/** Counted in the very unit asked for, or in one that counts the same things. */
export function isCountedIn({ unit }: Pick<Figure, "unit">, { unit: asked }: NumberAsked): boolean {
  if (asked === null) return false;
  const printed = oneUnit(unit).replace(/^个(?=.)/u, "");
  return COUNTED_ALIKE.some((units) => units.includes(asked) && units.includes(printed)) || printed === asked;
}

function oneUnit(printed: string): string {
  return printed.split("/")[0] ?? "";
}

function isCount(printed: string): boolean {
  const measured = Object.values(UNITS).some((pattern) => pattern.test(printed));
  return !measured && !MONEY_UNIT.test(printed) && !NO_COUNT.test(printed);
}
