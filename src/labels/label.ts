import { type Fact, type Figure, foldText, isMoney, labelKey } from "../budget/index.js";
import type { LabelFamily } from "./types.js";

/** What kind of number a label holds; questions for 多少钱 and 几个 choose by it. */
export type NumberKind = "money" | "percent" | "count" | "text";

/** What is kept of a printed label of one document; figures and facts by their places among those of the document. */
export interface LabelRecord {
  readonly family: LabelFamily;
  readonly key: string;
  /** As printed. */
  readonly name: string;
  readonly project: string | null;
  readonly codes: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly units: readonly string[];
  /** What its first figure measures; null where it has none. */
  readonly measure: string | null;
  readonly figures: readonly number[];
  readonly facts: readonly number[];
}

/** The labels of a document, and of each in the same order what surrounds it: project, description, group. */
export interface PrintedLabels {
  readonly records: readonly LabelRecord[];
  readonly surroundings: readonly string[];
}

type Draft = {
  family: LabelFamily;
  key: string;
  name: string;
  project: string | null;
  figures: Figure[];
  facts: Fact[];
};

/** All labels of a document, one for each name within its project. */
export function printedLabels(figures: readonly Figure[], facts: readonly Fact[]): PrintedLabels {
  const drafts = new Map<string, Draft>();
  for (const figure of figures) addFigure(drafts, figure);
  for (const fact of facts) addFact(drafts, fact);
  const placeOf = { figure: placesOf(figures), fact: placesOf(facts) };
  const all = [...drafts.values()];
  return { records: all.map((draft) => recordOf(draft, placeOf)), surroundings: all.map(surroundingsOf) };
}

/** An indicator that prints several targets in one cell is named by its own name and by each of its parts. */
function addFigure(drafts: Map<string, Draft>, figure: Figure): void {
  for (const family of familiesOf(figure)) {
    const name = family === "project" ? (figure.project ?? figure.row) : figure.row;
    const project = family === "project" || !isOfSheet(figure) ? null : figure.project;
    const draft = draftFor(drafts, family, name, project);
    draft.figures.push(figure);
    if (family === "project") addWithYear(drafts, name, figure);
    const whole = figure.aspect === "target" && labelKey(figure.measure) !== labelKey(figure.row);
    if (whole) draftFor(drafts, family, figure.measure, project).figures.push(figure);
  }
}

/** 2030年校舍维修 is a name of its own beside 校舍维修, which projects of several years may share. */
function addWithYear(drafts: Map<string, Draft>, name: string, figure: Figure): void {
  const key = labelKey(name);
  if (key !== projectKey(name)) draftAt(drafts, "project", key, name, null).figures.push(figure);
}

function addFact(drafts: Map<string, Draft>, fact: Fact): void {
  const name = fact.labels.at(-1) ?? fact.title;
  draftFor(drafts, "fact", name, fact.project).facts.push(fact);
}

function draftFor(
  drafts: Map<string, Draft>,
  family: LabelFamily,
  name: string,
  project: string | null,
): Draft {
  return draftAt(drafts, family, projectKey(name), name, project);
}

function draftAt(
  drafts: Map<string, Draft>,
  family: LabelFamily,
  key: string,
  name: string,
  project: string | null,
): Draft {
  const id = `${family}|${key}|${project ?? ""}`;
  const draft = drafts.get(id) ?? { family, key, name, project, figures: [], facts: [] };
  drafts.set(id, draft);
  return draft;
}

/** `labelKey` without a leading year, so that 2030年校舍维修 is found as 校舍维修. */
export function projectKey(name: string): string {
  const key = labelKey(name.replace(/^\s*20\d{2}年度?/u, ""));
  return key.length > 0 ? key : labelKey(name);
}

/** Whether two printed names are of one project, whatever year they open with; no name is of none. */
export function sameProject(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && projectKey(a) === projectKey(b);
}

/** The year that a printed name opens with: 2030年校舍维修 → 2030. */
export function yearOfName(name: string): number | null {
  const year = /^\s*(20\d{2})年度?/u.exec(name)?.[1];
  return year ? Number(year) : null;
}

function isOfSheet({ table }: Figure): boolean {
  return table === "绩效目标表" || table === "整体绩效目标表";
}

/** A project's own amounts name the project; its indicators and funds have names of their own besides. */
function familiesOf(figure: Figure): LabelFamily[] {
  if (isOfSheet(figure)) return sheetFamilies(figure);
  if (figure.table === null) return ["statement"];
  if (figure.rowKind === "total" || figure.rowKind === "body") return [];
  if (figure.project) return ["project"];
  if (figure.table === "基本支出经济分类表") return ["economic"];
  if (figure.code) return ["subject"];
  return [figure.side === "支出" ? "division" : "item"];
}

function sheetFamilies(figure: Figure): LabelFamily[] {
  if (figure.aspect === "target") return ["indicator"];
  if (figure.columnKey === "文字") return ["item"];
  const whole = /^(?:项目)?资金总额$|^预算数$/u.test(figure.row.replace(/[:：]/gu, ""));
  const source = /财政资金|自筹/u.test(figure.row);
  return figure.project && (whole || source) ? ["fund", "project"] : ["fund"];
}

/** The amount of the whole project in a sheet. */
export function isProjectTotal(figure: Figure): boolean {
  return (
    /^(?:项目)?资金总额$|^预算数$/u.test(figure.row.replace(/[:：]/gu, "")) && figure.columnKey !== "实施期"
  );
}

interface Places {
  readonly figure: ReadonlyMap<Figure, number>;
  readonly fact: ReadonlyMap<Fact, number>;
}

function placesOf<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map(values.map((value, place) => [value, place]));
}

function recordOf(draft: Draft, places: Places): LabelRecord {
  const { figures, facts } = draft;
  return {
    ...draft,
    codes: distinct(figures.flatMap(({ code }) => (code ? [code] : []))),
    kinds: distinct([...figures.map(kindOf), ...facts.map(() => "text" as const)]),
    units: distinct(figures.map(({ unit }) => unit)),
    measure: figures[0]?.measure ?? null,
    figures: figures.map((figure) => places.figure.get(figure) ?? -1),
    facts: facts.map((fact) => places.fact.get(fact) ?? -1),
  };
}

function surroundingsOf(draft: Draft): string {
  const nearby = draft.figures.flatMap(({ project, attributes, title, table }) => [
    project ?? "",
    attributes["指标描述"] ?? "",
    attributes["二级指标"] ?? "",
    table === null ? title : "",
  ]);
  const facts = draft.facts.flatMap(({ labels, project }) => [project ?? "", ...labels.slice(0, -1)]);
  return foldText(distinct([...nearby, ...facts]).join("|"));
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function kindOf({ unit }: Figure): NumberKind {
  if (isMoney(unit) || /元/u.test(unit)) return "money";
  return unit === "%" ? "percent" : "count";
}
