import { measureNamed } from "../budget/index.js";
import type { Question } from "./conversation.js";
import { targetName } from "./types.js";
import { STOP_WORDS } from "./words.js";

type Target = Question["targets"][number];

/** Characters beside an everyday word that make it part of another name: 村级组织·运转经费, 工程·建设管理. */
const SHORTEST = 4;
const LEADING = new RegExp(`^(?:${STOP_WORDS.source})`, "u");
/** 自己有, 一共花: what ends in an asking word says nothing of the name behind it. */
const ENDING = new RegExp(`(?:${STOP_WORDS.source})$`, "u");
const ANY = new RegExp(STOP_WORDS.source, "u");

/**
 * The longer name that the only word found is a part of, where nobody here prints that name: what is asked for is the
 * longer name, and the word's own figure would be another thing's. Null where the word stands for itself.
 */
export function unknownName({ targets, carried, unexplained, utterance }: Question): string | null {
  const [target] = targets;
  if (targets.length !== 1 || !target || carried.includes("target") || !isGeneral(target)) return null;
  const { text } = utterance;
  const { start, end } = target.span;
  const own = nameOf(target);
  if (text.slice(start, end) === own && !isItem(target)) return null;
  const before = openBefore(text.slice(0, start), unexplained);
  const behind = openBehind(text.slice(end), unexplained);
  const foreign = [before, behind].filter((words) => !own.includes(words)).join("");
  return foreign.length >= SHORTEST ? before + text.slice(start, end) + behind : null;
}

function isGeneral(target: Target): boolean {
  return target.score === 1 && (target.kind === "measure" || isItem(target));
}

/** 生活补助: an economic item, whose printed name itself ends many longer ones. */
function isItem(target: Target): boolean {
  if (target.kind === "measure") return measureNamed(target.name)?.basicOnly === true;
  return target.kind === "label" && target.family === "economic";
}

function nameOf(target: Target): string {
  const measure = target.kind === "measure" ? measureNamed(target.name) : null;
  return measure?.name ?? targetName(target);
}

/** The characters right before a place that nothing explains, without the asking words in front of them. */
function openBefore(text: string, unexplained: readonly string[]): string {
  const run = /[^\P{Script=Han}的里中了]+$/u.exec(text)?.[0] ?? "";
  for (let at = 0; at < run.length; at += 1) {
    const tail = run.slice(at);
    if (unexplained.some((words) => words.includes(tail))) return ENDING.test(tail) ? "" : withoutLead(tail);
  }
  return "";
}

function withoutLead(words: string): string {
  const rest = words.replace(LEADING, "");
  return rest === words ? words : withoutLead(rest);
}

/** The characters right behind a place up to the next asking word. */
function openBehind(text: string, unexplained: readonly string[]): string {
  const run =
    (/^[^\P{Script=Han}的里中了两二三四五六七八九十几]+/u.exec(text)?.[0] ?? "").split(ANY)[0] ?? "";
  return run !== "" && unexplained.some((words) => words.includes(run)) ? run : "";
}
