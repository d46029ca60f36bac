import { type Finding, ruleNamed } from "../audit/index.js";
import { type Figure, isMoney } from "../budget/index.js";
import { type Contradictions, compareFigures } from "../execute/index.js";
import type { FigureStore } from "../store/index.js";
import { marks, placeOf } from "./ledger.js";
import { type Setting, sayFigure } from "./values.js";

const MOST_NOTES = 2;

/** A number that another place of its document contradicts goes out with that other value and its place. */
export function noteConflicts(setting: Setting, store: FigureStore, contradictions: Contradictions): void {
  const { ledger } = setting;
  const answered = ledger.answeredFigures();
  const told = new Set<string>();
  for (const figure of answered) {
    for (const finding of contradictions(figure.document).get(figure.id) ?? []) {
      if (told.has(finding.id) || told.size >= MOST_NOTES) continue;
      told.add(finding.id);
      const text = otherPlace(finding, figure, answered, setting, store);
      if (text !== null) ledger.note("conflict", ofBody(text, figure, answered), figure.id);
    }
  }
}

/** Among figures of several bodies the warning says whose it is. */
function ofBody(text: string, { org }: Figure, answered: readonly Figure[]): string {
  if (answered.every((other) => other.org === org)) return text;
  const [head = "", ...rest] = text.split(/(?<=[：:] ?)/u);
  return rest.length === 0 ? `${org}：${text}` : `${head}${org} ${rest.join("")}`;
}

/** What the other place prints: a number, or words. Null where the answer itself says both. */
function otherPlace(
  { sides, rule }: Finding,
  figure: Figure,
  answered: readonly Figure[],
  setting: Setting,
  store: FigureStore,
): string | null {
  const others = sides
    .flatMap(({ figure: id }) => (id ? [store.byId(id)] : []))
    .filter((one) => one !== null);
  const sum = ruleOfSum(rule, figure, others);
  if (sum) return brokenSum(sum, others, figure, setting);
  const other = others.find((one) => opposes(one, figure));
  if (!other && others.some(({ value }) => value !== figure.value)) return null;
  if (other) {
    if (answered.some(({ id }) => id === other.id)) return null;
    const { section } = placeOf(other);
    setting.ledger.print(section);
    return setting.words.audit.conflict(sayFigure(other, "context", setting), section);
  }
  const said = sides.find(({ figure: id }) => id === null);
  if (!said) return null;
  const n = setting.ledger.cite({
    document: said.document,
    section: "情况说明",
    page: said.page,
    lines: said.lines,
  });
  return setting.words.audit.conflictingWords(`“${said.quote.slice(0, 60)}”${marks([n])}`);
}

/** The sentence of a rule that adds up the figure with others of its project; null where places are only set against each other. */
function ruleOfSum(rule: string, { id, project }: Figure, sides: readonly Figure[]): string | null {
  const found = ruleNamed(rule);
  const beside = sides.filter((one) => one.id !== id && one.project === project);
  return found && project !== null && beside.length > 1 && /Σ/u.test(found.formula) ? found.sentence : null;
}

/** The parts do not make the total: beside a part the total is told, which is no other value of that part. */
function brokenSum(sentence: string, sides: readonly Figure[], figure: Figure, setting: Setting): string {
  const { audit } = setting.words;
  const total = sides.toSorted(compareFigures).at(-1);
  if (!total || total.id === figure.id || !isMoney(total.unit)) return audit.brokenSum(sentence, null, null);
  const { section } = placeOf(total);
  setting.ledger.print(section);
  return audit.brokenSum(sentence, sayFigure(total, "context", setting), section);
}

/** Another value for the same period in a comparable unit; a plan's other months or the whole period are no conflict. */
function opposes(other: Figure, figure: Figure): boolean {
  const periods = [other, figure].map(({ attributes }) => attributes["期间"]);
  const samePeriod = periods[0] === undefined || periods[1] === undefined || periods[0] === periods[1];
  const sameRow =
    other.project === figure.project && other.rowKey !== figure.rowKey && other.line === figure.line;
  return samePeriod && !sameRow && other.value !== figure.value && other.measure !== "资金支出计划";
}
