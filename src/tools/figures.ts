import { tool } from "@langchain/core/tools";
import { z } from "zod/v4";
import {
  CANONICAL_TABLES,
  type Figure,
  foldText,
  labelKey,
  MEASURES,
  type PublishedFigure,
  publishedFigure,
} from "../budget/index.js";
import { type AnswerCitation, citedFigures } from "../compose/index.js";
import type { FigureQuery, FigureStore } from "../store/index.js";
import { documentsFor } from "./documents.js";
import type { Opened } from "./opened.js";
import { limit, name, org, year } from "./wanted.js";

const schema = z.object({
  org,
  year,
  name: name
    .optional()
    .describe(
      "指标、科目、项目或表中一行的名称，也可以是科目编码，如 项目支出、公务接待费、2101501。Measure, subject, project or row by its Chinese name, or a subject code.",
    ),
  table: z
    .enum(CANONICAL_TABLES)
    .optional()
    .describe("只要这张表里的数字。Only figures of this table of the form."),
  limit: limit(20, 50),
});

type Wanted = z.infer<typeof schema>;

/** What `yusuan_figures` returns, as JSON. */
export interface FiguresResult {
  /** In document order; `value` is an exact decimal in `unit`, `citation` the number of its place in `citations`. */
  readonly figures: readonly (PublishedFigure & { readonly citation: number })[];
  readonly citations: readonly AnswerCitation[];
  /** How many figures fit, also those beyond `limit`. */
  readonly total: number;
  /** What has to be said with them, in Chinese: how a name was read, what is not held. */
  readonly notes: readonly string[];
}

const DESCRIPTION =
  "查政府预算公开文件里印出的数字：按单位、年度、指标或科目精确取数，每个数字带出处（文件、行号、原文）。只返回文件里有的数字，不估算；value 是十进制字符串，单位见 unit。" +
  " Looks up printed figures of Chinese government budget disclosures by body, year and name, each with the lines that print it. Nothing is estimated; amounts are initial budgets, not actual spending.";

/** Figures by what they are: body, year, table, name. */
export function figuresTool(opened: Opened) {
  return tool(async (wanted: Wanted) => JSON.stringify(figuresFor(wanted, opened)), {
    name: "yusuan_figures",
    description: DESCRIPTION,
    schema,
  });
}

function figuresFor(wanted: Wanted, opened: Opened): FiguresResult {
  if (wanted.name === undefined && wanted.table === undefined) return nothing([SAY_WHAT]);
  const { records, notes } = documentsFor(wanted, opened);
  const store = opened.index.figures;
  const found = matching(
    wanted,
    records.map(({ file }) => file),
    store,
  );
  const missing = records.length > 0 && found.length === 0 ? [NOT_SEEN] : [];
  const { figures, citations, withheld } = citedFigures(found.slice(0, wanted.limit), store);
  return {
    figures: figures.map((figure) => ({ ...publishedFigure(figure), citation: figure.citation })),
    citations,
    total: found.length,
    notes: [...notes, ...missing, ...(withheld > 0 ? [`${withheld}${WITHHELD}`] : [])],
  };
}

const SAY_WHAT = "请给出 name（指标、科目、项目的名称或编码）或 table（表名）。";
const NOT_SEEN = "已收录文件中未见这个名称的数字；可以换一个名称，或用 yusuan_ask 按原话提问。";
const WITHHELD = "个数字未能通过出处核对，没有给出。";

function nothing(notes: readonly string[]): FiguresResult {
  return { figures: [], citations: [], total: 0, notes };
}

/** Figures of a name, read as every kind of name it may be, or else as part of one. */
function matching(wanted: Wanted, documents: readonly string[], store: FigureStore): readonly Figure[] {
  const scope: FigureQuery = {
    documents,
    ...(wanted.table === undefined ? {} : { tables: [wanted.table] }),
  };
  if (wanted.name === undefined) return store.find(scope);
  const exact = unique(namedExactly(wanted.name).flatMap((query) => store.find({ ...scope, ...query })));
  return exact.length > 0 ? exact : namedInPart(wanted.name, documents.slice(0, FEW), scope, store);
}

/** A name as a measure by any of its words, a row, a subject code, a project. */
function namedExactly(text: string): FigureQuery[] {
  const folded = foldText(text);
  const measures = MEASURES.filter(
    (measure) => measure.name === text || measure.words.some((word) => foldText(word) === folded),
  ).map((measure) => measure.name);
  return [
    { measures: [...measures, text] },
    { rowKeys: [labelKey(text)] },
    { codes: [text] },
    { projects: [text] },
  ];
}

/** Documents that are looked through for a part of a name. */
const FEW = 12;

function namedInPart(
  text: string,
  documents: readonly string[],
  scope: FigureQuery,
  store: FigureStore,
): readonly Figure[] {
  const part = labelKey(text);
  if (part.length < 2) return [];
  return documents.flatMap((document) =>
    store.find({ ...scope, documents: [document] }).filter((figure) => figure.rowKey.includes(part)),
  );
}

function unique(figures: readonly Figure[]): Figure[] {
  const order = new Map(figures.map((figure) => [figure.id, figure]));
  return [...order.values()];
}
