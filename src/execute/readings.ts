import { decimal, type Figure, isZero, measureNamed } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { Target } from "../question/index.js";
import type { Located, Missing } from "./evidence.js";
import { type Sources, withFigure } from "./locate.js";
import { without } from "./quantities.js";
import { type Found, locateAll } from "./values.js";

type Scope = PlanOf<"lookup">["scope"];

interface Reading {
  readonly scope: Partial<Scope>;
  /** What is added to the name, so that the two are told apart. */
  readonly said: string;
}

const CURRENT: Reading = { scope: { carryOver: "without" }, said: "当年预算安排" };
const CARRIED: Reading = { scope: { carryOver: "only" }, said: "上年结转" };
const WHOLE: Reading = { scope: { carryOver: null }, said: "含上年结转" };
const WITHOUT: Reading = { scope: { carryOver: "without" }, said: "不含上年结转" };

const DIVIDED =
  /(?:当年|本年)(?:预算)?(?:安排)?的?(?:和|与|跟|、)(?:上年|去年)?结转|(?:上年|去年)?结转(?:安排)?的?(?:和|与|跟|、)(?:当年|本年)/u;
const BOTH =
  /(?:总共|一共|总额|共|合计|总的|全部).{0,16}(?:不算|不含|不带|扣除|扣掉|去掉|刨去|除去|除开)(?:上年|去年)?结转.{0,4}(?:又|呢|另|的话|是多少|多少|剩|还有)/u;

/** Both readings where the question asks for both: 当年安排和上年结转各多少; 总共多少，不算结转又是多少. */
export function readingsAsked(plan: PlanOf<"lookup">, sources: Sources): Found | null {
  const pair = pairAsked(plan);
  const found = pair.flatMap((reading) => readAs(reading, plan, sources));
  const values = new Set(found.map(({ figures: [figure] }) => figure.value));
  return values.size > 1 ? { found, missing: [] } : null;
}

function pairAsked({ words }: PlanOf<"lookup">): readonly Reading[] {
  if (DIVIDED.test(words)) return [CURRENT, CARRIED];
  return BOTH.test(words) ? [WHOLE, WITHOUT] : [];
}

function readAs({ scope, said }: Reading, plan: PlanOf<"lookup">, sources: Sources): Located[] {
  const targets = plan.targets.filter(
    (target) => target.kind !== "measure" || target.name !== "上年结转" || plan.targets.length === 1,
  );
  return locateAll({ ...plan, targets, scope: { ...plan.scope, ...scope, column: null } }, sources).found.map(
    (located) => ({ ...located, name: `${located.name}（${said}）`, otherScope: [], columns: [] }),
  );
}

const COLUMNS = new Set(["基本支出", "项目支出", "人员经费", "公用经费"]);
const WITHIN = /里|其中|当中|之中|中[，,的]|of which/u;

/** 某科目总额多少，里面基本支出多少: the column of that row, and not the body's own 基本支出. */
export function withinRow(
  found: readonly Located[],
  plan: PlanOf<"lookup">,
  sources: Sources,
): (Located | Missing)[] {
  const row = found.find(({ figures: [figure] }) => isSubjectRow(figure));
  if (!WITHIN.test(plan.words)) return [...found];
  if (!row) return withinCarryOver(found, plan, sources);
  return found.map((located) => {
    const column = measureOf(located.target);
    if (located === row || !COLUMNS.has(column)) return located;
    const cell = cellBeside(row.figures[0], column, sources);
    const name = `${row.name}的${column}`;
    return cell ? { ...withFigure(located, cell, name), columns: [] } : without(row, column);
  });
}

function isSubjectRow({ code, columnKey }: Figure): boolean {
  return code !== null && columnKey === "合计";
}

function measureOf(target: Target): string {
  return target.kind === "measure" ? target.name : "";
}

function cellBeside(row: Figure, column: string, { figures }: Sources): Figure | null {
  const cells = figures.find({
    documents: [row.document],
    tables: [row.table],
    rowKeys: [row.rowKey],
    columnKeys: [column],
  });
  return cells.find(({ code }) => code === row.code) ?? null;
}

/** 上年结转多少，其中项目上的多少: the projects of the carry-over, and not the whole 项目支出. */
function withinCarryOver(
  found: readonly Located[],
  plan: PlanOf<"lookup">,
  sources: Sources,
): (Located | Missing)[] {
  const carried = found.find(({ target }) => measureOf(target) === "上年结转");
  if (!carried) return [...found];
  return found.map((located) => {
    const name = measureOf(located.target);
    if (located === carried || !COLUMNS.has(name) || isCarried(located.figures[0])) return located;
    const scope: Scope = { ...plan.scope, carryOver: "only" };
    const [part] = locateAll({ ...plan, targets: [located.target], scope }, sources).found;
    return part && isCarried(part.figures[0])
      ? { ...part, name: `上年结转的${name}` }
      : without(carried, name);
  });
}

function isCarried({ table, columnKey, measure }: Figure): boolean {
  return table === "项目结转表" || columnKey === "上年结转" || /结转/u.test(measure);
}

const TENURE: readonly (readonly [asked: RegExp, printed: RegExp])[] = [
  [/租/u, /租/u],
  [/自有|自己的|自家/u, /^自(?:有)?$|自有/u],
];

/** 有多少是租的: the part of the premises that the sentence states beside the whole. */
export function tenureAsked(located: Located, words: string, { figures }: Sources): readonly Located[] {
  const [found] = located.figures;
  if (found.table !== null || !/平方米|㎡/u.test(found.unit)) return [located];
  const asked = TENURE.filter(([pattern]) => pattern.test(words)).map(([, printed]) => printed);
  const parts = figures
    .find({ documents: [found.document], tables: [null] })
    .filter(
      ({ unit, rowPath, row }) =>
        unit === found.unit && rowPath.includes(found.row) && asked.some((printed) => printed.test(row)),
    );
  return [located, ...parts.map((part) => ({ ...withFigure(located, part, part.row), remarks: [] }))];
}

const KINDS =
  /类别|哪[一]?[类种]|什么(?:类型|种类|车)|啥(?:类型|车)|what (?:type|kind)|which (?:type|kind|category)/u;

/** 登记在哪个类别下: of things counted by kind the kinds that there are. */
export function kindsHeld(located: Located, words: string, { figures }: Sources): readonly Located[] {
  const [found] = located.figures;
  const parts = measureNamed(measureOf(located.target))?.parts ?? [];
  if (found.aspect !== "count" || parts.length === 0 || !KINDS.test(words)) return [located];
  const kinds = figures
    .find({ documents: [found.document], tables: [null], measures: [...parts] })
    .filter(({ aspect, value }) => aspect === "count" && !isZero(decimal(value)));
  return [
    located,
    ...kinds.map((kind): Located => ({ ...located, name: kind.row, figures: [kind], remarks: [] })),
  ];
}

/** 接待了多少批次、多少人: the guests besides the occasions. */
export function guestsAsked(located: Located, words: string, { figures }: Sources): readonly Located[] {
  const [{ document, measure }] = located.figures;
  if (measure !== "公务接待批次" || !/(?:多少|几)个?人|人次|guests/u.test(words)) return [located];
  const [guests] = figures.find({ documents: [document], tables: [null], measures: ["公务接待人次"] });
  return guests ? [located, withFigure(located, guests, guests.measure)] : [located];
}
