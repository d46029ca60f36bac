import { type Target, targetName } from "../../question/index.js";
import type { FigurePlan } from "../schema.js";

type Scope = FigurePlan["scope"];

/** What a target is called in a question that stands by itself. */
export function thing(target: Target): string {
  if (target.kind === "code") return `科目${target.code}`;
  if (target.kind === "cell") return cell(target);
  if (target.kind === "measure") return target.name;
  const name = printed(target.name);
  return target.project === null ? name : `${printed(target.project)}的${name}`;
}

function cell({ table, key, column, name }: Extract<Target, { kind: "cell" }>): string {
  const row = key === "合计" ? key : printed(name);
  return column === "合计" ? `${table}中${row}` : `${table}中${row}的${column}`;
}

/** A printed name in one line; one that begins with a year in quotation marks, to stand apart from the year asked. */
export function printed(name: string): string {
  const line = oneLine(name);
  return /^20\d\d年/u.test(line) ? `“${line}”` : line;
}

/** Without the line breaks and blanks of its cell. */
export function oneLine(name: string): string {
  return name.replace(/\s+/gu, "");
}

/** Several things in one breath; what belongs to one project is said with the project once. */
export function things(targets: readonly Target[]): string {
  const [first, ...others] = targets;
  if (!first) return "";
  const project = first.kind === "label" ? first.project : null;
  const ofOne =
    project !== null && others.every((target) => target.kind === "label" && target.project === project);
  const names = ofOne ? [thing(first), ...others.map((one) => printed(targetName(one)))] : targets.map(thing);
  return names.join("、");
}

/** The things with the 口径 asked for: table, carry-over, column, period. */
export function inScope(said: string, { carryOver, column, table, period }: Scope): string {
  const within = table && !said.includes(table) ? `${table}中${said}` : said;
  const read = `${carryOverSaid(carryOver)}${within}`;
  const crossed = column && !NO_COLUMN.has(column) ? `${read}的${column}` : read;
  return period ? `${crossed}${PERIOD[period]}` : crossed;
}

/** 不含上年结转的, 上年结转安排的; nothing where the asker said nothing of it. */
export function carryOverSaid(carryOver: Scope["carryOver"]): string {
  return carryOver === null ? "" : CARRY_OVER[carryOver];
}

const CARRY_OVER = {
  with: "含上年结转的",
  without: "不含上年结转的",
  only: "上年结转安排的",
  both: "",
} as const;

/** What is said otherwise: 几个 of a count, 占各家合计 of a share. */
const NO_COLUMN: ReadonlySet<string> = new Set(["个数", "各家合计"]);

const PERIOD = { 年度: "的年度指标", 实施期: "的实施期指标", both: "的实施期指标与年度指标" } as const;
