import { checkedAgainstAll } from "../reply/index.js";
import type { AnsweredQuestion, Point } from "./types.js";

/** A letter that cannot be sent, as a number of it has no source; the sentence says where. */
export class LetterWithheld extends Error {
  override readonly name = "LetterWithheld";
}

const WITHHELD = "该项数字未能通过出处核对，暂不答复。";

/** Points as they may leave: one with a number that no checked answer accounts for is replaced by a sentence. */
export interface VerifiedPoints {
  readonly points: readonly Point[];
  readonly withheld: number;
}

/** Throws LetterWithheld where the number stands among the sources or formulas: no letter without those. */
export function verified(
  points: readonly Point[],
  questions: readonly AnsweredQuestion[],
  titles: readonly string[],
): VerifiedPoints {
  const answers = questions.flatMap(({ reply, change }) => [
    reply.answer,
    ...(change ? [change.answer] : []),
  ]);
  const failed = points.filter(({ text }) => !checkedAgainstAll(answers, unnumbered(text), titles));
  const fatal = failed.find(({ kind }) => kind === "source" || kind === "computed");
  if (fatal)
    throw new LetterWithheld(
      `答复${fatal.kind === "source" ? "出处" : "〔计算〕"}一项有数字未能通过核对，答复未生成。`,
    );
  const kept = points.map((point) => (failed.includes(point) ? { ...point, text: WITHHELD } : point));
  return { points: kept, withheld: failed.length };
}

/** Without the numbers of list items, （1）…；（2）…, and years. */
function unnumbered(text: string): string {
  return text.replace(/(?<=[：；])（\d{1,2}）|(?<![\d.])20\d\d(?=年)/gu, "");
}
