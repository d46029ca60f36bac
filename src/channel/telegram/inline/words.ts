import type { Answer } from "../../../compose/index.js";
import { voiceOf } from "../../reply/index.js";

/** What results say in words; titles of at most 20 characters. */
type InlineWords = Readonly<Record<Answer["status"] | "whole" | "open" | "ask", string>>;

const CHINESE: InlineWords = {
  answered: "回答",
  clarify: "请说明是哪个单位、哪一项",
  not_found: "已收录文件中未见",
  refused: "这个问题不在可答范围",
  whole: "发送全部",
  open: "看完整回答与原文",
  ask: "可以这样问：",
};

const ENGLISH: InlineWords = {
  answered: "Answer",
  clarify: "Which body, which?",
  not_found: "Not in the documents",
  refused: "Not answered here",
  whole: "sends all of it",
  open: "Open the full answer",
  ask: "You can ask: ",
};

/** The words in the language of an answer. */
export function inlineWords(answer: Answer): InlineWords {
  return voiceOf(answer).language === "en" ? ENGLISH : CHINESE;
}
