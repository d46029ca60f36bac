import type { Figure } from "../budget/index.js";
import type { FigurePlan, Plan } from "../plan/index.js";
import { isShortFor, targetName } from "../question/index.js";
import type { Evidence, Located, Missing } from "./evidence.js";
import { type Sources, withFigure } from "./locate.js";

const BY_UNIT =
  /(?:局|院|委|机关)?本级.{0,3}[和与跟及、]|(?:各|每)(?:个)?(?:下属|所属|预算)?单位|(?:中心|支队|大队|分局|所|站|队|校|院|馆|本级).{0,3}(?:各|分别)|each (?:unit|institution)/u;
const UNITS_SHOWN = 8;

/** 局本级和中心各多少: of a total those rows, of its table or of another, that bear the names of units. */
export function unitsAsked(located: Located, words: string, sources: Sources): readonly Located[] {
  const [found] = located.figures;
  if (found.table === null || found.rowKind !== "total" || !BY_UNIT.test(words)) return [located];
  const rows = unitRows(found, sources);
  const own = rows.filter(({ table, rowPath }) => table === found.table && rowPath.length === 1);
  const elsewhere = /本级/u.test(words) ? rows.filter(({ rowPath }) => rowPath.length > 1) : [];
  const units = own.length > 0 ? own : elsewhere;
  if (units.length < 2 || units.length > UNITS_SHOWN) return [located];
  return units.map((unit) => ({ ...withFigure(located, unit, unit.row), columns: [] }));
}

/** Rows that bear the names of units and print what the figure measures, in the column of the whole. */
function unitRows(found: Figure, { figures }: Sources): readonly Figure[] {
  return figures
    .find({ documents: [found.document], measures: [found.measure] })
    .filter(
      ({ rowKind, side, table, columnKey }) =>
        rowKind === "body" &&
        side === found.side &&
        columnKey === (table === found.table ? found.columnKey : "合计"),
    );
}

/** What was found, as far as it is of the sub-unit that the plan is about; the body's own figures are not its. */
export function ofPart(evidence: Evidence, plan: Plan, sources: Sources): Evidence {
  if (!isOfPart(plan) || ("words" in plan && BY_UNIT.test(plan.words))) return evidence;
  const { part } = plan;
  if (evidence.kind === "values") {
    const checked = evidence.found.map((located) => locatedOf(located, part, sources));
    const found = checked.filter((one) => one.kind === "located");
    const missing = [...evidence.missing, ...checked.filter((one) => one.kind === "missing")];
    return found.length > 0 ? { kind: "values", found, missing } : { kind: "missing", missing };
  }
  if (evidence.kind === "list") return listOf(evidence, part);
  const wholly = figuresIn(evidence).every((figure) => isOf(figure, part));
  return wholly ? evidence : { kind: "missing", missing: [missingOf(plan)] };
}

function isOfPart(plan: Plan): plan is FigurePlan & Plan & { part: string } {
  return "part" in plan && plan.part !== null;
}

/** The sub-unit's own row where the body's was found. */
function locatedOf(located: Located, part: string, sources: Sources): Located | Missing {
  const [found] = located.figures;
  if (located.figures.every((figure) => isOf(figure, part))) return located;
  const [own] = unitRows(found, sources).filter(({ row }) => isShortFor(part, row));
  if (own) return { ...withFigure(located, own, `${located.name}（${own.row}）`), columns: [], remarks: [] };
  const { record, target, name } = located;
  return absent(`${part}的${name}`, target, record);
}

/** Whether a figure stands in a row of the sub-unit, or belongs to something that bears its name. */
function isOf({ rowPath, row, project, attributes }: Figure, part: string): boolean {
  const named = [row, project ?? "", ...Object.values(attributes)];
  return rowPath.some((name) => isShortFor(part, name)) || named.some((name) => name.includes(part));
}

function listOf(evidence: Extract<Evidence, { kind: "list" }>, part: string): Evidence {
  const items = evidence.items.filter(({ figure }) => isOf(figure, part));
  if (items.length === evidence.items.length) return evidence;
  return items.length > 0
    ? { ...evidence, items, total: null, count: null }
    : { kind: "missing", missing: [absent(`${part}的${evidence.title}`, null, evidence.record)] };
}

function missingOf({ orgs: [org = ""], targets: [target], part }: FigurePlan & { part: string }): Missing {
  return absent(target ? `${part}的${targetName(target)}` : part, target ?? null, { org, year: null });
}

/** What the sub-unit has no row for; the year where a document was looked at. */
function absent(
  name: string,
  target: Missing["target"],
  { org, year }: Pick<Missing, "org" | "year">,
): Missing {
  return { kind: "missing", org, target, name, reason: "row", year, disclosed: year === null ? [] : [year] };
}

function figuresIn(evidence: Evidence): readonly Figure[] {
  switch (evidence.kind) {
    case "changes":
      return evidence.changes.flatMap(({ located }) => located.figures);
    case "calculation":
      return evidence.operands.flatMap(({ figures }) => figures);
    case "ranking":
    case "overview":
      return evidence.items.map(({ figure }) => figure);
    default:
      return [];
  }
}
