import {
  type Figure,
  isMoney,
  type Measure,
  type MeasurePlace,
  measureNamed,
  type Statement,
  withoutOrdinal,
} from "../budget/index.js";
import { type Label, sameProject, yearOfName } from "../labels/index.js";
import { type Lexicon, PLANNED_COLUMNS, type Scope, type Target, targetName } from "../question/index.js";
import type { DocumentRecord, FigureStore, PassageIndex } from "../store/index.js";
import { sumOf } from "./arithmetic.js";
import { amountFirst, fromLabel, isOneOfSeveral, ofFirstTable, sameAmounts } from "./choose.js";
import type { Derived, Finding, Located } from "./evidence.js";
import { plannedInProse } from "./recalled.js";
import type { Chosen } from "./years.js";

/** What look-ups need: the figures, and the labels questions were matched against. */
export interface Sources {
  readonly figures: FigureStore;
  readonly lexicon: Lexicon;
}

/** Look-ups in running text need its passages besides. */
export interface TextSources extends Sources {
  readonly passages: PassageIndex;
}

/** Finds what is asked of one body in one year. */
export function locate(target: Target, scope: Scope, chosen: Chosen, sources: Sources): Finding {
  const { org, record, year, disclosed } = chosen;
  const missing = { kind: "missing" as const, org, target, name: targetName(target), year, disclosed };
  if (!record) return { ...missing, reason: "year" };
  const candidates = figuresFor(target, scope, record, sources);
  const [first, ...others] = amountFirst(candidates.figures, scope);
  if (!first) return { ...missing, reason: "row" };
  const figures: Located["figures"] = [first, ...others];
  return {
    kind: "located",
    record,
    target,
    name: displayName(target, first),
    figures,
    sum: sumOfParts(figures),
    also: sameAmounts(first, candidates.also),
    otherScope: candidates.otherScope.filter(({ value }) => value !== first.value),
    remarks: remarksOf(target, first, sources),
    columns: columnsOf(first, sources),
    yearWord: chosen.word,
  };
}

/** Another figure told in the place of the one found, by a name of its own. */
export function withFigure(located: Located, figure: Figure, name: string): Located {
  return { ...located, name, figures: [figure], sum: null, also: [], otherScope: [] };
}

function displayName(target: Target, figure: Figure): string {
  if (target.kind === "measure") return target.name;
  if (target.kind === "cell") return cellName(target, figure);
  const name =
    figure.project && target.kind === "label" && target.family === "project" ? figure.project : figure.row;
  return figure.code ? `${name}（${figure.code}）` : name;
}

/** 合计 alone says nothing: with its table, and with its column where that is not the total. */
function cellName(
  { table, column }: Extract<Target, { kind: "cell" }>,
  { row, code, title }: Figure,
): string {
  const name = code ? `${row}（${code}）` : withoutOrdinal(row);
  const own = table === "功能分类支出表" ? `“${title}”` : table;
  return column === "合计" ? `${own}的${name}` : `${own}的${name}（${column}）`;
}

interface Candidates {
  readonly figures: readonly Figure[];
  /** Other printings of the same item. */
  readonly also: readonly Figure[];
  readonly otherScope: readonly Figure[];
}

function figuresFor(target: Target, scope: Scope, record: DocumentRecord, sources: Sources): Candidates {
  if (target.kind === "measure") return measureFigures(target.name, scope, record, sources);
  if (target.kind === "code") return codeFigures(target.code, scope, record, sources);
  if (target.kind === "cell") return cellFigures(target, record, sources);
  return labelFigures(target, scope, record, sources);
}

function measureFigures(
  name: string,
  scope: Scope,
  record: DocumentRecord,
  { figures, lexicon }: Sources,
): Candidates {
  const measure = measureNamed(name);
  if (!measure) return { figures: [], also: [], otherScope: [] };
  const { kind, both } = lexicon.shelf;
  const planned = kind === "预算" || both ? plannedIn(measure, record, figures) : null;
  if (planned && !both) return { figures: [planned], also: [], otherScope: [] };
  const places = placesIn(measure, scope);
  const found = places.map((place) => atPlace(place, record, figures)).filter((group) => group.length > 0);
  const [first = [], ...others] = printedFirst(found);
  const other =
    scope.carryOver === "without" || scope.carryOver === "only" ? measure.places[0] : measure.otherScope;
  const beside = planned ? [planned] : other ? atPlace(other, record, figures) : [];
  return { figures: first, also: others.flat(), otherScope: beside };
}

/** Final accounts that print beside what was spent what was planned: the budget that is asked for. */
function plannedIn({ name, places }: Measure, record: DocumentRecord, store: FigureStore): Figure | null {
  if (record.kind !== "决算") return null;
  const found = places
    .filter(({ table }) => table !== null)
    .flatMap((place) => PLANNED_COLUMNS.flatMap((column) => atPlace({ ...place, column }, record, store)));
  return found[0] ?? plannedInProse(name, record, store);
}

