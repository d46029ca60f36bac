import type { CanonicalTable, Figure } from "../../budget/index.js";
import type { DocumentRecord, FigureStore } from "../../store/index.js";

/** A question made from a figure of the index, and the figure that answers it. */
export interface BenchQuestion {
  readonly text: string;
  readonly figure: Figure;
}

/** Tables that the questions ask of; unqualified measures are read from these. */
const ASKED: readonly CanonicalTable[] = ["支出总表", "基本支出经济分类表", "三公经费表", "机关运行经费表"];

/** Documents that are asked about, at most. */
const DOCUMENTS = 100;
const EACH = 4;

/**
 * Up to four questions of body, year and measure for each of up to a hundred documents. `inTurn` asks every body
 * once before the first comes again; `together` asks the questions of one body one after the other; `everyBody`
 * names none and asks about all.
 */
export function benchQuestions(store: FigureStore): {
  readonly inTurn: readonly BenchQuestion[];
  readonly together: readonly BenchQuestion[];
  readonly everyBody: readonly string[];
} {
  const records = evenly(
    store.documents().filter(({ newest }) => newest),
    DOCUMENTS,
  );
  const each = Math.max(EACH, Math.ceil((DOCUMENTS * EACH) / 2 / records.length));
  const questions = records.map((record) => evenly(questionsOf(store, record), each));
  const inTurn = Array.from({ length: each }, (_, place) => questions.flatMap((own) => own[place] ?? []));
  return { inTurn: inTurn.flat(), together: questions.flat(), everyBody: everyBodyQuestions(records[0]) };
}

function everyBodyQuestions(record: DocumentRecord | undefined): readonly string[] {
  const year = `${record?.year ?? ""}年`;
  return [
    `${year}哪个单位的支出总计最多？`,
    `${year}各单位项目支出合计是多少？`,
    `${year}哪三个单位的三公经费最高？`,
    `${year}所有单位的基本支出平均是多少？`,
    `${year}哪些单位的公务接待费超过1万元？`,
  ];
}

function questionsOf(store: FigureStore, record: DocumentRecord): readonly BenchQuestion[] {
  const figures = store
    .find({ documents: [record.file], tables: ASKED, columnKeys: ["合计"], aspects: ["amount"] })
    .filter(({ rowKind }) => rowKind === "detail" || rowKind === "group");
  const once = figures.filter((figure) =>
    figures.every((other) => other === figure || other.row !== figure.row),
  );
  return once.map((figure) => ({ text: `${record.org}${record.year}年${figure.row}是多少？`, figure }));
}

/** The first of the questions about each document. */
export function firstOfEach(questions: readonly BenchQuestion[]): readonly BenchQuestion[] {
  const first = new Map<string, BenchQuestion>();
  for (const one of questions) if (!first.has(one.figure.document)) first.set(one.figure.document, one);
  return [...first.values()];
}

/** As many of the values as asked for, at equal distances. */
function evenly<Value>(values: readonly Value[], count: number): readonly Value[] {
  if (values.length <= count) return values;
  const step = values.length / count;
  return Array.from({ length: count }, (_, index) => values[Math.floor(index * step)]).filter(
    (value) => value !== undefined,
  );
}
