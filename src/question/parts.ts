import { contentGrams } from "./labels/index.js";
import { normalise } from "./normalise.js";

const ASKS =
  /多少|几(?!乎)|什么|啥|哪|为何|怎么|咋|谁|吗|呢$|是不是|有没有|原因|依据|\b(?:how|what|why|which|who|when|where)\b/u;
const ENDS =
  /(?<=\p{Script=Han})\s+(?=\p{Script=Han})|[。？?；;！!\n,，]+|\s*(?:另外|还有|顺便(?:问一下)?|以及再?|并且|,? and (?=how|what|why|which|who|when))\s*/u;
/** Asks something of its own though it names nothing that only some documents have: why, which projects, how many pieces. */
const OF_ITS_OWN =
  /项目|预算|支出|收入|(?:几|多少)(?:件|人|名|家|辆|台|个月|个人)|为什么|为啥|为何|原因|咋(?:.{0,6})[多少涨降]|\bwhy\b/u;

/** 只讲三公就好: one of the things named is wanted. */
const KEEPS_ONE = /就好|就行|只(?:要|说|讲|问|看)|\bonly tell\b/u;

/** The questions of one message in order; one where it holds no more. What asks nothing by itself stays with its neighbour. */
export function questionsIn(text: string): string[] {
  if (KEEPS_ONE.test(normalise(text).text)) return [text];
  const questions: string[] = [];
  let open = "";
  for (const piece of text.split(ENDS).map((one) => one.trim())) {
    const said = normalise(piece).text;
    open = open === "" ? piece : `${open}，${piece}`;
    if (!ASKS.test(said)) continue;
    if (namesSomething(said) || questions.length === 0) questions.push(open);
    else questions.push(`${questions.pop() ?? ""}，${open}`);
    open = "";
  }
  if (open === "") return questions;
  return [...questions.slice(0, -1), [...questions.slice(-1), open].join("，")];
}

function namesSomething(said: string): boolean {
  return OF_ITS_OWN.test(said) || contentGrams(said).size > 0;
}