/** A zero that a sentence prints goes before one that only the note of an empty table implies. */
function printedFirst(found: readonly (readonly Figure[])[]): readonly (readonly Figure[])[] {
  const [first] = found;
  if (first?.[0]?.basis !== "zero") return found;
  const printed = found.findIndex((group) => group[0]?.basis !== "zero");
  const stated = found[printed];
  return stated ? [stated, ...found.filter((_, index) => index !== printed)] : found;
}

/** Places in order of preference for the 口径 wished for. */
function placesIn(measure: Measure, scope: Scope): readonly MeasurePlace[] {
  if (scope.column === "个数")
    return [{ table: null, row: measure.name, column: "count" }, ...measure.places];
  if (scope.table) return tablePlaces(measure, scope);
  if (scope.carryOver === "without") return withoutCarryOver(measure);
  if (scope.carryOver === "only") return carryOverOnly(measure);
  return measure.places;
}

/** The named table only; totals are called 合计 in some tables and by their name in others. */
function tablePlaces(measure: Measure, { table, carryOver }: Scope): readonly MeasurePlace[] {
  const column = carryOver === "without" ? "当年" : carryOver === "only" ? "上年结转" : "合计";
  const printed = measure.places
    .filter((place) => place.table === table)
    .map((place) => (column === "合计" ? place : { ...place, column }));
  const rows = [measure.name, "合计"].flatMap((row) => [
    { table, row, column },
    { table, row, column: measure.name },
  ]);
  return [
    ...printed,
    ...rows.slice(0, 2),
    ...(printed.length > 0 ? [] : rows.slice(2).filter((place) => place.column === measure.name)),
    ...(printed.length > 0 ? [] : wholeOf(measure, table, column)),
  ];
}

/** 国有资本经营预算表里的支出合计: the table's own total row. */
function wholeOf({ name }: Measure, table: Scope["table"], column: string): readonly MeasurePlace[] {
  const ofSpending =
    (name === "支出总计" || name === "本年支出合计") && table !== null && !table.includes("收入");
  return ofSpending ? [{ table, row: "合计", column }] : [];
}

function withoutCarryOver(measure: Measure): readonly MeasurePlace[] {
  if (measure.otherScope) return [measure.otherScope];
  const current = measure.places
    .filter(({ table }) => table === "收支总表")
    .map((place) => ({ ...place, column: "当年" }));
  if (measure.name === "支出总计")
    return [...current, { table: "一般公共预算支出表", row: "合计", column: "合计" }];
  if (measure.name === "收入总计") return [{ table: "收支总表", row: "本年收入合计", column: "合计" }];
  return [...current, ...measure.places];
}

function carryOverOnly(measure: Measure): readonly MeasurePlace[] {
  const carried = measure.places
    .filter(({ table }) => table === "收支总表")
    .map((place) => ({ ...place, column: "上年结转" }));
  if (measure.name === "项目支出") return [{ table: "项目结转表", row: "合计", column: "合计" }];
  return [...carried, ...measure.places];
}

/** Figures at one place; tables whose total row bears the body's name answer for 合计. */
function atPlace(
  { table, row, column }: MeasurePlace,
  record: DocumentRecord,
  store: FigureStore,
): readonly Figure[] {
  const documents = [record.file];
  if (table === null)
    return store.find({ documents, tables: [null], measures: [row], aspects: [column as Figure["aspect"]] });
  const found = store.find({ documents, tables: [table], rowKeys: [row], columnKeys: [column] });
  if (found.length > 0 || row !== "合计") return answersOf(found);
  return store
    .find({ documents, tables: [table], columnKeys: [column] })
    .filter(({ rowKind }) => rowKind === "body")
    .slice(0, 1);
}

/** Detail rows of one table may be parts of one item; a second table of its kind prints the same item again. */
function answersOf(found: readonly Figure[]): readonly Figure[] {
  return found[0] && isOneOfSeveral(found[0]) ? ofFirstTable(found) : found.slice(0, 1);
}

function codeFigures(code: string, scope: Scope, record: DocumentRecord, { figures }: Sources): Candidates {
  const found = figures.find({ documents: [record.file], codes: [code] });
  return fromLabel("subject", found, scope);
}

/** The cell of a table by its keys, which other documents of the same canonical table share. */
function cellFigures(
  { table, side, key, column }: Extract<Target, { kind: "cell" }>,
  record: DocumentRecord,
  { figures }: Sources,
): Candidates {
  const onSide = figures
    .find({ documents: [record.file], tables: [table], rowKeys: [key], columnKeys: [column] })
    .filter((figure) => figure.side === side);
  const found = onSide.length > 0 ? onSide : atPlace({ table, row: key, column }, record, figures);
  return { figures: answersOf(found), also: [], otherScope: [] };
}

