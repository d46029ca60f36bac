import { questionsIn } from "../../question/index.js";

/** An inquiry as it came in: what it asks, and what it says besides. */
export interface Inquiry {
  readonly questions: readonly string[];
  /** Complaints and stories: not asked, for another desk to look at. */
  readonly besides: readonly string[];
}

const ASKS =
  /[?？]|多少|几(?!天|日|次|回|个月|年|位|乎|经)|什么|啥|哪|为何|怎么|如何|谁|吗|是否|是不是|有没有|[请要求]{1,2}(?:依法)?(?:公开|提供|告知|说明|问)|想(?:问|了解|知道|查)|咨询|查询|申请公开|\b(?:how|what|why|which|who|when|where)\b/iu;

/** Greetings, thanks and who the inquirer is: nobody answers them, and no letter repeats them. */
const COURTESY =
  /^(?:(?:你们?|您|大家|领导|各位领导|同志)[们]?好|尊敬的.{0,14}|(?:非常|十分|多|万分)?(?:感谢|谢谢).{0,8}|盼(?:复|回复|答复).{0,4}|(?:希望|请|望|恳请|敬请|烦请).{0,10}(?:答复|回复|解答|回应).{0,4}|此致|敬礼|打扰了?|辛苦了?|麻烦了|hello|hi|dear .{0,20}|thanks?.{0,12})$/iu;
const INQUIRER =
  /^(?:我|本人)(?:叫|姓|的?名字|的?姓名)|^家?住(?:在|址)?|(?:电话|手机|联系方式|邮箱|微信|身份证|住址|地址)(?:号码?)?[是为：:]?\s*[\w@.-]{5,}/u;

/** 1. …；2. …；（三）…: points of an inquiry, each a question. */
const NUMBERING =
  /(?<![\d.])[（(]?[1-9][.、．)）](?=\s*(?:20\d\d|[^\d\s]))|(?<=^|[：:；;。\n，,\s])[（(]?[一二三四五六七八九十][)）、]/gmu;

export function readInquiry(text: string): Inquiry {
  const points = text.split(NUMBERING).map((one) => withoutCourtesy(one));
  const numbered = points.slice(1).filter((one) => one !== "");
  const parts = numbered.length > 1 ? numbered : sentencesIn(text);
  const asking = numbered.length > 1 ? parts : parts.filter((one) => ASKS.test(one));
  if (asking.length === 0) return { questions: wholeOf(text), besides: [] };
  const questions = numbered.length > 1 ? asking : asking.flatMap(questionsOfSentence);
  return { questions, besides: parts.filter((one) => !asking.includes(one)) };
}

function sentencesIn(text: string): string[] {
  const sentences = text.match(/[^。！!?？\n；;]+[。！!?？\n；;]*/gu) ?? [];
  return sentences.map(withoutCourtesy).filter((one) => one !== "");
}

function questionsOfSentence(sentence: string): string[] {
  const questions = questionsIn(sentence);
  return questions.length > 0 ? questions : [sentence];
}

function wholeOf(text: string): string[] {
  const plain = withoutCourtesy(text);
  return [plain === "" ? text.trim() : plain];
}

function withoutCourtesy(text: string): string {
  const clauses = text.match(/[^，,。！!?？\n；;]+[，,。！!?？\n；;]*/gu) ?? [];
  const kept = clauses.filter((clause) => {
    const said = clause.replace(/[，,。！!?？\n；;\s]+$/u, "").trim();
    return said !== "" && !COURTESY.test(said) && !INQUIRER.test(said);
  });
  return kept
    .join("")
    .trim()
    .replace(/[，,；;：:\s]+$/u, "");
}

/** Whether a question asks more than one thing, so that one answer may leave one of them out. */
export function asksMore(question: string): boolean {
  const clauses = question.split(/[，,、；;]/u).map((clause) => clause.trim());
  return clauses.filter((clause) => ASKS.test(clause) && !/^(?:分别|各)/u.test(clause)).length > 1;
}

const LEAD =
  /^(?:你好|您好)?[，,]?(?:(?:我|本人)?(?:想|要)?(?:请问|问一下|问问|问|了解一下|了解|知道|咨询一下|咨询|查询一下|查询|申请公开|查一下)(?:一下)?|麻烦问一下|另外|还有)[：:，,]?(?:你们|贵局|贵单位)?/u;

/** A question in the inquirer's words, as short as it can be said, without telephone and identity numbers. */
export function questionWords(question: string): string {
  const clauses = question.split(/(?<=[，,。；;])/u);
  const first = clauses.findIndex((clause) => ASKS.test(clause));
  const from = clauses.slice(Math.max(0, first)).join("").replace(LEAD, "");
  return from.replace(/[?？。！!，,；;\s]+$/u, "").replace(/\d{7,}[\dXx]?/gu, "＊");
}
