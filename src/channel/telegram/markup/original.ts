import { type Line, type OriginalExcerpt, type OriginalRow, plainLine } from "../../reply/index.js";
import { lineMessages } from "./pages.js";

/** 原文 as messages: each excerpt under its source, the cited rows marked, their neighbours around them. */
export function originalMessages(excerpts: readonly OriginalExcerpt[]): string[] {
  const lines = excerpts.flatMap((excerpt, index) => [...(index > 0 ? [[]] : []), ...linesOf(excerpt)]);
  return lineMessages(lines);
}

function linesOf({ title, places, rows }: OriginalExcerpt): Line[] {
  const heads = places.map(
    ({ n, section, page }) => `[${n}] ${section}${page === null ? "" : `（第${page}页）`}`,
  );
  return [plainLine(`《${title}》`), ...heads.map(plainLine), ...rows.map(rowLine)];
}

function rowLine({ cited, text }: OriginalRow): Line {
  return cited.length > 0
    ? [
        { text: `▶ ${cited.map((n) => `[${n}]`).join("")} `, strong: false },
        { text, strong: true },
      ]
    : plainLine(text);
}
