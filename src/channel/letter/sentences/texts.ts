import type { Reply } from "../../../answer.js";
import type { AnswerCitation } from "../../../compose/index.js";
import type { Computed } from "./amounts.js";
import { placeWords } from "./places.js";
import { ended, unmarked } from "./quoting.js";
import { valueSentences } from "./values.js";

const QUOTATION = /“(.*)”\[(\d+)\]$/su;

/** What a document says in words: “九、名词解释”载明：“…”, amounts asked for with it first. */
export function textSentences(reply: Reply, computed: Computed): string[] {
  const { answer, said } = reply;
  const several = new Set(answer.citations.map(({ document }) => document)).size > 1;
  const amounts = { ...answer, figures: answer.figures.filter(({ derived }) => !derived) };
  const counts = answer.figures.flatMap(({ derived, formula }) =>
    derived && formula !== null && !formula.includes("=") ? [`文件列举：${formula}。`] : [],
  );
  const quotations = said.lines.flatMap((line) => quotationIn(line, answer.citations, several));
  if (quotations.length === 0) return [];
  return [...valueSentences({ ...reply, answer: amounts }, computed), ...counts, ...merged(quotations)];
}

interface Quotation {
  readonly from: string;
  readonly text: string;
}

function quotationIn(line: string, citations: readonly AnswerCitation[], several: boolean): Quotation[] {
  if (isReason(line)) return [];
  const [, text, n] = QUOTATION.exec(line) ?? [];
  const citation = citations.find((one) => one.n === Number(n));
  if (text === undefined || !citation) return [];
  const title = several ? `《${citation.title}》` : "";
  return [{ from: `${title}${placeWords(citation.section, true)}`, text }];
}

function isReason(line: string): boolean {
  return unmarked(line).startsWith("文件所述原因");
}

/** What stands in one place is said to stand there once. */
function merged(quotations: readonly Quotation[]): string[] {
  const places = [...new Set(quotations.map(({ from }) => from))];
  return places.map((from) => {
    const texts = quotations.filter((one) => one.from === from).map(({ text }) => `“${text}”`);
    return ended(`${from}载明：${texts.join("")}`);
  });
}