function labelFigures(
  target: Extract<Target, { kind: "label" }>,
  scope: Scope,
  record: DocumentRecord,
  { lexicon, figures: store }: Sources,
): Candidates {
  const { labels } = lexicon.labelsOf(record.file).index;
  const label = labelIn(target, labels);
  if (!label) return { figures: [], also: [], otherScope: [] };
  const { kind, both } = lexicon.shelf;
  const planned = kind === "预算" || both ? plannedInProse(label.name, record, store) : null;
  if (planned && !both) return { figures: [planned], also: [], otherScope: [] };
  const classified = label.family === "subject" || label.family === "division";
  const twins = classified
    ? labels.filter(({ key, family }) => key === label.key && (family === "subject" || family === "division"))
    : [label];
  const figures = twins.flatMap((twin) => twin.figures);
  const toldApart = label.family === "project" && scope.carryOver !== "only";
  const own = toldApart ? ofNamedYear(figures, target.name, record.year) : figures;
  const choice = fromLabel(label.family, own, scope);
  return planned ? { ...choice, otherScope: [planned] } : choice;
}

/** 2030年校舍维修 beside 2029年校舍维修: of projects that only the year in the name tells apart, one. */
function ofNamedYear(figures: readonly Figure[], name: string, year: number | null): readonly Figure[] {
  const yearOf = ({ project }: Figure): number | null => (project ? yearOfName(project) : null);
  const years = new Set(figures.map(yearOf));
  if (years.size < 2) return figures;
  const wanted = [year, yearOfName(name)].find((one) => one !== null && years.has(one));
  return wanted === undefined ? figures : figures.filter((figure) => yearOf(figure) === wanted);
}

/** The label of that name in this document: same family and project, else same name in any family. */
export function labelIn(target: Extract<Target, { kind: "label" }>, labels: readonly Label[]): Label | null {
  const named = labels.filter(({ key }) => key === target.key);
  const projectMatches = (label: Label): boolean =>
    target.project === null || sameProject(label.project, target.project);
  return (
    named.find((label) => label.family === target.family && projectMatches(label)) ??
    named.find((label) => label.measure !== null && projectMatches(label)) ??
    null
  );
}

/** Two detail rows of one name and parent are parts of one item. */
function sumOfParts(figures: Located["figures"]): Derived | null {
  const [first, second] = figures;
  const oneItem = figures.every(
    ({ rowKind, rowKey, columnKey, table, rowPath }) =>
      rowKind === "detail" &&
      rowKey === first.rowKey &&
      (table !== "政府采购表" || parentsOf(rowPath) === parentsOf(first.rowPath)) &&
      columnKey === first.columnKey &&
      table !== "绩效目标表",
  );
  if (!second || !oneItem || !isMoney(first.unit)) return null;
  const computed = sumOf(
    figures.map((figure) => ({ value: figure.value, unit: figure.unit, operands: [figure] })),
  );
  return computed && { ...computed, measure: first.measure, org: first.org, year: first.year };
}

function parentsOf(path: readonly string[]): string {
  return path.slice(0, -1).join("\u0001");
}

/** Of a subject's row: how it divides into 基本支出 and 项目支出, as the same table prints it. */
function columnsOf({ document, table, rowKey, code, columnKey }: Figure, { figures }: Sources): Figure[] {
  if (code === null || columnKey !== "合计" || (table !== "支出总表" && table !== "一般公共预算支出表"))
    return [];
  return [
    ...figures.find({
      documents: [document],
      tables: [table],
      rowKeys: [rowKey],
      columnKeys: ["基本支出", "项目支出"],
    }),
  ];
}

const LINES_ABOVE = 10;

/** 截止时间 above a table of assets: the day its values stand at. */
function reportingDate({ document, line }: Figure, figures: FigureStore): Statement[] {
  const first = Math.max(1, line - LINES_ABOVE);
  const above = figures.sourceLines(document, [first, line]);
  const at = above.findLastIndex((text) => /截[止至](?:时间|日期)?.{0,3}20\d\d/u.test(text));
  const text = above[at]?.trim();
  return text ? [{ text, lines: [first + at, first + at] }] : [];
}

/** Sentences that stand beside the figure and say more of the same thing: whether the premises are rented. */
function remarksOf(target: Target, figure: Figure, { figures }: Sources): Statement[] {
  if (figure.table === "固定资产表") return reportingDate(figure, figures);
  if (target.kind !== "measure" || figure.table !== null) return [];
  const subject = target.name.replace(/面积|实有|编制|数量|预算$/gu, "");
  const near = (lines: Statement["lines"]): boolean => Math.abs(lines[0] - figure.line) <= 3;
  return figures
    .factsOf(figure.document)
    .filter(
      ({ table, labels, lines }) =>
        table === null && (near(lines) || labels.some((label) => label.includes(subject))),
    )
    .slice(0, 2)
    .map(({ text, lines }) => ({ text, lines }));
}
