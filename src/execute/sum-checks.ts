import {
  absolute,
  compare,
  decimal,
  type Figure,
  MEASURES,
  measureNamed,
  printDecimal,
  subtract,
} from "../budget/index.js";
import { isProjectTotal } from "../labels/index.js";
import type { PlanOf } from "../plan/index.js";
import type { DocumentRecord } from "../store/index.js";
import { gapFormula, sumOf } from "./arithmetic.js";
import type { AuditCheck, Derived, Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { partItems } from "./parts.js";
import { figuresQuoted, quotedNumbers } from "./quoted-numbers.js";
import { tableOfOrdinal } from "./table-ordinals.js";
import { locateAll } from "./values.js";

/** A total and what should add up to it. */
interface Addition {
  readonly title: string;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** Sums that the question sets up: parts of a total, columns of a row, one total against several others. */
export function sumChecks(plan: PlanOf<"audit">, record: DocumentRecord, sources: Sources): AuditCheck[] {
  const table = tableOfOrdinal(plan.words, record, sources) ?? plan.scope.table;
  if (table === undefined) return [];
  const scope = { ...plan.scope, table: table === "绩效目标表" ? null : table };
  const { found } = locateAll(
    { ...plan, scope, orgs: [record.org], years: [{ kind: "stated", year: record.year }] },
    sources,
  );
  const projects = found.find(({ name }) => name === "项目支出");
  const sheets = projects && /绩效/u.test(plan.words) ? sheetsOfProjects(projects, sources) : null;
  const addition =
    sheets ??
    columnsOfRow(found, sources) ??
    partsOfWhole(plan, found, record, sources) ??
    partsOfQuoted(plan, found, record, sources) ??
    severalAgainstOne({ ...plan, scope }, found, record, sources);
  return addition ? [check(addition, record)] : [];
}

/** 合计 of a subject against its 基本支出 and 项目支出. */
function columnsOfRow(found: readonly Located[], { figures }: Sources): Addition | null {
  const row = found.find(({ figures: [figure] }) => figure.code !== null && figure.columnKey === "合计");
  const others = found.filter(
    ({ target }) => target.kind === "measure" && (target.name === "基本支出" || target.name === "项目支出"),
  );
  if (!row || others.length === 0) return null;
  const [whole] = row.figures;
  const parts = figures.find({
    documents: [whole.document],
    tables: [whole.table],
    rowKeys: [whole.rowKey],
    columnKeys: ["基本支出", "项目支出"],
  });
  return { title: row.name, whole, parts: parts.filter(({ code }) => code === whole.code) };
}

const OF_PARTS = /下面|明细|那几项|几项|各项|分项|各部分|细项|加起来|加总|合计|之和/u;

/** 工资福利下面那几项加起来: the parts of one total. */
function partsOfWhole(
  plan: PlanOf<"audit">,
  found: readonly Located[],
  record: DocumentRecord,
  sources: Sources,
): Addition | null {
  const [only, ...others] = found;
  if (!only || others.length > 0 || !OF_PARTS.test(plan.words)) return null;
  const items = partItems(only, record, { ...plan, ...AS_PARTS }, sources);
  return items.length > 1
    ? { title: only.name, whole: only.figures[0], parts: items.map(({ figure }) => figure) }
    : null;
}

/** 接待、购置、运行加起来是不是N: parts of the measure that is N, some of which were named. */
function partsOfQuoted(
  plan: PlanOf<"audit">,
  found: readonly Located[],
  record: DocumentRecord,
  sources: Sources,
): Addition | null {
  const names = found.map(({ name }) => name);
  const quoted = quotedNumbers(plan.words);
  const owner = MEASURES.find(({ parts }) => names.every((name) => parts?.some((part) => holds(part, name))));
  if (!owner || names.length < 2 || quoted.length !== 1) return null;
  const targets = [{ kind: "measure" as const, name: owner.name }];
  const [whole] = locateAll({ ...plan, orgs: [record.org], targets }, sources).found;
  if (!whole || figuresQuoted(quoted, [whole.figures[0]]).length === 0) return null;
  const items = partItems(whole, record, { ...plan, targets, ...AS_PARTS }, sources);
  return { title: whole.name, whole: whole.figures[0], parts: items.map(({ figure }) => figure) };
}

/** A part of the measure, or a part of that part. */
function holds(part: string, name: string): boolean {
  return part === name || (measureNamed(part)?.parts?.includes(name) ?? false);
}

const AS_PARTS = {
  op: "list",
  of: "parts",
  digits: null,
  count: false,
  items: true,
  threshold: null,
} as const;

/** The amounts of all performance sheets against 项目支出. */
function sheetsOfProjects(whole: Located, { figures }: Sources): Addition | null {
  const sheets = figures
    .find({ documents: [whole.record.file], tables: ["绩效目标表"] })
    .filter(isProjectTotal);
  return sheets.length > 1 ? { title: whole.name, whole: whole.figures[0], parts: sheets } : null;
}

/** 本年收入加结转等于收入总计吗: the largest is the total, the others its parts; a total left out is looked up. */
function severalAgainstOne(
  plan: PlanOf<"audit">,
  found: readonly Located[],
  record: DocumentRecord,
  sources: Sources,
): Addition | null {
  if (found.length < 2 || !/加|和|与|、|\+|之和|plus/u.test(plan.words)) return null;
  const all = [...found, ...ownerOf(found, record, plan, sources)];
  const figures = all
    .map(({ figures: [figure] }) => figure)
    .toSorted((a, b) => compare(decimal(b.value), decimal(a.value)));
  const [whole, ...parts] = figures;
  if (!whole || parts.length < 2 || figures.some(({ unit }) => unit !== whole.unit)) return null;
  return { title: whole.measure, whole, parts };
}

/** The measure whose parts were named, where it was not named itself. */
function ownerOf(
  found: readonly Located[],
  record: DocumentRecord,
  plan: PlanOf<"audit">,
  sources: Sources,
): readonly Located[] {
  const names = found.map(({ name }) => name);
  const owner = MEASURES.find(
    ({ parts }) =>
      parts !== undefined && parts.length === names.length && parts.every((part) => names.includes(part)),
  );
  if (!owner) return [];
  const years = [{ kind: "stated" as const, year: record.year }];
  return locateAll(
    { ...plan, orgs: [record.org], years, targets: [{ kind: "measure", name: owner.name }] },
    sources,
  ).found;
}

function check({ title, whole, parts }: Addition, record: DocumentRecord): AuditCheck {
  const added = sumOf(
    parts.map((figure) => ({ value: figure.value, unit: figure.unit, operands: [figure] })),
  );
  const sum: Derived | null = added && {
    ...added,
    measure: `${title}各项之和`,
    org: record.org,
    year: record.year,
  };
  const gap = sum ? absolute(subtract(decimal(whole.value), decimal(sum.value))) : null;
  return {
    record,
    verdict: gap ? verdictOf(gap.units === 0n, printDecimal(gap), parts.length, whole) : "not_run",
    title,
    whole,
    figures: parts,
    words: [],
    sum,
    difference:
      sum && gap
        ? {
            ...sum,
            value: printDecimal(gap),
            measure: "相差",
            formula: gapFormula(whole.value, sum.value, whole.unit),
          }
        : null,
  };
}

/** Half of the last printed digit for each number that takes part; at least one such digit. */
function verdictOf(equal: boolean, gap: string, terms: number, whole: Figure): AuditCheck["verdict"] {
  if (equal) return "pass";
  const { scale } = decimal(whole.value);
  const digits = Math.max(1, Math.floor((terms + 1) / 2));
  const tolerance = { units: BigInt(digits), scale };
  return compare(decimal(gap), tolerance) <= 0 ? "rounding" : "contradiction";
}
