import { tool } from "@langchain/core/tools";
import { z } from "zod/v4";
import type { Passage } from "../budget/index.js";
import { type AnswerCitation, citationOf } from "../compose/index.js";
import { type DocumentsWanted, documentsFor } from "./documents.js";
import type { Opened } from "./opened.js";
import { limit, org, question, year } from "./wanted.js";

/** A passage with its place and how well it fits. */
export interface FoundPassage extends Passage {
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  readonly citation: AnswerCitation | null;
}

/** What `yusuan_passages` returns, as JSON. */
export interface PassagesResult {
  /** The best first. */
  readonly passages: readonly FoundPassage[];
  readonly notes: readonly string[];
}

/** Passages of the body and year wanted, by words and by likeness. */
export async function passagesFor(
  query: string,
  wanted: DocumentsWanted & { readonly limit: number },
  opened: Opened,
): Promise<PassagesResult> {
  const limits = wanted.org !== undefined || wanted.year !== undefined;
  const { records, notes } = limits ? documentsFor(wanted, opened) : { records: [], notes: [] };
  if (limits && records.length === 0) return { passages: [], notes };
  const documents = limits ? { documents: records.map(({ file }) => file) } : {};
  const hits = await opened.index.passages.search(query, { ...documents, limit: wanted.limit });
  return { passages: hits.map(({ passage, score }) => located(passage, score, opened)), notes };
}

function located(passage: Passage, score: number, { index }: Opened): FoundPassage {
  const { document, page, lines } = passage;
  const place = { document, page, lines, section: passage.section.join(" › ") };
  return { ...passage, score, citation: citationOf(place, index.figures) };
}

const schema = z.object({
  query: question.describe(
    "要找的内容，中文问句或关键词，如 三公经费减少的原因。What to find, a Chinese question or key words.",
  ),
  org,
  year,
  limit: limit(5, 10),
});

const DESCRIPTION =
  "在政府预算公开文件的文字部分里找原文：职责、原因、说明、名词解释。返回原文段落和出处；要数字请用 yusuan_figures。" +
  " Finds passages of Chinese government budget disclosures (duties, stated reasons, explanations, definitions), verbatim with their places. For numbers use yusuan_figures.";

/** Passages of the documents' running text. */
export function passagesTool(opened: Opened) {
  const find = async ({ query, ...wanted }: z.infer<typeof schema>) =>
    JSON.stringify(await passagesFor(query, wanted, opened));
  return tool(find, { name: "yusuan_passages", description: DESCRIPTION, schema });
}
