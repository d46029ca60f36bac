import type { Change, Located, Missing } from "../execute/index.js";
import {
  identity,
  missingLines,
  type Setting,
  sayDerived,
  sayFigure,
  sayReason,
  subjectOf,
} from "./values.js";

/** Changes: amount and rate first, then the level, last year's figure and the document's own reason. */
export function changeLines(
  changes: readonly Change[],
  missing: readonly Missing[],
  setting: Setting,
): string[] {
  const several = changes.length > 1;
  return [
    ...changes.flatMap((change) => changeOf(change, several, setting)),
    ...missingLines(missing, setting),
  ];
}

function changeOf(change: Change, several: boolean, setting: Setting): string[] {
  const { words, ledger } = setting;
  const { located, amount, rate, computed, prior } = change;
  const { record } = located;
  ledger.print(record.org);
  const label = several ? record.org : null;
  const against = amount?.attributes["比较期"] ?? rate?.attributes["比较期"] ?? `${record.year - 1}年`;
  const headline = computed
    ? sayComputed(change, label, setting)
    : words.change(
        amount?.direction ?? rate?.direction ?? null,
        amount ? sayFigure(amount, "answer", setting, label) : null,
        rate ? sayFigure(rate, "answer", setting, label) : null,
        against,
      );
  if (amount?.direction === "持平" && !computed) sayFigure(amount, "context", setting, label);
  const level = sayFigure(
    located.figures[0],
    amount?.direction === "持平" || change.levelAsked ? "answer" : "context",
    setting,
    label,
  );
  const budget = words.budgetYear(record.year, record.kind);
  const before = prior ? [words.prior(record.year - 1, sayFigure(prior, "context", setting, label))] : [];
  const reason = amount?.reason ?? rate?.reason;
  const why = reason ? [sayReason(reason.text, record, reason.lines, setting, (amount ?? rate)?.title)] : [];
  return changeSaid(located, { headline, level, before, why, several, budget }, setting);
}

/** What is said of a change, before it is put in lines. */
interface ChangeSaid {
  readonly headline: string;
  readonly level: string;
  readonly before: readonly string[];
  readonly why: readonly string[];
  /** Whether it is one of several bodies' changes. */
  readonly several: boolean;
  readonly budget: string;
}

/** The lines of a change; one of several bodies' changes can be said in one clause. */
function changeSaid(located: Located, said: ChangeSaid, setting: Setting): string[] {
  const { record } = located;
  const { headline, level, before, why, several, budget } = said;
  const { words, clauses } = setting;
  const subject = subjectOf(located, setting);
  const moved = `${several ? `${record.org}：` : ""}${headline} ${subject.name} · ${budget}`;
  const levels = [`${budget}：${level}`, ...before].join("；");
  if (!several) return [moved, levels, identity(record, setting), ...why];
  const clause = words.clause.joined([words.clause.value(subject, level), headline, ...before, ...why]);
  return clauses.enter([moved, levels, ...why], clause, "free");
}

function sayComputed({ computed, growth, located }: Change, label: string | null, setting: Setting): string {
  if (!computed) return "";
  const said = sayDerived(computed, "answer", setting, label);
  const against = `${located.record.year - 1}年`;
  if (!computed.direction) return `${said}（${computed.formula}）`;
  const rate = growth ? sayDerived(growth, "answer", setting, label) : null;
  return setting.words.change(computed.direction, said, rate, against);
}
