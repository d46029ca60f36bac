import type { Named } from "./across.js";
import { type Asked, answered } from "./asked.js";
import { projectFact } from "./details.js";
import { basicOf, measureOf } from "./measures.js";
import { computedFrom, money, percentOf } from "./printed.js";

/** Follow-ups about a body, with the year before where it is held, and another body to go on with. */
export function conversationQuestions(now: Named, before: Named | null, other: Named): Asked[] {
  const fact = (named: Named, measure: string) => measureOf(named.document, measure).fact;
  const [projects] = [fact(now, "项目支出")];
  const opening = `${now.name()}项目支出多少`;
  const year = before?.document.budget.year;
  const toOther = [
    answered("dialog", [opening, `${other.name()}呢`], [fact(other, "项目支出")]),
    answered("dialog", [opening, `不对，我问的是${other.name()}`], [fact(other, "项目支出")]),
    answered("dialog", [`${now.name()}三公经费多少`, `${other.name()}的呢？`], [fact(other, "三公经费")]),
  ];
  const toBefore = before
    ? [
        answered("dialog", [opening, `那${year}年呢`], [fact(before, "项目支出")]),
        answered("dialog", [opening, "去年的呢"], [fact(before, "项目支出")]),
        answered("dialog", [opening, `${year}年呢`, "基本支出呢"], [fact(before, "基本支出")]),
      ]
    : [];
  return [
    ...toOther,
    ...toBefore,
    answered("dialog", [opening, "基本支出呢"], [fact(now, "基本支出")]),
    answered("dialog", [`${now.name()}三公经费多少`, "其中公务接待费呢"], [fact(now, "公务接待费")]),
    answered("dialog", [opening, "换成元"], [projects], { text_any: [yuanOf(projects.value.value)] }),
    ...within(now),
  ];
}

function yuanOf(value: string): string {
  return `${BigInt(value.replace(".", "")) * 100n}元`;
}

/** What a conversation asks of the body it began with. */
function within({ document, name }: Named): Asked[] {
  const { projects, totals } = document.budget;
  const [spending, whole] = ["项目支出", "支出总计"].map((one) => measureOf(document, one).fact);
  const [first, second] = [...projects].sort((a, b) => Number(b.amount - a.amount));
  if (!spending || !whole || !first || !second) return [];
  const percent = percentOf(totals.total - basicOf(document), totals.total);
  const fact = projectFact(document, first.name, first.amount);
  const gap = computedFrom(
    [fact, projectFact(document, second.name, second.amount)],
    money(first.amount - second.amount),
    "万元",
  );
  return [
    answered(
      "dialog",
      [`${name()}支出总计多少`, "其中项目支出占多少"],
      [{ ...computedFrom([spending], percent, "%") }],
    ),
    answered("dialog", [`${name()}有哪些项目`, "最大的是哪个"], [fact], { text_all: [first.pattern.name] }),
    answered("dialog", [`${name()}有哪些项目`, `${first.pattern.name}多少钱`], [fact]),
    answered("dialog", [`${name()}最大的两个项目`, "差多少"], [gap]),
  ];
}
