import type { Figure } from "../budget/index.js";
import type { PlanOf } from "../plan/index.js";
import type { DocumentRecord } from "../store/index.js";
import type { Located } from "./evidence.js";
import type { Sources } from "./locate.js";
import { columnsAsked } from "./table-columns.js";
import { chooseDocuments } from "./years.js";

type Asking = Pick<PlanOf<"lookup">, "orgs" | "years" | "words">;

const ASKS_COUNT = /(?:几|多少)(?:个|台|辆|套|家|所|处|座|件|批|张|把|部|条)|how many/u;

/** Things called in a sentence or in the procurement table by more words than the question has: 下设司法所 for 司法所. */
export function countsNamed({ orgs, years, words }: Asking, sources: Sources): readonly Located[] {
  if (!ASKS_COUNT.test(words)) return [];
  return chooseDocuments(orgs, years, sources.lexicon).flatMap(({ record, word }) => {
    if (!record) return [];
    const named = sources.figures
      .figuresOf(record.file)
      .flatMap((figure) => (isCounted(figure) ? namedBy(figure, everyday(words), sources) : []));
    const longest = Math.max(0, ...named.map(({ name }) => name.length));
    const best = named.filter(({ name }) => name.length === longest);
    const values = new Set(best.map(({ figure }) => `${figure.value}${figure.unit}`));
    const [first] = best;
    if (!first || values.size > 1) return [];
    return columnsAsked(located(first, record, word), words, sources);
  });
}

/** A count that a sentence states, or the number of what is bought. */
function isCounted({ table, aspect, columnKey }: Figure): boolean {
  return (table === null && aspect === "count") || (table === "政府采购表" && columnKey === "数量");
}

/** 电脑 is printed 计算机. */
function everyday(words: string): string {
  return words.replace(/电脑/gu, "计算机").replace(/空调机?/gu, "空调");
}

interface Named {
  readonly name: string;
  readonly figure: Figure;
}

const SHORTEST = 3;

/** The end of what the row is called, or what a bracket behind the number says, where the question says it. */
function namedBy(figure: Figure, words: string, { figures }: Sources): Named[] {
  const row = figure.row.replace(/[（(][^（）()]*[)）]$/u, "");
  const ends = Array.from({ length: Math.max(0, row.length - SHORTEST + 1) }, (_, at) => row.slice(at));
  const end = ends.find((name) => words.includes(name));
  if (end) return [{ name: end, figure }];
  const line = figures.sourceLines(figure.document, [figure.line, figure.line]).join("");
  const behind = line.split(`${figure.raw}${figure.unitPrinted ?? figure.unit}`).slice(1);
  const note = behind.map((text) => /^\s*[（(]([^（）()]{2,12})[)）]/u.exec(text)?.[1] ?? "");
  return note.filter((name) => name !== "" && words.includes(name)).map((name) => ({ name, figure }));
}

function located({ name, figure }: Named, record: DocumentRecord, yearWord: string | null): Located {
  const target = {
    kind: "label",
    family: "statement",
    key: figure.rowKey,
    name: figure.row,
    project: null,
  } as const;
  const none = { sum: null, also: [], otherScope: [], columns: [], remarks: [] };
  const said = figure.row.includes(name) ? figure.row : `${figure.row}（${name}）`;
  return { kind: "located", record, target, name: said, figures: [figure], yearWord, ...none };
}
