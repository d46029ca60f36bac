import { ruleNamed } from "../../audit/index.js";
import type { FigureStore } from "../../store/index.js";
import type { AnsweredInquiry } from "./asking.js";
import { asksMore, questionWords } from "./inquiry.js";
import { conflictSentence } from "./notes.js";
import { placeWords, quoted, unmarked } from "./sentences/index.js";
import { type CitedPlace, citationsOf } from "./sources.js";
import type { AnsweredQuestion, Check } from "./types.js";

/** What was made of an inquiry. */
export interface Outcome extends AnsweredInquiry {
  /** Points taken back, as a number of theirs has no source. */
  readonly withheld: number;
  /** Whether a language model put the points in their order. */
  readonly byModel: boolean;
}

/** What a person looks at before the letter goes out. */
export function checksOf({ questions, besides, withheld, byModel }: Outcome, figures: FigureStore): Check[] {
  const citations = citationsOf(questions);
  const documents = [...new Map(citations.map((citation) => [citation.document, citation])).values()];
  return [
    ...withheldCheck(withheld),
    ...(byModel ? [open(BY_MODEL)] : []),
    ...conflictChecks(questions),
    ...openQuestions(questions),
    ...moreQuestions(questions),
    ...besideCheck(besides),
    ...addressChecks(documents),
    ...stampChecks(documents, figures),
    ...scanCheck(documents, figures),
    ...noteChecks(questions),
    ...identityChecks(citations, figures),
  ];
}

const BY_MODEL = "各点的次序和连接词由语言模型安排，各点的内容和数字未经它改动；请通读一遍";

function withheldCheck(withheld: number): Check[] {
  return withheld === 0 ? [] : [open(`${withheld}项答复的数字未能通过出处核对，已撤下，请人工办理`)];
}

function open(text: string): Check {
  return { done: false, text };
}

function addressChecks(documents: readonly CitedPlace[]): Check[] {
  const lacking = documents.filter(({ origin }) => !origin?.url || !origin.publishedOn);
  const known = documents.filter((one) => !lacking.includes(one));
  return [
    ...(lacking.length > 0 ? [open(`${titles(lacking)}的网址或公开日期未登记，请补上`)] : []),
    ...(known.length > 0 ? [{ done: true, text: `${titles(known)}的网址、公开日期已登记` }] : []),
  ];
}

function titles(documents: readonly CitedPlace[]): string {
  return documents.map(({ title }) => `《${title}》`).join("、");
}

function stampChecks(documents: readonly CitedPlace[], figures: FigureStore): Check[] {
  const marks = new Set(documents.flatMap(({ document }) => figures.recordOf(document)?.marks ?? []));
  return [...marks].map((mark) => {
    const marked = documents.filter(({ document }) => figures.recordOf(document)?.marks.includes(mark));
    return open(`${titles(marked)}的副本带${quoted(mark)}字样，以官网版为准`);
  });
}

function scanCheck(documents: readonly CitedPlace[], figures: FigureStore): Check[] {
  const scanned = documents.filter(({ document }) => (figures.recordOf(document)?.scanned.length ?? 0) > 0);
  return scanned.length === 0 ? [] : [open(`${titles(scanned)}为扫描件，数字由机器识别，请与原件核对`)];
}

function conflictChecks(questions: readonly AnsweredQuestion[]): Check[] {
  const told = questions.flatMap(({ reply: { answer } }) =>
    answer.notes.filter(({ kind }) => kind === "conflict").map((note) => conflictSentence(note, answer)),
  );
  return [...new Set(told)].map((text) => open(`请核实后再发：${text.replace(/。$/u, "")}`));
}

const TOLD: Readonly<Record<string, string>> = {
  rounding: "四舍五入",
  unit: "单位为推定",
  copy: "请核实后再发",
};

function noteChecks(questions: readonly AnsweredQuestion[]): Check[] {
  const notes = questions.flatMap(({ reply, change }) => [
    ...reply.answer.notes,
    ...(change?.answer.notes ?? []),
  ]);
  const told = notes.flatMap(({ kind, text }) => (TOLD[kind] ? [`${TOLD[kind]}：${unmarked(text)}`] : []));
  return [...new Set(told)].map(open);
}

/** Which identities of the tables confirm a cited row. */
function identityChecks(citations: readonly CitedPlace[], figures: FigureStore): Check[] {
  const told = citations.flatMap((citation) => {
    const rules = rulesPassed(citation, figures);
    const [first] = rules.map((rule) => ruleNamed(rule)?.sentence ?? rule);
    if (first === undefined) return [];
    const place = placeWords(citation.section, citation.inProse);
    const others = rules.length > 1 ? `等${rules.length}项` : "";
    return [`${place}：勾稽关系相符（${first}）${others}`];
  });
  return [...new Set(told)].map((text) => ({ done: true, text }));
}

function rulesPassed({ document, lines }: CitedPlace, figures: FigureStore): string[] {
  if (lines === null) return [];
  const passed = figures
    .findingsOf(document, "pass")
    .filter(({ sides }) =>
      sides.some(
        (side) => side.document === document && side.lines[0] >= lines[0] && side.lines[1] <= lines[1],
      ),
    );
  return [...new Set(passed.map(({ rule }) => rule))];
}

function openQuestions(questions: readonly AnsweredQuestion[]): Check[] {
  return questions
    .filter(({ reply }) => reply.answer.status !== "answered")
    .map(({ question, reply }) => {
      const refused = reply.answer.status === "refused";
      const asked = quoted(questionWords(question));
      return open(refused ? `未予答复：${asked}，请看理由是否妥当` : `未能答出：${asked}，请另行核实`);
    });
}

function moreQuestions(questions: readonly AnsweredQuestion[]): Check[] {
  return questions
    .filter(({ question, reply }) => reply.answer.status === "answered" && asksMore(question))
    .map(({ question }) => open(`一句含几问，请看是否都已答到：${quoted(questionWords(question))}`));
}

/** What an inquiry says besides its questions goes to another desk. */
function besideCheck(besides: readonly string[]): Check[] {
  if (besides.length === 0) return [];
  const said = besides.map((one) => one.replace(/[。！!？?；;\s]+$/u, "").replace(/\d{7,}[\dXx]?/gu, "＊"));
  return [open(`来件另有未在答复中处理的内容，请转有关科室：${said.map(quoted).join("；")}`)];
}
