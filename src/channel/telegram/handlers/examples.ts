import { shortBody } from "../../reply/index.js";
import type { Answering } from "../context.js";
import { bodiesHeld } from "./bodies.js";

const SHOWN = 3;

/** Questions that people ask of any disclosure; the first of each row that has an answer is shown. */
const KINDS: readonly (readonly string[])[] = [
  ["三公经费多少", "公务接待费多少", "支出总计多少"],
  ["有哪些项目", "项目支出多少", "基本支出多少"],
  ["机关运行经费为什么变化", "三公经费为什么变化", "政府采购预算多少", "人员经费多少"],
];

/** Questions to begin with, made of the documents at hand, each known to be answered. */
export async function exampleQuestions(answering: Answering, home: string | null): Promise<string[]> {
  const orgs = home === null ? bodiesHeld(answering) : [home];
  const found: string[] = [];
  for (const [index, kind] of KINDS.entries()) {
    const org = orgs[index % Math.max(1, orgs.length)];
    const question = org === undefined ? null : await firstAnswered(answering, nameOf(org, answering), kind);
    if (question !== null) found.push(question);
  }
  return found.slice(0, SHOWN);
}

/** A body as people call it. */
function nameOf(org: string, { index }: Answering): string {
  return shortBody(org, index.figures.documents());
}

async function firstAnswered(
  { answerer }: Answering,
  name: string,
  kind: readonly string[],
): Promise<string | null> {
  for (const words of kind) {
    const { answer } = await answerer.answer(`${name}${words}`, null, { followUps: false });
    if (answer.status === "answered") return `${name}${words}`;
  }
  return null;
}
