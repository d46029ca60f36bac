import type { Reply } from "../../../answer.js";
import type { Computed } from "./amounts.js";
import { auditSentences } from "./audits.js";
import { besideSentences } from "./besides.js";
import { calculationSentences } from "./calculations.js";
import { changeSentences, withChange } from "./changes.js";
import { listSentences, overviewSentences, rankingSentences } from "./lists.js";
import { ended, unmarked } from "./quoting.js";
import { textSentences } from "./texts.js";
import { valueSentences } from "./values.js";

/** What an answer says, as sentences of a letter: full names, no marks of citations, 〔计算〕 behind what was computed. */
export function sentencesOf(reply: Reply, change: Reply | null, computed: Computed): string[] {
  const own = ownSentences(reply, computed);
  const [first = "", ...others] = own.length > 0 ? own : otherSentences(reply, computed);
  const told = [change ? withChange(first, change, computed) : first, ...others];
  return [...told, ...besideSentences(reply, told.join(""), change !== null)];
}

function ownSentences(reply: Reply, computed: Computed): string[] {
  switch (reply.answer.plan.op) {
    case "lookup":
      return valueSentences(reply, computed);
    case "change":
      return changeSentences(reply, computed);
    case "compute":
      return calculationSentences(reply, computed);
    case "rank":
      return rankingSentences(reply);
    case "list":
      return firstThatSays(listSentences, valueSentences, textSentences)(reply, computed);
    case "overview":
      return overviewSentences(reply, computed);
    case "explain":
      return firstThatSays(changeSentences, textSentences, valueSentences)(reply, computed);
    case "define":
      return textSentences(reply, computed);
    case "audit":
      return auditSentences(reply, computed);
    default:
      return [];
  }
}

/** Where the evidence is not what the plan would have: printed figures as such, anything else line by line. */
function otherSentences(reply: Reply, computed: Computed): string[] {
  const asked = reply.answer.figures.filter(({ role }) => role === "answer");
  const printed = asked.every(({ derived, direction }) => !derived && direction === null);
  const values = printed ? valueSentences(reply, computed) : [];
  return values.length > 0 ? values : lineSentences(reply);
}

type Telling = (reply: Reply, computed: Computed) => string[];

/** Plans of one kind come to different evidence: the first telling that has something to say. */
function firstThatSays(...tellings: readonly Telling[]): Telling {
  return (reply, computed) =>
    tellings.map((tell) => tell(reply, computed)).find((sentences) => sentences.length > 0) ?? [];
}

/** The lines of an answer that no telling knows, one sentence each. */
function lineSentences({ said }: Reply): string[] {
  const lines = said.lines.map(unmarked).filter((line) => !TOLD_ELSEWHERE.test(line));
  return lines.map((line) => ended(line.replace(/^\d+\. /u, "").replace(/ · |｜/gu, "，")));
}

const TOLD_ELSEWHERE =
  /非实际支出|决算数$|｜\d{4}年(?:预算|决算)$|^口径：|^文件所述原因|^“[^”]{1,6}”指\d|^已收录|^“.+”$/u;
