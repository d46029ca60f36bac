import type { Answer, AnswerNote } from "../../compose/index.js";
import { type Computed, ended, placeWords, quoted, unmarked } from "./sentences/index.js";
import type { AnsweredQuestion } from "./types.js";

/** What makes figures hard to compare or doubtful, and where a document prints two values: both with their places. */
export function noteSentences(questions: readonly AnsweredQuestion[], computed: Computed): string[] {
  const answers = questions.flatMap(({ reply, change }) => [
    reply.answer,
    ...(change ? [change.answer] : []),
  ]);
  const told = answers.flatMap((answer) => answer.notes.flatMap((note) => noteWords(note, answer, computed)));
  return [...new Set(told)];
}

function noteWords(note: AnswerNote, answer: Answer, computed: Computed): string[] {
  if (note.kind === "conflict") return [conflictSentence(note, answer)];
  if (note.kind === "copy") return [ended(unmarked(note.text))];
  if (note.kind !== "comparability") return [];
  const text = unmarked(note.text);
  if (text.startsWith("可比性：")) return [ended(dominantWords(text.slice("可比性：".length), computed))];
  const claim = CLAIMS.get(text);
  if (claim) return [claim];
  return text.startsWith("各单位公开的级次不同") ? [LEVELS] : [ended(`可比性说明：${text}`)];
}

/** Of an amount that the letter answered states itself. */
const CLAIMS: ReadonlyMap<string, string> = new Map([
  ["与问题中所说的数一致", "来信所述数额与文件所列一致。"],
  ["与问题中所说的数四舍五入后一致", "来信所述数额与文件所列数字四舍五入后一致。"],
  ["问题中所说的是另一口径的数", "来信所述数额为另一口径的数。"],
  ["与问题中所说的数不一致", "来信所述数额与文件所列不一致。"],
]);

const LEVELS = "可比性说明：上述单位公开的级次不同，有的为部门预算，有的为单位预算，比较时请注意。";

/** 某局的数字含“…”0.50万元，占…〔计算〕，其余单位无此科目；扣除该项后为…〔计算〕 */
function dominantWords(text: string, computed: Computed): string {
  const said = text
    .replace(/^([^“]+)含/u, "$1的数字含")
    .replace(/（(占[^（）]*)）/u, "，$1")
    .replace("其余各家无此科目", "其余单位无此科目")
    .replace("扣除该项为", "扣除该项后为");
  const told = computed === "apart" ? said.replace(/，占[^，]*|；扣除.*$/gu, "") : said;
  return `可比性说明：${told}`;
}

const OTHER_VALUE = /^两处不一致：另一处为(.+?)（(.+)）；此处取预算表$/u;
const BROKEN_SUM = /^两处不一致：“(.+?)”不成立(?:，合计处为(.+?)（(.+)）)?$/u;
const OTHER_WORDS = /^两处不一致：同一文件另一处写“(.+)”；此处取预算表$/u;

/** 同一文件两处数字不一致：“表”“行”行“列”栏为…，“表”…为…；本答复按前者列示。 */
export function conflictSentence({ text, figure: id }: AnswerNote, answer: Answer): string {
  const plain = unmarked(text);
  const figure = answer.figures.find((one) => one.id === id);
  const citation = answer.citations.find(({ n }) => n === figure?.citation);
  const here = citation
    ? `${placeWords(citation.section, figure?.table === null)}为${figure?.value ?? ""}${figure?.unit ?? ""}`
    : "本答复所列数字";
  const [, amount, section] = OTHER_VALUE.exec(plain) ?? [];
  if (amount && section) {
    const other = `${placeWords(section, isProse(section, answer))}为${amount}`;
    return `同一文件两处数字不一致：${here}，${other}；本答复按前者列示。`;
  }
  const [, words] = OTHER_WORDS.exec(plain) ?? [];
  if (words) return `同一文件两处表述不一致：${here}，情况说明则写${quoted(words)}；本答复按前者列示。`;
  return brokenSum(plain, answer) ?? ended(plain);
}

/** 同一文件所列各项之和与合计不一致（…），“表”“行”行为…。 */
function brokenSum(plain: string, answer: Answer): string | null {
  const [, rule, total, section] = BROKEN_SUM.exec(plain) ?? [];
  if (!rule) return null;
  const place = total && section ? `，${placeWords(section, isProse(section, answer))}为${total}` : "";
  return `同一文件所列各项之和与合计不一致（${rule}）${place}。`;
}

function isProse(section: string, { citations, figures }: Answer): boolean {
  const cited = citations.filter((citation) => citation.section === section).map(({ n }) => n);
  return figures.some(
    ({ citation, table }) => table === null && citation !== null && cited.includes(citation),
  );
}
