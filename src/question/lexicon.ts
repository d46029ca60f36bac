import type { DocumentRecord, Index } from "../store/index.js";
import { BodyFinder, type Organisation, organisation } from "./bodies/index.js";
import { type NamedTables, namedTables } from "./cells/index.js";
import { type Label, type LabelIndex, labelIndex, labelsOf } from "./labels/index.js";
import { PhraseBook } from "./phrases.js";
import { SoundBook } from "./sounds.js";

/** Labels of one document, ready for exact and for similar matching. */
export interface DocumentLabels {
  readonly index: LabelIndex;
  readonly tables: NamedTables;
  /** Label keys as phrases; a key may belong to several labels. */
  readonly phrases: PhraseBook<readonly Label[]>;
  /** The same by sound, made when first needed. */
  sounds(): SoundBook<readonly Label[]>;
}

/** Everything questions are matched against, learned from the index. */
export interface Lexicon {
  readonly bodies: BodyFinder;
  readonly organisations: readonly Organisation[];
  /** All documents of a body, latest year first. */
  documentsOf(org: string): readonly DocumentRecord[];
  labelsOf(document: string): DocumentLabels;
}

const KEPT_DOCUMENTS = 64;
const TOO_GENERAL = new Set([
  "合计",
  "项目",
  "数量",
  "支出",
  "收入",
  "其他",
  "总计",
  "小计",
  "资金",
  "资金总额",
  "其他资金",
  "财政资金",
  "经济效益",
  "社会效益",
  "金额",
  "年度目标",
  "总体目标",
]);

/** Words of half the questions: too general even where a label is only likened to them. */
const SAY_NOTHING = new Set(["支出", "收入", "项目", "数量", "其他"]);

export function createLexicon(index: Index): Lexicon {
  const records = index.figures.documents().filter(({ newest }) => newest);
  const organisations = describeOrganisations(index, records);
  const labels = new Map<string, DocumentLabels>();
  return {
    organisations,
    bodies: new BodyFinder(organisations),
    documentsOf: (org) => records.filter((record) => record.org === org).toSorted((a, b) => b.year - a.year),
    labelsOf(document) {
      const known = labels.get(document);
      if (known) return known;
      const figures = index.figures.figuresOf(document);
      const made = documentLabels(labelsOf(figures, index.figures.factsOf(document)), namedTables(figures));
      if (labels.size >= KEPT_DOCUMENTS) labels.delete(labels.keys().next().value ?? "");
      labels.set(document, made);
      return made;
    },
  };
}

function describeOrganisations(index: Index, records: readonly DocumentRecord[]): Organisation[] {
  const names = [...new Set(records.map(({ org }) => org))];
  return names.map((name) => {
    const own = records.filter(({ org }) => org === name);
    const region = own[0]?.region ?? { province: null, city: null, county: null };
    return organisation({ org: name, region }, subUnits(index, own, name));
  });
}

/** Bodies printed in the tables of a department besides the department itself. */
function subUnits(index: Index, records: readonly DocumentRecord[], org: string): string[] {
  const bodies = index.figures
    .find({
      documents: records.map(({ file }) => file),
      tables: ["项目支出表", "项目结转表", "机关运行经费表"],
    })
    .filter(({ rowKind, row }) => rowKind === "body" && row !== org && row.length > 4)
    .map(({ row }) => row);
  return [...new Set(bodies)];
}

function documentLabels(labels: readonly Label[], tables: NamedTables): DocumentLabels {
  const byKey = new Map<string, Label[]>();
  for (const label of labels) {
    if (label.key.length < 2 || TOO_GENERAL.has(label.key)) continue;
    byKey.set(label.key, [...(byKey.get(label.key) ?? []), label]);
  }
  let sounds: SoundBook<readonly Label[]> | null = null;
  return {
    tables,
    index: labelIndex(labels.filter(({ key }) => !SAY_NOTHING.has(key))),
    phrases: new PhraseBook(byKey),
    sounds: () => {
      sounds ??= new SoundBook(byKey);
      return sounds;
    },
  };
}
